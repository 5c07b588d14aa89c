### An unreviewed draft in Spanish: see general.ftl.

## The live panel

panel-open = La reunión { $number } está en marcha
panel-next-at = Próxima reunión: { $when }
panel-withdrawn = La reunión { $number } espera
panel-withdrawn-why = La reunión { $number } continúa. Cuando termine, la próxima reunión se planifica de nuevo.
panel-when = { $when }
panel-no-date = La próxima reunión aún no tiene fecha
panel-item = Ahora: { $place }. { $title }
panel-no-item = Conversación abierta
panel-up-next = Después: { $title }
panel-hands = Manos levantadas
panel-no-hands = ninguna
panel-more-hands = { $names }, y después { $more } más
somebody = alguien
panel-floor = Tiene la palabra
panel-unheard = Aún sin escuchar
panel-unheard-count = { $here ->
    [0] aún no hay nadie
    [one] { $count ->
        [0] nadie
        *[other] la única persona presente
    }
    *[other] { $count ->
        [0] nadie
        *[other] { $count } de las { $here } presentes
    }
}
panel-parked = Puntos pendientes
button-start = Empezar la reunión
button-end = Terminar la reunión
button-hand = Levantar la mano
button-lower = Bajar la mano
button-pass = Pasar
button-here = Estoy aquí
button-for-me = Para mí
button-park = Dejar un punto pendiente
button-call = Dar la palabra a quien sigue
button-skip = Saltar a esta persona por ahora
button-floor-done = He terminado
button-step-back = Bajar la mano
button-keep-place = Conservar mi lugar
button-next = Tema siguiente
button-back = Volver un tema atrás
button-add-item = Añadir un tema
button-series = Fijar cuándo nos reunimos
button-settle-point = Resolver el punto { $number }
button-park-point-again = Dejar otra vez pendiente el punto { $number }
