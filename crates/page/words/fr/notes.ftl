# Notes en français. La valeur d'un code est le fait ; `.why` dit pourquoi cela compte, `.way` que faire, `.about` ce
# qu'est le code en général. Seules la valeur et `.nearest` portent des données. `has-x` vaut `yes` quand la donnée `x` est là.

## Mots autour de toute note

note-severity-error = erreur
note-severity-warning = avertissement
note-severity-lesson = leçon
note-severity-statement = constat
note-why = pourquoi
note-way = que faire
note-beside = voir aussi ici
note-nearest = Vouliez-vous dire `{ $nearest }` ?
note-list-more = et { $count } de plus
note-column = colonne « { $column } »
note-explain-why = Pourquoi cela compte
note-explain-way = Que faire
note-count-errors =
    { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    }
note-count-warnings =
    { $count ->
        [one] { $count } avertissement
       *[other] { $count } avertissements
    }
note-count-lessons =
    { $count ->
        [one] { $count } leçon
       *[other] { $count } leçons
    }
note-count-statements =
    { $count ->
        [one] { $count } constat
       *[other] { $count } constats
    }
note-summary-more = `salida explain { $code }` en dit plus.
note-summary-nothing = Rien à signaler.

## Emplacements du langage des accords

covenant-slot =
    .name = un nom
    .text = un texte entre guillemets droits
    .number = un nombre
    .day = un jour
    .span = une période

## case.toml et process.toml

file-too-large = Ce fichier compte { $bytes } octets ; on en lit { $most } au plus, il a donc été laissé de côté.
    .why = Un texte de cette taille n’est presque jamais écrit à la main, et le lire pourrait épuiser la machine.
    .way = Déplacez les lignes de données dans `data/`, ou divisez le texte.
    .about = Un fichier texte du cas est plus grand que ce que l’on écrit d’ordinaire. Il n’a pas été lu, rien de ce qu’il contient ne compte donc.

too-many-flaws = { $left-out ->
        [one] Ce fichier a { $left-out } défaut de plus, qui n’est pas affiché.
       *[other] Ce fichier a { $left-out } défauts de plus, qui ne sont pas affichés.
    }
    .why = De nombreux défauts viennent souvent d’un seul, comme un guillemet qui n’est jamais fermé.
    .way = Corrigez les premiers et vérifiez de nouveau.
    .about = Un texte a tant de défauts que seuls les premiers sont affichés. Les autres ont été comptés.

broken-toml = { $has-found ->
        [yes] Ceci n’est plus du TOML là où se trouve « { $found } ».
       *[other] Cette ligne n’est pas du TOML.
    } Le lecteur dit, en anglais : { $problem }.
    .why = Ce qui ne peut pas être lu ici est laissé de côté, et d’autres notes peuvent en découler.
    .way = Comparez avec une ligne qui fonctionne : les textes et les jours sont entre guillemets droits, et les nombres prennent un point décimal.
    .about = Le fichier ne suit pas les règles de TOML à cet endroit. La lecture continue après lui, pour qu’une seule vérification trouve autant de défauts que possible.

unquoted-text = Le texte « { $found } » est sans guillemets.
    .why = Sans guillemets, personne ne peut savoir où le texte s’arrête.
    .way = Mettez-le entre guillemets droits doubles.
    .about = En TOML, tout texte est entre guillemets droits doubles. Seuls les nombres, les dates, `true` et `false` s’en passent.

duplicate-key = La clé « { $key } » est écrite deux fois ; la seconde n’a pas été lue.
    .why = Avec deux valeurs pour une clé, on ne sait pas laquelle vaut.
    .way = Gardez l’une des deux, ou commencez une autre `[[table]]` pour la seconde.
    .about = Une clé ou un en-tête de table figure deux fois dans la même table. C’est le premier qui compte.
    .beside = écrite ici d’abord

unknown-key = `{ $table }` n’a pas de clé « { $key } ».{ $has-nearest ->
        [yes] {""}
       *[other] {" "}Les clés admises : { $known }.
    }
    .why = Ce qui figure sous une clé inconnue n’est pas lu, et un fait se perdrait sans que personne le remarque.
    .way = Corrigez la clé, ou retirez-la.
    .about = Chaque table admet un ensemble fixe de clés. Une clé qui n’en fait pas partie est le plus souvent une faute de frappe ; elle est donc signalée et non passée sous silence.

missing-key = Il manque à `{ $table }` la clé `{ $key }`.
    .why = Sans elle, la table ne dit pas ce qu’elle doit dire.
    .way = Ajoutez la clé.
    .about = Il manque à une table une clé dont elle ne peut se passer. Toute table qui affirme un fait a aussi besoin de sa `source`.

wrong-type = `{ $key }` contient { $found ->
        [text] un texte
        [whole-number] un nombre entier
        [number] un nombre à décimales
        [yes-or-no] `true` ou `false`
        [date] une date
        [list] une liste
       *[table] une table
    } ; il faut { $expected }.
    .why = Une valeur d’une autre sorte ne peut pas être lue, et la deviner pourrait en faire un autre fait.
    .way = Écrivez une valeur de la sorte que la clé admet.
    .about = Une clé contient une valeur d’une sorte qu’elle n’admet pas, par exemple un texte là où il faut un nombre.
wrong-type-expected =
    .text = un texte entre guillemets droits
    .whole-number = un nombre entier
    .number = un nombre
    .yes-or-no = `true` ou `false`
    .date = une date
    .list = une liste entre crochets
    .table = une table entre accolades

unknown-word = `{ $key }` n’admet pas le mot « { $found } ».{ $has-nearest ->
        [yes] {""}
       *[other] {" "}Les mots admis : { $known }.
    }
    .why = De ces mots dépend le jugement porté sur le cas ; un mot inconnu ne peut donc être lu comme aucun d’eux.
    .way = Prenez l’un des mots connus.
    .about = Certaines clés admettent un mot parmi quelques-uns. Celui qui est écrit n’en fait pas partie.

impossible-number = `{ $key }` ne peut pas être { $found }{ $has-least ->
        [yes] {" "}: au moins { $least }{ $has-most ->
            [yes] , au plus { $most }
           *[other] {""}
        }
       *[other] { $has-most ->
            [yes] {" "}: au plus { $most }
           *[other] {""}
        }
    }.
    .why = Un nombre que cette quantité ne peut pas prendre fausserait tout résultat qui s’appuie sur lui.
    .way = Cherchez le nombre dans la source, et écrivez-en un dans les limites.
    .about = Un nombre sort de ce que la quantité peut être, comme un nombre négatif de personnes.

empty-value = `{ $key }` est vide.
    .why = Il faut quelque chose ici, et une valeur vide ne dit rien.
    .way = Remplissez la valeur, ou retirez la clé là où elle est facultative.
    .about = Un texte ou une liste ne contient rien là où il faut quelque chose.

too-long-text = `{ $key }` dépasse { $most } caractères.
    .why = Un texte de cette longueur ne tient pas là où il est affiché.
    .way = Raccourcissez-le, et gardez le texte entier à sa source.
    .about = Un texte est plus long que ce que sa clé admet.

ill-formed-id = « { $found } » ne peut pas être un identifiant.
    .why = Les identifiants nomment les choses dans tous les fichiers ; ils se limitent aux caractères que tout fichier peut porter.
    .way = Écrivez au plus 80 lettres, chiffres, `-`, `_` ou `.`, en commençant par une lettre ou un chiffre.
    .about = Un identifiant contient d’autres caractères que des lettres, des chiffres, `-`, `_` et `.`, ou ne commence pas par une lettre ou un chiffre. Les noms à lire vont dans `name`.

duplicate-id = L’identifiant `{ $id }` est employé deux fois dans `{ $table }` ; le second a été laissé de côté.
    .why = Qui renvoie à cet identifiant pourrait désigner l’un ou l’autre.
    .way = Donnez un autre identifiant à l’un des deux.
    .about = Deux choses de même sorte ont le même identifiant. C’est la première qui compte.
    .beside = employé ici d’abord

dangling-reference = { $sort ->
        [source] Aucune source n’a l’identifiant « { $found } ».
        [actor] Aucun acteur n’a l’identifiant « { $found } ».
        [zone] Aucune zone n’a l’identifiant « { $found } ».
        [deed] Aucun acte n’a l’identifiant « { $found } ».
        [outcome] Aucun résultat n’a l’identifiant « { $found } ».
        [track] Aucune voie de dialogue n’a l’identifiant « { $found } ».
        [proposal] Aucune demande ni offre n’a l’identifiant « { $found } ».
        [instrument] Aucun accord n’a l’identifiant « { $found } ».
        [vocabulary] Aucun vocabulaire n’a l’identifiant « { $found } ».
        [category] Aucune catégorie n’a l’identifiant « { $found } ».
        [label] Aucune étiquette n’a l’identifiant « { $found } ».
        [rule] Aucune règle n’a l’identifiant « { $found } ».
        [market] Aucun marché n’a l’identifiant « { $found } ».
        [commitment] L’accord n’a aucun engagement nommé « { $found } ».
       *[other] Rien n’a l’identifiant « { $found } ».
    }
    .why = Un renvoi qui ne mène à rien ne peut pas être suivi : il manquerait une source, une partie ou un lieu.
    .way = Corrigez l’identifiant, ou écrivez la table qui manque.
    .about = Un identifiant est employé que rien ne porte dans le cas. Il est peut-être mal écrit, ou sa table n’existe pas encore.

circular-nesting = `{ $key }` tourne en rond : { $chain }. Ce lien a été coupé.
    .why = Dans un cercle, rien n’est le tout ni la partie, et les comptes ne pourraient pas être additionnés.
    .way = Retirez l’un des liens.
    .about = Une chose se trouve en elle-même, fait partie d’elle-même ou est un cas d’elle-même, peut-être en passant par d’autres. Le lien qui ferme le cercle a été coupé.

impossible-date = Aucun calendrier n’a « { $found } ».
    .why = Un jour qui n’existe pas en cache un autre, et c’est aux jours que l’on voit si un engagement est tenu.
    .way = Cherchez le jour dans la source.
    .about = Il est écrit un jour ou un mois qu’aucun calendrier n’a, comme le 30 février.

ill-formed-date = « { $found } » n’est pas un jour que l’on puisse lire.
    .why = Écrits autrement, les jours se lisent de deux façons, et un jour faux change qui a tenu quoi.
    .way = Écrivez année, mois et jour avec des tirets, comme `2012-03-09`, sans heure.
    .about = Les jours s’écrivent comme `2012-03-09`, dans toutes les langues. Ils ne portent pas d’heure.

ill-formed-span = « { $found } » n’est pas une période que l’on puisse lire.
    .why = Une période décide des événements qui tombent en elle.
    .way = Écrivez `2012`, `2012-03`, `2012-03-09`, ou deux d’entre eux joints par deux points de suite : `2012-03..2013-05`.
    .about = Une période est une année, un mois ou un jour, ou deux d’entre eux joints par deux points de suite. Les deux bouts en font partie.

reversed-span = La période « { $found } » finit avant de commencer.
    .why = Rien ne peut tomber en elle.
    .way = Échangez les deux bouts, ou cherchez-les dans la source.
    .about = Le second bout d’une période précède le premier.

label-ends-before-it-begins = Cette étiquette finit le { $until } et ne commence que le { $from } ; elle a été laissée de côté.
    .why = L’étiquette ne vaudrait aucun jour, alors que les étiquettes ouvrent et ferment des possibilités.
    .way = Corrigez l’un des deux jours.
    .about = Le dernier jour d’une étiquette précède le premier. L’étiquette a été laissée de côté.

unordered-range = Le bas { $low }, le meilleur { $best } et le haut { $high } ne sont pas dans cet ordre.
    .why = Les trois bornent ce que l’on sait ; dans un autre ordre, ils ne bornent rien.
    .way = Écrivez `low`, `best` et `high` de sorte qu’aucun ne dépasse le suivant.
    .about = Une fourchette donne le chiffre le plus bas, le meilleur et le plus haut. Ils sont dans cet ordre, et peuvent être égaux.

more-in-prison-than-members = Au moins { $in-prison } personnes sont en prison, sur { $people } au plus.
    .why = La partie ne peut pas dépasser le tout ; l’un des chiffres désigne donc autre chose.
    .way = Comparez les deux chiffres avec la source.
    .about = On indique plus de membres d’un groupe en prison que le groupe n’en compte en tout.

claim-without-figure = L’affirmation `{ $claim }` n’indique aucun chiffre.
    .why = Sans chiffre, il n’y a rien à confronter aux données.
    .way = Indiquez `averted` ou `change-percent`, tel que l’affirme son auteur.
    .about = Une affirmation est confrontée aux données ; elle indique donc un nombre évité ou un changement en pour cent. Celle-ci n’indique ni l’un ni l’autre.

claim-with-two-figures = L’affirmation `{ $claim }` indique un nombre évité et un changement en pour cent.
    .why = L’un peut tenir et l’autre non ; ce sont donc deux affirmations.
    .way = Écrivez deux affirmations, une pour chaque chiffre.
    .about = Une affirmation indique un seul chiffre, pour que son épreuve ait une seule réponse. Celle-ci en indique deux.

overlapping-windows = La fenêtre d’avant ({ $before }) ne finit pas avant la fenêtre d’après ({ $after }).
    .why = Des jours comptés des deux côtés affaiblissent la comparaison.
    .way = Faites finir la première avant que la seconde commence, à moins que l’auteur de l’affirmation ne le veuille ainsi.
    .about = Une affirmation compare un temps d’avant à un temps d’après. Ici, le premier empiète sur le second, ou vient après lui.

overlapping-phases = La phase { $phase } commence avant la fin de la phase { $other }.
    .why = Des jours qui se trouvent dans deux phases comptent dans les deux, et les phases ne s’additionnent plus.
    .way = Faites finir la première phase avant que la seconde commence.
    .about = Les phases découpent le processus en périodes qui se suivent. Ici, deux d’entre elles ont des jours en commun.

built-in-deed-redefined = L’acte `{ $id }` prend la place d’un acte prédéfini.
    .why = Les lecteurs d’autres cas connaissent le sens prédéfini de cet identifiant.
    .way = Donnez-lui son propre identifiant, et dites dans `is-a` à quel acte plus large il appartient.
    .about = Un acte du cas porte l’identifiant d’un acte que Salida connaît déjà. C’est celui du cas qui compte.

word-of-built-in-deed = `{ $id }` est déjà un mot de l’acte prédéfini `{ $deed }`.
    .why = Dans un accord, ce mot désignerait l’acte prédéfini, et non celui-ci.
    .way = Utilisez l’acte prédéfini, ou donnez à celui-ci un autre identifiant et dites dans `is-a` à quel acte plus large il appartient.
    .about = Les actes prédéfinis ont des mots en anglais, en espagnol et en français, dont se servent les accords. Un acte du cas ne peut pas en prendre un.

path-outside-folder = Le chemin « { $has-found ->
        [yes] { $found }
       *[other] { $path }
    } » sort du dossier du cas.
    .why = Un cas se lit à partir de son seul dossier, pour qu’on puisse le copier et le vérifier partout.
    .way = Mettez le fichier dans `data/` et nommez-le avec `/`, comme `data/tallies.csv`.
    .about = Un fichier de données est nommé par un chemin absolu, avec `..` ou avec des barres obliques inverses. Seuls les fichiers du dossier du cas sont lus.

ill-formed-delimiter = « { $found } » n’est pas un seul caractère.
    .why = Un seul caractère sépare les champs de chaque ligne.
    .way = Donnez le caractère entre les champs, comme `;`, ou `\t` pour une tabulation.
    .about = Le séparateur d’un fichier de données est un seul caractère.

### Actes

act-without-instrument = L’acte `{ $act }` (`{ $kind }`) ne dit pas quel accord il concerne.
    .why = Ce qu’il suspend, reprend, termine, prolonge ou modifie resterait ouvert ; il ne change donc rien.
    .way = Ajoutez `instrument`, avec le nom du fichier de l’accord.
    .about = Certains actes changent la vigueur d’un accord, ou nomment de ses engagements. Ils doivent dire de quel accord il s’agit.

act-without-day = L’acte `{ $act }` (`{ $kind }`) porte la date { $during }, qui n’est pas un jour ; il n’aura pas d’effet.
    .why = La vigueur commence et finit à des jours. Entre le premier et le dernier de ceux-ci, personne ne pourrait dire ce qui est en vigueur.
    .way = Indiquez le jour d’après la source, ou gardez l’acte comme trace sans effet.
    .about = Un acte qui change la vigueur d’un accord doit porter la date d’un jour. Celui qui porte un temps plus long est noté, et ne change rien.

until-before-act = L’acte `{ $act }` prolonge jusqu’au { $until }, qui précède l’acte lui-même ({ $during }).
    .why = Personne ne peut prolonger quoi que ce soit jusqu’à un jour passé.
    .way = Corrigez l’un des jours.
    .about = Une prolongation nomme un nouveau dernier jour. Ici, ce jour précède la prolongation.

until-without-extension = L’acte `{ $act }` (`{ $kind }`) a un `until`, que seule une prolongation admet ; il n’a pas été lu.
    .why = Sans le dire, on croirait que l’acte prend fin de lui-même ce jour-là.
    .way = Retirez `until`. Si une suspension a pris fin, écrivez un second acte de l’espèce `resumption`.
    .about = La clé `until` est le nouveau dernier jour d’une prolongation. Les autres actes prennent effet à leur jour et n’ont pas de dernier jour.

### Étiquettes, ouvertures, marchés, pouvoir

statement-ends-before-it-begins = Ceci commence le { $from } et finit le { $until }, qui est antérieur, et a été laissé de côté.
    .why = Cela ne vaudrait aucun jour, et rien ne pourrait en découler.
    .way = Corrigez l’un des deux jours.
    .about = Le dernier jour d’une affirmation précède le premier. L’affirmation a été laissée de côté.

withdrawn-before-known = Ceci a été connu le { $from } et est retiré le { $until }, qui est antérieur, et a été laissé de côté.
    .why = Personne ne peut retirer ce que personne n’a entendu.
    .way = Corrigez l’un des deux jours. Ce qui a pris fin reçoit `until`, et `withdrawn` est pour ce qui n’aurait jamais dû être dit.
    .about = Une affirmation est retirée avant le jour où elle a été connue. L’affirmation a été laissée de côté.

two-periods = Les jours figurent ici deux fois, dans `during` et dans `from` ou `until`.
    .why = Deux périodes peuvent différer, et nul ne saurait laquelle est voulue.
    .way = Gardez `during`, ou bien `from` et `until`.
    .about = Une affirmation donne ses jours comme une période et comme jours isolés. La période a été retenue.

category-across-vocabularies = Ceci fait d’une catégorie de « { $vocabulary } » un cas d’une catégorie de « { $other } ».
    .why = Le mot d’une loi ou d’un organe n’en lie aucun autre ; rien ne doit passer d’un vocabulaire à l’autre.
    .way = Retirez `is-a`, et nommez les deux catégories dans les règles qui visent les deux.
    .about = Une catégorie est dite cas d’une catégorie d’un autre vocabulaire. Le lien a été coupé.

unspoken-condition = La règle « { $rule } » soumet quelque chose à une condition et ne dit pas laquelle.
    .why = Personne ne peut remplir une condition que personne n’a écrite.
    .way = Dites-la dans `condition`, et dans `owed-by` qui devrait la remplir.
    .about = Une règle rend une réponse conditionnelle sans énoncer la condition.

acknowledged-without-back-channel = Un jour de reconnaissance est donné ici à ce qui n’est pas un canal discret.
    .why = Seul ce qui fut tenu secret peut être reconnu plus tard ; d’ici là, l’équipe est seule à le voir.
    .way = Dites `kind = "back-channel"`, ou retirez `acknowledged`.
    .about = Une exception qui n’est pas un canal discret a un jour de reconnaissance. Ce jour ne change rien.

market-shares-above-one = { $day ->
        [none] Les parts de « { $whole } » font au moins { $sum } du marché.
       *[other] À partir du { $day }, les parts de « { $whole } » font au moins { $sum } du marché.
    }
    .why = On ne peut partager plus qu’il n’y a, si bien que rien n’est tiré de ces parts.
    .way = Comparez parts et jours avec les sources ; là où elles divergent, élargissez minimum et maximum.
    .about = Les parts d’un marché le dépassent un jour même si chacune est à son minimum.

faction-weights-above-one = { $day ->
        [none] Les factions de « { $whole } » pèsent au moins { $sum } du groupe.
       *[other] À partir du { $day }, les factions de « { $whole } » pèsent au moins { $sum } du groupe.
    }
    .why = Les parties ne peuvent dépasser le tout, si bien que rien n’est tiré de ces poids.
    .way = Comparez poids et jours avec les sources ; là où elles divergent, élargissez minimum et maximum.
    .about = Les poids des factions d’un groupe le dépassent un jour même si chacun est à son minimum.

weight-without-group = « { $actor } » ne fait partie d’aucun groupe, et n’a donc rien dont il puisse être une part.
    .why = Un poids dit quelle part de son groupe est une faction.
    .way = Dites `part-of` dans l’acteur.
    .about = Un poids est donné à un acteur qui ne fait partie de rien. Il a été laissé de côté.

label-column-missing = Cette table d’étiquettes n’a pas de colonne « { $column } ».
    .why = Sans elle une ligne ne dit rien, et aucune n’a été lue.
    .way = Ajoutez la colonne ; les colonnes portent le nom des clés d’une étiquette dans `case.toml`.
    .about = Il manque à une table d’étiquettes une des colonnes about, by, term, from, source.

label-row-left-out = { $because ->
        [empty] Il n’y a rien dans « { $column } », et la ligne a été laissée de côté.
        [nobody] Il n’y a pas d’acteur « { $found } », et la ligne a été laissée de côté.
        [no-category] Il n’y a pas de catégorie « { $found } », et la ligne a été laissée de côté.
        [no-source] Il n’y a pas de source « { $found } », et la ligne a été laissée de côté.
        [no-day] « { $found } » dans « { $column } » n’est pas un jour comme 2012-03-09, et la ligne a été laissée de côté.
        [earlier] « { $column } » précède le début ({ $found }), et la ligne a été laissée de côté.
       *[no-word] « { $found } » n’est pas un mot que « { $column } » admet, et la ligne a été laissée de côté.
    }
    .why = Une étiquette mal lue ouvrirait ou fermerait quelque chose sans que personne l’ait dit.
    .way = Corrigez la cellule ; les autres lignes comptent telles quelles.
    .about = Une ligne d’une table d’étiquettes a un défaut. Elle a été laissée de côté, et les autres ont été lues.

labels-read = Étiquettes lues : { $kept } sur { $rows } lignes.
    .way = Rien, si les deux nombres sont égaux.
    .about = Une table d’étiquettes a été lue.

## Accords

no-covenant-block = Ce fichier n’a aucun bloc `covenant` que l’on puisse lire.
    .why = Seuls ces blocs sont jugés ; le texte autour est pour les personnes.
    .way = Mettez ce qui oblige dans un bloc qui commence par trois accents graves et le mot `covenant`.
    .about = Un fichier de `agreements/` ne contient que du texte. Ce qui oblige les parties est dans des blocs délimités, à côté du texte qui l’explique.

unclosed-fence = Ce bloc `covenant` n’est jamais fermé.
    .why = Tout le texte qui suit a été lu comme s’il faisait partie de l’accord.
    .way = Fermez le bloc par trois accents graves, seuls sur leur ligne.
    .about = Un bloc délimité s’ouvre et rien ne le ferme ; le reste du fichier, de la liste ou de la citation en fait donc partie.

unknown-covenant-language = « { $found } » n’est pas une langue des blocs `covenant` ; le bloc a été laissé de côté.
    .why = Les mots d’un engagement se lisent dans une langue, et la deviner pourrait changer ce qui oblige.
    .way = Écrivez `en`, `es` ou `fr` après `covenant`, ou rien pour l’anglais.
    .about = Après le mot `covenant` vient la langue du bloc : `en`, `es` ou `fr`. Il y a là autre chose.

mixed-languages = Ce bloc est en `{ $found }`, et le premier bloc du fichier en { $expected }.
    .why = Tous les blocs d’un fichier forment un seul texte, qui a une seule langue.
    .way = Écrivez tout le fichier dans une même langue.
    .about = Les blocs `covenant` d’un fichier se lisent comme un seul texte, dans la langue du premier.
    .beside = le premier bloc

unclosed-quote = Un guillemet s’ouvre ici, et rien ne le ferme.
    .why = Ce qui suit ne se distingue pas de ce qui est entre guillemets.
    .way = Fermez-le par `"` ; un guillemet à l’intérieur s’écrit `\"` dans un accord et `""` dans une table de données.
    .about = Un guillemet ouvre un texte et rien ne le ferme. Dans un accord, il se ferme sur sa ligne ; dans une table de données, rien n’a été lu après lui.
unclosed-cell = Un guillemet s’ouvre ici, et rien ne le ferme.
    .why = Ce qui suit ne se distingue pas de ce qui est entre guillemets.
    .way = Fermez-le par `"` ; un guillemet à l’intérieur s’écrit `\"` dans un accord et `""` dans une table de données.
    .about = Un guillemet ouvre un texte et rien ne le ferme. Dans un accord, il se ferme sur sa ligne ; dans une table de données, rien n’a été lu après lui.

unknown-escape = « { $found } » ne veut rien dire après une barre oblique inverse.
    .why = On ne sait pas quel caractère est voulu.
    .way = Écrivez `\\` pour une barre oblique inverse et `\"` pour un guillemet.
    .about = Entre guillemets, une barre oblique inverse ne se met que devant un guillemet ou une autre barre.

unexpected-word = { $has-found ->
        [yes] « { $found } » ne peut pas venir ici.
       *[other] Le texte s’arrête trop tôt.
    }{ $has-nearest ->
        [yes] {""}
       *[other] {" "}Peuvent suivre : { $expected }.
    }
    .nearest = Vouliez-vous dire `{ $nearest }` ? Le mot a été lu ainsi ; écrivez-le de cette façon.
    .why = Un engagement se lit mot à mot, et deviner pourrait changer ce que doivent les parties.
    .way = Écrivez l’un des mots qui peuvent suivre.
    .about = À cet endroit d’un accord, seuls certains mots peuvent suivre. Un mot proche de l’un d’eux est signalé puis lu comme lui, pour que le reste puisse être vérifié aussi.

reserved-word = « { $found } » est un mot du langage des accords et ne peut pas être un nom ici.
    .why = Sans guillemets, il se lit comme le début d’une autre clause.
    .way = Mettez-le entre guillemets droits si c’est un nom ; sinon, écrivez le nom qui manque avant lui, ou retirez la virgule qui le précède.
    .about = Un mot-clé se trouve là où il faut un nom. Les noms qui sont aussi des mots-clés s’écrivent entre guillemets droits doubles.

empty-name = Ces guillemets sont vides là où il faut un nom.
    .why = Personne ne pourrait y renvoyer, et personne ne pourrait en répondre.
    .way = Écrivez le nom.
    .about = Un nom ou un titre est écrit comme des guillemets vides.

duplicate-clause = « { $clause } » figure deux fois ; la seconde n’a pas été lue.
    .why = Avec deux clauses d’une même sorte, on ne sait pas laquelle vaut.
    .way = Gardez l’une des deux, ou écrivez un second engagement.
    .about = Chaque clause figure au plus une fois dans un engagement, une amnistie ou un en-tête. C’est la première qui compte.
    .beside = écrite ici d’abord

second-agreement = Un second accord commence ici ; il n’a pas été lu.
    .why = Un fichier est un accord, avec ses parties, ses sources et ses jours de vigueur.
    .way = Donnez à chaque accord son fichier, et mettez l’en-tête avant le premier engagement.
    .about = Un fichier de `agreements/` a un seul en-tête, avant ses engagements. Un second, ou un qui vient plus loin, n’a pas été lu.

missing-clause = Il manque une clause à `{ $name }` : { $missing }. L’ensemble a été laissé de côté.
    .why = Sans elle, personne ne pourrait dire s’il a été tenu.
    .way = Ajoutez la clause.
    .about = Il manque à un engagement ou à une amnistie une clause sans laquelle il ne dit rien. Il n’est pas jugé tant que la clause n’y est pas.

number-out-of-range = { $found } dépasse le plus grand nombre que l’on puisse lire ici, { $most }.
    .why = Un nombre de cette taille est plus souvent une faute de frappe qu’une promesse.
    .way = Écrivez un nombre plus petit.
    .about = Un nombre dépasse ce que sa clause admet.

number-not-whole = { $found } n’est pas un nombre entier.
    .why = Les personnes, les actes et les jours se comptent entiers.
    .way = Écrivez un nombre entier, sans marque de milliers.
    .about = Un nombre à décimales se trouve là où l’on compte des choses.

decimal-comma = La virgule de « { $found } » pourrait être décimale, ou séparer deux nombres.
    .why = Les deux lectures peuvent différer mille fois.
    .way = Écrivez les décimales avec un point, et aucune marque de milliers.
    .about = Dans le langage des accords, la virgule sépare les noms et les clauses. En anglais, les décimales prennent un point.

missing-status = L’en-tête ne dit pas à quel point ce texte est ferme : { $expected }. Il a été lu comme un projet, qui n’oblige personne.
    .why = Pour que des parties manquent à un texte, il faut d’abord qu’elles en soient convenues.
    .way = Ajoutez à l’en-tête son statut, avec l’un des mots admis.
    .about = Tout accord dit à quel point il est ferme : non écrit, reconstitué d’après des rapports, projet ou signé. Sans cela, il est lu comme un projet.

missing-parties = L’en-tête ne nomme pas de parties. Il lui manque { $missing }.
    .why = Un engagement oblige ceux qui l’ont pris, et personne d’autre.
    .way = Dites dans l’en-tête entre qui est l’accord.
    .about = L’en-tête d’un accord nomme ses parties. Sans elles, personne n’est obligé.

missing-force = L’en-tête ne dit pas à partir de quel jour l’accord est en vigueur. Il lui manque { $missing }.
    .why = Rien de ce qui précède le premier jour de vigueur ne peut être un manquement.
    .way = Ajoutez à l’en-tête le premier jour de vigueur.
    .about = Un accord signé, ou reconstitué d’après des rapports, vaut à partir d’un premier jour. Il faut l’indiquer avec sa source, même là où les sources ne permettent qu’une approximation.

missing-sources = L’en-tête ne dit pas qui rapporte cet accord. Il lui manque { $missing }.
    .why = Ce que personne n’a signé vaut ce que valent ceux qui le rapportent.
    .way = Nommez les sources dans l’en-tête.
    .about = Un accord non écrit ou reconstitué est connu par des rapports. L’en-tête les nomme, pour que le lecteur puisse les peser.

empty-agreement = Cet accord ne contient ni engagement ni amnistie.
    .why = Il n’y a rien en lui à quoi l’on puisse se tenir ou manquer.
    .way = Écrivez ses engagements, ou donnez-lui le statut de non écrit.
    .about = Un accord mis par écrit devrait dire ce qui a été promis. Celui-ci n’a qu’un en-tête.

duplicate-commitment = Le nom `{ $name }` désigne deux engagements ; le second a été laissé de côté.
    .why = Les constats se distinguent par le nom de l’engagement.
    .way = Donnez un autre nom à l’un des deux.
    .about = Deux engagements ou amnisties d’un accord portent le même nom. C’est le premier qui compte.
    .beside = employé ici d’abord

repeated-name = `{ $name }` figure deux fois dans cette liste ; il a été lu une fois.
    .why = Peut-être un autre nom était-il voulu à la seconde place.
    .way = Retirez l’un des deux, ou écrivez l’autre nom.
    .about = Un nom se répète dans une liste. Il compte une fois.
    .beside = écrit ici d’abord

duty-on-stranger = `{ $name }` doit ici quelque chose sans être partie ; les parties sont { $parties }.
    .why = Un accord oblige ceux qui l’ont conclu.
    .way = Ajoutez-le aux parties, ou retirez l’obligation.
    .about = Un engagement impose une obligation à qui n’est ni partie à l’accord, ni membre d’une partie.

end-before-start = Le dernier jour, { $until }, précède le premier, { $from }.
    .why = Cela ne vaudrait aucun jour.
    .way = Corrigez l’un des deux jours.
    .about = Une période de vigueur, ou l’ouverture d’une amnistie, finit avant de commencer.

baseline-after-start = La période de référence { $baseline } dépasse le { $from }, entrée en vigueur de l’accord.
    .why = Une période de référence que l’accord a déjà touchée cache ce qu’il a changé.
    .way = Faites finir la période de référence avant que l’accord soit en vigueur.
    .about = Une limite se mesure à une période de référence, le temps d’avant. Ici, cette période empiète sur le temps auquel on la compare, ou vient après lui.

deadline-outside-force = L’échéance { $deadline } tombe hors des jours où l’accord est en vigueur{ $has-from ->
        [yes] {" "}(à partir du { $from })
       *[other] {""}
    }{ $has-until ->
        [yes] {" "}(jusqu’au { $until })
       *[other] {""}
    }.
    .why = Avant son premier jour, un accord n’oblige personne, et après le dernier, les obligations prennent fin, sauf celles qui subsistent.
    .way = Déplacez l’échéance, ou ajoutez que l’obligation subsiste.
    .about = Quelque chose est dû un jour où l’accord n’est pas en vigueur. Après sa fin, seules continuent les obligations marquées comme subsistantes.

empty-window = Cette fenêtre n’a aucun jour ; l’engagement a été laissé de côté.
    .why = En zéro jour, on ne peut rien compter.
    .way = Écrivez au moins un jour.
    .about = Une tolérance ou une limite compte des événements dans une fenêtre de jours. Une fenêtre sans jour ne compte rien.

percent-not-positive = Une limite de { $found } pour cent a été laissée de côté.
    .why = Zéro pour cent dit la même chose avec toute période de référence ; autre chose était sans doute voulu.
    .way = Écrivez le pourcentage voulu, ou une limite de 0 sans période de référence.
    .about = Une limite par rapport à une période de référence est un pourcentage supérieur à zéro.

demand-of-nothing = Cette exigence est remplie sans rien faire.
    .why = Au moins rien est toujours fait ; on ne pourrait donc jamais manquer à l’engagement.
    .way = Écrivez combien sont voulus.
    .about = Une remise d’au moins zéro est toujours accomplie.

### Formes et clauses

clause-of-another-form = « { $clause } » n’a pas sa place ici{ $has-form ->
        [yes] {" "}: cette promesse se fait avec « { $form } »
       *[other] {""}
    }. La clause a été laissée de côté.
    .why = Chaque forme de promesse a ses propres clauses, et une clause d’une autre forme laisse ouvert ce qui est promis.
    .way = Retirez-la, ou écrivez un engagement de la forme à laquelle elle appartient.
    .about = Une clause se trouve dans un engagement d’une forme qui ne la connaît pas, comme une tolérance sur une remise. L’engagement ne prend pas part au jugement avant d’être corrigé.

conflicting-clauses = « { $clause } » ne peut pas se trouver à côté de « { $other } » ; l’engagement a été laissé de côté.
    .why = Les deux disent la même chose de façons différentes, et personne ne pourrait savoir laquelle vaut.
    .way = Gardez l’une d’elles, ou écrivez deux engagements.
    .about = Deux clauses d’un engagement s’excluent : deux sortes d’échéance, une quantité et une comparaison avec le temps d’avant, une moyenne par jour et une période.
    .beside = l’autre clause

zero-length = Cette durée est nulle.
    .why = En aucun temps rien ne peut être fait, ni manqué.
    .way = Écrivez au moins un jour, ou omettez la durée.
    .about = Une clause compte tant de jours, de semaines, de mois ou d’années à partir de quelque chose. Aucun ne dit rien.

too-many-decimals = { $found } a plus de { $most } décimales.
    .why = Les limites sont gardées exactement, et en arrondir une pourrait décider si elle est respectée.
    .way = Arrondissez, sans dépasser ce nombre de décimales.
    .about = Les pourcentages, moyennes et taux prennent jusqu’à trois décimales.

milestones-not-rising = Ce jalon n’est pas postérieur et supérieur au précédent ; l’engagement a été laissé de côté.
    .why = Les jalons se comptent depuis le début, de sorte que chacun contient les précédents.
    .way = Écrivez-les dans l’ordre de leurs jours, chacun avec tout ce qui est dû jusque-là.
    .about = De plusieurs quantités avec un jour chacune, chacune doit être postérieure et supérieure à la précédente.
    .beside = le jalon précédent

nesting-too-deep = Il y a ici des parenthèses dans des parenthèses, sur plus de { $most } niveaux.
    .why = Une condition que personne ne peut lire à voix haute est une condition que personne n’a acceptée.
    .way = Retirez des parenthèses, ou écrivez un autre engagement.
    .about = Les parenthèses d’une condition peuvent se trouver les unes dans les autres, jusqu’à une limite.

failing-a-permission = Rien ne peut suivre ici : qui peut faire quelque chose ne manque à personne en ne le faisant pas.
    .why = « À défaut » commence quand un devoir n’est pas fait, et une permission n’est pas un devoir.
    .way = Terminez la chaîne par la permission, ou faites-en un devoir.
    .about = La chaîne de ce qui suit un manquement continue après une permission. Elle a été lue jusqu’à la permission.
    .beside = la permission

rate-among-nobody = Un taux parmi { $found } personnes ne dit rien.
    .why = Rien ne se divise par personne.
    .way = Écrivez parmi combien de personnes, comme `pour 100000 habitants`.
    .about = Un taux, c’est tant d’actes parmi tant d’habitants.

unknown-commitment = Il n’y a pas d’engagement `{ $found }`{ $has-instrument ->
        [yes] {" "}dans `{ $instrument }`
       *[other] {" "}dans cet accord
    }.
    .nearest = Vouliez-vous dire `{ $nearest }` ?
    .why = Ce qui attend l’état de rien attend toujours.
    .way = Écrivez le nom d’un engagement, précédé du nom de son accord et d’une barre quand il se trouve dans un autre.
    .about = Une clause renvoie à un engagement que son accord n’a pas.

unknown-instrument = Il n’y a pas d’accord `{ $found }` dans ce cas.
    .nearest = Vouliez-vous dire `{ $nearest }` ?
    .why = Ce qu’il dit ne peut pas être lu.
    .way = Écrivez le nom d’un fichier de `agreements/`, sans `.md`.
    .about = Un accord renvoie à un autre qui n’est aucun fichier du cas.

no-party = « { $found } » ne désigne personne ici.
    .why = Ces mots désignent celui que la clause elle-même oblige, et ici elle n’oblige personne.
    .way = Nommez la partie.
    .about = « La partie » et « les autres » se comprennent d’après celui qu’un engagement oblige. Un en-tête et une limite sur une situation n’obligent personne par eux-mêmes.

set-name-taken = Le nom `{ $name }` est déjà pris ; cette liste a été laissée de côté.
    .why = Un nom qui désigne deux choses rend ambiguë chaque phrase qui le porte.
    .way = Donnez un autre nom à la liste.
    .about = Une liste de parties, de zones ou d’actes porte le nom de quelque chose du cas, ou d’une autre liste.
    .beside = utilisé d’abord ici

set-of-another-sort = `{ $name }` comprend `{ $found }`, qui n’est pas { $sort ->
        [actor] un acteur
        [zone] une zone
       *[other] un acte
    }.
    .why = Sans lui la liste dirait autre chose.
    .way = Utilisez une liste de ce qui est voulu ici.
    .about = Une liste nommée est utilisée là où l’un de ses membres ne peut pas se trouver, comme des parties là où il faut des zones.
    .beside = la liste

set-too-large = La liste `{ $name }` a plus de { $most } membres et a été laissée de côté.
    .why = Personne n’écrit une liste aussi longue, et personne ne la lit.
    .way = Divisez-la.
    .about = Une liste de parties, de zones ou d’actes a plus de membres que permis.

### Ce qui se voit avant que personne ne signe

never-in-force = `{ $commitment }` de `{ $instrument }` n’est jamais en vigueur : il commencerait le { $from }, et son dernier jour est le { $until }.
    .why = Ses propres jours et ceux de l’accord ne se rencontrent pas ; il ne lie donc jamais personne.
    .way = Corrigez l’un des jours, ici ou dans l’en-tête.
    .about = Un engagement ou une amnistie peut avoir ses propres jours, parmi ceux de son accord. Ceux-ci n’ont aucun jour en commun.

window-beyond-force = Les jours de `{ $commitment }` vont au-delà de ceux de `{ $instrument }`{ $has-from ->
        [yes] {" "}(à partir du { $from })
       *[other] {""}
    }{ $has-until ->
        [yes] {" "}(jusqu’au { $until })
       *[other] {""}
    }.
    .why = Avant le premier jour de vigueur et après le dernier, il ne lie personne, quoi que dise la clause.
    .way = Corrigez les jours de la clause, ou ceux de l’accord.
    .about = Une clause nomme des jours où son accord n’est pas en vigueur. Ces jours ne comptent pas.

answer-window-without-days = `{ $commitment }` de `{ $instrument }` exige une réponse avant qu’elle puisse commencer.
    .why = Il ne lui reste aucun jour ; tout fait qui appelle une réponse mène donc à un manquement.
    .way = Écrivez un délai plus long, ou une attente plus courte.
    .about = Une réponse peut devoir attendre, et doit venir à temps. Ici, l’attente est plus longue que le délai.

circular-condition = `{ $commitment }` de `{ $instrument }` dépend de son propre état{ $has-party ->
        [yes] {" "}(pour `{ $party }`)
       *[other] {""}
    }, dans la clause « { $clause ->
        [suspended-while] suspendu tant que
        [excused-if] excusé si
       *[ends-when] prend fin quand
    } ».
    .why = Une clause que son propre manquement éteint se rallumerait le lendemain, et personne ne pourrait dire où elle en est.
    .way = Parlez des autres, ou nommez une autre partie, un autre lieu ou un autre engagement.
    .about = Une condition peut lire l’état d’autres parties et d’autres engagements, et deux parties peuvent dépendre l’une de l’autre. Une clause ne peut pas lire l’état même dont elle décide : le même engagement, pour la même partie, au même lieu.

unmeasurable-term = Personne ne peut compter { $deeds } ; sur ce point, on ne saura pas où en est `{ $commitment }` de `{ $instrument }`.
    .why = De ce qui ne se voit pas, on ne peut pas non plus montrer qu’il a été tenu, et le promettre invite à la querelle.
    .way = Gardez-le comme parole d’intention, et promettez à côté quelque chose qui se compte, ou que quelqu’un de nommé puisse juger.
    .about = Le cas dit d’un acte qu’aucune source ne peut le compter. La promesse est lue et montrée, et son état reste ouvert.

unmeasurable-trigger = `{ $commitment }` de `{ $instrument }` attend { $deeds }, que personne ne peut compter.
    .why = Ce qui n’est jamais rapporté n’appelle jamais rien.
    .way = Faites-lui attendre quelque chose que quelqu’un puisse rapporter.
    .about = Un devoir de répondre, une durée ou une condition commence par un fait. Le cas dit qu’aucune source ne peut compter celui-ci.

unreported-deed = Aucun tableau du cas ne peut contenir de rapports sur { $deeds }, dont parle `{ $commitment }` de `{ $instrument }`.
    .why = Sans rapports et sans observation, on ne saura pas s’il est tenu.
    .way = Ajoutez un tableau de rapports, ou de ce qui a été observé, et dites qui le tiendra.
    .about = Le cas a des tableaux de données, et aucun ne peut parler de cet acte. Un tableau avec une colonne d’actes pourrait les contenir tous, et rien n’est dit alors.

tallies-prove-no-breach = Seuls des comptes officiels peuvent rapporter { $deeds }, et `{ $commitment }` de `{ $instrument }` est le devoir d’une partie.
    .why = Un compte dit combien, et non qui. Il peut aider à montrer le devoir tenu, et jamais que la partie y a manqué.
    .way = Ajoutez un tableau d’incidents avec leurs auteurs, ou limitez la situation avec `maintenir`.
    .about = Pour le devoir d’une partie, il importe de savoir qui a agi. Ici, les tableaux qui peuvent parler de l’acte sont tous des comptes, qui ne nomment personne.

unreportable-enrolment = Aucun tableau du cas ne peut rapporter qui s’inscrit à l’amnistie `{ $amnesty }` de `{ $instrument }`.
    .why = Une amnistie vaut pour ceux qui se sont inscrits. Sans rapports là-dessus, on ne verra entrer personne.
    .way = Ajoutez un tableau d’incidents de l’acte `enrolment`, chacun par le groupe qui s’est inscrit.
    .about = Qui entre dans une amnistie est rapporté comme un incident de l’acte `enrolment` par ce groupe. Aucun tableau de ce cas ne peut en contenir un.

rate-without-population = `{ $commitment }` de `{ $instrument }` limite un taux, et personne n’a dit combien de gens vivent { $has-zones ->
        [yes] à { $zones }
       *[other] là où il s’applique
    }{ $has-from ->
        [yes] {" "}le { $from }
       *[other] {""}
    }.
    .why = Un taux par habitants n’est pas un nombre sans les habitants ; la limite n’est donc jamais jugée.
    .way = Ajoutez `population` aux lieux dans `case.toml`, avec sa source, ou limitez un compte.
    .about = Une limite pour tant de personnes se mesure à celles qui vivent là. Le cas doit donner pour chaque lieu une population qui vaille le premier jour de vigueur.

proof-without-effect = Le niveau de preuve de `{ $commitment }` dans `{ $instrument }` ne change rien : { $form ->
        [may] on ne peut pas manquer à une permission
       *[keep] un compte respecte une limite ou ne la respecte pas
    }.
    .way = Retirez la clause.
    .about = Un niveau de preuve pèse la probabilité qu’une partie ait manqué à son devoir. Une limite sur une situation est certaine ou ouverte, jamais plus ou moins probable, et une permission ne lie personne.

judge-in-its-own-cause = `{ $actor }` { $role ->
        [monitors] suit
        [verifies] vérifie
        [attributes] attribue dans
       *[assesses] évalue
    } `{ $commitment }` de `{ $instrument }`, et la réponse touche { $party }.
    .why = Qui doit quelque chose, ou fait partie de ceux qui le doivent, n’est pas cru quand il constate que tout a été tenu.
    .way = Confiez cette étape à quelqu’un qui ne doit rien dans cet accord.
    .about = Les étapes par lesquelles on sait si un engagement est tenu reviennent à d’autres que ceux qui le doivent. Aucune partie n’évalue un manquement, et aucune ne rapporte, ne vérifie ni n’attribue pour elle-même.

other-side-watches-alone = Personne d’autre que { $actors }, de l’autre côté de l’accord, { $role ->
        [monitors] ne suit
        [verifies] ne vérifie
       *[attributes] n’attribue dans
    } `{ $commitment }` de `{ $instrument }`, qui lie { $parties }.
    .why = L’autre partie a un intérêt à ce qui sera établi. On doutera de ce qu’elle rapporte, nul ne rapportera ce qu’elle tait, et l’on aura la parole des uns contre celle des autres.
    .way = Donnez cette étape à quelqu’un qui n’est pas partie, seul ou avec les deux côtés.
    .about = Une partie doit quelque chose, et seules d’autres parties de l’accord rapportent, vérifient ou attribuent ce qu’il en advient. Si quelqu’un du dehors tient aussi l’étape, rien n’est dit.

verifier-attributes = { $actors } vérifie et attribue à la fois dans `{ $commitment }` de `{ $instrument }`.
    .why = Que quelque chose soit arrivé, et qui l’a fait, sont deux questions. Avec un seul organe pour les deux, un doute sur une réponse devient un doute sur l’autre.
    .way = Qu’un organe établisse si c’est arrivé, et un autre qui l’a fait.
    .about = Établir si quelque chose est arrivé et établir qui l’a fait sont deux étapes. Ici, un seul organe a les deux.

sanction-by-stranger = `{ $actor }` { $verb ->
        [shall] a un devoir
       *[may] reçoit un droit
    } quand on manque à `{ $commitment }` de `{ $instrument }`, sans avoir part à l’accord.
    .why = Qui ne l’a ni signé ni attesté, et n’y a pas de rôle, ne lui doit rien. Personne ne peut compter sur la conséquence.
    .way = Faites-en une partie ou un témoin, donnez-lui un rôle, ou nommez quelqu’un d’autre.
    .about = Ce qui suit un manquement revient à quelqu’un qui n’est ni partie à l’accord, ni témoin, et n’y a pas de rôle.

forbidden-duty = `{ $commitment }` de `{ $instrument }` demande `{ $deed }` de la part de `{ $actor }`, ce que `{ $forbidden-by }` de `{ $forbidden-in }` interdit.
    .why = Quoi que fasse alors la partie, l’un des deux n’est pas tenu.
    .way = Permettez-le dans l’accord qui l’interdit (`pourra`), ou demandez autre chose.
    .about = Un devoir, ou ce qui suit un manquement, est quelque chose qu’une interdiction défend à la même partie au même lieu et au même moment, et qu’aucune permission ne lève.
    .beside = interdit ici

power-of-stranger = `{ $actor }` a le pouvoir de { $power ->
        [suspend] suspendre
        [resume] reprendre
        [end] terminer
        [extend] prolonger
        [amend] modifier
       *[withdraw] se retirer de
    } `{ $instrument }` sans { $power ->
        [withdraw] y être partie
       *[other] y avoir part
    }.
    .why = Un pouvoir aux mains de quelqu’un du dehors surprend ceux qui ont signé, et nul ne peut quitter ce qui ne l’a jamais lié.
    .way = Faites-en une partie ou un témoin, donnez-lui un rôle, ou confiez le pouvoir à quelqu’un d’autre.
    .about = Les pouvoirs sur un accord reviennent à ses parties, à ses témoins et à ceux qui y ont un rôle. Seule une partie peut se retirer.

power-without-object = Le pouvoir de { $power ->
        [resume] reprendre
       *[extend] prolonger
    } `{ $instrument }` n’a rien sur quoi agir.
    .why = On ne reprend que ce que quelqu’un peut suspendre, et ce qui n’a pas de dernier jour ne se prolonge pas.
    .way = Dites qui peut le suspendre, donnez à l’accord un dernier jour, ou retirez ce pouvoir.
    .about = Un pouvoir de reprendre a besoin d’un pouvoir de suspendre, et un pouvoir de prolonger d’un dernier jour.

amendment-without-consent = `{ $instrument }` modifie `{ $amends }` sans { $absent }, et ses parties n’ont pas le pouvoir de modifier.
    .why = Qui a signé le premier texte est lié par lui, et n’a pas accepté qu’on le change.
    .way = Qu’ils signent aussi le nouveau texte, ou donnez dans le premier le pouvoir de modifier.
    .about = Un accord en change un autre. Ceux qui ont signé le premier doivent signer le second, à moins que l’un des signataires n’ait le pouvoir de modifier.
    .beside = le texte qui est modifié

replaces-without-amending = `{ $commitment }` remplace `{ $replaces }`, et `{ $instrument }` ne modifie aucun autre accord.
    .why = Personne ne peut dire de quel engagement il s’agit ; rien n’est donc remplacé.
    .way = Dites dans l’en-tête quel accord celui-ci modifie.
    .about = Un engagement peut prendre la place de celui d’un autre accord. L’en-tête doit nommer cet accord.

circular-amendment = { $has-itself ->
        [yes] `{ $itself }` se modifie lui-même.
       *[other] Ces accords se modifient les uns les autres en rond : { $chain }.
    }
    .why = Aucun n’est alors le texte ultérieur, et personne ne peut dire ce qui vaut.
    .way = Retirez l’un des liens.
    .about = Un accord en modifie un autre qui, peut-être en passant par d’autres, modifie le premier, ou il se modifie lui-même.

### Réécrire un fichier

covenant-not-rewritten = Ce fichier est resté tel qu’il était.
    .why = Un bloc `covenant` ne peut pas être lu en entier, ou ne dirait pas la même chose une fois réécrit.
    .way = Corrigez ce que signalent les autres notes. Un engagement doit se trouver avec toutes ses clauses dans un seul bloc.
    .about = `salida fmt` et `salida agreement` n’écrivent un fichier que si chaque bloc `covenant` peut être lu en entier et dit la même chose ensuite.

## Tables de données

empty-file = Ce fichier ne contient rien.
    .why = Un fichier vide ressemble à l’observation que rien ne s’est passé, et n’en est pas une.
    .way = Vérifiez le chemin, procurez-vous le fichier de nouveau, ou retirez-le du cas.
    .about = Un fichier de données sans un seul caractère. Le silence des données n’est jamais lu comme la paix.

header-without-rows = Il y a un en-tête, et aucune ligne en dessous.
    .why = Les chiffres attendus de ce fichier manquent partout.
    .way = Laissez ainsi si c’est voulu ; sinon, vérifiez la feuille ou le chemin.
    .about = Une table a les noms de ses colonnes et aucune ligne.

unreadable-file = Le fichier s’est interrompu pendant la lecture : { $found }.
    .why = Ce qui a été lu n’est qu’une partie, et une partie peut tromper.
    .way = Copiez le fichier de nouveau.
    .about = Le système a cessé de livrer le fichier avant sa fin.

changed-while-read = Le fichier a changé pendant la lecture.
    .why = Quelque chose y écrivait au même moment. La façon d’écrire ses dates et ses nombres se lit dans le fichier entier : les lignes lues ensuite ont pu être comprises d’après ce qui n’y est plus.
    .way = Attendez que le fichier soit écrit, puis demandez à nouveau.
    .about = Un tableau est lu deux fois : une fois pour voir comment ses dates et ses nombres sont écrits, une fois pour ses lignes. Les deux fois doivent donner le même texte.

not-a-text-file = Les octets de ce fichier ne sont pas du texte.
    .why = Lu comme du texte, il donnerait des lignes sans aucun sens.
    .way = Indiquez `encoding` si c’est `utf-16le`, ou nommez le fichier `.xlsx` si c’est un classeur.
    .about = Il y a des octets nuls dans le fichier, et aucune marque au début qui les explique. C’est peut-être un classeur sous un autre nom, ou du texte dans un autre encodage.

unknown-encoding = Aucun encodage ne s’appelle « { $found } ».
    .why = Avec un autre encodage, les noms sortent abîmés et ne correspondent à rien.
    .way = Écrivez `utf-8` ou `windows-1252`.
    .about = L’encodage dit quels octets valent quelles lettres. Le nom donné est inconnu.

undecodable-text = Cette ligne a des octets qui ne veulent rien dire en { $encoding } ; elle a été laissée de côté.
    .why = Des noms aux lettres abîmées ne correspondent à rien dans le cas.
    .way = Indiquez le bon `encoding`, ou enregistrez tout le fichier dans un seul encodage.
    .about = Certains octets d’une ligne ne peuvent valoir aucune lettre dans l’encodage du fichier. Souvent, deux fichiers d’encodages différents ont été réunis.

unusable-delimiter = « { $found } » ne peut pas séparer des champs.
    .why = Avec un autre séparateur, une ligne se découpe en champs faux, ou en un seul.
    .way = Prenez `,` `;` `|` ou une tabulation.
    .about = Le séparateur est un caractère simple, ni guillemet ni fin de ligne.

field-too-long = Un champ dépasse { $limit } octets ; rien n’a été lu après lui.
    .why = Un champ de cette taille vient presque toujours d’un guillemet ou d’un séparateur erroné.
    .way = Vérifiez le séparateur, et les guillemets peu avant cette ligne.
    .about = Un champ d’une table est plus long qu’aucun ne peut l’être. La lecture s’arrête là, pour que la mémoire reste bornée.

too-many-columns = Une ligne a plus de { $limit } colonnes ; rien n’a été lu après elle.
    .why = Une ligne aussi large vient presque toujours d’un séparateur erroné.
    .way = Vérifiez le séparateur, ou retirez les colonnes que personne n’emploie.
    .about = Une table a plus de colonnes qu’aucune ne peut en avoir. La lecture s’arrête là.

too-many-rows = La table a plus de { $limit } lignes ; le reste n’a pas été lu.
    .why = Des comptes tirés d’une partie de la table seraient trop bas.
    .way = Divisez le fichier en plusieurs, et nommez chacun dans `case.toml`.
    .about = Une table a plus de lignes que l’on ne peut en lire en une fois.

table-too-large = La table contient plus de { $limit } octets de texte ; le reste n’a pas été lu.
    .why = Des comptes tirés d’une partie de la table seraient trop bas.
    .way = Divisez le fichier en plusieurs, et nommez chacun dans `case.toml`.
    .about = Une table est plus grande que ce qui tient en mémoire.

broken-workbook = Ce classeur ne s’ouvre pas : { $found }.
    .why = Aucun de ses chiffres n’a pu être lu.
    .way = Ouvrez-le dans un tableur et enregistrez-le de nouveau en `.xlsx`.
    .about = Un fichier porte le nom d’un classeur, et il est abîmé ou autre chose.

workbook-too-large = Ce classeur dépasse { $limit } octets une fois déployé.
    .why = Un petit fichier peut se déployer en plus que ce que la machine contient.
    .way = Enregistrez en CSV la seule feuille qu’il faut.
    .about = Un classeur occupe, déployé ou non, plus que ce qui tient en mémoire.

unknown-sheet = Le classeur n’a pas de feuille « { $found } ».{ $has-nearest ->
        [yes] {""}
       *[other] {" "}Il a { $sheets }.
    }
    .why = Sans la feuille, il n’y a pas de lignes à lire.
    .way = Nommez l’une de ses feuilles, telle qu’elle est écrite sur l’onglet.
    .about = Le cas nomme une feuille que le classeur n’a pas.

missing-column = Il n’y a pas de colonne « { $column } » pour `{ $field }` ; aucune ligne n’a donc été lue.{ $has-instead ->
        [yes] {" "}Cela pourrait aussi venir de { $instead }.
       *[other] {""}
    }
    .why = Sans elle, une ligne n’en dit pas assez pour compter.
    .way = Nommez la bonne colonne sous `columns`, ou donnez une même valeur à toutes les lignes sous `every-row`.
    .about = Une colonne nécessaire n’est pas dans l’en-tête de la table. La correspondance, dans `case.toml`, dit quelle colonne contient quel champ.

duplicate-column = La colonne « { $column } » figure deux fois dans l’en-tête ; aucune ligne n’a donc été lue.
    .why = On ne sait pas laquelle des deux contient les chiffres.
    .way = Renommez l’une d’elles.
    .about = Deux colonnes employées portent le même nom.

unknown-field = Les tables de cette sorte n’ont pas de champ « { $field } ».
    .why = Un champ inconnu n’est pas lu, et ses chiffres manqueraient.
    .way = Corrigez le nom du côté gauche de la correspondance.
    .about = Une correspondance va d’un champ que Salida connaît à une colonne du fichier. Ce champ n’existe pas pour cette sorte de table.

row-of-wrong-length = Cette ligne a { $found } champs et l’en-tête { $expected } ; elle a été laissée de côté.
    .why = Dès le premier champ en trop ou manquant, chaque chiffre serait dans une autre colonne.
    .way = Mettez entre guillemets droits le champ qui contient le séparateur.
    .about = Une ligne a moins ou plus de champs que l’en-tête.

missing-value = La case de `{ $field }` est vide ; la ligne a été laissée de côté.
    .why = Une case vide n’est pas zéro, et personne ne devrait deviner ce qu’elle était.
    .way = Remplissez-la, ou retirez la ligne.
    .about = Une case nécessaire est vide. Qui n’a rien compté écrit 0.

unknown-name-in-row = { $what ->
        [zone] Le cas n’a pas de zone « { $found } » ; la ligne a été laissée de côté.
        [deed] Le cas n’a pas d’acte « { $found } » ; la ligne a été laissée de côté.
        [actor] Le cas n’a pas d’acteur « { $found } » ; la ligne a été laissée de côté.
        [source] Le cas n’a pas de source « { $found } » ; la ligne a été laissée de côté.
       *[other] Le cas ne connaît pas « { $found } » ; la ligne a été laissée de côté.
    }
    .why = Une ligne qui n’appartient à rien de connu ne peut compter pour personne.
    .way = Ajoutez-le à `case.toml`, ou traduisez-le sous `values`.
    .about = Une ligne nomme une zone, un acte, un acteur ou une source que le cas n’a pas. Les noms du fichier peuvent être traduits en identifiants du cas.

unknown-word-in-row = `{ $field }` n’admet pas le mot « { $found } » ; la ligne a été laissée de côté.{ $has-nearest ->
        [yes] {""}
       *[other] {" "}Les mots admis : { $expected }.
    }
    .why = Un mot inconnu ne peut pas être jugé.
    .way = Écrivez l’un des mots connus, ou traduisez le vôtre sous `values`.
    .about = Certaines cases admettent un mot parmi quelques-uns. Celui de cette case n’en fait pas partie.

not-a-date = « { $found } » n’est pas une date que l’on puisse lire ; la ligne a été laissée de côté. Dans ce fichier, les dates se lisent { $expected ->
        [year-month-day] année, mois, jour
        [day-month-year] jour, mois, année
        [month-day-year] mois, jour, année
       *[other] `{ $expected }`
    }.
    .why = Un jour faux déplace l’événement dans une autre fenêtre.
    .way = Écrivez-la sous cette forme, ou indiquez la forme du fichier sous `dates`.
    .about = Une case ne contient de date sous aucune forme comprise, comme `2012-03-09`, `2012-03` ou `09/03/2012`.

impossible-date-in-row = Aucun calendrier n’a « { $found } » ; la ligne a été laissée de côté.
    .why = Un jour qui n’existe pas en cache un autre.
    .way = Cherchez le jour dans la source.
    .about = Une ligne indique un jour qu’aucun calendrier n’a, comme le 30 février.

reversed-span-in-row = La période « { $found } » finit avant de commencer ; la ligne a été laissée de côté.
    .why = Rien ne peut s’y être passé.
    .way = Échangez les deux bouts, ou cherchez-les dans la source.
    .about = La fin de la période d’une ligne précède son début.

ambiguous-date = « { $found } » pourrait commencer par le jour ou par le mois ; la ligne a été laissée de côté.
    .why = Des mois peuvent séparer les deux lectures.
    .way = Indiquez la forme sous `dates` : `day-month-year` ou `month-day-year`.
    .about = Rien dans le fichier ne dit si ses dates commencent par le jour ou par le mois. On le demande plutôt que de le deviner.

mixed-date-orders = « { $day-first } » ne peut commencer que par le jour, et « { $month-first } » que par le mois.
    .why = Les dates qui admettent les deux lectures seraient mal lues dans une partie du fichier.
    .way = Écrivez toutes les dates du fichier sous une même forme, ou indiquez-la sous `dates`.
    .about = Un fichier contient des dates commençant par le jour et d’autres par le mois.
    .beside = l’autre ordre

mixed-decimal-marks = « { $point } » a un point décimal, et « { $comma } » une virgule décimale.
    .why = L’un des deux serait lu mille fois trop grand ou trop petit.
    .way = Indiquez `decimal`, et écrivez tous les nombres du fichier avec cette marque.
    .about = Certains nombres d’un fichier s’écrivent avec un point et d’autres avec une virgule.
    .beside = l’autre marque

not-a-number = « { $found } » n’est pas un nombre pour `{ $field }` ; la ligne a été laissée de côté.
    .why = Ce qui n’est pas un nombre ne se compte pas, et personne ne devrait le deviner.
    .way = Écrivez des chiffres seulement, sans marque de milliers et sans mots.
    .about = Une case qui compte ou mesure contient autre chose qu’un nombre.

ambiguous-number = La marque dans « { $found } » pourrait séparer des milliers ou des décimales ; la ligne a été laissée de côté.
    .why = Les deux lectures diffèrent mille fois.
    .way = Indiquez `decimal`, ou écrivez des chiffres seulement.
    .about = Un nombre dans un champ d’une table peut se lire de deux façons. On le demande plutôt que de le deviner.

count-too-large = { $found } dépasse ce que `{ $field }` peut contenir, { $limit } ; la ligne a été laissée de côté.
    .why = Un compte de cette taille ne peut pas être celui qui était voulu.
    .way = Cherchez le compte dans la source.
    .about = Un compte est plus grand que tout compte possible, par exemple parce que deux colonnes se sont jointes.

range-out-of-order = Le bas { $low }, le meilleur { $best } et le haut { $high } ne sont pas dans cet ordre ; la ligne a été laissée de côté.
    .why = Les trois bornent ce que l’on sait ; dans un autre ordre, ils ne bornent rien.
    .way = Comparez les trois avec la source ; rien n’est remis en ordre à votre place.
    .about = Une ligne donne le chiffre le plus bas, le meilleur et le plus haut. Ils sont dans cet ordre, et peuvent être égaux.

share-out-of-bounds = { $found } n’est pas une part pour `{ $field }` ; la ligne a été laissée de côté.
    .why = Une part dit combien d’un tout est en cause, de rien à tout.
    .way = Écrivez un nombre de 0 à 1, comme 0.6 pour 60 pour cent.
    .about = Une part sort de l’intervalle de 0 à 1. Les pourcentages s’écrivent en parts de un.

shares-above-one = Les parts des auteurs font ensemble { $sum } ; la ligne a été laissée de côté.
    .why = Les parts s’excluent l’une l’autre ; ensemble, elles font donc le tout au plus.
    .way = Réduisez-les jusqu’à ce qu’elles fassent ensemble 1 ou moins.
    .about = Chaque auteur d’un incident a une part, la chance que ce soit lui. Ensemble, elles font 1 au plus ; le reste n’est attribué à personne.

author-named-twice = `{ $actor }` est nommé deux fois comme auteur ; la ligne a été laissée de côté.
    .why = On ne sait pas si les parts s’ajoutent ou si l’une est fausse.
    .way = Nommez chaque auteur une fois.
    .about = Un incident nomme deux fois le même auteur.

withdrawal-of-nothing = Cette ligne retire un rapport et ne dit pas lequel ; elle a été laissée de côté.
    .why = Sans l’identifiant, rien n’est retiré.
    .way = Écrivez dans `revises` l’identifiant du rapport.
    .about = Un retrait est une révision qui reprend un rapport. Il doit le nommer.

csv-read-as = { $rows ->
        [one] { $rows } ligne lue ; gardées : { $kept }.
       *[other] { $rows } lignes lues ; gardées : { $kept }.
    } L’encodage est { $encoding } et le séparateur { $delimiter ->
        [comma] une virgule
        [semicolon] un point-virgule
        [tab] une tabulation
        [pipe] une barre verticale
       *[other] « { $delimiter } »
    } ; les dates { $dates ->
        [year-month-day] commencent par l’année
        [day-month-year] commencent par le jour
        [month-day-year] commencent par le mois
       *[none] n’apparaissent pas
    } ; les décimales { $decimal ->
        [point] prennent un point
        [comma] prennent une virgule
       *[none] n’apparaissent pas
    }.
    .about = Comment un fichier CSV a été lu. Ce que le cas n’indique pas a été trouvé dans le fichier, et c’est dit ici pour que vous puissiez le vérifier.
    .way = Si quelque chose est mal lu, indiquez `encoding`, `delimiter`, `dates` ou `decimal` pour ce fichier dans `case.toml`.

sheet-read-as = { $rows ->
        [one] { $rows } ligne de la feuille « { $sheet } » lue ; gardées : { $kept }
       *[other] { $rows } lignes de la feuille « { $sheet } » lues ; gardées : { $kept }
    } ; les dates { $dates ->
        [year-month-day] commencent par l’année
        [day-month-year] commencent par le jour
        [month-day-year] commencent par le mois
       *[none] n’apparaissent pas comme texte
    } ; les décimales { $decimal ->
        [point] prennent un point
        [comma] prennent une virgule
       *[none] n’apparaissent pas comme texte
    }.
    .about = Comment une feuille d’un classeur a été lue. Ce que le cas n’indique pas a été trouvé dans la feuille, et c’est dit ici pour que vous puissiez le vérifier.
    .way = Si quelque chose est mal lu, indiquez `sheet`, `dates` ou `decimal` pour ce fichier dans `case.toml`.

hint-row-skipped = La ligne sous l’en-tête contient des étiquettes HXL et a été prise comme une indication.
    .about = Les données humanitaires portent souvent une seconde ligne d’en-tête, faite d’étiquettes. Elle n’est pas comptée comme une donnée.
    .way = Il n’y a rien à faire.

unused-columns = Rien n’a été lu dans ces colonnes : { $columns }.
    .about = La table a des colonnes dont aucun champ n’est lu. C’est courant ; on le dit pour qu’une correspondance mal écrite se voie.
    .way = Associez la colonne sous `columns` si elle devait être lue.

recorded-day-assumed = { $count ->
        [one] { $count } ligne ne dit pas quel jour elle a été consignée.
       *[other] { $count } lignes ne disent pas quel jour elles ont été consignées.
    } { $published ->
        [0] Chacune a pris le dernier jour de sa propre période.
       *[other] { $period ->
            [0] Chacune a pris le jour de publication de sa source.
           *[other] On a pris pour { $published } le jour de publication de leur source, et pour { $period } le dernier jour de leur propre période.
        }
    }
    .about = Ce que l’on savait un jour donné dépend du jour où chaque rapport a été consigné. Les lignes qui ne le disent pas prennent le jour de publication de leur source ou, à défaut, le dernier jour de leur propre période.
    .way = Ajoutez une colonne `recorded`, ou donnez à la source son jour sous `published`.

more-of-the-same = { $count ->
        [one] Ce fichier a { $count } note `{ $code }` de plus, qui n’est pas affichée.
       *[other] Ce fichier a { $count } notes `{ $code }` de plus, qui ne sont pas affichées.
    }
    .about = Quand un défaut se répète dans une table, seuls ses premiers endroits sont affichés.
    .way = Corrigez les premiers et vérifiez de nouveau ; souvent, un seul changement les corrige tous.

duplicate-report = Deux rapports ont l’identifiant `{ $id }` ; celui qui a été consigné d’abord a été gardé.
    .why = Une révision de cet identifiant pourrait désigner l’un ou l’autre.
    .way = Donnez un autre identifiant à l’un des deux.
    .about = Deux lignes de données portent le même identifiant. C’est celle qui a été consignée d’abord qui compte.
    .beside = l’autre rapport

orphan-revision = `{ $id }` révise `{ $revises }`, que personne n’a rapporté ; il attend.
    .why = D’ici là, aucun des deux ne compte.
    .way = Corrigez `revises`, ou ajoutez le rapport qu’il révise.
    .about = Un rapport en révise un autre qui n’est pas là. Il attend, et compte dès que cet autre arrive.

orphan-same-as = `{ $id }` est dit le même que `{ $same-as }`, que personne n’a rapporté.
    .why = Le même événement pourrait être compté deux fois.
    .way = Corrigez `same_as`, ou ajoutez l’autre rapport.
    .about = Un rapport est déclaré le même qu’un autre qui n’est pas là. Tant que cet autre n’arrive pas, il compte seul.

self-revision = `{ $id }` se révise lui-même ; le lien a été laissé de côté.
    .why = Un rapport qui se remplace lui-même ne dit rien de nouveau.
    .way = Nommez dans `revises` le rapport voulu, ou laissez la case vide.
    .about = Un rapport se nomme lui-même comme celui qu’il révise.

circular-revision = Ces rapports se révisent en rond : { $ids }. Leurs liens ont été laissés de côté.
    .why = Dans un cercle, aucun n’a le dernier mot.
    .way = Retirez le lien du rapport qui est venu le premier.
    .about = Chaque rapport d’un cercle révise le suivant. Sans les liens, chacun compte seul.
    .beside = aussi dans le cercle

totals-disagree = Le total `{ $total }` de { $agency } pour { $during }, { $count }, s’écarte de { $by } de { $against }.
    .why = Les deux sont gardés ; tout résultat qui s’appuie sur eux s’élargit donc.
    .way = Demandez aux institutions ce que chacune compte, ou rangez-les par préférence dans le résultat.
    .about = Des totaux qui se chevauchent ne peuvent pas être tous vrais à la fois. Tous sont gardés, et les chiffres entre eux sont élargis jusqu’à ce que chacun ait sa place.

total-set-aside = Le total `{ $total }` de { $agency } pour { $during } n’a pas servi d’observation à part entière{ $reason ->
        [disagrees] , parce qu’il ne s’accorde pas avec { $against }
        [crosses] , parce que sa période coupe celle de { $against }
       *[not-exact] , parce qu’il n’est pas exact
    }.
    .about = Une estimation emploie des totaux qui ne se chevauchent pas, chacun compté une fois. Ceux qui en chevauchent d’autres, ne s’accordent pas avec eux ou ne sont pas exacts y sont mis à part, et restent affichés.
    .way = Il n’y a rien à faire ; préférez une autre institution dans le résultat si ce n’est pas le bon total qui a été mis à part.

too-many-totals = Il y a { $found } totaux, et l’on peut en concilier { $limit } au plus en une fois ; les derniers par préférence ont été laissés de côté.
    .why = Ce qui a été laissé de côté ne borne rien ; certains chiffres sont donc plus larges qu’il ne faudrait.
    .way = Divisez le résultat par zone ou par institution.
    .about = Concilier des totaux prend un temps qui croît vite avec leur nombre ; ce nombre est donc borné.

months-without-total = { $count ->
        [one] { $count } mois n’a pas de total, et donc pas de chiffre : { $months }.
       *[other] { $count } mois n’ont pas de total, et donc pas de chiffre : { $months }.
    }
    .about = Les mois de la fenêtre qu’aucun total ne couvre restent sans chiffre. Ils ne valent pas zéro.
    .way = Ajoutez des totaux pour ces mois si une institution en a.

## Fichiers et dossiers

cannot-read = « { $path } » n’a pas pu être lu : { $reason }.
    .why = Rien de ce qu’il contient ne peut compter.
    .way = Vérifiez qu’il existe et que vous avez le droit de le lire.
    .about = Le système n’a pas livré un fichier ou un dossier.

cannot-write = « { $path } » n’a pas pu être écrit : { $reason }.
    .why = Ce qu’il y avait avant est intact, et rien de nouveau n’a été écrit.
    .way = Choisissez un autre endroit avec `--out` ou `--to`, ou faites-y de la place et obtenez-y le droit d’écrire.
    .about = Le système n’a pas accepté un fichier. Les fichiers s’écrivent en entier ou pas du tout ; rien n’est écrit à moitié.

not-a-case-folder = « { $path } » n’a pas de `case.toml`.
    .why = C’est son `case.toml` qui fait d’un dossier un cas.
    .way = Nommez le dossier d’un cas, ou créez-en un avec `salida new`.
    .about = Le dossier nommé ne contient pas de cas.

already-there = Il y a déjà quelque chose à « { $path } » ; cela a été laissé tel quel.
    .why = Rien de ce qui est à vous n’est jamais remplacé par du neuf.
    .way = Choisissez un autre nom.
    .about = Un nouveau dossier ou fichier devrait aller là où il y a déjà quelque chose.

not-utf-8 = Ce fichier n’est pas en UTF-8 ; le premier octet qui ne l’est pas est le numéro { $byte }.
    .why = Dans un autre encodage, les lettres accentuées sortent fausses, et les noms ne correspondent plus.
    .way = Enregistrez-le en UTF-8.
    .about = Les fichiers texte d’un cas sont en UTF-8, l’encodage que tout système écrit. Les fichiers de données peuvent en avoir d’autres. Les octets qui n’en sont pas ont été lus comme du Latin-1, seulement pour que les autres notes soient vraies.

text-too-large = Ce fichier dépasse { $allowed } octets, il a donc été laissé de côté.
    .why = Un texte de cette taille n’est presque jamais écrit à la main, et le lire pourrait épuiser la machine.
    .way = Déplacez les lignes de données dans `data/`.
    .about = Un fichier texte du cas est plus grand que ce qu’une personne écrit. Il n’a pas été lu.

data-file-not-read = Le fichier de données « { $path } » n’a pas pu être lu : { $reason }.
    .why = Ses chiffres manquent dans tous les résultats.
    .way = Mettez-le là, ou retirez son entrée de `case.toml`.
    .about = Un fichier de données que `case.toml` nomme est absent, ou ne peut pas être lu.

data-file-unused = Rien de « { $path } » n’est employé, parce que `case.toml` ne le nomme pas.
    .why = Quelqu’un l’a mis là, et croit peut-être qu’il compte.
    .way = Ajoutez une entrée `[[data]]` pour lui, ou retirez-le de `data/`.
    .about = Un fichier se trouve dans `data/` sans entrée dans `case.toml`. Seuls les fichiers qui ont une entrée sont lus.

## Estimations de l’effet

observation-without-clear-days = Un décompte de { $count } pour { $spans } n’a pas de jours clairs à lui ; il a été laissé de côté.
    .why = Un taux divise des décomptes par des jours ; chaque décompte a donc besoin des jours qu’il couvre, chacun une fois.
    .way = Donnez à chaque décompte les jours qu’il couvre, chacun une fois.
    .about = Un décompte a été donné sans jours, ou avec des jours qui se chevauchent. Sans jours clairs, il n’y a pas de taux.

overlapping-observations = Un décompte de { $count } pour { $spans } couvre des jours qu’un autre couvre déjà ; il a été laissé de côté.
    .why = Un mort compterait deux fois.
    .way = Donnez des décomptes qui ne se chevauchent pas, ou conciliez-les d’abord.
    .about = Deux décomptes d’une série couvrent les mêmes jours. C’est le premier qui compte.

observation-across-interruption = Un décompte de { $count } pour { $spans } s’étend des deux côtés du { $day }, et n’a servi d’aucun.
    .way = Trouvez les deux parties du total, avant et après ce jour.
    .about = Une série interrompue compare les jours d’avant une interruption à ceux d’après. Un total qui couvre les deux n’appartient à aucun, et on ne le partage pas en devinant.

observation-across-phases = Un décompte de { $count } pour { $spans } est en partie dans la phase « { $phase } » ; il compte donc dans la somme et dans aucune phase.
    .way = Trouvez les parties du total.
    .about = Un total qui couvre des jours d’une phase et des jours en dehors d’elle n’est pas partagé en devinant. Il n’appartient qu’à la somme.

term-not-identified = Les données ne permettent pas d’identifier { $term ->
        [level] le niveau
        [trend] la tendance
        [season] la saisonnalité
       *[other] la marche « { $term } »
    }, qui n’entre donc pas dans le modèle. { $reason ->
        [too-few] Il y a { $observations } décomptes indépendants avant l’interruption, et il en faudrait { $needed }.
        [no-two-years-of-months] Une saisonnalité demande des décomptes mensuels sur deux années entières.
       *[collinear] Dans ces décomptes, il se confond avec les autres termes.
    }
    .way = Trouvez plus de décomptes indépendants avant l’interruption, ou demandez moins de termes.
    .about = Un modèle ne peut contenir que ce que ses données distinguent. Un terme qui va au-delà est refusé, et le reste est ajusté sans lui.

no-deaths-before = Personne n’a été compté avant l’interruption ({ $observations } décomptes) ; rien n’a donc été estimé.
    .way = Choisissez une fenêtre d’avant plus longue, ou cherchez les décomptes qui manquent.
    .about = Un contrefactuel part du niveau d’avant l’interruption. Là où personne n’a été compté, il n’y a pas de niveau.

short-series = Il y a { $observations } décomptes indépendants avant l’interruption ; l’usage en demande { $advised }.
    .why = Les intervalles reposent sur peu, et sont sans doute trop courts.
    .way = Choisissez une fenêtre d’avant plus longue, ou trouvez des décomptes plus fins.
    .about = Moins il y a de décomptes avant une interruption, moins on sait ce qui serait venu. L’estimation est donnée, et doit être lue avec prudence.

dispersion-below-one = Les décomptes varient moins que le seul hasard ne les ferait varier (dispersion { $dispersion }) ; les intervalles emploient 1 malgré tout.
    .way = Demandez si les décomptes ont été lissés, arrondis ou complétés.
    .about = Des morts indépendantes varient au moins comme une loi de Poisson. Des décomptes qui varient moins ont pu être lissés ; les intervalles ne sont donc pas raccourcis pour cela.

dispersion-not-estimable = Il y a { $observations } décomptes indépendants dans les fenêtres, trop peu pour voir combien ils varient (il en faudrait { $needed }) ; seul l’intervalle exact de Poisson est donné.
    .way = Trouvez des décomptes plus fins.
    .about = Un intervalle qui admet des décomptes inégaux doit voir combien ils le sont. Faute de décomptes, on ne donne que l’intervalle qui les suppose égaux, et il peut être trop court.

ratio-without-deaths = { $window ->
        [before] Le rapport ne peut pas être calculé, parce que la fenêtre d’avant n’a pas de morts ou pas de jours.
        [after] L’intervalle du rapport ne peut pas être calculé, parce que la fenêtre d’après n’a pas de morts ou pas de jours.
       *[both] Le rapport ne peut pas être calculé, parce qu’aucune des fenêtres n’a des morts et des jours.
    }
    .way = Choisissez une fenêtre plus longue.
    .about = Un rapport de deux taux demande des morts et des jours dans les deux fenêtres. Là où ils manquent, on ne calcule rien plutôt que d’inventer.

fit-not-converged = La recherche du meilleur ajustement ne s’est pas posée en { $iterations } pas ; rien n’a donc été estimé.
    .why = Un ajustement qui ne s’est pas posé peut être n’importe quoi.
    .way = Demandez moins de termes.
    .about = Le modèle s’ajuste pas à pas jusqu’à ce que rien ne change. Ici, il ne s’est jamais arrêté.

autocorrelation-not-computable = { $reason ->
        [irregular] Les décomptes ne sont pas à intervalles réguliers ; la dépendance entre voisins n’a donc pas été calculée.
        [too-few] Il y a { $observations } décomptes, trop peu pour calculer la dépendance entre voisins.
       *[constant] Les décomptes ne varient pas autour de l’ajustement ; la dépendance entre voisins n’a donc pas été calculée.
    }
    .way = Trouvez une série régulière, comme des décomptes mensuels.
    .about = Des mois voisins se ressemblent souvent, ce qui rend les intervalles trop courts. On ne peut le voir que dans une série régulière.

autocorrelated-residuals = Les décomptes voisins se ressemblent plus que le hasard ne l’explique (corrélation { $autocorrelation }, p = { $p_value }).
    .why = Les intervalles sont trop courts, parce que ces décomptes en disent moins qu’autant de décomptes indépendants.
    .way = Prenez des décomptes plus larges, ou lisez les intervalles comme trop courts.
    .about = Ce que l’ajustement laisse devrait ressembler au hasard d’un décompte à l’autre. Ici, ce n’est pas le cas.

phase-before-interruption = La phase « { $phase } » ({ $during }) n’a aucun jour à partir du { $day }, où commence l’interruption.
    .why = Une phase sans jours après l’interruption ne peut avoir d’effet.
    .way = Vérifiez les jours de la phase et de l’interruption.
    .about = Les effets sont donnés par phase, pour le temps d’après une interruption. Cette phase est tout entière avant elle.

phases-overlap = La phase « { $phase } » ({ $during }) partage des jours avec la phase « { $other } ».
    .why = Les morts des jours que deux phases partagent comptent dans l’effet des deux ; ces effets ne s’additionnent donc pas.
    .way = Terminez une phase la veille du début de la suivante, ou lisez leurs effets séparément.
    .about = Les effets sont donnés par phase. Deux des phases ont des jours en commun.

phase-not-observed = Aucun décompte n’est dans la phase « { $phase } » ({ $days } jours) ; elle n’a donc pas d’effet à elle.
    .way = Trouvez des décomptes pour ces jours.
    .about = Ce qui n’a pas été compté n’a pas d’effet mesurable. Ce n’est pas zéro.

phase-partly-observed = Dans la phase « { $phase } », les décomptes couvrent { $covered } jours sur { $days } ; la comparaison porte sur ceux-là.
    .way = Trouvez des décomptes pour les jours qui manquent.
    .about = Les décomptes couvrent une partie d’une phase. Ce qui a été observé et ce qui serait venu sont comparés sur cette partie, jamais au-delà.

interval-not-finite = L’intervalle de { $over ->
        [ratio] ce rapport
        [all] l’ensemble
       *[other] « { $over } »
    } a dépassé toute borne, et a été laissé de côté.
    .way = Demandez moins de termes, ou un temps plus court.
    .about = Une trajectoire prolongée loin au-delà de ses données peut aller n’importe où. Un intervalle sans bornes ne dit rien ; aucun n’est donc donné.

replicates-failed = { $failed } répliques sur { $replicates } n’ont pas pu être ajustées ; les autres ont servi.
    .why = Ce qui ne peut pas être ajusté est souvent extrême ; l’intervalle est donc peut-être trop court.
    .way = Demandez moins de termes, et lisez l’intervalle avec prudence.
    .about = Un bootstrap tire de nombreuses séries du modèle ajusté et ajuste chacune. Certaines n’ont pas pu l’être.

too-few-replicates = { $replicates } répliques ont été tirées et il en faut { $needed } ; aucun intervalle bootstrap n’est donc donné.
    .why = Les bouts d’un intervalle reposent sur les répliques les plus rares.
    .way = Demandez plus de répliques.
    .about = Un bootstrap tire de nombreuses séries du modèle ajusté. Avec trop peu d’entre elles, les bouts de l’intervalle seraient un hasard.

window-too-long = { $window ->
        [before] La fenêtre d’avant
       *[forecast] La prévision
    } couvre { $months } mois, et { $limit } au plus sont prévus ; rien n’a été estimé.
    .why = Sur un temps si long, on ne peut supposer ni un seul niveau ni une seule tendance.
    .way = Vérifiez les années.
    .about = Une fenêtre est plus longue que ce que le modèle prévoit. Le plus souvent, une année est mal écrite.

forecast-ends-before-it-begins = La prévision finirait le { $until }, avant l’interruption du { $day }.
    .why = Il n’y a aucun jour où comparer quelque chose.
    .way = Vérifiez les deux jours.
    .about = Une prévision va de l’interruption à son dernier jour. Ici, le dernier jour vient d’abord.

impossible-percentage = Aucun taux ne peut changer de { $percent } pour cent.
    .why = Un taux ne peut pas baisser de sa totalité ou davantage ; il n’y a donc rien à éprouver.
    .way = Comparez le chiffre avec ce qu’a dit l’auteur de l’affirmation.
    .about = Une affirmation indique un changement de moins 100 pour cent ou au-delà. Aucun taux qui en soit encore un ne peut y répondre.

### Différences de différences et contrôles synthétiques de comptages

forbidden-comparisons = { $treated } lieux sont entrés dans la mesure à { $dates ->
        [one] une date, et certains en sont sortis
       *[other] { $dates } dates
    }, et un seul effet a été demandé pour tous.
    .why = Le modèle compare alors des lieux entrés tard avec des lieux déjà sous la mesure. Si l’effet croît ou s’éteint, la réponse peut être trop petite ou de signe contraire.
    .way = Lisez l’estimation par groupe et période, qui ne compare qu’avec des lieux hors de la mesure.
    .about = Un modèle à deux effets fixes avec un seul effet prend des lieux sous la mesure comme contrôles d’autres lieux quand les dates diffèrent. Il est imprimé parce que la plupart des articles l’impriment.

too-few-clusters = Il n’y a pas d’erreur type, car un groupe des { $treated } lieux traités, ou de ceux à côté d’eux, a moins de { $needed } lieux.
    .why = Une erreur qui laisse les périodes d’un lieu dépendre les unes des autres se voit à la façon dont les lieux diffèrent, et un lieu ne diffère pas de lui-même.
    .way = Regardez les placebos, et lisez l’estimation sans intervalle.
    .about = Des erreurs groupées par lieu demandent au moins deux lieux de chaque côté d’une comparaison.

treated-from-the-start = { $units ->
        [one] 1 lieu était sous la mesure dès le début, et a été laissé de côté
       *[other] { $units } lieux étaient sous la mesure dès le début, et ont été laissés de côté
    }.
    .why = Un changement demande une période d’avant.
    .way = Trouvez des périodes antérieures.
    .about = Un lieu sans période avant sa mesure ne peut pas être comparé à lui-même.

incomplete-comparisons = Il manque des lieux à { $cells } comparaisons sur { $of }, car l’une de leurs deux périodes manque.
    .why = Ces effets sont ceux de moins de lieux que les autres.
    .way = Trouvez les comptages qui manquent.
    .about = Chaque effet compare une période à une période d’avant la mesure. Un lieu auquel manque l’une des deux est laissé hors de cet effet seulement.

too-many-placebo-periods = { $periods } effets placebo avant la mesure ne peuvent pas être testés ensemble sur { $units } lieux traités.
    .why = Leur covariance serait devinée avec moins de lieux qu’elle n’a de lignes.
    .way = Lisez le test du plus grand placebo, ou prenez des périodes moins nombreuses et plus longues.
    .about = Un test conjoint de toutes les périodes avant la mesure demande plus de lieux traités que de telles périodes.

donors-outnumber-periods = Il y a { $donors } donneurs et { $periods } périodes avant la mesure.
    .why = Avec autant de poids que de périodes, les donneurs peuvent suivre le lieu traité par hasard. Un bon ajustement avant n’est alors pas une preuve.
    .way = Prenez moins de donneurs, semblables pour des raisons que vous pouvez nommer, ou des périodes plus fines.
    .about = Des poids qui ne doivent pas s’additionner à un peuvent copier n’importe quelle trajectoire quand ils sont assez nombreux.

donors-without-deaths = { $donors } donneurs sur { $of } n’avaient pas de morts avant la mesure, et n’ont reçu aucun poids.
    .why = Ils ne disent rien du taux qu’il y aurait eu.
    .way = Prenez des lieux plus grands, ou ces lieux ensemble.
    .about = Un donneur où personne n’est mort avant la mesure n’a rien à suivre.

### Séries dont le taux erre, dates que l’on a cherchées, mois mis de côté.

sum-without-law = Le total de { $count } sur { $spans } précède l’interruption, et la loi quadratique du bruit ne connaît pas de totaux.
    .why = Un total de plusieurs mois n’a pas de loi à lui quand chacun varie avec le carré de son taux ; rien n’est donc estimé, plutôt que de découper le total.
    .way = Demandez la loi linéaire, où les totaux sont exacts, ou trouvez les décomptes des mois.
    .about = La série latente prend un total d’avant l’interruption comme un seul terme. Seule une loi qui s’additionne le peut exactement.

sum-too-long = Le total de { $count } sur { $spans } s’étend sur plus de { $limit } mois.
    .why = La série latente prend un total comme un seul terme, et le temps et la mémoire croissent avec le carré de ses mois ; rien n’est donc estimé.
    .way = Trouvez les décomptes de ses années ou semestres.
    .about = Un total que la série latente prend comme un seul terme peut s’étendre sur tant de mois et pas plus.

posterior-poorly-met = L’approximation rejoint mal la vérité : un tirage de la série latente vaut { $efficiency } tirages indépendants.
    .why = Les limites reposent alors sur peu de tirages et peuvent être grossières.
    .way = Trouvez des décomptes plus fins, demandez moins de termes, ou plus de tirages.
    .about = Les tirages sont pesés selon leur vraisemblance réelle. Ici, quelques-uns portent presque tout le poids.

anticipation-left-out = Les décomptes de { $during } sont mis de côté : { $observations } en tout, avec { $deaths } morts.
    .why = On agit selon ce que l’on attend ; les mois juste avant une date peuvent n’appartenir à aucun de ses côtés.
    .way = Comparez avec les chiffres qui ne mettent rien de côté.
    .about = Autant de mois avant la date que vous l’avez demandé sont mis de côté, et la prévision les enjambe.

date-found-in-counts = La date { $day } a été trouvée dans les décomptes eux-mêmes, comme la meilleure de { $dates } essayées.
    .why = La meilleure de nombreuses dates montre un changement dans n’importe quelle série. Un effet estimé à cette date est en moyenne trop grand, et son intervalle trop court.
    .way = Prenez une date connue par ailleurs, ou appuyez-vous sur la valeur p de la recherche, qui compte les dates essayées.
    .about = Une recherche essaie de nombreuses dates et donne celle où les décomptes changent le plus.

no-date-to-try = Dans { $within }, aucune date n’a assez de décomptes de chaque côté, sur { $observations } en tout.
    .why = Un changement ne se voit que face à assez de décomptes avant et après.
    .way = Trouvez plus de décomptes, cherchez d’autres jours, ou demandez moins de décomptes de chaque côté.
    .about = Une recherche essaie les jours où commence un décompte, tant qu’il y en a assez de chaque côté.

### Flux que l’on suit

broken-json-line = Cette ligne n’est pas un objet JSON. Le lecteur dit : { $problem }.
    .why = Ce qui ne peut pas être lu est laissé de côté ; un signalement peut donc manquer à chaque état.
    .way = Écrivez un objet par ligne, entre accolades, avec les noms des colonnes pour clés.
    .about = Une ligne du flux de lignes JSON que l’on suit n’est pas un objet. Elle est laissée de côté, et les suivantes sont lues comme si elle n’existait pas.

json-value-not-plain = La valeur de `{ $key }` est une liste ou un objet, là où il faut une seule valeur.
    .why = Plusieurs valeurs au même endroit ne se distinguent pas ; la ligne est donc laissée de côté.
    .way = Écrivez un texte ou un nombre ; les auteurs peuvent être un texte comme `gulls:0.6|herons:0.3` ou un objet avec une part pour chacun.
    .about = Une ligne du flux de lignes JSON contient une liste ou un objet à la place d’une seule valeur. Elle est laissée de côté.

watched-file-began-anew = { $because ->
        [cut-off] Le fichier suivi est plus court qu’avant, ou commence autrement ; il est lu depuis le début.
       *[replaced] Un autre fichier a pris la place de celui qui était suivi ; il est lu depuis le début.
    }
    .way = Rien, si c’était prévu. Ce qui a été entendu reste entendu ; un signalement qui ne doit plus compter demande un retrait.
    .about = Un fichier suivi a été raccourci, ou un autre a pris son nom, comme il arrive quand on fait tourner des journaux. Les signalements déjà entendus restent consignés.

### Trop à juger

too-many-periods = Jusqu’au { $on }, il y a trop de périodes à juger ; la plupart, { $periods }, dans « { $commitment } ».
    .why = Chaque période a son propre état, et un tel nombre prendrait des heures. Rien n’a été jugé, pour qu’une partie ne passe pas pour le tout.
    .way = Demandez un jour plus proche avec `--on`, ou donnez à l’accord un dernier jour.
    .about = Salida juge séparément chaque mois, semaine ou jour d’une clause qui se répète, et n’en accepte pas plus de deux cent mille en tout ; celles que lisent des conditions ou des conséquences comptent plusieurs fois. Un jour très lointain, ou une vigueur qui commence il y a des siècles, est le plus souvent une faute de frappe.

too-many-duties = Les engagements forment trop de devoirs pour les juger ; la plupart, { $duties }, viennent de « { $commitment } ».
    .why = Chaque partie, zone et fait sous `each of` est jugé à part, et les listes d’une clause se multiplient entre elles. Rien n’a été jugé, pour qu’aucune partie ne passe pour le tout.
    .way = Écrivez les listes sans `each of` là où elles s’entendent ensemble, ou nommez-en moins ; ouvrez une amnistie à moins de groupes.
    .about = Une clause avec `each of` à plusieurs endroits forme un devoir pour chaque combinaison : dix parties dans vingt zones en font deux cents. Ce qui suit un manquement est compté avec, et aussi ce que lisent les conditions et, de chaque groupe à qui une amnistie est ouverte, ce qu’il doit faire. Salida refuse plus de deux cent mille en tout avant d’en former un seul.

### Comment une commande s’écrit

reports-lost = Une partie de ce qui a été rapporté n’a pas pu être gardée, ou rendue telle quelle ({ $reason }).
    .why = Un état qui repose sur la moitié de ce qui a été rapporté serait faux ; rien n’a donc été jugé.
    .way = Demandez encore une fois : tout est relu dans les fichiers du cas.
    .about = Ce qui a été rapporté est mis dans un dépôt pendant qu’on le juge. Un dépôt qui perd quelque chose ne répond rien.

unknown-argument = La commande ne connaît pas « { $argument } ».
    .why = Ce qui n’a pas été compris n’a pas été fait, pour que rien n’arrive d’autre que ce que vous vouliez.
    .way = Enlevez-le, ou voyez avec `--help` ce qu’il y a. Un nom qui commence par un tiret va après `--`.
    .about = La commande porte une option que le verbe n’a pas, ou un mot de plus qu’il n’en prend.

unknown-command = Il n’y a pas de commande « { $command } ».
    .why = Rien n’a été fait.
    .way = Prenez une de celles que `salida --help` nomme.
    .about = Le premier mot après `salida` n’est aucun de ses verbes.

missing-command = Rien ne dit ce qu’il faut faire. Il y a { $allowed }.
    .why = Rien n’a été fait.
    .way = Écrivez l’un d’eux après `salida`.
    .about = La commande ne nomme aucun verbe.

missing-argument = Ceci est nécessaire et n’a pas été donné : { $arguments }.
    .why = Sans cela il n’y a rien sur quoi partir, et rien n’a été fait.
    .way = Donnez-le, ou voyez avec `--help` ce que c’est.
    .about = Un verbe a besoin de quelque chose, ou une option d’une autre à côté d’elle.

argument-without-value = « { $argument } » a besoin d’une valeur.
    .why = Rien n’est mis à sa place, pour que rien n’arrive d’autre que ce que vous vouliez.
    .way = Écrivez la valeur après.
    .about = Une option qui prend une valeur est là sans elle.

argument-takes-no-value = « { $argument } » ne prend pas « { $value } ».
    .why = Ce qui n’a pas été compris n’a pas été fait.
    .way = Enlevez la valeur.
    .about = Une valeur a été donnée à une option qui est là ou n’y est pas, ou plus de valeurs qu’une option n’en prend.

argument-twice = « { $argument } » est là deux fois.
    .why = On ne peut savoir laquelle des deux est voulue.
    .way = Écrivez-la une seule fois.
    .about = Une option qui se prend une fois est plus d’une fois dans la commande.

arguments-exclude-each-other = « { $argument } » ne peut être demandé avec { $others }.
    .why = Chacun demande une autre réponse.
    .way = Enlevez l’un d’eux.
    .about = Deux options d’un verbe s’excluent.

value-not-one-of = « { $argument } » ne prend pas « { $value } ». Il prend { $allowed }.
    .why = Ce qui n’a pas été compris n’a pas été fait.
    .way = Écrivez un des mots qu’il prend.
    .about = Une option prend un mot parmi quelques-uns, et un autre a été donné.

value-not-a-day = « { $argument } » a besoin d’un jour, et « { $value } » n’en est pas un.
    .why = Un jour deviné parlerait d’un autre jour que celui que vous vouliez.
    .way = Écrivez le jour comme AAAA-MM-JJ : 2031-05-03.
    .about = Dans une commande un jour s’écrit d’une seule façon : année, mois, jour.

value-no-such-day = « { $argument } » a besoin d’un jour, et aucun calendrier n’a « { $value } ».
    .why = Un jour deviné parlerait d’un autre jour que celui que vous vouliez.
    .way = Regardez le mois et combien de jours il a.
    .about = Un jour d’une commande a la bonne forme et n’existe pas.

value-not-a-number = « { $argument } » a besoin d’un nombre entier, et « { $value } » n’en est pas un, ou est trop grand.
    .why = Ce qui n’a pas été compris n’a pas été fait.
    .way = Écrivez-le en chiffres, sans signes entre eux.
    .about = Une option prend un nombre entier, et autre chose a été donné.

value-not-a-pair = « { $argument } » demande une colonne et une valeur, et « { $value } » n’en est pas une.
    .why = Ce qui n’a pas été compris n’a pas été fait.
    .way = Écrivez COLONNE=VALEUR.
    .about = Une option choisit des lignes par la valeur d’une colonne, et autre chose a été donné.

argument-not-utf-8 = La commande porte quelque chose qui n’est pas du texte.
    .why = Ce qui n’a pas été compris n’a pas été fait.
    .way = Écrivez le mot à nouveau, ou donnez un autre nom au fichier.
    .about = Les octets d’un mot de la commande ne sont pas de l’UTF-8.

### Échange avec d’autres outils

not-carried = { $what ->
        [beside] Déclarations dont quelque chose ne voyage que sous une clé à nous, car { $format } n’a pas de champ pour cela : { $count }.
        [letter] Lettres qui ne peuvent s’écrire en XML, avec un signe de remplacement à leur place : { $count }.
        [source] Sources nommées par leur seul id, car { $format } n’a pas de place pour elles : { $count }.
       *[other] Entrées de « { $what } » qui ne sont pas dans ce fichier, car { $format } n’a pas de place pour elles : { $count }.
    }
    .way = Lisez dans le cas ce qui importe, ou écrivez un autre format à côté de celui-ci.
    .about = Un format d’autres outils n’a pas de champ ou de place pour quelque chose que dit le cas. La note dit ce que c’est, et si cela voyage à côté des champs.

rest-stays = Ces tables et ces clés restent dans le cas : { $tables }.
    .way = Rien, si l’on ne voulait que les acteurs, les étiquettes et les relations.
    .about = L’échange porte les acteurs, leurs étiquettes, les noms qui désignent un même acteur, les relations et les sources. Tout le reste demeure dans le cas.

marked-stays-in = { $count } entrées reposent sur une source pour moins d’yeux que { $marking }, et restent dans le cas.
    .way = Demandez une autre édition avec `--for`, si ceux qui reçoivent le fichier peuvent les voir.
    .about = Une source qui dit `TLP:AMBER` dans sa citation n’est pas pour tous. Ce qui repose sur elle ne sort que dans une édition pour ceux qui peuvent la voir.

persons-stay-out = N’ont pas été pris : personnes { $persons }, entrées qui peuvent en être { $unclear }, liens avec elles ou avec nul acteur { $ties }.
    .why = Un cas nomme des groupes, des institutions et des fonctions. Les personnes et les chemins vers elles n’y ont pas leur place.
    .way = Si une entrée est un groupe ou une institution, dites-le dans le fichier : par son schéma, sa classe ou un `kind`.
    .about = Un fichier d’un autre outil contient des personnes, ou des entrées qui ne disent pas si elles en sont. Elles ont été comptées et non gardées, pas plus que les liens avec elles.

not-taken-in = { $what ->
        [category] { $count } étiquettes sont venues sans leur catégorie, car le cas n’en a aucune de cet id.
        [speaker] { $count } mots n’ont pas d’auteur, ou en ont plusieurs qu’on ne peut distinguer, et ont été laissés de côté.
        [marked] { $count } entrées sont marquées pour moins d’yeux que ceux de cette édition, et ont été laissées de côté.
       *[foreign] { $count } entrées ou champs n’ont pas de place dans un cas, et ont été laissés de côté.
    }
    .why = Ce qui est laissé de côté n’est pas sur la carte qui en vient.
    .way = { $what ->
        [category] Ajoutez d’abord le vocabulaire et la catégorie au cas.
        [speaker] Demandez un fichier qui garde qui a dit quoi, comme les déclarations de FollowTheMoney.
        [marked] Demandez avec `--for team`, si le cas peut les contenir.
       *[foreign] Rien, si l’on ne voulait que les acteurs, les étiquettes et les relations.
    }
    .about = Une importation prend les acteurs, les étiquettes, les noms qui désignent un même acteur et les relations. Les autres entrées ont été comptées et laissées de côté.

import-assumes = { $what ->
        [kind] { $count ->
            [one] Le fichier ne dit pas ce qu’est un acteur ; il est écrit comme `community`, ce qui en dit le moins.
           *[other] Le fichier ne dit pas ce que sont { $count } acteurs ; ils sont écrits comme `community`, ce qui en dit le moins.
        }
        [day] { $count ->
            [one] Une déclaration n’a pas de premier jour ; celui où elle a été faite ou vue d’abord en tient lieu.
           *[other] { $count } déclarations n’ont pas de premier jour ; celui où elles ont été faites ou vues d’abord en tient lieu.
        }
        [confidence] { $count ->
            [one] Une déclaration ne dit pas à quel point elle est sûre ; elle est écrite comme certaine.
           *[other] { $count } déclarations ne disent pas à quel point elles sont sûres ; elles sont écrites comme certaines.
        }
        [source] { $count ->
            [one] Une source n’est décrite nulle part ; son id tient lieu de citation.
           *[other] { $count } sources ne sont décrites nulle part ; leurs ids tiennent lieu de citations.
        }
       *[marked] { $count ->
            [one] Une entrée est marquée pour peu d’yeux. La marque est dans la citation, et chaque réponse la respecte.
           *[other] { $count } entrées sont marquées pour peu d’yeux. La marque est dans la citation, et chaque réponse la respecte.
        }
    }
    .why = Ce qui est tenu pour acquis peut être faux, et serait alors dit au nom d’une source.
    .way = Regardez chacune avant de l’ajouter au cas.
    .about = Un fichier ne dit pas quelque chose dont un cas a besoin. Ce qui a été écrit à la place est dit ici, et combien de fois.

entry-left-out = { $because ->
        [empty] Une entrée n’a rien dans « { $field } », et a été laissée de côté.
        [nobody] Il n’y a pas d’acteur « { $found } », donc cette entrée a été laissée de côté.
        [no-id] « { $found } » ne peut être un id, donc cette entrée a été laissée de côté.
        [no-word] « { $found } » n’est pas un mot qu’admet « { $field } », donc cette entrée a été laissée de côté.
        [no-day] « { $found } » dans « { $field } » n’est pas un jour comme 2012-03-09, donc cette entrée a été laissée de côté.
        [earlier] « { $field } » vient avant le début ({ $found }), donc cette entrée a été laissée de côté.
        [too-long] Cette ligne est trop longue pour être une entrée, et a été passée.
        [not-utf-8] Cette ligne n’est pas écrite en UTF-8, et a été laissée de côté : enregistrez le fichier en UTF-8.
       *[broken] Cette ligne ne peut être lue, et a été laissée de côté. Le lecteur dit : { $found }.
    }
    .why = Ce qui ne peut être lu n’est pas sur la carte.
    .way = Corrigez l’entrée ; les autres comptent comme elles sont.
    .about = Une entrée d’un fichier d’un autre outil a un défaut. Elle a été laissée de côté, et les autres ont été lues.

more-left-out = { $count ->
        [one] Encore une entrée comme celles-ci.
       *[other] Encore { $count } entrées comme celles-ci.
    }
    .way = Corrigez celles qui sont dites ; souvent les autres ont le même défaut.
    .about = Les entrées défectueuses sont dites une à une jusqu’à un certain nombre, et comptées au-delà.

import-broken = Ce fichier s’interrompt ici, ou n’est pas ce qu’il devrait être. Le lecteur dit : { $problem }.
    .why = Ce qui vient après cet endroit n’a pas été lu.
    .way = Procurez-vous le fichier de nouveau, ou nommez son format avec `--from`.
    .about = Un fichier d’un autre outil est coupé, abîmé, ou d’un autre format. Ce qui venait avant le dommage a été lu.

import-document-type = Ce fichier XML déclare un type de document, donc il n’a pas été lu.
    .why = Par un type de document, quelques lignes peuvent croître jusqu’à remplir la mémoire, ou lire d’autres fichiers.
    .way = Ôtez la ligne qui commence par <!DOCTYPE ; GEXF et GraphML n’en ont pas besoin.
    .about = Les fichiers XML avec un type de document sont refusés, car rien dans ces formats n’en a besoin et l’on peut faire avec lui beaucoup de mal.

import-too-large = Ce fichier contient plus que ce que donne une importation ({ $allowed } { $what ->
        [bytes] octets
       *[rows] entrées
    }) ; le reste n’a pas été lu.
    .why = Une partie d’un fichier n’est pas le tout, et ne doit pas passer pour lui.
    .way = Prenez dans le fichier ce dont parle le processus, et importez cela.
    .about = Un cas connaît des dizaines d’acteurs, ou quelques milliers. Un fichier qui en a beaucoup plus est une base de renseignement, ce que Salida n’est pas.

table-unknown = Rien ne dit ce que contient ce tableau. Ses colonnes sont { $columns }.
    .why = Un tableau mal lu dirait des choses que personne n’a dites.
    .way = Donnez aux colonnes les noms des clés d’une étiquette, d’une relation, d’un acteur ou d’une source dans `case.toml`.
    .about = Les colonnes d’un tableau disent ce qu’il contient : about, by et term sont des étiquettes ; one, other et kind sont des relations.

ours-is-kept = Le cas a un « { $what } » de l’id « { $id } » qui dit autre chose ; le sien demeure.
    .why = Deux entrées d’un même id ne peuvent être dans un cas, et rien de ce qui est à vous n’est écrasé.
    .way = Comparez les deux, et donnez à l’autre un id propre si ce n’est pas la même.
    .about = Un fichier d’un autre outil donne un id du cas à une entrée qui diffère. Celle du cas est gardée.

import-read = Lu : acteurs { $parties }, étiquettes { $labels }, déclarations que deux noms désignent un même acteur { $same }, relations { $relations }.
    .way = Rien.
    .about = Un fichier d’un autre outil a été lu.

import-adds = Entrées nouvelles pour le cas : { $new }. Déjà là, ou deux fois dans le fichier mot pour mot : { $already }.
    .way = Lisez-les, et ajoutez à `case.toml` ce dont vous répondez.
    .about = Une importation ne change jamais un cas. Elle montre ce qui serait nouveau, et dit combien y est déjà.

plain-table-read-as = { $rows ->
        [one] { $rows } ligne lue.
       *[other] { $rows } lignes lues.
    } L’encodage est { $encoding }, et le séparateur { $delimiter ->
        [comma] est la virgule
        [semicolon] est le point-virgule
        [tab] est la tabulation
        [pipe] est la barre verticale
       *[other] est « { $delimiter } »
    }.
    .way = Enregistrez le fichier en UTF-8, avec des virgules entre ses cellules, si cela n’est pas juste.
    .about = Un tableau a été lu dont rien n’est déclaré. Son début a dit dans quel encodage il est et ce qui se trouve entre ses cellules.

### Panels à soi

panel-not-a-file = « { $path } » n’est pas un fichier ordinaire, il n’a donc pas été lu comme panel.
    .why = Un panel est parcouru deux fois, et ce qui vient d’un tube, d’un périphérique ou d’un dossier ne peut pas l’être.
    .way = Mettez-le d’abord dans un fichier : `gzip -dc panel.csv.gz > panel.csv`, puis nommez ce fichier.
    .about = Un panel doit être un fichier ordinaire, ni tube, ni périphérique, ni dossier.

panel-column-missing = Il n’y a pas de colonne « { $column } » pour `--{ $option }` ; le tableau a { $columns }.
    .why = Sans elle, les lignes ne disent pas de quoi elles parlent, et aucune colonne n’est devinée.
    .way = Nommez la bonne colonne avec son option ; sans option, une colonne portant le nom même de l’option est cherchée.
    .about = Une colonne du panel qui est nécessaire, ou qui a été demandée, n’est pas dans l’en-tête.

panel-periods-without-order = « { $period } » ne peut pas être mis dans l’ordre du temps avec les autres périodes, et rien n’a été comparé.
    .why = Ce qui vient avant et ce qui vient après décide de tout.
    .way = Écrivez toutes les périodes sous une seule forme : années ou nombres, mois comme `2012-03`, trimestres comme `2012Q1`, jours comme `2012-03-09`.
    .about = Les noms des périodes doivent être des nombres, des mois, des trimestres ou des jours, d’une seule sorte dans toute la colonne.

panel-periods-missing = { $count ->
        [one] Une période manque
       *[other] { $count } périodes manquent
    } après { $after } ; celles qui l’entourent comptent comme voisines.
    .why = Les méthodes prennent chaque période comme la suivante de la précédente.
    .way = Ajoutez leurs lignes, avec des cellules vides là où rien n’est connu.
    .about = Les périodes d’un panel ont des trous selon leur pas habituel.

panel-too-large = Le panel aurait { $units } unités, { $periods } périodes et { $columns } colonnes ; toutes les cellules ensemble peuvent être { $allowed }.
    .why = Il ne tiendrait pas en mémoire, et une moitié ne doit pas passer pour le tout.
    .way = Prenez moins d’unités ou de colonnes, ou des périodes plus longues ; `--where` laisse des lignes de côté.
    .about = Un panel peut avoir au plus tant de cellules, quel que soit le nombre de ses lignes.

panel-row-twice = { $unit }, { $period } : cette ligne répète ce que dit la ligne { $first } ; elle compte une fois.
    .why = Des lignes en double viennent souvent de deux fichiers réunis.
    .way = Retirez l’une d’elles.
    .about = Deux lignes d’un panel sont les mêmes dans tout ce qui en est lu.

panel-rows-contradict = { $unit }, { $period } : cette ligne dit autre chose qu’une ligne antérieure, et rien n’est connu de cette cellule.
    .why = Le tableau ne dit pas laquelle est juste, et personne n’a compté leur moyenne.
    .way = Cherchez laquelle est juste, et retirez l’autre.
    .about = Deux lignes d’un panel disent des choses différentes d’une unité dans une période.

panel-treatment-not-understood = « { $found } » dans `{ $field }` ne dit pas si une unité est sous la mesure, ni depuis quand.
    .why = Qui est sous la mesure décide de ce qui est comparé à quoi.
    .way = Écrivez 1 ou 0 dans chaque ligne pour `--treated` ; pour `--first-treated`, une période du tableau, la même dans toutes les lignes d’une unité, et rien ou 0 là où il n’y en a pas.
    .about = Une cellule de la colonne du traitement n’a pas été comprise ; rien n’a été mis à sa place.

panel-without-treatment = { $reason ->
        [no-date] Des unités sous la mesure sont nommées, mais pas depuis quand.
       *[nobody] Personne n’est sous la mesure dans ce panel.
    }
    .why = Sans cela, il n’y a rien à comparer.
    .way = Donnez une colonne avec `--treated` ou `--first-treated`, ou des unités avec `--treated-unit` et la première période avec `--from`.
    .about = Un panel doit dire qui est entré sous la mesure, et quand.

panel-unit-unknown = Il n’y a pas d’unité « { $unit } » dans le panel (`--{ $option }`).
    .why = Ce qui a été demandé ne peut se faire avec une unité qui n’y est pas.
    .way = Écrivez son nom comme le tableau le donne.
    .about = Une option nomme une unité qu’aucune ligne du panel n’a.

panel-period-unknown = « { $period } » (`--{ $option }`) n’est pas une période du panel, qui va de { $first } à { $last }.
    .why = Le début de la mesure doit se trouver dans ce qui a été compté.
    .way = Nommez une de ses périodes.
    .about = Une option nomme une période hors du panel.

panel-stretch-not-understood = « { $value } » (`--{ $option }`) n’est pas une suite de périodes du panel ; elle a été laissée de côté.
    .why = Une phase ou une fenêtre sans périodes ne dit rien.
    .way = Écrivez PREMIÈRE..DERNIÈRE avec des périodes du panel, et pour une phase NOM=PREMIÈRE..DERNIÈRE.
    .about = Une phase ou une fenêtre n’est pas écrite comme telle, ou ne contient aucune période.

panel-exposure-not-positive = Une exposition de { $found } ne donne aucun taux ; elle compte comme inconnue.
    .why = Un taux divise par elle.
    .way = Vérifiez le chiffre.
    .about = L’exposition (personnes, années-personnes) doit être supérieure à zéro.

panel-stopped-early = Le travail a été arrêté après { $done } ajustements sur { $of } ; la suite repose sur eux.
    .why = Un test placebo avec moins de placebos a un dénominateur plus petit, qui est dit avec lui.
    .way = Laissez-le finir.
    .about = L’arrêt (Ctrl-C) garde ce qui était fait jusque-là.

panel-methods-not-usual = Sur un panel si grand, ces méthodes sont trop de travail pour être faites sans être nommées : { $methods }.
    .why = Elles prendraient des minutes ou des heures, et qui demande une réponse ne le sait pas d’avance.
    .way = Nommez chacune avec `--method` ; Ctrl-C garde ce qui est fait.
    .about = Les méthodes dont un ajustement est plus d’une dizaine de secondes de travail sont laissées de côté quand personne n’en nomme.

collinear-covariates = Ces covariables ne disent rien que les précédentes ne disent déjà : { $covariates }.
    .why = Les poids de prédicteurs qui se répètent ne peuvent être distingués.
    .way = Laissez-les de côté.
    .about = Les covariables que d’autres déterminent exactement, ou qui ne varient jamais, sont nommées.

no-complete-block = Rien ne peut être comparé pour « { $outcome } » à partir de { $from } : { $reason ->
        [no-donors] aucune unité sans la mesure n’est complète
        [no-treated] il ne reste aucune unité traitée
        [too-few-before] rien n’a été compté des traitées avant
        [nothing-after] rien n’a été compté des traitées après le début
        [not-finite] une valeur n’est pas un nombre fini
        [no-exposure] l’exposition n’est pas connue
        [no-outcome] il n’y a pas de tel résultat
       *[other] { $reason }
    }.
    .why = Une méthode a besoin de périodes complètes des traitées et des donneurs, avant et après.
    .way = Choisissez une `--window` où elles sont complètes, ou trouvez les chiffres manquants ; rien n’est rempli.
    .about = D’un panel est découpé un rectangle complet, et ici il n’en reste aucun.

treated-throughout = Sous la mesure dès la première période, et donc laissées de côté : { $units }.
    .why = Rien n’est connu d’elles sans la mesure.
    .way = Des périodes antérieures, s’il y en a.
    .about = Des unités sans temps antérieur ne peuvent être comparées ni servir de comparaison.

treated-at-another-time = Sous la mesure à un autre moment, et donc pas donneurs ici : { $units }.
    .way = Rien ; chaque moment est comparé à part.
    .about = Des unités qui entrent sous la mesure à des moments différents ne sont pas comparées entre elles.

nothing-before = Rien n’a été compté de celles-ci avant la mesure, et elles ne sont donc pas donneurs : { $units }.
    .why = Rien ne dit si elles allaient avec les traitées auparavant.
    .way = Des chiffres antérieurs, s’il y en a.
    .about = Un donneur doit être connu avant la mesure comme après.

incomplete-donors = Pas comptées dans toutes les périodes, et donc pas donneurs : { $units }.
    .why = Une méthode qui compare a besoin de chaque période, et rien n’est rempli.
    .way = Choisissez une `--window` où elles sont complètes.
    .about = Les donneurs aux cellules vides, ou aux chiffres connus seulement comme somme de plusieurs périodes, sont laissés de côté et nommés.

periods-without-treated = Laissées de côté pour toutes, parce qu’une unité traitée n’a pas été comptée : { $periods }.
    .why = Sans les traitées, il n’y a rien à y comparer.
    .way = Trouvez les chiffres.
    .about = Les périodes où une unité traitée n’a pas de chiffre sont laissées de côté et nommées.

all-zero-donors = Donneurs qui n’avaient que des zéros avant la mesure : { $units }.
    .why = Ils ne suivent personne, et tirent vers le bas toute moyenne pondérée.
    .way = Laissez-les de côté avec `--donors-without`, ou prenez des périodes plus longues.
    .about = Les donneurs sans aucun événement avant la mesure sont utilisés comme les autres, et nommés.

negative-outcomes = Valeurs au-dessous de zéro, qu’aucun décompte n’a : { $units }.
    .why = Là où l’on compte des morts, c’est une erreur ; les méthodes de décomptes le refusent.
    .way = Corrigez-les, s’il s’agit de décomptes.
    .about = Un résultat a des valeurs au-dessous de zéro.

few-periods-before = { $periods ->
        [one] Une seule période a été comptée
       *[other] Seules { $periods } périodes ont été comptées
    } avant la mesure ; à partir de { $advised }, les tests placebo tiennent ce qu’ils promettent.
    .why = Avec peu de périodes avant, les tests placebo trouvent trop souvent des effets là où il n’y en a pas : dans des simulations publiées, 11 fois sur 100 avec dix périodes et 41 fois avec quatre, là où 5 sont promises.
    .way = Des périodes antérieures ou plus courtes.
    .about = Peu de périodes avant la mesure font que toute méthode suit le hasard.

few-donors = Avec { $donors ->
        [one] un donneur
       *[other] { $donors } donneurs
    }, la plus petite valeur p qu’un test placebo peut donner est { $smallest }.
    .why = Aucun effet, si grand soit-il, ne pourrait être distingué du hasard à 1 sur 20.
    .way = Plus de donneurs que la mesure n’a pas atteints.
    .about = Un test placebo compare avec autant d’autres qu’il y a de donneurs.

imputed-cells-used = Cellules que quelqu’un a remplies : { $donors } de donneurs, { $treated } des traitées. Elles sont utilisées comme des décomptes.
    .way = Trouvez les décomptes, ou laissez ces unités de côté.
    .about = Les cellules imputées sont comptées et nommées.

treatment-ends = Celles-ci quittent de nouveau la mesure : { $units }. Toutes les périodes à partir de son début comptent comme postérieures.
    .way = Distinguez avec `--phase` le temps sous la mesure et le temps qui suit.
    .about = Une mesure qui prend fin a des suites, et un effet se dit avec elles.

sums-not-split = { $count ->
        [one] Un chiffre couvre
       *[other] { $count } chiffres couvrent
    } plusieurs périodes ; aucun n’est divisé en parties.
    .way = Trouvez les parties, ou choisissez des périodes aussi longues que les sommes.
    .about = Une somme de plusieurs périodes est connue, et ses parties ne le sont pas.
