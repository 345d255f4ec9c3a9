# Lo que dice `salida map`.

## El mapa

map-on-day = El mapa al { $on }, según lo conocido ese día.
map-on-known = El mapa al { $on }, según lo conocido el { $known }.
edition-without-marked = Lo que descansa en fuentes marcadas para menos ojos (TLP), haya o no alguna.
edition-without-ties = Cómo se relacionan los grupos entre sí: los vínculos son para el equipo.
edition-without-quiet-channels = Canales discretos que nadie ha reconocido, los haya o no.
edition-without-placements = Quién está en posición de llevar una respuesta.
map-sources = Fuentes
map-item = { $name }: { $text }
map-between = { $low } a { $high }
map-best = { $best } ({ $between })

## Etiquetas

map-called = Quién llama qué a quién
map-called-none = No hay ninguna etiqueta vigente.
map-label = { $by }: «{ $term }»
map-label-denied = { $by }: no «{ $term }»
map-category = en el sentido de { $category } ({ $vocabulary })
map-confidence-probable = probable
map-confidence-possible = solo posible
map-confidence-doubtful = dudoso
map-label-basis = Base: { $words }
map-label-why = Motivo dado: { $words }
map-label-consequence = Consecuencia: { $words }
map-label-gain = Lo que gana quien lo dice: { $words }
map-denied-by = { $one } lo niega { $other }.
map-excluded = { $one } y { $other } se excluyen.

## Aperturas

map-openings = Qué está abierto para quién
map-openings-none = Nada consta que permita o prohíba algo a alguien.
map-toward = Hacia { $actor }
map-not-asked = { $count ->
        [one] Quedó un actor sin recorrer: pregunte por él con `salida map` y --actor.
       *[other] Quedaron { $count } actores sin recorrer: pregunte por uno con `salida map` y --actor.
    }
map-clashes-untold = Constan más contradicciones de las que se dicen aquí sobre: { $actors }. `salida map` con --actor las agrupa todas.
map-labels-untold =
    { $count ->
        [one] Una etiqueta más no se dice aquí: `salida map` con --export csv-labels las escribe todas.
       *[other] { $shown } etiquetas más no se dicen aquí: `salida map` con --export csv-labels las escribe todas.
    }
map-ask-one = Nombre una institución, un actor y una respuesta (--institution, --actor, --response) para ver en qué se apoya, qué hubo antes y qué la abriría.
map-state-open = abierto
map-state-in-spite = abierto a pesar de lo que se interpone
map-state-conditional = con una condición no cumplida
map-state-closed = cerrado
map-state-not-on-record = no consta
map-response-dialogue = diálogo
map-response-humanitarian-contact = contacto humanitario
map-response-amnesty = amnistía
map-response-ddr = desarme y reintegración
map-response-transitional-justice = justicia transicional
map-response-security-sector-reform = reforma del sector de seguridad
map-response-prosecution = acción penal
map-response-sanctions = sanciones
map-response-force = uso de la fuerza
map-question = { $institution } hacia { $actor }: { $response }
map-without-exceptions = Sin excepciones: { $state }.
map-weak = Se apoya en lo que es solo posible o dudoso: { $labels }.
map-weak-turns = Se apoya en lo que es solo posible o dudoso: { $labels }. Sin ello: { $state }.
map-contradicted = Otra etiqueta contradice { $labels }.
map-chain = En qué se apoya
map-chain-mandate = Un mandato lo permite: { $mandate }.
map-chain-outside = Constan mandatos, y ninguno encaja ese día: { $mandates }.
map-chain-no-mandate = No consta ningún mandato para ello.
map-chain-closes = Lo cierra la regla «{ $rule }».
map-chain-ties = La regla «{ $rule }» lo sujeta a una condición: { $condition }.
map-chain-ties-unspoken = La regla «{ $rule }» lo sujeta a una condición que no dice.
map-chain-met = La condición está cumplida, por { $by }.
map-chain-set-aside = Lo deja de lado: { $exceptions }.
map-chain-exception = Excepción ({ $kind }) «{ $exception }», hecha por { $by }.
map-chain-everything = Deja de lado todo lo que se interpone, también la falta de mandato. Es un hecho y no un permiso.
map-by-label = por la etiqueta { $label }
map-by-label-of-whole = por la etiqueta { $label }, dicha de { $whole }
map-by-label-of-other = por la etiqueta { $label }, dicha de otro nombre que { $by } tiene por el mismo
map-kind-waiver = dispensa
map-kind-suspended-warrant = orden suspendida
map-kind-licence = licencia
map-kind-carve-out = salvedad humanitaria
map-kind-back-channel = canal discreto
map-history = Qué se abrió y se cerró cuándo
map-history-began = empezó: { $statements }
map-history-ended = terminó: { $statements }
map-statement-same-as = { $one } y { $other } son lo mismo, dice { $by }
map-statement-mandate = mandato «{ $name }»
map-statement-rule = regla «{ $name }»
map-statement-exception = excepción «{ $name }»
map-statement-fulfilment = la condición de «{ $name }» se cumplió

## Cambios

map-changes = Qué lo abriría
map-changes-open = Está abierto tal como está.
map-changes-none = Ningún cambio de etiqueta, mandato o excepción lo abriría.
map-changes-least = { $count ->
        [one] Hace falta al menos un cambio.
       *[other] Hacen falta al menos { $count } cambios: ningún conjunto menor lo abre.
    }
map-changes-complete = Estos son todos los conjuntos mínimos.
map-changes-up-to = { $count ->
        [one] De los conjuntos mínimos de un cambio están todos; hay además otros mayores.
       *[other] De los conjuntos mínimos de hasta { $count } cambios están todos; puede haber otros.
    }
map-change-end-label = Termina la etiqueta { $label }.
map-change-state-label = Alguien cuya palabra cuenta llama a { $actor } «{ $category }».
map-change-mandate = { $institution } recibe un mandato para ello.
map-change-set-aside = La regla «{ $rule }» se deja de lado por entero.
map-change-exception = Se concede una excepción a «{ $rule }» ({ $kind }).
map-change-condition = Se cumple la condición de «{ $rule }».
map-change-by = Quién podría: { $by }.
map-change-by-nobody = Quién podría: no consta nadie.
map-without-mandate = Sin ello no encaja ningún mandato.
map-without-rule = Sin ello se interpone «{ $rule }».
map-without-rule-by-label = Sin ello se interpone «{ $rule }», por { $label }.

## Todas las instituciones a la vez

map-each = Hacia { $actor }: { $response }
map-each-order = Primero están aquellas para las que está abierto; después, aquellas para las que menos cambios lo abrirían.
map-each-institution = Institución
map-each-now = Ahora
map-each-changes = Cambios
map-each-none = ninguno
map-each-more = { $count ->
        [one] Se conoce un conjunto mínimo más.
       *[other] Se conocen { $count } conjuntos mínimos más.
    }
map-each-same = Qué lo abriría a varias por igual
map-each-same-to = A: { $institutions }.
map-each-same-besides = Con un mandato o una excepción propios además, a: { $institutions }.
map-each-same-more = { $count ->
        [one] Otro conjunto así está en la respuesta como datos (--json).
       *[other] Otros { $count } conjuntos así están en la respuesta como datos (--json).
    }
map-each-ask = Nombre además una de ellas (--institution) para ver todos sus conjuntos, en qué se apoya la respuesta, qué hubo antes y qué lo abrió en otra parte.

## Precedentes

map-precedents = Qué abrió la misma respuesta en otros lugares
map-precedents-lead = Actos en casos de la biblioteca, por sus días. Lo que uno de ellos abrió allí no tiene por qué estar abierto aquí.
map-precedents-without = Sin precedente en la biblioteca para: { $changes }.
map-precedents-besides = Abierto en otros lugares por algo que no está en los conjuntos de arriba:
map-precedent-end-label = el fin de una etiqueta
map-precedent-state-label = una etiqueta que se declara
map-precedent-give-mandate = un mandato
map-precedent-set-aside-rule = el fin de una regla
map-precedent-grant-exception = una excepción ({ $kind })
map-precedent-meet-condition = una condición que se cumple
map-precedent-opened = Abierto para { $institutions } ante { $actors } desde el { $from }, al menos hasta el { $until }.
map-precedent-opened-in-spite = Abierto para { $institutions } ante { $actors } desde el { $from }, al menos hasta el { $until }, a pesar de lo que lo impedía.
map-precedent-source = Fuente: { $citation }

## Mercados

map-markets = Mercados
map-market-contradictory = Las partes indicadas se contradicen; de ellas no se deduce nada.
map-of-the-state = del Estado
map-newcomer = recién llegado
map-newcomer-means = Recién llegado es quien llegó en los últimos { $months } meses: el caso puede fijar otro límite (newcomer-months).
map-newcomer-named = { $actor } (recién llegado)
map-unstated = Sin parte indicada: { $share }.
map-goes-on-without = Sin { $actor } el mercado puede seguir; hay otros: { $roles }.
map-alone-in = Además de { $actor } no consta nadie para: { $roles }.
map-elsewhere = { $actor } en { $market }
map-up-for-taking = Quedaría por repartir: { $share }.

## Facciones

map-groups = Los grupos y sus facciones
map-group-contradictory = Los pesos indicados se contradicen; de ellos no se deduce nada.
map-gains = La fortalece: { $gains }
map-gains-idle = Le llega lo que no sirve a ninguna de sus agendas: { $gains }
map-strengthened = Lo que se da fortalece a { $share } del grupo; con agenda criminal, { $criminal }.
map-wrong-ones = Se fortalece una facción con agenda criminal y no otra que no la tiene.
map-bound = Los líderes comprometen a { $share } del grupo.

## Órdenes

map-orders = Quién da orden y dónde
map-function-security = seguridad
map-function-justice = justicia
map-function-disputes = solución de disputas
map-function-services = servicios
map-function-work = trabajo
map-nobody-provides = { $function }: no consta nadie
map-through = { $actor } a través de { $through }
map-said-of = (dicho de { $zone })
map-level-accepted = aceptado por { $by }
map-level-tolerated = tolerado por { $by }
map-level-feared = temido por { $by }
map-level-rejected = rechazado por { $by }
map-governs = { $count ->
        [one] De hecho { $actor } cumple una función de cinco, y nadie más que eso.
       *[other] De hecho { $actor } cumple { $count } funciones de cinco, y nadie más que eso.
    }
map-depends-on = El Estado depende de { $actors }.
map-mediates = Mediación: { $role }, { $zone } ({ $coverage })
map-coverage-whole = entera
map-coverage-part = en parte
map-nobody-mediates = Aquí no consta ninguna mediación.

## Poder

map-power = Poder relativo
map-power-no-forecast = Lo que se sigue es un modo de ordenar el argumento (Wennmann 2014), no un pronóstico.
map-power-band = Las cantidades que son como mucho { $band } veces la otra están igualadas: el caso puede fijar otro límite (even-within).
map-sides = { $a } frente a { $b }
map-dimension-finance = dinero
map-dimension-coercion = fuerza
map-dimension-members = miembros
map-dimension-acceptance = aceptación
map-dimension-information = información
map-dimension-unknown = { $dimension }: no consta para ambos en una misma unidad
map-comparison = { $dimension }: { $a } frente a { $b } { $unit }: { $reading }.
map-stronger = más fuerte { $side }
map-even = están a la par
map-also-possible = También posible: { $readings }.
map-outcome-state-led-transformation = transformación dirigida por el Estado
map-outcome-bargaining = negociación
map-outcome-symbiosis = simbiosis
map-outcome-parasitism = parasitismo
map-outcome-capture = captura del Estado
map-follows-surely = Lo que se sigue, en todas las lecturas: { $outcome }.
map-follows = Lo que se sigue con las mejores cifras: { $outcome }. Los intervalos permiten también: { $others }.
map-turned-by = Si en { $dimension } { $reading }: { $outcome }.
map-relations = Cómo se relacionan los grupos
map-relation-alliance = { $one } y { $other }: alianza.
map-relation-close = { $one } y { $other }: cercanía.
map-relation-conflict = { $one } y { $other }: conflicto.
map-relation-broken = { $one } y { $other }: ruptura.
map-relation-influence = { $one } influye en { $other }.

## Posición

map-placement = Quién está en posición
map-placement-for = Para { $response } con { $actor }. Indicaciones, punto por punto; nada se suma.
map-placed-first = Nadie está en mejor posición que estos:
map-placed-after = Otros están en mejor posición que estos:
map-head-mandate = mandato
map-head-labels = sin etiquetas
map-head-acceptance = aceptación
map-head-neutrality = sin interés conocido
map-head-protection = protección legal
map-met-yes = sí
map-met-partly = en parte
map-met-not-on-record = no consta
map-met-no = no
map-gaps = Nadie cumple: { $heads }.
