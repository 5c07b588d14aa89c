### An unreviewed draft in Spanish: see general.ftl.

## Points

point-raiser-left = La persona que planteó esto se ha ido.
point = Punto { $number }: «{ $words }»
parked-title = Queda pendiente como punto { $number }
parked-promise = No se perderá. Vuelve en la próxima reunión, y sigue en la lista hasta que alguien diga qué pasó con él.
parked-promise-open = No se perderá. Aún no hay una próxima reunión. Vuelve cuando la haya, y sigue en la lista hasta que alguien diga qué pasó con él.
tabled-title = { $count ->
    [one] Vuelve un punto pendiente
    *[other] Vuelven { $count } puntos pendientes
}
tabled-ask = ¿Qué se hace ahora?
tabled-first = Quedó pendiente en una reunión anterior.
tabled-again = { $times ->
    [2] Vuelve por segunda vez.
    [3] Vuelve por tercera vez.
    *[other] Ya ha vuelto { $times } veces.
}
settled-title = El punto { $number } está resuelto
became-changed = Cambió el resultado.
became-partly = Cambió el resultado en parte.
became-answered = Recibió respuesta.
became-passed-on = Se pasó a otra instancia.
became-passed-on-to = Se pasó a { $recipient }.
became-not-taken = No se retomó.
became-no-longer-needed = Ya no hace falta.
became-withdrawn = Lo retiró la persona de quien era el punto.
became-moved = Sigue en otra sala.
became-moved-to = Sigue en la sala «{ $room }».
became-joined = Se unió al punto { $number }, y sigue allí.
became-why = Por qué: { $words }
became-answer = La respuesta: { $words }
your-point-title = Qué pasó con el punto que planteaste
your-point-thanks = Gracias por plantearlo.
points-title = Puntos pendientes
points-count = { $count ->
    [one] Un punto aún no está resuelto.
    *[other] { $count } puntos aún no están resueltos.
}
points-none = No hay puntos pendientes.
standing-parked = Pendiente. Vuelve en la próxima reunión.
standing-parked-from = Pendiente. Vuelve en la primera reunión a partir de esta fecha: { $when }.
standing-parked-from-none = Pendiente. Vuelve en la primera reunión a partir de esta fecha: { $when }. Aún no hay ninguna prevista para entonces.
standing-parked-after = Pendiente. Se aplazó de la próxima reunión. Vuelve cuando haya otra.
standing-parked-open = Pendiente. Aún no hay una próxima reunión. Vuelve cuando la haya.
standing-tabled = En el orden del día de esta reunión.

## Points: whose they are, who looks after them, and how they end

point-wording-title = ¿Es este tu punto?
point-wording-ask = Alguien ha dejado pendiente algo que escribiste, como punto { $number }:
point-reworded-ask = Alguien ha puesto tu punto { $number } en otras palabras:
point-wording-silence = Tu nombre no se muestra con él, salvo que elijas la respuesta que lo dice. Si no dices nada en un día, Heard solo anota que no lo has confirmado.
point-words-title = El punto { $number } necesita palabras nuevas
point-words-gone = Las palabras del punto { $number }, que es tuyo, ya no están: se borró el mensaje en que se basaba, o se retiraron. Heard ha borrado su copia, y también las está quitando de sus propios mensajes. El punto mismo sigue pendiente.
point-words-ask = Dilo otra vez con tus propias palabras, o retíralo.
point-owner-title = ¿Te ocuparías de este punto?
point-owner-means = Quien se ocupa de un punto se encarga de que pase algo con él entre reuniones, y de que esté listo cuando vuelva. Todo el mundo puede ver quién es. Puedes pasarlo a otra persona en cualquier momento.
point-answer-mine = Es mi punto
point-answer-differently = Decirlo de otra manera
point-answer-not-mine = No es mío
point-answer-accept = Me ocuparé de él
point-answer-decline = No, gracias
point-answer-settles = Con eso está resuelto
point-answer-not-meant = No es lo que quise decir
point-answer-not-settled = Para mí esto no lo resuelve
your-point-reopens = ¿Está resuelto para ti? Si no lo está, dilo, y el punto se abre otra vez. No tienes que dar un motivo.
your-point-disputed = ¿Está resuelto para ti? Ya se ha abierto otra vez. Si esto tampoco lo resuelve, Heard guarda que lo ves de otra manera, y se dice a quienes facilitan.
became-decided = La decisión: { $words }
parked-asked = A la persona que lo escribió se le pregunta en privado si es su punto. Desde ahora es suyo: puede cambiar sus palabras.
parked-owner-ask = ¿Quién se ocupa de él hasta que vuelva? Puedes retirar el punto con el botón: durante cinco minutos en todo caso, y después mientras nadie haya hecho nada con él.
noted-point-mine = Gracias. El punto { $number } es tuyo, tal como está dicho.
noted-point-not-mine = El punto { $number } ya no es tuyo. Se lo hemos dicho a la persona que lo dejó pendiente.
noted-point-not-mine-when-back = El punto { $number } ya no es tuyo. La persona que lo dejó pendiente lo verá aquí ahora o cuando vuelva.
noted-point-reworded = Las palabras del punto { $number } están cambiadas.
noted-point-named = Desde ahora tu nombre consta con el punto { $number }. Todo el mundo en esta sala puede ver que lo planteaste.
noted-point-unnamed = Tu nombre no se muestra con el punto { $number }.
noted-point-settles = Gracias. Heard ha anotado que para ti esto resuelve el punto { $number }.
noted-point-reopened = El punto { $number } está abierto otra vez. Sigue en la lista hasta que alguien diga qué pasó con él.
noted-point-withdrawn = El punto { $number } está retirado.
button-point-own = Me ocuparé de él
button-point-ask = Pedir a alguien que se ocupe de él
button-point-wording = Cambiar las palabras
button-point-date = Elegir cuándo vuelve
button-point-name = Mostrar u ocultar mi nombre
button-point-mine-named = Es mi punto, con mi nombre
button-point-withdraw = Retirar el punto
over-wording = Esta pregunta ya no está abierta.
over-owner = Esta pregunta ya no está abierta.
over-outcome = Esta pregunta ya no está abierta.
over-outcome-reopened = El punto está abierto otra vez, porque su resultado no lo resolvió para alguien. Sigue en la lista hasta que alguien diga qué pasó con él.

## Points: on the agenda, back, and put off

tabled-on-agenda = { $count ->
    [one] Está en el orden del día, con su propio tiempo.
    *[other] Están en el orden del día, cada uno con su propio tiempo.
}
item-begins-point = Ahora: { $place }. Punto { $number }: { $title }
agenda-line-point = { $place }. Punto { $number }: { $title } ({ $state }, { $time })
agenda-more-points = { $count ->
    [one] Hay un punto más de los que caben. Quien facilita puede elegir qué puntos vienen.
    *[other] Hay { $count } puntos más de los que caben. Quien facilita puede elegir qué puntos vienen.
}
parked-again-title = El punto { $number } está pendiente otra vez
button-point = Abrir el punto { $number }
button-points-choose = Buscar puntos
