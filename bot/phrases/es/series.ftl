### An unreviewed draft in Spanish: see general.ftl.

goal-title = Nuestra meta común
goal-set-title = Tenemos una meta común
goal-changed-title = Nuestra meta común ha cambiado
goal-is = { $goal }
goal-was = Hasta ahora era: { $goal }
goal-line = Nuestra meta común: { $goal }
goal-with-count = { $goal } ({ $count ->
    [0] aún no la ha aceptado nadie
    [one] la acepta una persona
    *[other] la aceptan { $count } personas
})
goal-count = { $count ->
    [0] Aún no la ha aceptado nadie.
    [one] La acepta una persona.
    *[other] La aceptan { $count } personas.
}
goal-agree-ask = ¿Estás de acuerdo? Si lo estás, pulsa el botón. Solo se muestra cuántas personas están de acuerdo, y nunca quiénes.
goal-agree-again = Quienes aceptaron la anterior no han aceptado esta. ¿Estás de acuerdo? Si lo estás, pulsa el botón. Solo se muestra cuántas personas están de acuerdo, y nunca quiénes.
goal-none = Este equipo aún no tiene una meta común. Quienes facilitan pueden fijarla con «The common goal».
goal-gone = Se retiró la meta común. Ahora el equipo no tiene ninguna.
panel-goal = Nuestra meta
noted-goal-agreed = { $count ->
    [one] Anotado. Eres la primera persona que la acepta.
    *[other] Anotado. La aceptan { $count } personas.
}
goal-back = Se retiró la última forma de la meta común. Vuelve a ser:
button-goal-agree = Estoy de acuerdo
noted-ballot = Gracias. Tus respuestas están guardadas sin tu nombre.
