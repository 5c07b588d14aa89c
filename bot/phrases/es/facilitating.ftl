### An unreviewed draft in Spanish: see general.ftl.

hand-line = { $name } ({ $kind })
hand-line-about = { $name } ({ $kind }): { $words }
hand-new-point = punto nuevo
hand-reply = respuesta
hand-question = pregunta
hand-order = cuestión de orden
queue-title = La lista de turnos
queue-empty = No hay manos levantadas.
queue-line = { $place }. { $name }
queue-line-because = { $place }. { $name } ({ $kind }), { $because }
queue-line-about-because = { $place }. { $name } ({ $kind }): { $words } ({ $because })
queue-more = Y { $more } más.
queue-rule-least-heard = Van primero las personas a las que no se ha escuchado, luego las que han tenido menos turnos, y luego las que llevan más tiempo esperando.
queue-rule-first-come = Se da la palabra en el orden en que se levantaron las manos.
because-order = una cuestión de orden va primero
because-chosen = quien facilita eligió este lugar
because-not-heard = aún sin escuchar
because-fewer = menos turnos
because-waited = la espera más larga entre quienes han tenido los mismos turnos
because-after = después de quienes han tenido menos turnos
because-first-come = en el orden en que se levantaron las manos
