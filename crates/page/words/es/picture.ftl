# Lo que dicen las figuras del mapa.

## Todas las figuras

plot-table = Lo mismo como tabla, con las fuentes
plot-more =
    { $count ->
        [one] Uno más no está dibujado: véase la tabla.
       *[other] { $shown } más no están dibujados: véase la tabla.
    }
plot-who = Quién
plot-remarks = Observaciones
plot-contradictory = las cifras declaradas se contradicen
plot-best-and-interval = mejor cifra e intervalo

## Etiquetas

plot-says = lo dice
plot-goes-on = sigue vigente
plot-denies = lo niega
plot-doubtful = solo posible o dudoso
plot-contradicted = contradicho en estos días
plot-contradiction = Se contradice con
plot-excludes = ≠{ $number } excluye lo que dice { $by }, «{ $term }»: { $days }
plot-denied-by = ≠{ $number } { $by } niega «{ $term }»: { $days }
plot-denies-word-of = ≠{ $number } niega la palabra de { $by }, «{ $term }»: { $days }

## Aperturas

plot-openings = Qué se abrió y se cerró, y cuándo
    .description =
        { $count ->
            [one] Una línea, con sus estados a lo largo de los días por trama y signo; la tabla de abajo dice lo mismo y por qué.
           *[other] { $shown } líneas, cada una con sus estados a lo largo de los días por trama y signo; la tabla de abajo dice lo mismo y por qué.
        }
plot-openings-lead = Lo que mandatos, reglas, etiquetas y excepciones fechadas que constan dejan a cada institución. Que no conste no es permiso ni prohibición.
plot-exception = comienza una excepción
plot-toward = Hacia
plot-response = Respuesta
plot-state = Estado
plot-turned-by = Qué lo cambió
plot-made-by = hecha por { $by }

## Órdenes

plot-orders = Quién provee orden y dónde, y dónde nadie media
    .description =
        { $count ->
            [one] Una zona: quién provee cada una de cinco funciones, quién lo acepta y qué papeles median; la tabla de abajo dice lo mismo.
           *[other] { $shown } zonas: quién provee cada una de cinco funciones, quién lo acepta y qué papeles median; la tabla de abajo dice lo mismo.
        }
plot-zone = Zona
plot-function = Función
plot-provided-by = Quién la provee
plot-acceptance = Aceptación y dependencia
plot-mediation = mediación
plot-mediates = { $role }, { $zone } ({ $coverage })
plot-nobody = no consta nadie
plot-nobody-mediates = no consta quien medie
plot-depends = el Estado depende de ello
plot-in-fact = de hecho
plot-governs = de hecho, { $count } de 5: { $actor }
plot-of-the-state = del Estado
plot-group = grupo o facción
plot-others = otros
plot-gap = no consta nadie

## Mercados

plot-markets = Quién cumple qué papel en el mercado
    .description =
        { $count ->
            [one] Un mercado: sus papeles, del productor al comprador, quién los cumple y con qué parte; la tabla de abajo dice lo mismo.
           *[other] { $shown } mercados: sus papeles, del productor al comprador, quién los cumple y con qué parte; la tabla de abajo dice lo mismo.
        }
plot-role = Papel
plot-share = Parte de los ingresos
plot-not-stated = no se indica
plot-if-gone = si se fuera

## Relaciones

plot-relations = Cómo están los grupos entre sí
    .description =
        { $count ->
            [one] Una relación, su clase por la línea; la tabla de abajo dice lo mismo.
           *[other] { $shown } relaciones, sus clases por las líneas; la tabla de abajo dice lo mismo.
        }
plot-alliance = alianza
plot-close = cercanía
plot-conflict = conflicto
plot-broken = ruptura
plot-influence = influye en
plot-one = Uno
plot-relation = Relación
plot-other = Otro
plot-in-words = En palabras

## Pesos

plot-weights = El peso de las facciones en el tiempo
    .description =
        { $count ->
            [one] Una facción: su peso en su grupo, con su intervalo; la tabla de abajo dice lo mismo.
           *[other] { $shown } facciones: el peso de cada una en su grupo, con su intervalo; la tabla de abajo dice lo mismo.
        }
plot-nothing-sure = ninguna cifra que valga
plot-group-of = Grupo
plot-faction = Facción
plot-weight = Peso

## Poder

plot-power = Poder relativo, por dimensión
    .description =
        { $count ->
            [one] Una comparación en cinco dimensiones: la parte del primer lado en lo que tienen ambos, como intervalo; la tabla de abajo dice lo mismo.
           *[other] { $shown } comparaciones en cinco dimensiones: la parte del primer lado en lo que tienen ambos, como intervalo; la tabla de abajo dice lo mismo.
        }
plot-sides = Lados
plot-dimension = En qué
plot-amount = Cuánto tiene cada uno
plot-reading = Lectura
plot-amounts = { $a } frente a { $b } { $unit }
plot-follows = qué se sigue
