### An unreviewed draft in Spanish: see general.ftl.

## A meeting begins and ends

opening-title = La reunión { $number } ha empezado
opening = Lo que piensa cada persona es bienvenido. Puedes escribir en cualquier momento. Levanta la mano si quieres que se te dé la palabra. Si no tienes nada que añadir, pasa: eso también cuenta.
agenda = Orden del día
agenda-line = { $place }. { $title } ({ $state }, { $time })
agenda-empty = Aún no hay nada en el orden del día.
no-time-box = sin tiempo fijo
item-waiting = por tratar
item-current = ahora
item-done = hecho
item-begins = Ahora: { $place }. { $title }
item-goal = Lo que queremos conseguir con esto: { $words }
time-left = Tiempo que queda
item-time = Se acabó el tiempo para «{ $title }» ({ $time }). Podéis continuar, seguir con otro tema o dejar pendiente lo que falta.
item-soon = Se acaba pronto el tiempo para «{ $title }» ({ $time }). Esto solo lo ven quienes facilitan.
item-vague = Un título más largo deja más claro de qué trata este tema. Lo mejor son dos palabras o más.
to-come = Lo que viene, si nos atenemos al tiempo
item-begins-at = { $place }. { $title }, desde { $time }
item-box = { $place }. { $title }: { $time }
agenda-done = Se ha hablado de todo lo que había en el orden del día.
floor = { $name }, tienes la palabra.
floor-about = Querías hablar de: { $words }
floor-answers = Querías responder a este mensaje.
closing-title = La reunión { $number } ha terminado
closing-heard = { $here ->
    [0] No vino nadie.
    [one] { $heard ->
        [0] Vino una persona, que ni habló ni pasó.
        *[other] Vino una persona, y se la escuchó.
    }
    *[other] { $heard ->
        [0] Ninguna de las { $here } personas que vinieron habló o pasó.
        [one] Se escuchó a { $heard } de las { $here } personas que vinieron.
        *[other] Se escuchó a { $heard } de las { $here } personas que vinieron.
    }
}
closing-heard-all = { $here ->
    [one] Vino una persona, y se la escuchó.
    *[other] Se escuchó a las { $here } personas que vinieron.
}
closing-next = La próxima reunión: { $when }.
closing-poll = Gracias a todo el mundo. Cada persona recibirá unas pocas preguntas breves, en privado: ¿te escucharon?
closing-poll-when-back = Gracias a todo el mundo. Aquí hay unas pocas preguntas breves y privadas para cada persona, ahora o cuando vuelva: ¿te escucharon?
closing-poll-confirmed = Gracias a todo el mundo. Cada persona con un asiento confirmado recibirá unas pocas preguntas breves, en privado: ¿te escucharon?
closing-poll-confirmed-when-back = Gracias a todo el mundo. Aquí hay unas pocas preguntas breves y privadas para cada persona con un asiento confirmado, ahora o cuando vuelva: ¿te escucharon?
closing-poll-on = Gracias a todo el mundo. Las respuestas que se dieron antes de reabrir la reunión siguen contando. Todas las personas que pueden responder y a las que aún no se ha preguntado reciben ahora las preguntas, en privado: ¿te escucharon?
closing-poll-on-when-back = Gracias a todo el mundo. Las respuestas que se dieron antes de reabrir la reunión siguen contando. Las preguntas están aquí, en privado, para quienes pueden responder y aún no las han recibido, ahora o cuando vuelvan: ¿te escucharon?
closing-poll-over = Gracias a todo el mundo. La encuesta sobre esta reunión se cerró mientras la reunión se reabría, y su resultado es definitivo.
closing-no-poll = Gracias a todo el mundo.
closing-poll-small = Gracias a todo el mundo. No se pregunta a nadie en privado si se le escuchó: con menos de { $fewest } personas se podría adivinar quién respondió qué. En cambio, podéis hablar de ello.
closing-poll-small-confirmed = Gracias a todo el mundo. No se pregunta a nadie en privado si se le escuchó: con menos de { $fewest } asientos confirmados se podría adivinar quién respondió qué. En cambio, podéis hablar de ello.
talk-guide = Para hablarlo, ahora o la próxima vez que os reunáis
talk-guide-said = ¿Pudo cada persona decir lo que quería? ¿Qué habría ayudado?
talk-guide-taken = ¿Se escuchó a todo el mundo, y se le tomó en serio?
talk-guide-change = ¿Qué cambió gracias a lo que se dijo?
talk-guide-next = ¿Volverías? ¿Qué deberíamos hacer de otra manera la próxima vez?
closing-nobody = Esta vez no vino nadie. No ha cambiado nada.
closing-carried = Pasa a la próxima reunión
closing-parked = Sigue pendiente, y vuelve en la próxima reunión
closing-parked-open = Sigue pendiente. Vuelve cuando haya una próxima reunión
closing-parked-later = Sigue pendiente, para más adelante
closing-kept = Sigue en el orden del día, para cuando haya una próxima reunión
closing-unchanged = No se dijo ni se hizo nada, así que no ha cambiado nada.
reopened-title = La reunión { $number } continúa
reopened = Había terminado y se ha reabierto. Todo está donde estaba.
reopened-typed = Para terminarla, escribe { $typed }.
reopened-item = Seguís en { $title }.
reopened-poll = Las respuestas que diste en la encuesta se guardan, sin tu nombre, y cuentan. No se te preguntará otra vez. Si no has respondido, aún puedes hacerlo.
reopened-poll-over = La encuesta sobre esta reunión se ha cerrado, y su resultado es definitivo.
noted-reopened = La reunión { $number } está abierta otra vez.
button-reopen = Reabrir la reunión
refused-undo-begun = El tema que añadiste ya ha empezado, así que se queda. Quien facilita puede quitarlo.
refused-reopen-none = No hay ninguna reunión anterior que reabrir.
refused-reopen-late = Una reunión solo se puede reabrir durante un tiempo después de su final ({ $time }), y ese tiempo ha pasado. Podéis empezar ahora la reunión { $number }: lo que no se terminó está en su orden del día.
refused-reopen-never = Aquí no se reabren reuniones. Podéis empezar ahora la reunión { $number }: lo que no se terminó está en su orden del día.
lapsed-title = Esta reunión no se celebró: { $when }
lapsed-why = Heard no estaba en marcha entonces, y ya es tarde para empezarla.
lapsed-stays = No ha cambiado nada. Podéis empezar una reunión en cualquier momento.
unfinished = La reunión terminó mientras se hablaba de «{ $title }». Sigue en el orden del día.
unfinished-if = Si está terminado, puedes quitarlo. Si no, vuelve a aparecer.
button-finished = Está terminado
closed-idle = Hace { $time } que nadie escribe ni hace nada aquí, así que Heard ha terminado la reunión.
