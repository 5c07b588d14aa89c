### An unreviewed draft in Spanish: see general.ftl.

## Blank sheets, and what may stand in the way

blank-sheet-title = Hoja en blanco
blank-sheet-begins = «{ $title }» empieza con una hoja en blanco: { $time }, hasta las { $until }.
blank-sheet-ideas = Primero las ideas. Por ahora, nadie tiene que decir si una idea puede funcionar.
blank-sheet-constraints = Si ves algo que puede ser un obstáculo, como el dinero, el tiempo, las personas, los edificios o las normas, escríbelo. No hace falta hablar de ello ahora: vuelve cuando se propone o se decide algo.
blank-sheet-over = La hoja en blanco ha terminado. Desde ahora podéis hablar de cómo pueden funcionar las ideas.
constraints-come-back-later = { $count ->
    [one] Se anotó una cosa que puede ser un obstáculo. Vuelve cuando se propone o se decide algo.
    *[other] Se anotaron { $count } cosas que pueden ser un obstáculo. Vuelven cuando se propone o se decide algo.
}
panel-blank-sheet = Hoja en blanco: primero las ideas
panel-constraints = Límites anotados
button-constraint = Anotar un posible obstáculo
button-constraints = Ver los límites
constraint-kind-time = Tiempo
constraint-kind-people = Personas
constraint-kind-funds = Dinero
constraint-kind-buildings = Edificios
constraint-kind-rules = Normas
constraint-kind-other = Otra cosa
constraint-standing-waiting = nadie lo ha mirado todavía
constraint-standing-real = sigue ahí
constraint-standing-met = la solución lo respeta
constraint-standing-avoided = la solución lo evita
constraint-line = { $number }. { $kind }: «{ $words }»
constraint-foreseen-by = Quien lo vio venir: { $name }.
constraint-stands = Cómo está: { $standing }.
constraint-owner = Quien se ocupa de ello: { $name }.
became-still-there = Sigue ahí.
became-kept-to = La solución lo respeta.
became-avoided = La solución lo evita.
became-changer = Quién podría cambiarlo: { $words }
noted-constraint = Anotado como límite { $number }. Vuelve cuando se propone o se decide algo, y queda en la lista hasta que alguien diga qué pasó con ello.
constraint-unnamed = La sala ve cuántos hay. Estas palabras se pueden leer en la lista, y cuando vuelven, sin tu nombre.
constraint-named = Se muestra quién lo vio venir: { $name }.
constraint-suggestion = Parece que algo puede ser un obstáculo. ¿Lo guardamos para más tarde?
constraint-suggestion-why = Queda anotado, y vuelve cuando se propone o se decide algo.
constraint-suggestion-once = Solo tú ves esto. Se te pregunta como mucho una vez en cada reunión.
button-keep-constraint = Guardarlo para más tarde
button-no-constraint = No, gracias
noted-suggestion-declined = No se te preguntará más en esta reunión. Aún puedes anotar algo en cualquier momento.
constraints-title = Posibles obstáculos
constraints-none = Nadie ha anotado ningún posible obstáculo.
constraints-open = { $count ->
    [0] No queda nada abierto.
    [one] Hay un límite abierto.
    *[other] Hay { $count } límites abiertos.
}
constraints-back = { $count ->
    [one] Se vio venir un límite
    *[other] Se vieron venir { $count } límites
}
constraints-back-why = Mirad cada uno: ¿sigue ahí, la solución lo respeta o la solución lo evita?
constraints-more = { $count ->
    [one] Hay uno más en la lista.
    *[other] Hay { $count } más en la lista.
}
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
refused-no-constraint = Aquí no hay ningún límite { $number } que siga abierto.
refused-constraint-again = Este mensaje ya se ha anotado.
refused-constraint-review = Eso lo pueden decir quienes llevan la reunión o se ocupan del límite.
refused-constraint-owned = Alguien se ocupa ya de ello.
refused-constraint-not-yours = No te ocupas de ello.
refused-undo-suggestion = Puedes anotarlo en cualquier momento.
over-constraint = El límite { $number } ya no está abierto.
use-constraint-what = Límite
use-constraints-review-changer = Quién podría cambiar un límite

## Commands

command-constraint = Anotar un posible obstáculo
    .help = Anota lo que puede ser un obstáculo, como el dinero, el tiempo o las normas. Vuelve cuando se decide algo.
    .submit = Anotarlo
    .on-message = Guardar como límite
    .what = ¿Qué puede ser un obstáculo?
    .what-help = Una frase. Heard guarda estas palabras. Todas las personas de aquí pueden leerlas cuando vuelven.
    .kind = ¿De qué se trata?
    .item = ¿Para qué punto del orden del día?
    .name = ¿Quieres que se diga que lo viste venir?
    .name-help = Con «sí», todas las personas de esta sala pueden verlo.
    .synonyms = límite, obstáculo, barrera, presupuesto, no hay dinero, no hay tiempo, hoja en blanco
command-constraints = Posibles obstáculos
    .help = Mira qué se anotó que puede ser un obstáculo, y cómo está.
    .submit = Verlo
    .synonyms = límites, obstáculos, barreras
command-constraints-no = No anotarlo
    .help = Di que no cuando Heard pregunta si quieres anotar lo que has dicho. No se te preguntará más en esta reunión.
    .submit = No, gracias
