# Palabras de `salida impact --panel`: métodos uno junto a otro, lo que los datos pueden sostener, y los gráficos con sus tablas.

## Alrededor de todo
panel-title = { $outcome }: { $treated }, desde { $from }
panel-kind = Impacto en un panel
panel-several = { $count ->
        [one] una unidad tratada
       *[other] { $count } unidades tratadas
    }
panel-lead = { $before } períodos antes ({ $first } a { $eve }), { $after } de { $from } a { $last }. { $donors ->
        [one] Un donante
       *[other] { $donors } donantes
    }: { $names }.
panel-per = Tasas por { $per } de la exposición; las sumas son recuentos.
panel-names-more = { $names } y { $count } más
panel-read = Cómo se leyó la tabla
panel-read-rows = { $file }: { $kept } de { $rows } filas, { $units } unidades, { $periods } períodos; signo decimal: { $decimal ->
        [point] punto
        [comma] coma
       *[none] no hizo falta ninguno
    }; celdas sin cifra: { $missing }.
panel-read-role = { $role }: `{ $column }`{ $default ->
        [yes] {" "}(el nombre por defecto; no se buscó otro)
       *[no] {""}
    }
panel-read-unused = Columnas que nadie pidió: { $columns }.
panel-nothing = No pudo hacerse ninguna comparación; las notas dicen por qué.
panel-signs = Diferencia: observado menos contrafactual, negativa donde hubo menos. Razón: observado entre contrafactual.
panel-footer = Hecho con Salida. La página lo contiene todo y no carga nada.

## El veredicto
panel-verdict = Lo que los datos pueden y no pueden sostener
panel-direction = { $direction ->
        [fewer] { $methods ->
            [one] El único método con respuesta dice
           *[other] Los { $methods } métodos dicen
        } que hubo menos que sin la medida: diferencia media por período de { $low } a { $high }, razón de { $least } a { $most }.
        [more] { $methods ->
            [one] El único método con respuesta dice
           *[other] Los { $methods } métodos dicen
        } que hubo más que sin la medida: diferencia media por período de { $low } a { $high }, razón de { $least } a { $most }.
        [mixed] Los { $methods } métodos no coinciden en la dirección (diferencia media por período de { $low } a { $high }), de modo que los datos no sostienen ni «menos» ni «más».
       *[unknown] Ningún método dio respuesta, de modo que estos datos no sostienen nada.
    }
panel-support = { $support ->
        [all] Las pruebas de placebo lo distinguen del azar con todos los métodos: una diferencia tan grande frente al ajuste anterior se dio como mucho { $at } de cada { $of } veces.
        [some] Las pruebas de placebo lo distinguen del azar con { $apart } de { $tested } familias de métodos y no con las demás, de modo que la respuesta depende de qué supuesto se crea.
        [none] Las pruebas de placebo no lo distinguen del azar: donde no pasó nada, diferencias así de grandes frente al ajuste anterior se dan hasta { $at } de cada { $of } veces.
        [cannot-tell] Con tan pocos donantes ninguna prueba de placebo podría distinguir nada del azar a 1 en 20: su menor valor p es 1 de { $of }.
       *[untested] No se hizo ninguna prueba de placebo, de modo que nada dice lo que daría el azar solo.
    }
panel-turned = Con «{ $phase }» el total acumulado cambia de signo: dicho sin esa fase, el efecto apuntaría al otro lado.
panel-caution = { $caution ->
        [poor-fit] Antes de la medida ningún método sigue a las tratadas a menos de un cuarto de su nivel, de modo que las diferencias posteriores dicen poco.
        [few-before] Hay pocos períodos antes, de modo que las pruebas de placebo hallan demasiado.
        [outside-donors] La mayor parte del tiempo anterior las tratadas están por encima o por debajo de todos los donantes: ninguna mezcla de ellos puede parecérseles.
        [one-donor] Quitar un solo donante invierte la dirección con al menos un método.
        [eager] Donde no pasó nada, la prueba de placebo de al menos un método rechaza al menos el doble de lo que debería, de modo que sus rangos dicen menos.
        [fading] En la segunda mitad del tiempo posterior el efecto tiene el otro signo con al menos un método.
        [in-time] Fingida antes, la medida tiene con al menos un método un efecto de al menos la mitad, aunque aún no había pasado nada.
       *[spill-over] Lo que en ese tiempo ocurriera además solo a las tratadas está en la diferencia, y también lo que la medida hiciera a los donantes.
    }
panel-rests = Esto descansa solo en direcciones y rangos de placebo; no entra ningún intervalo.

## La tabla de métodos
panel-methods = Los métodos uno junto a otro
panel-method = Método
panel-gap = Diferencia media
panel-sum = Suma
panel-ratio = Razón
panel-rank = p de placebo
panel-band = No rechazado
panel-fit = Ajuste antes
panel-rests-on = Donantes
panel-refused = sin respuesta: { $why }
panel-not-done = no hecho: se detuvo antes
panel-rank-of = { $at }/{ $of } = { $p }
panel-in-counts = en recuentos
panel-phases = Por fase
panel-phase = Fase
panel-whole = todo el tiempo
panel-periods = Períodos
panel-running = Suma acumulada
panel-method-name = { $method ->
        [synthetic-control] control sintético
        [synthetic-difference] diferencia en diferencias sintética
        [difference-in-differences] diferencia en diferencias
        [penalised-synthetic-control] control sintético penalizado
        [augmented-synthetic-control] control sintético aumentado
        [synthetic-control-covariates] control sintético con covariables
        [partially-pooled-synthetic-controls] controles sintéticos parcialmente agrupados
        [event-study] estudio de eventos
        [group-time] efectos por grupo y tiempo (media de donantes)
        [count-synthetic-control] control sintético de recuentos
        [matrix-completion] completado de matrices
        [ratio-of-ratios] Poisson de dos vías (razón de razones)
       *[other] { $method }
    }
panel-flaw = { $flaw ->
        [shape] nombres y números no concuerdan
        [not-finite] un valor no es un número finito
        [no-donors] no hay nadie con quien comparar
        [no-treated] nadie está tratado
        [too-few-before] se vio demasiado poco antes
        [nothing-after] no se vio nada bajo la medida
        [several-treated] solo conoce una unidad tratada
        [one-treated] necesita dos unidades tratadas
        [too-few-donors] demasiado pocos donantes
        [negative] un valor está por debajo de cero
        [no-variation] nada en los datos mueve lo que busca
        [no-predictor] ninguna covariable difiere entre unidades, o no hay ninguna
        [weighs-periods] pesa los períodos según estén tratados
        [weights-no-shares] sus pesos no son partes de uno
        [unsettled] la búsqueda no se asentó
        [reversible] una unidad vuelve a salir de la medida
        [no-exposure] la exposición no se conoce en todas partes
        [no-outcome] no existe tal resultado
       *[other] { $flaw }
    }
panel-below-best = La tabla no tiene fila mejor: los métodos suponen cosas distintas, y ninguno se eligió por su resultado.

## Comprobaciones
panel-checks = Comprobaciones
panel-check = Comprobación
panel-found = Lo que se halló
panel-check-in-time = Fingida desde { $from } ({ $horizon } períodos)
panel-check-without = Sin un donante
panel-check-placebos = Placebos hechos
panel-check-conformal = p conforme de ningún efecto
panel-check-jackknife = Error jackknife
panel-check-standard-error = Error de placebo
panel-check-corners = Lo mínimo y lo máximo que permiten las cifras
panel-check-autocorrelation = Correlación de diferencias vecinas antes
panel-check-gap = Falta al óptimo, como mucho
panel-range = { $low } a { $high }
panel-placebos-ran = { $ran } de { $groups }{ $all ->
        [yes] , todos los que hay
        [of] , sorteados entre los { $possible } que hay
       *[no] , sorteados
    }{ $failed ->
        [0] {""}
       *[other] ; fallaron: { $names }
    }
panel-data = Los datos
panel-data-level = Media de las tratadas antes
panel-data-outside = Períodos antes con las tratadas fuera de todos los donantes
panel-data-zeros = Celdas que son cero
panel-data-imputed = Celdas rellenadas: donantes, tratadas
panel-data-smallest = Menor p de placebo posible
panel-left-out = Fuera
panel-why = { $why ->
        [asked-for] se pidió
        [treated-from-the-start] bajo la medida desde el principio
        [treated-too] bajo la medida en otro momento
        [nothing-before] nada contado antes
       *[incomplete] no contada en todos los períodos
    }

## Gráficos y sus tablas
panel-plot-path = Observado y contrafactual
panel-plot-path-about = El camino observado de las tratadas y, según cada método, lo que habría sido sin la medida.
panel-plot-gap = Diferencia
panel-plot-gap-about = Observado menos contrafactual según cada método; antes de la medida debería estar en cero.
panel-plot-placebos = Placebos: { $method }
panel-plot-placebos-about = La diferencia de las tratadas, oscura, entre las de los donantes que hacen de tratados.
panel-plot-study = Estudio de eventos: { $method }
panel-plot-study-about = Diferencia por períodos desde el comienzo, con la franja de nueve décimos de los placebos en cada uno.
panel-plot-weights = Pesos de los donantes: { $method }
panel-plot-weights-about = Los donantes en los que descansa la comparación.
panel-plot-choices = Curva de especificaciones
panel-plot-choices-about = La razón con cada conjunto de elecciones, por tamaño; ninguno se eligió por su resultado, y los de la tabla de arriba están rellenos.
panel-observed = observado
panel-beginning = comienzo
panel-period = Período
panel-counterfactual = Contrafactual
panel-treated-gap = diferencia de las tratadas
panel-placebo-gaps = diferencias de donantes
panel-placebo-range = nueve décimos de los placebos
panel-since = Períodos desde el comienzo
panel-donor = Donante
panel-weight = Peso
panel-effect = Efecto
panel-pre-rmspe = Raíz de la diferencia cuadrática media antes
panel-mspe-ratio = Razón de diferencias cuadráticas medias
panel-choice = Elecciones
panel-choice-text = { $method }; { $donors ->
        [without-heaviest] sin el donante de más peso
       *[all] todos los donantes
    }; { $time ->
        [later-half] segunda mitad del tiempo anterior
       *[all] todo el tiempo anterior
    }{ $scale ->
        [as-recorded] {""}
        [with-exposure] , recuentos con exposición
       *[rates] , tasas
    }
panel-default-choice = elecciones de la tabla de arriba
panel-other-choice = otras elecciones
panel-reading-table = Lo mismo como tabla
panel-low = 5 de 100
panel-high = 95 de 100

## Mientras trabaja
panel-progress-rows = { $rows } filas leídas …
panel-progress-fits = { $done } de { $of } ajustes hechos …

## Voices, and what could be seen
panel-voices = { $methods ->
        [one] El único método es
       *[other] Los { $methods } métodos son
    } { $voices ->
        [one] una sola voz
       *[other] { $voices } voces
    } ({ $families }): los métodos de una familia dependen del mismo supuesto y yerran juntos, y una familia no dice más que su método más dudoso.
panel-voice = { $family ->
        [weighted-donors] mezclas de donantes
        [weighted-difference] diferencias ponderadas
        [common-factors] factores comunes
       *[parallel-trends] tendencias paralelas
    } ×{ $count }
panel-foreseen = { $seen ->
        [yes] Antes de mirar lo que vino después: una prueba de placebo con estos datos ve una caída del { $percent } % o más en cuatro de cada cinco donantes ({ $method }); una menor se escaparía casi siempre.
       *[no] Antes de mirar lo que vino después: ninguna caída de las probadas, hasta el { $percent } %, se vería en cuatro de cada cinco donantes ({ $method }); no hallar nada no dice nada aquí.
    }
panel-check-durability = Primera mitad, segunda mitad desde { $from }
panel-durability-found = { $early }, { $late }; la segunda mitad sola: { $rank }{ $turned ->
        [no] {""}
       *[other] ; con { $turned } la suma corriente cambia de signo
    }
panel-check-power = Caída que podría verse{ $from ->
        [none] {""}
       *[other] {" "}(fingida desde { $from }, antes de mirar)
    }
panel-power-found = { $seen ->
        [yes] desde el { $percent } %, hallada en { $detected } de { $of } donantes
       *[no] ninguna; una caída del { $percent } % en { $detected } de { $of } donantes
    }
panel-check-size = Rechazos donde no pasó nada
panel-size-found = { $share } % ± { $error } de { $of } series sorteadas sin efecto; lo previsto es { $alpha } %
panel-check-prediction = Intervalo de predicción de la diferencia media
panel-prediction-found = { $windows } ({ $level } % prometido; en paneles sorteados acertó en 98 de 100, y el veredicto no descansa en él){ $without ->
        [0] {""}
       *[other] ; sin donantes que nunca se movieron antes: { $names }
    }
panel-check-importances = Importancias de covariables que ajustan igual de bien
panel-importances-found = { $vectors } vistas; diferencia media { $range }
panel-check-quality = Lo que habla contra creer el ajuste
panel-quality = { $caution ->
        [few-periods-before] pocos periodos antes
        [many-donors] tantos donantes como periodos antes
        [too-close-before] un ajuste de casi nada antes, que sigue el ruido
        [poor-fit-before] un mal ajuste antes
        [outside-donors] las tratadas fuera de todos los donantes la mayor parte del tiempo anterior
        [dependent-gaps] las diferencias vecinas de antes dependen unas de otras
        [negative-counterfactual] un contrafactual por debajo de cero
        [silent-donors] donantes que son todo ceros antes
       *[one-donor] un donante lleva más de tres cuartos
    }
panel-importances = Importancias que ajustan igual de bien, y lo que hacen de los donantes
panel-kind-of-weight = Clase
panel-covariate = covariable
panel-name = Nombre
panel-best-found = Mejor hallada
panel-as-good = Igual de buenas
panel-not-by-default = Demasiado trabajo para hacerlo sin que se pida
panel-skipped = { $what ->
        [method] el método entero; nómbrelo con --method
        [without-donors] sin cada donante
        [choices] otras elecciones
        [power] efectos que podrían verse
        [size] rechazos sin efecto
        [prediction] intervalos de predicción
       *[importances] importancias que ajustan igual de bien
    }

## Units of several dates together
panel-together = Todas las unidades tratadas juntas: { $outcome }
panel-together-lead = { $treated } unidades tratadas con { $dates ->
        [one] una fecha
       *[other] { $dates } fechas
    }, junto a { $donors } que nunca lo fueron.
panel-pooled-found = diferencia media { $effect }, p de placebo { $rank }{ $failed ->
        [0] {""}
       *[other] {" "}({ $failed } placebos fallaron o no se hicieron)
    }; la media de las tratadas cuenta { $nu } de 1; diferencias antes: de unidades sueltas { $separate }, de su media { $pooled }.
panel-events-found = diferencia media { $effect }, error estándar { $error }; todos los placebos antes de la fecha a la vez: p { $p }. En paneles sorteados de cinco unidades tratadas, 1,96 de estos errores contuvieron la verdad en 88 a 91 de 100, no en 95, y ningún veredicto descansa en ellos.
panel-events = Estudio de eventos de efectos por grupo y tiempo
panel-events-about = Efectos por periodos desde la fecha de cada unidad, frente a unidades nunca tratadas; los anillos antes de la fecha son placebos, y las barras valen todas a la vez al 95 % según lo prometido, no según lo medido.
panel-band-low = Desde
panel-band-high = Hasta
panel-dates = Fechas
panel-pooled-units = Cada unidad tratada junto a sus propios donantes
panel-unit = Unidad
