# Ce que disent les figures de la carte.

## Toutes les figures

plot-table = La même chose en tableau, avec les sources
plot-more =
    { $count ->
        [one] Un élément de plus n’est pas dessiné : voir le tableau.
       *[other] { $shown } autres ne sont pas dessinés : voir le tableau.
    }
plot-who = Qui
plot-remarks = Remarques
plot-contradictory = les chiffres déclarés se contredisent
plot-best-and-interval = meilleur chiffre et intervalle

## Étiquettes

plot-says = le dit
plot-goes-on = tient encore
plot-denies = le nie
plot-doubtful = seulement possible ou douteux
plot-contradicted = contredit ces jours-là
plot-contradiction = Contredit
plot-excludes = ≠{ $number } exclut ce que dit { $by }, « { $term } » : { $days }
plot-denied-by = ≠{ $number } { $by } nie « { $term } » : { $days }
plot-denies-word-of = ≠{ $number } nie le mot de { $by }, « { $term } » : { $days }

## Ouvertures

plot-openings = Ce qui s’est ouvert et fermé, et quand
    .description =
        { $count ->
            [one] Une ligne, avec ses états au fil des jours par trame et signe ; le tableau ci-dessous dit la même chose et pourquoi.
           *[other] { $shown } lignes, chacune avec ses états au fil des jours par trame et signe ; le tableau ci-dessous dit la même chose et pourquoi.
        }
plot-openings-lead = Ce que les mandats, règles, étiquettes et exceptions datées consignés laissent à chaque institution. Non consigné n’est ni permis ni interdit.
plot-exception = une exception commence
plot-toward = Envers
plot-response = Réponse
plot-state = État
plot-turned-by = Ce qui l’a changé
plot-made-by = faite par { $by }

## Ordres

plot-orders = Qui assure l’ordre et où, et où nul n’est médiateur
    .description =
        { $count ->
            [one] Une zone : qui assure chacune des cinq fonctions, qui l’accepte et quels rôles sont médiateurs ; le tableau ci-dessous dit la même chose.
           *[other] { $shown } zones : qui assure chacune des cinq fonctions, qui l’accepte et quels rôles sont médiateurs ; le tableau ci-dessous dit la même chose.
        }
plot-zone = Zone
plot-function = Fonction
plot-provided-by = Assurée par
plot-acceptance = Acceptation et dépendance
plot-mediation = médiation
plot-mediates = { $role }, { $zone } ({ $coverage })
plot-nobody = personne de consigné
plot-nobody-mediates = aucune médiation consignée
plot-depends = l’État en dépend
plot-in-fact = de fait
plot-governs = de fait, { $count } sur 5 : { $actor }
plot-of-the-state = de l’État
plot-group = groupe ou faction
plot-others = autres
plot-gap = personne de consigné

## Marchés

plot-markets = Qui joue quel rôle dans le marché
    .description =
        { $count ->
            [one] Un marché : ses rôles, du producteur à l’acheteur, qui les tient et avec quelle part ; le tableau ci-dessous dit la même chose.
           *[other] { $shown } marchés : leurs rôles, du producteur à l’acheteur, qui les tient et avec quelle part ; le tableau ci-dessous dit la même chose.
        }
plot-role = Rôle
plot-share = Part des revenus
plot-not-stated = non indiquée
plot-if-gone = s’il s’en allait

## Relations

plot-relations = Comment les groupes se situent les uns par rapport aux autres
    .description =
        { $count ->
            [one] Une relation, son genre par le trait ; le tableau ci-dessous dit la même chose.
           *[other] { $shown } relations, leurs genres par les traits ; le tableau ci-dessous dit la même chose.
        }
plot-alliance = alliance
plot-close = proximité
plot-conflict = conflit
plot-broken = rupture
plot-influence = influence
plot-one = L’un
plot-relation = Relation
plot-other = L’autre
plot-in-words = En mots

## Poids

plot-weights = Le poids des factions au fil du temps
    .description =
        { $count ->
            [one] Une faction : son poids dans son groupe, avec son intervalle ; le tableau ci-dessous dit la même chose.
           *[other] { $shown } factions : le poids de chacune dans son groupe, avec son intervalle ; le tableau ci-dessous dit la même chose.
        }
plot-nothing-sure = aucun chiffre qui tienne
plot-group-of = Groupe
plot-faction = Faction
plot-weight = Poids

## Pouvoir

plot-power = Pouvoir relatif, par dimension
    .description =
        { $count ->
            [one] Une comparaison en cinq dimensions : la part du premier côté dans ce que les deux ont, en intervalle ; le tableau ci-dessous dit la même chose.
           *[other] { $shown } comparaisons en cinq dimensions : la part du premier côté dans ce que les deux ont, en intervalle ; le tableau ci-dessous dit la même chose.
        }
plot-sides = Côtés
plot-dimension = En quoi
plot-amount = Ce que chacun a
plot-reading = Lecture
plot-amounts = { $a } face à { $b } { $unit }
plot-follows = ce qui s’ensuit
