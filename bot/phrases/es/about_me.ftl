### An unreviewed draft in Spanish: see general.ftl.

## What Heard knows about somebody

me-title = Lo que Heard sabe de ti
me-only-you = Solo tú puedes ver esto.
me-name = Tu nombre aquí: { $name }
me-name-of-platform = Tu nombre viene del chat que usas. Si lo cambias allí, Heard usa el nombre nuevo la próxima vez que hagas algo.
me-rename = Puedes cambiar tu nombre y abrir esta página en cualquier momento en «Ajustes» en la sala.
me-unsure = Ahora mismo Heard no puede comprobar si puedes ver todas tus salas, así que algunas no se muestran. Vuelve a mirar en un momento.
me-more-rooms = { $count ->
    [one] Estás en una sala más. Está en la copia.
    *[other] Estás en { $count } salas más. Están en la copia.
}
me-no-rooms = No perteneces a ninguna sala.
me-forget-later = Has pedido que se te olvide cuando termine la serie de reuniones.
me-room = En «{ $room }»
me-member = Participas.
me-facilitator = Puedes llevar reuniones.
me-meeting = Reunión { $number }: { $turns ->
    [0] no tuviste ningún turno
    [one] tuviste un turno
    *[other] tuviste { $turns } turnos
}, { $messages ->
    [0] ningún mensaje
    [one] un mensaje
    *[other] { $messages } mensajes
}, { $hands ->
    [0] ninguna mano levantada
    [one] una mano levantada
    *[other] { $hands } manos levantadas
}
me-poll = La encuesta de la reunión { $number } está abierta, y puedes responderla. Nadie puede averiguar si lo has hecho.
me-raised = { $count ->
    [one] También has planteado una cosa que se registró.
    *[other] También has planteado { $count } cosas que se registraron.
}
me-points = { $count ->
    [one] Un punto es tuyo, o lo has dejado pendiente, o te ocupas de él:
    *[other] { $count } puntos son tuyos, o los has dejado pendientes, o te ocupas de ellos. Los últimos:
}
me-kept = Tus palabras, y lo que se te envió
me-texts = { $count ->
    [0] No se ha registrado nada de lo que escribiste.
    [one] Se ha registrado un texto tuyo.
    *[other] Se han registrado { $count } textos tuyos.
}
me-sent = { $count ->
    [0] Heard no guarda ningún mensaje privado para ti.
    [one] Heard guarda un mensaje privado que te envió.
    *[other] Heard guarda { $count } mensajes privados que te envió.
}
me-lessons = { $count ->
    [0] No has leído ninguna lección.
    [one] Has leído una lección. Nadie más puede ver cuál.
    *[other] Has leído { $count } lecciones. Nadie más puede ver cuáles.
}
me-copy-title = Una copia de lo que Heard sabe de ti
me-copy-alt = Un archivo con lo que Heard guarda sobre ti. También lo pueden leer programas.
me-copy = Aquí está lo que Heard guarda sobre ti, en un solo archivo. Al final dice lo que no contiene.
me-copy-private = Contiene tus palabras, y los grupos que has elegido. Guárdalo solo para ti.
noted-renamed = Tu nombre en esta sala es ahora { $name }.
noted-renamed-number = Lleva un número detrás, porque otro nombre de aquí es igual o muy parecido.
noted-copy = Tu copia se está haciendo. Heard te la enviará en privado.
button-copy = Conseguir una copia
button-forget = Olvidarme
button-forget-now = Olvidarme ahora
button-forget-later = Olvidarme cuando termine la serie
button-forget-never = No olvidarme
button-take-back = Retirar esto
button-take-back-list = Retirar palabras
me-what-show = Mostrármelo
me-what-copy = Una copia como archivo
me-what-forget = Olvidarme
forget-when-now = Ahora
forget-when-later = Cuando termine la serie de reuniones
forget-when-never = No olvidarme
take-back-what-undo = Lo último que hice
take-back-what-list = Mostrarme lo que hay
take-back-what-pass = Mi paso

forget-title = ¿Quieres que Heard te olvide?
forget-nothing-yet = Aún no se ha borrado nada.
forget-goes = Qué se borrará, en todas tus salas
forget-goes-here = Qué se borrará, en esta sala
forget-goes-name-here = Tu nombre. Donde constaba, dirá «alguien que se ha ido».
forget-goes-name = Tu nombre, y tu cuenta en el chat que usas. Donde constaba tu nombre, dirá «alguien que se ha ido».
forget-goes-choices = Tus grupos, tus preferencias, lo que necesitas para participar, tu participación en salas y tus enlaces personales.
forget-goes-words = { $count ->
    [0] Lo que escribiste para una sola ocasión, como palabras en una ronda en silencio. No hay nada.
    [one] Lo que escribiste para una sola ocasión, como palabras en una ronda en silencio: un texto.
    *[other] Lo que escribiste para una sola ocasión, como palabras en una ronda en silencio: { $count } textos.
}
forget-goes-messages = Los mensajes privados para ti que Heard aún guarda, y los que aún no se han enviado.
forget-record = Lo que también es registro de tu equipo
forget-record-choice = Se queda, sin tu nombre, salvo que lo retires. Elige «Olvidarme ahora» y da los números, o «all».
forget-text = { $place }. { $what }: «{ $words }»
forget-more-texts = { $count ->
    [one] Y uno más, hasta el número { $last }. Todos están en la copia.
    *[other] Y { $count } más, hasta el número { $last }. Todos están en la copia.
}
forget-these-go = { $count ->
    [one] Este texto se borraría junto con tu nombre:
    *[other] Estos { $count } textos se borrarían junto con tu nombre:
}
button-forget-these = Olvidarme ahora, y borrar estos
forget-stays = Qué se queda
forget-stays-ids = Que alguien vino, habló, levantó la mano o dejó un punto pendiente, con un número que no dice nada de ti.
forget-stays-roll = { $count ->
    [one] Hay una encuesta abierta. Hasta que se cierre, tu número sigue en su lista. Si no la has respondido, ya no podrás.
    *[other] Hay { $count } encuestas abiertas. Hasta que se cierren, tu número sigue en sus listas. Ya no podrás responder las que no hayas respondido.
}
forget-out-of-reach = Lo que Heard no puede borrar
forget-reach-posts = Lo que escribiste tú en el chat. Puedes borrarlo allí.
forget-reach-shown = Lo que escribiste en la sala se quita de la memoria del servidor. Quienes tienen la sala abierta aún pueden verlo.
forget-reach-seats = Tus asientos en otras salas. En cada una se te puede olvidar de la misma manera.
forget-reach-names = Tu nombre en mensajes que Heard ha publicado, en mensajes privados a otras personas y en actas que alguien ha guardado.
forget-reach-backups = Copias de seguridad y copias de la base de datos, mientras se guarden.
forget-reach-anonymous = Respuestas y comentarios en encuestas. Nadie sabe de quién son.
forget-reach-others = Lo que otras personas escribieron sobre ti.
forget-later-noted = Heard te olvidará cuando haya terminado la serie de reuniones de esta sala. Hasta entonces puedes cambiar de idea.
forget-never-noted = Heard no te olvidará. No se borró nada.
forgotten-title = Heard te ha olvidado
forgotten-words = { $words ->
    [0] No se borró ningún texto.
    [one] Se borró un texto.
    *[other] Se borraron { $words } textos.
} { $kept ->
    [0] No queda ninguno.
    [one] Se queda uno, sin tu nombre.
    *[other] Se quedan { $kept }, sin tu nombre.
}
forgotten-again = Si vuelves a usar Heard, te tratará como a alguien nuevo.
bad-texts-none = No hay textos entre los que elegir, así que no des números. No se borró nada.
bad-texts = { $most ->
    [one] Hay un texto en la lista. Da 1, o «all». No se borró nada.
    *[other] Da los números de textos de la lista, de 1 a { $most }, con comas entre ellos, o «all». No se borró nada.
}

use-action-reason = Por qué se dejó una tarea
use-action-what = Una tarea
use-agenda-add-goal = Meta en el orden del día
use-agenda-add-title = Título en el orden del día
use-answer-reason = Motivo de una respuesta a una propuesta
use-decide-text = Decisión
use-groups-set-names = Nombre de un grupo
use-hand-reason = De qué se trataba tu mano
use-leftovers-room = El nombre de una sala a la que se llevó un punto, o de la que vino
use-leftovers-reason = Qué pasó con lo que quedó abierto
use-minutes-correct-text = Corrección del acta
use-note-text = Nota
use-poll-items-first = Pregunta propia de tu equipo en sus encuestas
use-poll-items-second = Pregunta propia de tu equipo en sus encuestas
use-poll-items-third = Pregunta propia de tu equipo en sus encuestas
use-outcomes-reason = Qué pasó con lo que se planteó
use-reply-reply = Respuesta a lo que se dijo en una encuesta
use-park-again-reason = Por qué se aplazó un punto
use-park-wording = Punto
use-point-add-text = Algo que se añadió a un punto
use-point-answer-wording = Palabras nuevas para un punto
use-point-change-reason = Por qué se cambió un punto
use-point-change-second = Segunda parte de un punto
use-point-change-wording = Palabras nuevas para un punto
use-proposal-amend-wording = Palabras nuevas para una propuesta
use-propose-wording = Propuesta
use-raised-answer-meant = Lo que querías decir
use-pause-reason = Motivo de una pausa
use-checks-question = Pregunta para la ronda de llegada o de salida
use-check-in-question = Pregunta para una ronda de llegada
use-check-out-question = Pregunta para una ronda de salida
use-round-question = Pregunta para una ronda
use-round-silent-question = Pregunta para una ronda en silencio
use-other = Un texto
use-agreement-text = Cómo trabajamos juntos
use-say-text = Declaración
use-settle-recipient = A quién se pasó un punto
use-series-goal-goal = Meta común
use-meeting-cancel-reason = Por qué se canceló una reunión
use-meeting-move-reason = Por qué se cambió de fecha una reunión
use-meeting-extra-reason = Para qué es una reunión adicional
use-settle-reason = Qué pasó con un punto
use-write-text = Palabras en una ronda en silencio, de llegada o de salida
take-back-title = Tus palabras en esta sala
take-back-how = Las últimas van primero. Lo que retiras se borra, y Heard corrige sus propios mensajes que lo citan.
take-back-line = { $what }, { $when }: «{ $words }»
take-back-more = { $count ->
    [one] Hay uno más.
    *[other] Hay { $count } más.
}
take-back-none = No tienes palabras en esta sala que retirar.
noted-taken-back = { $count ->
    [one] Tus palabras están borradas. Heard también las está quitando de sus propios mensajes.
    *[other] Tus { $count } textos están borrados. Heard también los está quitando de sus propios mensajes.
}
