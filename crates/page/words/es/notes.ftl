# Notas en español. El valor de un código es el hecho; `.why` dice por qué importa, `.way` la salida, `.about` qué es el
# código en general. Solo el valor y `.nearest` llevan datos. `has-x` es `yes` cuando el dato `x` está.

## Palabras alrededor de toda nota

note-severity-error = error
note-severity-warning = aviso
note-severity-lesson = lección
note-severity-statement = constancia
note-why = por qué
note-way = qué hacer
note-beside = véase también aquí
note-nearest = ¿Quiso decir `{ $nearest }`?
note-list-more = y { $count } más
note-column = columna «{ $column }»
note-explain-why = Por qué importa
note-explain-way = Qué hacer
note-count-errors =
    { $count ->
        [one] 1 error
       *[other] { $count } errores
    }
note-count-warnings =
    { $count ->
        [one] 1 aviso
       *[other] { $count } avisos
    }
note-count-lessons =
    { $count ->
        [one] 1 lección
       *[other] { $count } lecciones
    }
note-count-statements =
    { $count ->
        [one] 1 constancia
       *[other] { $count } constancias
    }
note-summary-more = `salida explain { $code }` dice más.
note-summary-nothing = No hay nada que señalar.

## Lugares del lenguaje de los acuerdos

covenant-slot =
    .name = un nombre
    .text = un texto entre comillas
    .number = un número
    .day = un día
    .span = un período

## case.toml y process.toml

file-too-large = Este archivo tiene { $bytes } bytes; se leen { $most } como máximo, así que quedó fuera.
    .why = Un texto de este tamaño casi nunca se escribe a mano, y leerlo podría agotar la máquina.
    .way = Pase las filas de datos a `data/`, o divida el texto.
    .about = Un archivo de texto del caso es más grande que los que la gente escribe. No se leyó, así que nada de lo que contiene cuenta.

too-many-flaws = { $left-out ->
        [one] En este archivo hay un defecto más que no se muestra.
       *[other] En este archivo hay { $left-out } defectos más que no se muestran.
    }
    .why = Muchos defectos suelen venir de uno solo, como unas comillas que no se cierran.
    .way = Corrija los primeros y revise de nuevo.
    .about = Un texto tiene tantos defectos que solo se muestran los primeros. Los demás se contaron.

broken-toml = { $has-found ->
        [yes] Esto deja de ser TOML donde está «{ $found }».
       *[other] Esta línea no es TOML.
    } El lector dice, en inglés: { $problem }.
    .why = Lo que aquí no se puede leer queda fuera, y otras notas pueden venir de ello.
    .way = Compare con una línea que funcione: los textos y los días van entre comillas, y los números llevan punto decimal.
    .about = El archivo no sigue las reglas de TOML en este punto. El lector continúa después, para que una sola revisión encuentre tantos defectos como sea posible.

unquoted-text = El texto «{ $found }» está sin comillas.
    .why = Sin comillas nadie puede saber dónde termina el texto.
    .way = Póngalo entre comillas dobles.
    .about = En TOML todo texto va entre comillas dobles. Solo los números, las fechas, `true` y `false` van sin ellas.

duplicate-key = La clave «{ $key }» está escrita dos veces; la segunda no se leyó.
    .why = Con dos valores para una clave no se sabe cuál vale.
    .way = Deje una de las dos, o empiece otra `[[tabla]]` para la segunda.
    .about = Una clave o el encabezado de una tabla aparece dos veces en la misma tabla. Cuenta la primera vez.
    .beside = escrita aquí primero

unknown-key = `{ $table }` no tiene ninguna clave «{ $key }».{ $has-nearest ->
        [yes] {""}
       *[other] {" "}Admite { $known }.
    }
    .why = Lo que está bajo una clave desconocida no se lee, y un dato se perdería sin que nadie lo notara.
    .way = Corrija la clave o quítela.
    .about = Cada tabla admite un conjunto fijo de claves. Una clave que no está en él suele ser un descuido al escribir; por eso se señala y no se pasa por alto.

missing-key = A `{ $table }` le falta la clave `{ $key }`.
    .why = Sin ella la tabla no dice lo que debe decir.
    .way = Agregue la clave.
    .about = A una tabla le falta una clave de la que no puede prescindir. Toda tabla que afirma un hecho necesita además su `source`.

wrong-type = `{ $key }` contiene { $found ->
        [text] un texto
        [whole-number] un número entero
        [number] un número con decimales
        [yes-or-no] `true` o `false`
        [date] una fecha
        [list] una lista
       *[table] una tabla
    }; admite { $expected }.
    .why = Un valor de otro tipo no se puede leer, y adivinarlo podría convertirlo en otro hecho.
    .way = Escriba un valor del tipo que la clave admite.
    .about = Una clave contiene un valor de un tipo que no admite, por ejemplo un texto donde va un número.
wrong-type-expected =
    .text = un texto entre comillas
    .whole-number = un número entero
    .number = un número
    .yes-or-no = `true` o `false`
    .date = una fecha
    .list = una lista entre corchetes
    .table = una tabla entre llaves

unknown-word = `{ $key }` no admite la palabra «{ $found }».{ $has-nearest ->
        [yes] {""}
       *[other] {" "}Admite { $known }.
    }
    .why = De estas palabras depende cómo se juzga el caso, así que una desconocida no se puede leer como ninguna.
    .way = Use una de las palabras conocidas.
    .about = Algunas claves admiten una entre pocas palabras. La que está escrita no es una de ellas.

impossible-number = `{ $key }` no puede ser { $found }{ $has-least ->
        [yes] : al menos { $least }{ $has-most ->
            [yes] , como máximo { $most }
           *[other] {""}
        }
       *[other] { $has-most ->
            [yes] : como máximo { $most }
           *[other] {""}
        }
    }.
    .why = Un número que esa cantidad no puede tener estropearía todo resultado que se apoye en él.
    .way = Búsquelo en la fuente y escriba uno dentro de los límites.
    .about = Un número está fuera de lo que la cantidad puede ser, como un número negativo de personas.

empty-value = `{ $key }` está vacía.
    .why = Aquí hace falta algo, y un valor vacío no dice nada.
    .way = Complétela, o quite la clave donde sea opcional.
    .about = Un texto o una lista no contiene nada donde hace falta algo.

too-long-text = `{ $key }` pasa de { $most } caracteres.
    .why = Un texto tan largo no cabe donde se muestra.
    .way = Acórtelo, y conserve el texto completo en su fuente.
    .about = Un texto es más largo de lo que su clave admite.

ill-formed-id = «{ $found }» no puede ser un id.
    .why = Los id nombran las cosas en todos los archivos, así que usan caracteres que todo archivo puede llevar.
    .way = Escriba como máximo 80 letras, dígitos, `-`, `_` o `.`, y empiece con una letra o un dígito.
    .about = Un id tiene otros caracteres que letras, dígitos, `-`, `_` y `.`, o no empieza con una letra o un dígito. Los nombres que la gente lee van en `name`.

duplicate-id = El id `{ $id }` se usa dos veces en `{ $table }`; lo segundo quedó fuera.
    .why = Quien se refiera a ese id podría hablar de cualquiera de los dos.
    .way = Dé otro id a uno de los dos.
    .about = Dos cosas de la misma clase tienen el mismo id. Cuenta la primera.
    .beside = usado aquí primero

dangling-reference = { $sort ->
        [source] No hay ninguna fuente con el id «{ $found }».
        [actor] No hay ningún actor con el id «{ $found }».
        [zone] No hay ninguna zona con el id «{ $found }».
        [deed] No hay ningún acto con el id «{ $found }».
        [outcome] No hay ningún resultado con el id «{ $found }».
        [track] No hay ninguna vía de diálogo con el id «{ $found }».
        [proposal] No hay ninguna petición ni oferta con el id «{ $found }».
        [instrument] No hay ningún acuerdo con el id «{ $found }».
        [vocabulary] No hay ningún vocabulario con el id «{ $found }».
        [category] No hay ninguna categoría con el id «{ $found }».
        [label] No hay ninguna etiqueta con el id «{ $found }».
        [rule] No hay ninguna regla con el id «{ $found }».
        [market] No hay ningún mercado con el id «{ $found }».
        [commitment] El acuerdo no tiene ningún compromiso con el nombre «{ $found }».
       *[other] Nada tiene el id «{ $found }».
    }
    .why = Una referencia que no lleva a nada no se puede seguir: faltaría una fuente, una parte o un lugar.
    .way = Corrija el id, o escriba la tabla que falta.
    .about = Se usa un id que nada en el caso tiene. Puede estar mal escrito, o su tabla aún no existe.

circular-nesting = `{ $key }` da la vuelta en círculo: { $chain }. Este enlace se cortó.
    .why = En un círculo nada es el todo ni la parte, así que las cuentas no se podrían sumar.
    .way = Quite uno de los enlaces.
    .about = Algo está dentro de sí mismo, es parte de sí mismo o es un caso de sí mismo, quizá a través de otros. El enlace que cierra el círculo se cortó.

impossible-date = Ningún calendario tiene «{ $found }».
    .why = Un día que no existe esconde otro, y de los días depende si algo se cumplió.
    .way = Busque el día en la fuente.
    .about = Está escrito un día o un mes que ningún calendario tiene, como el 30 de febrero.

ill-formed-date = «{ $found }» no es un día que se pueda leer.
    .why = Los días escritos de otra forma se leen de dos maneras, y un día equivocado cambia quién cumplió qué.
    .way = Escriba año, mes y día con guiones, como `2012-03-09`, sin hora.
    .about = Los días se escriben como `2012-03-09`, en todos los idiomas. No llevan hora.

ill-formed-span = «{ $found }» no es un período que se pueda leer.
    .why = Un período decide qué hechos caen dentro de él.
    .way = Escriba `2012`, `2012-03`, `2012-03-09`, o dos de ellos unidos por dos puntos seguidos: `2012-03..2013-05`.
    .about = Un período es un año, un mes o un día, o dos de ellos unidos por dos puntos seguidos. Ambos extremos están dentro.

reversed-span = El período «{ $found }» termina antes de empezar.
    .why = Nada puede caer dentro de él.
    .way = Intercambie los dos extremos, o búsquelos en la fuente.
    .about = El segundo extremo de un período es anterior al primero.

label-ends-before-it-begins = Esta etiqueta termina el { $until } y no empieza hasta el { $from }, así que se dejó fuera.
    .why = La etiqueta no valdría ningún día, y las etiquetas abren y cierran posibilidades.
    .way = Corrija uno de los dos días.
    .about = El último día de una etiqueta es anterior al primero. La etiqueta se dejó fuera.

unordered-range = El mínimo { $low }, el mejor { $best } y el máximo { $high } no están en ese orden.
    .why = Los tres delimitan lo que se sabe; en otro orden no delimitan nada.
    .way = Escriba `low`, `best` y `high` de manera que ninguno supere al siguiente.
    .about = Un rango da la cifra más baja, la mejor y la más alta. Van en ese orden, y pueden ser iguales.

more-in-prison-than-members = Hay al menos { $in-prison } personas en prisión, de { $people } como máximo.
    .why = La parte no puede superar al todo, así que una de las cifras significa otra cosa.
    .way = Compare ambas cifras con la fuente.
    .about = Se indican más miembros de un grupo en prisión que miembros tiene el grupo en total.

claim-without-figure = La afirmación `{ $claim }` no indica ninguna cifra.
    .why = Sin una cifra no hay nada que comparar con los datos.
    .way = Indique `averted` o `change-percent`, tal como lo afirma quien la hace.
    .about = Una afirmación se contrasta con los datos, así que indica un número evitado o un cambio en por ciento. Esta no indica ninguno de los dos.

claim-with-two-figures = La afirmación `{ $claim }` indica un número evitado y un cambio en por ciento.
    .why = Uno puede sostenerse y el otro no, así que son dos afirmaciones.
    .way = Escriba dos afirmaciones, una para cada cifra.
    .about = Una afirmación indica una sola cifra, para que su prueba tenga una sola respuesta. Esta indica dos.

overlapping-windows = La ventana anterior ({ $before }) no termina antes de la ventana posterior ({ $after }).
    .why = Los días que cuentan en ambos lados debilitan la comparación.
    .way = Haga que la primera termine antes de que empiece la segunda, salvo que quien lo afirma lo quiera así.
    .about = Una afirmación compara un tiempo anterior con uno posterior. Aquí el primero entra en el segundo, o está después de él.

overlapping-phases = La fase { $phase } empieza antes de que termine la fase { $other }.
    .why = Los días que están en dos fases cuentan en ambas, y las fases ya no pueden sumarse.
    .way = Haga que la fase anterior termine antes de que empiece la posterior.
    .about = Las fases dividen el proceso en tramos de tiempo, uno tras otro. Aquí dos de ellas comparten días.

built-in-deed-redefined = El acto `{ $id }` ocupa el lugar de uno predefinido.
    .why = Quienes leen otros casos conocen el significado predefinido de este id.
    .way = Dele un id propio, e indique en `is-a` a qué acto más amplio pertenece.
    .about = Un acto del caso tiene el id de uno que Salida ya conoce. Cuenta el del caso.

word-of-built-in-deed = `{ $id }` ya es una palabra del acto predefinido `{ $deed }`.
    .why = En un acuerdo la palabra significaría el acto predefinido, y no este.
    .way = Use el acto predefinido, o dele a este otro id e indique en `is-a` a qué acto más amplio pertenece.
    .about = Los actos predefinidos tienen palabras en inglés, español y francés, que se usan en los acuerdos. Un acto del caso no puede tomar una de ellas.

path-outside-folder = La ruta «{ $has-found ->
        [yes] { $found }
       *[other] { $path }
    }» sale de la carpeta del caso.
    .why = Un caso se lee solo desde su propia carpeta, para que se pueda copiar y revisar en cualquier parte.
    .way = Ponga el archivo en `data/` y nómbrelo con `/`, como `data/tallies.csv`.
    .about = Un archivo de datos se nombra con una ruta absoluta, con `..` o con barras invertidas. Solo se leen archivos dentro de la carpeta del caso.

ill-formed-delimiter = «{ $found }» no es un solo carácter.
    .why = Un solo carácter separa los campos de cada fila.
    .way = Indique el carácter entre los campos, como `;`, o `\t` para un tabulador.
    .about = El delimitador de un archivo de datos es un solo carácter.

### Actos

act-without-instrument = El acto `{ $act }` (`{ $kind }`) no dice a qué acuerdo se refiere.
    .why = Quedaría abierto qué suspende, reanuda, termina, prorroga o enmienda, así que no cambia nada.
    .way = Añada `instrument`, con el nombre del archivo del acuerdo.
    .about = Algunos actos cambian la vigencia de un acuerdo o nombran compromisos suyos. Tienen que decir de qué acuerdo.

act-without-day = El acto `{ $act }` (`{ $kind }`) lleva la fecha { $during }, que no es un solo día; no tendrá efecto.
    .why = La vigencia empieza y termina en días. Entre el primero y el último de estos, nadie podría decir qué rige.
    .way = Indique el día según la fuente, o deje el acto como registro sin efecto.
    .about = Un acto que cambia la vigencia de un acuerdo tiene que llevar la fecha de un día. El que lleva un tiempo más largo queda registrado y no cambia nada.

until-before-act = El acto `{ $act }` prorroga hasta el { $until }, que es anterior al propio acto ({ $during }).
    .why = Nadie puede prolongar algo hasta un día que ya pasó.
    .way = Corrija uno de los días.
    .about = Una prórroga nombra un nuevo último día. Aquí ese día es anterior a la prórroga.

until-without-extension = El acto `{ $act }` (`{ $kind }`) lleva un `until`, que solo admite una prórroga; no se leyó.
    .why = Sin decirlo, parecería que el acto termina por sí mismo ese día.
    .way = Quite `until`. Si una suspensión terminó, escriba otro acto de la clase `resumption`.
    .about = La clave `until` es el nuevo último día de una prórroga. Los demás actos surten efecto en su día y no tienen último día.

### Etiquetas, aperturas, mercados, poder

statement-ends-before-it-begins = Esto empieza el { $from } y termina el { $until }, que es antes, así que se dejó fuera.
    .why = No valdría ningún día, así que nada se seguiría de ello.
    .way = Corrija uno de los dos días.
    .about = El último día de una afirmación es anterior al primero. La afirmación se dejó fuera.

withdrawn-before-known = Esto se conoció el { $from } y se retira el { $until }, que es antes, así que se dejó fuera.
    .why = Nadie puede retirar lo que nadie ha oído.
    .way = Corrija uno de los dos días. Lo que terminó lleva `until`; `withdrawn` es para lo que nunca debió decirse.
    .about = Una afirmación se retira antes del día en que se conoció. La afirmación se dejó fuera.

two-periods = Los días están aquí dos veces: en `during`, y en `from` o `until`.
    .why = Dos períodos pueden diferir, y nadie sabría cuál se quiso decir.
    .way = Deje `during`, o bien `from` y `until`.
    .about = Una afirmación da sus días como un lapso y como días sueltos. Se tomó el lapso.

category-across-vocabularies = Esto hace de una categoría de «{ $vocabulary }» un caso de una de «{ $other }».
    .why = El nombre que da una ley u oficina no obliga a otra; nada debe seguirse de un vocabulario a otro.
    .way = Quite `is-a`, y nombre las dos categorías en las reglas que se refieran a ambas.
    .about = Una categoría se declara caso de una categoría de otro vocabulario. El vínculo se cortó.

unspoken-condition = La regla «{ $rule }» sujeta algo a una condición y no dice a cuál.
    .why = Nadie puede cumplir una condición que nadie ha escrito.
    .way = Dígala en `condition`, y en `owed-by` quién tendría que cumplirla.
    .about = Una regla vuelve condicional una respuesta sin decir la condición.

acknowledged-without-back-channel = Aquí se da un día de reconocimiento a lo que no es un canal discreto.
    .why = Solo puede reconocerse después lo que se mantuvo en reserva; hasta entonces lo ve únicamente el equipo.
    .way = Diga `kind = "back-channel"`, o quite `acknowledged`.
    .about = Una excepción que no es un canal discreto tiene un día de reconocimiento. El día no cambia nada.

market-shares-above-one = { $day ->
        [none] Las partes de «{ $whole }» suman al menos { $sum } del mercado.
       *[other] Desde el { $day } las partes de «{ $whole }» suman al menos { $sum } del mercado.
    }
    .why = No se puede repartir más de lo que hay, así que de estas partes no se deduce nada.
    .way = Compare partes y días con las fuentes; donde las fuentes difieran, amplíe mínimo y máximo.
    .about = Las partes de un mercado lo superan algún día aunque cada una esté en su mínimo.

faction-weights-above-one = { $day ->
        [none] Las facciones de «{ $whole }» pesan al menos { $sum } del grupo.
       *[other] Desde el { $day } las facciones de «{ $whole }» pesan al menos { $sum } del grupo.
    }
    .why = Las partes no pueden ser más que el todo, así que de estos pesos no se deduce nada.
    .way = Compare pesos y días con las fuentes; donde las fuentes difieran, amplíe mínimo y máximo.
    .about = Los pesos de las facciones de un grupo lo superan algún día aunque cada uno esté en su mínimo.

weight-without-group = «{ $actor }» no es parte de ningún grupo, así que no hay nada de lo que pueda ser parte por su peso.
    .why = Un peso dice cuánto de su grupo es una facción.
    .way = Diga `part-of` en el actor.
    .about = Se da un peso a un actor que no es parte de nada. Se dejó fuera.

label-column-missing = Esta tabla de etiquetas no tiene la columna «{ $column }».
    .why = Sin ella una fila no dice nada, así que no se leyó ninguna.
    .way = Añada la columna; las columnas se llaman como las claves de una etiqueta en `case.toml`.
    .about = A una tabla de etiquetas le falta una de las columnas about, by, term, from, source.

label-row-left-out = { $because ->
        [empty] No hay nada en «{ $column }», y la fila se dejó fuera.
        [nobody] No hay ningún actor «{ $found }», y la fila se dejó fuera.
        [no-category] No hay ninguna categoría «{ $found }», y la fila se dejó fuera.
        [no-source] No hay ninguna fuente «{ $found }», y la fila se dejó fuera.
        [no-day] «{ $found }» en «{ $column }» no es un día como 2012-03-09, y la fila se dejó fuera.
        [earlier] «{ $column }» es anterior al comienzo ({ $found }), y la fila se dejó fuera.
       *[no-word] «{ $found }» no es palabra que admita «{ $column }», y la fila se dejó fuera.
    }
    .why = Una etiqueta mal leída abriría o cerraría algo sin que nadie lo haya dicho.
    .way = Corrija la celda; las demás filas valen como están.
    .about = Una fila de una tabla de etiquetas tiene un defecto. Se dejó fuera, y las demás se leyeron.

labels-read = Etiquetas leídas: { $kept } de { $rows } filas.
    .way = Nada, si ambas cifras son iguales.
    .about = Se leyó una tabla de etiquetas.

## Acuerdos

no-covenant-block = Este archivo no tiene ningún bloque `covenant` que se pueda leer.
    .why = Solo se juzgan esos bloques; el texto alrededor es para las personas.
    .way = Ponga lo que obliga en un bloque que empiece con tres acentos graves y la palabra `covenant`.
    .about = Un archivo de `agreements/` contiene solo texto. Lo que obliga a las partes va en bloques delimitados, junto al texto que lo explica.

unclosed-fence = Este bloque `covenant` no se cierra.
    .why = Todo el texto que sigue se leyó como si fuera parte del acuerdo.
    .way = Cierre el bloque con tres acentos graves en una línea aparte.
    .about = Un bloque delimitado se abre y nada lo cierra, así que el resto del archivo, de la lista o de la cita cuenta como parte de él.

unknown-covenant-language = «{ $found }» no es un idioma de los bloques `covenant`; el bloque quedó fuera.
    .why = Las palabras de un compromiso se leen en un idioma, y adivinarlo podría cambiar lo que obliga.
    .way = Escriba `en`, `es` o `fr` después de `covenant`, o nada si está en inglés.
    .about = Después de la palabra `covenant` va el idioma del bloque: `en`, `es` o `fr`. Allí está otra cosa.

mixed-languages = Este bloque está en `{ $found }`, y el primer bloque del archivo en { $expected }.
    .why = Todos los bloques de un archivo forman un solo texto, que tiene un solo idioma.
    .way = Escriba todo el archivo en un mismo idioma.
    .about = Los bloques `covenant` de un archivo se leen como un solo texto, en el idioma del primero.
    .beside = el primer bloque

unclosed-quote = Aquí se abren comillas, y nada las cierra.
    .why = Lo que sigue no se distingue de lo que va entre comillas.
    .way = Ciérrelas con `"`; unas comillas dentro se escriben `\"` en un acuerdo y `""` en una tabla de datos.
    .about = Unas comillas abren un texto y nada las cierra. En un acuerdo se cierran en la misma línea; en una tabla de datos no se leyó nada después de ellas.
unclosed-cell = Aquí se abren comillas, y nada las cierra.
    .why = Lo que sigue no se distingue de lo que va entre comillas.
    .way = Ciérrelas con `"`; unas comillas dentro se escriben `\"` en un acuerdo y `""` en una tabla de datos.
    .about = Unas comillas abren un texto y nada las cierra. En un acuerdo se cierran en la misma línea; en una tabla de datos no se leyó nada después de ellas.

unknown-escape = «{ $found }» no significa nada después de una barra invertida.
    .why = No queda claro qué carácter se quiere.
    .way = Escriba `\\` para una barra invertida y `\"` para unas comillas.
    .about = Entre comillas, una barra invertida va solo antes de unas comillas o de otra barra invertida.

unexpected-word = { $has-found ->
        [yes] «{ $found }» no puede ir aquí.
       *[other] El texto termina demasiado pronto.
    }{ $has-nearest ->
        [yes] {""}
       *[other] {" "}Puede seguir: { $expected }.
    }
    .nearest = ¿Quiso decir `{ $nearest }`? Así se leyó; escríbalo de esa manera.
    .why = Un compromiso se lee palabra por palabra, y adivinar podría cambiar lo que las partes deben.
    .way = Escriba una de las palabras que pueden seguir.
    .about = En este punto de un acuerdo solo pueden seguir ciertas palabras. Una palabra parecida a una de ellas se señala y luego se lee como esa, para que lo demás también se pueda revisar.

reserved-word = «{ $found }» es una palabra del lenguaje de los acuerdos y aquí no puede ser un nombre.
    .why = Sin comillas se lee como el comienzo de otra cláusula.
    .way = Póngala entre comillas si es un nombre; si no, escriba el nombre que falta antes de ella, o quite la coma anterior.
    .about = Una palabra clave está donde hace falta un nombre. Los nombres que también son palabras clave van entre comillas dobles.

empty-name = Estas comillas están vacías donde hace falta un nombre.
    .why = Nadie podría referirse a él, y a nadie se le podría exigir.
    .way = Escriba el nombre.
    .about = Un nombre o un título está escrito como comillas vacías.

duplicate-clause = «{ $clause }» aparece dos veces; la segunda no se leyó.
    .why = Con dos cláusulas de una misma clase no se sabe cuál vale.
    .way = Deje una de las dos, o escriba un segundo compromiso.
    .about = Cada cláusula va como máximo una vez en un compromiso, una amnistía o un encabezado. Cuenta la primera.
    .beside = escrita aquí primero

second-agreement = Aquí empieza un segundo acuerdo; no se leyó.
    .why = Un archivo es un acuerdo, con sus propias partes, fuentes y días de vigencia.
    .way = Dé a cada acuerdo su propio archivo, y ponga el encabezado antes del primer compromiso.
    .about = Un archivo de `agreements/` tiene un solo encabezado, antes de sus compromisos. Uno segundo, o uno que viene después, no se leyó.

missing-clause = A `{ $name }` le falta una cláusula: { $missing }. Quedó fuera.
    .why = Sin ella nadie podría decir si se cumplió.
    .way = Agregue la cláusula.
    .about = A un compromiso o a una amnistía le falta una cláusula sin la cual no dice nada. No se juzga hasta que la cláusula esté.

number-out-of-range = { $found } supera el máximo que aquí se puede leer, { $most }.
    .why = Un número de este tamaño suele ser un descuido y no una promesa.
    .way = Escriba un número más pequeño.
    .about = Un número supera lo que su cláusula admite.

number-not-whole = { $found } no es un número entero.
    .why = Las personas, los actos y los días se cuentan enteros.
    .way = Escriba un número entero, sin marcas de millares.
    .about = Un número con decimales está donde se cuentan cosas.

decimal-comma = La coma en «{ $found }» podría ser decimal, o separar dos números.
    .why = Las dos lecturas pueden diferir mil veces.
    .way = Escriba los decimales con punto, y ninguna marca de millares.
    .about = En el lenguaje de los acuerdos la coma separa nombres y cláusulas. En inglés, los decimales llevan punto.

missing-status = El encabezado no dice qué tan firme es este texto: { $expected }. Se leyó como borrador, que no obliga a nadie.
    .why = Si las partes pueden incumplir un texto depende de si alguna vez lo acordaron.
    .way = Agregue al encabezado su estado, con una de las palabras que admite.
    .about = Todo acuerdo dice qué tan firme es: no escrito, reconstruido a partir de informes, borrador o firmado. Sin eso se lee como borrador.

missing-parties = El encabezado no nombra a las partes. Le falta { $missing }.
    .why = Un compromiso obliga a quienes lo hicieron, y a nadie más.
    .way = Diga en el encabezado entre quiénes es el acuerdo.
    .about = El encabezado de un acuerdo nombra a sus partes. Sin ellas nadie queda obligado.

missing-force = El encabezado no dice desde qué día está en vigor el acuerdo. Le falta { $missing }.
    .why = Nada anterior al primer día en vigor puede ser un incumplimiento.
    .way = Agregue al encabezado el primer día en vigor.
    .about = Un acuerdo firmado, o reconstruido a partir de informes, vale desde un primer día. Hay que indicarlo con su fuente, aunque las fuentes solo permitan una aproximación.

missing-sources = El encabezado no dice quién informa de este acuerdo. Le falta { $missing }.
    .why = Lo que nadie firmó vale lo que valen quienes lo informan.
    .way = Nombre las fuentes en el encabezado.
    .about = Un acuerdo no escrito o reconstruido se conoce por informes. El encabezado los nombra, para que quien lee pueda sopesarlos.

empty-agreement = Este acuerdo no contiene ningún compromiso ni amnistía.
    .why = No hay en él nada que se pueda cumplir o incumplir.
    .way = Escriba sus compromisos, o dele el estado de no escrito.
    .about = Un acuerdo que se puso por escrito debería decir qué se prometió. Este solo tiene encabezado.

duplicate-commitment = El nombre `{ $name }` designa dos compromisos; el segundo quedó fuera.
    .why = Los hallazgos se distinguen por el nombre del compromiso.
    .way = Dé otro nombre a uno de los dos.
    .about = Dos compromisos o amnistías de un acuerdo tienen el mismo nombre. Cuenta el primero.
    .beside = usado aquí primero

repeated-name = `{ $name }` aparece dos veces en esta lista; se leyó una vez.
    .why = Quizá en el segundo lugar iba otro nombre.
    .way = Quite uno de los dos, o escriba el otro nombre.
    .about = Un nombre se repite en una lista. Cuenta una vez.
    .beside = escrito aquí primero

duty-on-stranger = Aquí `{ $name }` debe algo sin ser parte; las partes son { $parties }.
    .why = Un acuerdo obliga a quienes lo hicieron.
    .way = Agréguelo a las partes, o quite la obligación.
    .about = Un compromiso impone una obligación a alguien que no es parte del acuerdo ni pertenece a una de ellas.

end-before-start = El último día, { $until }, es anterior al primero, { $from }.
    .why = No valdría ningún día.
    .way = Corrija uno de los dos días.
    .about = Una vigencia, o el plazo de una amnistía abierta, termina antes de empezar.

baseline-after-start = La línea de base { $baseline } pasa del { $from }, cuando el acuerdo entró en vigor.
    .why = Una línea de base que el acuerdo ya tocó esconde lo que este cambió.
    .way = Haga que la línea de base termine antes de que el acuerdo entre en vigor.
    .about = Un límite se compara con una línea de base, el tiempo anterior. Aquí la línea de base entra en el tiempo con el que se compara, o está después de él.

deadline-outside-force = El plazo { $deadline } cae fuera de los días en que el acuerdo está en vigor{ $has-from ->
        [yes] {" "}(desde el { $from })
       *[other] {""}
    }{ $has-until ->
        [yes] {" "}(hasta el { $until })
       *[other] {""}
    }.
    .why = Antes de su primer día un acuerdo no obliga a nadie, y después del último las obligaciones terminan, salvo las que subsisten.
    .way = Cambie el plazo, o agregue que la obligación subsiste.
    .about = Algo vence en un día en que el acuerdo no está en vigor. Terminada la vigencia, solo continúan las obligaciones marcadas como subsistentes.

empty-window = Esta ventana no tiene días; el compromiso quedó fuera.
    .why = En cero días no se puede contar nada.
    .way = Escriba al menos un día.
    .about = Una tolerancia o un límite cuenta hechos en una ventana de días. Una ventana sin días no cuenta nada.

percent-not-positive = Un límite de { $found } por ciento quedó fuera.
    .why = Un cero por ciento dice lo mismo con cualquier línea de base, así que quizá se quiso otra cosa.
    .way = Escriba el porcentaje que se quiere, o un límite de 0 sin línea de base.
    .about = Un límite frente a una línea de base es un porcentaje mayor que cero.

demand-of-nothing = Esta exigencia se cumple sin hacer nada.
    .why = Al menos nada se hace siempre, así que el compromiso nunca se podría incumplir.
    .way = Escriba cuántos se quieren.
    .about = Una entrega de al menos cero está siempre cumplida.

### Formas y cláusulas

clause-of-another-form = «{ $clause }» no corresponde aquí{ $has-form ->
        [yes] : esta promesa se hace con «{ $form }»
       *[other] {""}
    }. Quedó fuera.
    .why = Cada forma de promesa tiene sus propias cláusulas, y una de otra forma deja abierto qué se promete.
    .way = Quítela, o escriba un compromiso de la forma a la que pertenece.
    .about = Hay una cláusula en un compromiso de una forma que no la conoce, como una tolerancia en una entrega. El compromiso no entra en la evaluación hasta que se corrija.

conflicting-clauses = «{ $clause }» no puede estar junto a «{ $other }»; el compromiso quedó fuera.
    .why = Las dos dicen lo mismo de maneras distintas, y nadie podría saber cuál rige.
    .way = Deje una de ellas, o escriba dos compromisos.
    .about = Dos cláusulas de un compromiso se excluyen: dos clases de plazo, una cantidad y una comparación con el tiempo anterior, un promedio diario y un período.
    .beside = la otra cláusula

zero-length = Este plazo es de cero.
    .why = En ningún tiempo no se puede hacer nada, ni dejar de hacerlo.
    .way = Escriba al menos un día, u omita el plazo.
    .about = Una cláusula cuenta tantos días, semanas, meses o años desde algo. Ninguno no dice nada.

too-many-decimals = { $found } tiene más de { $most } decimales.
    .why = Los límites se guardan exactos, y redondear uno podría decidir si se cumplió.
    .way = Redondéelo, a no más decimales que esos.
    .about = Los porcentajes, promedios y tasas llevan hasta tres decimales.

milestones-not-rising = Esta meta no es posterior y mayor que la anterior; el compromiso quedó fuera.
    .why = Las metas se cuentan desde el principio, de modo que cada una contiene las anteriores.
    .way = Escríbalas en el orden de sus días, cada una con todo lo debido hasta entonces.
    .about = De varias cantidades con un día cada una, cada una tiene que ser posterior y mayor que la anterior.
    .beside = la meta anterior

nesting-too-deep = Aquí hay paréntesis dentro de paréntesis, a más de { $most } niveles.
    .why = Una condición que nadie puede leer en voz alta es una condición que nadie acordó.
    .way = Quite paréntesis, o escriba otro compromiso.
    .about = Los paréntesis de una condición pueden estar unos dentro de otros, hasta un límite.

failing-a-permission = Aquí no puede seguir nada: quien puede hacer algo no le falla a nadie si no lo hace.
    .why = «En su defecto» empieza cuando no se cumple un deber, y un permiso no es un deber.
    .way = Termine la cadena con el permiso, o conviértalo en deber.
    .about = La cadena de lo que sigue a un incumplimiento continúa después de un permiso. Se leyó hasta el permiso.
    .beside = el permiso

rate-among-nobody = Una tasa entre { $found } personas no dice nada.
    .why = Nada se puede dividir entre nadie.
    .way = Escriba entre cuántas personas, como `por cada 100000 habitantes`.
    .about = Una tasa son tantos hechos entre tantos habitantes.

unknown-commitment = No hay ningún compromiso `{ $found }`{ $has-instrument ->
        [yes] {" "}en `{ $instrument }`
       *[other] {" "}en este acuerdo
    }.
    .nearest = ¿Quiso decir `{ $nearest }`?
    .why = Lo que espera el estado de nada espera para siempre.
    .way = Escriba el nombre de un compromiso, y antes el nombre de su acuerdo y una barra cuando está en otro.
    .about = Una cláusula se refiere a un compromiso que su acuerdo no tiene.

unknown-instrument = No hay ningún acuerdo `{ $found }` en este caso.
    .nearest = ¿Quiso decir `{ $nearest }`?
    .why = Lo que dice no se puede leer.
    .way = Escriba el nombre de un archivo de `agreements/`, sin `.md`.
    .about = Un acuerdo se refiere a otro que no es ningún archivo del caso.

no-party = «{ $found }» no se refiere a nadie aquí.
    .why = Estas palabras se refieren a quien queda obligado por la propia cláusula, y aquí no queda nadie.
    .way = Nombre a la parte.
    .about = «La parte» y «los demás» se entienden según a quién obliga un compromiso. Un encabezado y un límite sobre una situación no obligan a nadie por sí mismos.

set-name-taken = El nombre `{ $name }` ya está en uso; esta lista quedó fuera.
    .why = Un nombre que significa dos cosas hace ambigua cada frase que lo lleva.
    .way = Dé otro nombre a la lista.
    .about = Una lista de partes, zonas o hechos lleva el nombre de algo del caso, o de otra lista.
    .beside = usado primero aquí

set-of-another-sort = `{ $name }` incluye `{ $found }`, que no es { $sort ->
        [actor] ningún actor
        [zone] ninguna zona
       *[other] ningún hecho
    }.
    .why = Sin ello la lista diría otra cosa.
    .way = Use una lista de lo que aquí se quiere decir.
    .about = Una lista con nombre se usa donde uno de sus miembros no puede estar, como partes donde se esperan zonas.
    .beside = la lista

set-too-large = La lista `{ $name }` tiene más de { $most } miembros y quedó fuera.
    .why = Nadie escribe una lista tan larga, y nadie la lee.
    .way = Divídala.
    .about = Una lista de partes, zonas o hechos tiene más miembros de los que puede tener.

### Lo que se ve antes de que nadie firme

never-in-force = `{ $commitment }` de `{ $instrument }` nunca rige: empezaría el { $from } y su último día es el { $until }.
    .why = Sus propios días y los del acuerdo no coinciden, así que nunca obliga a nadie.
    .way = Corrija uno de los días, aquí o en el encabezado.
    .about = Un compromiso o una amnistía puede tener días propios, dentro de los de su acuerdo. Estos no tienen ningún día en común.

window-beyond-force = Los días de `{ $commitment }` van más allá de los de `{ $instrument }`{ $has-from ->
        [yes] {" "}(desde el { $from })
       *[other] {""}
    }{ $has-until ->
        [yes] {" "}(hasta el { $until })
       *[other] {""}
    }.
    .why = Antes del primer día de vigencia y después del último no obliga a nadie, diga lo que diga la cláusula.
    .way = Corrija los días de la cláusula o los del acuerdo.
    .about = Una cláusula nombra días en los que su acuerdo no rige. Esos días no cuentan.

answer-window-without-days = `{ $commitment }` de `{ $instrument }` exige una respuesta antes de que pueda empezar.
    .why = No le queda ningún día, así que cada hecho que pide respuesta lleva a un incumplimiento.
    .way = Escriba un plazo más largo, o una espera más corta.
    .about = Una respuesta puede tener que esperar, y tiene que llegar a tiempo. Aquí la espera es más larga que el plazo.

circular-condition = `{ $commitment }` de `{ $instrument }` depende de su propio estado{ $has-party ->
        [yes] {" "}(para `{ $party }`)
       *[other] {""}
    }, en la cláusula «{ $clause ->
        [suspended-while] suspendido mientras
        [excused-if] excusado si
       *[ends-when] termina cuando
    }».
    .why = Una cláusula que se apaga por su propio incumplimiento volvería a encenderse al día siguiente, y nadie podría decir cómo está.
    .way = Refiérase a los demás, o nombre otra parte, otro lugar u otro compromiso.
    .about = Una condición puede leer el estado de otras partes y de otros compromisos, y dos partes pueden depender una de la otra. Una cláusula no puede leer el mismo estado que decide: el mismo compromiso, para la misma parte, en el mismo lugar.

unmeasurable-term = Nadie puede contar { $deeds }, así que `{ $commitment }` de `{ $instrument }` quedará ahí sin saberse.
    .why = De lo que no se puede ver tampoco se puede mostrar que se cumplió, y prometerlo invita al pleito.
    .way = Déjelo como palabra de intención, y prometa a su lado algo que se pueda contar, o que pueda juzgar alguien nombrado.
    .about = El caso dice de un acto que ninguna fuente puede contarlo. La promesa se lee y se muestra, y su estado queda abierto.

unmeasurable-trigger = `{ $commitment }` de `{ $instrument }` espera { $deeds }, que nadie puede contar.
    .why = Lo que nunca se reporta nunca da lugar a nada.
    .way = Haga que espere algo que alguien pueda reportar.
    .about = Un deber de responder, un tramo de tiempo o una condición empieza con un hecho. El caso dice que ninguna fuente puede contar este.

unreported-deed = Ninguna tabla del caso puede contener reportes de { $deeds }, de lo que trata `{ $commitment }` de `{ $instrument }`.
    .why = Sin reportes y sin observación, no se sabrá si se cumple.
    .way = Añada una tabla de reportes, o de lo que se observó, y diga quién la llevará.
    .about = El caso tiene tablas de datos y ninguna puede tratar de este acto. Una tabla con una columna de actos podría contener cualquiera, y entonces no se dice nada.

tallies-prove-no-breach = Solo conteos oficiales pueden reportar { $deeds }, y `{ $commitment }` de `{ $instrument }` es un deber de una parte.
    .why = Un conteo dice cuántos y no quién. Puede ayudar a mostrar que el deber se cumplió, y nunca que la parte lo incumplió.
    .way = Añada una tabla de incidentes con sus autores, o limite la situación con `mantener`.
    .about = En un deber de una parte importa quién actuó. Aquí las tablas que pueden tratar del acto son todas conteos, que no nombran a nadie.

unreportable-enrolment = Ninguna tabla del caso puede reportar quién se inscribe en la amnistía `{ $amnesty }` de `{ $instrument }`.
    .why = Una amnistía vale para quienes se inscribieron. Sin reportes de ello no se verá entrar a nadie.
    .way = Añada una tabla de incidentes del acto `enrolment`, cada uno por el grupo que se inscribió.
    .about = Quien entra en una amnistía se reporta como un incidente del acto `enrolment` por ese grupo. Ninguna tabla de este caso puede contener uno.

rate-without-population = `{ $commitment }` de `{ $instrument }` limita una tasa, y nadie ha dicho cuántas personas viven { $has-zones ->
        [yes] en { $zones }
       *[other] donde se aplica
    }{ $has-from ->
        [yes] {" "}el { $from }
       *[other] {""}
    }.
    .why = Una tasa por habitantes no es un número sin los habitantes, así que el límite nunca se juzga.
    .way = Añada `population` a los lugares en `case.toml`, con su fuente, o limite un conteo.
    .about = Un límite por tantas personas se mide con las que viven allí. El caso tiene que dar para cada lugar una población que valga el primer día de vigencia.

proof-without-effect = El grado de prueba de `{ $commitment }` en `{ $instrument }` no cambia nada: { $form ->
        [may] un permiso no se puede incumplir
       *[keep] un conteo cumple un límite o no lo cumple
    }.
    .way = Quite la cláusula.
    .about = Un grado de prueba pesa qué tan probable es que una parte haya incumplido su deber. Un límite sobre una situación es seguro o queda abierto, nunca más o menos probable, y un permiso no obliga a nadie.

judge-in-its-own-cause = `{ $actor }` { $role ->
        [monitors] da seguimiento a
        [verifies] verifica
        [attributes] atribuye en
       *[assesses] evalúa
    } `{ $commitment }` de `{ $instrument }`, y a { $party } le importa la respuesta.
    .why = A quien debe algo, o es parte de quienes lo deben, no se le cree cuando halla que todo se cumplió.
    .way = Dé ese paso a alguien que no deba nada en este acuerdo.
    .about = Los pasos para saber si un compromiso se cumplió corresponden a otros que a quienes lo deben. Ninguna parte evalúa un incumplimiento, y ninguna reporta, verifica ni atribuye por sí misma.

other-side-watches-alone = Nadie más que { $actors }, del otro lado del acuerdo, { $role ->
        [monitors] da seguimiento a
        [verifies] verifica
       *[attributes] atribuye en
    } `{ $commitment }` de `{ $instrument }`, que obliga a { $parties }.
    .why = A la otra parte le va algo en lo que se halle. De lo que informe se dudará, lo que calle nadie lo informará, y quedará la palabra de unos contra la de otros.
    .way = Dé ese paso a alguien que no sea parte, solo o junto con los dos lados.
    .about = Una parte debe algo, y solo otras partes del acuerdo informan, verifican o atribuyen lo que pasa con ello. Si además tiene el paso alguien de fuera, no se dice nada.

verifier-attributes = { $actors } verifica y también atribuye en `{ $commitment }` de `{ $instrument }`.
    .why = Si algo ocurrió y quién lo hizo son dos preguntas. Con un solo órgano para ambas, la duda sobre una respuesta se vuelve duda sobre la otra.
    .way = Que un órgano averigüe si ocurrió y otro quién lo hizo.
    .about = Averiguar si algo ocurrió y averiguar quién lo hizo son pasos separados. Aquí un solo órgano tiene ambos.

sanction-by-stranger = `{ $actor }` { $verb ->
        [shall] tiene un deber
       *[may] recibe un derecho
    } cuando se incumple `{ $commitment }` de `{ $instrument }`, y no participa en el acuerdo.
    .why = Quien no lo firmó ni fue testigo, ni tiene función en él, no le debe nada. Nadie puede contar con la consecuencia.
    .way = Hágalo parte o testigo, dele una función, o nombre a otro.
    .about = Lo que sigue a un incumplimiento recae en alguien que no es parte del acuerdo, ni testigo, ni tiene función en él.

forbidden-duty = `{ $commitment }` de `{ $instrument }` pide `{ $deed }` por `{ $actor }`, lo que `{ $forbidden-by }` de `{ $forbidden-in }` prohíbe.
    .why = Haga lo que haga entonces la parte, se incumple uno de los dos.
    .way = Permítalo en el acuerdo que lo prohíbe (`podrá`), o pida otra cosa.
    .about = Un deber, o lo que sigue a un incumplimiento, es algo que una prohibición prohíbe a la misma parte en el mismo lugar y tiempo, y ningún permiso lo levanta.
    .beside = prohibido aquí

power-of-stranger = `{ $actor }` tiene la facultad de { $power ->
        [suspend] suspender
        [resume] reanudar
        [end] terminar
        [extend] prorrogar
        [amend] enmendar
       *[withdraw] retirarse de
    } `{ $instrument }` sin { $power ->
        [withdraw] ser parte de él
       *[other] participar en él
    }.
    .why = Una facultad en manos de alguien de fuera sorprende a quienes firmaron, y nadie puede retirarse de lo que nunca lo obligó.
    .way = Hágalo parte o testigo, dele una función, o dé la facultad a otro.
    .about = Las facultades sobre un acuerdo corresponden a sus partes, a sus testigos y a quienes tienen una función en él. Solo una parte puede retirarse.

power-without-object = La facultad de { $power ->
        [resume] reanudar
       *[extend] prorrogar
    } `{ $instrument }` no tiene sobre qué actuar.
    .why = Solo se puede reanudar lo que alguien puede suspender, y lo que no tiene último día no se puede prorrogar.
    .way = Diga quién puede suspenderlo, dé al acuerdo un último día, o quite la facultad.
    .about = La facultad de reanudar necesita una de suspender, y la de prorrogar necesita un último día.

amendment-without-consent = `{ $instrument }` enmienda `{ $amends }` sin { $absent }, y sus partes no tienen la facultad de enmendar.
    .why = Quien firmó el primer texto está obligado por él, y no aceptó que se cambiara.
    .way = Que firmen también el nuevo texto, o dé en el primero la facultad de enmendar.
    .about = Un acuerdo cambia otro. Quienes firmaron el primero tienen que firmar el segundo, salvo que alguno de los que firman tenga la facultad de enmendar.
    .beside = el texto que se enmienda

replaces-without-amending = `{ $commitment }` reemplaza `{ $replaces }`, y `{ $instrument }` no enmienda ningún otro acuerdo.
    .why = Nadie puede decir de qué compromiso se trata, así que no se reemplaza nada.
    .way = Diga en el encabezado qué acuerdo enmienda este.
    .about = Un compromiso puede tomar el lugar de uno de otro acuerdo. El encabezado tiene que nombrar ese acuerdo.

circular-amendment = { $has-itself ->
        [yes] `{ $itself }` se enmienda a sí mismo.
       *[other] Estos acuerdos se enmiendan unos a otros en círculo: { $chain }.
    }
    .why = Así ninguno es el texto posterior, y nadie puede decir qué rige.
    .way = Quite uno de los enlaces.
    .about = Un acuerdo enmienda otro que, quizá a través de más, enmienda el primero, o se enmienda a sí mismo.

### Escribir un archivo de nuevo

covenant-not-rewritten = Este archivo quedó como estaba.
    .why = Un bloque `covenant` no se puede leer entero, o no diría lo mismo después de escribirlo de nuevo.
    .way = Corrija lo que señalan los demás avisos. Un compromiso debe estar con todas sus cláusulas en un mismo bloque.
    .about = `salida fmt` y `salida agreement` solo escriben un archivo cuando cada bloque `covenant` se puede leer entero y dice lo mismo después.

## Tablas de datos

empty-file = Este archivo no contiene nada.
    .why = Un archivo vacío parece la observación de que no pasó nada, y no lo es.
    .way = Revise la ruta, consiga el archivo de nuevo, o quítelo del caso.
    .about = Un archivo de datos sin un solo carácter. El silencio en los datos nunca se lee como paz.

header-without-rows = Hay un encabezado, y ninguna fila debajo.
    .why = Las cifras que se esperaban de este archivo faltan en todas partes.
    .way = Déjelo así si es lo que se quiere; si no, revise la hoja o la ruta.
    .about = Una tabla tiene los nombres de sus columnas y ninguna fila.

unreadable-file = El archivo se cortó mientras se leía: { $found }.
    .why = Lo leído hasta ahí es solo una parte, y una parte puede engañar.
    .way = Copie el archivo de nuevo.
    .about = El sistema dejó de entregar el archivo antes de su final.

changed-while-read = El archivo cambió mientras se leía.
    .why = Algo escribía en él al mismo tiempo. Cómo se escriben sus fechas y números lo dice el archivo entero, de modo que las filas leídas después pueden haberse entendido por algo que ya no está en él.
    .way = Espere a que el archivo esté escrito y vuelva a preguntar.
    .about = Una tabla se lee dos veces: una para ver cómo se escriben sus fechas y números, otra para sus filas. Las dos tienen que dar el mismo texto.

not-a-text-file = Los bytes de este archivo no son texto.
    .why = Leído como texto, daría filas sin sentido.
    .way = Indique `encoding` si es `utf-16le`, o llame al archivo `.xlsx` si es un libro de cálculo.
    .about = Hay bytes nulos en el archivo y ninguna marca al comienzo que los explique. Puede ser un libro de cálculo con otro nombre, o texto en otra codificación.

unknown-encoding = Ninguna codificación se llama «{ $found }».
    .why = Con otra codificación los nombres salen dañados y no coinciden con nada.
    .way = Escriba `utf-8` o `windows-1252`.
    .about = La codificación dice qué bytes representan qué letras. El nombre indicado es desconocido.

undecodable-text = Esta fila tiene bytes que no significan nada en { $encoding }; quedó fuera.
    .why = Los nombres con letras dañadas no coinciden con nada en el caso.
    .way = Indique el `encoding` correcto, o guarde todo el archivo en una sola codificación.
    .about = Algunos bytes de una fila no pueden representar letras en la codificación del archivo. A menudo se unieron dos archivos con codificaciones distintas.

unusable-delimiter = «{ $found }» no puede separar campos.
    .why = Con otro delimitador una fila se parte en campos equivocados, o queda en uno solo.
    .way = Use `,` `;` `|` o un tabulador.
    .about = El delimitador es un carácter simple, que no sea comillas ni fin de línea.

field-too-long = Un campo pasa de { $limit } bytes; nada después se leyó.
    .why = Un campo de este tamaño casi siempre viene de unas comillas o un delimitador equivocados.
    .way = Revise el delimitador, y las comillas poco antes de esta fila.
    .about = Un campo de una tabla es más largo de lo que puede ser. La lectura se detiene allí, para que la memoria no se agote.

too-many-columns = Una fila tiene más de { $limit } columnas; nada después se leyó.
    .why = Una fila tan ancha casi siempre viene de un delimitador equivocado.
    .way = Revise el delimitador, o quite las columnas que nadie usa.
    .about = Una tabla tiene más columnas de las que puede tener. La lectura se detiene allí.

too-many-rows = La tabla tiene más de { $limit } filas; el resto no se leyó.
    .why = Las cuentas hechas con una parte de la tabla serían demasiado bajas.
    .way = Divida el archivo en varios, y nombre cada uno en `case.toml`.
    .about = Una tabla tiene más filas de las que se pueden leer de una vez.

table-too-large = La tabla contiene más de { $limit } bytes de texto; el resto no se leyó.
    .why = Las cuentas hechas con una parte de la tabla serían demasiado bajas.
    .way = Divida el archivo en varios, y nombre cada uno en `case.toml`.
    .about = Una tabla es más grande de lo que cabe en la memoria.

broken-workbook = Este libro de cálculo no se puede abrir: { $found }.
    .why = Ninguna de sus cifras se pudo leer.
    .way = Ábralo en un programa de hojas de cálculo y guárdelo de nuevo como `.xlsx`.
    .about = Un archivo lleva el nombre de un libro de cálculo, y está dañado o es otra cosa.

workbook-too-large = Este libro de cálculo pasa de { $limit } bytes al desempacarse.
    .why = Un archivo pequeño puede desempacarse en más de lo que cabe en la máquina.
    .way = Guarde como CSV la hoja que hace falta.
    .about = Un libro de cálculo ocupa, desempacado o no, más de lo que cabe en la memoria.

unknown-sheet = El libro no tiene ninguna hoja «{ $found }».{ $has-nearest ->
        [yes] {""}
       *[other] {" "}Tiene { $sheets }.
    }
    .why = Sin la hoja no hay filas que leer.
    .way = Nombre una de sus hojas, tal como está escrita en la pestaña.
    .about = El caso nombra una hoja que el libro de cálculo no tiene.

missing-column = No hay ninguna columna «{ $column }» para `{ $field }`, así que no se leyó ninguna fila.{ $has-instead ->
        [yes] {" "}También podría venir de { $instead }.
       *[other] {""}
    }
    .why = Sin ella una fila no dice lo suficiente para contar.
    .way = Nombre la columna correcta en `columns`, o dé un mismo valor a todas las filas en `every-row`.
    .about = Una columna necesaria no está en el encabezado de la tabla. La correspondencia en `case.toml` dice qué columna contiene qué campo.

duplicate-column = La columna «{ $column }» está dos veces en el encabezado, así que no se leyó ninguna fila.
    .why = No se sabe cuál de las dos contiene las cifras.
    .way = Cambie el nombre de una de ellas.
    .about = Dos columnas que se usan tienen el mismo nombre.

unknown-field = Las tablas de este tipo no tienen ningún campo «{ $field }».
    .why = Un campo desconocido no se lee, y sus cifras faltarían.
    .way = Corrija el nombre del lado izquierdo de la correspondencia.
    .about = Una correspondencia va de un campo que Salida conoce a una columna del archivo. Este campo no existe para ese tipo de tabla.

row-of-wrong-length = Esta fila tiene { $found } campos y el encabezado { $expected }; quedó fuera.
    .why = A partir del primer campo que sobra o falta, cada cifra estaría en otra columna.
    .way = Ponga entre comillas el campo que contiene el delimitador.
    .about = Una fila tiene menos o más campos que el encabezado.

missing-value = La celda de `{ $field }` está vacía; la fila quedó fuera.
    .why = Una celda vacía no es un cero, y nadie debería adivinar qué era.
    .way = Complétela, o quite la fila.
    .about = Una celda necesaria está vacía. Quien no contó ninguno escribe 0.

unknown-name-in-row = { $what ->
        [zone] El caso no tiene ninguna zona «{ $found }»; la fila quedó fuera.
        [deed] El caso no tiene ningún acto «{ $found }»; la fila quedó fuera.
        [actor] El caso no tiene ningún actor «{ $found }»; la fila quedó fuera.
        [source] El caso no tiene ninguna fuente «{ $found }»; la fila quedó fuera.
       *[other] El caso no conoce «{ $found }»; la fila quedó fuera.
    }
    .why = Una fila que no pertenece a nada conocido no puede contar para nadie.
    .way = Agréguelo a `case.toml`, o tradúzcalo en `values`.
    .about = Una fila nombra una zona, un acto, un actor o una fuente que el caso no tiene. Los nombres del archivo se pueden traducir a los id del caso.

unknown-word-in-row = `{ $field }` no admite la palabra «{ $found }»; la fila quedó fuera.{ $has-nearest ->
        [yes] {""}
       *[other] {" "}Admite { $expected }.
    }
    .why = Una palabra desconocida no se puede juzgar.
    .way = Escriba una de las palabras conocidas, o traduzca la suya en `values`.
    .about = Algunas celdas admiten una entre pocas palabras. La de esta celda no es una de ellas.

not-a-date = «{ $found }» no es una fecha que se pueda leer; la fila quedó fuera. Las fechas de este archivo se leen como { $expected ->
        [year-month-day] año, mes, día
        [day-month-year] día, mes, año
        [month-day-year] mes, día, año
       *[other] `{ $expected }`
    }.
    .why = Un día equivocado mueve el hecho a otra ventana.
    .way = Escríbala de esa forma, o indique la forma del archivo en `dates`.
    .about = Una celda no contiene una fecha en ninguna forma que se entienda, como `2012-03-09`, `2012-03` o `09/03/2012`.

impossible-date-in-row = Ningún calendario tiene «{ $found }»; la fila quedó fuera.
    .why = Un día que no existe esconde otro.
    .way = Busque el día en la fuente.
    .about = Una fila indica un día que ningún calendario tiene, como el 30 de febrero.

reversed-span-in-row = El período «{ $found }» termina antes de empezar; la fila quedó fuera.
    .why = Nada puede haber pasado en él.
    .way = Intercambie los dos extremos, o búsquelos en la fuente.
    .about = El final del período de una fila es anterior a su comienzo.

ambiguous-date = «{ $found }» podría llevar primero el día o el mes; la fila quedó fuera.
    .why = Entre las dos lecturas puede haber meses.
    .way = Indique la forma en `dates`: `day-month-year` o `month-day-year`.
    .about = Nada en el archivo dice si sus fechas empiezan con el día o con el mes. Se pregunta en lugar de adivinar.

mixed-date-orders = «{ $day-first }» solo puede llevar primero el día, y «{ $month-first }» solo el mes.
    .why = Las fechas que admiten ambas lecturas saldrían mal en una parte del archivo.
    .way = Escriba todas las fechas del archivo de una misma forma, o indíquela en `dates`.
    .about = Un archivo tiene fechas con el día primero y fechas con el mes primero.
    .beside = el otro orden

mixed-decimal-marks = «{ $point }» lleva punto decimal, y «{ $comma }» coma decimal.
    .why = Uno de los dos se leería mil veces mayor o menor.
    .way = Indique `decimal`, y escriba con esa marca todos los números del archivo.
    .about = Algunos números de un archivo llevan punto y otros coma.
    .beside = la otra marca

not-a-number = «{ $found }» no es un número para `{ $field }`; la fila quedó fuera.
    .why = Lo que no es un número no se puede contar, y nadie debería adivinarlo.
    .way = Escriba solo dígitos, sin marcas de millares y sin palabras.
    .about = Una celda que cuenta o mide contiene algo que no es un número.

ambiguous-number = La marca en «{ $found }» podría separar millares o decimales; la fila quedó fuera.
    .why = Las dos lecturas difieren mil veces.
    .way = Indique `decimal`, o escriba solo dígitos.
    .about = Un número en un campo de una tabla se puede leer de dos maneras. Se pregunta en lugar de adivinar.

count-too-large = { $found } supera lo que cabe en `{ $field }`, { $limit }; la fila quedó fuera.
    .why = Una cuenta de este tamaño no puede ser la que se quiso.
    .way = Busque la cuenta en la fuente.
    .about = Una cuenta es mayor que cualquiera posible, por ejemplo porque dos columnas se juntaron.

range-out-of-order = El mínimo { $low }, el mejor { $best } y el máximo { $high } no están en ese orden; la fila quedó fuera.
    .why = Los tres delimitan lo que se sabe; en otro orden no delimitan nada.
    .way = Compare los tres con la fuente; nada se reordena por usted.
    .about = Una fila da la cifra más baja, la mejor y la más alta. Van en ese orden, y pueden ser iguales.

share-out-of-bounds = { $found } no es una proporción para `{ $field }`; la fila quedó fuera.
    .why = Una proporción dice cuánto de un todo se quiere, desde nada hasta todo.
    .way = Escriba un número de 0 a 1, como 0.6 para el 60 por ciento.
    .about = Una proporción o una parte está fuera de 0 a 1. Los porcentajes se escriben como partes de uno.

shares-above-one = Las proporciones de los autores suman { $sum }; la fila quedó fuera.
    .why = Las proporciones se excluyen entre sí, así que juntas son como máximo el todo.
    .way = Redúzcalas hasta que sumen 1 o menos.
    .about = Cada autor de un incidente tiene una proporción, la probabilidad de que haya sido él. Juntas son como máximo 1; el resto queda sin atribuir.

author-named-twice = `{ $actor }` aparece dos veces como autor; la fila quedó fuera.
    .why = No se sabe si las proporciones se suman o si una es un error.
    .way = Nombre a cada autor una vez.
    .about = Un incidente nombra dos veces al mismo autor.

withdrawal-of-nothing = Esta fila retira un informe y no dice cuál; quedó fuera.
    .why = Sin el id no se retira nada.
    .way = Escriba en `revises` el id del informe.
    .about = Un retiro es una revisión que deja sin efecto un informe. Tiene que nombrarlo.

csv-read-as = { $rows ->
        [one] Se leyó 1 fila; conservadas: { $kept }.
       *[other] Se leyeron { $rows } filas; conservadas: { $kept }.
    } La codificación es { $encoding } y el delimitador { $delimiter ->
        [comma] una coma
        [semicolon] un punto y coma
        [tab] un tabulador
        [pipe] una barra vertical
       *[other] «{ $delimiter }»
    }; las fechas { $dates ->
        [year-month-day] llevan primero el año
        [day-month-year] llevan primero el día
        [month-day-year] llevan primero el mes
       *[none] no aparecen
    }; los decimales { $decimal ->
        [point] llevan punto
        [comma] llevan coma
       *[none] no aparecen
    }.
    .about = Cómo se leyó un archivo CSV. Lo que el caso no indica se averiguó en el archivo, y se dice aquí para que pueda comprobarlo.
    .way = Si algo se lee mal, indique `encoding`, `delimiter`, `dates` o `decimal` para este archivo en `case.toml`.

sheet-read-as = { $rows ->
        [one] Se leyó 1 fila de la hoja «{ $sheet }»; conservadas: { $kept }
       *[other] Se leyeron { $rows } filas de la hoja «{ $sheet }»; conservadas: { $kept }
    }; las fechas { $dates ->
        [year-month-day] llevan primero el año
        [day-month-year] llevan primero el día
        [month-day-year] llevan primero el mes
       *[none] no aparecen como texto
    }; los decimales { $decimal ->
        [point] llevan punto
        [comma] llevan coma
       *[none] no aparecen como texto
    }.
    .about = Cómo se leyó una hoja de un libro de cálculo. Lo que el caso no indica se averiguó en la hoja, y se dice aquí para que pueda comprobarlo.
    .way = Si algo se lee mal, indique `sheet`, `dates` o `decimal` para este archivo en `case.toml`.

hint-row-skipped = La fila bajo el encabezado contiene etiquetas HXL y se tomó como indicación.
    .about = Los datos humanitarios llevan a menudo una segunda fila de encabezado con etiquetas. No se cuenta como dato.
    .way = No hay nada que hacer.

unused-columns = De estas columnas no se leyó nada: { $columns }.
    .about = La tabla tiene columnas de las que no se lee ningún campo. Es lo habitual; se dice para que se vea una correspondencia mal escrita.
    .way = Asigne la columna en `columns` si debía leerse.

recorded-day-assumed = { $count ->
        [one] 1 fila no dice qué día se registró.
       *[other] { $count } filas no dicen qué día se registraron.
    } { $published ->
        [0] Cada una tomó el último día de su propio período.
       *[other] { $period ->
            [0] Cada una tomó el día en que se publicó su fuente.
           *[other] Para { $published } se tomó el día en que se publicó su fuente, y para { $period } el último día de su propio período.
        }
    }
    .about = Lo que se sabía un día dado depende de cuándo se registró cada informe. Las filas que no lo dicen toman el día en que se publicó su fuente o, si no, el último día de su propio período.
    .way = Agregue una columna `recorded`, o indique el día de la fuente en `published`.

more-of-the-same = { $count ->
        [one] En este archivo hay una nota `{ $code }` más que no se muestra.
       *[other] En este archivo hay { $count } notas `{ $code }` más que no se muestran.
    }
    .about = Cuando un defecto se repite en una tabla, solo se muestran sus primeros lugares.
    .way = Corrija los primeros y revise de nuevo; a menudo un cambio los corrige todos.

duplicate-report = Dos informes tienen el id `{ $id }`; se conservó el que se registró primero.
    .why = Una revisión de ese id podría referirse a cualquiera de los dos.
    .way = Dé otro id a uno de los dos.
    .about = Dos filas de datos llevan el mismo id. Cuenta la que se registró primero.
    .beside = el otro informe

orphan-revision = `{ $id }` revisa `{ $revises }`, que nadie ha informado; queda en espera.
    .why = Hasta entonces no cuenta ninguno de los dos.
    .way = Corrija `revises`, o agregue el informe que revisa.
    .about = Un informe revisa otro que no está. Queda en espera, y cuenta en cuanto llegue ese otro.

orphan-same-as = De `{ $id }` se dice que es lo mismo que `{ $same-as }`, que nadie ha informado.
    .why = Un mismo hecho podría contarse dos veces.
    .way = Corrija `same_as`, o agregue el otro informe.
    .about = Un informe se declara igual a otro que no está. Hasta que llegue ese otro, cuenta por sí solo.

self-revision = `{ $id }` se revisa a sí mismo; el enlace quedó fuera.
    .why = Un informe que se sustituye a sí mismo no dice nada nuevo.
    .way = Nombre en `revises` el informe que se quiere, o deje la celda vacía.
    .about = Un informe se nombra a sí mismo como el que revisa.

circular-revision = Estos informes se revisan unos a otros en círculo: { $ids }. Sus enlaces quedaron fuera.
    .why = En un círculo ninguno tiene la última palabra.
    .way = Quite el enlace del informe que fue el primero.
    .about = Cada informe de un círculo revisa al siguiente. Sin los enlaces, cada uno cuenta por sí solo.
    .beside = también en el círculo

totals-disagree = El total `{ $total }` de { $agency } para { $during }, { $count }, difiere en { $by } de { $against }.
    .why = Ambos se conservan, así que todo resultado que se apoye en ellos se vuelve más amplio.
    .way = Pregunte a las instituciones qué cuenta cada una, u ordénelas por preferencia en el resultado.
    .about = Los totales que se traslapan no pueden ser todos ciertos a la vez. Todos se conservan, y las cifras entre ellos se amplían hasta que cada uno tenga lugar.

total-set-aside = El total `{ $total }` de { $agency } para { $during } no se usó como observación propia{ $reason ->
        [disagrees] , porque no concuerda con { $against }
        [crosses] , porque su período corta el de { $against }
       *[not-exact] , porque no es exacto
    }.
    .about = Una estimación usa totales que no se traslapan, cada uno contado una vez. Los que se traslapan con otros, no concuerdan con ellos o no son exactos se apartan allí, y se siguen mostrando.
    .way = No hay nada que hacer; prefiera otra institución en el resultado si se apartó el que no debía.

too-many-totals = Hay { $found } totales, y se pueden conciliar { $limit } como máximo de una vez; los últimos en preferencia quedaron fuera.
    .why = Lo que quedó fuera no delimita nada, así que algunas cifras son más amplias de lo necesario.
    .way = Divida el resultado por zona o por institución.
    .about = Conciliar totales lleva un tiempo que crece rápido con su número, así que el número está limitado.

months-without-total = { $count ->
        [one] Un mes no tiene total y, por tanto, ninguna cifra: { $months }.
       *[other] { $count } meses no tienen total y, por tanto, ninguna cifra: { $months }.
    }
    .about = Los meses de la ventana que ningún total cubre quedan sin cifra. No son cero.
    .way = Agregue totales para esos meses si alguna institución los tiene.

## Archivos y carpetas

cannot-read = «{ $path }» no se pudo leer: { $reason }.
    .why = Nada de lo que contiene puede contar.
    .way = Compruebe que existe y que usted puede leerlo.
    .about = El sistema no entregó un archivo o una carpeta.

cannot-write = «{ $path }» no se pudo escribir: { $reason }.
    .why = Lo que había antes está intacto, y no se escribió nada nuevo.
    .way = Elija otro lugar con `--out` o `--to`, o haga espacio y consiga permiso allí.
    .about = El sistema no aceptó un archivo. Los archivos se escriben enteros o no se escriben, así que nada queda a medias.

not-a-case-folder = «{ $path }» no tiene `case.toml`.
    .why = Una carpeta es un caso por su `case.toml`.
    .way = Nombre la carpeta de un caso, o cree una con `salida new`.
    .about = La carpeta que se nombró no contiene un caso.

already-there = Ya hay algo en «{ $path }»; se dejó como está.
    .why = Nada suyo se reemplaza nunca por algo nuevo.
    .way = Elija otro nombre.
    .about = Una carpeta o un archivo nuevo debería ir donde ya hay algo.

not-utf-8 = Este archivo no es UTF-8; el primer byte que no lo es es el número { $byte }.
    .why = En otra codificación las letras con tilde salen mal, y los nombres ya no coinciden.
    .way = Guárdelo como UTF-8.
    .about = Los archivos de texto de un caso son UTF-8, la codificación que todo sistema escribe. Los archivos de datos pueden tener otras. Los bytes que no lo son se leyeron como Latin-1, solo para que las otras notas sean ciertas.

text-too-large = Este archivo pasa de { $allowed } bytes, así que quedó fuera.
    .why = Un texto de este tamaño casi nunca se escribe a mano, y leerlo podría agotar la máquina.
    .way = Pase las filas de datos a `data/`.
    .about = Un archivo de texto del caso es más grande de lo que una persona escribe. No se leyó.

data-file-not-read = El archivo de datos «{ $path }» no se pudo leer: { $reason }.
    .why = Sus cifras faltan en todos los resultados.
    .way = Póngalo allí, o quite su entrada de `case.toml`.
    .about = Un archivo de datos que `case.toml` nombra no está, o no se puede leer.

data-file-unused = Nada de «{ $path }» se usa, porque `case.toml` no lo nombra.
    .why = Alguien lo puso allí, y quizá cree que cuenta.
    .way = Agregue una entrada `[[data]]` para él, o quítelo de `data/`.
    .about = Un archivo está en `data/` sin entrada en `case.toml`. Solo se leen los archivos con entrada.

## Estimaciones del impacto

observation-without-clear-days = Un recuento de { $count } para { $spans } no tiene días propios y claros; quedó fuera.
    .why = Una tasa divide recuentos entre días, así que cada recuento necesita los días que cubre, cada uno una vez.
    .way = Dé a cada recuento los días que cubre, cada uno una vez.
    .about = Se dio un recuento sin días, o con días que se traslapan entre sí. Sin días claros no hay tasa.

overlapping-observations = Un recuento de { $count } para { $spans } cubre días que otro anterior ya cubre; quedó fuera.
    .why = Una muerte contaría dos veces.
    .way = Dé recuentos que no se traslapen, o concílielos primero.
    .about = Dos recuentos de una serie cubren los mismos días. Cuenta el primero.

observation-across-interruption = Un recuento de { $count } para { $spans } abarca ambos lados del { $day }, y no se usó en ninguno.
    .way = Busque las dos partes del total, antes y después de ese día.
    .about = Una serie interrumpida compara los días anteriores a una interrupción con los posteriores. Un total que cubre ambos no pertenece a ninguno, y no se parte adivinando.

observation-across-phases = Un recuento de { $count } para { $spans } cae en parte dentro de la fase «{ $phase }», así que cuenta en la suma y en ninguna fase.
    .way = Busque las partes del total.
    .about = Un total que cubre días de una fase y días fuera de ella no se parte adivinando. Pertenece solo a la suma.

term-not-identified = Los datos no permiten identificar { $term ->
        [level] el nivel
        [trend] la tendencia
        [season] la estacionalidad
       *[other] el escalón «{ $term }»
    }, que por eso no entra en el modelo. { $reason ->
        [too-few] Hay { $observations } recuentos independientes antes de la interrupción, y harían falta { $needed }.
        [no-two-years-of-months] Una estacionalidad requiere recuentos mensuales de dos años enteros.
       *[collinear] En estos recuentos se confunde con los demás términos.
    }
    .way = Busque más recuentos independientes antes de la interrupción, o pida menos términos.
    .about = Un modelo solo puede contener lo que sus datos permiten distinguir. Un término que va más allá se rechaza, y lo demás se ajusta sin él.

no-deaths-before = No se contó a nadie antes de la interrupción ({ $observations } recuentos), así que no se estimó nada.
    .way = Elija una ventana anterior más larga, o busque los recuentos que faltan.
    .about = Un contrafactual parte del nivel anterior a la interrupción. Donde no se contó a nadie, no hay nivel.

short-series = Hay { $observations } recuentos independientes antes de la interrupción; lo usual es pedir { $advised }.
    .why = Los intervalos se apoyan en poco, y es probable que sean demasiado cortos.
    .way = Elija una ventana anterior más larga, o busque recuentos más finos.
    .about = Cuantos menos recuentos hay antes de una interrupción, menos se sabe de lo que habría venido. La estimación se da, y conviene leerla con cautela.

dispersion-below-one = Los recuentos varían menos de lo que el solo azar los haría variar (dispersión { $dispersion }); los intervalos usan 1 de todos modos.
    .way = Pregunte si los recuentos fueron suavizados, redondeados o completados.
    .about = Las muertes independientes varían al menos como una ley de Poisson. Recuentos que varían menos pueden haber sido suavizados, así que los intervalos no se acortan por ello.

dispersion-not-estimable = Hay { $observations } recuentos independientes en las ventanas, muy pocos para ver cuánto varían (harían falta { $needed }); se da solo el intervalo exacto de Poisson.
    .way = Busque recuentos más finos.
    .about = Un intervalo que admite recuentos desiguales tiene que ver qué tan desiguales son. Sin suficientes recuentos se da solo el intervalo que los supone parejos, y puede ser demasiado corto.

ratio-without-deaths = { $window ->
        [before] La razón no se puede calcular, porque la ventana anterior no tiene muertes o no tiene días.
        [after] El intervalo de la razón no se puede calcular, porque la ventana posterior no tiene muertes o no tiene días.
       *[both] La razón no se puede calcular, porque ninguna de las ventanas tiene muertes y días.
    }
    .way = Elija una ventana más larga.
    .about = Una razón de dos tasas necesita muertes y días en ambas ventanas. Donde faltan, no se calcula nada, en lugar de inventar algo.

fit-not-converged = La búsqueda del mejor ajuste no se asentó en { $iterations } pasos, así que no se estimó nada.
    .why = Un ajuste que no se asentó puede ser cualquier cosa.
    .way = Pida menos términos.
    .about = El modelo se ajusta paso a paso hasta que nada cambia. Aquí no llegó a detenerse.

autocorrelation-not-computable = { $reason ->
        [irregular] Los recuentos no están a distancias regulares, así que no se calculó la dependencia entre vecinos.
        [too-few] Hay { $observations } recuentos, muy pocos para calcular la dependencia entre vecinos.
       *[constant] Los recuentos no varían alrededor del ajuste, así que no se calculó la dependencia entre vecinos.
    }
    .way = Busque una serie regular, como recuentos mensuales.
    .about = Los meses vecinos a menudo se parecen, y eso vuelve demasiado cortos los intervalos. Si se parecen solo se ve en una serie regular.

autocorrelated-residuals = Los recuentos vecinos se parecen más de lo que el azar explica (correlación { $autocorrelation }, p = { $p_value }).
    .why = Los intervalos son demasiado cortos, porque los recuentos dicen menos que otros tantos independientes.
    .way = Use recuentos más gruesos, o lea los intervalos como demasiado cortos.
    .about = Lo que el ajuste deja debería parecer azar de un recuento a otro. Aquí no lo parece.

phase-before-interruption = La fase «{ $phase }» ({ $during }) no tiene ningún día desde el { $day }, cuando empieza la interrupción.
    .why = Una fase sin días después de la interrupción no puede tener efecto.
    .way = Revise los días de la fase y de la interrupción.
    .about = Los efectos se dan por fase, para el tiempo posterior a una interrupción. Esta fase es toda anterior.

phases-overlap = La fase «{ $phase }» ({ $during }) comparte días con la fase «{ $other }».
    .why = Las muertes de los días que dos fases comparten cuentan en el efecto de ambas, así que esos efectos no suman el total.
    .way = Termine una fase el día anterior al comienzo de la siguiente, o lea sus efectos por separado.
    .about = Los efectos se dan por fase. Dos de las fases tienen días en común.

phase-not-observed = Ningún recuento cae dentro de la fase «{ $phase }» ({ $days } días), así que no tiene efecto propio.
    .way = Busque recuentos para esos días.
    .about = Lo que no se contó no tiene un efecto que se pueda medir. No es cero.

phase-partly-observed = En la fase «{ $phase }», los recuentos cubren { $covered } de { $days } días; la comparación es sobre esos.
    .way = Busque recuentos para los días que faltan.
    .about = Los recuentos cubren una parte de una fase. Lo observado y lo que habría venido se comparan en esa parte, nunca más allá.

interval-not-finite = El intervalo de { $over ->
        [ratio] la razón
        [all] todo el tiempo
       *[other] «{ $over }»
    } pasó de todo límite, y quedó fuera.
    .way = Pida menos términos, o un tiempo más corto.
    .about = Una trayectoria prolongada mucho más allá de sus datos puede ir a cualquier parte. Un intervalo sin límites no dice nada, así que no se da ninguno.

replicates-failed = { $failed } de { $replicates } réplicas no se pudieron ajustar; se usaron las demás.
    .why = Lo que no se puede ajustar suele ser extremo, así que el intervalo puede ser demasiado corto.
    .way = Pida menos términos, y lea el intervalo con cautela.
    .about = Un bootstrap extrae muchas series del modelo ajustado y ajusta cada una. Algunas no se pudieron ajustar.

too-few-replicates = Se extrajeron { $replicates } réplicas y hacen falta { $needed }, así que no se da un intervalo bootstrap.
    .why = Los extremos de un intervalo se apoyan en las réplicas más raras.
    .way = Pida más réplicas.
    .about = Un bootstrap extrae muchas series del modelo ajustado. Con muy pocas, los extremos del intervalo serían suerte.

window-too-long = { $window ->
        [before] La ventana anterior
       *[forecast] El pronóstico
    } cubre { $months } meses, y se prevén { $limit } como máximo; no se estimó nada.
    .why = En un tiempo tan largo no se puede suponer un solo nivel o una sola tendencia.
    .way = Revise los años.
    .about = Una ventana es más larga de lo que el modelo prevé. Lo más común es un año mal escrito.

forecast-ends-before-it-begins = El pronóstico terminaría el { $until }, antes de la interrupción del { $day }.
    .why = No hay ningún día en el que comparar algo.
    .way = Revise ambos días.
    .about = Un pronóstico va desde la interrupción hasta su último día. Aquí el último día viene primero.

impossible-percentage = Ninguna tasa puede cambiar en { $percent } por ciento.
    .why = Una tasa no puede bajar en su totalidad ni en más, así que no hay nada que probar.
    .way = Compare la cifra con lo que dijo quien lo afirma.
    .about = Una afirmación indica un cambio de menos 100 por ciento o más allá. Ninguna tasa que siga siéndolo puede cumplirlo.

### Diferencias en diferencias y controles sintéticos de recuentos

forbidden-comparisons = { $treated } lugares entraron en la medida en { $dates ->
        [one] una fecha, y algunos salieron de ella
       *[other] { $dates } fechas
    }, y se pidió un solo efecto para todos.
    .why = El modelo compara entonces lugares que entran tarde con lugares que ya están bajo la medida. Si el efecto crece o se apaga, la respuesta puede ser demasiado pequeña o tener el signo contrario.
    .way = Lea la estimación por grupo y período, que solo compara con lugares que no están bajo la medida.
    .about = Un modelo de dos vías con un solo efecto toma lugares bajo la medida como controles de otros cuando las fechas difieren. Se muestra porque la mayoría de los artículos lo muestra.

too-few-clusters = No hay error estándar, porque un grupo de los { $treated } lugares tratados, o de los que están a su lado, tiene menos de { $needed } lugares.
    .why = Un error que deja que los períodos de un lugar dependan entre sí se ve en cómo difieren los lugares, y un lugar no difiere de sí mismo.
    .way = Mire los placebos, y lea la estimación sin intervalo.
    .about = Los errores agrupados por lugar necesitan al menos dos lugares a cada lado de una comparación.

treated-from-the-start = { $units ->
        [one] 1 lugar estuvo bajo la medida desde el principio, y quedó fuera
       *[other] { $units } lugares estuvieron bajo la medida desde el principio, y quedaron fuera
    }.
    .why = Un cambio necesita un período anterior.
    .way = Busque períodos anteriores.
    .about = Un lugar sin un período anterior a su medida no se puede comparar consigo mismo.

incomplete-comparisons = En { $cells } de { $of } comparaciones faltan lugares, porque falta uno de sus dos períodos.
    .why = Esos efectos son los de menos lugares que los demás.
    .way = Busque los recuentos que faltan.
    .about = Cada efecto compara un período con uno anterior a la medida. Un lugar al que le falta uno de los dos queda fuera solo de ese efecto.

too-many-placebo-periods = { $periods } efectos placebo anteriores a la medida no se pueden probar juntos con { $units } lugares tratados.
    .why = Su covarianza se adivinaría con menos lugares que filas tiene.
    .way = Lea la prueba del placebo más grande, o tome menos períodos y más largos.
    .about = Una prueba conjunta de todos los períodos anteriores a la medida necesita más lugares tratados que tales períodos.

donors-outnumber-periods = Hay { $donors } donantes y { $periods } períodos anteriores a la medida.
    .why = Con tantos pesos como períodos, los donantes pueden seguir al lugar tratado por azar. Un buen ajuste anterior no es entonces ninguna prueba.
    .way = Tome menos donantes, parecidos por razones que pueda nombrar, o períodos más finos.
    .about = Los pesos que no tienen que sumar uno pueden copiar cualquier trayectoria cuando son bastantes.

donors-without-deaths = { $donors } de { $of } donantes no tuvieron muertes antes de la medida, y no recibieron peso.
    .why = No dicen nada de la tasa que habría habido.
    .way = Tome lugares más grandes, o esos lugares juntos.
    .about = Un donante en el que nadie murió antes de la medida no tiene nada que seguir.

### Series cuya tasa vaga, fechas que se buscaron, meses que se apartan.

sum-without-law = El total de { $count } en { $spans } es anterior a la interrupción, y la ley cuadrática del ruido no conoce totales.
    .why = Un total de varios meses no tiene ley propia cuando cada uno varía con el cuadrado de su tasa; por eso no se estima nada, en vez de partir el total.
    .way = Pida la ley lineal, en la que los totales son exactos, o busque los recuentos de los meses.
    .about = La serie latente toma un total anterior a la interrupción como un solo término. Solo una ley que se suma puede hacerlo con exactitud.

sum-too-long = El total de { $count } en { $spans } abarca más de { $limit } meses.
    .why = La serie latente toma un total como un solo término, y el tiempo y la memoria crecen con el cuadrado de sus meses; por eso no se estima nada.
    .way = Busque los recuentos de sus años o semestres.
    .about = Un total que la serie latente toma como un solo término puede abarcar tantos meses y no más.

posterior-poorly-met = La aproximación se ajusta mal a la verdad: un sorteo de la serie latente vale por { $efficiency } independientes.
    .why = Los límites descansan entonces en pocos sorteos y pueden ser toscos.
    .way = Busque recuentos más finos, pida menos términos o más sorteos.
    .about = Los sorteos se pesan según lo probables que son en verdad. Aquí unos pocos llevan casi todo el peso.

anticipation-left-out = Los recuentos de { $during } se dejan fuera: son { $observations }, con { $deaths } muertes.
    .why = La gente actúa según lo que espera; los meses justo anteriores a una fecha pueden no pertenecer a ninguno de sus lados.
    .way = Compare con las cifras que no dejan nada fuera.
    .about = Se dejan fuera tantos meses anteriores a la fecha como pidió, y el pronóstico los salva.

date-found-in-counts = La fecha { $day } se encontró en los propios recuentos, como la mejor de { $dates } probadas.
    .why = La mejor de muchas fechas muestra un cambio en cualquier serie. Un efecto estimado en ella es de media demasiado grande, y su intervalo demasiado corto.
    .way = Tome una fecha conocida por otra vía, o apóyese en el valor p de la búsqueda, que cuenta las fechas probadas.
    .about = Una búsqueda prueba muchas fechas y da aquella en que los recuentos cambian más.

no-date-to-try = En { $within } ninguna fecha tiene recuentos suficientes a cada lado, de { $observations } en total.
    .why = Un cambio solo se ve frente a recuentos suficientes antes y después.
    .way = Busque más recuentos, otros días, o pida menos recuentos a cada lado.
    .about = Una búsqueda prueba los días en que empieza un recuento, mientras haya suficientes a cada lado.

### Flujos a los que se da seguimiento

broken-json-line = Esta línea no es un objeto JSON. El lector dice: { $problem }.
    .why = Lo que no se puede leer queda fuera, así que a los estados puede faltarles un reporte.
    .way = Escriba un objeto por línea, entre llaves, con los nombres de las columnas como claves.
    .about = Una línea del flujo de líneas JSON al que se da seguimiento no es un objeto. Quedó fuera, y las siguientes se leen como si no hubiera estado.

json-value-not-plain = El valor de `{ $key }` es una lista o un objeto, y se necesita un solo valor.
    .why = Varios valores en un mismo lugar no se pueden distinguir, así que la línea quedó fuera.
    .way = Escriba un texto o un número; la autoría puede ser un texto como `gulls:0.6|herons:0.3` o un objeto con una parte para cada quien.
    .about = Una línea del flujo de líneas JSON tiene una lista o un objeto donde va un solo valor. Quedó fuera.

watched-file-began-anew = { $because ->
        [cut-off] El archivo al que se da seguimiento es más corto que antes, o empieza de otro modo; se lee desde el principio.
       *[replaced] Otro archivo ocupó el lugar del que se seguía; se lee desde el principio.
    }
    .way = Nada, si era lo previsto. Lo que ya se oyó sigue contando; un reporte que ya no deba contar necesita un retiro.
    .about = Un archivo al que se da seguimiento quedó recortado, u otro tomó su nombre, como pasa al rotar registros. Los reportes ya oídos siguen en el registro.

### Demasiado que juzgar

too-many-periods = Hasta el { $on } hay demasiados períodos que juzgar; la mayoría, { $periods }, en «{ $commitment }».
    .why = Cada período tiene su propio estado, y tantos tardarían horas. No se juzgó nada, para que una parte no pase por el todo.
    .way = Pregunte por un día anterior con `--on`, o ponga al acuerdo un último día.
    .about = Salida juzga por separado cada mes, semana o día de una cláusula que se repite, y no acepta más de doscientos mil en total; los que leen condiciones y consecuencias cuentan varias veces. Un día muy lejano, o una vigencia que empezó hace siglos, suele ser un descuido.

too-many-duties = Los compromisos forman demasiados deberes para juzgarlos; la mayoría, { $duties }, vienen de «{ $commitment }».
    .why = Cada parte, zona y hecho bajo `each of` se juzga por separado, y las listas de una cláusula se multiplican entre sí. No se juzgó nada, para que ninguna parte pase por el todo.
    .way = Escriba las listas sin `each of` donde se entiendan en conjunto, o nombre menos; abra una amnistía a menos grupos.
    .about = Una cláusula con `each of` en varios lugares forma un deber por cada combinación: diez partes en veinte zonas son doscientos. Lo que sigue a un incumplimiento se cuenta con ello, y también lo que leen las condiciones y, de cada grupo al que está abierta una amnistía, lo que tiene que hacer. Salida rechaza más de doscientos mil en total antes de formar ninguno.

### Cómo se escribe una orden

reports-lost = Algo de lo que se informó no se pudo guardar, o no se pudo devolver como era ({ $reason }).
    .why = Un estado que se apoya en la mitad de lo informado sería falso, así que no se juzgó nada.
    .way = Pregunte otra vez: todo se lee de nuevo desde los archivos del caso.
    .about = Lo que se informó se pone en un depósito mientras se juzga. Uno que pierde algo no responde nada.

unknown-argument = La orden no conoce «{ $argument }».
    .why = Lo que no se entendió no se hizo, para que no ocurra nada distinto de lo que usted quería.
    .way = Quítelo, o vea con `--help` lo que hay. Un nombre que empieza con guion va después de `--`.
    .about = La orden lleva una opción que el verbo no tiene, o una palabra más de las que toma.

unknown-command = No hay ninguna orden «{ $command }».
    .why = No se hizo nada.
    .way = Tome una de las que nombra `salida --help`.
    .about = La primera palabra después de `salida` no es ninguno de sus verbos.

missing-command = Nada dice qué hay que hacer. Hay { $allowed }.
    .why = No se hizo nada.
    .way = Escriba uno de ellos después de `salida`.
    .about = La orden no nombra ningún verbo.

missing-argument = Hace falta esto y no se dio: { $arguments }.
    .why = Sin ello no hay por dónde empezar, y no se hizo nada.
    .way = Delo, o vea con `--help` qué es.
    .about = Un verbo necesita algo, o una opción necesita otra a su lado.

argument-without-value = «{ $argument }» necesita un valor.
    .why = No se pone nada en su lugar, para que no ocurra nada distinto de lo que usted quería.
    .way = Escriba el valor después.
    .about = Una opción que toma un valor está sin él.

argument-takes-no-value = «{ $argument }» no toma «{ $value }».
    .why = Lo que no se entendió no se hizo.
    .way = Quite el valor.
    .about = A una opción que solo está o no está se le dio un valor, o a otra más valores de los que toma.

argument-twice = «{ $argument }» está dos veces.
    .why = No se puede saber cuál de las dos se quería.
    .way = Escríbala una sola vez.
    .about = Una opción que se toma una vez está más de una vez en la orden.

arguments-exclude-each-other = «{ $argument }» no se puede pedir junto con { $others }.
    .why = Cada una pide otra respuesta.
    .way = Quite una de ellas.
    .about = Dos opciones de un verbo se excluyen.

value-not-one-of = «{ $argument }» no toma «{ $value }». Toma { $allowed }.
    .why = Lo que no se entendió no se hizo.
    .way = Escriba una de las palabras que toma.
    .about = Una opción toma una de varias palabras, y se dio otra.

value-not-a-day = «{ $argument }» necesita un día, y «{ $value }» no lo es.
    .why = Un día adivinado hablaría de otro día que el que usted quería.
    .way = Escriba el día como AAAA-MM-DD: 2031-05-03.
    .about = En una orden un día se escribe de una sola manera: año, mes, día.

value-no-such-day = «{ $argument }» necesita un día, y ningún calendario tiene «{ $value }».
    .why = Un día adivinado hablaría de otro día que el que usted quería.
    .way = Mire el mes y cuántos días tiene.
    .about = Un día de una orden tiene la forma correcta y no existe.

value-not-a-number = «{ $argument }» necesita un número entero, y «{ $value }» no lo es, o es demasiado grande.
    .why = Lo que no se entendió no se hizo.
    .way = Escríbalo en cifras, sin signos entre ellas.
    .about = Una opción toma un número entero, y se dio otra cosa.

value-not-a-pair = “{ $argument }” necesita una columna y un valor, y “{ $value }” no lo es.
    .why = Lo que no se entendió no se hizo.
    .way = Escríbalo como COLUMNA=VALOR.
    .about = Una opción elige filas por el valor de una columna, y se dio otra cosa.

argument-not-utf-8 = La orden lleva algo que no es texto.
    .why = Lo que no se entendió no se hizo.
    .way = Escriba la palabra de nuevo, o dé otro nombre al archivo.
    .about = Los bytes de una palabra de la orden no son UTF-8.

### Intercambio con otras herramientas

not-carried = { $what ->
        [beside] Declaraciones de las que algo viaja solo bajo una clave propia, porque { $format } no tiene campo para ello: { $count }.
        [letter] Letras que no pueden escribirse en XML, con un signo de sustitución en su lugar: { $count }.
        [source] Fuentes nombradas solo por su id, porque { $format } no tiene lugar para ellas: { $count }.
       *[other] Entradas de «{ $what }» que no están en este archivo, porque { $format } no tiene lugar para ellas: { $count }.
    }
    .way = Lea en el caso lo que importe, o escriba otro formato junto a este.
    .about = Un formato de otras herramientas no tiene campo o lugar para algo que el caso dice. La nota dice qué es, y si viaja junto a los campos.

rest-stays = Estas tablas y claves se quedan en el caso: { $tables }.
    .way = Nada, si solo se querían actores, etiquetas y relaciones.
    .about = El intercambio lleva actores, sus etiquetas, nombres que designan a un mismo actor, relaciones y fuentes. Todo lo demás se queda en el caso.

marked-stays-in = { $count } entradas se apoyan en una fuente para menos ojos que { $marking }, y se quedan en el caso.
    .way = Pida otra edición con `--for`, si quienes reciben el archivo pueden verlas.
    .about = Una fuente que dice `TLP:AMBER` en su cita no es para todos. Lo que se apoya en ella sale solo en una edición para quienes pueden verla.

persons-stay-out = No se tomaron: personas { $persons }, entradas que pueden ser personas { $unclear }, vínculos con ellas o con nadie { $ties }.
    .why = Un caso nombra grupos, instituciones y cargos. Las personas y los caminos hacia ellas no tienen lugar en él.
    .way = Si una entrada es un grupo o una institución, dígalo en el archivo: con su esquema, su clase o un `kind`.
    .about = Un archivo de otra herramienta contiene personas, o entradas que no dicen si lo son. Se contaron y no se guardaron, ni tampoco los vínculos con ellas.

not-taken-in = { $what ->
        [category] { $count } etiquetas llegaron sin su categoría, porque el caso no tiene ninguna con ese id.
        [speaker] { $count } palabras no tienen quien las diga, o tienen varios que no pueden distinguirse, y se omitieron.
        [marked] { $count } entradas están marcadas para menos ojos que los de esta edición, y se omitieron.
       *[foreign] { $count } entradas o campos no tienen lugar en un caso, y se omitieron.
    }
    .why = Lo que se omite no está en el mapa que resulta.
    .way = { $what ->
        [category] Añada primero el vocabulario y la categoría al caso.
        [speaker] Pida un archivo que guarde quién dijo qué, como las declaraciones de FollowTheMoney.
        [marked] Pídalo con `--for team`, si el caso puede contenerlas.
       *[foreign] Nada, si solo se querían actores, etiquetas y relaciones.
    }
    .about = Una importación toma actores, etiquetas, nombres que designan a un mismo actor y relaciones. Las demás entradas se contaron y se omitieron.

import-assumes = { $what ->
        [kind] { $count ->
            [one] El archivo no dice qué es un actor; se escribe como `community`, lo que menos dice.
           *[other] El archivo no dice qué son { $count } actores; se escriben como `community`, lo que menos dice.
        }
        [day] { $count ->
            [one] Una declaración no tiene primer día; ocupa su lugar el día en que se hizo o se vio por primera vez.
           *[other] { $count } declaraciones no tienen primer día; ocupa su lugar el día en que se hicieron o se vieron por primera vez.
        }
        [confidence] { $count ->
            [one] Una declaración no dice cuán segura es; se escribe como cierta.
           *[other] { $count } declaraciones no dicen cuán seguras son; se escriben como ciertas.
        }
        [source] { $count ->
            [one] Una fuente no se describe en ninguna parte; su id está como cita.
           *[other] { $count } fuentes no se describen en ninguna parte; sus ids están como citas.
        }
       *[marked] { $count ->
            [one] Una entrada está marcada para pocos ojos. La marca está en la cita, y toda respuesta la respeta.
           *[other] { $count } entradas están marcadas para pocos ojos. La marca está en la cita, y toda respuesta la respeta.
        }
    }
    .why = Lo que se da por sentado puede ser falso, y se diría entonces en nombre de una fuente.
    .way = Mire cada una antes de añadirla al caso.
    .about = Un archivo no dice algo que un caso necesita. Aquí se cuenta qué se escribió en su lugar y cuántas veces.

entry-left-out = { $because ->
        [empty] Una entrada no tiene nada en «{ $field }», y se omitió.
        [nobody] No hay ningún actor «{ $found }», así que esta entrada se omitió.
        [no-id] «{ $found }» no puede ser un id, así que esta entrada se omitió.
        [no-word] «{ $found }» no es una palabra que «{ $field }» admita, así que esta entrada se omitió.
        [no-day] «{ $found }» en «{ $field }» no es un día como 2012-03-09, así que esta entrada se omitió.
        [earlier] «{ $field }» es anterior al comienzo ({ $found }), así que esta entrada se omitió.
        [too-long] Esta línea es demasiado larga para ser una entrada, y se pasó por alto.
        [not-utf-8] Esta línea no está escrita en UTF-8, y se omitió: guarde el archivo en UTF-8.
       *[broken] Esta línea no puede leerse, y se omitió. El lector dice: { $found }.
    }
    .why = Lo que no puede leerse no está en el mapa.
    .way = Corrija la entrada; las demás cuentan como están.
    .about = Una entrada de un archivo de otra herramienta tiene un defecto. Se omitió, y se leyeron las demás.

more-left-out = { $count ->
        [one] Una entrada más como estas.
       *[other] { $count } entradas más como estas.
    }
    .way = Corrija las que se dicen; a menudo las demás tienen el mismo defecto.
    .about = Las entradas con defectos se dicen una por una hasta cierto número, y más allá se cuentan.

import-broken = Este archivo se interrumpe aquí, o no es lo que debería ser. El lector dice: { $problem }.
    .why = Lo que viene después de este lugar no se leyó.
    .way = Consiga el archivo de nuevo, o nombre su formato con `--from`.
    .about = Un archivo de otra herramienta está cortado, dañado, o es de otro formato. Se leyó lo que había antes del daño.

import-document-type = Este archivo XML declara un tipo de documento, así que no se leyó.
    .why = Con un tipo de documento, unas pocas líneas pueden crecer hasta llenar la memoria, o leer otros archivos.
    .way = Quite la línea que comienza con <!DOCTYPE; GEXF y GraphML no la necesitan.
    .about = Los archivos XML con un tipo de documento se rechazan, porque nada en estos formatos lo necesita y con él puede hacerse mucho daño.

import-too-large = Este archivo contiene más de lo que da una importación ({ $allowed } { $what ->
        [bytes] bytes
       *[rows] entradas
    }); el resto no se leyó.
    .why = Una parte de un archivo no es el todo, y no debe pasar por él.
    .way = Tome del archivo aquello de lo que trata el proceso, e importe eso.
    .about = Un caso conoce decenas de actores, o unos miles. Un archivo con mucho más es una base de datos de inteligencia, y Salida no lo es.

table-unknown = Nada dice qué contiene esta tabla. Sus columnas son { $columns }.
    .why = Una tabla mal leída diría cosas que nadie dijo.
    .way = Dé a las columnas los nombres de las claves de una etiqueta, una relación, un actor o una fuente en `case.toml`.
    .about = Las columnas de una tabla dicen qué contiene: about, by y term son etiquetas; one, other y kind son relaciones.

ours-is-kept = El caso tiene un «{ $what }» con el id «{ $id }» que dice otra cosa; se queda el suyo.
    .why = Dos entradas con un mismo id no caben en un caso, y nada suyo se sobrescribe.
    .way = Compare las dos, y dé a la otra un id propio si no es la misma.
    .about = Un archivo de otra herramienta da un id del caso a una entrada distinta. Se conserva la del caso.

import-read = Leído: actores { $parties }, etiquetas { $labels }, declaraciones de que dos nombres designan a un mismo actor { $same }, relaciones { $relations }.
    .way = Nada.
    .about = Se leyó un archivo de otra herramienta.

import-adds = Entradas nuevas para el caso: { $new }. Ya estaban, o están dos veces en el archivo palabra por palabra: { $already }.
    .way = Léalas, y añada a `case.toml` lo que usted sostenga.
    .about = Una importación nunca cambia un caso. Muestra lo que sería nuevo, y dice cuánto está ya.

plain-table-read-as = { $rows ->
        [one] Se leyó 1 fila.
       *[other] Se leyeron { $rows } filas.
    } La codificación es { $encoding }, y el delimitador { $delimiter ->
        [comma] es la coma
        [semicolon] es el punto y coma
        [tab] es el tabulador
        [pipe] es la barra vertical
       *[other] es «{ $delimiter }»
    }.
    .way = Guarde el archivo en UTF-8, con comas entre sus celdas, si eso no es así.
    .about = Se leyó una tabla de la que nada está declarado. Su comienzo dijo en qué codificación está y qué hay entre sus celdas.

### Paneles propios

panel-not-a-file = «{ $path }» no es un archivo corriente, así que no se leyó como panel.
    .why = Un panel se recorre dos veces, y lo que viene de una tubería, un dispositivo o una carpeta no se puede.
    .way = Póngalo antes en un archivo: `gzip -dc panel.csv.gz > panel.csv`, y nombre ese archivo.
    .about = Un panel ha de ser un archivo corriente, no una tubería, un dispositivo ni una carpeta.

panel-column-missing = No hay ninguna columna “{ $column }” para `--{ $option }`; la tabla tiene { $columns }.
    .why = Sin ella las filas no dicen de qué hablan, y no se adivina ninguna columna.
    .way = Nombre la columna correcta con su opción; si no se da la opción, se busca una columna con el nombre de la propia opción.
    .about = Una columna del panel que hace falta, o que se pidió, no está en el encabezado.

panel-periods-without-order = “{ $period }” no puede ponerse en el orden del tiempo con los demás períodos, y no se comparó nada.
    .why = Lo que vino antes y lo que vino después lo decide todo.
    .way = Escriba todos los períodos de una sola forma: años o números, meses como `2012-03`, trimestres como `2012Q1`, días como `2012-03-09`.
    .about = Los nombres de los períodos han de ser números, meses, trimestres o días, de una sola clase en toda la columna.

panel-periods-missing = { $count ->
        [one] Falta un período
       *[other] Faltan { $count } períodos
    } después de { $after }; los de alrededor cuentan como vecinos.
    .why = Los métodos toman cada período como el siguiente del anterior.
    .way = Añada sus filas, con celdas vacías donde no se sepa nada.
    .about = Los períodos de un panel tienen huecos según su paso habitual.

panel-too-large = El panel tendría { $units } unidades, { $periods } períodos y { $columns } columnas; todas las celdas juntas pueden ser { $allowed }.
    .why = No cabría en la memoria, y una mitad no debe pasar por el todo.
    .way = Tome menos unidades o columnas, o períodos más largos; `--where` deja filas fuera.
    .about = Un panel puede tener como mucho tantas celdas, sea cual sea el número de sus filas.

panel-row-twice = { $unit }, { $period }: esta fila repite lo que dice la línea { $first }; cuenta una vez.
    .why = Las filas repetidas suelen venir de dos archivos unidos.
    .way = Quite una de ellas.
    .about = Dos filas de un panel son iguales en todo lo que se lee de ellas.

panel-rows-contradict = { $unit }, { $period }: esta fila dice otra cosa que una anterior, y de esa celda no se sabe nada.
    .why = La tabla no dice cuál de las dos es cierta, y un promedio de ambas nadie lo contó.
    .way = Averigüe cuál es cierta y quite la otra.
    .about = Dos filas de un panel dicen cosas distintas de una unidad en un período.

panel-treatment-not-understood = “{ $found }” en `{ $field }` no dice si una unidad está bajo la medida, ni desde cuándo.
    .why = Quién está bajo la medida decide qué se compara con qué.
    .way = Escriba 1 o 0 en cada fila para `--treated`; para `--first-treated`, un período de la tabla, el mismo en todas las filas de una unidad, y nada o 0 donde no haya ninguno.
    .about = Una celda de la columna del tratamiento no se entendió; no se puso nada en su lugar.

panel-without-treatment = { $reason ->
        [no-date] Se nombran unidades bajo la medida, pero no desde cuándo.
       *[nobody] En este panel nadie está bajo la medida.
    }
    .why = Sin eso no hay nada que comparar.
    .way = Dé una columna con `--treated` o `--first-treated`, o unidades con `--treated-unit` y el primer período con `--from`.
    .about = Un panel ha de decir quién quedó bajo la medida, y cuándo.

panel-unit-unknown = No hay ninguna unidad “{ $unit }” en el panel (`--{ $option }`).
    .why = Lo que se pidió no puede hacerse con una unidad que no está.
    .way = Escriba su nombre como lo tiene la tabla.
    .about = Una opción nombra una unidad que ninguna fila del panel tiene.

panel-period-unknown = “{ $period }” (`--{ $option }`) no es un período del panel, que va de { $first } a { $last }.
    .why = El comienzo de la medida ha de caer dentro de lo que se contó.
    .way = Nombre uno de sus períodos.
    .about = Una opción nombra un período que queda fuera del panel.

panel-stretch-not-understood = “{ $value }” (`--{ $option }`) no es un tramo de los períodos del panel; se dejó fuera.
    .why = Una fase o una ventana sin períodos no dice nada.
    .way = Escriba PRIMERO..ÚLTIMO con períodos del panel, y para una fase NOMBRE=PRIMERO..ÚLTIMO.
    .about = Una fase o una ventana no está escrita como tal, o no contiene ningún período.

panel-exposure-not-positive = Una exposición de { $found } no da ninguna tasa; cuenta como desconocida.
    .why = Una tasa divide por ella.
    .way = Compruebe la cifra.
    .about = La exposición (personas, años-persona) ha de ser mayor que cero.

panel-stopped-early = El trabajo se detuvo tras { $done } de { $of } ajustes; lo que sigue descansa en ellos.
    .why = Una prueba de placebo con menos placebos tiene un denominador menor, que se dice con ella.
    .way = Déjelo terminar.
    .about = Al detenerlo (Ctrl-C) se guarda lo hecho hasta entonces.

panel-methods-not-usual = Con un panel tan grande, estos métodos son demasiado trabajo para hacerlos sin nombrarlos: { $methods }.
    .why = Tardarían minutos u horas, y quien pide una respuesta no lo sabe de antemano.
    .way = Nombre cada uno con `--method`; Ctrl-C guarda lo hecho.
    .about = Los métodos cuyo ajuste es más de unos diez segundos de trabajo se dejan fuera cuando nadie nombra ninguno.

collinear-covariates = Estas covariables no dicen nada que no digan ya las anteriores: { $covariates }.
    .why = Los pesos de predictores que se repiten no pueden distinguirse.
    .way = Déjelas fuera.
    .about = Se nombran las covariables que otras determinan del todo, o que nunca varían.

no-complete-block = No hay nada que comparar de “{ $outcome }” desde { $from }: { $reason ->
        [no-donors] ninguna unidad sin la medida está completa
        [no-treated] no queda ninguna unidad tratada
        [too-few-before] de las tratadas no se contó nada antes
        [nothing-after] de las tratadas no se contó nada después del comienzo
        [not-finite] un valor no es un número finito
        [no-exposure] no se conoce la exposición
        [no-outcome] no existe tal resultado
       *[other] { $reason }
    }.
    .why = Un método necesita períodos completos de las tratadas y de donantes, antes y después.
    .way = Elija una `--window` en la que estén completos, o busque las cifras que faltan; no se rellena nada.
    .about = De un panel se recorta un rectángulo completo, y aquí no queda ninguno.

treated-throughout = Bajo la medida desde el primer período, y por eso fuera: { $units }.
    .why = De ellas no se sabe nada sin la medida.
    .way = Períodos anteriores, si los hay.
    .about = Las unidades sin un tiempo anterior no pueden compararse ni servir de comparación.

treated-at-another-time = Bajo la medida en otro momento, y por eso no son donantes aquí: { $units }.
    .way = Nada; cada momento se compara por sí mismo.
    .about = Las unidades que quedan bajo la medida en momentos distintos no se comparan entre sí.

nothing-before = De estas no se contó nada antes de la medida, y por eso no son donantes: { $units }.
    .why = Nada dice si antes iban con las tratadas.
    .way = Cifras anteriores, si las hay.
    .about = Un donante ha de conocerse antes de la medida igual que después.

incomplete-donors = No contadas en todos los períodos, y por eso no son donantes: { $units }.
    .why = Un método que compara necesita cada período, y no se rellena nada.
    .way = Elija una `--window` en la que estén completas.
    .about = Los donantes con celdas vacías, o con cifras conocidas solo como suma de varios períodos, se dejan fuera y se nombran.

periods-without-treated = Fuera para todas, porque una unidad tratada no se contó: { $periods }.
    .why = Sin las tratadas no hay nada que comparar en ellos.
    .way = Busque las cifras.
    .about = Los períodos en los que una unidad tratada no tiene cifra se dejan fuera y se nombran.

all-zero-donors = Donantes que antes de la medida solo tuvieron ceros: { $units }.
    .why = No siguen a nadie, y tiran hacia abajo de todo promedio ponderado.
    .way = Déjelos fuera con `--donors-without`, o tome períodos más largos.
    .about = Los donantes sin ningún suceso antes de la medida se usan como los demás, y se nombran.

negative-outcomes = Valores por debajo de cero, que ningún recuento tiene: { $units }.
    .why = Donde se cuentan muertes es un error; los métodos de recuentos lo rechazan.
    .way = Corríjalos, si se trata de recuentos.
    .about = Un resultado tiene valores por debajo de cero.

few-periods-before = { $periods ->
        [one] Solo se contó un período
       *[other] Solo se contaron { $periods } períodos
    } antes de la medida; a partir de { $advised } las pruebas de placebo cumplen lo que prometen.
    .why = Con pocos períodos antes, las pruebas de placebo hallan efectos demasiadas veces donde no los hay: en simulaciones publicadas, 11 de cada 100 veces con diez períodos y 41 con cuatro, donde se prometen 5.
    .way = Períodos anteriores o más cortos.
    .about = Con pocos períodos antes de la medida, todo método sigue al azar.

few-donors = Con { $donors ->
        [one] un donante
       *[other] { $donors } donantes
    } el menor valor p que una prueba de placebo puede dar es { $smallest }.
    .why = Ningún efecto, por grande que sea, podría distinguirse del azar a 1 en 20.
    .way = Más donantes a los que la medida no llegó.
    .about = Una prueba de placebo compara con tantos otros como donantes haya.

imputed-cells-used = Celdas que alguien rellenó: { $donors } de donantes, { $treated } de las tratadas. Se usan como recuentos.
    .way = Busque los recuentos, o deje fuera esas unidades.
    .about = Las celdas imputadas se cuentan y se nombran.

treatment-ends = Estas vuelven a salir de la medida: { $units }. Todos los períodos desde su comienzo cuentan como posteriores.
    .way = Distinga con `--phase` el tiempo bajo la medida y el tiempo posterior.
    .about = Una medida que termina tiene consecuencias, y un efecto se dice con ellas.

sums-not-split = { $count ->
        [one] Una cifra abarca
       *[other] { $count } cifras abarcan
    } varios períodos; ninguna se divide en partes.
    .way = Busque las partes, o elija períodos tan largos como las sumas.
    .about = Se conoce una suma de varios períodos, y no sus partes.
