### An unreviewed draft in Spanish: see general.ftl.

## The group agreement: a team's own rules of working together

command-agreement = Cómo trabajamos juntos
    .help = Lee cómo ha acordado trabajar este equipo, o propón otras palabras. Sin un texto, muestra lo que se acordó. Las palabras son una propuesta que se decide por consentimiento.
    .intro = Propón cómo trabaja este equipo. Es una propuesta que se decide por consentimiento.
    .submit = Proponerlo
    .text = ¿Cómo queréis trabajar juntos?
    .text-help = Unas pocas líneas cortas. Todo el mundo puede objetar.
    .review = ¿Cuándo se vuelve a mirar?
    .review-help = Si lo dejas en blanco, dentro de medio año.
    .days = ¿Cuántos días se puede responder?
    .days-help = Si lo dejas en blanco, hasta el final de la reunión.
    .synonyms = reglas, normas, acuerdo del grupo, acuerdo de trabajo, código de conducta, carta
agreement-title = Cómo trabajamos juntos
agreement-words = { $words }
agreement-since = Acordado en esta fecha: { $at }.
agreement-review = Se vuelve a mirar en esta fecha: { $at }.
agreement-waits = La propuesta { $number } trata de esto, y está abierta.
agreement-none = Este equipo aún no ha acordado cómo trabaja.
agreement-draft-intro = Aquí hay un borrador para empezar. Hacedlo vuestro: cambiadlo, y dejad fuera lo que no va con vosotros.
agreement-draft =
    Dejamos que la gente termine.
    Preguntamos qué significan las palabras, y nadie se ríe.
    Está bien pasar, y volver más tarde.
    Hablamos de lo que hemos vivido, y no contamos fuera lo que contaron otras personas.
    Puedes verlo de otra manera, y decirlo. Hablamos del plan, y no de la persona.
    Decimos a la gente a qué llevaron sus puntos.
agreement-opening = Cómo trabajamos juntos: lo hemos acordado. Puedes leerlo con { $typed }.
agreement-gone = Se retiraron las palabras sobre cómo trabajamos juntos. El equipo ya no tiene un acuerdo.
button-agreement = Cómo trabajamos juntos
button-agreement-change = Proponer un cambio
button-agreement-propose = Proponer uno
refused-agreement-open = La propuesta { $number } sobre esto sigue abierta. Respóndela, o pide a quien la hizo que la cambie.
