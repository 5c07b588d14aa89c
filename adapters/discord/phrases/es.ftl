### An unreviewed draft in Spanish: see bot/phrases/es/general.ftl.

discord-step = (paso { $place } de { $steps })
discord-moment = Por ejemplo, Tuesday 19:00, o 2027-01-12 19:00
discord-number = Un número de { $least } a { $most }
discord-type-it = Escríbelo, por ejemplo { $first }
discord-more = Más opciones
discord-home = Todo sobre mí en este servidor
discord-waiting = Aquí algo espera a alguien. Pulsa el botón para ver si es para ti. Solo tú ves la respuesta.
discord-waiting-open = ¿Hay algo que me espera?
discord-nothing-waiting = No hay nada que te espere.
discord-on-its-way = Algo está en camino para ti. Pulsa el botón otra vez en un momento.
discord-not-here = Heard no funciona aquí. Úsalo en un canal de un servidor.
discord-a-role = un rol
discord-a-channel = un canal
discord-a-bot = Eso es un bot, no una persona.
discord-begin-again = Lo que rellenaste primero ya no está aquí. Empieza otra vez.
discord-next-step = Falta un paso más.
discord-continue = Continuar
discord-mend = Cambiar lo que escribí
discord-answer-lost = Heard no pudo enviar una respuesta a alguien a tiempo. Si acabas de pedir algo a Heard, pídelo otra vez.
discord-commands-changed = Este comando ha cambiado. Reinicia Discord e inténtalo otra vez.
discord-command-moved = Este comando es ahora { $typed }. Si no lo encuentras, reinicia Discord.
discord-room-of = { $room } ({ $server })
