### An unreviewed draft in Spanish: see general.ftl.

## Blank sheets, and what may stand in the way

blank-sheet-title = Hoja en blanco
blank-sheet-begins = «{ $title }» tiene ahora una hoja en blanco: { $time }, hasta { $until }.
blank-sheet-ideas = Primero van las ideas. Por ahora nadie tiene que decir si una idea puede funcionar.
blank-sheet-constraints = Si ves algo que puede ser un obstáculo, como dinero, tiempo, personas, edificios o reglas, anótalo. No hace falta hablar de ello ahora, y vuelve cuando se propone o se decide algo.
blank-sheet-over = La hoja en blanco ha terminado. Desde ahora podéis hablar de cómo pueden funcionar las ideas.
constraints-come-back-later = { $count ->
    [one] Se anotó una cosa que puede ser un obstáculo. Vuelve cuando se propone o se decide algo.
    *[other] Se anotaron { $count } cosas que pueden ser un obstáculo. Vuelven cuando se propone o se decide algo.
}
panel-blank-sheet = Hoja en blanco: primero las ideas
panel-constraints = Límites anotados
button-constraint = Anotar lo que puede ser un obstáculo
button-constraints = Ver los límites
constraint-kind-time = Tiempo
constraint-kind-people = Personas
constraint-kind-funds = Dinero
constraint-kind-buildings = Edificios
constraint-kind-rules = Reglas
constraint-kind-other = Otra cosa
constraint-standing-waiting = nadie lo ha mirado aún
constraint-standing-real = sigue ahí
constraint-standing-met = la solución lo respeta
constraint-standing-avoided = la solución lo rodea
constraint-line = { $number }. { $kind }: «{ $words }»
constraint-foreseen-by = Lo previó { $name }.
constraint-stands = Cómo está: { $standing }.
constraint-owner = Se ocupa { $name }.
became-still-there = Sigue ahí.
became-kept-to = La solución lo respeta.
became-avoided = La solución lo rodea.
became-changer = Quién podría cambiarlo: { $words }
noted-constraint = Anotado como límite { $number }. Vuelve cuando se propone o se decide algo, y sigue en la lista hasta que alguien diga qué pasó con él.
constraint-unnamed = La sala ve cuántos hay. Estas palabras se pueden leer en la lista, y cuando vuelven, sin tu nombre.
constraint-named = Muestra que lo previó { $name }.
constraint-suggestion = Parece que algo puede ser un obstáculo. ¿Guardarlo para después?
constraint-suggestion-why = Se anota y vuelve antes de que se decida nada. Hasta entonces, primero van las ideas.
constraint-suggestion-once = Solo tú ves esto. Se te pregunta como mucho una vez por reunión.
button-keep-constraint = Guardarlo para después
button-no-constraint = No, gracias
noted-suggestion-declined = No se te pregunta más en esta reunión. Aún puedes anotar algo en cualquier momento.
constraints-title = Lo que puede ser un obstáculo
constraints-none = Nadie ha anotado nada que pueda ser un obstáculo.
constraints-open = { $count ->
    [0] No hay nada abierto.
    [one] Hay un límite abierto.
    *[other] Hay { $count } límites abiertos.
}
constraints-back = { $count ->
    [one] Se previó un límite
    *[other] Se previeron { $count } límites
}
constraints-back-why = Mirad cada uno: ¿sigue ahí, la solución lo respeta, o lo rodea?
constraints-more = { $count ->
    [one] Hay uno más en la lista.
    *[other] Hay { $count } más en la lista.
}
refused-no-constraint = Aquí no hay ningún límite { $number } que siga abierto.
refused-constraint-again = Este mensaje ya está anotado.
bad-constraint-same = Eso ya está anotado, con el número { $number }. Vuelve cuando se decide algo.
refused-undo-suggestion = Puedes anotarlo en cualquier momento.

over-constraint = El límite { $number } ya no está abierto.
over-blank-sheet = La hoja en blanco ha terminado.

## Commands

command-constraint = Anotar un obstáculo
    .help = Anota lo que puede ser un obstáculo, como dinero, tiempo o reglas. Vuelve cuando se decide algo.
    .submit = Anotarlo
    .on-message = Guardar como límite
    .what = ¿Qué puede ser un obstáculo?
    .what-help = Una frase. Heard guarda estas palabras. Todo el mundo aquí puede leerlas cuando vuelven.
    .kind = ¿De qué se trata?
    .item = ¿Para qué tema del orden del día?
    .name = ¿Que conste tu nombre como quien lo previó?
    .name-help = Con «sí», todo el mundo en esta sala puede verlo.
    .synonyms = límite, obstáculo, barrera, presupuesto, sin dinero, sin tiempo, hoja en blanco
command-constraints = Posibles obstáculos
    .help = Mira lo que se anotó que puede ser un obstáculo, y cómo está.
    .submit = Mostrarlo
    .synonyms = límites, obstáculos, barreras
command-constraints-no = No anotarlo
    .help = Di que no cuando Heard pregunta si hay que anotar lo que dijiste. No se te pregunta más en esta reunión.
    .submit = No, gracias
button-constraint-real = Sigue ahí
button-constraint-met = La solución lo respeta
button-constraint-avoided = La solución lo evita
constraint-care-on = Sí
constraint-care-off = No, ya no
button-constraint-take = Me ocupo de ello
button-constraint-let-go = Ya no me ocupo de ello
noted-constraint-reviewed = Anotado para el límite { $number }: { $standing }.
noted-constraint-yours = Te ocupas de ello. Todas las personas pueden verlo.
noted-constraint-let-go = Ya no te ocupas de ello.
undone-constraint = Está como estaba antes.
refused-constraint-review = Eso lo pueden decir quienes llevan la reunión o se ocupan del límite.
refused-constraint-owned = Alguien se ocupa ya de ello.
refused-constraint-not-yours = No te ocupas de ello.
use-constraint-what = Límite
use-constraints-review-changer = Quién podría cambiar un límite
