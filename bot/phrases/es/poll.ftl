### An unreviewed draft in Spanish: see general.ftl.

## The poll

poll-title = ¿Te escucharon en la reunión { $number }?
poll-ask = Unas pocas preguntas breves, y espacio para tus propias palabras. Lleva un minuto o dos. Puedes saltártelas.
poll-secret = Heard no anota quién respondió qué, y no muestra a nadie quién ha respondido.
poll-numbers = Con menos de { $fewest } respuestas, solo se muestra cuántas son. Con { $fewest } o más, todo el mundo puede ver también cuántas personas dijeron que sí, que no, o algo intermedio. Con { $every } o más, se puede ver cuántas dieron cada respuesta. Lo que se escribió se muestra a partir de { $comments } respuestas, sin nombres. Las cifras se omiten si podrían revelar qué respondió alguien que ha llegado o se ha ido.
poll-open-for = Tienes { $time } para responder.
poll-reminder = Puedes responder hasta este momento: { $when }.
poll-reminder-everybody = Todas las personas a las que se preguntó reciben este recordatorio, una vez, porque Heard no muestra a nadie quién ha respondido. Si has respondido, gracias: no hay nada más que hacer.
poll-button = Responder
poll-results-title = ¿Os escucharon? Lo que dijisteis después de la reunión { $number }
poll-answered = { $ballots ->
    [one] Respondió una persona.
    *[other] Respondieron { $ballots } personas.
}
poll-comments = Comentarios, sin nombres, en un orden al azar
poll-chance = Tuve la oportunidad de decir lo que quería
poll-chance-yes = Sí
poll-chance-partly = En parte
poll-chance-no = No
poll-chance-result = { $good } de { $ballots } respondieron que sí
poll-chance-line = Tuve la oportunidad de decir lo que quería: { $good } de { $ballots } respondieron que sí
poll-listened = Me escucharon
poll-listened-5 = 5, mucho
poll-listened-4 = 4
poll-listened-3 = 3
poll-listened-2 = 2
poll-listened-1 = 1, nada
poll-listened-result = { $good } de { $ballots } respondieron 4 o 5 (mucho)
poll-listened-line = Me escucharon: { $good } de { $ballots } respondieron 4 o 5 (mucho)
poll-matters = Lo que dije puede cambiar algo
poll-matters-5 = 5, mucho
poll-matters-4 = 4
poll-matters-3 = 3
poll-matters-2 = 2
poll-matters-1 = 1, nada
poll-matters-result = { $good } de { $ballots } respondieron 4 o 5 (mucho)
poll-matters-line = Lo que dije puede cambiar algo: { $good } de { $ballots } respondieron 4 o 5 (mucho)
poll-again = Volvería a venir
poll-again-yes = Sí
poll-again-maybe = Quizá
poll-again-no = No
poll-again-result = { $good } de { $ballots } respondieron que sí
poll-again-line = Volvería a venir: { $good } de { $ballots } respondieron que sí

## Poll: what is asked (see bot/records/questionnaire.py)

poll-answer-5 = Sí, del todo
poll-answer-4 = En gran parte
poll-answer-3 = En parte
poll-answer-2 = Apenas
poll-answer-1 = No, en absoluto
poll-answer-none = Prefiero no decirlo
poll-helped = ¿Qué habría ayudado?
poll-anything = ¿Hubo algo que no pudiste decir?
poll-own-item = { $words }
poll-say = Pude decir lo que quería
poll-heard = La gente escuchó
poll-serious = Se tomó en serio lo que dije
poll-needs = Tuve lo que necesitaba para participar
poll-difference = Cambió algo en lo que decidimos
poll-enjoyed = Lo pasé bien
poll-again7 = Volvería a venir
poll-equal = Nadie contó más que el resto
poll-clear = Sabía para qué era esta reunión
poll-scope = Sabía qué podíamos decidir y qué no
poll-there = Estaban las personas a las que esto afecta
poll-views = Las opiniones distintas tuvieron su lugar
poll-became = Sé qué pasó con lo que dijimos antes
refused-poll-item = Elige una respuesta aquí. Puedes elegir «Prefiero no decirlo».
refused-poll-questions = Estas respuestas son de las preguntas de otra encuesta, así que no se guardó ninguna. Abre la encuesta otra vez y responde a las preguntas que tiene.

## Poll: what the room is told

poll-rate = Respondieron { $ballots } de { $roll } personas.
poll-held-few = Se muestran cifras si responden al menos { $fewest } personas. Con menos, se podría adivinar quién dijo qué.
poll-held-changed = Esta vez no se muestran las cifras. Desde las últimas encuestas alguien ha llegado o se ha ido, y de la diferencia se podría deducir qué respondió.
poll-sides = «Sí» es del todo o en gran parte; «no» es apenas, o en absoluto.
poll-item-sides = { $unsaid ->
    [0] De { $answered }: sí { $high }, en parte { $middle }, no { $low }
    *[other] De { $answered }: sí { $high }, en parte { $middle }, no { $low }; prefieren no decirlo: { $unsaid }
}
poll-item-sides-line = { $unsaid ->
    [0] { $item }: de { $answered }, sí { $high }, en parte { $middle }, no { $low }
    *[other] { $item }: de { $answered }, sí { $high }, en parte { $middle }, no { $low }; prefieren no decirlo: { $unsaid }
}
poll-item-held = Respondieron muy pocas personas para dar cifras.
poll-item-held-line = { $item }: respondieron muy pocas personas para dar cifras.
poll-groups = Respuestas por grupo
poll-groups-how = Cada persona elige sus propios grupos, y puede estar en varios. Las respuestas se muestran por grupo solo si han respondido al menos { $fewest } personas de cada grupo que se muestra, y al menos { $fewest } más.
poll-group = { $group }: respondieron { $ballots } personas
poll-group-bar = { $group }
poll-group-everybody = Todo el mundo
poll-group-alt-all = Todo el mundo, { $item }: { $percent } de cada 100.
poll-groups-chart-title = Después de la reunión { $number }: cuántas de cada 100 personas dijeron que sí, por grupo
poll-groups-alt = Barras que muestran, para cada pregunta, cuántas de cada 100 respuestas fueron sí: de cada grupo y de todo el mundo.
poll-group-alt = { $group }, { $item }: { $percent } de cada 100.
poll-numbers-groups = Tu equipo tiene grupos. Las respuestas también se pueden mostrar por grupo, pero solo si han respondido al menos { $fewest } personas de cada grupo que se muestra, y al menos { $fewest } más. Se cuentan según los grupos que tengas elegidos cuando respondas.
poll-answer-high = Sí, del todo o en gran parte
poll-answer-low = Apenas, o en absoluto
poll-listened-high = 4 o 5 (mucho)
poll-listened-low = 1 o 2 (nada)
poll-matters-high = 4 o 5 (mucho)
poll-matters-low = 1 o 2 (nada)
poll-chart-alt-sides = Barras que muestran cuántas personas dijeron sí, en parte o no.
poll-chart-usual = { $item }: sí, del todo { $n1 }, en gran parte { $n2 }, en parte { $n3 }, apenas { $n4 }, no, en absoluto { $n5 }, prefieren no decirlo { $n6 }.
poll-chart-usual-sides = { $item }: sí, del todo o en gran parte { $n1 }, en parte { $n2 }, apenas o en absoluto { $n3 }, prefieren no decirlo { $n4 }.
poll-chart-listened-sides = { poll-listened }, de 5 (mucho) a 1 (nada): 4 o 5 { $n1 }, 3 { $n2 }, 1 o 2 { $n3 }.
poll-chart-matters-sides = { poll-matters }, de 5 (mucho) a 1 (nada): 4 o 5 { $n1 }, 3 { $n2 }, 1 o 2 { $n3 }.
poll-trend = En comparación con reuniones anteriores
poll-trend-2 = { $item }: la mayoría dijo que sí en { $most } de { $count } reuniones (reunión { $m1 }: { $h1 } de { $n1 }; { $m2 }: { $h2 } de { $n2 }).
poll-trend-3 = { $item }: la mayoría dijo que sí en { $most } de { $count } reuniones (reunión { $m1 }: { $h1 } de { $n1 }; { $m2 }: { $h2 } de { $n2 }; { $m3 }: { $h3 } de { $n3 }).
poll-trend-4 = { $item }: la mayoría dijo que sí en { $most } de { $count } reuniones (reunión { $m1 }: { $h1 } de { $n1 }; { $m2 }: { $h2 } de { $n2 }; { $m3 }: { $h3 } de { $n3 }; { $m4 }: { $h4 } de { $n4 }).
poll-trend-5 = { $item }: la mayoría dijo que sí en { $most } de { $count } reuniones (reunión { $m1 }: { $h1 } de { $n1 }; { $m2 }: { $h2 } de { $n2 }; { $m3 }: { $h3 } de { $n3 }; { $m4 }: { $h4 } de { $n4 }; { $m5 }: { $h5 } de { $n5 }).
poll-trend-6 = { $item }: la mayoría dijo que sí en { $most } de { $count } reuniones (reunión { $m1 }: { $h1 } de { $n1 }; { $m2 }: { $h2 } de { $n2 }; { $m3 }: { $h3 } de { $n3 }; { $m4 }: { $h4 } de { $n4 }; { $m5 }: { $h5 } de { $n5 }; { $m6 }: { $h6 } de { $n6 }).
poll-beside = Cómo se repartió la conversación
poll-beside-half = Después de { $time } se había escuchado a la mitad de las personas.
poll-beside-half-not = Al final se había escuchado a menos de la mitad de las personas.
poll-beside-even = Con cuánta igualdad se repartieron las palabras: { $value } de 100 (100: todo el mundo igual).
poll-beside-too-few = Heard no puede decir con cuánta igualdad se habló. Hacen falta dos personas o más, y { $fewest } mensajes de cada una.
poll-reply-wanted = Esto necesita una respuesta
poll-reply-asked = Se pide a quienes dirigen las reuniones que respondan aquí.
heard-did = Lo que hizo Heard
heard-did-invited = { $invited ->
    [0] No invitó a nadie en privado a hablar.
    [one] Envió una invitación privada a hablar.
    *[other] Envió { $invited } invitaciones privadas a hablar.
}
heard-did-invited-answers = { $invited ->
    [one] Envió una invitación privada a hablar.
    *[other] Envió { $invited } invitaciones privadas a hablar.
} Aceptadas: { $accepted }; rechazadas: { $declined }; aplazadas o sin respuesta: { $open }.
heard-did-answers-withheld = No se muestra cómo se respondió, porque se preguntó a muy pocas personas.
heard-did-invited-withheld = No se muestra cuántas veces invitó en privado a hablar: se trata de muy pocas personas.
heard-did-permissions = { $people ->
    [one] Preguntó a una persona si puede invitarla.
    *[other] Preguntó a { $people } personas si puede invitarlas.
}
heard-did-floor = { $times ->
    [0] No preguntó nunca a la sala si alguien más quería hablar.
    [one] Preguntó una vez a la sala si alguien más quería hablar.
    *[other] Preguntó { $times } veces a la sala si alguien más quería hablar.
}
heard-did-topic = No preguntó nunca si se seguía hablando del tema.
heard-did-topic-answers = { $asked ->
    [one] Preguntó una vez, en privado, si se seguía hablando del tema.
    *[other] Preguntó { $asked } veces, en privado, si se seguía hablando del tema.
} «Sí»: { $confirmed }. Dejado pendiente, convertido en tema, o pasado a otro tema: { $acted }. «No hacer nada»: { $dismissed }. Sin respuesta: { $open }.
heard-did-moves = { $asked ->
    [one] Preguntó una vez, en privado, si se pasaba a otro tema.
    *[other] Preguntó { $asked } veces, en privado, si se pasaba a otro tema.
} La reunión pasó a otro: { $taken }. «Todavía no»: { $later }. Sin respuesta: { $open }.
heard-did-posts = { $posts ->
    [0] No publicó nada en la sala durante la reunión.
    [one] Publicó un mensaje en la sala durante la reunión.
    *[other] Publicó { $posts } mensajes en la sala durante la reunión.
}

## Poll: it wants a reply

poll-flag-heard-not-acted-on = La mayoría pudo decir lo que quería. Pocas personas dicen que eso cambió algo en lo que se decidió.
poll-flag-needs-not-met = Algunas personas no tuvieron todo lo que necesitaban para participar.
poll-reply-title = Una respuesta a lo que dijisteis después de la reunión { $number }
poll-reply-by = { $name } responde:
poll-replies-title = Lo que dijisteis después de reuniones anteriores
poll-reply-after = Después de la reunión { $number }
poll-reply-none-yet = Aún no hay respuesta a esto.
