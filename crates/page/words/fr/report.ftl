# Les mots de la page du rapport.

## Dates

date-day =
    { $day ->
        [1] 1er { $month } { $year }
       *[other] { $day } { $month } { $year }
    }
date-day-only =
    { $day ->
        [1] 1er
       *[other] { $day }
    }
date-day-month =
    { $day ->
        [1] 1er { $month }
       *[other] { $day } { $month }
    }
date-month = { $month } { $year }
date-days = du { $from } au { $to }
date-months = { $from } à { $to }
date-years = { $from } à { $to }
date-month-name =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }

## Nombres

number-at-least = au moins { $number }
number-at-most = au plus { $number }
number-from-to = { $low } à { $high }
number-percent = { $number } %
number-percent-below = moins de { $number } %
number-percent-above = plus de { $number } %
number-undetermined = les données ne le déterminent pas
number-no-interval = sans intervalle

interval-exact-poisson = exact, si chaque mort était indépendante des autres
    .short = exact
interval-quasi-poisson = élargi selon la dispersion des chiffres
    .short = élargi
interval-model-t = selon le modèle, loi t
    .short = modèle
interval-posterior = des trajectoires d’un taux qui fluctue
    .short = fluctue
interval-bootstrap = par simulation du modèle
    .short = simulé

## La page

page-kind = Rapport sur une sortie négociée
page-skip = Aller à la page pour la prochaine réunion
page-contents = Sur cette page
page-footer = Fait avec Salida. La page montre ce qui est consigné et ce qui en découle sous des hypothèses déclarées ; elle ne recommande rien.
page-when = Quand
page-quoted = « { $text } »
page-not-quoted = pas « { $text } »
page-colon = { " : " }
page-rows-more =
    { $count ->
        [1] Une ligne de plus
       *[other] { $shown } lignes de plus
    }

## L'édition

edition-public = Édition publique.
    .meaning = Tout le monde peut la lire.
edition-parties = Édition pour les parties.
    .meaning = Elle est destinée aux parties au processus et non à la publication.
edition-team = Édition pour l’équipe.
    .meaning = Elle contient tout ce qui se trouve dans le dossier du cas. Elle ne doit pas quitter l’équipe.
edition-days = Elle parle du { $on }, avec ce qui était connu au { $known }.
edition-day = Elle parle du { $on }, avec ce qui était connu ce jour-là.
edition-since-asked = Les changements sont montrés depuis le { $day }, le jour demandé.
edition-since-meeting = Les changements sont montrés depuis le { $day }, jour de la dernière réunion consignée.
edition-since-ninety-days = Les changements sont montrés depuis le { $day } : cette édition ne montre pas de réunion, on prend donc quatre-vingt-dix jours.
edition-time-zone = Les jours sont des jours civils de { $zone }.
edition-errors =
    { $count ->
        [1] Cette page a été faite bien que les fichiers contiennent une erreur ; ce que celle-ci a rendu illisible manque ici.
       *[other] Cette page a été faite bien que les fichiers contiennent { $shown } erreurs ; ce que celles-ci ont rendu illisible manque ici.
    }
edition-complete = Cette édition n’omet rien.
edition-left-out = Cette édition omet :
edition-without-findings =
    { $count ->
        [1] Ce qui a été constaté sur les parties pour une clause, parce que cela repose sur des signalements qui ne sont pas consignés comme établis.
       *[other] Ce qui a été constaté sur les parties pour { $shown } clauses, parce que cela repose sur des signalements qui ne sont pas consignés comme établis.
    }
edition-without-clauses =
    { $count ->
        [1] Une clause d’une annexe confidentielle.
       *[other] { $shown } clauses d’annexes confidentielles, avec celles dont l’état en dépend.
    }
edition-without-meetings =
    { $count ->
        [1] Une réunion ou une voie de dialogue.
       *[other] { $shown } réunions et voies de dialogue.
    }
edition-without-small-cells =
    { $count ->
        [1] Un petit effectif, qui pourrait désigner des personnes précises.
       *[other] { $shown } petits effectifs, qui pourraient désigner des personnes précises.
    }
edition-without-incidents =
    { $count ->
        [1] Un signalement sur un incident précis.
       *[other] { $shown } signalements sur des incidents précis.
    }

## La page pour la prochaine réunion

meeting-title = Pour la prochaine réunion
meeting-since = Ce qui a changé depuis le { $day }
meeting-changed-none = Rien de ce qui est consigné n’a changé depuis ce jour.
meeting-due = Ce qui est dû, et par qui
meeting-due-none = Rien n’est dû.
meeting-days-left =
    { $count ->
        [0] Échéance aujourd’hui.
        [1] Il reste un jour.
       *[other] Il reste { $shown } jours.
    }
meeting-days-over =
    { $count ->
        [1] En retard d’un jour.
       *[other] En retard de { $shown } jours.
    }
meeting-unanswered = Demandes et offres sans réponse
meeting-unanswered-none = Aucune demande ni offre n’est consignée comme restée sans réponse.
meeting-waiting-for = Réponse attendue de : { $who }.
meeting-days-waiting =
    { $count ->
        [0] En attente depuis aujourd’hui.
        [1] En attente depuis un jour.
       *[other] En attente depuis { $shown } jours.
    }
meeting-open = Ce qui est contesté ou inconnu, et ce qui le trancherait
meeting-open-none = Aucun engagement n’est contesté ni inconnu.
meeting-instances = { $shown } constats
meeting-settled-by-nothing = Les éléments ne disent pas quel fait, à lui seul, le trancherait.
meeting-facts-more =
    { $count ->
        [1] Un autre fait de ce genre figure avec l’accord.
       *[other] { $shown } autres faits de ce genre figurent avec l’accord.
    }
meeting-questions = Questions de seuil encore ouvertes
meeting-questions-none = Aucune question de seuil ouverte n’est consignée.
meeting-position-since = depuis : { $when }
meeting-more =
    { $count ->
        [1] Une entrée de plus
       *[other] { $shown } entrées de plus
    }
meeting-answer = réponse à { $to } : { $answer }
meeting-figures =
    { $count ->
        [1] Une ligne de chiffres a été connue.
       *[other] { $shown } lignes de chiffres ont été connues.
    }
meeting-label-began = { $by } : début de l’emploi de « { $term } » pour { $about }
meeting-label-ended = { $by } : fin de l’emploi de « { $term } » pour { $about }
meeting-then = puis

settle-verification = Si ce que dit le signalement { $report } a eu lieu.
settle-attribution = Qui a fait ce que dit le signalement { $report }.
settle-count = Le nombre exact dans le signalement { $report }.
settle-day-or-place = Le jour ou le lieu exact du signalement { $report }.
settle-agreed-figure = Un chiffre convenu pour cette période, où les agences diffèrent : { $period }.
settle-figure-for = Un chiffre pour cette période : { $period }.
settle-judgement = Une seule appréciation de cette période, là où il n’y en a aucune ou que plusieurs diffèrent : { $period }.
settle-observation = L’observation d’une période pour laquelle aucune n’est consignée (ou pas assez) : { $period }.
settle-by = Pourrait le fournir : { $who }.
settle-by-nobody = L’accord ne nomme personne qui puisse le fournir.
settle-more =
    { $count ->
        [1] et un de plus
       *[other] et { $shown } de plus
    }

## Qui est qui

who-title = Qui est qui
who-actors = Acteurs
who-actors-none = Aucun acteur n’est décrit.
who-part-of = Fait partie de : { $whole }
who-agendas = Poursuit : { $agendas }
who-members = Membres : { $people } ({ $during })
who-members-prison = Membres : { $people }, dont en prison { $prison } ({ $during })
who-protection = Protection pendant la facilitation : { $protection }
who-protection-none = Aucune protection juridique pendant la facilitation n’est consignée.
who-labels = Étiquettes
who-labels-lead = Une étiquette est une déclaration de quelqu’un, avec un jour et une raison ; elle ouvre, complique ou ferme des réponses. Les déclarations sont montrées côte à côte et jamais fondues.
who-strategies = Stratégies
who-strategies-lead = Les stratégies vont de pair aussi souvent qu’elles se suivent.
who-strategies-source = Les trois genres suivent Wennmann (2014) : confrontation, accommodement, transformation.
who-markets = Marchés
who-markets-lead = Le crime organisé est un marché autant qu’un ensemble de groupes.
who-market = Marché
who-tracks = Voies de dialogue
who-track = Voie
who-track-between = Entre
who-track-carried = Portée par
label-about = À propos de
label-by = Qui le dit
label-term = Étiquette
label-why = Base, raison et conséquence
label-from = depuis le { $from }
label-from-until = du { $from } au { $until }
label-basis = Base : { $words }
label-reason = Raison : { $words }
label-consequence = Conséquence : { $words }
label-no-reason = Aucune raison n’est consignée.
strategy-kind = Stratégie
strategy-by = De qui
strategy-what = En quoi elle consistait

## Accords

agreement-title = Les accords et leur état
agreement-none = Aucun accord n’est consigné.
agreement-lead = Chaque clause est montrée dans la langue contrôlée dans laquelle elle est suivie, puis son état avec les raisons.
agreement-status = Texte
agreement-parties = Entre
agreement-witnesses = Témoins
agreement-force = En vigueur
agreement-force-none = aucun jour n’est indiqué
agreement-force-open = depuis le { $from }, sans terme
agreement-force-closed = du { $from } au { $until }
agreement-clause-sources = Cette clause est rapportée par
agreement-confidential = Cette clause appartient à l’annexe confidentielle.
agreement-breach-now = Violé au jour de ce rapport.
agreement-breach-before = Pas violé au jour de ce rapport, mais violé auparavant ; cela reste consigné.
agreement-amnesty = amnistie
standing-key = Ce que signifient les états
standing-none = non suivi
standing-breached = violé
    .meaning = Les éléments disent qu’il a été rompu, selon la norme de preuve stipulée.
standing-contested = contesté
    .meaning = Les éléments admettent des lectures qui ne s’accordent pas.
standing-unknown = inconnu
    .meaning = Aucune observation n’est consignée, ou pas assez. Le silence ne prouve pas le respect.
standing-suspended = suspendu
    .meaning = L’accord lui-même le met de côté pour un temps.
standing-in-effect = en vigueur
    .meaning = Il est en vigueur et, pour autant qu’on l’ait observé, respecté.
standing-pending = à venir
    .meaning = Il n’est pas encore en vigueur.
standing-kept = respecté
    .meaning = Son temps est écoulé, il a été observé et respecté.
standing-excused = excusé
    .meaning = Manqué dans une circonstance que l’accord excuse.
standing-discharged = éteint
    .meaning = Sa vigueur a pris fin avant l’échéance.
finding-caption = Constats sur « { $clause } »
finding-none = Il n’y a pas de constat sur cette clause.
finding-whom = Partie, lieu, période
finding-standing = État
finding-probability = Probabilité de violation selon ce qui est signalé
finding-coverage = Observé
finding-why = Pourquoi
finding-situation = situation
    .about = Situation : une limite à ce qui arrive, quel qu’en soit l’auteur. Elle n’est le devoir de personne en particulier.
finding-withheld = Cette édition réserve ce qui a été constaté : cela repose sur des signalements qui ne sont pas consignés comme établis.
finding-counted = Signalé : { $counted }. Permis ou dû : { $against }.
finding-each = chacun : { $parties }
finding-episode = Franchi le { $day } ; jours en infraction : { $days }.
finding-done-late = Fait en retard, complet le { $day }.
finding-ever-breached = Violé avant le jour de ce rapport.
finding-reports = Repose sur

## Impact

impact-title = Impact et affirmations
impact-none = Aucun résultat n’est déclaré, rien n’est donc mesuré.
impact-outcome = Compté : { $deed }. Où : { $zone }. Par : { $agencies }.
impact-series = Le relevé, mois par mois
impact-series-lead = Un mois qu’aucun chiffre ne donne seul est déduit de totaux plus longs quand ils le déterminent, et imputé sinon. Les mois imputés sont montrés et ne décident de rien.
impact-series-none = Il n’y a pas de chiffres pour ce résultat.
impact-series-table =
    { $count ->
        [1] Le mois en tableau
       *[other] Les { $shown } mois en tableau
    }
impact-tallies =
    { $count ->
        [1] Le chiffre tel qu’il a été publié
       *[other] Les { $shown } chiffres tels qu’ils ont été publiés
    }
impact-tallies-caption = Chiffres tels que publiés
impact-comparisons = Avant et après
impact-comparisons-lead = Une comparaison brute : deux fenêtres, rien d’ajusté. Elle dit ce qui a changé et non pourquoi.
impact-models = Face à ce qui aurait été
impact-models-lead = Chaque modèle est ajusté sur le temps d’avant seulement, sur les totaux tels que publiés, puis prolongé. Ce qu’il attend est comparé à ce qui a été compté.
impact-claims = Affirmations mises à l’épreuve
impact-claims-lead = Chaque affirmation est confrontée aux chiffres publiés sous chaque paire de fenêtres déclarée. Ce qui en sort est montré.
impact-harms = Autres torts
impact-harms-lead = Moins d’homicides peut aller avec davantage d’autre chose. Là où personne ne compte, le tableau le dit : « sans données » ne veut pas dire « aucun ».
impact-notes =
    { $count ->
        [1] Une indication sur le calcul
       *[other] { $shown } indications sur le calcul
    }
cell-month = Mois
cell-count = Nombre
cell-status = Comment on le sait
cell-without = Attendu sans l’interruption
cell-observed = observé
cell-derived = déduit
cell-imputed = imputé
cell-disputed = les chiffres diffèrent
cell-agency = Compté par
cell-source = Source
window-which = Fenêtre
window-before = Avant
window-after = Après
window-sum = Composé de
window-no-totals = aucun total publié ne le donne
window-months =
    { $count ->
        [0] 0 mois
        [1] un mois
       *[other] { $shown } mois
    }
window-days =
    { $count ->
        [0] 0 jour
        [1] un jour
       *[other] { $shown } jours
    }
comparison-ratio = Rapport de taux { $ratio } ({ $change }).
comparison-per-month = Les taux sont par mois.
comparison-per-day = Les taux sont par jour.
comparison-zero-baseline = Aucune mort n’est comptée dans la fenêtre d’avant : un rapport à une référence de zéro n’a pas de sens.
comparison-no-ratio = Les totaux publiés ne déterminent pas de rapport pour ces fenêtres.
reading-count =
    { $count ->
        [1] Le rapport selon une lecture
       *[other] Le rapport selon chacune des { $shown } lectures
    }
reading-caption = Un chiffre officiel remplacé à la fois
reading-which = Lecture
reading-ratio = Rapport
reading-preferred = les chiffres préférés
reading-instead = { $instead } au lieu de { $replaced }
reading-with = avec { $instead }
reading-range = Sur toutes les lectures, le rapport est compris entre { $low } et { $high }.
published-title = Estimations publiées à côté des nôtres
published-what = Ce qui a été estimé
published-estimate = Estimation
published-interval = Intervalle
published-rate-ratio = rapport de taux
published-deaths = morts ; un nombre négatif signifie moins
published-warning = Qu’un chiffre brut s’accorde avec un chiffre ajusté ne valide ni l’un ni l’autre : ils répondent à des questions différentes et peuvent s’accorder par hasard.
model-averted = Morts évitées, par phase
model-ratio = Rapport de taux, compté sur attendu, par phase
model-phase = Phase
model-observed = Compté
model-expected = compté : { $counted } ; attendu : { $expected }
model-covered = sur { $covered } des { $days } jours : le reste n’a pas de chiffre propre
model-sum = Toutes les phases
model-warning = « Évitées » signifie moins que ce que le modèle attend ; un nombre négatif signifie plus. Que l’interruption ait causé la différence est une hypothèse que le modèle fait et ne peut vérifier.
model-fits = Jusqu’où se fier à chaque ajustement
model-kind = { $law }, { $terms }
model-name = { $model } ; référence tirée des chiffres de : { $agencies }
model-bracketed = Entre parenthèses, l’intervalle à { $level } : { $method }.
model-intervals = Intervalles : « fluctue » repose sur des trajectoires conjointes d’un taux dont un mois ressemble au suivant, « modèle » sur la formule du modèle lui-même avec la loi t, « simulé » sur la simulation du modèle ; tous portent sur les jours que couvrent des chiffres indépendants.
model-law-latent-negative-binomial = Binomiale négative, taux qui fluctue
model-law-poisson = Poisson
model-law-negative-binomial = Binomiale négative
model-terms-level = niveau constant
model-terms-level-trend = niveau et tendance
model-terms-level-season = niveau et saison
model-terms-level-trend-season = niveau, tendance et saison
fit-size =
    Période d’ajustement : { $window } ; { $observations ->
        [0] aucune observation indépendante
        [1] une observation indépendante
       *[other] { $observations } observations indépendantes
    } et { $parameters ->
        [0] aucun paramètre
        [1] un paramètre
       *[other] { $parameters } paramètres
    } de la moyenne.
fit-months = De ses { $months } mois, { $observed } ont un chiffre propre ; les autres entrent par des totaux plus longs et ne sont jamais imputés.
fit-rate = { $value } morts par jour au début de ce temps.
fit-change = Le taux change de { $change } par an.
fit-dispersion = Dispersion : { $value } fois celle que montreraient des morts indépendantes.
fit-phi = La loi binomiale négative prend une variance de { $value } fois la moyenne.
fit-autocorrelation = Les résidus voisins sont corrélés à { $value } ; loin de zéro, les intervalles sont trop étroits.
fit-wandering = Un mois ressemble au suivant avec une corrélation de { $correlation } ; le taux fluctue d’un facteur { $factor } de part et d’autre.
fit-drawn = La réponse est une moyenne sur { $points } points, tirée en { $draws } trajectoires conjointes qui en valent { $worth } indépendantes.
fit-search =
    { $iterations ->
        [1] La recherche s’est arrêtée après un pas
       *[other] La recherche s’est arrêtée après { $iterations } pas
    } avec un gradient relatif de { $gradient }.
case-verdict = Ce que les chiffres soutiennent
case-verdict-fewer = { $phase } : on en a compté moins que le passé ne le laissait attendre, au-delà de ce qu’explique le hasard.
case-verdict-more = { $phase } : on en a compté plus que le passé ne le laissait attendre, au-delà de ce qu’explique le hasard.
case-verdict-unsettled = { $phase } : les chiffres ne permettent pas de dire s’il y en a eu moins ou plus que le passé ne le laissait attendre.
case-verdict-rests =
    Cela repose sur { $models ->
        [one] le seul modèle
       *[other] les { $models } modèles
    } d’un taux qui fluctue et sur aucun autre : quand les mois ressemblent à leurs voisins, les autres intervalles promettent plus qu’ils ne tiennent. Cela ne montre pas ce qui a causé la différence.
case-verdict-none = Ce que les chiffres soutiennent reste ouvert : aucun modèle d’un taux qui fluctue n’a pu être calculé, et les autres intervalles promettent plus qu’ils ne tiennent quand les mois ressemblent à leurs voisins.
claim-by = Affirmé par : { $who }
claim-on = (le { $day }).
claim-says-averted =
    { $count ->
        [1] Elle dit : une mort de moins qu’il n’y en aurait eu.
       *[other] Elle dit : { $shown } morts de moins qu’il n’y en aurait eu.
    }
claim-says-change = Elle dit : le taux a changé de { $change }.
claim-method = Méthode, pour autant qu’elle soit connue : { $method }
claim-window = Fenêtres, et pourquoi celles-ci
claim-found = Ce que donnent les données
claim-needed = Base qui la rendrait vraie
claim-reached = Atteint ?
claim-fewer = { $shown } morts de moins qu’avec la base
claim-more = { $shown } morts de plus qu’avec la base
claim-change = le taux a changé de { $change }
claim-per-day = { $rate } par jour
claim-per-month = { $rate } par mois
claim-reached-yes = atteint
claim-reached-no = non atteint
claim-reached-unknown = non déterminé
harm-none = Le cas ne nomme aucun autre tort. Une trêve peut en cacher ; mieux vaut nommer ce qu’il faudrait surveiller, même là où personne ne compte.
harm-which = Tort
harm-counted = Ce qui est compté
harm-judged = Ce que les gens jugent
harm-no-data = sans données
harm-more =
    { $count ->
        [1] et un autre chiffre plus bas
       *[other] et { $shown } autres chiffres plus bas
    }
harm-assessment = { $trend } ({ $when }) ; méthode : { $method }

## Graphiques

chart-labels = Qui appelle qui comment, au fil du temps
    .description =
        { $count ->
            [0] Aucune étiquette, donc aucune barre.
            [1] Une barre, pour une étiquette, par acteur et par locuteur ; le tableau ci-dessous dit la même chose et davantage.
           *[other] { $shown } étiquettes, chacune une barre par acteur et par locuteur ; le tableau ci-dessous dit la même chose et davantage.
        }
chart-strategies = Les stratégies au fil du temps
    .description =
        { $count ->
            [0] Aucune stratégie, donc aucune barre.
            [1] Une barre, pour une stratégie ; le tableau ci-dessous dit la même chose et davantage.
           *[other] { $shown } barres, une par stratégie ; le tableau ci-dessous dit la même chose et davantage.
        }
chart-open-end = Une barre qui finit en flèche se poursuit au jour de ce rapport.
chart-series = Nombre de chaque mois
    .description = Premier mois : { $first } ; dernier mois : { $last }. Parmi les mois connus, le plus bas est { $least } ({ $least-month }) et le plus haut { $most } ({ $most-month }). Le tableau ci-dessous a chaque mois.
    .nothing-observed = Aucun mois n’est connu par lui-même. Le tableau ci-dessous a ce que permettent les totaux plus longs.
chart-per-month = { $deed } par mois
chart-observed = observé
chart-derived = déduit de totaux
chart-imputed = imputé ; le trait donne les bornes
chart-mean = total plus long, moyenne mensuelle
chart-without = attendu, avec bande à 95 %
chart-phase = une phase
chart-disputed = trait au-dessus : les chiffres diffèrent
chart-published = Rapports de taux : les nôtres et les publiés
    .description =
        { $count ->
            [1] Une estimation ; les tableaux voisins donnent le nombre.
           *[other] { $shown } estimations sur une échelle, avec leur intervalle s’il y en a un ; les tableaux voisins donnent les nombres.
        }
chart-ratio = rapport de taux ; 1 signifie sans changement
chart-ours = calculé ici, brut
chart-theirs = publié
chart-models = Rapport de taux par phase et modèle
    .description =
        { $count ->
            [1] Une estimation ; le tableau ci-dessous donne le nombre.
           *[other] { $shown } estimations sur une échelle avec leurs intervalles ; le tableau ci-dessous donne les nombres.
        }

## Leçons et notes

lesson-title = Ce que dit l’expérience
lesson-lead = Des rappels tirés de l’expérience d’ailleurs, chacun avec sa source. Ce sont des questions à discuter, jamais des notes chiffrées.
lesson-none = Aucune leçon ne parle de ce projet.
lesson-answered-here =
    { $count ->
        [1] Une leçon à laquelle le cas a répondu
       *[other] { $shown } leçons auxquelles le cas a répondu
    }
notes-title = Notes sur les fichiers
notes-lead = Ce qui a été détecté, supposé ou refusé à la lecture des fichiers.
notes-none = Il n’y avait rien à dire sur les fichiers.
notes-alike = { $shown } de ce genre
notes-count =
    { $count ->
        [1] Une note
       *[other] { $shown } notes
    }

## Éléments, sources, provenance

evidence-title = Éléments
evidence-lead = Les signalements sur lesquels reposent les constats, sous les numéros qui les citent.
evidence-none = Cette édition n’énumère pas de signalements.
evidence-number = Signalement { $number }
evidence-report = Signalement
evidence-what = Ce qu’il dit
evidence-where = Où
evidence-known = Consigné le
evidence-tally = { $count }, compté par { $agency }
evidence-assessment = jugement : { $trend } ; méthode : { $method }
evidence-coverage = { $part } observé ; méthode : { $method }
evidence-by = attribué à { $who }
evidence-unattributed = non attribué
source-title = Sources
source-none = Aucune source n’est citée.
source-number = Source { $number }
source-published = Publié le { $day }.
provenance-title = Comment cette page a été faite
provenance-lead = Salida { $version }, graine { $seed }. Les mêmes fichiers, version et graine donnent la même page, à l’octet près.
provenance-inputs = Fichiers lus
provenance-file = Fichier
provenance-bytes = Octets
provenance-hash = SHA-256

## Mots du domaine

term-everywhere = partout où se joue le cas
term-actor-group = Groupes armés et criminels
term-actor-faction = Factions
term-actor-institution = Institutions publiques
term-actor-state-agent = Agents de l’État agissant pour leur compte
term-actor-international = Organisations internationales et autres États
term-actor-facilitator = Facilitateurs
term-actor-community = Communautés
term-agenda-political = des buts politiques
term-agenda-economic = revenu et travail
term-agenda-criminal = le gain du crime
term-agenda-security = sa propre sécurité
term-binding-yes = Ses chefs peuvent engager les leurs.
term-binding-partly = Ses chefs peuvent engager une partie des leurs.
term-binding-no = Ses chefs ne peuvent pas engager les leurs.
term-binding-unknown = Il n’est pas consigné ici si ses chefs peuvent engager les leurs.
term-act-communique = communiqué
term-act-accession = adhésion
term-act-extension = prolongation
term-act-withdrawal = retrait
term-act-suspension = suspension
term-act-resumption = reprise
term-act-termination = fin
term-act-amendment = modification
term-act-delivery = livraison
term-act-decision = décision
term-act-prosecution = poursuite pénale
term-proposal-ask = Demande
term-proposal-offer = Offre
term-answer-accepted = acceptée
term-answer-conditional = acceptée sous condition
term-answer-counter = autre chose proposé à la place
term-answer-refused = refusée
term-stance-yes = prêt
term-stance-conditional = prêt sous condition
term-stance-no = pas prêt
term-stance-ambivalent = position ambivalente, selon ce qui est rapporté
term-stance-open = ne s’est pas prononcé
term-strategy-confrontation = Confrontation
term-strategy-accommodation = Accommodement
term-strategy-transformation = Transformation
term-status-unwritten = Non écrit
    .meaning = on sait qu’il existe, et il n’a jamais été mis par écrit
term-status-reconstructed = Reconstitué
    .meaning = composé après coup de ce que rapportent les sources ; ce n’est pas le texte convenu mot pour mot
term-status-draft = Projet
    .meaning = en discussion ; il n’engage personne
term-status-signed = Signé
    .meaning = les parties l’ont signé
term-step-alleged = allégué
term-step-verified = vérifié
term-step-attributed = auteur établi
term-trend-less = moins qu’avant
term-trend-same = à peu près pareil
term-trend-more = plus qu’avant
term-trend-unclear = les personnes interrogées n’ont pas su dire
term-role-producer = producteur
term-role-carrier = transporteur
term-role-protector = protecteur
term-role-taxer = prélève une taxe
term-role-buyer = acheteur
term-role-seller = vendeur
term-deed-homicide = homicides
term-deed-disappearance = disparitions
term-deed-torture = torture
term-deed-sexual-violence = violences sexuelles
term-deed-crimes-against-children = crimes contre des enfants
term-deed-crimes-against-humanity = crimes contre l’humanité
term-deed-attack-on-police = attaques contre la police
term-deed-attack-in-school = attaques dans les écoles
term-deed-displacement = déplacements forcés
term-deed-extortion = extorsion
term-deed-recruitment = recrutement
term-deed-child-recruitment = recrutement d’enfants
term-deed-hand-over-firearms = remise d’armes à feu
term-deed-hand-over-explosives = remise d’explosifs
term-deed-disclosure = divulgation d’informations
term-deed-prison-transfer = transferts de détenus
term-deed-open-training-places = ouverture de places de formation
term-deed-open-jobs = ouverture d’emplois
term-deed-raise-detection = risque de détection accru
term-deed-protect-informants = protection des informateurs
term-deed-protect-property = protection de la propriété
term-deed-strengthen-institutions = institutions plus fortes
term-deed-no-prosecution = absence de poursuites
term-deed-no-confiscation = absence de confiscation
term-deed-enrolment = inscription à une amnistie
