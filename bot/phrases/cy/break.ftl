### An unreviewed draft in Welsh: see general.ftl.

## Breaks

break-title = Egwyl tan { $until }
break-how = Mae pob cloc yn sefyll, ac mae pawb yn cadw eu lle. Gallwch ysgrifennu, codi eich llaw, pasio neu gadw pwynt at eto o hyd.
break-moved-how = Dyna pryd mae’r egwyl yn dod i ben nawr. Mae pob cloc yn sefyll tan hynny.
break-left = Amser ar ôl yn yr egwyl
break-over = Mae’r egwyl ar ben. Croeso’n ôl.
break-over-item = Awn ymlaen â “{ $title }”, gyda’r amser oedd ar ôl.
break-over-turn = { $name }, eich tro chi yw hi yn y rownd. Cymerwch eich amser.
break-over-floor = { $name }, roeddech yn siarad. Ewch ymlaen pan fyddwch yn barod.
break-over-writing = Gallwch fynd ymlaen i ysgrifennu yn y rownd dawel.
break-over-places = Os nad ydych yn ôl eto, peidiwch â phoeni: rydych yn cadw eich lle.
break-taken = Mae egwyl tan { $until }. Bydd Heard yn dweud yn yr ystafell pan fydd ar ben.
break-offer = Rydych wedi bod yn cwrdd heb egwyl am hyn o amser: { $time }. Hoffech chi gael un? Os na, nid oes dim i’w wneud.
break-past-end = Mae’r cyfarfod hwn i fod i orffen am { $end }, a dyma faint sydd tan hynny: { $left }. Byddai’r egwyl yn mynd y tu hwnt i hynny. Nid oes egwyl eto. Dewiswch un fyrrach, gorffennwch y cyfarfod, neu cymerwch hi er hynny.
left-after-break = { $time } ar ôl yr egwyl
panel-break = Cyfarfod { $number }: egwyl tan { $until }
button-break = Cymryd egwyl ({ $time })
button-break-anyway = Ei chymryd er hynny
button-end-break = Gorffen yr egwyl nawr
button-move-break = Newid pryd mae’r egwyl yn dod i ben
noted-break-over = Mae’r egwyl ar ben, ac mae’r ystafell yn gwybod.
over-break = Mae’r egwyl hon ar ben, neu mae’n gorffen ar amser arall.
over-break-offer = Bu egwyl.
refused-break-on = Mae egwyl yn barod, tan { $until }. Gallwch ei gorffen nawr neu newid pryd mae’n dod i ben, gyda /break end a /break move.
refused-no-break = Nid oes egwyl nawr.
refused-in-break = Mae egwyl tan { $until }. Mae’n rhaid i hyn aros nes iddi ddod i ben. Gallwch ei gorffen nawr gyda /break end.
refused-undo-break-moved = I symud diwedd yr egwyl eto, defnyddiwch /break move. I orffen yr egwyl nawr, defnyddiwch /break end.
refused-undo-break-over = Nid yw egwyl sydd ar ben yn mynd ymlaen. Gallwch gymryd un arall gyda /break.
command-break = Cymryd egwyl
    .help = Mae pawb yn cymryd egwyl, ac mae pob cloc yn sefyll.
    .submit = Cymryd egwyl
    .minutes = Am faint o funudau?
    .synonyms = gorffwys, saib, seibiant, coffi, paned
command-break-end = Gorffen yr egwyl
    .help = Mae’r egwyl yn gorffen nawr, ac mae’r cyfarfod yn mynd ymlaen o’r lle’r oedd.
    .submit = Gorffen yr egwyl
command-break-move = Newid diwedd yr egwyl
    .help = Mae’r egwyl yn dod i ben ymhen hyn o funudau.
    .submit = Ei newid
    .minutes = Ymhen faint o funudau mae’n dod i ben?
minutes-pause = Roedd egwyl rhwng { $since } a { $until }.
minutes-at-pause = { $time }: Dechreuodd egwyl.
minutes-at-pause-over = { $time }: Roedd yr egwyl ar ben.
easy-pause = Cawsom egwyl rhwng { $since } a { $until }.
