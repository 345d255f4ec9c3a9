# Las palabras de la página del informe.

## Fechas

date-day = { $day } de { $month } de { $year }
date-day-only = { $day }
date-day-month = { $day } de { $month }
date-month = { $month } de { $year }
date-days = del { $from } al { $to }
date-months = { $from } a { $to }
date-years = { $from } a { $to }
date-month-name =
    { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }

## Números

number-at-least = al menos { $number }
number-at-most = a lo sumo { $number }
number-from-to = { $low } a { $high }
number-percent = { $number } %
number-percent-below = menos del { $number } %
number-percent-above = más del { $number } %
number-undetermined = los datos no lo determinan
number-no-interval = sin intervalo

interval-exact-poisson = exacto, si cada muerte fuera independiente de las demás
    .short = exacto
interval-quasi-poisson = ampliado por la dispersión de los conteos
    .short = ampliado
interval-model-t = según el modelo, ley t
    .short = modelo
interval-posterior = de las trayectorias de una tasa que fluctúa
    .short = fluctúa
interval-bootstrap = por simulación del modelo
    .short = simulado

## La página

page-kind = Informe sobre una salida negociada
page-skip = Ir a la página para la próxima reunión
page-contents = En esta página
page-footer = Hecho con Salida. Muestra lo que consta y lo que se sigue de ello bajo supuestos declarados; no recomienda nada.
page-when = Cuándo
page-quoted = «{ $text }»
page-not-quoted = no «{ $text }»
page-colon = { ": " }
page-rows-more =
    { $count ->
        [one] Una fila más
       *[other] { $shown } filas más
    }

## La edición

edition-public = Edición pública.
    .meaning = Puede leerla cualquier persona.
edition-parties = Edición para las partes.
    .meaning = Es para las partes del proceso y no para publicarse.
edition-team = Edición para el equipo.
    .meaning = Contiene todo lo que hay en la carpeta del caso. No debe salir del equipo.
edition-days = Habla del { $on }, con lo que se sabía al { $known }.
edition-day = Habla del { $on }, con lo que se sabía ese día.
edition-since-asked = Los cambios se muestran desde el { $day }, el día que se pidió.
edition-since-meeting = Los cambios se muestran desde el { $day }, día de la última reunión registrada.
edition-since-ninety-days = Los cambios se muestran desde el { $day }: esta edición no muestra reuniones y se toman noventa días.
edition-time-zone = Los días son días civiles en { $zone }.
edition-errors =
    { $count ->
        [one] Esta página se hizo aunque los archivos tienen un error; lo que no se pudo leer por ese error falta aquí.
       *[other] Esta página se hizo aunque los archivos tienen { $shown } errores; lo que no se pudo leer por esos errores falta aquí.
    }
edition-complete = Esta edición no omite nada.
edition-left-out = Esta edición omite:
edition-without-findings =
    { $count ->
        [one] Lo que se halló sobre las partes en una cláusula, porque se apoya en reportes que no constan como establecidos.
       *[other] Lo que se halló sobre las partes en { $shown } cláusulas, porque se apoya en reportes que no constan como establecidos.
    }
edition-without-clauses =
    { $count ->
        [one] Una cláusula de un anexo confidencial.
       *[other] { $shown } cláusulas de anexos confidenciales, con aquellas cuyo estado depende de ellas.
    }
edition-without-meetings =
    { $count ->
        [one] Una reunión o un canal de diálogo.
       *[other] { $shown } reuniones y canales de diálogo.
    }
edition-without-small-cells =
    { $count ->
        [one] Un conteo pequeño, que podría señalar a personas concretas.
       *[other] { $shown } conteos pequeños, que podrían señalar a personas concretas.
    }
edition-without-incidents =
    { $count ->
        [one] Un reporte sobre un incidente concreto.
       *[other] { $shown } reportes sobre incidentes concretos.
    }

## La página para la próxima reunión

meeting-title = Para la próxima reunión
meeting-since = Qué cambió desde el { $day }
meeting-changed-none = Nada cambió en el registro desde ese día.
meeting-due = Qué está por cumplirse y a quién le toca
meeting-due-none = No hay entregas por cumplir.
meeting-days-left =
    { $count ->
        [0] Vence hoy.
        [one] Falta un día.
       *[other] Faltan { $shown } días.
    }
meeting-days-over =
    { $count ->
        [one] Vencido hace un día.
       *[other] Vencido hace { $shown } días.
    }
meeting-unanswered = Peticiones y ofertas sin respuesta
meeting-unanswered-none = No consta ninguna petición ni oferta sin respuesta.
meeting-waiting-for = Falta la respuesta de: { $who }.
meeting-days-waiting =
    { $count ->
        [0] Abierta desde hoy.
        [one] Abierta desde hace un día.
       *[other] Abierta desde hace { $shown } días.
    }
meeting-open = Qué está en disputa o no se sabe, y qué lo resolvería
meeting-open-none = Ningún compromiso está en disputa ni se desconoce.
meeting-instances = { $shown } hallazgos
meeting-settled-by-nothing = La evidencia no indica qué dato por sí solo lo resolvería.
meeting-facts-more =
    { $count ->
        [one] Hay un dato más de este tipo junto al acuerdo.
       *[other] Hay { $shown } datos más de este tipo junto al acuerdo.
    }
meeting-questions = Preguntas de umbral aún abiertas
meeting-questions-none = No consta ninguna pregunta de umbral abierta.
meeting-position-since = desde: { $when }
meeting-more =
    { $count ->
        [one] Una entrada más
       *[other] { $shown } entradas más
    }
meeting-answer = respuesta a { $to }: { $answer }
meeting-figures =
    { $count ->
        [one] Se conoció una fila de cifras.
       *[other] Se conocieron { $shown } filas de cifras.
    }
meeting-label-began = { $by }: empezó a usar «{ $term }» para { $about }
meeting-label-ended = { $by }: dejó de usar «{ $term }» para { $about }
meeting-then = luego

settle-verification = Si ocurrió lo que dice el reporte { $report }.
settle-attribution = Quién hizo lo que dice el reporte { $report }.
settle-count = El número exacto en el reporte { $report }.
settle-day-or-place = El día o el lugar exacto del reporte { $report }.
settle-agreed-figure = Una cifra acordada para este período, en el que las agencias difieren: { $period }.
settle-figure-for = Una cifra para este período: { $period }.
settle-judgement = Una sola valoración de este período, donde no hay ninguna o varias difieren: { $period }.
settle-observation = Observación de un período del que no consta ninguna (o no la suficiente): { $period }.
settle-by = Podría aportarlo: { $who }.
settle-by-nobody = El acuerdo no nombra a nadie que pueda aportarlo.
settle-more =
    { $count ->
        [one] y uno más
       *[other] y { $shown } más
    }

## Quién es quién

who-title = Quién es quién
who-actors = Actores
who-actors-none = No se describe a ningún actor.
who-part-of = Forma parte de: { $whole }
who-agendas = Busca: { $agendas }
who-members = Integrantes: { $people } ({ $during })
who-members-prison = Integrantes: { $people }; en prisión: { $prison } ({ $during })
who-protection = Protección mientras facilita: { $protection }
who-protection-none = No consta ninguna protección legal mientras facilita.
who-labels = Etiquetas
who-labels-lead = Una etiqueta es una afirmación de alguien, con una fecha y una razón; abre, complica o cierra respuestas. Las afirmaciones se muestran una junto a otra y nunca se funden.
who-strategies = Estrategias
who-strategies-lead = Las estrategias van de la mano tantas veces como una tras otra.
who-strategies-source = Los tres tipos siguen a Wennmann (2014): confrontación, acomodación, transformación.
who-markets = Mercados
who-markets-lead = El crimen organizado es tanto un mercado como un conjunto de grupos.
who-market = Mercado
who-tracks = Canales de diálogo
who-track = Canal
who-track-between = Entre
who-track-carried = Quién lo lleva
label-about = Sobre quién
label-by = Quién lo dice
label-term = Etiqueta
label-why = Base, razón y consecuencia
label-from = desde el { $from }
label-from-until = del { $from } al { $until }
label-basis = Base: { $words }
label-reason = Razón: { $words }
label-consequence = Consecuencia: { $words }
label-no-reason = No consta ninguna razón.
strategy-kind = Estrategia
strategy-by = De quién
strategy-what = En qué consistió

## Acuerdos

agreement-title = Acuerdos y su estado
agreement-none = No hay acuerdos registrados.
agreement-lead = Cada cláusula se muestra en el lenguaje controlado con el que se le da seguimiento, y después su estado con las razones.
agreement-status = Texto
agreement-parties = Entre
agreement-witnesses = Testigos
agreement-force = Vigencia
agreement-force-none = no consta ningún día
agreement-force-open = desde el { $from }, sin fecha de término
agreement-force-closed = del { $from } al { $until }
agreement-clause-sources = Esta cláusula la reporta
agreement-confidential = Esta cláusula pertenece al anexo confidencial.
agreement-breach-now = Incumplido en el día de este informe.
agreement-breach-before = No está incumplido en el día de este informe, pero lo estuvo antes; eso queda en el registro.
agreement-amnesty = amnistía
standing-key = Qué significan los estados
standing-none = sin seguimiento
standing-breached = incumplido
    .meaning = La evidencia dice que se rompió, con el estándar de prueba estipulado.
standing-contested = en disputa
    .meaning = La evidencia admite lecturas que no concuerdan.
standing-unknown = no se sabe
    .meaning = No consta ninguna observación, o no la suficiente. El silencio no prueba que se cumplió.
standing-suspended = suspendido
    .meaning = El propio acuerdo lo deja de lado por un tiempo.
standing-in-effect = en vigor
    .meaning = Está vigente y, hasta donde se observó, se cumple.
standing-pending = pendiente
    .meaning = Todavía no está en vigor.
standing-kept = cumplido
    .meaning = Su plazo terminó, se observó y se cumplió.
standing-excused = excusado
    .meaning = No se cumplió en una circunstancia que el acuerdo excusa.
standing-discharged = extinguido
    .meaning = Su vigencia terminó antes de que venciera.
finding-caption = Hallazgos sobre «{ $clause }»
finding-none = No hay hallazgos sobre esta cláusula.
finding-whom = Parte, lugar, período
finding-standing = Estado
finding-probability = Probabilidad de incumplimiento según lo reportado
finding-coverage = Observado
finding-why = Por qué
finding-situation = situación
    .about = Situación: un límite a lo que ocurre, lo haga quien lo haga. No es deber de nadie en particular.
finding-withheld = Esta edición reserva lo que se halló: se apoya en reportes que no constan como establecidos.
finding-counted = Reportado: { $counted }. Permitido o debido: { $against }.
finding-each = cada uno: { $parties }
finding-episode = Se cruzó el { $day }; días de la infracción: { $days }.
finding-done-late = Hecho tarde, completo el { $day }.
finding-ever-breached = Incumplido antes del día de este informe.
finding-reports = Se apoya en

## Impacto

impact-title = Impacto y afirmaciones
impact-none = No se declara ningún resultado, así que nada se mide.
impact-outcome = Se cuenta: { $deed }. Dónde: { $zone }. Quién cuenta: { $agencies }.
impact-series = El registro, mes a mes
impact-series-lead = Un mes que ninguna cifra da por sí solo se deduce de totales más largos cuando estos lo determinan; si no, se imputa. Los meses imputados se muestran y no deciden nada.
impact-series-none = No hay cifras de este resultado.
impact-series-table =
    { $count ->
        [one] El mes en una tabla
       *[other] Los { $shown } meses en una tabla
    }
impact-tallies =
    { $count ->
        [one] La cifra tal como se publicó
       *[other] Las { $shown } cifras tal como se publicaron
    }
impact-tallies-caption = Cifras tal como se publicaron
impact-comparisons = Antes y después
impact-comparisons-lead = Una comparación cruda: dos ventanas, sin ajustar nada. Dice qué cambió y no por qué.
impact-models = Frente a lo que habría ocurrido
impact-models-lead = Cada modelo se ajusta solo al tiempo anterior, con los totales tal como se publicaron, y se prolonga. Lo que espera se compara con lo que se contó.
impact-claims = Afirmaciones puestas a prueba
impact-claims-lead = Cada afirmación se contrasta con las cifras publicadas en cada par de ventanas declarado. Se muestra lo que resulte.
impact-harms = Otros daños
impact-harms-lead = Menos homicidios pueden ir junto con más de otra cosa. Donde nadie cuenta, la tabla lo dice: «sin datos» no significa «ninguno».
impact-notes =
    { $count ->
        [one] Una constancia sobre cómo se calculó
       *[other] { $shown } constancias sobre cómo se calculó
    }
cell-month = Mes
cell-count = Conteo
cell-status = Cómo se sabe
cell-without = Esperado sin la interrupción
cell-observed = observado
cell-derived = deducido
cell-imputed = imputado
cell-disputed = las cifras difieren
cell-agency = Quién cuenta
cell-source = Fuente
window-which = Ventana
window-before = Antes
window-after = Después
window-sum = Se compone de
window-no-totals = ningún total publicado lo da
window-months =
    { $count ->
        [one] un mes
       *[other] { $shown } meses
    }
window-days =
    { $count ->
        [one] un día
       *[other] { $shown } días
    }
comparison-ratio = Razón de tasas { $ratio } ({ $change }).
comparison-per-month = Las tasas son por mes.
comparison-per-day = Las tasas son por día.
comparison-zero-baseline = No se contó ninguna muerte en la ventana de antes: una razón frente a una línea de base de cero no tiene sentido.
comparison-no-ratio = Los totales publicados no determinan una razón para estas ventanas.
reading-count =
    { $count ->
        [one] La razón con una lectura
       *[other] La razón con cada una de { $shown } lecturas
    }
reading-caption = Se sustituye una cifra oficial a la vez
reading-which = Lectura
reading-ratio = Razón
reading-preferred = las cifras preferidas
reading-instead = { $instead } en lugar de { $replaced }
reading-with = con { $instead }
reading-range = En todas las lecturas la razón está entre { $low } y { $high }.
published-title = Estimaciones publicadas junto a las nuestras
published-what = Qué se estimó
published-estimate = Estimación
published-interval = Intervalo
published-rate-ratio = razón de tasas
published-deaths = muertes; un número negativo significa menos
published-warning = Que una cifra cruda coincida con una ajustada no valida ninguna de las dos: responden a preguntas distintas y pueden coincidir por azar.
model-averted = Muertes evitadas, por fase
model-ratio = Razón de tasas, lo contado entre lo esperado, por fase
model-phase = Fase
model-observed = Contado
model-expected = contado: { $counted }; esperado: { $expected }
model-covered = sobre { $covered } de { $days } días: el resto no tiene conteo propio
model-sum = Todas las fases
model-warning = «Evitadas» significa menos de las que espera el modelo; un número negativo significa más. Que la interrupción haya causado la diferencia es un supuesto que el modelo hace y no puede comprobar.
model-fits = Cuánto se puede confiar en cada ajuste
model-kind = { $law }, { $terms }
model-name = { $model }; línea de base según las cifras de: { $agencies }
model-bracketed = Entre paréntesis, el intervalo del { $level }: { $method }.
model-intervals = Intervalos: «fluctúa» se apoya en trayectorias conjuntas de una tasa en la que un mes se parece al siguiente; «modelo», en la fórmula del propio modelo con la ley t; «simulado», en simular el modelo. Todos tratan de los días que cubren conteos independientes.
model-law-latent-negative-binomial = Binomial negativa, tasa que fluctúa
model-law-poisson = Poisson
model-law-negative-binomial = Binomial negativa
model-terms-level = nivel constante
model-terms-level-trend = nivel y tendencia
model-terms-level-season = nivel y estacionalidad
model-terms-level-trend-season = nivel, tendencia y estacionalidad
fit-size =
    Período de ajuste: { $window }; { $observations ->
        [one] una observación independiente
       *[other] { $observations } observaciones independientes
    } y { $parameters ->
        [one] un parámetro
       *[other] { $parameters } parámetros
    } de la media.
fit-months = De sus { $months } meses, { $observed } tienen conteo propio; los demás entran por totales más largos y nunca se imputan.
fit-rate = { $value } muertes al día al comienzo de ese tiempo.
fit-change = La tasa cambia { $change } al año.
fit-dispersion = Dispersión: { $value } veces la que mostrarían muertes independientes.
fit-phi = La ley binomial negativa toma una varianza de { $value } veces la media.
fit-autocorrelation = Los residuos vecinos se correlacionan en { $value }; lejos de cero, los intervalos son demasiado estrechos.
fit-wandering = Un mes se parece al siguiente con una correlación de { $correlation }; la tasa fluctúa por un factor de { $factor } hacia ambos lados.
fit-drawn = La respuesta promedia { $points } puntos y se extrae en { $draws } trayectorias conjuntas, que valen por { $worth } independientes.
fit-search =
    { $iterations ->
        [one] La búsqueda terminó tras un paso
       *[other] La búsqueda terminó tras { $iterations } pasos
    } con un gradiente relativo de { $gradient }.
case-verdict = Lo que sostienen las cifras
case-verdict-fewer = { $phase }: se contaron menos de lo que el pasado hacía esperar, más allá de lo que explica el azar.
case-verdict-more = { $phase }: se contaron más de lo que el pasado hacía esperar, más allá de lo que explica el azar.
case-verdict-unsettled = { $phase }: las cifras no permiten decir si hubo menos o más de lo que el pasado hacía esperar.
case-verdict-rests =
    Se apoya en { $models ->
        [one] el único modelo
       *[other] los { $models } modelos
    } de una tasa que fluctúa y en ningún otro: cuando los meses se parecen a sus vecinos, los demás intervalos prometen más de lo que cumplen. No muestra qué causó la diferencia.
case-verdict-none = Queda abierto qué sostienen las cifras: no se pudo calcular ningún modelo de una tasa que fluctúa, y los demás intervalos prometen más de lo que cumplen cuando los meses se parecen a sus vecinos.
claim-by = Lo afirma: { $who }
claim-on = (el { $day }).
claim-says-averted =
    { $count ->
        [one] Dice: una muerte menos de las que habría habido.
       *[other] Dice: { $shown } muertes menos de las que habría habido.
    }
claim-says-change = Dice: la tasa cambió { $change }.
claim-method = Método, hasta donde se conoce: { $method }
claim-window = Ventanas, y por qué estas
claim-found = Lo que dan los datos
claim-needed = Línea de base que la haría cierta
claim-reached = ¿Se alcanza?
claim-fewer = { $shown } muertes menos que con la línea de base
claim-more = { $shown } muertes más que con la línea de base
claim-change = la tasa cambió { $change }
claim-per-day = { $rate } al día
claim-per-month = { $rate } al mes
claim-reached-yes = se alcanza
claim-reached-no = no se alcanza
claim-reached-unknown = no se determina
harm-none = El caso no nombra ningún otro daño. Una tregua puede ocultar daños; conviene nombrar qué habría que vigilar, aun donde nadie cuenta.
harm-which = Daño
harm-counted = Lo que se cuenta
harm-judged = Lo que la gente juzga
harm-no-data = sin datos
harm-more =
    { $count ->
        [one] y una cifra más abajo
       *[other] y { $shown } cifras más abajo
    }
harm-assessment = { $trend } ({ $when }); método: { $method }

## Gráficas

chart-labels = Quién llama cómo a quién, en el tiempo
    .description =
        { $count ->
            [one] Una barra, para una etiqueta, por actor y por quien habla; la tabla de abajo dice lo mismo y más.
           *[other] { $shown } etiquetas, cada una una barra por actor y por quien habla; la tabla de abajo dice lo mismo y más.
        }
chart-strategies = Estrategias en el tiempo
    .description =
        { $count ->
            [one] Una barra, para una estrategia; la tabla de abajo dice lo mismo y más.
           *[other] { $shown } barras, una por estrategia; la tabla de abajo dice lo mismo y más.
        }
chart-open-end = Una barra que termina en flecha continúa en el día de este informe.
chart-series = Conteo de cada mes
    .description = Primer mes: { $first }; último mes: { $last }. Entre los meses conocidos, el menor es { $least } ({ $least-month }) y el mayor { $most } ({ $most-month }). La tabla de abajo tiene cada mes.
    .nothing-observed = Ningún mes se conoce por sí solo. La tabla de abajo tiene lo que permiten los totales más largos.
chart-per-month = { $deed } por mes
chart-observed = observado
chart-derived = deducido de totales
chart-imputed = imputado; la línea da los límites
chart-mean = total más largo, media mensual
chart-without = esperado, con banda del 95 %
chart-phase = una fase
chart-disputed = raya encima: las cifras difieren
chart-published = Razones de tasas: las nuestras y las publicadas
    .description =
        { $count ->
            [one] Una estimación; las tablas de al lado dan el número.
           *[other] { $shown } estimaciones en una escala, con su intervalo si lo tienen; las tablas de al lado dan los números.
        }
chart-ratio = razón de tasas; 1 significa sin cambio
chart-ours = calculada aquí, cruda
chart-theirs = publicada
chart-models = Razón de tasas por fase y modelo
    .description =
        { $count ->
            [one] Una estimación; la tabla de abajo da el número.
           *[other] { $shown } estimaciones en una escala con sus intervalos; la tabla de abajo da los números.
        }

## Lecciones y notas

lesson-title = Qué dice la experiencia
lesson-lead = Llamados de atención que vienen de la experiencia en otros lugares, cada uno con su fuente. Son preguntas para conversar, nunca puntajes.
lesson-none = Ninguna lección habla de este borrador.
lesson-answered-here =
    { $count ->
        [one] Una lección que el caso ya respondió
       *[other] { $shown } lecciones que el caso ya respondió
    }
notes-title = Notas sobre los archivos
notes-lead = Lo que se detectó, se supuso o se rechazó al leer los archivos.
notes-none = No hubo nada que decir sobre los archivos.
notes-alike = { $shown } de este tipo
notes-count =
    { $count ->
        [one] Una nota
       *[other] { $shown } notas
    }

## Evidencia, fuentes, procedencia

evidence-title = Evidencia
evidence-lead = Los reportes en que se apoyan los hallazgos, con el número con que se citan.
evidence-none = Esta edición no enumera reportes individuales.
evidence-number = Reporte { $number }
evidence-report = Reporte
evidence-what = Qué dice
evidence-where = Dónde
evidence-known = Registrado el
evidence-tally = { $count }; quién contó: { $agency }
evidence-assessment = juicio: { $trend }; método: { $method }
evidence-coverage = { $part } observado; método: { $method }
evidence-by = se atribuye a { $who }
evidence-unattributed = sin atribuir
source-title = Fuentes
source-none = No se cita ninguna fuente.
source-number = Fuente { $number }
source-published = Publicado el { $day }.
provenance-title = Cómo se hizo esta página
provenance-lead = Salida { $version }, semilla { $seed }. Los mismos archivos, versión y semilla dan la misma página, byte por byte.
provenance-inputs = Archivos que se leyeron
provenance-file = Archivo
provenance-bytes = Bytes
provenance-hash = SHA-256

## Palabras del campo

term-everywhere = en todo el ámbito del caso
term-actor-group = Grupos armados y criminales
term-actor-faction = Facciones
term-actor-institution = Instituciones públicas
term-actor-state-agent = Agentes del Estado con negocio propio
term-actor-international = Organizaciones internacionales y otros Estados
term-actor-facilitator = Facilitadores
term-actor-community = Comunidades
term-agenda-political = fines políticos
term-agenda-economic = ingresos y trabajo
term-agenda-criminal = ganancia del crimen
term-agenda-security = su propia seguridad
term-binding-yes = Sus líderes pueden comprometer a su gente.
term-binding-partly = Sus líderes pueden comprometer a una parte de su gente.
term-binding-no = Sus líderes no pueden comprometer a su gente.
term-binding-unknown = No consta aquí si sus líderes pueden comprometer a su gente.
term-act-communique = comunicado
term-act-accession = adhesión
term-act-extension = prórroga
term-act-withdrawal = retiro
term-act-suspension = suspensión
term-act-resumption = reanudación
term-act-termination = terminación
term-act-amendment = enmienda
term-act-delivery = entrega
term-act-decision = decisión
term-act-prosecution = acción penal
term-proposal-ask = Petición
term-proposal-offer = Oferta
term-answer-accepted = aceptada
term-answer-conditional = aceptada con una condición
term-answer-counter = se propuso otra cosa
term-answer-refused = rechazada
term-stance-yes = está en disposición
term-stance-conditional = está en disposición, con una condición
term-stance-no = no está en disposición
term-stance-ambivalent = posición ambivalente, según se reporta
term-stance-open = no se ha pronunciado
term-strategy-confrontation = Confrontación
term-strategy-accommodation = Acomodación
term-strategy-transformation = Transformación
term-status-unwritten = No escrito
    .meaning = se sabe que existe y nunca se puso por escrito
term-status-reconstructed = Reconstruido
    .meaning = armado después con lo que reportan las fuentes; no es la redacción que se acordó
term-status-draft = Borrador
    .meaning = en discusión; no obliga a nadie
term-status-signed = Firmado
    .meaning = las partes lo firmaron
term-step-alleged = alegado
term-step-verified = verificado
term-step-attributed = autoría establecida
term-trend-less = menos que antes
term-trend-same = más o menos igual
term-trend-more = más que antes
term-trend-unclear = las personas consultadas no supieron decir
term-role-producer = productor
term-role-carrier = transportista
term-role-protector = protector
term-role-taxer = cobra una cuota
term-role-buyer = comprador
term-role-seller = vendedor
term-deed-homicide = homicidios
term-deed-disappearance = desapariciones
term-deed-torture = tortura
term-deed-sexual-violence = violencia sexual
term-deed-crimes-against-children = delitos contra la niñez
term-deed-crimes-against-humanity = crímenes de lesa humanidad
term-deed-attack-on-police = ataques a policías
term-deed-attack-in-school = ataques en escuelas
term-deed-displacement = desplazamiento forzado
term-deed-extortion = extorsión
term-deed-recruitment = reclutamiento
term-deed-child-recruitment = reclutamiento de niñas y niños
term-deed-hand-over-firearms = entrega de armas de fuego
term-deed-hand-over-explosives = entrega de explosivos
term-deed-disclosure = entrega de información
term-deed-prison-transfer = traslados penitenciarios
term-deed-open-training-places = apertura de plazas de formación
term-deed-open-jobs = apertura de empleos
term-deed-raise-detection = mayor riesgo de detección
term-deed-protect-informants = protección de informantes
term-deed-protect-property = protección de la propiedad
term-deed-strengthen-institutions = instituciones más fuertes
term-deed-no-prosecution = no persecución penal
term-deed-no-confiscation = no decomiso
term-deed-enrolment = inscripción en una amnistía
