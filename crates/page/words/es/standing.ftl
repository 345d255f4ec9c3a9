# Las palabras de los estados además de las del informe: ocasiones, trayectorias, explicaciones, el seguimiento.

## De qué día

standing-on-known = Estado de cada compromiso el { $on }, según lo conocido el { $known }.
standing-on-day = Estado de cada compromiso el { $on }, según lo conocido ese día.
standing-soon = Vence en los próximos treinta días
standing-soon-one = { $who }: { $clause } ({ $instrument }), vence el { $day }.

## La tabla

column-whom = Parte, lugar, ocasión
column-standing = Estado
column-breach = Infracción
column-probability = Probabilidad
column-observed = Observado
breach-now = ahora
breach-before = antes
breach-never = ninguna
rows-periods =
    { $count ->
        [one] un período
       *[other] { $shown } períodos
    }

## Ocasiones

occasion-link = lo que exige un incumplimiento, paso { $number }
occasion-milestone = hasta el { $day }
occasion-trigger = lo exige el reporte { $report } ({ $when })
occasion-breach = tras el incumplimiento que se conoció el { $day }
occasion-breach-number = tras el incumplimiento n.º { $number } de los que se conocieron el { $day }
occasion-breach-by = incumple: { $parties }
occasion-breach-of = incumplimiento sobre { $deeds }
occasion-enrolment = se acogió según el reporte { $report } ({ $when })

## Por qué

finding-due = Vence el { $day }.
finding-suspended = Suspendido en estos días, que no cuentan en ninguna ventana ni en ningún plazo: { $days }.
finding-perhaps-fewer = Puede que basten menos de estos informes: son demasiados para probar cada parte de ellos.
finding-not-covered = La amnistía nunca cubre lo que dicen estos reportes: { $reports }.
finding-act-without-effect = El acto «{ $act }» consta y no tuvo efecto: { $because }.
finding-enrolment-without-effect = La adhesión del reporte { $report } consta y no tuvo efecto: { $because }.
ineffective-no-power = quien actuó no tiene facultad para ello, o solo la tiene junto con otros
ineffective-no-day = no está fechado en un solo día
ineffective-outside-force = es anterior a la vigencia o posterior a su fin
ineffective-nothing-to-change = no había nada que cambiar
ineffective-outside-window = queda fuera de los días en que es posible acogerse
ineffective-second-time = la amnistía se da una sola vez, y este grupo ya se había acogido
scale-with-pace = Hecho: { $done } de lo debido; plazo transcurrido: { $used }. Implementación { $implementation } de 3 ({ $level }), ritmo { $pace } de 10.
scale-without-pace = Hecho: { $done } de lo debido. Implementación { $implementation } de 3 ({ $level }); sin plazo, así que sin ritmo.
scale-level-none = no iniciada
scale-level-minimum = mínima
scale-level-intermediate = intermedia
scale-level-full = completa
explain-breach-now = Está incumplido en este día.
explain-probability = Probabilidad de incumplimiento en todas las lecturas de la evidencia: { $probability }. Desde { $breached } cuenta como incumplido; hasta { $kept }, como cumplido.
explain-observed = Observado: { $part }.
explain-carries-breach = Estos reportes sostienen el incumplimiento:
explain-disagree = Estos reportes admiten lecturas que no concuerdan:
explain-delivers = Estos reportes dan cuenta de la entrega:
explain-nearest-miss = Esto fue lo más cercano a un incumplimiento:
explain-rests-on = Se apoya en estos reportes:
explain-no-report = Ningún reporte en particular lo sostiene.
explain-source = Lo reporta: { $source }. Registrado el { $day }, { $place }.
explain-step-alleged = Alegado: no consta que alguien lo haya verificado. Quién puede hacerlo: { $who }.
explain-step-verified = Verificado, sin autoría establecida. Quién puede verificar: { $who }.
explain-step-attributed = Autoría establecida. Quién puede establecerla: { $who }.
explain-step-nobody = el acuerdo no nombra a nadie

## Trayectorias

course-title-week = Cómo llegó cada uno hasta ahí: un signo por semana, según lo conocido el { $known }
course-title-month = Cómo llegó cada uno hasta ahí: un signo por mes, según lo conocido el { $known }
course-title-quarter = Cómo llegó cada uno hasta ahí: un signo por trimestre, según lo conocido el { $known }
course-title-year = Cómo llegó cada uno hasta ahí: un signo por año, según lo conocido el { $known }
course-days = ({ $days })
course-before = incumplido antes, sigue en el registro
course-withheld = Esta edición reserva cómo llegó hasta ahí: se apoya en reportes que no constan como establecidos.
course-in-words = Lo mismo en palabras

## El seguimiento

change-line = { $day }: { $clause } ({ $instrument }), { $whom }: { $was } → { $is }.
change-withheld = { $day }: { $clause } ({ $instrument }): esta edición reserva lo que se halló, porque se apoya en reportes que no constan como establecidos.
change-new = nuevo
change-gone = ya no consta
change-was-withheld = reservado
change-by = Por el reporte { $id }, { $place }.
