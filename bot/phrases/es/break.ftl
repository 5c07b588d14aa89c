### An unreviewed draft in Spanish: see general.ftl.

## Breaks

break-title = Un descanso hasta { $until }
break-how = Todos los relojes se paran, y cada persona conserva su lugar. Aún puedes escribir, levantar la mano, pasar o dejar un punto pendiente.
break-moved-how = El descanso termina ahora en ese momento. Hasta entonces todos los relojes están parados.
break-left = Tiempo que queda de descanso
break-over = El descanso ha terminado. Os damos otra vez la bienvenida.
break-over-item = Seguimos con «{ $title }», con el tiempo que quedaba.
break-over-turn = { $name }, es tu turno en la ronda. Tómate tu tiempo.
break-over-floor = { $name }, tenías la palabra. Sigue cuando puedas.
break-over-writing = Podéis seguir escribiendo en la ronda en silencio.
break-over-places = Si aún no has vuelto, no te preocupes: conservas tu lugar.
break-taken = Hay un descanso hasta { $until }. Heard dirá en la sala cuándo termina.
break-offer = Lleváis { $time } de reunión sin descanso. ¿Queréis uno? Si no, no hay nada que hacer.
break-past-end = Esta reunión debe terminar a esta hora: { $end }. Para eso queda este tiempo: { $left }. El descanso duraría más. Aún no hay descanso. Elige uno más corto, termina la reunión, o haz el descanso de todos modos.
left-after-break = { $time } después del descanso
panel-break = Reunión { $number }: un descanso hasta { $until }
button-break = Hacer un descanso de { $time }
button-break-anyway = Hacerlo de todos modos
button-end-break = Terminar el descanso ahora
button-move-break = Cambiar cuándo termina el descanso
noted-break-over = El descanso ha terminado, y la sala lo sabe.
over-break = Este descanso ha terminado, o termina a otra hora.
over-break-offer = Hubo un descanso.
refused-break-on = Ya hay un descanso, hasta { $until }. Puedes terminarlo ahora o cambiar cuándo termina, con /break end y /break move.
refused-no-break = Ahora no hay ningún descanso.
refused-in-break = Hay un descanso hasta { $until }. Esto tiene que esperar a que termine. Puedes terminarlo ahora con /break end.
refused-undo-break-moved = Para cambiar otra vez el final del descanso, usa /break move. Para terminarlo ahora, usa /break end.
refused-undo-break-over = Un descanso que ha terminado no continúa. Puedes hacer otro con /break.
command-break = Hacer un descanso
    .help = Todo el mundo descansa, y todos los relojes se paran.
    .submit = Hacer un descanso
    .minutes = ¿De cuántos minutos?
    .synonyms = pausa, descansar, intervalo, café
command-break-end = Terminar el descanso
    .help = El descanso termina ahora, y la reunión sigue donde estaba.
    .submit = Terminar el descanso
command-break-move = Cambiar fin del descanso
    .help = El descanso termina cuando pasen estos minutos desde ahora.
    .submit = Cambiarlo
    .minutes = ¿Cuántos minutos quedan hasta que termine?
minutes-pause = Hubo un descanso entre { $since } y { $until }.
minutes-at-pause = { $time }: Empezó un descanso.
minutes-at-pause-over = { $time }: Terminó el descanso.
easy-pause = Hicimos un descanso entre { $since } y { $until }.
