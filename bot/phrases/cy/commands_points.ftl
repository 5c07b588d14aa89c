### An unreviewed draft in Welsh: see general.ftl.

command-park = Cadw pwynt at eto
    .help = Rhoi o’r neilltu bwynt na all y grŵp gytuno arno nawr. Mae Heard yn dod ag ef yn ôl pan fydd yr ystafell hon yn cwrdd eto.
    .submit = Ei gadw at eto
    .on-message = Cadw’r pwynt hwn at eto
    .wording = Beth yw’r pwynt?
    .wording-help = Dywedwch ef fel y gall pawb gytuno mai hwn yw’r cwestiwn. Enwch y ddwy ochr. Mae Heard yn cadw’r geiriau hyn.
    .groups = Pa grwpiau y mae’n ymwneud â nhw?
    .groups-help = Grwpiau’r tîm hwn, a byth pobl. Gallwch ei adael yn wag.
    .name = Cael eich enwi fel y person a’i cododd?
    .name-help = Gydag “ie”, gall pawb yn yr ystafell hon ei weld: gyda’r pwynt, ar y dechrau, ac yn y cofnodion. Gallwch newid hynny’n nes ymlaen.
    .synonyms = anghytuno, anghytundeb, dadl, yn nes ymlaen, gohirio
command-parked = Pwyntiau at eto
    .help = Gweld y pwyntiau sy’n cael eu cadw at eto, gyda’u rhifau. Gallwch chwilio am eich rhai chi, am rai nad oes neb yn gofalu amdanynt, am rai sydd wedi cau, neu am eiriau ynddynt.
    .submit = Eu dangos
    .which = Pa bwyntiau?
    .search = Gyda’r geiriau hyn
    .search-help = Geiriau yn y pwynt. Ni chofnodir yr hyn yr ydych yn chwilio amdano.
    .older = Wedi’i gadw o leiaf cymaint o ddyddiau’n ôl
    .item = Am yr eitem hon ar yr agenda
    .synonyms = pwyntiau, anghytundebau, pwyntiau agored, dadleuon, dod o hyd i bwynt, chwilio, pwyntiau wedi cau
