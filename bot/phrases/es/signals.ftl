### An unreviewed draft in Spanish: see general.ftl.

## Coloured cards: slow down, I do not understand, I agree

button-card-slow = Más despacio
button-card-unclear = No está claro
button-card-agree = De acuerdo
card-slow = más despacio (amarilla)
card-unclear = no está claro: tengo una pregunta, o no entiendo (roja)
card-agree = estoy de acuerdo (verde)
card-down = bajar mi tarjeta
signal-slow = Alguien quiere ir más despacio.
signal-unclear = Alguien tiene una pregunta, o no tiene algo claro.
signal-agree = Alguien está de acuerdo.
signal-side-posted = Se ha dicho a la sala. Heard no nombra a nadie. Puedes parar un momento, o pedir palabras sencillas.
signal-side-not-posted = Heard no se lo ha dicho a la sala. No nombra a nadie. Puedes parar un momento, o pedir palabras sencillas.
plain-words = ¿Se podría decir otra vez, con palabras sencillas? Ayudan las frases cortas, y un ejemplo también.
question-taken = Hay una pregunta que espera. Si es tuya, puedes hacerla ahora.
question-taken-how = También puedes escribirla, o dejarla. Nadie tiene que decir que la tarjeta era suya.
queue-question = Primero: hay una pregunta que espera.
panel-question = Antes de las manos
panel-question-waiting = hay una pregunta que espera
panel-card-slow = Más despacio (amarilla)
panel-card-unclear = No está claro (roja)
panel-card-agree = De acuerdo (verde)
panel-cards-some = alguien
panel-cards-at-least = { $count } o más
button-take-question = Dar paso a la pregunta
button-plain-words = Pedir palabras sencillas
button-card-down = Bajar mi tarjeta
button-card-all-the-same = Levantarla de todos modos
card-few = Que Heard sepa, aquí hay menos de tres personas. Si es así, la otra sabrá que la tarjeta es tuya.
card-up-slow = Tu tarjeta amarilla está levantada, tres minutos como mucho: más despacio.
card-up-unclear = Tu tarjeta roja está levantada, tres minutos como mucho: tienes una pregunta, o algo no está claro.
card-up-agree = Tu tarjeta verde está levantada, tres minutos como mucho: estás de acuerdo.
card-up-already = Tu tarjeta ya está levantada. Cuenta una vez.
card-up-private = Heard no muestra a nadie de quién es.
card-up-seen = Heard no dice a nadie de quién es. Pero si otras personas pueden ver lo que escribiste, o tu emoji, lo saben. Los botones y /card son privados.
card-up-told = Heard no se lo ha dicho a la sala, que está configurada para que haya calma o ha tenido muchos mensajes. Se ha dicho a quienes llevan la reunión y están aquí.
card-up-panel = Heard no se lo ha dicho a la sala, que está configurada para que haya calma o ha tenido muchos mensajes. El panel lo muestra.
noted-card-down = Tu tarjeta está bajada.
noted-card-not-up = Heard no sabe de ninguna tarjeta tuya que esté levantada. Las tarjetas bajan solas a los tres minutos.
noted-question-taken = Se ha pedido la pregunta a la sala.
noted-plain-words = Se ha pedido a la sala que lo diga con palabras sencillas.
noted-say-it-yourself = Esta sala está en silencio, así que Heard no lo ha dicho. Puedes decirlo tú.
refused-no-question = Ya no hay ninguna pregunta que espere. No ha cambiado nada.
refused-card-paused = Quien facilita te ha pedido una pausa hasta este momento: { $until }. Durante una pausa Heard no acepta tarjetas. No ha cambiado nada.
refused-card-for-them-now = Ahora mismo Heard no puede levantar una tarjeta por { $name }. No ha cambiado nada. { $name } puede decirte más.

command-card = Levantar una tarjeta
    .help = Di «más despacio», «no está claro» o «estoy de acuerdo» con una tarjeta de color. Heard no muestra a nadie quién la levantó. Está levantada tres minutos como mucho.
    .submit = Levantarla
    .signal = ¿Qué tarjeta?
    .synonyms = despacio, lento, no entiendo, acuerdo, pregunta, amarilla, roja, verde, color, entender, señal
command-plain-words = Pedir palabras sencillas
    .help = Pide a la sala que lo diga otra vez con palabras sencillas.
    .submit = Pedir
    .synonyms = lenguaje claro, más simple, explicar, fácil
