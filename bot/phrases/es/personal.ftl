### An unreviewed draft in Spanish: see general.ftl.

## Somebody’s own page

home-title = Tus reuniones
home-intro = Solo tú puedes ver esta página.
home-unsure = Ahora mismo Heard no puede comprobar si puedes ver todas tus salas, así que algunas no se muestran. Vuelve a mirar en un momento.
home-no-room = Aún no has estado en ninguna reunión con Heard.
home-more-rooms = { $more ->
    [one] Estás en { $more } sala más.
    *[other] Estás en { $more } salas más.
} Las salas con una reunión en marcha van primero.
home-room = { $room }
home-raised = Qué pasó con los puntos que planteaste en { $room }
home-owned = Puntos de los que te ocupas en { $room }
home-parked = Pendiente en { $room }

## For one person

for-you = Para ti
my-turn = Es tu turno.
my-floor = Es tu turno de hablar.
my-place-in-round = { $before ->
    [0] Eres la siguiente persona en la ronda.
    [one] Hay una persona antes que tú en la ronda.
    *[other] Hay { $before } personas antes que tú en la ronda.
}
my-answer-in = Has respondido. Aún puedes cambiarlo.
my-pause = Se te ha pedido una pausa hasta este momento: { $until }.
my-absence = No has dicho que estás aquí.
my-apologies = Has dicho que no puedes venir a la próxima reunión.
my-here = Presentes ahora ({ $count })
own-floor = Se te dio la palabra. Di cuándo has terminado.
status-you = Tú
status-turns = Has tenido { $turns ->
    [0] ningún turno
    [one] un turno
    *[other] { $turns } turnos
} y has escrito { $messages ->
    [0] ningún mensaje
    [one] un mensaje
    *[other] { $messages } mensajes
}. Solo tú puedes ver esto.
status-passed = Has pasado. Eso cuenta como que se te ha escuchado.
status-not-heard = Aún no has hablado. Puedes hablar o pasar en cualquier momento.
status-hand = Tienes la mano levantada. { $place ->
    [1] Te toca a continuación.
    *[other] Tienes el número { $place } en la lista de turnos.
}
your-place-order = Es porque una cuestión de orden va primero.
your-place-chosen = Es porque quien facilita eligió este lugar para ti.
your-place-not-heard = Es porque van primero las personas a las que aún no se ha escuchado.
your-place-fewer = Es porque has tenido menos turnos que las personas que van después.
your-place-waited = Es porque, entre las personas con el mismo número de turnos, va primero la que lleva más tiempo esperando.
your-place-after = Es porque van primero las personas que han tenido menos turnos en esta reunión.
your-place-first-come = Es porque se da la palabra en el orden en que se levantaron las manos.
put-up = { $name } cree que quizá quieres hablar, y ha levantado tu mano. { $place ->
    [1] Te toca a continuación.
    *[other] Tienes el número { $place } en la lista de turnos.
}
put-up-choice = Puedes conservar este lugar o bajar la mano.
floor-note = En este momento tiene la palabra { $name }. Todo el mundo puede leer tu mensaje. Para hablar después, puedes levantar la mano.
speaking-time = Llevas { $time } hablando. Cuando puedas, termina lo que querías decir.
noted-hand-back = Tu mano está levantada otra vez, en el lugar que tenía. { $place ->
    [1] Te toca a continuación.
    *[other] Tienes el número { $place } en la lista de turnos.
}
noted-put-up = Lugar de { $name } en la lista de turnos: { $place ->
    [1] a continuación
    *[other] número { $place }
}. Heard le preguntará si está de acuerdo.
noted-put-up-when-back = Lugar de { $name } en la lista de turnos: { $place ->
    [1] a continuación
    *[other] número { $place }
}. Heard le preguntará si está de acuerdo cuando vuelva a mirar la sala.
noted-stepped-back = De acuerdo. Tu mano está bajada. Puedes levantarla en cualquier momento.
noted-floor-done = Gracias. Ya puede hablar cualquiera.
who-title = Quién está aquí
who-count = { $count ->
    [0] No hay nadie aquí, que Heard sepa.
    [one] Hay una persona aquí, que Heard sepa.
    *[other] Hay { $count } personas aquí, que Heard sepa.
}
coming-yes = Estoy aquí
coming-no = No puedo venir
noted-here = Gracias. Consta que estás aquí.
noted-apologies = Gracias por decirlo. Consta que no vendrás a la próxima reunión. No se le dice a nadie. Si al final puedes venir, ven sin más.
already-here = Ya consta que estás aquí.
noted-pass = Has pasado. Eso cuenta como que se te ha escuchado. Aún puedes hablar en cualquier momento.
noted-hand = Tienes la mano levantada. { $place ->
    [1] Te toca a continuación.
    *[other] Tienes el número { $place } en la lista de turnos.
}
noted-hand-again = Ya tenías la mano levantada, y conservas tu lugar. { $place ->
    [1] Te toca a continuación.
    *[other] Tienes el número { $place } en la lista de turnos.
}
noted-lowered = Tu mano está bajada.
noted-lowered-other = La mano de { $name } está bajada.
noted-parked = Tu punto queda pendiente con el número { $number }. Heard te dirá qué pasa con él.
noted-parked-for-author = Queda pendiente como punto { $number }. Heard te dirá qué pasa con él.
noted-parked-when-back = Tu punto queda pendiente con el número { $number }. Cuando vuelvas después de que se resuelva, verás aquí qué pasó con él.
noted-parked-again = El punto { $number } está pendiente otra vez: «{ $words }»
noted-you-left = Has salido de esta sala. Aquí Heard ya no te espera, no te da la palabra ni te pregunta nada. Si estuviste en una reunión cuya encuesta está abierta o aún está por venir, puedes responderla. Puedes volver en cualquier momento: escribe { $typed }, o participa otra vez.
noted-pass-back = Has retirado tu paso.
worry-name-no = No, no digas quién soy
worry-name-yes = Sí, da mi nombre
worry-form-title = Decir a alguien que algo va mal
worry-goes-to = Lo que escribas lo recibe solo { $name }, como mensaje privado, y con tu nombre solo si quieres. Puedes escribir en cualquier momento, también entre reuniones.
worry-goes-to-when-back = Lo que escribas lo recibe solo { $name }. Lo lee aquí cuando vuelva, y con tu nombre solo si quieres. Puedes escribir en cualquier momento, también entre reuniones.
worry-what-is-kept = Heard guarda que se envió algo, a quién y cuándo, y nada más: ni quién lo envió ni qué decía. Hasta que llega, está en la base de datos de Heard, con una nota de a quién se devuelve si no se puede entregar; después se borra todo eso. Hasta entonces, la persona que administra Heard podría leerlo, y las copias de seguridad hechas en ese tiempo lo contienen. Aun sin nombre, se puede adivinar quién eres por lo que escribes.
worry-no-emergency = Esto no es un servicio de emergencia: nadie lo vigila, y puede leerse tarde. Si alguien está en peligro, llama al número de emergencias.
worry-nobody = Este equipo no ha nombrado a nadie a quien escribir. Quien facilita puede hacerlo con este comando.
worry-title = Un mensaje privado de «{ $room }»
worry-from = De: { $name }
worry-unnamed = alguien que no dio su nombre
worry-says = Escribe: «{ $text }»
worry-not-kept = Esto se te ha enviado solo a ti. Heard ya lo ha borrado, y no puede transmitir una respuesta.
worry-kept-here = Solo tú puedes ver esto. Heard lo borra cuando dices que lo has leído. No puede transmitir una respuesta.
worry-arrived = (este mensaje ya no está aquí)
worry-returned-title = Tu mensaje no ha llegado
worry-returned = Heard no pudo entregar lo que escribiste a la persona de contacto de tu equipo, y nadie lo ha leído. Busca otra manera de decírselo. Aquí lo tienes otra vez. Heard ya lo ha borrado.
contact-named = Quien facilita te ha nombrado como la persona a la que la gente de «{ $room }» puede escribir, en privado, cuando algo va mal.
contact-means = Recibes cada mensaje como mensaje privado, y nadie más lo recibe. Heard no los guarda. Si prefieres no ser esa persona, díselo a quien facilita.
contact-means-when-back = Cada mensaje espera aquí para ti, y para nadie más, hasta que vuelvas. Si prefieres no ser esa persona, díselo a quien facilita.
noted-worry = Tu mensaje va en camino y solo lo recibe { $name }. Si no se puede entregar, lo sabrás en privado, y lo tendrás de vuelta.
noted-worry-when-back = Tu mensaje espera aquí, solo para { $name }, hasta que vuelva. Si no se puede entregar, lo tendrás de vuelta cuando vuelvas.
noted-worry-read = Está borrado.
button-worry = Escribirle
button-worry-read = Lo he leído
pause-title = Quien facilita te pide una pausa
pause-asked = { $name } te pide que hagas una pausa. No se le dice a nadie más.
pause-why = El motivo que da: «{ $words }»
pause-left-out = Hasta este momento como muy tarde ({ $until }), o hasta que termine la reunión, Heard no cuenta como turnos lo que escribes aquí, y te deja fuera de la lista de turnos. Tus mensajes se quedan donde están, para que todo el mundo los lea.
pause-may = Aún puedes pasar, dejar un punto pendiente y escribir en rondas en silencio. Si no te ven en la lista de turnos, pueden adivinarlo.
pause-over = { $name } ha terminado la pausa: lo que escribes vuelve a contar como turnos, y puedes levantar la mano.
seat-taken = Quien facilita ha puesto fin a tu participación en esta sala. Allí Heard ya no te espera, no te da la palabra ni te pregunta nada. Si estuviste en una reunión cuya encuesta está abierta o aún está por venir, puedes responderla.
support-title = Una persona de apoyo a tu lado
support-what = Una persona de apoyo está ahí para una sola persona. Ve el orden del día y el panel, pero no participa por sí misma, y no se le pregunta ni se la cuenta en ningún sitio. Puede levantar o bajar la mano, pasar, escribir en una ronda en silencio, responder a una propuesta, dejar un punto pendiente y ocuparse de puntos y tareas por esa persona, que lo sabe enseguida y puede retirarlo.
support-yours = Tus personas de apoyo aquí: { $names }
support-asked = Se lo has pedido a: { $names }. Aún no han respondido.
support-offer-title = ¿Quieres ser la persona de apoyo de alguien?
support-offer = { $name } te pide que seas su persona de apoyo aquí.
support-offer-means = Si aceptas, no participas por ti en esta sala: no estás en ninguna lista, no se te pregunta ni se te cuenta en ningún sitio, y lo que escribes no es un turno. Lo que hagas aquí con los botones y órdenes de Heard para levantar la mano, pasar, las rondas en silencio y los puntos pendientes cuenta como suyo. Se le dice cada vez y puede retirarlo. Cualquiera de las dos personas puede ponerle fin en cualquier momento.
support-offer-shares = También quiere que veas lo que Heard le pregunta en privado. Puede que pregunte si quiere hablar.
support-begun-who = { $name } es ahora tu persona de apoyo aquí. No se dice a la sala.
support-begun = Lo que haga por ti cuenta como tuyo. Se te dice cada vez, y puedes retirarlo. Lo que Heard te pregunta en privado, solo tú puedes verlo.
support-begun-when-back = Lo que haga por ti cuenta como tuyo. Lo ves cada vez que vienes, y puedes retirarlo. Lo que Heard te pregunta en privado, solo tú puedes verlo.
support-begun-shares = Lo que haga por ti cuenta como tuyo. Se te dice cada vez, y puedes retirarlo. Cuando Heard te pregunta en privado si quieres hablar, o dice que es tu turno, esa persona también lo ve.
support-begun-shares-when-back = Lo que haga por ti cuenta como tuyo. Lo ves cada vez que vienes, y puedes retirarlo. Cuando Heard te pregunta en privado si quieres hablar, o dice que es tu turno, esa persona también lo ve.
support-agreed = Estás aquí como persona de apoyo de { $name }.
support-agreed-how = No participas por ti: lo que escribes en la sala no es un turno. Puedes levantar o bajar la mano, pasar, escribir en una ronda en silencio y dejar un punto pendiente por esa persona. Habla por ella solo cuando te lo pida.
support-agreed-shares = Cuando Heard le pregunta si quiere hablar, o dice que es su turno, tú también lo ves.
support-declined = { $name } prefiere no ser tu persona de apoyo aquí. Puedes pedírselo a otra persona.
support-ended = { $name } ya no es tu persona de apoyo aquí. Lo que hizo por ti se queda.
support-ended-yours = Ya no eres la persona de apoyo de { $name } aquí. Ahora puedes participar por ti.
support-person-left = La persona a la que apoyabas ya no pertenece a esta sala, así que el apoyo ha terminado. Gracias por haber estado ahí. Ahora puedes participar por ti.
support-supporter-left = Tu persona de apoyo ya no pertenece a esta sala, así que el apoyo ha terminado. Lo que hizo por ti se queda. Puedes pedírselo a otra persona.
support-shared = Para { $name }, que quiere que tú también veas esto. Lo que pulses cuenta como suyo.
support-act = { $name } ha hecho esto por ti:
noted-for-them = Hecho por { $name }. Se le dice, y puede retirarlo.
noted-for-them-when-back = Hecho por { $name }. Lo verá la próxima vez que venga, y puede retirarlo.
noted-supporter-asked = Heard se lo pregunta a { $name } en privado, y te dirá lo que responda.
noted-supporter-asked-when-back = Heard se lo preguntará a { $name } en privado la próxima vez que venga. Su respuesta estará aquí para ti la próxima vez que vengas.
noted-support-declined = De acuerdo. A { $name } se le dirá que prefieres no hacerlo.
noted-support-declined-when-back = De acuerdo. { $name } verá la próxima vez que venga que prefieres no hacerlo.
button-supporter-end = Poner fin al apoyo
button-support-yes = Sí, quiero apoyar
button-support-no = Prefiero no hacerlo
button-supporter-add = Pedírselo a alguien
button-take-it-back = Retirarlo
