### An unreviewed draft in Spanish: see general.ftl.

## Check-in and check-out

check-in-title = Ronda de llegada: ¿cómo llegas a esta reunión?
check-out-title = Ronda de salida: ¿cómo te vas de esta reunión?
check-how = Basta con pulsar una vez. Puedes añadir unas palabras, o pasar. Nada de esto aparece en el acta, y no tiene resultado.
check-named = Las palabras se muestran con nombres cuando todo el mundo haya contestado o se acabe el tiempo.
check-unnamed = Las palabras se muestran juntas, sin nombres, cuando todo el mundo haya contestado o se acabe el tiempo. Si participan o pasan menos personas que este número, no se muestra ninguna palabra: { $fewest }. Quien gestiona Heard podría averiguar quién escribió qué.
check-in-over = La ronda de llegada ha terminado
check-out-over = La ronda de salida ha terminado
check-count = { $count ->
    [one] Una persona participó o pasó.
    *[other] { $count } personas participaron o pasaron.
}
check-names = También está aquí: { $names }
check-too-few = Participaron o pasaron menos personas que este número, así que no se muestra nada de lo escrito: { $fewest }.
check-in = ronda de llegada
check-out = ronda de salida
check-switch-on = activada
check-switch-off = desactivada
checks-title = Ronda de llegada y ronda de salida
checks-in-on = Cada reunión empieza con una ronda de llegada.
checks-in-off = Las reuniones empiezan sin ronda de llegada.
checks-out-on = Antes del final de cada reunión se ofrece una ronda de salida a quienes facilitan.
checks-out-off = No se ofrece ninguna ronda de salida al final de las reuniones.
checks-names-shown = Las palabras se muestran con nombres.
checks-names-hidden = Las palabras se muestran sin nombres.
panel-check-in = Ya han llegado
panel-check-out = Ya se han despedido
panel-check-question = La pregunta
button-check-in = Estoy aquí
button-check-out = Puedo irme
button-check-words = Añadir unas palabras
button-checks = Ronda de llegada y de salida
button-check-out-now = Ronda de salida
noted-check-in = Nos alegra que estés aquí.
noted-check-out = Gracias por haber estado aquí.
noted-check-words = Gracias. Se muestra junto con lo de las demás personas, sin tu nombre.
noted-check-words-named = Gracias. Se muestra junto con lo de las demás personas, con tu nombre.
ending-check-out = Aún no ha habido ronda de salida. Puedes hacerla antes, o terminar ya la reunión.
refused-no-check = Ahora no hay ninguna ronda de llegada ni de salida.
refused-undo-check = Si prefieres no contestar, pasa.
command-check = Contestar a la ronda
    .help = Con pulsar una vez dices que estás aquí, o que puedes irte, mientras se pregunta a todo el mundo.
    .submit = Enviar
command-check-in = Ronda de llegada
    .help = Se pregunta a todo el mundo cómo llega a la reunión. Basta con pulsar una vez.
    .submit = Empezar
    .question = Tu pregunta, si no es la habitual
command-check-out = Ronda de salida
    .help = Se pregunta a todo el mundo cómo se va de la reunión. Basta con pulsar una vez.
    .submit = Empezar
    .question = Tu pregunta, si no es la habitual
command-checks = Rondas de inicio y fin
    .help = Cada reunión puede empezar con una ronda de llegada, y tener una de salida antes del final.
    .submit = Guardar
    .what = ¿Cuál de las dos?
    .switch = ¿Activada o desactivada?
    .question = La pregunta de tu equipo, si tenéis una
    .names = ¿Se muestran las palabras con nombres?
