# Les mots des états en plus de ceux du rapport : occasions, parcours, explications, le suivi.

## De quel jour

standing-on-known = État de chaque engagement le { $on }, selon ce qui était connu le { $known }.
standing-on-day = État de chaque engagement le { $on }, selon ce qui était connu ce jour-là.
standing-soon = À échéance dans les trente jours
standing-soon-one = { $who } : { $clause } ({ $instrument }), échéance le { $day }.

## Le tableau

column-whom = Partie, lieu, occasion
column-standing = État
column-breach = Violation
column-probability = Probabilité
column-observed = Observé
breach-now = en cours
breach-before = passée
breach-never = aucune
rows-periods =
    { $count ->
        [one] une période
       *[other] { $shown } périodes
    }

## Occasions

occasion-link = ce qu’une violation exige, étape { $number }
occasion-milestone = avant la fin du { $day }
occasion-trigger = appelé par le signalement { $report } ({ $when })
occasion-breach = après la violation connue le { $day }
occasion-breach-number = après la violation nº { $number } de celles connues le { $day }
occasion-breach-by = en infraction : { $parties }
occasion-breach-of = violation portant sur { $deeds }
occasion-enrolment = inscrit selon le signalement { $report } ({ $when })

## Pourquoi

finding-due = Échéance : { $day }.
finding-suspended = Suspendu pendant ces jours, qui ne comptent dans aucune fenêtre ni aucun délai : { $days }.
finding-perhaps-fewer = Il se peut que moins de ces rapports suffisent : ils sont trop nombreux pour en essayer chaque partie.
finding-not-covered = L’amnistie ne couvre jamais ce que disent ces signalements : { $reports }.
finding-act-without-effect = L’acte « { $act } » est consigné et n’a pas eu d’effet : { $because }.
finding-enrolment-without-effect = L’inscription du signalement { $report } est consignée et n’a pas eu d’effet : { $because }.
ineffective-no-power = qui a agi n’en a pas le pouvoir, ou ne l’a qu’avec d’autres
ineffective-no-day = il n’est pas daté d’un seul jour
ineffective-outside-force = avant l’entrée en vigueur ou après la fin de la vigueur
ineffective-nothing-to-change = il n’y avait rien à changer
ineffective-outside-window = en dehors des jours où l’on peut s’inscrire
ineffective-second-time = l’amnistie n’est donnée qu’une fois, et ce groupe s’était déjà inscrit
scale-with-pace = Fait : { $done } de ce qui est dû ; délai écoulé : { $used }. Mise en œuvre { $implementation } sur 3 ({ $level }), rythme { $pace } sur 10.
scale-without-pace = Fait : { $done } de ce qui est dû. Mise en œuvre { $implementation } sur 3 ({ $level }) ; sans échéance, donc sans rythme.
scale-level-none = non commencée
scale-level-minimum = minimale
scale-level-intermediate = intermédiaire
scale-level-full = complète
explain-breach-now = Violé ce jour-là.
explain-probability = Probabilité de violation selon toutes les lectures des éléments : { $probability }. À partir de { $breached } il compte comme violé ; jusqu’à { $kept }, comme respecté.
explain-observed = Observé : { $part }.
explain-carries-breach = Ces signalements portent la violation :
explain-disagree = Ces signalements admettent des lectures qui ne s’accordent pas :
explain-delivers = Ces signalements font état de la livraison :
explain-nearest-miss = Ce qui a été le plus proche d’une violation :
explain-rests-on = Il repose sur ces signalements :
explain-no-report = Aucun signalement particulier ne le porte.
explain-source = Signalé par : { $source }. Consigné le { $day }, { $place }.
explain-step-alleged = Allégué : il n’est pas consigné que quelqu’un l’ait vérifié. Qui peut le faire : { $who }.
explain-step-verified = Vérifié, auteur non établi. Qui peut vérifier : { $who }.
explain-step-attributed = Auteur établi. Qui peut l’établir : { $who }.
explain-step-nobody = l’accord ne nomme personne

## Parcours

course-title-week = Comment chacun en est arrivé là : un signe par semaine, selon ce qui était connu le { $known }
course-title-month = Comment chacun en est arrivé là : un signe par mois, selon ce qui était connu le { $known }
course-title-quarter = Comment chacun en est arrivé là : un signe par trimestre, selon ce qui était connu le { $known }
course-title-year = Comment chacun en est arrivé là : un signe par an, selon ce qui était connu le { $known }
course-days = ({ $days })
course-before = violé auparavant, reste consigné
course-withheld = Cette édition réserve comment il en est arrivé là : cela repose sur des signalements qui ne sont pas consignés comme établis.
course-in-words = La même chose en mots

## Le suivi

change-line = { $day } : { $clause } ({ $instrument }), { $whom } : { $was } → { $is }.
change-withheld = { $day } : { $clause } ({ $instrument }) : cette édition réserve ce qui a été constaté, car cela repose sur des signalements qui ne sont pas consignés comme établis.
change-new = nouveau
change-gone = plus consigné
change-was-withheld = réservé
change-by = Par le signalement { $id }, { $place }.
