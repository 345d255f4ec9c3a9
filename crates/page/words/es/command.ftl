# Lo que dice el programa además de notas e informes.
command-exhibit-question =
    Antes de la primera anotación: es posible que algún día alguien exija este registro.
    ¿Dónde, por quién y contra quién podría usarse como prueba: un tribunal, una fiscalía, una parte, una filtración?
    Escríbalo en una frase (o «no se sabe»). Queda en case.toml, a la vista de quienes trabajan en el caso.
command-exhibit-needed = No hubo respuesta. Diga dónde podría usarse este registro como prueba, o escriba «no se sabe»: aquí, o con --exhibit "…".
command-made = Se creó { $folder }. Ya pasa la revisión; abra { $folder }/case.toml y empiece por los actores y las fuentes.
command-wrote = Se escribió { $path } (edición { $edition }, según lo conocido el { $known }). Se abre en cualquier navegador, sin red.
command-wrote-json = Se escribió { $path }.
command-unknown-code = No existe el código { $code }.
    .nearest = ¿Quiso decir { $nearest }?
    .way = salida explain --list los nombra todos.
command-no-outcome = Este caso no indica ningún resultado, así que no hay nada que medir. Agregue un [[outcome]] a case.toml.
command-not-understood = No se pudo entender el caso; no se escribió nada.
command-edition-public = pública
command-edition-parties = para las partes
command-edition-team = del equipo
command-refused = No se escribió ninguna página: los archivos tienen errores, y una página que omite lo que estos dañaron podría engañar. Corríjalos, o pídala de todos modos con --despite-errors.
command-no-day = Nada en este caso indica de qué día hablar: aún no registra ningún reporte ni acto. Indique un día con --on AAAA-MM-DD, o escriba as-of en case.toml.
command-unknown-clause = Ningún compromiso se llama { $name }.
    .nearest = ¿Quiso decir { $nearest }?
    .way = Hay estos: { $names }.
command-formatted = Se ordenó { $path }.
command-would-format = { $path } cambiaría. Ejecute salida fmt sin --check para escribirlo.
command-blocks-only = Solo los bloques del acuerdo están en otro idioma. Lo que se escribió alrededor queda como estaba, igual que los títulos y nombres entre comillas.
command-unknown-actor = Ningún actor de este caso tiene el id { $name }.
    .nearest = ¿Quiso decir { $nearest }?
command-to-alone = --to dice dónde escribir lo que da --export, --import o --picture, y no hay ninguno de ellos.
command-nothing-to-draw = No consta nada con que dibujar esta figura, en esta edición y en este día.
