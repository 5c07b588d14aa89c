### An unreviewed draft in Spanish: see bot/phrases/es/general.ftl.

## On every page

web-brand = Heard
web-page-title = { $page } · Heard
web-skip-content = Saltar al contenido
web-skip-composer = Saltar al cuadro de mensajes
web-site = Sitio
web-manual = Manual
web-colours-dark = Colores oscuros
web-colours-light = Colores claros
web-footer = Heard es software libre y de código abierto. Solo anota las palabras de la gente cuando alguien se lo pide.
web-optional = (opcional)
web-go-front = Ir a la página de inicio
web-something-failed = Algo no funcionó ({ $status })

## Joining, coming back

web-facilitator = Facilita
web-join-page-title = Entrar en { $title }
web-join-invited = Tienes una invitación
web-join-invited-facilitator = Tienes una invitación para ayudar a llevar las reuniones
web-join-title = Entrar en { $title }
web-join-facilitator = Con este enlace entras para facilitar. Puedes empezar y terminar reuniones, dar la palabra y ver a quién aún no se ha escuchado.
web-twin-title = ¿Eres tú, { $name }?
web-twin-open = En esta sala ya hay alguien que se llama { $name }. Si eres tú, abre tu enlace personal. Lo encuentras en «Ajustes» en la sala, en el dispositivo con el que entraste. Así tienes un solo asiento y un solo voto, estés donde estés.
web-twin-personal = Tengo mi enlace personal
web-twin-number = Si eres otra persona con el mismo nombre, se añade un número al tuyo.
web-twin-another = Soy otra persona que se llama { $name }
web-join-name = Tu nombre
web-join-another-name = Otro nombre
web-join-name-help = Como te llama la gente. No tiene que ser tu nombre completo.
web-join-go = Entrar en la sala
web-join-before = ¿Has estado aquí antes, con otro dispositivo? Para que aquí seas una sola persona, y no dos: { $link }.
web-join-before-link = Vuelve con tu enlace personal
web-know = Conviene saberlo antes de entrar
web-know-see = Qué verá la gente
web-know-see-text = Todo el mundo en la sala ve tu nombre, lo que escribes y si tienes la sala abierta. Quienes facilitan también pueden ver que aún no se te ha escuchado, para poder hacerte sitio. Nadie ve una clasificación.
web-know-you-see = Qué verás tú
web-know-earlier = En esta sala, quien entra puede leer lo que se dijo antes de su llegada, en la medida en que el servidor aún lo tenga: hasta los últimos 500 mensajes desde que se puso en marcha. Del mismo modo, quien entre después de ti puede leer lo que escribes.
web-know-not-earlier = Ves lo que se dice desde el momento en que entras. Quien entra después de ti no ve lo que escribiste antes de su llegada, salvo que quien facilita lo cambie para esta sala.
web-know-kept = Qué se guarda
web-know-kept-text = Heard no anota lo que la gente escribe. El servidor tiene en su memoria hasta los últimos 500 mensajes de una sala, hasta que se para, para mostrarlos a quienes estaban allí. Cuenta que has hablado. Solo guarda palabras cuando alguien se lo pide, como una nota o un punto para la próxima reunión. Tu propio navegador recuerda la conversación hasta que cierras su pestaña.
web-know-answers = Qué respuestas cuentan
web-know-by-name = En esta sala se cuenta por nombre. En encuestas, rondas sin nombres y cifras cuentas cuando quien facilita ha confirmado que este asiento es tuyo. Hasta entonces puedes participar en todo lo demás.
web-know-by-link = Cualquiera con este enlace puede entrar más de una vez, con varios nombres. Así, alguien podría llenar una encuesta con respuestas propias y deducir la tuya, por muchas personas que parezcan haber respondido. Lo mismo vale para las rondas sin nombres. Responde como si pudiera leerlo cualquiera que tenga el enlace.
web-know-free = Puedes irte cuando quieras
web-know-free-text = Puedes salir cuando quieras. Nunca tienes que decir por qué. En este navegador encuentras la sala en la página de inicio de Heard. Desde cualquier otro lugar, vuelve con el enlace personal que encuentras en «Ajustes» en la sala.
web-return-page-title = ¿Eres tú?
web-return-title = ¿Eres tú, { $name }?
web-return-whose = Este es el enlace personal de { $name }. Si eres tú, sigue: tienes aquí el mismo asiento, el mismo nombre y el mismo único voto que en cualquier otro lugar.
web-return-here-as = Este navegador está ahora en la sala como { $here }. Pasará a ser { $name }.
web-return-not-you = Si no eres tú, cierra esta página. Alguien te dio un enlace que no es para ti.
web-return-yes = Sí, soy yo
web-open-invitation = Abrir una invitación
web-open-personal = Volver a tu asiento
web-open-link = El enlace
web-open-link-help = Si no pasa nada, pega aquí el enlace entero.
web-open-go = Seguir

## The room

web-room-home = Heard, página de inicio
web-room-settings = Ajustes
web-room-sample = Reunión de muestra
web-sample-you = Tú
web-room-seat-name = Su nombre
web-room-steps = Primeros pasos
web-invite-code = Un código QR con el mismo enlace que abajo
web-recording-progress = Cuánto se ha hecho
web-minutes-next = Qué hacer ahora
web-room-meeting = La reunión
web-room-acts = Qué puedes hacer ahora
web-room-cards = Tarjetas de color: no se muestra a nadie de quién son
web-room-details = Detalles
web-room-here = Presentes
web-room-find = Buscar a alguien
web-room-nobody-found = Aquí nadie tiene un nombre así.
web-room-facilitators = Para quienes facilitan
web-room-conversation = Conversación
web-room-commands = Comandos
web-room-write = Escribe un mensaje
web-room-send = Enviar
web-room-hint = Heard solo anota las palabras de la gente cuando alguien se lo pide.
web-room-noscript = Esta sala necesita JavaScript. Permítelo para esta página.
web-seat-taken-me = Aún puedes hacer esto: { $link }.
web-seat-taken-me-link = Ver, copiar o borrar lo que Heard sabe de ti
web-seat-taken-poll = Estuviste en una reunión cuya encuesta está abierta, así que aún puedes responderla.
web-seat-taken-no-poll = Si estuviste en una reunión, puedes responder a su encuesta. Mientras está abierta, la encuentras en esta página.

## The pages beside a room

web-room-on = Hay una reunión en marcha
web-room-next = Próxima reunión:
web-room-no-date = Aún no hay fecha
web-room-meetings = Todas las reuniones
web-room-points = Puntos
web-calendar = Añadirla a mi calendario
web-calendar-all = Añadir todas las reuniones a mi calendario
web-own-time = { $date } en tu hora
web-meetings-title = Reuniones
web-meetings-next = La próxima reunión
web-meetings-no-date = Aún no hay fecha.
web-meetings-past = Reuniones hasta ahora
web-meetings-none = Aún no ha habido ninguna reunión.
web-meetings-missed = No se celebraron
web-missed-heard-down = Heard no estaba en marcha entonces.
web-missed-cancelled = Se canceló.
web-meetings-number = Reunión { $number }
web-meetings-on = En marcha ahora
web-meetings-minutes = Acta de la reunión { $number }
web-meetings-gone = Su acta ya no se guarda.

## Minutes, the manual, the page of what Heard knows about somebody

web-manual-lede = Todo lo que puedes pedir a Heard. En una sala, pulsa «Comandos», o escribe lo que pone aquí y pulsa Enter.
web-manual-contents = Contenido
web-back-to = Volver a { $title }
web-me-only-you = Solo tú puedes ver esta página.
web-me-saved = Guardado.
web-me-correct = Tu nombre y tu idioma
web-me-name = Tu nombre en esta sala
web-me-language = Idioma de lo que solo tú ves
web-me-save = Guardar
web-me-copy = Una copia
web-me-copy-text = Todo lo que Heard guarda sobre ti, en un solo archivo. Guárdalo solo para ti.
web-me-copy-go = Descargar la copia
web-me-record = Estos se quedan, sin tu nombre, salvo que los retires.
web-me-take-back = Retirar: { $words }
web-me-sure = Quiero que Heard me olvide. Esto no se puede deshacer.
web-me-later = Para que se te olvide cuando termine la serie de reuniones, escribe { $typed } en la sala.

## Answers to somebody’s request

web-too-long = Eso tiene más de 2000 caracteres. ¿Puedes enviarlo en dos partes?
web-no-push = No se puede avisar a este dispositivo mientras la página está cerrada. No se cambió nada.
web-push-turn = Es tu turno.
web-push-asked = Heard tiene algo para ti.
web-push-started = La reunión ha empezado.
web-too-fast = Eso fue mucho de una vez. Espera diez segundos y envíalo otra vez.
web-message-gone = Heard ya no tiene ese mensaje, así que no se dijo a nadie que lo escuchaste. Aún puedes escribir sobre él.
web-looks-private = Eso parece { $command }, así que no se publicó para todo el mundo. Para enviarlo en privado, empieza con { $command }. Para publicarlo, empieza con otra cosa.
web-empty = Ese mensaje estaba vacío.
web-no-command = Un mensaje ya enviado no puede convertirse en un comando. Escribe el comando en el cuadro de mensajes.
web-not-yours = Solo quien escribió un mensaje puede cambiarlo o retirarlo.
web-message-gone-change = Heard ya no tiene ese mensaje, así que no se cambió nada.
web-not-understood = Heard no pudo entender esa petición. No se hizo nada.
web-not-possible = Eso no es posible ahora mismo.
web-not-facilitator = Eso solo puede hacerlo quien facilita en esta sala.
web-uncertain-title = Puede que se haya guardado

## Error pages: title and text

web-error-request = Eso no funcionó
    .text = Heard no pudo entender esa petición.
web-error-form = Este formulario ha caducado
    .text = No venía de Heard, o es demasiado antiguo. Vuelve atrás y recarga la página.
web-error-not-found = Página no encontrada
    .text = No hay ninguna página en esta dirección. Comprueba la dirección, o empieza desde la página de inicio.
web-error-method = Eso no funcionó
    .text = Esta dirección no se puede usar de esa manera. Empieza desde la página de inicio.
web-error-too-much = Eso era demasiado largo
    .text = En un formulario de esta página no cabe tanto. Acórtalo y envíalo otra vez.
web-error-ours = Algo falló
web-error-not-saved = No se pudo guardar
web-error-away = No disponible ahora mismo
    .text = Heard no puede llegar a su base de datos, así que no puede mostrar esta página. Inténtalo otra vez en un momento.
web-error-origin = Eso no funcionó
    .text = Otra página envió esta petición. Abre Heard y hazlo allí.
web-error-slow = Eso tardó demasiado
    .text = El formulario no llegó a tiempo. Envíalo otra vez.
web-error-files = Eso fue mucho de una vez
    .text = Espera un minuto y ábrelo otra vez.
web-error-pages = Eso fue mucho de una vez
    .text = Espera diez segundos y carga la página otra vez.
web-error-join = Mucha gente está entrando desde aquí
    .text = Espera unos minutos y abre el enlace otra vez.
web-error-bad-link = Este enlace no funciona
    .text = Puede que le falte una parte. Pide a quien te invitó que te envíe el enlace otra vez, y ábrelo entero.
web-error-old-link = Este enlace se ha cambiado por otro
    .text = Ya no abre nada. Si has estado en la sala con este navegador, la encuentras en la página de inicio. Si no, pide a alguien de la sala que te envíe el enlace que funciona ahora.
web-error-old-personal = Este enlace se ha cambiado por otro
    .text = Ya no abre nada. Tu nuevo enlace personal está en «Ajustes» en la sala, en un dispositivo en el que la tengas abierta. Si no tienes ninguno, pide una invitación a alguien de la sala.
web-error-seat-taken = Ya no perteneces a esta sala
    .text = Quien facilita ha puesto fin a tu participación, así que Heard no te muestra nada de la sala.
web-error-no-seat = No has entrado en esta sala
    .text = Abre el enlace de invitación que te enviaron, o pide a alguien de la sala que te envíe uno.
web-error-no-room = Esta sala ya no existe
    .text = Pregunta a quien te invitó si el equipo se reúne ahora en otro lugar.
web-error-no-file = No existe ese archivo
    .text = Puede que no sea para ti, o que no haya nada que mostrar en él. Vuelve a la sala.
web-error-no-point = No existe ese punto
    .text = Puede que lo haya retirado quien lo dejó pendiente. La lista de puntos muestra los que hay.

## What is wrong with a form

web-bad-name = Da un nombre de 1 a 60 caracteres.
web-bad-name-alike = Este nombre mezcla letras de alfabetos distintos y se parece a otro nombre de aquí. Escríbelo en un solo alfabeto.
web-not-sure = Marca la casilla para decir que quieres que se te olvide. No se borró nada.

## What the scripts of the room say

script-locale = es
script-brand = Heard
script-you = Tú
script-mine = (tú)
script-loading = Abriendo la sala…
script-empty = Aún no hay nada que leer aquí. Saluda.
script-here = Presentes ({ $count })
script-people-found = { $count ->
    [0] Aquí nadie tiene un nombre así.
    [one] Hay una persona aquí con un nombre así.
    *[other] Hay { $count } personas aquí con un nombre así.
}
script-write-message = Escribe un mensaje
script-write-privately = Escribe en privado
script-private-now = Ahora se escribe en privado. Nadie más ve lo que escribes en este cuadro hasta que termine esta parte.
script-private-saved = Guardado. Nadie más lo ve hasta que termine esta parte. Hasta entonces puedes cambiarlo y guardarlo otra vez.
script-to-all-now = Ahora se escribe en privado, pero lo que escribes aquí llega enseguida a todo el mundo, con tu nombre.
script-to-all = Mejor escribir a todo el mundo
script-to-round = Escribir otra vez en privado
script-save-privately = Guardar
script-round-over = Ya no se escribe en privado. Este cuadro vuelve a ser para todo el mundo.
script-round-over-unsent = El tiempo terminó antes de que guardaras esto. Nadie lo ha visto: «{ $text }»
script-only-you = Solo tú puedes ver esto
script-hide-this = Ocultar este mensaje
script-reply = Responder
script-i-hear = Te escucho
script-more = Más
script-edit = Cambiar
script-take-back = Retirar
script-edit-title = Cambiar tu mensaje
script-edit-help = Quien lo haya leído puede recordar lo que decía. Lo que se anotó de él se queda como estaba.
script-edit-text = Tu mensaje
script-edit-save = Guardar
script-edited = (cambiado)
script-changed = Tu mensaje está cambiado.
script-taken-back = Retirado. Ya nadie lo ve aquí, y lo que se anotó de él tampoco está.
script-taken-back-box = Retirado. Ya nadie lo ve aquí, y lo que se anotó de él tampoco está. Tus palabras están en el cuadro de abajo.
script-point-page = Todo sobre este punto
script-show-message = Mostrar el mensaje
script-whole-picture = Abrir el gráfico aparte
script-not-here = Ese mensaje ya no está aquí.
script-sending = Enviando…
script-waiting = Esperando la conexión…
script-new-from-here = Nuevo
script-lost = Se perdió la conexión. Intentándolo otra vez…
script-never-there = Sigue sin haber conexión. Si continúa así, díselo a la persona que administra Heard: puede que haya un proxy en medio que no deja pasar WebSockets.
script-lost-long = Sigue sin haber conexión. Heard lo sigue intentando. Antes de recargar la página, copia lo que has escrito y lo que aún no se ha enviado.
script-back = La conexión ha vuelto.
script-too-many = Ya tienes esta sala abierta en muchas pestañas. Cierra algunas y luego recarga esta página.
script-gone = Ya no puedes usar esta sala desde aquí. Si pediste que se te olvidara, está hecho. Si no, ve a la página de inicio o pide un enlace nuevo.
script-failed = No se pudo guardar. Inténtalo otra vez.
script-unknown = No hubo respuesta. Heard no puede saber si se guardó. Si haces lo mismo otra vez desde esta página, se hace una sola vez.
script-back-in-box = Tu texto está otra vez en el cuadro de abajo.
script-done = Hecho.
script-fill-in = Responde a esto.
script-pick-one = Elige una opción.
script-choose = Elige
script-cancel = Ahora no
script-close = Cerrar
script-send = Enviar
script-optional = (opcional)
script-commands-title = ¿Qué quieres hacer?
script-commands-find = Buscar un comando
script-place-meetings = Reuniones y actas
script-place-meetings-help = La próxima reunión, y las actas de las que ha habido.
script-place-meetings-synonyms = actas, anteriores, pasadas, historia, calendario, fecha, lista, ics
script-place-points = Puntos
script-place-points-help = Puntos de desacuerdo que están pendientes: todos, y una página para cada uno.
script-place-points-synonyms = pendientes, desacuerdos, encontrar, buscar, cerrados, historia
script-place-words = Nuestra lista de palabras
script-place-words-help = Qué significan las palabras y las siglas en esta sala, y una forma de preguntar qué significa una.
script-place-words-synonyms = glosario, palabras, significado, diccionario, jerga, siglas
script-place-me = Mi nombre y lo que Heard sabe de mí
script-place-me-help = Cambia tu nombre o tu idioma, consigue una copia de lo que se guarda, o haz que se borre.
script-place-me-synonyms = nombre, idioma, mis datos, borrar, olvidar, copia, perfil, cuenta
script-place-manual = Manual
script-place-manual-help = Todo lo que puedes pedir a Heard.
script-place-manual-synonyms = ayuda, guía, documentación, comandos
script-steps-hide = No mostrar esto más
script-steps-done = { $step }: hecho
script-steps-member = Tu primera reunión con Heard
script-steps-member-1 = Escribe en el cuadro de abajo. Todo el mundo en la sala puede leerlo.
script-steps-member-2 = Levanta la mano si quieres decir algo y te cuesta encontrar el momento.
script-steps-member-3 = Puedes pasar en cualquier momento. Leer también es participar.
script-steps-member-4 = Los mensajes con la marca «Solo tú puedes ver esto» son solo para ti, y puedes dejarlos sin respuesta.
script-places = Páginas
script-commands-none = Ningún comando coincide.
script-copy = Copiar
script-copied = Copiado.
script-copy-by-hand = Selecciona el enlace y cópialo.
script-personal-link = Tu propio camino de vuelta
script-personal-link-help = Cualquiera con este enlace puede entrar como si fueras tú, así que guárdalo bien. Te lleva de vuelta a tu asiento desde cualquier dispositivo, como la misma persona con un solo voto.
script-show-personal-link = Mostrar mi enlace personal
script-renew-personal-link = Hacer uno nuevo
script-renewed-personal-link = Aquí está el nuevo. El anterior ya no funciona.
script-for-facilitators = Para quienes facilitan
script-side-empty = No hay nada que necesite tu atención.
script-settings = Ajustes
script-colours = Colores
script-theme-system = Como en mi dispositivo
script-theme-light = Claros
script-theme-dark = Oscuros
script-reading-writing = Leer y escribir
script-quiet = No leer en voz alta los mensajes nuevos
script-quiet-help = Para lectores de pantalla. Lo que es solo para ti se sigue leyendo en voz alta.
script-your-turn = Es tu turno
script-wanted = Heard tiene algo para ti
script-text-size = Tamaño del texto
script-text-normal = Normal
script-text-large = Grande
script-text-larger = Más grande
script-text-largest = El más grande
script-when-wanted = Cuando es tu turno, o Heard te pregunta algo
script-sound = Hacer sonar un aviso
script-sound-help = Dos notas suaves. Las oyes ahora si activas esto.
script-notify = Mostrar una notificación
script-notify-help = Mientras otra pestaña o ventana está delante. Tu navegador pregunta una vez si puede.
script-notify-refused = Tu navegador no lo permite. Puedes cambiarlo en los ajustes de tu navegador para este sitio.
script-push = Avisarme en este dispositivo, también con la página cerrada
script-push-help = También avisa de que ha empezado una reunión. No llega nada mientras miras esta sala. Pasa por el servicio de avisos de quien hace tu navegador, que se entera de cuándo, pero no de qué.
script-push-refused = Tu navegador no lo permite, o no se puede llegar a su servicio de avisos. No se activó nada.
script-push-stays-on = No se pudo desactivar ahora mismo. Inténtalo otra vez.
script-aloud = Leer en voz alta los mensajes nuevos
script-aloud-help = Con una voz de este dispositivo. Para ello no se envían palabras a ningún sitio.
script-no-voice = Este dispositivo no tiene voz propia, así que aquí no se puede leer nada en voz alta.
script-enter-switch = Enter envía mi mensaje
script-enter-switch-help = Si está desactivado, Enter hace una línea nueva y el botón Enviar envía.
script-enter-sends = Enter envía. Mayús y Enter hacen una línea nueva.
script-enter-line = Enter hace una línea nueva. Ctrl y Enter envían.
script-keys = Teclas
script-key-slash = En el cuadro de mensajes: la lista de comandos
script-key-list = La lista de comandos, desde cualquier lugar
script-key-escape = Cierra lo que está abierto; desde la conversación, vuelve al cuadro de mensajes
script-key-new-line = Una línea nueva
script-key-arrows = En la conversación: de mensaje en mensaje. Después, Tab va a «Responder» y «Te escucho»
script-about-me = Lo que Heard sabe de ti
script-manual = Abrir el manual
script-details = Detalles
script-less = Menos
script-your-name = Tu nombre:
script-facilitator = Facilita
script-said-by-you = { $who }, tú
script-reply-to = Responder al mensaje de { $who }
script-i-hear-to = Te escucho: hacérselo saber a { $who }
script-i-heard-to = Has hecho saber a { $who }: te escucho
script-heard-that = { $who } puede ver que alguien ha escuchado esto.
script-more-on = Más acciones para el mensaje de { $who }
script-acts-on = Mensaje de { $who }
script-replying-to = Tu respuesta a { $who }:
script-no-reply = No responder al mensaje de { $who }
script-in-reply-to = En respuesta a { $who }:
script-show-this = Mostrar el mensaje: { $what }
script-heard-by = { $count ->
    [one] Lo ha escuchado una persona
    *[other] Lo han escuchado { $count } personas
}
script-heard-by-you = { $others ->
    [0] Lo has escuchado tú
    [one] Lo habéis escuchado tú y una persona más
    *[other] Lo habéis escuchado tú y { $others } personas más
}
script-new-messages = { $count ->
    [one] 1 mensaje nuevo
    *[other] { $count } mensajes nuevos
}
script-not-read-aloud = { $count ->
    [one] 1 mensaje no se leyó en voz alta.
    *[other] { $count } mensajes no se leyeron en voz alta.
}
script-said-aloud = { $who }: { $text }
script-commands-found = { $count ->
    [one] 1 comando.
    *[other] { $count } comandos.
} Usa las flechas para elegir.
script-others = { $count ->
    [one] una persona más
    *[other] { $count } personas más
}
script-placeholder = Aquí escribió algo { $names }. No se muestra, porque Heard no anota lo que la gente escribe.
script-played = Paso { $played } de { $total }
script-too-long = Usa { $most } caracteres como mucho.
script-between = Da un número de { $least } a { $most }.
script-time-up = se acabó el tiempo
script-minutes-over = { $minutes } min de más
script-minutes = { $minutes } min
script-seconds = { $seconds } s
script-minute-seconds = 1 min { $seconds } s
script-hours = { $hours ->
    [one] 1 hora
    *[other] { $hours } horas
}
script-days = { $days ->
    [one] 1 día
    *[other] { $days } días
}
web-language-draft = Esta página está en { $language }. Léela en { $english }.
web-language-offer = Puedes leer esta página en { $language }.
