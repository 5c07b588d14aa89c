### An unreviewed draft in Welsh: see general.ftl.

## The word list: what words mean in this room

glossary-title = Ein rhestr eiriau
glossary-none = Nid oes geiriau ar y rhestr eto. Gall unrhyw un ofyn beth mae gair yn ei olygu, neu esbonio un.
glossary-line = { $number }. { $word }: { $explanation }
glossary-line-unconfirmed = { $number }. { $word }: { $explanation } (heb ei gadarnhau eto)
glossary-line-asked = { $number }. { $word }: gofynnodd rhywun, ac nid oes neb wedi ei esbonio eto
word-title = “{ $word }”
word-line = Ystyr “{ $word }”: { $explanation }
word-means = Ystyr “{ $word }”:
word-means-now = Mae esboniad newydd i “{ $word }”:
word-explanation = { $words }
word-was = Tan nawr dyma oedd: { $words }
word-by = Esboniwyd gan { $name }.
word-unconfirmed = Nid oes neb wedi cadarnhau hyn eto.
word-waiting = Gofynnwyd i’r ystafell beth mae hyn yn ei olygu. Nid oes neb wedi ei esbonio eto.
which-word-title = Pa air ydych chi’n ei feddwl?
which-word = Mae’r geiriau hyn yn y neges. Dewiswch un i weld beth mae’n ei olygu yma.
which-word-none = Ni chafodd Heard hyd i air yn y neges y gallai ei gynnig. Gallwch deipio un.
which-word-unnamed = Os nad yw gair ar y rhestr, mae Heard yn gofyn i’r ystafell beth mae’n ei olygu, ac nid yw’n dangos pwy ofynnodd.
word-asked-title = Beth yw ystyr “{ $word }”?
word-asked = Hoffai rhywun yma wybod. Allwch chi ei esbonio mewn geiriau plaen?
word-unnamed = Nid yw Heard yn dangos pwy ofynnodd. Os esboniwch ef, dangosir eich enw dim ond os ydych am hynny.
word-unnamed-where-seen = Nid yw Heard yn dangos pwy ofynnodd. Os esboniwch ef, mae Heard yn dangos eich enw dim ond os ydych am hynny. Ond gall pawb yn yr ystafell hon weld pwy sy’n pwyso rhywbeth yma. Os nad ydych am i neb weld mai chi oedd, ysgrifennwch at Heard yn uniongyrchol: gofynnwch iddo beth mae’r gair yn ei olygu, a phwyswch yno.
word-confirm-ask = A yw hynny’n gywir? Gall dau aelod gyda’i gilydd, neu rywun sy’n rhedeg y cyfarfodydd, ei gadarnhau.
word-confirm-ask-where-seen = A yw hynny’n gywir? Gall dau aelod gyda’i gilydd, neu rywun sy’n rhedeg y cyfarfodydd, ei gadarnhau. Gall pawb yn yr ystafell hon weld pwy sy’n pwyso rhywbeth yma. Os nad ydych am i neb weld mai chi oedd, ysgrifennwch at Heard yn uniongyrchol: gofynnwch iddo beth mae’r gair yn ei olygu, a phwyswch yno.
word-first-use-why = { $count ->
    [zero] Ni ddefnyddiwyd gair.
    [one] Defnyddiwyd y gair hwn gynnau.
    [two] Defnyddiwyd y ddau air hyn gynnau.
    [few] Defnyddiwyd y tri gair hyn gynnau.
    [many] Defnyddiwyd y chwe gair hyn gynnau.
    *[other] Defnyddiwyd y geiriau hyn gynnau.
} Gofynnoch am hyn yn “Eich dewisiadau”. Dim ond chi all ei weld.
short-forms-title = Byrfoddau nad oes neb wedi’u hesbonio
short-forms-why = Maent yn yr hyn a gofnodwyd ar gyfer y cyfarfod nesaf. Gallwch eu hesbonio cyn i bobl ddarllen yr agenda. Os yw pawb yn eu gwybod, gallwch eu gadael.
short-form-in = Mae yn: “{ $text }”
button-word-explain = Ei esbonio
button-word-correct = Ei esbonio’n well
button-word-confirm = Mae hynny’n gywir
button-word-drop = Ei dynnu oddi ar y rhestr
button-word-add = Esbonio gair
button-word-list = Ein rhestr eiriau
button-word-look-up = Chwilio am air
button-word-other = Gair arall
noted-word-asked = Nid yw’r gair hwnnw ar y rhestr eto. Mae Heard wedi gofyn i’r ystafell beth mae’n ei olygu, ac nid yw’n dangos pwy ofynnodd.
noted-word-explained = Wedi’i gadw ar y rhestr eiriau, ac mae’r ystafell wedi cael gwybod. Ni ddangosir eich enw gydag ef.
noted-word-signed = Wedi’i gadw ar y rhestr eiriau, ac mae’r ystafell wedi cael gwybod. Dangosir eich enw gydag ef.
noted-word-confirmed = Diolch. Mae’r esboniad wedi’i gadarnhau.
noted-word-confirming = Diolch. Mae angen i un aelod arall, neu rywun sy’n rhedeg y cyfarfodydd, ei gadarnhau o hyd.
noted-word-dropped = Mae’r gair oddi ar y rhestr. Mae’r hyn y mae Heard wedi’i bostio amdano yn aros yn yr ystafell.
undone-word = Mae hynny wedi’i ddadwneud.
over-word-confirmed = Mae’r esboniad hwn wedi’i gadarnhau.
over-word-explained = Mae’r gair hwn wedi’i esbonio.
over-word = Mae esboniad arall i’r gair hwn erbyn hyn, neu mae oddi ar y rhestr.
refused-no-word = Nid oes gair felly ar y rhestr. Gallwch weld y rhestr gydag “Ein rhestr eiriau”.
refused-word-listed = Mae’r gair hwn ar y rhestr yn barod.
refused-word-changed = Mae esboniad arall i’r gair hwn erbyn hyn, neu mae oddi ar y rhestr. Chwiliwch amdano eto.
refused-word-confirmed = Mae’r esboniad hwn wedi’i gadarnhau’n barod.
refused-word-own = Eich esboniad chi yw hwn. Gall eraill ei gadarnhau.
refused-word-twice = Rydych wedi cadarnhau hyn yn barod. Mae angen i un aelod arall wneud hynny o hyd, neu rywun sy’n rhedeg y cyfarfodydd.
refused-words-full = Mae’r rhestr eiriau’n llawn. Nifer y geiriau arni: { $most }. Gall rhywun sy’n rhedeg y cyfarfodydd dynnu rhai oddi arni.
refused-words-waiting = { $count ->
    [zero] Nid oes gair yn aros am esboniad.
    [one] Mae un gair yn aros am esboniad yn barod.
    [two] Mae dau air yn aros am esboniad yn barod.
    [few] Mae tri gair yn aros am esboniad yn barod.
    [many] Mae chwe gair yn aros am esboniad yn barod.
    *[other] Mae { $count } gair yn aros am esboniad yn barod.
} Gofynnwch eto pan fydd rhai ohonynt wedi’u hesbonio.
bad-term = Pa air sydd gennych mewn golwg? Rhowch y gair ei hun, fel “what is a hub”.
bad-term-words = { $most ->
    [zero] Rhowch y gair ei hun.
    [one] Rhowch un gair.
    [two] Mae gan air ar y rhestr ddwy ran ar y mwyaf. Rhowch y gair ei hun yn unig.
    [few] Mae gan air ar y rhestr dair rhan ar y mwyaf. Rhowch y gair ei hun yn unig.
    [many] Mae gan air ar y rhestr chwe rhan ar y mwyaf. Rhowch y gair ei hun yn unig.
    *[other] Mae gan air ar y rhestr { $most } rhan ar y mwyaf. Rhowch y gair ei hun yn unig.
}
bad-term-taken = Dyna enw gair arall ar y rhestr. Chwiliwch am hwnnw yn lle hynny.
use-what-term = Gair y gofynnoch amdano
use-glossary-explain-term = Gair a esbonioch
use-glossary-explain-explanation = Yr hyn a ddywedoch y mae gair yn ei olygu
preferences-words = Esbonio geiriau o’r rhestr eiriau

command-what = Beth yw ystyr gair?
    .help = Gweld beth mae gair yn ei olygu yma. Os nad yw ar y rhestr eiriau, mae Heard yn gofyn i’r ystafell, ac nid yw’n dangos pwy ofynnodd.
    .on-message = Beth yw ystyr gair?
    .submit = Chwilio amdano
    .term = Pa air?
    .term-help = Y gair neu’r byrfodd ei hun, fel “hub”. Os nad yw ar y rhestr, gofynnir i’r ystafell, heb eich enw. Gadewch yn wag i weld y rhestr gyfan.
    .synonyms = ystyr, diffinio, diffiniad, jargon, talfyriad, acronym, geirfa, rhestr eiriau, geiriadur, esbonio
command-glossary = Ein rhestr eiriau
    .help = Gweld y geiriau y mae’r ystafell hon wedi’u hesbonio, a’r rhai y gofynnodd rhywun amdanynt.
    .submit = Ei dangos
    .page = Pa dudalen?
    .synonyms = geirfa, geiriau, geiriadur, jargon, byrfoddau
command-glossary-explain = Esbonio gair
    .help = Dweud beth mae gair yn ei olygu yma. Dywedir wrth yr ystafell, a gofynnir iddi a yw’n gywir. Dangosir eich enw dim ond os ydych am hynny. Os oes esboniad i’r gair, eich un chi sy’n cymryd ei le.
    .submit = Ei gadw
    .term = Pa air?
    .explanation = Beth mae’n ei olygu?
    .explanation-help = Geiriau plaen sydd orau, fel y byddech yn ei ddweud wrth rywun newydd.
    .name = Dangos eich enw gydag ef?
    .synonyms = geirfa, diffinio, disgrifio, cywiro gair
command-glossary-confirm = Cadarnhau esboniad
    .help = Dweud bod esboniad gair yn gywir. Ni ddywedir wrth neb mai chi oedd.
    .submit = Mae hynny’n gywir
    .word = Pa air?
    .word-help = Ei rif ar y rhestr eiriau.
    .synonyms = cywir, iawn, cytuno
command-glossary-drop = Tynnu gair o’r rhestr
    .help = Tynnu gair oddi ar y rhestr eiriau. Mae’r hyn y mae Heard wedi’i bostio amdano yn aros yn yr ystafell.
    .submit = Ei dynnu
    .word = Pa air?
    .word-help = Ei rif ar y rhestr eiriau.
    .synonyms = tynnu, dileu gair
