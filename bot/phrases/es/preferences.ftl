### An unreviewed draft in Spanish: see general.ftl.

## Preferences, invitations, few voices

preferences-title = Tus preferencias
preferences-everywhere = Esto vale en todas las salas. Solo tú puedes verlo.
preferences-invitations = Preguntarte en privado si quieres hablar
preferences-direct = Escribirte en privado
preferences-language = Idioma
preferences-plain = Mensajes sencillos
preferences-reminders = Recordarte las reuniones antes de que empiecen
preferences-time = Más tiempo en las rondas
preferences-slower = Reuniones más lentas
button-preferences = Cambiar esto
invitations-ask = Pregúntame antes
invitations-on = Sí, puedes preguntarme
invitations-off = No, no me preguntes
answer-yes = Sí
answer-no = No
noted-preferences = Guardado. Esto vale en todas las salas.
noted-invitations-ask = Heard te preguntará una vez si puede invitarte a hablar.
noted-invitations-on = Desde ahora Heard puede preguntarte en privado si quieres hablar. Si quieres decir algo ahora, puedes.
noted-invitations-off = Heard no volverá a preguntarte si quieres hablar. Puedes hablar en cualquier momento.
noted-no-direct = Desde ahora Heard solo te escribe sobre lo que pasó con tus propios puntos, para preguntarte si se te escuchó, con lo que hayas pedido, como un recordatorio, y con lo que alguien tenga solo para ti, como la petición de hacer una pausa. Todo lo demás está en «Para mí».
reminder-title = Se acerca tu próxima reunión
reminder-when = Está prevista para este momento: { $when }.
reminder-agenda = En el orden del día: { $items }.
reminder-free = No tienes que preparar nada. Si no puedes venir, puedes decirlo, o enviar algo para que se lea en voz alta.
reminder-regrets = No pueden venir, y dijeron que puedes saberlo: { $names }.
reminder-off = Pediste este recordatorio. Para que no vuelva a llegar, abre «Tus preferencias».
button-cannot-come = No puedo venir
status-missed = Para ti
may-invite = ¿Puede Heard preguntarte en privado de vez en cuando si quieres hablar?
may-invite-often = Como mucho { $times ->
    [one] una vez
    *[other] { $times } veces
} en una reunión, y solo mientras hablan otras personas. Si no respondes, Heard no te preguntará. Solo tú puedes ver esto.
button-invite-yes = Sí, puedes
button-invite-no = No, gracias
invite = ¿Quieres decir algo?
invite-about = ¿Quieres decir algo sobre «{ $title }»?
invite-free = No tienes que responder. Solo tú puedes ver esto.
button-speak = Quiero hablar
button-later = Más tarde
button-never = No me preguntes más
noted-later = De acuerdo. Heard puede preguntarte una vez más, cuando hayan pasado { $time } o después.
noted-not-again = De acuerdo. Heard no volverá a preguntarte en esta reunión. Puedes hablar en cualquier momento.
few-voices-turns = Los últimos turnos largos ({ $turns }) fueron de { $people ->
    [one] una persona
    *[other] { $people } personas
}.
few-voices-unheard = { $count ->
    [one] A una persona presente aún no se la ha escuchado.
    *[other] A { $count } personas presentes aún no se las ha escuchado.
}
few-voices-ask = ¿Alguien más quiere decir algo?
few-voices-asked = Heard ha preguntado a la sala si alguien más quiere decir algo.
few-voices-not-asked = Heard no ha dicho esto a la sala. Quizá quieras preguntar si alguien más quiere hablar.
few-voices-names = Aún sin escuchar: { $names }
