### An unreviewed draft in Spanish: see general.ftl.

## Refusals: what is the matter, and what to do

unknown-command = Heard no conoce ese comando. Escribe { $help } para ver lo que puedes hacer.
unknown-command-guess = Heard no conoce ese comando. ¿Querías decir { $guess }?
bad-missing = Rellena esto.
bad-unknown = Heard no conoce esa parte del comando. Escríbelo así: { $typed }
bad-long = Esto es demasiado largo ({ $length } caracteres). El límite es { $longest }.
bad-number = Da un número entero de { $least } a { $most }.
bad-choice = Elige una de estas opciones: { $choices }.
bad-person = Heard no conoce a nadie con ese nombre en esta sala.
bad-person-not-in = La persona que elegiste no está en esta sala, así que no se hizo nada. Puedes invitarla antes.
bad-person-unclear = Ahora mismo Heard no puede comprobar si la persona que elegiste está en esta sala. No ha cambiado nada. Inténtalo otra vez en un momento.
bad-person-many = Más de una persona tiene un nombre así. Da el nombre completo.
bad-item = { $count ->
    [0] Aún no hay nada en el orden del día.
    [one] Solo hay un tema en el orden del día. Da 1, o su título.
    *[other] Da el número de un tema del orden del día, de 1 a { $count }.
}
bad-point = No hay ningún punto abierto con ese número. Escribe { $typed } para verlos.
bad-group = Elige uno de estos grupos, o «none»: { $groups }.
bad-group-none = Este equipo aún no ha dicho qué grupos tiene.
bad-groups-many = Son demasiados grupos. El límite es { $most }.
bad-name = Da un nombre de 1 a { $longest } caracteres.
bad-name-alike = Este nombre mezcla letras de alfabetos distintos y se parece a otro nombre de aquí. Escríbelo en un solo alfabeto.
ask-part = Parece que «{ $name }» debía fijar algo. Revisa cada campo y luego envíalo.
ask-twice = «{ $name }» aparece más de una vez. Revisa cada campo y luego envíalo.
refused-facilitator = Eso solo puede hacerlo quien facilita. Puedes pedírselo.
refused-not-open = Ahora mismo no hay ninguna reunión en marcha aquí.
refused-open = La reunión ya está en marcha.
refused-coming-open = La reunión ya ha empezado. Si no puedes venir, no tienes que hacer nada.
refused-closed = Esta reunión ha terminado.
refused-moved-on = La reunión ya ha seguido adelante. No se cambió nada.
refused-no-current-item = Ahora mismo no se está tratando ningún tema del orden del día.
refused-flagged = { $count ->
    [0] No puedes decir esto aquí.
    [one] Ya lo has dicho en este tema. Quienes facilitan lo saben.
    *[other] Ya lo has dicho { $count } veces en este tema. Quienes facilitan lo saben.
}
refused-answered = Esta pregunta ya tiene respuesta, o la reunión ha seguido adelante.
refused-not-asked = Heard no tiene ninguna pregunta abierta para ti.
refused-item-gone = Ese tema ya no está en el orden del día.
refused-person-gone = Esa persona ya no pertenece a esta sala.
refused-feature-reactions = Esta sala no cuenta emojis. Quien facilita puede cambiarlo con { $typed }.
refused-feature-groups = Esta sala no usa grupos. Quien facilita puede cambiarlo con { $typed }. En algunas plataformas están desactivados al principio, por las reglas de esas plataformas sobre los datos de las personas.
refused-feature-unnamed = En esta sala las palabras se muestran con nombres. Quien facilita puede cambiarlo con { $typed }. En algunas plataformas empieza así, porque esas plataformas exigen que no se oculte la identidad de nadie.
refused-link-replaced = Se acaba de cambiar un enlace a esta sala. Abre tu enlace otra vez.
refused-no-links = A esta sala no se entra con un enlace.
refused-own-name = Heard te llama por el nombre que tienes aquí. Si lo cambias en tus propios ajustes, Heard también lo cambia.
refused-not-counted = En esta sala solo los asientos confirmados participan en las encuestas. El tuyo no estaba confirmado cuando se abrió esta encuesta. Quien facilita puede confirmarlo para la próxima.
refused-nothing-missed = No te perdiste nada.
refused-no-group = Este equipo ya no tiene un grupo así.
refused-nobody = Heard no pudo saber quién era.
refused-not-seen = Esto trata de una sala que ya no puedes ver. Heard no te muestra nada de ella, y no hace nada allí por ti. No ha cambiado nada.
refused-sight-unknown = Esto trata de una sala, y ahora mismo Heard no puede comprobar si puedes verla. No ha cambiado nada. Inténtalo otra vez en un momento.
refused-no-hand = Esa mano no está levantada.
refused-own-hand-down = Tu mano no está levantada.
refused-not-your-hand = Solo puedes bajar tu propia mano.
refused-hand-up = La mano de { $name } ya está levantada.
refused-own-hand = { $name } prefiere levantar la mano cuando quiera hablar.
refused-not-your-floor = Ahora mismo no tienes la palabra.
refused-no-meetings = Esta sala aún no tiene fijado cuándo se reúne. Fíjalo antes, con { $typed }.
refused-no-point = No hay ningún punto con el número { $number }.
refused-none-asked = No se te está preguntando nada sobre un punto.
refused-only-closed-points = Ahora no hay puntos pendientes. { $typed } puede mostrar los que están resueltos.
refused-settled = El punto { $number } ya está resuelto.
refused-parked = El punto { $number } ya está pendiente.
refused-not-member = No perteneces a esta sala, así que no hay de dónde salir. Puedes entrar con { $typed }.
refused-not-passed = No has pasado, así que no hay nada que retirar.
refused-no-contact = No hay a quién enviar esto: este equipo no ha nombrado a una persona de contacto, o ya no se la conoce. No se envió ni se guardó nada.
refused-worry-or-contact = Escribe un mensaje o nombra a la persona de contacto, pero no las dos cosas. No se envió ni se cambió nada.
refused-worry-gone = Ya no hay ningún mensaje así para ti.
refused-paused = Quien facilita te ha pedido una pausa hasta este momento: { $until }. Durante una pausa Heard no pone a nadie en la lista de turnos. No ha cambiado nada.
refused-pause-self = Para hacer tú una pausa, simplemente hazla: no tienes que fijar nada.
refused-left = Saliste de esta sala después de enviar esto, así que no se hizo nada de ello. Puedes volver y hacerlo otra vez.
refused-no-poll = Ahora mismo no hay ninguna encuesta abierta para ti.
refused-not-invited = Heard no te ha preguntado nada en esta reunión.
refused-round-running = Ya hay una ronda en marcha. Termínala antes.
refused-no-round = No hay ninguna ronda en marcha.
refused-round-ended = La ronda ha terminado. No se cambió nada.
refused-no-silent-round = No hay ninguna ronda en silencio en marcha.
refused-round-over = Esa ronda ha terminado. No se mostró ni se cambió nada.
refused-not-your-turn = Es el turno de otra persona en la ronda. Puedes levantar la mano o escribir en cualquier momento.
refused-later-once = Ya se te ha preguntado dos veces. Puedes hablar o pasar.
refused-unsigned = En esta sala, lo que se envía va con el nombre de quien lo envía. Puedes pedir a quien facilita que lo cambie.
refused-ballot-key = Tus respuestas no se pudieron guardar, así que no se guardó ninguna. Falta una clave donde funciona Heard: díselo a la persona que lo administra. Luego inténtalo otra vez.
refused-poll-key = Ahora mismo no se puede responder a esta encuesta. Falta una clave donde funciona Heard: díselo a la persona que lo administra.
refused-voted = Ya has respondido, o la encuesta ha terminado. Cada persona puede responder una vez.
left-to-newer = Heard se está actualizando. No ha cambiado nada. Inténtalo otra vez en un minuto.
not-saved = Esto no se guardó. No ha cambiado nada. Inténtalo otra vez.
done-not-shown = Está hecho. Ahora mismo Heard no puede mostrarlo.
card-not-said = Aquí había algo que decir, pero un fallo de Heard impidió ponerlo en palabras. La persona que administra Heard puede mirar en su registro.
answer-not-shown = Ahora mismo Heard no puede mostrar la respuesta. No ha cambiado nada. Inténtalo otra vez.
fate-unknown = Heard no puede saber si esto se guardó. Comprueba si está antes de intentarlo otra vez.
fate-unknown-ballot = Heard aún no puede saber si tu respuesta está guardada. Envíala otra vez en un momento: cuenta una sola vez, aunque ahora se haya guardado.
saved-already = Esto ya se guardó la primera vez. No se hizo dos veces.
refused-goal-changed = La meta común ha cambiado desde entonces. Mírala otra vez antes de aceptarla.
refused-goal-agreed = { $count ->
    [one] Ya la has aceptado.
    *[other] Ya la has aceptado. La aceptan { $count } personas.
}
