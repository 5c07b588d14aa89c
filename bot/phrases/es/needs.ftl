### An unreviewed draft in Spanish: see general.ftl.

## What I need to take part

command-needs = Lo que necesito
    .help = Di lo que necesitas para participar: más tiempo, subtítulos, un descanso cada hora. Tú eliges quién puede verlo. No tienes que dar un motivo.
    .intro = Marca lo que necesitas. No tienes que dar un motivo, ni un diagnóstico. Esto se muestra solo a las personas que elijas. Puedes retirarlo todo en cualquier momento. Si no marcas ni escribes nada y guardas, se retira todo.
    .submit = Guardar
    .what = ¿Qué necesitas?
    .what-help = Heard hace: tiempo, no llamar de repente, palabras sencillas, lentitud, documentos, descansos. Lo demás lo organizan personas.
    .text = ¿Algo más, con tus propias palabras?
    .text-help = Por ejemplo, qué idioma, o qué ayuda. Esto se muestra solo a las personas que elijas.
    .days = Documentos: ¿cuántos días antes?
    .days-help = Solo si necesitas los documentos antes. Si lo dejas en blanco, es una semana.
    .show = ¿Quién puede ver esto?
    .show-help = Solo se les muestra a ellas, mientras llevan reuniones aquí. Si no eliges a nadie, no se muestra a nadie. Heard hace de todos modos lo que puede.
    .act = ¿Qué quieres hacer?
    .person = ¿De quién es lo que se necesita?
    .kind = ¿Qué se necesita?
    .answer = ¿Lo hubo?
    .reply = ¿Qué respondes?
    .meeting = ¿Qué reunión? Su número.
    .synonyms = accesibilidad, acceso, ajustes, discapacidad, subtítulos, intérprete, apoyo, descansos, gastos, ayuda

need-time = Más tiempo
need-calls = No dar la palabra de repente
need-plain = Palabras sencillas
need-slower = Una reunión más lenta
need-papers = Documentos antes de la reunión
need-breaks = Un descanso cada hora
need-captions = Subtítulos o intérprete
need-written = Por escrito antes de hablar de ello
need-beside = Alguien a mi lado
need-costs = Gastos pagados antes de la reunión
need-other = Otra cosa
needs-papers-days = { $days ->
    [one] Documentos un día antes de la reunión
    *[other] Documentos { $days } días antes de la reunión
}
needs-act-take-back = retirarlo todo
needs-act-question = decir si lo hubo
needs-act-met = responder
need-met-yes = Sí
need-met-partly = En parte
need-met-no = No

needs-title = Lo que necesitas para participar
needs-none = No has dicho que necesites nada. No tienes que hacerlo.
needs-guarded = Tú eliges qué personas de las que llevan las reuniones aquí pueden verlo. No se muestra a nadie más, y no se dice a la sala.
needs-no-diagnosis = Di lo que necesitas, no por qué. Puedes retirarlo todo en cualquier momento.
needs-heard-keeps = Heard hace lo que puede: más tiempo en las rondas, no dar la palabra de repente, palabras sencillas, el orden del día unos días antes, la oferta de un descanso cada hora.
needs-text = Con tus propias palabras: «{ $text }»
needs-shown-to = Se muestra a: { $names }. No se muestra a nadie más.
needs-shown-to-nobody = Lo que necesitas no se muestra a nadie.
needs-nobody-arranges = Así que nadie puede organizarlo. Puedes elegir a alguien que lleve reuniones aquí.
needs-kept-time = Heard hace esto: tienes el doble de tiempo en las rondas, en todas tus salas.
needs-kept-calls = Heard hace esto: no te pide que hables, y si alguien te da la palabra, antes se te pregunta en privado. Eso se le dice. En una ronda, tu turno llega como el de todo el mundo.
needs-kept-plain = Heard hace esto: lo que te escribe es más corto, en todas tus salas.
needs-kept-slower = Heard hace esto: si aquí las cosas van mucho más rápido de lo normal, puede decirlo a quienes llevan la reunión. No dice quién.
needs-kept-papers = Heard hace esto: te muestra el orden del día, y lo que hay que leer, esos días antes. Si hay menos tiempo, lo hace en cuanto puede.
needs-kept-breaks = Heard hace esto: cada hora ofrece un descanso a quienes llevan la reunión. No dice quién lo necesita.
needs-arranged = Organizado para la reunión { $number }.
needs-not-arranged = Aún sin organizar para la reunión { $number }.
needs-was-yes = Lo hubo en la reunión { $number }.
needs-was-partly = Lo hubo en parte en la reunión { $number }.
needs-was-no = No lo hubo en la reunión { $number }.
needs-open = Aún no hay respuesta a esto.
needs-reply-next-time = La respuesta: lo habrá la próxima vez.
needs-reply-talked = La respuesta: hemos hablado de ello.
needs-reply-cannot = La respuesta: no se puede organizar, y el motivo se da en persona.
button-needs-say = Decir lo que necesito
button-needs-change = Cambiar esto
button-needs-take-back = Retirarlo todo
button-needs-look = Lo que necesito
button-needs-question = Decir si lo hubo
noted-needs = Guardado.
noted-needs-calls = Puede que alguien te dé la palabra sin que tengas la mano levantada. Entonces se le dice que antes se te pregunta en privado.
noted-needs-gone = Está todo borrado: lo que dijiste que necesitas, y quién podía verlo.
noted-needs-gone-heard = Heard vuelve a tratarte como has elegido en tus preferencias.
noted-needs-none = No hay nada que retirar. Heard no guarda nada sobre lo que necesitas aquí.

needs-question-title = ¿Lo hubo en la reunión { $number }?
needs-question = Di de cada cosa que necesitas si la hubo.
needs-question-not-poll = Esto no es la encuesta: aquí tu respuesta lleva tu nombre. Las respuestas de una encuesta no lo llevan.
needs-nothing-to-answer = No hay nada que responder: no has pedido nada que organicen personas, o aún no se ha celebrado ninguna reunión.
needs-ask-after = La reunión { $number } ha terminado. ¿Hubo lo que necesitas?
button-need-yes = Sí
button-need-partly = En parte
button-need-no = No
noted-need-met = Bien. Está anotado.
noted-need-not-met = Está anotado. Sigue abierto para las personas que elegiste hasta que respondan.
noted-need-not-met-nobody = Está anotado. No se muestra a nadie, porque no has elegido a nadie que lleve reuniones aquí ahora.

before-meeting-title = Antes de la reunión { $number }
before-meeting-needs = ¿Sigue siendo correcto lo que necesitas para participar? Puedes mirarlo, cambiarlo o retirarlo.
after-meeting-title = Después de la reunión { $number }
after-meeting-needs = ¿Hubo lo que necesitas para participar? Solo las personas que elegiste ven lo que respondes.
papers-agenda = En el orden del día
papers-no-agenda = Aún no hay nada en el orden del día.
papers-item = { $place }. { $title }
papers-item-goal = Meta: { $goal }
papers-to-read = Para leer
papers-proposal = Propuesta { $number }: «{ $words }»
papers-minutes = El acta de la reunión { $number }.
papers-none = Aún no hay nada que leer.
button-papers-minutes = Leer el acta

refused-no-need = Aquí no hay nada así que se te muestre. Puede que alguien lo haya retirado. No ha cambiado nada.
bad-need-text = Has marcado «otra cosa». Di con tus propias palabras qué es.
bad-need-viewer = Elige a personas que lleven reuniones aquí, y no a ti.
bad-choices = Elige entre estas opciones, con comas entre ellas: { $choices }.
call-question = Alguien que lleva la reunión pregunta si quieres hablar. No se te ha dado la palabra: no se dijo a nadie más.
call-question-about = Es sobre «{ $title }».
noted-asked-first = A { $name } se le pregunta antes en privado. Si quiere hablar, su mano se levanta.
me-needs = Has dicho lo que necesitas para participar. «Lo que necesito» lo muestra, y quién puede verlo.
