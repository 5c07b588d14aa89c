### An unreviewed draft in Spanish: see bot/phrases/es/general.ftl.

slack-heard = Heard
slack-about = Todo lo que Heard puede hacer por una reunión. Sin nada detrás: lo que puedes hacer ahora.
slack-usage = start, queue, agenda add Título, help …
slack-cancel = Ahora no
slack-close = Cerrar
slack-group-direct = Heard no puede ayudar en un mensaje directo entre varias personas. Usa un canal: escribe «/invite @Heard» allí.
slack-unused = En este canal aún no se usa Heard. Para empezar, escribe { $command } start.
slack-file-sent = El archivo está en tus mensajes directos con Heard.
slack-file-not-sent = Heard no pudo enviarte el archivo. Pídelo otra vez más tarde.
slack-not-a-member = Elige un canal en el que estés.
slack-slow-form = Esto tarda más de lo normal, y puede que aún no esté guardado. Envíalo otra vez en un momento. Solo contará una vez.
slack-try-again = Eso no funcionó. Inténtalo otra vez.
slack-not-there = Heard no está en este canal, así que aún no puede ayudar aquí. Escribe «/invite @Heard» aquí e inténtalo otra vez.
slack-archived = Este canal está archivado. Heard se puede usar otra vez en él cuando alguien lo recupere.
slack-in-a-channel = Heard ayuda en los canales donde se reúne tu equipo. Ve a un canal, escribe «/invite @Heard» allí, y luego { $command } start. Cuando estés en un canal con Heard, también puedes escribir comandos aquí, como { $command } preferences.
slack-back = Heard ha vuelto a este canal, y la reunión continúa. Lo que se escribió entretanto cuenta: Heard lo ha leído.
slack-back-gap = Heard ha vuelto a este canal, y la reunión continúa. No pudo leer todo lo que se escribió entretanto, y lo ha dicho en el canal.
slack-invited = Gracias por invitar a Heard. Para empezar, escribe { $command } start. Para ver lo que puedes hacer aquí, escribe { $command }.
slack-no-direct = Heard tiene algo para ti, pero no puede escribirte directamente. Tus propios puntos y tu mano están en la pestaña Home de Heard. Si hay una encuesta abierta, con «/heard poll» en este canal puedes responderla en privado. Para la reunión, escribe «/heard status» aquí.
slack-time-of = { $label }: hora
slack-channel = Canal
slack-choose-channel = Elige un canal.
slack-home-more = Hay más de lo que cabe aquí. Escribe los comandos en un canal para verlo todo.
