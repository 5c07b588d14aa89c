### An unreviewed draft in Spanish: see general.ftl.

## All chat platforms

chat-our-fault = Algo falló en Heard. No es culpa tuya. Comprueba si se hizo, e inténtalo otra vez si no.
chat-slow = Esto tarda más de lo normal. Heard te dirá aquí cuándo está hecho.
chat-done = Está hecho.
chat-done-this = Hecho: { $command }.
chat-stale = Este botón o formulario ya no vale, o no es de aquí. No ha cambiado nada. Escribe el comando otra vez para conseguir uno nuevo.
chat-form-late = El formulario no se pudo abrir a tiempo. Puedes abrirlo con este botón.
chat-label-unit = { $label } ({ $unit })
chat-shared-note = Anotar o guardar con un punto
chat-copied-part = El mensaje tiene más de { $longest } caracteres. Aquí está solo el principio.
chat-open-form = Abrir el formulario
chat-form-opened = El formulario está abierto. No se hace nada hasta que lo envíes.
chat-you-typed = Escribiste:
chat-see-message = Ver el mensaje
chat-for-facilitators = Para quienes facilitan
chat-about-room = En { $room }:
chat-more = Más
chat-more-typed = Para leer qué más hay y qué hace cada comando, escribe { $typed }.
chat-which-room-title = ¿Para qué sala es?
chat-which-room = Pulsa el nombre de la sala. Antes de eso no se hace nada.
chat-room-of = { $room } ({ $place })
chat-which-room-typed = También puedes escribirlo en la sala.
chat-panel-more = Hay más de lo que cabe aquí. Escribe { $typed } para ver el resto.

## Chat platforms without buttons, forms, or answers that only one person sees

chat-signs = Reacciona a este mensaje con uno de estos:
chat-no-direct = Heard tiene una respuesta para ti pero no puede enviarla: has salido de tu sala directa con Heard, o rechazaste la invitación a ella.
chat-typed-long-ago = Heard no estaba cuando escribiste esto, así que no se hizo nada. Escríbelo otra vez si aún lo quieres.
chat-begin-in-room = Heard ayuda en las salas donde se reúne tu equipo. Escribe { $typed } en una en la que esté Heard.
chat-direct-hint = Heard acepta comandos aquí, como { $typed }. Nadie lee nada más de lo que escribes aquí.
chat-choose-several = Escribe los nombres o números que eliges, con comas entre ellos, o «{ $none }».
chat-not-choices = Algo de esto no está entre las opciones.
chat-choose = Reacciona para elegir, o escribe lo que eliges.
chat-type-answer = Escribe tu respuesta aquí.
chat-as-it-is = Ahora es «{ $value }».
chat-skip = «{ $skip }» lo deja como está.
chat-send-or-stop = «{ $send }» omite el resto, «{ $stop }» termina esto sin hacer nada.
chat-stopped = No se hizo nada.
chat-not-a-choice = Esa no es una de las opciones.
chat-question-over = Ya has respondido a esa pregunta. La que está abierta ahora es esta.
chat-question-forgotten = Heard se ha reiniciado desde que te preguntó, y ya no tiene tus respuestas. No ha cambiado nada. Empieza otra vez.

panel-link = Ver cómo va la reunión

# -- What is over: shown in place of buttons, and in answer to a press on an old one

over-action = La tarea { $number } ya no está abierta.
over-action-free = Alguien se ocupa ya de la tarea { $number }.
over-action-offer = Esto ya no está abierto.
over-closed = Ya es tarde para continuar esta reunión.
over-floor = Ese turno de palabra ha terminado.
over-goes-on = La reunión continúa.
over-goal = La meta común ha cambiado desde entonces.
over-groups = Los grupos han cambiado desde entonces.
over-hand = Esa mano ya no está levantada.
over-hand-down = La mano está levantada otra vez.
over-invitation = Esta invitación ya no está abierta.
over-item = La reunión ha seguido adelante.
over-item-time = El tiempo de este tema ha cambiado.
over-leaderless = Ya hay otra vez quien dirija las reuniones aquí.
over-listed = Este tema está terminado, o fuera del orden del día.
over-meeting = Esta reunión ha terminado.
over-parked-again = El punto { $number } está pendiente otra vez.
over-pass = Ese paso ya no vale.
over-planned = La hora de esta reunión ha cambiado.
over-point = El punto { $number } está resuelto.
over-point-gone = El punto { $number } está cerrado.
over-poll = Esta encuesta está cerrada.
over-views = Esto es de antes de la última reunión. Puede que ya haya noticias más recientes.
over-poll-answered = Has respondido a esta encuesta. Gracias.
over-put-up = Esto ya no está abierto.
over-question = Esta pregunta está cerrada.
over-round = Esta ronda ha terminado. Aún puedes hablar en cualquier momento.
over-start = Esta reunión ha empezado.
over-support = Este apoyo ha terminado.
over-support-offer = Esto ya no está abierto.
over-turn = Este turno ha terminado.
over-worry = Has leído esto, y está borrado.
