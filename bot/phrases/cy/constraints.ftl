### An unreviewed draft in Welsh: see general.ftl.

## Blank sheets, and what may stand in the way

blank-sheet-title = Dalen wag
blank-sheet-begins = Mae dalen wag i “{ $title }” nawr: { $time }, tan { $until }.
blank-sheet-ideas = Syniadau sy’n dod gyntaf. Am y tro, nid oes rhaid i neb ddweud a all syniad weithio.
blank-sheet-constraints = Os gwelwch beth all sefyll yn y ffordd, fel arian, amser, pobl, adeiladau neu reolau, ysgrifennwch ef i lawr. Nid oes rhaid ei drafod nawr, a daw yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu.
blank-sheet-over = Mae’r ddalen wag ar ben. O hyn ymlaen gallwch siarad am sut y gall y syniadau weithio.
constraints-come-back-later = { $count ->
    [zero] Ni ysgrifennwyd dim i lawr a all sefyll yn y ffordd.
    [one] Ysgrifennwyd un peth i lawr a all sefyll yn y ffordd. Daw yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu.
    [two] Ysgrifennwyd dau beth i lawr a all sefyll yn y ffordd. Dônt yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu.
    [few] Ysgrifennwyd tri pheth i lawr a all sefyll yn y ffordd. Dônt yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu.
    [many] Ysgrifennwyd chwe pheth i lawr a all sefyll yn y ffordd. Dônt yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu.
    *[other] Ysgrifennwyd { $count } peth i lawr a all sefyll yn y ffordd. Dônt yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu.
}
panel-blank-sheet = Dalen wag: syniadau yn gyntaf
panel-constraints = Cyfyngiadau wedi’u hysgrifennu
button-constraint = Ysgrifennu beth all sefyll yn y ffordd
button-constraints = Gweld y cyfyngiadau
constraint-kind-time = Amser
constraint-kind-people = Pobl
constraint-kind-funds = Arian
constraint-kind-buildings = Adeiladau
constraint-kind-rules = Rheolau
constraint-kind-other = Rhywbeth arall
constraint-standing-waiting = nid oes neb wedi edrych arno eto
constraint-standing-real = mae yno o hyd
constraint-standing-met = mae’r ateb yn cadw ato
constraint-standing-avoided = mae’r ateb yn mynd o’i gwmpas
constraint-line = { $number }. { $kind }: “{ $words }”
constraint-foreseen-by = Rhagwelwyd gan { $name }.
constraint-stands = Sut y mae’n sefyll: { $standing }.
constraint-owner = Mae { $name } yn gofalu amdano.
became-still-there = Mae yno o hyd.
became-kept-to = Mae’r ateb yn cadw ato.
became-avoided = Mae’r ateb yn mynd o’i gwmpas.
became-changer = Pwy allai ei newid: { $words }
noted-constraint = Wedi’i ysgrifennu fel cyfyngiad { $number }. Daw yn ôl pan fydd rhywbeth yn cael ei gynnig neu ei benderfynu, ac mae’n aros ar y rhestr nes i rywun ddweud beth ddigwyddodd gydag ef.
constraint-unnamed = Mae’r ystafell yn gweld faint sydd. Gellir darllen y geiriau hyn ar y rhestr, a phan ddônt yn ôl, heb eich enw.
constraint-named = Mae’n dangos mai { $name } a’i rhagwelodd.
constraint-suggestion = Mae’n swnio fel petai rhywbeth a all sefyll yn y ffordd. Cadw hynny at eto?
constraint-suggestion-why = Caiff ei ysgrifennu i lawr a daw yn ôl cyn i ddim gael ei benderfynu. Tan hynny, syniadau sy’n dod gyntaf.
constraint-suggestion-once = Dim ond chi sy’n gweld hyn. Gofynnir i chi unwaith ar y mwyaf mewn cyfarfod.
button-keep-constraint = Ei gadw at eto
button-no-constraint = Dim diolch
noted-suggestion-declined = Ni ofynnir i chi eto yn y cyfarfod hwn. Gallwch ysgrifennu rhywbeth i lawr unrhyw bryd o hyd.
constraints-title = Beth all sefyll yn y ffordd
constraints-none = Nid oes neb wedi ysgrifennu dim i lawr a all sefyll yn y ffordd.
constraints-open = { $count ->
    [zero] Nid oes dim ar agor.
    [one] Mae un cyfyngiad ar agor.
    [two] Mae dau gyfyngiad ar agor.
    [few] Mae tri chyfyngiad ar agor.
    [many] Mae chwe chyfyngiad ar agor.
    *[other] Mae { $count } cyfyngiad ar agor.
}
constraints-back = { $count ->
    [zero] Ni ragwelwyd cyfyngiad
    [one] Rhagwelwyd un cyfyngiad
    [two] Rhagwelwyd dau gyfyngiad
    [few] Rhagwelwyd tri chyfyngiad
    [many] Rhagwelwyd chwe chyfyngiad
    *[other] Rhagwelwyd { $count } cyfyngiad
}
constraints-back-why = Edrychwch ar bob un: a yw yno o hyd, a yw’r ateb yn cadw ato, neu a yw’n mynd o’i gwmpas?
constraints-more = { $count ->
    [zero] Nid oes mwy ar y rhestr.
    [one] Mae un arall ar y rhestr.
    [two] Mae dau arall ar y rhestr.
    [few] Mae tri arall ar y rhestr.
    [many] Mae chwech arall ar y rhestr.
    *[other] Mae { $count } arall ar y rhestr.
}
refused-no-constraint = Nid oes cyfyngiad { $number } yma sy’n dal ar agor.
refused-constraint-again = Mae’r neges hon wedi’i hysgrifennu i lawr yn barod.
bad-constraint-same = Mae hynny wedi’i ysgrifennu i lawr yn barod, gyda’r rhif { $number }. Bydd yn dod yn ôl pan fydd rhywbeth yn cael ei benderfynu.
refused-undo-suggestion = Gallwch ei ysgrifennu i lawr unrhyw bryd.

over-constraint = Nid yw cyfyngiad { $number } ar agor bellach.
over-blank-sheet = Mae’r ddalen wag ar ben.

## Commands

command-constraint = Nodi rhwystr posibl
    .help = Ysgrifennu beth all sefyll yn y ffordd, fel arian, amser neu reolau. Daw yn ôl pan fydd rhywbeth yn cael ei benderfynu.
    .submit = Ei ysgrifennu i lawr
    .on-message = Cadw fel cyfyngiad
    .what = Beth all sefyll yn y ffordd?
    .what-help = Un frawddeg. Mae Heard yn cadw’r geiriau hyn. Gall pawb yma eu darllen pan ddônt yn ôl.
    .kind = Am beth y mae?
    .item = Ar gyfer pa eitem ar yr agenda?
    .name = Cael eich enwi fel y person a’i rhagwelodd?
    .name-help = Gydag “ie”, gall pawb yn yr ystafell hon ei weld.
    .synonyms = terfyn, rhwystr, cyfyngiad, cyllideb, dim arian, dim amser, dalen wag
command-constraints = Rhwystrau posibl
    .help = Gweld beth a ysgrifennwyd i lawr a all sefyll yn y ffordd, a sut y mae’n sefyll.
    .submit = Ei ddangos
    .synonyms = terfynau, rhwystrau, cyfyngiadau
command-constraints-no = Peidio â’i nodi
    .help = Dweud na pan fydd Heard yn gofyn a ddylid ysgrifennu i lawr yr hyn a ddywedoch. Ni ofynnir i chi eto yn y cyfarfod hwn.
    .submit = Dim diolch
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
refused-constraint-review = Gall y bobl sy’n rhedeg y cyfarfod, neu sy’n gofalu am y cyfyngiad, ddweud hynny.
refused-constraint-owned = Mae rhywun yn gofalu amdano yn barod.
refused-constraint-not-yours = Nid ydych yn gofalu amdano.
use-constraint-what = Cyfyngiad
use-constraints-review-changer = Pwy allai newid cyfyngiad
