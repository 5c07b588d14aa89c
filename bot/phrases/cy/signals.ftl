### An unreviewed draft in Welsh: see general.ftl.

## Coloured cards: slow down, I do not understand, I agree

button-card-slow = Arafach
button-card-unclear = Ddim yn glir
button-card-agree = Rwy’n cytuno
card-slow = yn arafach (melyn)
card-unclear = ddim yn glir: mae gen i gwestiwn, neu nid wyf yn deall (coch)
card-agree = rwy’n cytuno (gwyrdd)
card-down = tynnu fy ngherdyn i lawr
signal-slow = Hoffai rhywun i bethau fynd yn arafach.
signal-unclear = Mae gan rywun gwestiwn, neu nid yw rhywbeth yn glir iddo.
signal-agree = Mae rhywun yn cytuno.
signal-side-posted = Mae’r ystafell wedi cael gwybod. Nid yw Heard yn enwi neb. Gallwch aros am eiliad, neu ofyn am eiriau plaen.
signal-side-not-posted = Nid yw Heard wedi dweud wrth yr ystafell. Nid yw’n enwi neb. Gallwch aros am eiliad, neu ofyn am eiriau plaen.
plain-words = A ellid dweud hynny eto, mewn geiriau plaen? Mae brawddegau byr yn helpu, ac enghraifft hefyd.
question-taken = Mae cwestiwn yn aros. Os eich cwestiwn chi ydyw, gallwch ei ofyn nawr.
question-taken-how = Gallwch hefyd ei ysgrifennu, neu ei adael. Nid oes rhaid i neb ddweud mai ei gerdyn ef neu hi oedd.
queue-question = Yn gyntaf: mae cwestiwn yn aros.
panel-question = Cyn y dwylo
panel-question-waiting = mae cwestiwn yn aros
panel-card-slow = Arafach (melyn)
panel-card-unclear = Ddim yn glir (coch)
panel-card-agree = Cytuno (gwyrdd)
panel-cards-some = rhywun
panel-cards-at-least = { $count } neu fwy
button-take-question = Gwneud lle i’r cwestiwn
button-plain-words = Gofyn am eiriau plaen
button-card-down = Tynnu fy ngherdyn i lawr
button-card-all-the-same = Ei godi er hynny
card-few = Hyd y gŵyr Heard, mae llai na thri o bobl yma. Os felly, bydd y llall yn gwybod mai eich cerdyn chi ydyw.
card-up-slow = Mae eich cerdyn melyn i fyny, am dri munud ar y mwyaf: yn arafach.
card-up-unclear = Mae eich cerdyn coch i fyny, am dri munud ar y mwyaf: mae gennych gwestiwn, neu nid yw rhywbeth yn glir.
card-up-agree = Mae eich cerdyn gwyrdd i fyny, am dri munud ar y mwyaf: rydych yn cytuno.
card-up-already = Mae eich cerdyn i fyny’n barod. Mae’n cyfrif unwaith.
card-up-private = Nid yw Heard yn dangos i neb pwy biau’r cerdyn.
card-up-seen = Nid yw Heard yn dweud wrth neb pwy biau’r cerdyn. Ond os gall eraill weld yr hyn a deipioch, neu eich emoji, maent yn gwybod. Mae’r botymau a /card yn breifat.
card-up-told = Nid yw Heard wedi dweud wrth yr ystafell, sydd wedi’i gosod i fod yn dawel neu wedi cael llawer o negeseuon. Mae’r rhai sy’n rhedeg y cyfarfod ac sydd yma wedi cael gwybod.
card-up-panel = Nid yw Heard wedi dweud wrth yr ystafell, sydd wedi’i gosod i fod yn dawel neu wedi cael llawer o negeseuon. Mae’r panel yn ei ddangos.
noted-card-down = Mae eich cerdyn i lawr.
noted-card-not-up = Ni ŵyr Heard am unrhyw gerdyn sydd gennych i fyny. Daw cardiau i lawr ar eu pen eu hunain ar ôl tri munud.
noted-question-taken = Gofynnwyd i’r ystafell am y cwestiwn.
noted-plain-words = Gofynnwyd i’r ystafell ei ddweud mewn geiriau plaen.
noted-say-it-yourself = Mae’r ystafell hon yn dawel, felly nid yw Heard wedi ei ddweud. Gallwch ei ddweud eich hun.
refused-no-question = Nid oes cwestiwn yn aros bellach. Nid oes dim wedi newid.
refused-card-paused = Mae hwylusydd wedi gofyn i chi oedi tan hyn: { $until }. Nid yw Heard yn derbyn cardiau yn ystod yr oedi. Nid oes dim wedi newid.
refused-card-for-them-now = Ni all Heard godi cerdyn dros { $name } ar hyn o bryd. Nid oes dim wedi newid. Gall { $name } ddweud mwy.

command-card = Codi cerdyn
    .help = Dweud “yn arafach”, “ddim yn glir” neu “rwy’n cytuno” â cherdyn lliw. Nid yw Heard yn dangos i neb pwy a’i cododd. Mae’n aros i fyny am dri munud ar y mwyaf.
    .submit = Ei godi
    .signal = Pa gerdyn?
    .synonyms = araf, arafach, aneglur, cytuno, cwestiwn, melyn, coch, gwyrdd, lliw, deall, arwydd
command-plain-words = Gofyn am eiriau plaen
    .help = Gofyn i’r ystafell ei ddweud eto mewn geiriau plaen.
    .submit = Gofyn
    .synonyms = iaith blaen, symlach, esbonio, hawdd
