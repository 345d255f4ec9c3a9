# Lecciones en español. El valor de un código es el hecho; `.why` dice por qué importa en la mesa, `.way` la salida, como
# la diría un colega. Los textos largos están junto a las lecciones; `.about` es para los códigos que no tienen uno.

amnesty-without-end-or-once =
    { $missing ->
        [end] La amnistía `{ $amnesty }` de `{ $instrument }` no tiene último día para acogerse.
        [once] La amnistía `{ $amnesty }` de `{ $instrument }` no dice que se ofrece una sola vez.
       *[end-and-once] La amnistía `{ $amnesty }` de `{ $instrument }` no tiene último día para acogerse ni dice que se ofrece una sola vez.
    }
    .why = Quien puede entrar después, o cuenta con una segunda amnistía, tiene motivos para esperar y seguir igual.
    .way = ¿Se podría fijar el último día y prometer que no habrá segunda vez: `abierta desde el … hasta el …`, `una sola vez`?

amnesty-without-disclosure = Nada se cuenta a cambio de la amnistía `{ $amnesty }` de `{ $instrument }`, ofrecida a { $to }.
    .why = Lo que los miembros saben del mercado es lo que hace de la clemencia un intercambio y no un regalo.
    .way = ¿Se podría pedir algo que se pueda contar sin peligro: `a cambio de disclosure en un plazo de 30 días`?

amnesty-without-threat-after = Nada respalda la amnistía `{ $amnesty }` de `{ $instrument }`: ningún hecho la revoca y nadie eleva el riesgo de ser descubierto después.
    .why = Si delinquir después del acuerdo no cuesta más que antes, quedarse vale tanto como salir.
    .way = ¿Qué hecho debería poner fin al beneficio (`revocada en caso de …`), y quién podría investigar mejor cuando se cierre la puerta?

amnesty-without-exclusions = La amnistía `{ $amnesty }` de `{ $instrument }` no excluye: { $missing }.
    .why = Una amnistía que cubre los crímenes más graves puede ser anulada años después, y con ella la promesa.
    .way = ¿Se podrían escribir después de `excepto`, y decirlo en la mesa antes de que alguien cuente con ellos?

amnesty-without-exclusions-missing =
    .torture = la tortura
    .sexual-violence = la violencia sexual
    .crimes-against-children = los crímenes contra la niñez
    .crimes-against-humanity = los crímenes de lesa humanidad
    .disappearance = las desapariciones

secrecy-left-viable = Con `{ $occasion }` alguien va a dejar el crimen, y nada en el caso hace más difícil el secreto.
    .why = Mientras esconderse no cueste nada, la vida legal compite con un negocio que paga mejor.
    .way = ¿Quiénes, entre bancos, policía, funcionarios y gente de adentro, ganarían al hablar, y quién los protegería?

property-rights-absent = Con `{ $occasion }` alguien va a dejar el crimen, y nada en el caso protege la propiedad y la ganancia legales.
    .why = Quien sale necesita que el negocio legal sea más seguro que el ilegal.
    .way = ¿Qué protegería aquí a un pequeño dueño: títulos, licencias, un juzgado a su alcance? ¿Quién podría prometerlo?

no-credible-non-prosecution =
    { $promising ->
        [0] Con `{ $occasion }` alguien va a salir a la luz, y nadie promete no procesar ni decomisar por lo anterior.
       *[other] Con `{ $occasion }` alguien va a salir a la luz; la promesa de no procesar ni decomisar viene solo de { $promised-by }, y de ninguna institución pública.
    }
    .why = Nadie se da a conocer por la palabra de quien no manda sobre ningún fiscal.
    .way = ¿Qué institución podría romper esta promesa? Es la que tiene que darla.

opportunities-for-offenders-only =
    { $for-members ->
        [0] Con `{ $occasion }` alguien va a dejar el crimen, y a nadie se le promete trabajo, formación ni servicios.
        [one] Con `{ $occasion }`, la única promesa de sustento es para miembros; nada está abierto a la sociedad en general.
       *[other] Con `{ $occasion }`, las { $for-members } promesas de sustento son todas para miembros; nada está abierto a la sociedad en general.
    }
    .why = Los vecinos que cumplieron la ley preguntarán qué se está premiando.
    .way = ¿Podrían abrirse los mismos cupos a todo el barrio, con los miembros entre los demás?

truce-without-next-phase = `{ $instrument }` detiene la violencia ({ $prohibitions }), y nada en el caso lleva más allá.
    .why = Una tregua deja en pie aquello por lo que se mataba, y cada parte espera que la otra aproveche la pausa.
    .way = ¿Qué podría venir después, para cuándo, y quién lo debería? Para empezar bastan una fecha y un nombre.

limit-without-baseline = `{ $commitment }` de `{ $instrument }` limita `{ $deed }` al { $percent } % de una línea de base que no se indica.
    .why = Cada parte tomará la línea de base que le convenga; por eso el límite se lee y no se juzga.
    .way = ¿Podrían las partes acordar los meses y de quién son los conteos: `de la línea de base 2030-03..2031-02`?

permission-without-prohibition = Por `{ $commitment }` de `{ $instrument }`, { $to } puede hacer lo que nada prohíbe en él.
    .why = Un permiso así no cambia nada, y una parte puede tomarlo por promesa, y la otra por prohibición de lo demás.
    .way = ¿Ha de ocurrir, o ha de cesar lo demás? ¿Quién podría prometerlo, y para cuándo?

terms-strengthen-criminal-faction = `{ $benefit }` va a `{ $to }` y así llega a { $criminal }, con agenda criminal, mientras que no se le conoce ninguna a { $others }.
    .why = Lo que se da al conjunto lo reparten los más fuertes de adentro, como después de Lomé.
    .way = ¿En manos de quién quedará lo que se concede? ¿Podrían ser distintos los términos para cada facción?

leader-cannot-bind =
    { $leaders-bind ->
        [no] `{ $party }` se obliga por entero en { $instruments }, y sus líderes no pueden comprometer a los suyos.
        [partly] `{ $party }` se obliga por entero en { $instruments }, y sus líderes solo pueden comprometer a una parte de los suyos.
       *[unknown] `{ $party }` se obliga por entero en { $instruments }, lo que deja fuera a { $factions }, y nadie ha dicho que los líderes las comprometan.
    }
    .why = Una promesa en nombre de gente que uno no manda se rompe el primer día, y la pagan todos los que cumplieron.
    .way = ¿Quién puede hablar por los demás, y qué debería pasar con una facción desautorizada?

facilitator-without-protection =
    { $prosecutions ->
        [0] No consta nada que proteja a `{ $actor }` mientras facilita.
        [one] No consta nada que proteja a `{ $actor }` mientras facilita, y ya consta un proceso penal.
       *[other] No consta nada que proteja a `{ $actor }` mientras facilita, y ya constan { $prosecutions } procesos penales.
    }
    .why = Un gobierno posterior puede llamar delito al hecho de haber llevado mensajes.
    .way = ¿Qué ley, decreto, mandato o intercambio de cartas podría respaldar ese papel antes de la próxima reunión?

offer-unanswered =
    { $kind ->
        [ask] La petición `{ $proposal }` de `{ $by }`, del { $since }, lleva { $days ->
            [one] un día
           *[other] { $days } días
        } sin respuesta de { $to }.
       *[offer] La oferta `{ $proposal }` de `{ $by }`, del { $since }, lleva { $days ->
            [one] un día
           *[other] { $days } días
        } sin respuesta de { $to }.
    }
    .why = El silencio se lee como desprecio, y quien habló primero paga ante los suyos por haberlo hecho.
    .way = ¿Se podría traer una respuesta, aunque sea un «por ahora no», o la razón del silencio?

lesson-answered =
    { $prompts ->
        [0] El caso responde a la lección `{ $lesson }`, que aquí no tiene nada que decir: { $reason }
        [one] El caso responde a la lección `{ $lesson }`, que habría hablado una vez: { $reason }
       *[other] El caso responde a la lección `{ $lesson }`, que habría hablado { $prompts } veces: { $reason }
    }
    .why = Quien lee debe ver qué se consideró y por qué se dejó de lado.
    .way = Cuando la razón ya no valga, quite este `[[allow]]`.
    .about = Un caso puede responder a una lección con una razón. Entonces la lección calla, y la respuesta queda a la vista.

unknown-lesson = No hay ninguna lección `{ $lesson }`; este `[[allow]]` no responde a nada.
    .why = La lección que se quería responder sigue hablando.
    .way = Corrija el nombre o quite la tabla.
    .about = Un `[[allow]]` de `case.toml` nombra una lección que no existe.
