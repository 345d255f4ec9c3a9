# Lo que dice `--help`. `help-VERB` es lo que hace un verbo, `help-VERB-ARGUMENT` y `help-any-ARGUMENT` lo que es un argumento.
help-usage = Uso:
help-commands = Órdenes
help-command = ORDEN
help-arguments = Argumentos
help-options = Opciones
help-options-name = OPCIONES
help-example = Ejemplo:
help-default = [por defecto: { $value }]
help-values = [uno de: { $values }]

## Los verbos
help-salida = Un banco de trabajo para salidas negociadas del crimen organizado
help-help = Muestra esto, o la ayuda de una orden
help-new = Crea una carpeta de caso para llenar, que ya pasa la revisión
help-check = Dice qué está mal en una carpeta de caso, y qué lecciones pasa por alto un borrador
help-map = Dice quién llama qué a quién, qué deja eso abierto, quién gobierna dónde y quién es más fuerte en qué
    .below =
        Una imagen es una de: labels, openings, orders, markets, relations (para el equipo), weights, power. Es un archivo que
        no carga nada; --institution, --actor y --response eligen qué muestra openings.

        Una respuesta es una de: dialogue, humanitarian-contact, amnesty, ddr, transitional-justice, security-sector-reform,
        prosecution, sanctions, force. Un estado es uno de: open, in-spite, conditional, closed, not-on-record.

        Con --json: un objeto `salida-map-1` con `on`, `known`, `edition`, `called` (cada uno con `actor`, `labels`,
        `contradictions`), `openings` (cada uno con `question`, `state`, `without_exceptions`, `chain`, `weak`, `without_weak`,
        `contradicted`, `history`, `changes`), `same_sets`, `actors_not_asked`, `placement`, `markets`, `groups`,
        `orders`, `power`, `relations`, `statements`, `names`, `sources`, `left_out`. Las etiquetas van por número; `statements` las contiene.
help-standing = Dice cómo está cada compromiso en un día, según lo sabido en un día, y por qué
    .below =
        Ejemplo de un flujo, con las columnas de los incidentes del propio caso:
          id,deed,zone,during,by,step,recorded,source
          a-17,homicide,harbour,2031-05-03,gulls:0.6,verified,2031-05-05,mission

        Con --json: un objeto `salida-standing-1` con `on`, `known`, `edition`, `instruments` (cada uno con `instrument`,
        `standing`, `commitments`, `amnesties`; cada uno de estos con `commitment`, `standing`, `in_breach_now`, `ever_breached`,
        `findings`, `course`), `due`, `axis`, `names`, `sources`, `evidence`, `left_out`. Un hallazgo tiene `parties`, `zones`,
        `deeds`, `link`, `instance`, `standing`, `in_breach_now`, `ever_breached`, `probability` (low, high), `coverage`,
        `scales` (implementation, pace, done, time_used), `due_soon`, `withheld`, y `why` (reports, perhaps_fewer, counted,
        against, episodes, due, done_late, suspended, not_covered, without_effect, settled_by). Lo que no se sabe es null.
        Con --watch y --json: un objeto por línea para cada cambio, `change` con `on`, `known`, `instrument`, `commitment`,
        `link`, `deeds`, `parties`, `zones`, `instance`, `was`, `is`, `report`, `place`, `why`; la última línea es el estado de todo.
help-impact = Dice qué cambió frente a un contrafactual, con su incertidumbre, y pone a prueba afirmaciones
help-report = Lo escribe todo en una sola página autónoma
help-explain = Explica un código: qué significa, por qué importa y cómo salir
help-fmt = Da una misma forma a los bloques de acuerdo de los archivos de acuerdo, y no toca nada más
help-agreement = Muestra un archivo de acuerdo con sus bloques de acuerdo en otro idioma

## Los argumentos de varios verbos
help-any-help = Muestra esta ayuda
help-any-version = Muestra la versión
help-any-case = La carpeta del caso
help-any-json = Los mismos hechos como JSON
help-any-edition = Para quién: cada edición dice lo que deja fuera
help-any-on = El día del que se habla [por defecto: `as-of` del caso, o su último día registrado]
help-any-known = Usa solo lo registrado hasta este día [por defecto: el día del que se habla]
help-any-seed = Semilla de lo que se sortea
help-any-fail-on = Termina también con 1 ante estos, muestre lo que muestre la edición

## Los argumentos de un verbo
help-salida-lang = Idioma de esta ayuda: en, es, fr
help-new-folder = La carpeta por crear, que aún no debe existir
help-new-title = Cómo se llama el caso [por defecto: el nombre de la carpeta]
help-new-exhibit = Dónde y cómo podría usarse este registro como prueba contra quienes figuran en él; se pregunta si no se da
help-new-lang = Idioma de los comentarios de la carpeta y de los mensajes
help-check-format = Cómo se escriben las notas
help-check-fail-on = Termina también con 1 ante estos
help-check-lang = Idioma de los mensajes [por defecto: el idioma del caso]
help-map-institution = Solo lo que está abierto a esta institución
help-map-actor = Solo lo que está abierto hacia este actor
help-map-response = Solo esta respuesta; con --actor, también lo que haría falta, institución por institución; con --institution además, su historia y todo lo que la abriría
help-map-export = Escribe actores, etiquetas y relaciones para otras herramientas: ftm, ftm-statements, stix, gexf, graphml, csv-labels, csv-relations, csv-same-as, csv-actors, csv-sources; con --known, solo lo que entonces se sabía
help-map-import = Muestra lo que un archivo de otras herramientas añadiría a case.toml; el caso queda como está
help-map-from = Con --import: el formato del archivo [por defecto: lo que parece por su comienzo]
help-map-to = Con --export o --import: escribe aquí, donde aún no hay nada; con --picture, también donde hay una imagen anterior [por defecto: la salida estándar]
help-map-picture = Una sola imagen, como SVG
help-map-lang = Idioma de las palabras [por defecto: el idioma del caso]
help-standing-why = Explica un compromiso o una amnistía: NOMBRE, o ACUERDO/NOMBRE
help-standing-watch = Sigue un archivo de incidentes que crece (CSV, o un objeto JSON por línea) y dice qué cambia; `-` es la entrada estándar
help-standing-once = Con --watch: lee hasta el final del archivo y termina
help-standing-lang = Idioma de las palabras [por defecto: el idioma del caso]
help-impact-lang = Idioma de las palabras [por defecto: el idioma del caso]
help-impact-panel = En lugar de un caso: una tabla con una fila por unidad y período
help-impact-unit = Columna de unidades [por defecto: unit]
help-impact-period = Columna de períodos: años, números, 2012-03, 2012Q1, días [por defecto: period]
help-impact-until = Columna del último período de una cifra que abarca varios; ninguna se divide
help-impact-outcome = Columna de lo contado o medido; puede darse varias veces [por defecto: outcome]. De un caso: cuál de sus resultados [por defecto: el primero]
help-impact-treated = Columna de 1 y 0: bajo la medida o no [por defecto: treated]
help-impact-first-treated = Columna del primer período bajo la medida; vacía o 0 donde no hay ninguno
help-impact-treated-unit = Una unidad bajo la medida, donde ninguna columna lo dice; necesita --from; puede darse varias veces
help-impact-from = El primer período bajo la medida, de las unidades nombradas o alguna vez marcadas
help-impact-exposure = Columna de exposición (personas, años-persona): los métodos comparan entonces tasas
help-impact-per = Las tasas se dicen por tantos de la exposición [por defecto: 100000]
help-impact-covariate = Columna de una covariable; puede darse varias veces
help-impact-low = Columna de lo mínimo que pudo ser el primer resultado
help-impact-high = Columna de lo máximo que pudo ser el primer resultado
help-impact-imputed = Columna de 1 donde alguien rellenó el resultado
help-impact-where = Solo filas con este valor en esa columna; la misma columna otra vez admite otro valor
help-impact-decimal = Qué separa los decimales donde los números solos no lo dicen: point, comma
help-impact-window = Solo estos períodos: PRIMERO..ÚLTIMO
help-impact-phase = Un tramo tras el comienzo con un efecto propio: NOMBRE=PRIMERO..ÚLTIMO; puede darse varias veces
help-impact-donors-without = Una unidad que no puede ser donante; puede darse varias veces
help-impact-placebos = Como mucho tantos placebos por método [por defecto: todos, o un sorteo con semilla, según lo que cueste]
help-impact-method = Un método; puede darse varias veces [por defecto: todos los que no cuesten demasiado]
help-impact-csv = Los caminos de un panel como CSV: observado, contrafactual y diferencia de cada método y período; de un caso cada método y fase
help-impact-out = Escribe una página con gráficos y sus tablas
help-report-since = Muestra lo que cambió desde este día [por defecto: la última reunión]
help-report-lang = Idioma de la página [por defecto: el idioma del caso]
help-report-json = Los mismos hechos como JSON, en la salida estándar salvo que se dé `--out`
help-report-out = Dónde escribir; `-` es la salida estándar [por defecto: NOMBRE-DEL-CASO.html en esta carpeta]
help-report-despite-errors = Hace la página aunque haya archivos con errores o que no se puedan leer; lo dice arriba
help-explain-code = El código de una nota o de una lección
help-explain-list = Enumera todos los códigos
help-explain-lang = Idioma de la explicación
help-fmt-files = Los archivos de acuerdo
help-fmt-check = No escribe nada; termina con 1 si algo cambiaría
help-fmt-lang = Idioma de los mensajes [por defecto: el del primer bloque de acuerdo de cada archivo]
help-agreement-file = El archivo de acuerdo
help-agreement-lang = Idioma de los bloques de acuerdo y de los mensajes
help-agreement-out = Dónde escribir; aún no debe existir [por defecto: la salida estándar]

## Lo que puede ser un argumento
help-format-full = Con extractos del texto
help-format-line = Una línea por nota
help-format-json = Como datos
help-fail-on-lessons = Una lección a la que nadie respondió
help-fail-on-breach = Un compromiso incumplido
help-fail-on-contested = Un compromiso en disputa

## Los nombres de los valores
help-name-case = CASO
help-name-folder = CARPETA
help-name-title = TÍTULO
help-name-exhibit = PRUEBA
help-name-lang = IDIOMA
help-name-format = FORMATO
help-name-fail-on = QUÉ
help-name-actor = ACTOR
help-name-response = RESPUESTA
help-name-edition = EDICIÓN
help-name-file = ARCHIVO
help-name-files = ARCHIVOS
help-name-name = NOMBRE
help-name-commitment = COMPROMISO
help-name-seed = SEMILLA
help-name-day = DÍA
help-name-out = SALIDA
help-name-code = CÓDIGO
help-name-column = COLUMNA
help-name-period = PERÍODO
help-name-periods = PERÍODOS
help-name-number = NÚMERO
help-name-mark = SIGNO
help-name-phase = FASE
help-name-method = MÉTODO
help-name-column-value = COLUMNA=VALOR
