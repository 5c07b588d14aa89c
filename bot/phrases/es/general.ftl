### Language: Español
### Covers: what members need
### Reviewed by: nobody

### An unreviewed draft in Spanish: no speaker has checked it yet. The one who does puts their name above.
### Decided once for all files of this language:
### - People are addressed as “tú”. The Spanish is that of no one country, in short and plain sentences.
### - No form supposes that somebody is a man or a woman: “quien”, “persona”, “todo el mundo”, and no adjectives that
###   would need an o or an a.
### - Numbers have “one” and “other”; the “many” of CLDR is for whole millions, which never occur here.
### - meeting: reunión. room: sala. hand: mano. to pass: pasar. turn: turno. to park: dejar pendiente. round: ronda.
###   silent round: ronda en silencio. poll: encuesta. queue: lista de turnos. facilitator: quien facilita. settled:
###   resuelto. agenda item: tema.
### - What has to be typed as it is, such as “all”, stays in English.

## Small words

count = { $count }
name = { $name }
names = { $names }
names-more = { $names }, y { $count ->
    [one] una persona más
    *[other] { $count } personas más
}
quote = «{ $words }»
bullet = { $words }
gone = alguien que se ha ido
unnamed = alguien nuevo
taken-back = (estas palabras ya no se guardan)
texts-shortened = Los textos largos están acortados aquí.
texts-shortened-file = Esto está acortado aquí. El archivo lo tiene todo.
list-more = Y { $more } más.
file-in-full = Todo, como texto.
moment = { $date } (hora de { $city })
moment-utc = { $date } (UTC)
clock = { $time } (hora de { $city })
clock-utc = { $time } (UTC)
time-range = { $since } hasta { $until }
time-up = se acabó el tiempo
left = { $time ->
    *[other] { $time }
}
late = Esto llega con { $time } de retraso. Debía llegar en este momento: { $due }.
fact = { $label }: { $value }
heading = { $heading }:
you-can = Puedes escribir { $typed }.
facilitators-can = Quienes facilitan pueden escribir { $typed }.

## What is gone

words-gone = El mensaje en que se basa el punto { $number } se borró. Por eso Heard ha borrado su copia de las palabras y también las está quitando de sus propios mensajes. El punto mismo sigue pendiente.
words-gone-copies = Las respuestas que vio una sola persona y los archivos que alguien ha guardado no se pueden cambiar.
words-gone-again = Para conservar el punto, déjalo pendiente otra vez con otras palabras.
gap-between = Heard no pudo leer todo lo que se escribió durante este tiempo: { $when }.
gap-what-to-do = Si entonces se dijo algo importante, dilo otra vez o déjalo pendiente.
room-gone = una sala que ya no existe

## Pictures

poll-chart-title = ¿Te escucharon? Las respuestas después de la reunión { $number }
poll-chart-alt = Barras que muestran cuántas personas dieron cada respuesta.
poll-chart-chance = { poll-chance }: sí { $n1 }, en parte { $n2 }, no { $n3 }.
poll-chart-listened = { poll-listened }, de 5 (mucho) a 1 (nada): 5 { $n1 }, 4 { $n2 }, 3 { $n3 }, 2 { $n4 }, 1 { $n5 }.
poll-chart-matters = { poll-matters }, de 5 (mucho) a 1 (nada): 5 { $n1 }, 4 { $n2 }, 3 { $n3 }, 2 { $n4 }, 1 { $n5 }.
poll-chart-again = { poll-again }: sí { $n1 }, quizá { $n2 }, no { $n3 }.
voices-chart-title = Reunión { $number }: a quién se ha escuchado
voices-chart-alt = Barras. Personas que vinieron y a las que se escuchó: { $heard }. Personas que vinieron y a las que aún no se ha escuchado: { $unheard }.
voices-chart-people = Personas que vinieron
voices-chart-heard = Escuchadas
voices-chart-unheard = Aún sin escuchar
