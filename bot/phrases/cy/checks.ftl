### An unreviewed draft in Welsh: see general.ftl.

## Check-in and check-out

check-in-title = Cyrraedd: sut ydych chi wrth i’r cyfarfod hwn ddechrau?
check-out-title = Gadael: sut ydych chi wrth i’r cyfarfod hwn ddod i ben?
check-how = Mae un gwasgiad yn ddigon. Gallwch ychwanegu ychydig eiriau, neu basio. Nid oes dim ohono yn y cofnodion, ac nid oes canlyniad iddo.
check-named = Dangosir geiriau gydag enwau pan fydd pawb wedi ateb neu’r amser ar ben.
check-unnamed = Dangosir geiriau gyda’i gilydd, heb enwau, pan fydd pawb wedi ateb neu’r amser ar ben. Os bydd llai o bobl na’r rhif hwn yn cymryd rhan neu’n pasio, ni ddangosir unrhyw eiriau: { $fewest }. Gallai’r sawl sy’n rhedeg Heard ddarganfod pwy ysgrifennodd beth.
check-in-over = Mae’r cyrraedd ar ben
check-out-over = Mae’r gadael ar ben
check-count = { $count ->
    [zero] Ni chymerodd neb ran, na phasio.
    [one] Cymerodd un person ran, neu basio.
    [two] Cymerodd dau berson ran, neu basio.
    [few] Cymerodd tri pherson ran, neu basio.
    [many] Cymerodd chwe pherson ran, neu basio.
    *[other] Cymerodd { $count } o bobl ran, neu basio.
}
check-names = Yma hefyd: { $names }
check-too-few = Cymerodd llai o bobl na’r rhif hwn ran, neu basio, felly ni ddangosir dim a ysgrifennwyd: { $fewest }.
check-in = cyrraedd
check-out = gadael
check-switch-on = ymlaen
check-switch-off = i ffwrdd
checks-title = Cyrraedd a gadael
checks-in-on = Mae pob cyfarfod yn dechrau gyda rownd gyrraedd.
checks-in-off = Mae cyfarfodydd yn dechrau heb rownd gyrraedd.
checks-out-on = Cynigir rownd adael i hwyluswyr cyn diwedd pob cyfarfod.
checks-out-off = Ni chynigir rownd adael ar ddiwedd cyfarfodydd.
checks-names-shown = Dangosir geiriau gydag enwau.
checks-names-hidden = Dangosir geiriau heb enwau.
panel-check-in = Wedi cyrraedd
panel-check-out = Wedi ffarwelio
panel-check-question = Y cwestiwn
button-check-in = Rydw i yma
button-check-out = Rydw i’n barod i fynd
button-check-words = Ychwanegu ychydig eiriau
button-checks = Cyrraedd a gadael
button-check-out-now = Rownd adael
noted-check-in = Da eich cael chi yma.
noted-check-out = Diolch am fod yma.
noted-check-words = Diolch. Dangosir hyn gyda geiriau’r lleill, heb eich enw.
noted-check-words-named = Diolch. Dangosir hyn gyda geiriau’r lleill, gyda’ch enw.
ending-check-out = Nid oes rownd adael wedi bod eto. Gallwch gael un yn gyntaf, neu orffen y cyfarfod nawr.
refused-no-check = Nid oes rownd gyrraedd na gadael nawr.
refused-undo-check = Os byddai’n well gennych beidio ag ateb, pasiwch.
command-check = Ateb y rownd
    .help = Mae un gwasgiad yn dweud eich bod chi yma, neu’n barod i fynd, tra gofynnir i bawb.
    .submit = Anfon
command-check-in = Cael rownd gyrraedd
    .help = Gofynnir i bawb sut maen nhw wrth i’r cyfarfod ddechrau. Mae un gwasgiad yn ddigon.
    .submit = Dechrau
    .question = Eich cwestiwn, os nad yr un arferol
command-check-out = Cael rownd adael
    .help = Gofynnir i bawb sut maen nhw wrth i’r cyfarfod ddod i ben. Mae un gwasgiad yn ddigon.
    .submit = Dechrau
    .question = Eich cwestiwn, os nad yr un arferol
command-checks = Cyrraedd a gadael
    .help = Gall pob cyfarfod ddechrau gyda rownd gyrraedd, a chael rownd adael cyn y diwedd.
    .submit = Cadw
    .what = Pa un o’r ddau?
    .switch = Ymlaen neu i ffwrdd?
    .question = Cwestiwn eich tîm, os oes gennych chi un
    .names = A ddangosir geiriau gydag enwau?
