### An unreviewed draft in Welsh: see general.ftl.

## Blank sheets, and what may stand in the way

blank-sheet-title = Tudalen wag
blank-sheet-begins = Mae “{ $title }” yn dechrau gyda thudalen wag: { $time }, tan { $until }.
blank-sheet-ideas = Syniadau yn gyntaf. Am y tro, nid oes rhaid i neb ddweud a all syniad weithio.
blank-sheet-constraints = Os gwelwch rywbeth a all fod yn rhwystr, fel arian, amser, pobl, adeiladau neu reolau, ysgrifennwch ef. Nid oes rhaid ei drafod nawr: mae’n dod yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu.
blank-sheet-over = Mae’r dudalen wag ar ben. O hyn ymlaen gallwch siarad am sut y gall y syniadau weithio.
constraints-come-back-later = { $count ->
    [one] Nodwyd un peth a all fod yn rhwystr. Mae’n dod yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu.
    *[other] Nodwyd pethau a all fod yn rhwystr: { $count }. Maent yn dod yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu.
}
panel-blank-sheet = Tudalen wag: syniadau yn gyntaf
panel-constraints = Cyfyngiadau a nodwyd
button-constraint = Nodi rhwystr posibl
button-constraints = Gweld y cyfyngiadau
constraint-kind-time = Amser
constraint-kind-people = Pobl
constraint-kind-funds = Arian
constraint-kind-buildings = Adeiladau
constraint-kind-rules = Rheolau
constraint-kind-other = Rhywbeth arall
constraint-standing-waiting = nid oes neb wedi edrych arno eto
constraint-standing-real = mae’n dal yno
constraint-standing-met = mae’r ateb yn cadw ato
constraint-standing-avoided = mae’r ateb yn mynd heibio iddo
constraint-line = { $number }. { $kind }: “{ $words }”
constraint-foreseen-by = Y person a’i rhagwelodd: { $name }.
constraint-stands = Sut mae pethau: { $standing }.
constraint-owner = Y person sy’n gofalu amdano: { $name }.
became-still-there = Mae’n dal yno.
became-kept-to = Mae’r ateb yn cadw ato.
became-avoided = Mae’r ateb yn mynd heibio iddo.
became-changer = Pwy allai ei newid: { $words }
noted-constraint = Wedi’i nodi fel cyfyngiad { $number }. Mae’n dod yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu, ac yn aros ar y rhestr nes i rywun ddweud beth ddigwyddodd iddo.
constraint-unnamed = Mae’r ystafell yn gweld faint sydd. Gellir darllen y geiriau hyn ar y rhestr, a phan ddônt yn ôl, heb eich enw.
constraint-named = Mae’n dangos pwy a’i rhagwelodd: { $name }.
constraint-suggestion = Mae’n swnio fel petai rhywbeth a all fod yn rhwystr. Ei gadw at eto?
constraint-suggestion-why = Mae’n cael ei nodi, ac yn dod yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu.
constraint-suggestion-once = Dim ond chi sy’n gweld hyn. Gofynnir i chi unwaith ar y mwyaf mewn cyfarfod.
button-keep-constraint = Ei gadw at eto
button-no-constraint = Dim diolch
noted-suggestion-declined = Ni ofynnir i chi eto yn y cyfarfod hwn. Gallwch nodi rhywbeth unrhyw bryd o hyd.
constraints-title = Rhwystrau posibl
constraints-none = Nid oes neb wedi nodi rhwystr posibl.
constraints-open = { $count ->
    [zero] Nid oes dim ar agor.
    [one] Mae un cyfyngiad ar agor.
    [two] Mae dau gyfyngiad ar agor.
    [few] Mae { $count } chyfyngiad ar agor.
    [many] Mae { $count } chyfyngiad ar agor.
    *[other] Mae { $count } cyfyngiad ar agor.
}
constraints-back = { $count ->
    [one] Rhagwelwyd un cyfyngiad
    *[other] Cyfyngiadau a ragwelwyd: { $count }
}
constraints-back-why = Edrychwch ar bob un: a yw’n dal yno, a yw’r ateb yn cadw ato, neu a yw’n mynd heibio iddo?
constraints-more = { $count ->
    [one] Mae un arall ar y rhestr.
    *[other] Rhagor ar y rhestr: { $count }.
}
button-constraint-real = Mae’n dal yno
button-constraint-met = Mae’r ateb yn cadw ato
button-constraint-avoided = Mae’r ateb yn mynd heibio iddo
constraint-care-on = Ydw
constraint-care-off = Nac ydw, ddim bellach
button-constraint-take = Byddaf yn gofalu amdano
button-constraint-let-go = Nid wyf yn gofalu amdano bellach
noted-constraint-reviewed = Wedi’i nodi ar gyfer cyfyngiad { $number }: { $standing }.
noted-constraint-yours = Rydych yn gofalu amdano. Gall pawb weld hynny.
noted-constraint-let-go = Nid ydych yn gofalu amdano bellach.
undone-constraint = Mae fel yr oedd o’r blaen.
refused-no-constraint = Nid oes cyfyngiad { $number } yma sy’n dal ar agor.
refused-constraint-again = Mae’r neges hon wedi’i nodi yn barod.
refused-constraint-review = Gall y bobl sy’n rhedeg y cyfarfod, neu sy’n gofalu am y cyfyngiad, ddweud hynny.
refused-constraint-owned = Mae rhywun yn gofalu amdano yn barod.
refused-constraint-not-yours = Nid ydych yn gofalu amdano.
refused-undo-suggestion = Gallwch ei nodi unrhyw bryd.
over-constraint = Nid yw cyfyngiad { $number } ar agor bellach.
use-constraint-what = Cyfyngiad
use-constraints-review-changer = Pwy allai newid cyfyngiad

## Commands

command-constraint = Nodi rhwystr posibl
    .help = Nodi rhywbeth a all fod yn rhwystr, fel arian, amser neu reolau. Mae’n dod yn ôl pan fydd rhywbeth yn cael ei benderfynu.
    .submit = Ei nodi
    .on-message = Cadw fel cyfyngiad
    .what = Beth all fod yn rhwystr?
    .what-help = Un frawddeg. Mae Heard yn cadw’r geiriau hyn. Gall pawb yma eu darllen pan ddônt yn ôl.
    .kind = Am beth mae?
    .item = Ar gyfer pa eitem ar yr agenda?
    .name = Gael eich enwi fel y person a’i rhagwelodd?
    .name-help = Gyda “ie”, gall pawb yn yr ystafell hon ei weld.
    .synonyms = cyfyngiad, rhwystr, cyllideb, dim arian, dim amser, tudalen wag
command-constraints = Rhwystrau posibl
    .help = Gweld beth a nodwyd a all fod yn rhwystr, a sut mae pethau.
    .submit = Ei ddangos
    .synonyms = cyfyngiadau, rhwystrau
command-constraints-no = Peidio â’i nodi
    .help = Dweud na pan fydd Heard yn gofyn a ydych am nodi’r hyn a ddywedsoch. Ni ofynnir i chi eto yn y cyfarfod hwn.
    .submit = Dim diolch
