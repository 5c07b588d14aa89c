### An unreviewed draft in Welsh: see general.ftl.

## The live panel

panel-open = Mae cyfarfod { $number } ar fynd
panel-next-at = Y cyfarfod nesaf: { $when }
panel-withdrawn = Mae cyfarfod { $number } yn aros
panel-withdrawn-why = Mae cyfarfod { $number } yn mynd ymlaen. Pan ddaw i ben, bydd y cyfarfod nesaf yn cael ei gynllunio eto.
panel-when = { $when }
panel-no-date = Nid oes dyddiad ar gyfer y cyfarfod nesaf
panel-item = Nawr: { $place }. { $title }
panel-no-item = Trafodaeth agored
panel-up-next = Nesaf: { $title }
panel-hands = Dwylo i fyny
panel-no-hands = dim
panel-more-hands = { $names }, yna { $more } arall
somebody = rhywun
panel-floor = Yn siarad nawr
panel-unheard = Heb eu clywed eto
panel-unheard-count = { $here ->
    [zero] does neb yma eto
    [one] { $count ->
        [zero] neb
        *[other] yr un person sydd yma
    }
    *[other] { $count ->
        [zero] neb
        *[other] { $count } o’r { $here } sydd yma
    }
}
panel-parked = Pwyntiau at eto
button-start = Dechrau’r cyfarfod
button-end = Gorffen y cyfarfod
button-hand = Codi fy llaw
button-lower = Gostwng fy llaw
button-pass = Pasio
button-here = Rydw i yma
button-for-me = I mi
button-park = Cadw pwynt at eto
button-call = Galw ar y siaradwr nesaf
button-skip = Gadael y siaradwr hwn am y tro
button-floor-done = Rydw i wedi gorffen
button-step-back = Gostwng fy llaw
button-keep-place = Cadw fy lle
button-next = Eitem nesaf
button-back = Yn ôl un eitem
button-add-item = Ychwanegu eitem at yr agenda
button-series = Gosod amseroedd cyfarfod
button-settle-point = Setlo pwynt { $number }
button-park-point-again = Cadw pwynt { $number } at eto unwaith eto
