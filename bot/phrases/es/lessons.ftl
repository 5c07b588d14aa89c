### An unreviewed draft in Spanish: see general.ftl.

## Lessons: the command, the list, one lesson, the offer of one, and the question how it went

command-learn = Aprender
    .help = Lee una lección que lleva un minuto. Las hay para miembros, para quienes llevan reuniones y para quienes encargan el trabajo. Sin un título, las muestra todas. Solo tú la ves.
    .intro = Lee una lección que lleva un minuto: para miembros, para quienes llevan reuniones y para quienes encargan el trabajo. Solo tú la ves.
    .submit = Mostrarla
    .lesson = ¿Qué lección?
    .lesson-help = Un título, o «members», «facilitators» o «commissioners». Si lo dejas en blanco, recibes una lista. Con «none» dejan de ofrecerse lecciones, y con «again» vuelven.
    .synonyms = lección, formación, enseñar, cómo se hace, consejos, curso, habilidades
lesson-answer-later = Ahora no
lesson-answer-none = Sin lecciones
lesson-answer-again = Ofrecerme lecciones
lesson-answer-yes = Sí
lesson-answer-not-yet = Todavía no
lesson-answer-not-for-me = No es para mí
lessons-members = Lecciones para todo el mundo
lessons-facilitators = Lecciones para quienes llevan reuniones
lessons-commissioners = Lecciones para quienes encargan el trabajo
lessons-how = Cada una lleva un minuto. Solo tú ves lo que lees.
lessons-one = • { $title }
lessons-offered-on = De vez en cuando Heard te ofrece una que viene al caso: como mucho una por reunión, y nunca mientras la gente habla.
lessons-offered-off = Ahora Heard no te ofrece lecciones. Aún puedes leerlas todas.
lessons-team = { $people ->
    [one] De { $people } persona en esta sala, se ha ofrecido una lección a { $count }. Heard no muestra a nadie quién es, ni lo que ha leído nadie.
    *[other] De { $people } personas en esta sala, se ha ofrecido una lección a { $count }. Heard no muestra a nadie quiénes son, ni lo que ha leído nadie.
}
lessons-team-few = Heard dice a cuántas personas de esta sala se ha ofrecido una lección cuando son suficientes.
lesson-title = { $title }
lesson-text = { $text }
lesson-try = Una cosa que probar en la próxima reunión
lesson-other-language = El idioma de esta lección es: { $language }. Aún no está en tu idioma.
lesson-gone = Esa lección ya no está.
lesson-offer-title = Una lección de un minuto, si quieres
lesson-offer-first-meeting = Has estado en tu primera reunión aquí. Hay una lección corta para eso.
lesson-offer-first-hand = Levantaste la mano en una reunión. Hay una lección corta sobre lo que puedes decir entonces.
lesson-offer-first-facilitating = Llevas reuniones aquí. Hay una lección corta sobre cómo abrir bien una reunión.
lesson-offer-not-listened = En la última encuesta pocas personas dijeron que se escuchó. Hay una lección corta sobre escuchar. Se ofrece a todo el mundo aquí.
lesson-offer-first-consent = Alguien ha hecho una propuesta que se decide por consentimiento. Hay una lección corta sobre cómo se hace.
lesson-offer-once = Heard la ofrece una vez. Puedes leerla en cualquier momento.
lesson-tried-title = Has leído «{ $title }»
lesson-tried-ask = Proponía una cosa que probar: { $text } ¿La has probado?
lesson-tried-yours = Se te pregunta una vez. Solo tú puedes ver tu respuesta.
button-lessons = Todas las lecciones
button-lessons-members = Para todo el mundo
button-lessons-facilitators = Para quienes llevan reuniones
button-lessons-commissioners = Para quienes encargan
button-lessons-none = Sin lecciones, por favor
button-lessons-again = Ofrecerme lecciones
button-lesson-titled = { $title }
button-lesson-read = Leerla
button-lesson-later = Ahora no
button-lesson-tried-yes = Sí
button-lesson-tried-not-yet = Todavía no
button-lesson-tried-not-for-me = No es para mí
noted-lesson-later = De acuerdo. Heard no vuelve a ofrecer esta. Puedes leerla en cualquier momento.
noted-lesson-yes = Bien. Puedes leerla otra vez en cualquier momento.
noted-lesson-not-yet = De acuerdo. No hay prisa.
noted-lesson-not-for-me = De acuerdo. No todo es para todo el mundo.
bad-lesson = No hay ninguna lección con ese nombre. No des ningún nombre para ver la lista.
preferences-lessons = Ofrecerte lecciones
refused-undo-lesson = Leer una lección no es algo que se pueda deshacer. Nadie más puede ver lo que has leído.
over-offer = Esto ya no está abierto.
