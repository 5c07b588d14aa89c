### An unreviewed draft in Spanish: see general.ftl.

## Keeping on topic

topic-ask = ¿Trata esto de «{ $title }»?
topic-why = Heard pregunta porque los últimos mensajes tienen poco en común con lo que se dijo antes sobre ello.
topic-ask-other = ¿Aún en «{ $title }», o ya en «{ $other }»?
topic-why-other = Heard pregunta porque los últimos mensajes usan las palabras de «{ $other }».
topic-unsure = Heard solo compara palabras, así que se equivoca a menudo. Solo tú, y quien más reciba la pregunta, podéis ver esto.
drift-mark = Los últimos mensajes tienen poco en común con «{ $title }».
drift-mark-unsure = Solo lo ven quienes facilitan. Heard solo compara palabras, así que se equivoca a menudo. Desaparece cuando se vuelve al tema.
button-on-topic = Sí
button-is-on-topic = Es del tema
button-still-on-topic = Aún en este tema
button-move-on = Pasar al otro tema
button-park-it = Dejarlo pendiente
button-new-item = Tema nuevo
button-leave-it = No hacer nada
button-not-yet = Todavía no
noted-flag = Gracias. Heard se lo dirá a quienes facilitan, sin tu nombre.
noted-on-topic = Gracias. Heard contará esto como parte de «{ $title }» y preguntará menos.
noted-left = De acuerdo. No cambia nada.
