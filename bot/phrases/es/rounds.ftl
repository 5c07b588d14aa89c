### An unreviewed draft in Spanish: see general.ftl.

## Rounds, and words that are read out

round-title = Una ronda: se pregunta a cada persona por turno
round-question = La pregunta: «{ $words }»
round-how = Cuando llegue tu turno, puedes hablar, pasar o pedir que te pregunten más tarde. Cuando termines, elige «He terminado». Si no quieres hablar, no tienes que hacer nada: después de un rato, la ronda sigue sin ti.
round-turn = { $name }, es tu turno en la ronda.
round-over = La ronda ha terminado. Gracias a todo el mundo. Puedes seguir hablando en cualquier momento.
your-turn = Es tu turno en la ronda. Di o escribe tu respuesta en la sala y luego elige «He terminado». También puedes pasar, o volver al final.
your-turn-again = Es otra vez tu turno en la ronda. Di o escribe tu respuesta en la sala y luego elige «He terminado». También puedes pasar.
your-turn-time = La ronda espera { $time } a que empieces. Si ahora no quieres hablar, no tienes que hacer nada.
moved-on-for-now = La ronda ha seguido por ahora. Al final se te preguntará una vez más.
moved-on = La ronda ha seguido. Aún puedes hablar en cualquier momento, o pasar.
silent-title = Una ronda en silencio: todo el mundo escribe
silent-how = Escribe lo que piensas. Nadie lo ve hasta que se cierre la ronda. Hasta entonces puedes cambiarlo. También puedes pasar.
silent-where = Para escribir en privado, elige «Escribir». Lo que mandes a todo el mundo se ve enseguida y no se puede retirar.
silent-named = Después se muestra todo junto, con vuestros nombres. También queda en el acta, sin nombres.
silent-unnamed = Después se muestra todo junto, sin nombres y en un orden al azar. También queda en el acta. Si escriben o pasan menos de { $fewest } personas, no se muestra nada. Nadie en la sala verá quién escribió qué. La persona que administra Heard podría averiguarlo.
silent-over = Lo que escribisteis en la ronda en silencio
silent-nothing = Esta vez nadie escribió nada.
silent-too-few = Escribieron o pasaron menos de { $fewest } personas. Se podría adivinar quién escribió qué, así que no se muestra nada.
silent-held-back = Lo que escribiste en la ronda en silencio no se mostró a nadie, porque participaron muy pocas personas. Aún puedes decirlo de otra manera.
said-by = { $name }: «{ $words }»
said-unsigned = Alguien, sin nombre: «{ $words }»
said-title = Enviado para que se lea en voz alta
said-title-item = Enviado sobre «{ $title }»
panel-round = Ronda
panel-turn = De quién es el turno
panel-next = A continuación en la ronda
panel-to-come = Faltan en la ronda
panel-written = Han escrito o pasado
panel-written-count = { $here ->
    [0] aún no hay nadie
    [one] { $count ->
        [0] nadie hasta ahora
        *[other] la única persona presente
    }
    *[other] { $count ->
        [0] nadie hasta ahora
        *[other] { $count } de las { $here } presentes
    }
}
panel-writing = Tiempo que queda para escribir
button-round = Empezar una ronda
button-silent-round = Empezar una ronda en silencio
button-end-round = Terminar la ronda
button-next-person = Siguiente persona
button-done = He terminado
button-come-back = Volved a mí después
button-write = Escribir
button-say = Enviar algo
noted-turn-done = Gracias. La ronda continúa.
noted-turn-later = De acuerdo. Se te preguntará una vez más al final de la ronda.
noted-moved-on = La ronda ha seguido sin esperar a { $name }. Al final se pregunta una vez más a quien no haya hablado.
noted-round-ended = La ronda ha terminado.
noted-wrote = Gracias. Nadie lo ve hasta que se cierre la ronda. Hasta entonces puedes cambiarlo, y ya cuenta que se te ha escuchado.
noted-wrote-again = Cambiado. Lo que escribiste antes no se mostrará.
noted-said = Se ha leído en voz alta.
noted-said-item = Se leerá en voz alta cuando llegue «{ $title }». Si esta vez no llega, se guarda.
noted-said-opening = Se leerá en voz alta cuando empiece la reunión.
noted-signed = Va con tu nombre.
noted-unsigned = Para que siga siendo privado, esto no cuenta como que se te ha escuchado. Aún puedes hablar o pasar. La persona que administra Heard podría averiguar que fuiste tú.
noted-unsigned-on = Desde ahora se puede enviar algo aquí sin dar el nombre.
noted-unsigned-off = Desde ahora lo que se envía aquí va con el nombre de quien lo envía.
status-contributed = Se te ha escuchado de otra manera que con un mensaje. Eso cuenta igual.
round-names-no = No, sin nombres
round-names-yes = Sí, con nombres
say-name-yes = Sí, con mi nombre
say-name-no = No, sin mi nombre
unsigned-on = activado
unsigned-off = desactivado
write-help-named = En esta ronda tu nombre se muestra con tus palabras. Heard guarda estas palabras.
write-help-unnamed = Nadie en la sala verá quién escribió qué. Heard guarda estas palabras y quién las escribió, así que la persona que administra Heard podría averiguarlo. Aun así, tu manera de escribir puede dar a conocer quién eres.
say-help-unsigned = Sin tu nombre, nadie en la sala verá que fuiste tú. Heard guarda quién lo escribió, así que la persona que administra Heard podría averiguarlo. Aun así, tu manera de escribir puede dar a conocer quién eres.
unsigned-help-not-allowed = Esta sala no permite palabras sin nombre, así que aquí solo se puede desactivar. Quien facilita puede cambiarlo en «What this room allows».
say-help-signed = En esta sala, lo que se envía va con el nombre de quien lo envía.
