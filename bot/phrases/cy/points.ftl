### An unreviewed draft in Welsh: see general.ftl.

## Points

point-raiser-left = Mae’r person a gododd hyn wedi gadael.
point = Pwynt { $number }: “{ $words }”
parked-title = Wedi’i gadw at eto fel pwynt { $number }
parked-promise = Ni fydd yn mynd ar goll. Daw yn ôl yn y cyfarfod nesaf, ac mae’n aros ar y rhestr nes i rywun ddweud beth ddigwyddodd gydag ef.
parked-promise-open = Ni fydd yn mynd ar goll. Nid oes cyfarfod nesaf eto. Daw yn ôl pan fydd un, ac mae’n aros ar y rhestr nes i rywun ddweud beth ddigwyddodd gydag ef.
tabled-title = { $count ->
    [zero] Nid oes pwynt yn ôl
    [one] Mae pwynt a gadwyd at eto yn ôl
    [two] Mae dau bwynt a gadwyd at eto yn ôl
    [few] Mae tri phwynt a gadwyd at eto yn ôl
    [many] Mae chwe phwynt a gadwyd at eto yn ôl
    *[other] Mae { $count } pwynt a gadwyd at eto yn ôl
}
tabled-ask = Beth ddylai ddigwydd nesaf?
tabled-first = Cafodd ei gadw at eto mewn cyfarfod cynharach.
tabled-again = { $times ->
    [zero] Nid yw wedi dod yn ôl eto.
    [one] Mae yn ôl am y tro cyntaf.
    [two] Mae yn ôl am yr ail dro.
    [few] Mae yn ôl am y trydydd tro.
    [many] Mae wedi dod yn ôl chwe gwaith erbyn hyn.
    *[other] Mae wedi dod yn ôl { $times } gwaith erbyn hyn.
}
settled-title = Mae pwynt { $number } wedi’i setlo
became-changed = Newidiodd y canlyniad.
became-partly = Newidiodd y canlyniad yn rhannol.
became-answered = Cafodd ei ateb.
became-passed-on = Cafodd ei drosglwyddo.
became-passed-on-to = Cafodd ei drosglwyddo. I bwy: { $recipient }.
became-not-taken = Ni chafodd ei ddilyn.
became-no-longer-needed = Nid oes ei angen bellach.
became-withdrawn = Cafodd ei dynnu’n ôl gan y person a oedd biau’r pwynt.
became-moved = Mae’n mynd ymlaen mewn ystafell arall.
became-moved-to = Mae’n mynd ymlaen yn yr ystafell “{ $room }”.
became-joined = Cafodd ei uno â phwynt { $number }, ac mae’n mynd ymlaen yno.
became-why = Pam: { $words }
became-answer = Yr ateb: { $words }
your-point-title = Beth ddigwyddodd gyda’r pwynt a godoch
your-point-thanks = Diolch am ei godi.
points-title = Pwyntiau at eto
points-count = { $count ->
    [zero] Mae pob pwynt wedi’i setlo.
    [one] Mae un pwynt heb ei setlo eto.
    [two] Mae dau bwynt heb eu setlo eto.
    [few] Mae tri phwynt heb eu setlo eto.
    [many] Mae chwe phwynt heb eu setlo eto.
    *[other] Mae { $count } pwynt heb eu setlo eto.
}
points-none = Nid oes pwyntiau’n cael eu cadw at eto.
standing-parked = Yn cael ei gadw at eto. Daw yn ôl yn y cyfarfod nesaf.
standing-parked-from = Yn cael ei gadw at eto. Daw yn ôl yn y cyfarfod cyntaf ar neu ar ôl: { $when }.
standing-parked-from-none = Yn cael ei gadw at eto. Daw yn ôl yn y cyfarfod cyntaf ar neu ar ôl: { $when }. Nid oes un wedi’i drefnu bryd hynny eto.
standing-parked-after = Yn cael ei gadw at eto. Cafodd ei ohirio o’r cyfarfod nesaf. Daw yn ôl pan fydd un arall.
standing-parked-open = Yn cael ei gadw at eto. Nid oes cyfarfod nesaf eto. Daw yn ôl pan fydd un.
standing-tabled = Ar agenda’r cyfarfod hwn.

## Points: whose they are, who looks after them, and how they end

point-wording-title = Ai eich pwynt chi yw hwn?
point-wording-ask = Mae rhywun wedi cadw at eto rywbeth a ysgrifennoch, fel pwynt { $number }:
point-reworded-ask = Mae rhywun wedi rhoi eich pwynt { $number } mewn geiriau eraill:
point-wording-silence = Ni ddangosir eich enw gydag ef, oni bai eich bod yn dewis yr ateb sy’n dweud hynny. Os na ddywedwch ddim am ddiwrnod, bydd Heard yn nodi dim ond nad ydych wedi’i gadarnhau.
point-words-title = Mae angen geiriau newydd ar bwynt { $number }
point-words-gone = Mae geiriau pwynt { $number }, sef eich pwynt chi, wedi mynd: cafodd y neges y tu ôl iddo ei dileu, neu cawsant eu cymryd yn ôl. Mae Heard wedi dileu ei gopi, ac mae’n eu tynnu o’i negeseuon ei hun hefyd. Mae’r pwynt ei hun yn dal i gael ei gadw at eto.
point-words-ask = Dywedwch ef eto yn eich geiriau eich hun, neu tynnwch ef yn ôl.
point-owner-title = A fyddech chi’n gofalu am y pwynt hwn?
point-owner-means = Mae’r person sy’n gofalu am bwynt yn gwneud yn siŵr bod rhywbeth yn digwydd gydag ef rhwng cyfarfodydd, a’i fod yn barod pan ddaw yn ôl. Gall pawb weld pwy ydyw. Gallwch ei roi i rywun arall unrhyw bryd.
point-answer-mine = Fy mhwynt i yw hwnnw
point-answer-differently = Ei ddweud yn wahanol
point-answer-not-mine = Nid fy mhwynt i yw hwn
point-answer-accept = Byddaf yn gofalu amdano
point-answer-decline = Dim diolch
point-answer-settles = Mae hynny’n ei setlo
point-answer-not-meant = Nid dyna oedd gen i
point-answer-not-settled = Nid yw hyn yn ei setlo i mi
your-point-reopens = A yw hynny’n ei setlo i chi? Os nad yw, dywedwch hynny, a bydd y pwynt ar agor eto. Nid oes angen i chi roi rheswm.
your-point-disputed = A yw hynny’n ei setlo i chi? Mae wedi cael ei agor eto unwaith. Os nad yw hyn yn ei setlo chwaith, bydd Heard yn cadw’r ffaith eich bod yn ei weld yn wahanol, a dywedir wrth hwyluswyr.
became-decided = Y penderfyniad: { $words }
parked-asked = Gofynnir yn breifat i’r person a’i hysgrifennodd ai ei bwynt ef neu hi ydyw. Eiddo’r person hwnnw ydyw o hyn ymlaen: gall newid ei eiriau.
parked-owner-ask = Pwy fydd yn gofalu amdano nes iddo ddod yn ôl? Gallwch gymryd y pwynt yn ôl â’r botwm: am bum munud beth bynnag, ac wedyn cyn belled nad oes neb wedi gwneud dim ag ef.
noted-point-mine = Diolch. Eich pwynt chi yw pwynt { $number }, fel y mae wedi’i eirio.
noted-point-not-mine = Nid eich pwynt chi yw pwynt { $number } bellach. Mae’r person a’i cadwodd at eto wedi cael gwybod.
noted-point-not-mine-when-back = Nid eich pwynt chi yw pwynt { $number } bellach. Bydd y person a’i cadwodd at eto yn gweld hynny yma nawr neu pan ddaw nesaf.
noted-point-reworded = Mae geiriau pwynt { $number } wedi’u newid.
noted-point-named = Mae eich enw’n sefyll gyda phwynt { $number } o hyn ymlaen. Gall pawb yn yr ystafell hon weld mai chi a’i cododd.
noted-point-unnamed = Nid yw eich enw’n cael ei ddangos gyda phwynt { $number }.
noted-point-settles = Diolch. Mae Heard wedi nodi bod hyn yn setlo pwynt { $number } i chi.
noted-point-reopened = Mae pwynt { $number } ar agor eto. Mae’n aros ar y rhestr nes i rywun ddweud beth ddigwyddodd gydag ef.
noted-point-withdrawn = Mae pwynt { $number } wedi’i dynnu’n ôl.
button-point-own = Byddaf yn gofalu amdano
button-point-ask = Gofyn i rywun ofalu amdano
button-point-wording = Newid y geiriau
button-point-date = Dewis pryd y daw yn ôl
button-point-name = Dangos neu guddio fy enw
button-point-mine-named = Fy mhwynt i yw hwnnw, gyda fy enw
button-point-withdraw = Tynnu’r pwynt yn ôl
over-wording = Nid yw’r cwestiwn hwn ar agor bellach.
over-owner = Nid yw’r cwestiwn hwn ar agor bellach.
over-outcome = Nid yw’r cwestiwn hwn ar agor bellach.
over-outcome-reopened = Mae’r pwynt ar agor eto, am nad oedd ei ganlyniad yn ei setlo i rywun. Mae’n aros ar y rhestr nes i rywun ddweud beth ddigwyddodd gydag ef.

## Points: on the agenda, back, and put off

tabled-on-agenda = { $count ->
    [zero] Nid oes dim ohonynt ar yr agenda.
    [one] Mae ar yr agenda, gyda’i amser ei hun.
    [two] Mae’r ddau ar yr agenda, pob un â’i amser ei hun.
    [few] Mae’r tri ar yr agenda, pob un â’i amser ei hun.
    [many] Mae’r chwech ar yr agenda, pob un â’i amser ei hun.
    *[other] Maent ar yr agenda, pob un â’i amser ei hun.
}
item-begins-point = Nawr: { $place }. Pwynt { $number }: { $title }
agenda-line-point = { $place }. Pwynt { $number }: { $title } ({ $state }, { $time })
agenda-more-points = { $count ->
    [zero] Nid oes mwy o bwyntiau nag sy’n ffitio.
    [one] Mae un pwynt yn fwy nag sy’n ffitio. Gall hwylusydd ddewis pa bwyntiau sy’n dod.
    [two] Mae dau bwynt yn fwy nag sy’n ffitio. Gall hwylusydd ddewis pa bwyntiau sy’n dod.
    [few] Mae tri phwynt yn fwy nag sy’n ffitio. Gall hwylusydd ddewis pa bwyntiau sy’n dod.
    [many] Mae chwe phwynt yn fwy nag sy’n ffitio. Gall hwylusydd ddewis pa bwyntiau sy’n dod.
    *[other] Mae { $count } pwynt yn fwy nag sy’n ffitio. Gall hwylusydd ddewis pa bwyntiau sy’n dod.
}
parked-again-title = Mae pwynt { $number } wedi’i gadw at eto unwaith eto
button-point = Agor pwynt { $number }
button-points-choose = Chwilio am bwyntiau
