### An unreviewed draft in Spanish: see general.ftl.

## What commands offer and answer

open-link-limit = Cualquiera con el enlace a esta sala puede entrar más de una vez. Si alguien añade respuestas propias, podría deducir la tuya.
by-name-limit = Aquí solo cuentan los asientos confirmados. La persona que los confirma aún puede contar a una misma persona más de una vez.
measures-by-name = Solo se cuentan los asientos confirmados, porque en esta sala se cuenta por nombre.
unit-minutes = minutos
item-choice = { $place }. { $title }
topic-part = Participar
topic-part-intro = Para todo el mundo, en cualquier momento.
topic-me = Sobre ti
topic-me-intro = Para todo el mundo: cómo se comporta Heard contigo y qué sabe de ti.
topic-meeting = Llevar una reunión
topic-meeting-intro = Para quienes facilitan.
topic-agenda = El orden del día
topic-agenda-intro = De qué habla la reunión, en orden.
topic-points = Puntos
topic-points-intro = Puntos de desacuerdo, y qué se hace con ellos entre reuniones.
topic-decide = Decisiones
topic-decide-intro = Propuestas, cómo se responde a ellas y qué se decidió.
topic-room = La sala
topic-room-intro = Lo que vale para esta sala desde ahora.
help-title = Lo que puedes hacer aquí
help-intro = Escribe un comando o usa los botones. Las dos cosas hacen lo mismo.
help-running = Mientras hay una reunión en marcha también puedes escribir { $typed }.
help-line = { $typed }: { $help }
help-typed = Escribe: { $typed }
help-param = { $name }: { $help }
help-facilitator = Esto es para quienes facilitan.
help-facilitator-shows = Esto solo pueden cambiarlo quienes facilitan. Solo, sin nada detrás, muestra a todo el mundo cómo están las cosas.
