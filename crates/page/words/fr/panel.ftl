# Mots de `salida impact --panel`: les méthodes côte à côte, ce que les données peuvent soutenir, et les graphiques avec leurs tableaux.

## Autour de tout
panel-title = { $outcome } : { $treated }, à partir de { $from }
panel-kind = Impact sur un panel
panel-several = { $count ->
        [one] une unité traitée
       *[other] { $count } unités traitées
    }
panel-lead = { $before } périodes avant ({ $first } à { $eve }), { $after } de { $from } à { $last }. { $donors ->
        [one] Un donneur
       *[other] { $donors } donneurs
    } : { $names }.
panel-per = Taux pour { $per } d’exposition ; les sommes sont des décomptes.
panel-names-more = { $names } et { $count } de plus
panel-read = Comment le tableau a été lu
panel-read-rows = { $file } : { $kept } lignes sur { $rows }, { $units } unités, { $periods } périodes ; signe décimal : { $decimal ->
        [point] point
        [comma] virgule
       *[none] aucun n’a été nécessaire
    } ; cellules sans chiffre : { $missing }.
panel-read-role = { $role } : `{ $column }`{ $default ->
        [yes] {" "}(le nom par défaut ; aucun autre n’a été cherché)
       *[no] {""}
    }
panel-read-unused = Colonnes que personne n’a demandées : { $columns }.
panel-nothing = Aucune comparaison n’a pu être faite ; les notes disent pourquoi.
panel-signs = Écart : observé moins contrefactuel, négatif là où il y en eut moins. Rapport : observé sur contrefactuel.
panel-footer = Fait avec Salida. La page contient tout et ne charge rien.

## Le verdict
panel-verdict = Ce que les données peuvent et ne peuvent pas soutenir
panel-direction = { $direction ->
        [fewer] { $methods ->
            [one] La seule méthode avec une réponse dit
           *[other] Les { $methods } méthodes disent
        } qu’il y en eut moins que sans la mesure : écart moyen par période de { $low } à { $high }, rapport de { $least } à { $most }.
        [more] { $methods ->
            [one] La seule méthode avec une réponse dit
           *[other] Les { $methods } méthodes disent
        } qu’il y en eut plus que sans la mesure : écart moyen par période de { $low } à { $high }, rapport de { $least } à { $most }.
        [mixed] Les { $methods } méthodes ne s’accordent pas sur le sens (écart moyen par période de { $low } à { $high }), de sorte que les données ne soutiennent ni « moins » ni « plus ».
       *[unknown] Aucune méthode n’a donné de réponse, de sorte que ces données ne soutiennent rien.
    }
panel-support = { $support ->
        [all] Les tests placebo le distinguent du hasard avec toutes les méthodes : un écart aussi grand face à l’ajustement antérieur est venu au plus { $at } fois sur { $of }.
        [some] Les tests placebo le distinguent du hasard avec { $apart } familles de méthodes sur { $tested } et non avec les autres, de sorte que la réponse dépend de l’hypothèse que l’on croit.
        [none] Les tests placebo ne le distinguent pas du hasard : là où rien ne s’est passé, des écarts aussi grands face à l’ajustement antérieur viennent jusqu’à { $at } fois sur { $of }.
        [cannot-tell] Avec si peu de donneurs, aucun test placebo ne pourrait distinguer quoi que ce soit du hasard à 1 sur 20 : sa plus petite valeur p est 1 sur { $of }.
       *[untested] Aucun test placebo n’a été fait, de sorte que rien ne dit ce que donnerait le hasard seul.
    }
panel-turned = Avec « { $phase } », le total courant change de signe : dit sans cette phase, l’effet irait dans l’autre sens.
panel-caution = { $caution ->
        [poor-fit] Avant la mesure, aucune méthode ne suit les traitées à moins d’un quart de leur niveau, de sorte que les écarts qui suivent disent peu.
        [few-before] Il y a peu de périodes avant, de sorte que les tests placebo trouvent trop.
        [outside-donors] La plupart du temps avant, les traitées sont au-dessus ou au-dessous de tous les donneurs : aucun mélange d’eux ne peut leur ressembler.
        [one-donor] Laisser un seul donneur de côté inverse le sens avec au moins une méthode.
        [eager] Là où rien ne s’est passé, le test placebo d’au moins une méthode rejette au moins deux fois trop souvent, de sorte que ses rangs disent moins.
        [fading] Dans la seconde moitié du temps d’après, l’effet a l’autre signe avec au moins une méthode.
        [in-time] Feinte plus tôt, la mesure a avec au moins une méthode un effet d’au moins la moitié, alors que rien ne s’était encore passé.
       *[spill-over] Ce qui est arrivé d’autre aux seules traitées dans ce temps est dans l’écart, et aussi ce que la mesure a fait aux donneurs.
    }
panel-rests = Ceci ne repose que sur des sens et des rangs placebo ; aucun intervalle n’y entre.

## Le tableau des méthodes
panel-methods = Les méthodes côte à côte
panel-method = Méthode
panel-gap = Écart moyen
panel-sum = Somme
panel-ratio = Rapport
panel-rank = p placebo
panel-band = Non rejeté
panel-fit = Ajustement avant
panel-rests-on = Donneurs
panel-refused = sans réponse : { $why }
panel-not-done = pas fait : arrêté avant
panel-rank-of = { $at }/{ $of } = { $p }
panel-in-counts = en décomptes
panel-phases = Par phase
panel-phase = Phase
panel-whole = tout le temps
panel-periods = Périodes
panel-running = Somme courante
panel-method-name = { $method ->
        [synthetic-control] contrôle synthétique
        [synthetic-difference] différence de différences synthétique
        [difference-in-differences] différence de différences
        [penalised-synthetic-control] contrôle synthétique pénalisé
        [augmented-synthetic-control] contrôle synthétique augmenté
        [synthetic-control-covariates] contrôle synthétique avec covariables
        [partially-pooled-synthetic-controls] contrôles synthétiques partiellement regroupés
        [event-study] étude d’événements
        [group-time] effets par groupe et temps (moyenne des donneurs)
        [count-synthetic-control] contrôle synthétique de décomptes
        [matrix-completion] complétion de matrice
        [ratio-of-ratios] Poisson à deux voies (rapport de rapports)
       *[other] { $method }
    }
panel-flaw = { $flaw ->
        [shape] les noms et les nombres ne vont pas ensemble
        [not-finite] une valeur n’est pas un nombre fini
        [no-donors] il n’y a personne à qui comparer
        [no-treated] personne n’est traité
        [too-few-before] trop peu a été vu avant
        [nothing-after] rien n’a été vu sous la mesure
        [several-treated] elle ne connaît qu’une unité traitée
        [one-treated] il lui faut deux unités traitées
        [too-few-donors] trop peu de donneurs
        [negative] une valeur est au-dessous de zéro
        [no-variation] rien dans les données ne fait bouger ce qu’elle cherche
        [no-predictor] aucune covariable ne diffère entre unités, ou il n’y en a pas
        [weighs-periods] elle pèse les périodes selon qu’elles sont traitées
        [weights-no-shares] ses poids ne sont pas des parts d’un tout
        [unsettled] la recherche ne s’est pas stabilisée
        [reversible] une unité quitte de nouveau la mesure
        [no-exposure] l’exposition n’est pas connue partout
        [no-outcome] il n’y a pas de tel résultat
       *[other] { $flaw }
    }
panel-below-best = Le tableau n’a pas de meilleure ligne : les méthodes supposent des choses différentes, et aucune n’a été choisie pour son résultat.

## Vérifications
panel-checks = Vérifications
panel-check = Vérification
panel-found = Ce qui a été trouvé
panel-check-in-time = Feinte à partir de { $from } ({ $horizon } périodes)
panel-check-without = Sans un donneur
panel-check-placebos = Placebos faits
panel-check-conformal = p conforme d’aucun effet
panel-check-jackknife = Erreur jackknife
panel-check-standard-error = Erreur placebo
panel-check-corners = Le moins et le plus que permettent les chiffres
panel-check-autocorrelation = Corrélation d’écarts voisins avant
panel-check-gap = Manque à l’optimum, au plus
panel-range = { $low } à { $high }
panel-placebos-ran = { $ran } sur { $groups }{ $all ->
        [yes] , tous ceux qu’il y a
        [of] , tirés parmi les { $possible } qu’il y a
       *[no] , tirés
    }{ $failed ->
        [0] {""}
       *[other] {" "}; échoués : { $names }
    }
panel-data = Les données
panel-data-level = Moyenne des traitées avant
panel-data-outside = Périodes avant où les traitées sont hors de tous les donneurs
panel-data-zeros = Cellules égales à zéro
panel-data-imputed = Cellules remplies : donneurs, traitées
panel-data-smallest = Plus petite p placebo possible
panel-left-out = Laissées de côté
panel-why = { $why ->
        [asked-for] demandé
        [treated-from-the-start] sous la mesure dès le début
        [treated-too] sous la mesure à un autre moment
        [nothing-before] rien de compté avant
       *[incomplete] pas comptée dans toutes les périodes
    }

## Graphiques et leurs tableaux
panel-plot-path = Observé et contrefactuel
panel-plot-path-about = Le chemin observé des traitées et, selon chaque méthode, ce qui aurait été sans la mesure.
panel-plot-gap = Écart
panel-plot-gap-about = Observé moins contrefactuel selon chaque méthode ; avant la mesure, il devrait être à zéro.
panel-plot-placebos = Placebos : { $method }
panel-plot-placebos-about = L’écart des traitées, foncé, parmi ceux des donneurs qui jouent les traités.
panel-plot-study = Étude d’événement : { $method }
panel-plot-study-about = Écart par périodes depuis le début, avec la plage de neuf dixièmes des placebos à chacune.
panel-plot-weights = Poids des donneurs : { $method }
panel-plot-weights-about = Les donneurs sur lesquels repose la comparaison.
panel-plot-choices = Courbe de spécifications
panel-plot-choices-about = Le rapport sous chaque ensemble de choix, par taille ; aucun n’a été pris pour son résultat, et ceux du tableau ci-dessus sont pleins.
panel-observed = observé
panel-beginning = début
panel-period = Période
panel-counterfactual = Contrefactuel
panel-treated-gap = écart des traitées
panel-placebo-gaps = écarts des donneurs
panel-placebo-range = neuf dixièmes des placebos
panel-since = Périodes depuis le début
panel-donor = Donneur
panel-weight = Poids
panel-effect = Effet
panel-pre-rmspe = Racine de l’écart quadratique moyen avant
panel-mspe-ratio = Rapport des écarts quadratiques moyens
panel-choice = Choix
panel-choice-text = { $method } ; { $donors ->
        [without-heaviest] sans le donneur le plus lourd
       *[all] tous les donneurs
    } ; { $time ->
        [later-half] seconde moitié du temps antérieur
       *[all] tout le temps antérieur
    }{ $scale ->
        [as-recorded] {""}
        [with-exposure] , décomptes avec exposition
       *[rates] , taux
    }
panel-default-choice = choix du tableau ci-dessus
panel-other-choice = autres choix
panel-reading-table = La même chose en tableau
panel-low = 5 sur 100
panel-high = 95 sur 100

## Pendant le travail
panel-progress-rows = { $rows } lignes lues …
panel-progress-fits = { $done } ajustements sur { $of } faits …

## Voices, and what could be seen
panel-voices = { $methods ->
        [one] L’unique méthode est
       *[other] Les { $methods } méthodes sont
    } { $voices ->
        [one] une seule voix
       *[other] { $voices } voix
    } ({ $families }) : les méthodes d’une famille dépendent de la même hypothèse et se trompent ensemble, et une famille ne dit pas plus que sa méthode la plus douteuse.
panel-voice = { $family ->
        [weighted-donors] mélanges de donneurs
        [weighted-difference] différences pondérées
        [common-factors] facteurs communs
       *[parallel-trends] tendances parallèles
    } ×{ $count }
panel-foreseen = { $seen ->
        [yes] Avant de regarder la suite : un test placebo sur ces données voit une baisse de { $percent } % ou plus chez quatre donneurs sur cinq ({ $method }) ; une moindre échapperait le plus souvent.
       *[no] Avant de regarder la suite : aucune des baisses essayées, jusqu’à { $percent } %, ne se verrait chez quatre donneurs sur cinq ({ $method }) ; ne rien trouver ne dit rien ici.
    }
panel-check-durability = Première moitié, seconde moitié à partir de { $from }
panel-durability-found = { $early }, { $late } ; la seconde moitié seule : { $rank }{ $turned ->
        [no] {""}
       *[other] {" "}; avec { $turned }, la somme courante change de signe
    }
panel-check-power = Baisse qui pourrait se voir{ $from ->
        [none] {""}
       *[other] {" "}(feinte à partir de { $from }, avant de regarder)
    }
panel-power-found = { $seen ->
        [yes] à partir de { $percent } %, trouvée chez { $detected } donneurs sur { $of }
       *[no] aucune ; une baisse de { $percent } % chez { $detected } donneurs sur { $of }
    }
panel-check-size = Rejets là où rien ne s’est passé
panel-size-found = { $share } % ± { $error } de { $of } séries tirées sans effet ; { $alpha } % sont prévus
panel-check-prediction = Intervalle de prédiction de l’écart moyen
panel-prediction-found = { $windows } ({ $level } % promis ; sur des panels tirés il a tenu dans 98 cas sur 100, et le verdict ne repose pas sur lui){ $without ->
        [0] {""}
       *[other] {" "}; sans les donneurs qui n’ont jamais bougé avant : { $names }
    }
panel-check-importances = Importances de covariables qui ajustent aussi bien
panel-importances-found = { $vectors } vues ; écart moyen { $range }
panel-check-quality = Ce qui parle contre l’ajustement
panel-quality = { $caution ->
        [few-periods-before] peu de périodes avant
        [many-donors] autant de donneurs que de périodes avant
        [too-close-before] un ajustement de presque rien avant, qui suit le bruit
        [poor-fit-before] un mauvais ajustement avant
        [outside-donors] les traitées hors de tous les donneurs la plupart du temps avant
        [dependent-gaps] les écarts voisins d’avant dépendent les uns des autres
        [negative-counterfactual] un contrefactuel au-dessous de zéro
        [silent-donors] des donneurs tout à zéro avant
       *[one-donor] un donneur porte plus de trois quarts
    }
panel-importances = Importances qui ajustent aussi bien, et ce qu’elles font des donneurs
panel-kind-of-weight = Genre
panel-covariate = covariable
panel-name = Nom
panel-best-found = Meilleure trouvée
panel-as-good = Aussi bonnes
panel-not-by-default = Trop de travail pour être fait sans qu’on le demande
panel-skipped = { $what ->
        [method] la méthode entière ; nommez-la avec --method
        [without-donors] sans chaque donneur
        [choices] d’autres choix
        [power] effets qui pourraient se voir
        [size] rejets sans effet
        [prediction] intervalles de prédiction
       *[importances] importances qui ajustent aussi bien
    }

## Units of several dates together
panel-together = Toutes les unités traitées ensemble : { $outcome }
panel-together-lead = { $treated } unités traitées avec { $dates ->
        [one] une date
       *[other] { $dates } dates
    }, à côté de { $donors } qui ne l’ont jamais été.
panel-pooled-found = écart moyen { $effect }, p placebo { $rank }{ $failed ->
        [0] {""}
       *[other] {" "}({ $failed } placebos ont échoué ou n’ont pas été faits)
    } ; la moyenne des traitées compte { $nu } sur 1 ; écarts avant : des unités seules { $separate }, de leur moyenne { $pooled }.
panel-events-found = écart moyen { $effect }, erreur type { $error } ; tous les placebos d’avant la date à la fois : p { $p }. Sur des panels tirés de cinq unités traitées, 1,96 de ces erreurs ont contenu la vérité dans 88 à 91 cas sur 100, non dans 95, et aucun verdict ne repose sur elles.
panel-events = Étude d’événements d’effets par groupe et temps
panel-events-about = Effets par périodes depuis la date de chaque unité, face aux unités jamais traitées ; les anneaux avant la date sont des placebos, et les barres valent toutes à la fois à 95 % selon ce qui est promis, non selon ce qui est mesuré.
panel-band-low = De
panel-band-high = À
panel-dates = Dates
panel-pooled-units = Chaque unité traitée à côté de ses propres donneurs
panel-unit = Unité
