# Ce que dit `salida map`.

## La carte

map-on-day = La carte au { $on }, selon ce qui était connu ce jour-là.
map-on-known = La carte au { $on }, selon ce qui était connu le { $known }.
edition-without-marked = Ce qui repose sur des sources marquées pour moins d’yeux (TLP), qu’il y en ait ou non.
edition-without-ties = Les relations entre groupes : les liens sont pour l’équipe.
edition-without-quiet-channels = Les canaux discrets que personne n’a reconnus, qu’il y en ait ou non.
edition-without-placements = Qui est placé pour porter une réponse.
map-sources = Sources
map-item = { $name } : { $text }
map-between = { $low } à { $high }
map-best = { $best } ({ $between })

## Étiquettes

map-called = Qui appelle qui comment
map-called-none = Aucune étiquette n’est en vigueur.
map-label = { $by } : « { $term } »
map-label-denied = { $by } : pas « { $term } »
map-category = au sens de { $category } ({ $vocabulary })
map-confidence-probable = probable
map-confidence-possible = seulement possible
map-confidence-doubtful = douteux
map-label-basis = Fondement : { $words }
map-label-why = Motif donné : { $words }
map-label-consequence = Conséquence : { $words }
map-label-gain = Ce qu’y gagne celui qui le dit : { $words }
map-denied-by = { $one } est nié par { $other }.
map-excluded = { $one } et { $other } s’excluent.

## Ouvertures

map-openings = Ce qui est ouvert à qui
map-openings-none = Rien de consigné ne permet ni n’interdit quoi que ce soit à quiconque.
map-toward = Envers { $actor }
map-not-asked = { $count ->
        [one] Un acteur n’a pas été parcouru : demandez-le avec `salida map` et --actor.
       *[other] { $count } acteurs n’ont pas été parcourus : demandez-en un avec `salida map` et --actor.
    }
map-clashes-untold = Il y a plus de contradictions que celles dites ici au sujet de : { $actors }. `salida map` avec --actor les regroupe toutes.
map-labels-untold =
    { $count ->
        [one] Une étiquette de plus n’est pas dite ici : `salida map` avec --export csv-labels les écrit toutes.
       *[other] { $shown } étiquettes de plus ne sont pas dites ici : `salida map` avec --export csv-labels les écrit toutes.
    }
map-ask-one = Nommez une institution, un acteur et une réponse (--institution, --actor, --response) pour voir sur quoi cela repose, ce qui a précédé et ce qui l’ouvrirait.
map-state-open = ouvert
map-state-in-spite = ouvert malgré ce qui s’y oppose
map-state-conditional = à une condition non remplie
map-state-closed = fermé
map-state-not-on-record = non consigné
map-response-dialogue = dialogue
map-response-humanitarian-contact = contact humanitaire
map-response-amnesty = amnistie
map-response-ddr = désarmement et réintégration
map-response-transitional-justice = justice transitionnelle
map-response-security-sector-reform = réforme du secteur de la sécurité
map-response-prosecution = poursuites
map-response-sanctions = sanctions
map-response-force = recours à la force
map-question = { $institution } envers { $actor } : { $response }
map-without-exceptions = Sans exceptions : { $state }.
map-weak = Repose sur ce qui n’est que possible ou douteux : { $labels }.
map-weak-turns = Repose sur ce qui n’est que possible ou douteux : { $labels }. Sans cela : { $state }.
map-contradicted = Une autre étiquette contredit { $labels }.
map-chain = Sur quoi cela repose
map-chain-mandate = Un mandat le permet : { $mandate }.
map-chain-outside = Des mandats sont consignés, et aucun ne convient ce jour-là : { $mandates }.
map-chain-no-mandate = Aucun mandat n’est consigné à cet effet.
map-chain-closes = Fermé par la règle « { $rule } ».
map-chain-ties = Soumis à une condition par la règle « { $rule } » : { $condition }.
map-chain-ties-unspoken = Soumis par la règle « { $rule } » à une condition qu’elle ne dit pas.
map-chain-met = La condition est remplie, par { $by }.
map-chain-set-aside = Écarté par { $exceptions }.
map-chain-exception = Exception ({ $kind }) « { $exception } », faite par { $by }.
map-chain-everything = Elle écarte tout ce qui s’y oppose, y compris l’absence de mandat. C’est un fait et non une permission.
map-by-label = par l’étiquette { $label }
map-by-label-of-whole = par l’étiquette { $label }, dite de { $whole }
map-by-label-of-other = par l’étiquette { $label }, dite d’un autre nom que { $by } tient pour le même
map-kind-waiver = dispense
map-kind-suspended-warrant = mandat d’arrêt suspendu
map-kind-licence = licence
map-kind-carve-out = clause d’exemption
map-kind-back-channel = canal discret
map-history = Ce qui s’est ouvert et fermé, et quand
map-history-began = a commencé : { $statements }
map-history-ended = a pris fin : { $statements }
map-statement-same-as = { $one } et { $other } ne font qu’un, dit { $by }
map-statement-mandate = mandat « { $name } »
map-statement-rule = règle « { $name } »
map-statement-exception = exception « { $name } »
map-statement-fulfilment = la condition de « { $name } » a été remplie

## Changements

map-changes = Ce qui l’ouvrirait
map-changes-open = C’est ouvert en l’état.
map-changes-none = Aucun changement d’étiquette, de mandat ou d’exception ne l’ouvrirait.
map-changes-least = { $count ->
        [one] Il faut au moins un changement.
       *[other] Il faut au moins { $count } changements : aucun ensemble plus petit ne l’ouvre.
    }
map-changes-complete = Ce sont tous les ensembles minimaux.
map-changes-up-to = { $count ->
        [one] Les ensembles minimaux d’un changement y sont tous ; il y en a de plus grands.
       *[other] Les ensembles minimaux de { $count } changements au plus y sont tous ; il peut y en avoir d’autres.
    }
map-change-end-label = L’étiquette { $label } prend fin.
map-change-state-label = { $actor } est appelé « { $category } » par quelqu’un dont la parole compte.
map-change-mandate = { $institution } reçoit un mandat à cet effet.
map-change-set-aside = La règle « { $rule } » est écartée en entier.
map-change-exception = Une exception à « { $rule } » est accordée ({ $kind }).
map-change-condition = La condition de « { $rule } » est remplie.
map-change-by = Qui le pourrait : { $by }.
map-change-by-nobody = Qui le pourrait : personne de consigné.
map-without-mandate = Sans cela, aucun mandat ne convient.
map-without-rule = Sans cela, « { $rule } » s’y oppose.
map-without-rule-by-label = Sans cela, « { $rule } » s’y oppose, par { $label }.

## Toutes les institutions à la fois

map-each = Envers { $actor } : { $response }
map-each-order = D’abord celles pour qui c’est ouvert, puis celles pour qui le moins de changements l’ouvriraient.
map-each-institution = Institution
map-each-now = Maintenant
map-each-changes = Changements
map-each-none = aucun
map-each-more = { $count ->
        [one] Un autre ensemble minimal est connu.
       *[other] { $count } autres ensembles minimaux sont connus.
    }
map-each-same = Ce qui l’ouvrirait à plusieurs à la fois
map-each-same-to = À : { $institutions }.
map-each-same-besides = Avec en plus un mandat ou une exception à elles, à : { $institutions }.
map-each-same-more = { $count ->
        [one] Un autre ensemble de ce genre est dans la réponse en données (--json).
       *[other] { $count } autres ensembles de ce genre sont dans la réponse en données (--json).
    }
map-each-ask = Nommez aussi l’une d’elles (--institution) pour voir tous ses ensembles, sur quoi repose la réponse, ce qui a précédé et ce qui l’a ouvert ailleurs.

## Précédents

map-precedents = Ce qui a ouvert la même réponse ailleurs
map-precedents-lead = Des actes dans des cas de la bibliothèque, par leurs jours. Ce que l’un d’eux a ouvert là-bas ne l’est pas forcément ici.
map-precedents-without = Sans précédent dans la bibliothèque : { $changes }.
map-precedents-besides = Ouvert ailleurs par ce qui n’est dans aucun des ensembles ci-dessus :
map-precedent-end-label = la fin d’une étiquette
map-precedent-state-label = une étiquette qui est énoncée
map-precedent-give-mandate = un mandat
map-precedent-set-aside-rule = la fin d’une règle
map-precedent-grant-exception = une exception ({ $kind })
map-precedent-meet-condition = une condition remplie
map-precedent-opened = Ouvert pour { $institutions } envers { $actors } depuis le { $from }, au moins jusqu’au { $until }.
map-precedent-opened-in-spite = Ouvert pour { $institutions } envers { $actors } depuis le { $from }, au moins jusqu’au { $until }, malgré ce qui l’empêchait.
map-precedent-source = Source : { $citation }

## Marchés

map-markets = Marchés
map-market-contradictory = Les parts indiquées se contredisent ; rien n’en est tiré.
map-of-the-state = de l’État
map-newcomer = nouveau venu
map-newcomer-means = Un nouveau venu est arrivé dans les { $months } derniers mois : le cas peut fixer une autre limite (newcomer-months).
map-newcomer-named = { $actor } (nouveau venu)
map-unstated = Sans part indiquée : { $share }.
map-goes-on-without = Sans { $actor } le marché peut continuer ; d’autres sont là : { $roles }.
map-alone-in = À part { $actor }, personne n’est consigné pour : { $roles }.
map-elsewhere = { $actor } dans { $market }
map-up-for-taking = À prendre : { $share }.

## Factions

map-groups = Les groupes et leurs factions
map-group-contradictory = Les poids indiqués se contredisent ; rien n’en est tiré.
map-gains = Renforcée par : { $gains }
map-gains-idle = Atteinte par ce qui ne sert aucun de ses buts : { $gains }
map-strengthened = Ce qui est donné renforce { $share } du groupe, dont { $criminal } à visée criminelle.
map-wrong-ones = Une faction à visée criminelle est renforcée, et une autre qui n’en a pas ne l’est pas.
map-bound = Les chefs engagent { $share } du groupe.

## Ordres

map-orders = Qui assure l’ordre, et où
map-function-security = sécurité
map-function-justice = justice
map-function-disputes = règlement des litiges
map-function-services = services
map-function-work = travail
map-nobody-provides = { $function } : personne de consigné
map-through = { $actor } par { $through }
map-said-of = (dit de { $zone })
map-level-accepted = accepté par { $by }
map-level-tolerated = toléré par { $by }
map-level-feared = craint par { $by }
map-level-rejected = rejeté par { $by }
map-governs = { $count ->
        [one] De fait, { $actor } assure une fonction sur cinq, et nul davantage.
       *[other] De fait, { $actor } assure { $count } fonctions sur cinq, et nul davantage.
    }
map-depends-on = L’État dépend de { $actors }.
map-mediates = Médiation : { $role }, { $zone } ({ $coverage })
map-coverage-whole = en entier
map-coverage-part = en partie
map-nobody-mediates = Aucune médiation n’est consignée ici.

## Pouvoir

map-power = Pouvoir relatif
map-power-no-forecast = Ce qui s’ensuit ordonne l’argument (Wennmann 2014) et n’est pas une prévision.
map-power-band = Des quantités dont l’une vaut au plus { $band } fois l’autre sont à égalité : le cas peut fixer une autre limite (even-within).
map-sides = { $a } face à { $b }
map-dimension-finance = argent
map-dimension-coercion = force
map-dimension-members = membres
map-dimension-acceptance = acceptation
map-dimension-information = information
map-dimension-unknown = { $dimension } : non consigné pour les deux dans une même unité
map-comparison = { $dimension } : { $a } face à { $b } { $unit } : { $reading }.
map-stronger = plus fort : { $side }
map-even = ils sont à égalité
map-also-possible = Possible aussi : { $readings }.
map-outcome-state-led-transformation = transformation conduite par l’État
map-outcome-bargaining = marchandage
map-outcome-symbiosis = symbiose
map-outcome-parasitism = parasitisme
map-outcome-capture = capture de l’État
map-follows-surely = Ce qui s’ensuit, dans toutes les lectures : { $outcome }.
map-follows = Ce qui s’ensuit avec les meilleurs chiffres : { $outcome }. Les intervalles permettent aussi : { $others }.
map-turned-by = Si, pour ce qui est de { $dimension }, { $reading } : { $outcome }.
map-relations = Comment les groupes se situent entre eux
map-relation-alliance = { $one } et { $other } : alliance.
map-relation-close = { $one } et { $other } : proximité.
map-relation-conflict = { $one } et { $other } : conflit.
map-relation-broken = { $one } et { $other } : rupture.
map-relation-influence = { $one } a de l’influence sur { $other }.

## Placement

map-placement = Qui est placé
map-placement-for = Pour { $response } avec { $actor }. Des indications, point par point ; rien n’est additionné.
map-placed-first = Personne n’est placé avant ceux-ci :
map-placed-after = D’autres sont placés avant ceux-ci :
map-head-mandate = mandat
map-head-labels = sans étiquettes
map-head-acceptance = acceptation
map-head-neutrality = sans intérêt connu
map-head-protection = protection en droit
map-met-yes = oui
map-met-partly = en partie
map-met-not-on-record = non consigné
map-met-no = non
map-gaps = Personne ne remplit : { $heads }.
