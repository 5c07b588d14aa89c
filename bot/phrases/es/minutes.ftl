### An unreviewed draft in Spanish: see general.ftl.

note-line = { $words }
note-line-about = { $words } (sobre «{ $title }»)
noted-note = Anotado. Todo el mundo aquí puede leerlo, y estará en el acta.
noted-note-next = Anotado. Todo el mundo aquí puede leerlo, y estará en el acta de la próxima reunión.
notes-title = Notas
notes-none = Hasta ahora no se ha anotado nada aquí.
notes-earlier = Estas son las últimas.
notes-of-a-meeting = Para una sola reunión, escribe su número, por ejemplo { $typed }.
meeting-heading = Reunión { $number }
minutes-title = Acta de la reunión { $number }
minutes-title-so-far = Acta de la reunión { $number }, hasta ahora
meetings-title = Reuniones hasta ahora
meetings-none = Aquí aún no ha habido ninguna reunión.
meetings-latest = { $count ->
    [1] Esta es la última.
    *[other] Estas son las últimas { $count }.
}
meetings-began = Empezó en este momento: { $when }.
meetings-running = Está en marcha ahora.
meetings-gone = Su acta ya no se guarda.
meetings-read = Para leer el acta de una reunión, escribe su número, por ejemplo { $typed }.
