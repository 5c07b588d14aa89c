### An unreviewed draft in Welsh: see general.ftl.

## Somebody’s own page

home-title = Eich cyfarfodydd
home-intro = Dim ond chi all weld y dudalen hon.
home-unsure = Ni all Heard wirio ar hyn o bryd a allwch weld pob un o’ch ystafelloedd, felly nid yw rhai’n cael eu dangos. Edrychwch eto mewn eiliad.
home-no-room = Nid ydych wedi bod mewn cyfarfod gyda Heard eto.
home-more-rooms = { $more ->
    [zero] Nid ydych mewn ystafell arall.
    [one] Rydych mewn un ystafell arall.
    [two] Rydych mewn dwy ystafell arall.
    [few] Rydych mewn tair ystafell arall.
    [many] Rydych mewn chwe ystafell arall.
    *[other] Rydych mewn { $more } ystafell arall.
} Ystafelloedd â chyfarfod ar fynd sy’n dod gyntaf.
home-room = { $room }
home-raised = Beth ddigwyddodd gyda’r pwyntiau a godoch yn { $room }
home-owned = Pwyntiau yr ydych yn gofalu amdanynt yn { $room }
home-parked = Wedi’u cadw at eto yn { $room }

## For one person

for-you = I chi
my-turn = Eich tro chi yw hi.
my-floor = Eich tro chi yw siarad.
my-place-in-round = { $before ->
    [zero] Chi sydd nesaf yn y rownd.
    [one] Mae un person o’ch blaen yn y rownd.
    [two] Mae dau berson o’ch blaen yn y rownd.
    [few] Mae tri pherson o’ch blaen yn y rownd.
    [many] Mae chwe pherson o’ch blaen yn y rownd.
    *[other] Mae { $before } o bobl o’ch blaen yn y rownd.
}
my-answer-in = Rydych wedi ateb. Gallwch newid eich ateb o hyd.
my-pause = Gofynnwyd i chi oedi tan hyn: { $until }.
my-absence = Nid ydych wedi dweud eich bod chi yma.
my-apologies = Rydych wedi dweud na allwch ddod i’r cyfarfod nesaf.
my-here = Yma nawr ({ $count })
own-floor = Cawsoch eich galw i siarad. Dywedwch pan fyddwch wedi gorffen.
status-you = Chi
status-turns = Rydych wedi cael { $turns ->
    [zero] dim tro
    [one] un tro
    [two] dau dro
    [few] tri thro
    [many] chwe thro
    *[other] { $turns } tro
} ac wedi ysgrifennu { $messages ->
    [zero] dim neges
    [one] un neges
    [two] dwy neges
    [few] tair neges
    [many] chwe neges
    *[other] { $messages } neges
}. Dim ond chi all weld hyn.
status-passed = Rydych wedi pasio. Mae hynny’n cyfrif fel cael eich clywed.
status-not-heard = Nid ydych wedi siarad eto. Gallwch siarad neu basio unrhyw bryd.
status-hand = Mae eich llaw i fyny. { $place ->
    [1] Chi sydd nesaf.
    *[other] Rhif { $place } yn y ciw ydych chi.
}
your-place-order = Mae hyn am fod pwynt o drefn yn mynd gyntaf.
your-place-chosen = Mae hyn am fod hwylusydd wedi dewis y lle hwn i chi.
your-place-not-heard = Mae hyn am fod pobl sydd heb gael eu clywed eto yn mynd gyntaf.
your-place-fewer = Mae hyn am eich bod wedi cael llai o droeon na’r bobl ar eich ôl.
your-place-waited = Mae hyn am mai’r sawl sydd wedi aros hiraf sy’n mynd gyntaf, ymhlith pobl sydd wedi cael yr un nifer o droeon.
your-place-after = Mae hyn am fod pobl sydd wedi cael llai o droeon yn y cyfarfod hwn yn mynd gyntaf.
your-place-first-come = Mae hyn am fod dwylo’n cael eu galw yn y drefn y codwyd hwy.
put-up = Mae { $name } yn meddwl efallai eich bod am siarad, ac wedi codi eich llaw. { $place ->
    [1] Chi sydd nesaf.
    *[other] Rhif { $place } yn y ciw ydych chi.
}
put-up-choice = Gallwch gadw’r lle hwn, neu ostwng eich llaw.
floor-note = Tro { $name } yw siarad ar hyn o bryd. Gall pawb ddarllen eich neges o hyd. I siarad nesaf, gallwch godi eich llaw.
speaking-time = Am faint yr ydych wedi bod yn siarad: { $time }. Pan fyddwch yn barod, gorffennwch eich pwynt.
noted-hand-back = Mae eich llaw i fyny eto, yn ei hen le. { $place ->
    [1] Chi sydd nesaf.
    *[other] Rhif { $place } yn y ciw ydych chi.
}
noted-put-up = Lle { $name } yn y ciw: { $place ->
    [1] nesaf
    *[other] rhif { $place }
}. Bydd Heard yn gofyn iddynt a yw hynny’n iawn.
noted-put-up-when-back = Lle { $name } yn y ciw: { $place ->
    [1] nesaf
    *[other] rhif { $place }
}. Bydd Heard yn gofyn iddynt a yw hynny’n iawn pan fyddant yn edrych nesaf ar yr ystafell.
noted-stepped-back = Iawn. Mae eich llaw i lawr. Gallwch ei chodi eich hun unrhyw bryd.
noted-floor-done = Diolch. Gall unrhyw un siarad nawr.
who-title = Pwy sydd yma
who-count = { $count ->
    [zero] Does neb yma, hyd y gall Heard weld.
    [one] Mae un person yma, hyd y gall Heard weld.
    [two] Mae dau berson yma, hyd y gall Heard weld.
    [few] Mae tri pherson yma, hyd y gall Heard weld.
    [many] Mae chwe pherson yma, hyd y gall Heard weld.
    *[other] Mae { $count } o bobl yma, hyd y gall Heard weld.
}
coming-yes = Rydw i yma
coming-no = Ni allaf ddod
noted-here = Diolch. Rydych wedi’ch nodi fel rhywun sydd yma.
noted-apologies = Diolch am ddweud. Rydych wedi’ch nodi fel rhywun na fydd yn dod i’r cyfarfod nesaf. Ni ddywedir wrth neb. Os gallwch ddod wedi’r cyfan, dewch ar bob cyfrif.
already-here = Rydych eisoes wedi’ch nodi fel rhywun sydd yma.
noted-pass = Rydych wedi pasio. Mae hynny’n cyfrif fel cael eich clywed. Gallwch siarad unrhyw bryd o hyd.
noted-hand = Mae eich llaw i fyny. { $place ->
    [1] Chi sydd nesaf.
    *[other] Rhif { $place } yn y ciw ydych chi.
}
noted-hand-again = Roedd eich llaw i fyny’n barod, ac rydych yn cadw eich lle. { $place ->
    [1] Chi sydd nesaf.
    *[other] Rhif { $place } yn y ciw ydych chi.
}
noted-lowered = Mae eich llaw i lawr.
noted-lowered-other = Mae llaw { $name } i lawr.
noted-parked = Mae eich pwynt wedi’i gadw at eto fel rhif { $number }. Bydd Heard yn dweud wrthych beth sy’n digwydd gydag ef.
noted-parked-for-author = Wedi’i gadw at eto fel pwynt { $number }. Bydd Heard yn dweud wrthych beth sy’n digwydd gydag ef.
noted-parked-when-back = Mae eich pwynt wedi’i gadw at eto fel rhif { $number }. Pan ddewch nesaf ar ôl iddo gael ei setlo, byddwch yn gweld yma beth ddigwyddodd gydag ef.
noted-parked-again = Mae pwynt { $number } wedi’i gadw at eto unwaith eto: “{ $words }”
noted-you-left = Rydych wedi gadael yr ystafell hon. Nid yw Heard yn eich disgwyl bellach, nac yn galw arnoch, nac yn gofyn dim i chi yma. Os oeddech mewn cyfarfod y mae ei holiadur ar agor neu eto i ddod, gallwch ei ateb. Gallwch ddod yn ôl unrhyw bryd: teipiwch { $typed }, neu cymerwch ran eto.
noted-pass-back = Rydych wedi cymryd eich pàs yn ôl.
worry-name-no = Na, peidiwch â dweud pwy ydw i
worry-name-yes = Ie, rhowch fy enw
worry-form-title = Dweud wrth rywun fod rhywbeth o’i le
worry-goes-to = Dim ond un person sy’n cael yr hyn a ysgrifennwch, sef { $name }, fel neges breifat, gyda’ch enw dim ond os dymunwch. Gallwch ysgrifennu unrhyw bryd, hyd yn oed rhwng cyfarfodydd.
worry-goes-to-when-back = Dim ond un person sy’n cael yr hyn a ysgrifennwch, sef { $name }. Mae’n ei ddarllen yma y tro nesaf y daw, gyda’ch enw dim ond os dymunwch. Gallwch ysgrifennu unrhyw bryd, hyd yn oed rhwng cyfarfodydd.
worry-what-is-kept = Mae Heard yn cadw’r ffaith bod rhywbeth wedi’i anfon, at bwy a phryd, a dim byd arall: nid pwy a’i hanfonodd, na beth oedd. Nes iddo gyrraedd, mae yng nghronfa ddata Heard, gyda nodyn o bwy sy’n ei gael yn ôl os na ellir ei ddanfon; yna caiff hynny i gyd ei ddileu. Gallai’r person sy’n rhedeg Heard ei ddarllen tan hynny, ac mae copïau wrth gefn a wnaed yn y cyfnod hwnnw yn ei gynnwys. Heb enw, gall pobl ddyfalu o hyd o’r hyn a ysgrifennwch.
worry-no-emergency = Nid gwasanaeth brys yw hwn: nid oes neb yn ei wylio, a gall gael ei ddarllen yn hwyr. Os oes rhywun mewn perygl, ffoniwch eich rhif argyfwng.
worry-nobody = Nid yw’r tîm hwn wedi enwi neb i ysgrifennu ato. Gall hwylusydd wneud hynny gyda’r gorchymyn hwn.
worry-title = Neges breifat o “{ $room }”
worry-from = Oddi wrth: { $name }
worry-unnamed = rhywun na roddodd ei enw
worry-says = Maent yn ysgrifennu: “{ $text }”
worry-not-kept = Dim ond atoch chi yr anfonwyd hyn. Mae Heard wedi ei ddileu nawr, ac ni all drosglwyddo ateb.
worry-kept-here = Dim ond chi all weld hyn. Mae Heard yn ei ddileu pan ddywedwch eich bod wedi ei ddarllen. Ni all drosglwyddo ateb.
worry-arrived = (nid yw’r neges hon yma bellach)
worry-returned-title = Nid yw eich neges wedi cyrraedd
worry-returned = Ni allai Heard ddanfon yr hyn a ysgrifennoch at gyswllt eich tîm, ac nid oes neb wedi ei ddarllen. Chwiliwch am ffordd arall i ddweud wrthynt. Dyma hi eto. Mae Heard wedi ei dileu nawr.
contact-named = Mae hwylusydd wedi eich enwi fel y person y gall pobl yn “{ $room }” ysgrifennu ato, yn breifat, pan fydd rhywbeth o’i le.
contact-means = Chi sy’n cael pob neges, fel neges breifat, a neb arall. Nid yw Heard yn eu cadw. Os byddai’n well gennych beidio â bod y person hwnnw, dywedwch wrth yr hwylusydd.
contact-means-when-back = Mae pob neges yn aros yma amdanoch chi, a neb arall, nes i chi ddod nesaf. Os byddai’n well gennych beidio â bod y person hwnnw, dywedwch wrth yr hwylusydd.
noted-worry = Mae eich neges ar ei ffordd at un person yn unig: { $name }. Os na ellir ei danfon, dywedir wrthych yn breifat, a chewch hi’n ôl.
noted-worry-when-back = Mae eich neges yn aros yma am un person yn unig, nes iddo ddod nesaf: { $name }. Os na ellir ei danfon, byddwch yn ei chael yn ôl pan ddewch nesaf.
noted-worry-read = Mae wedi’i dileu.
button-worry = Ysgrifennu atynt
button-worry-read = Rwyf wedi ei darllen
pause-title = Mae hwylusydd yn gofyn i chi oedi
pause-asked = Mae { $name } yn gofyn i chi oedi am ychydig. Ni ddywedir wrth neb arall.
pause-why = Y rheswm a roddwyd: “{ $words }”
pause-left-out = Tan yr amser hwn fan bellaf ({ $until }), neu nes i’r cyfarfod ddod i ben, nid yw Heard yn cyfrif yr hyn a ysgrifennwch yma fel troeon, ac mae’n eich cadw allan o’r ciw. Mae eich negeseuon yn aros lle maent, i bawb eu darllen.
pause-may = Gallwch basio, cadw pwynt at eto ac ysgrifennu mewn rowndiau tawel o hyd. Gall pobl ddyfalu os na welant chi yn y ciw.
pause-over = Mae { $name } wedi rhoi terfyn ar yr oedi: mae’r hyn a ysgrifennwch yn cyfrif fel troeon eto, a gallwch godi llaw.
seat-taken = Mae hwylusydd wedi rhoi terfyn ar eich aelodaeth o’r ystafell hon. Nid yw Heard yn eich disgwyl bellach, nac yn galw arnoch, nac yn gofyn dim i chi yno. Os oeddech mewn cyfarfod y mae ei holiadur ar agor neu eto i ddod, gallwch ei ateb.
support-title = Cefnogwr wrth eich ochr
support-what = Mae cefnogwr yno ar gyfer un person. Mae’n gweld yr agenda a’r panel, ond nid yw’n cymryd rhan ei hun, ac nid yw’n cael ei holi na’i gyfrif yn unman. Gall godi neu ostwng llaw, pasio, ysgrifennu mewn rownd dawel, ateb cynnig, cadw pwynt at eto, a gofalu am bwyntiau a gweithredoedd dros y person hwnnw, sy’n cael gwybod ar unwaith ac yn gallu ei gymryd yn ôl.
support-yours = Eich cefnogwyr yma: { $names }
support-asked = Rydych wedi gofyn i: { $names }. Nid ydynt wedi ateb hyd yn hyn.
support-offer-title = A fyddech chi’n fodlon bod yn gefnogwr i rywun?
support-offer = Mae { $name } yn gofyn i chi fod yn gefnogwr yma.
support-offer-means = Os cytunwch, nid ydych yn cymryd rhan eich hun yn yr ystafell hon: nid ydych ar unrhyw restr, nid ydych yn cael eich holi na’ch cyfrif yn unman, ac nid yw’r hyn a ysgrifennwch yn dro. Mae’r hyn a wnewch yma gyda botymau a gorchmynion Heard ar gyfer dwylo, pasio, rowndiau tawel a phwyntiau a gadwyd at eto yn cyfrif fel eu gweithred hwy. Dywedir wrthynt bob tro, a gallant ei gymryd yn ôl. Gall y naill neu’r llall ohonoch ddod â hyn i ben unrhyw bryd.
support-offer-shares = Hoffent hefyd i chi weld yr hyn y mae Heard yn ei ofyn iddynt yn breifat. Gall ofyn a hoffent siarad.
support-begun-who = { $name } yw eich cefnogwr yma nawr. Ni ddywedir wrth yr ystafell.
support-begun = Mae’r hyn a wnânt drosoch yn cyfrif fel eich gweithred chi. Dywedir wrthych bob tro, a gallwch ei gymryd yn ôl. Dim ond chi all weld yr hyn y mae Heard yn ei ofyn i chi’n breifat.
support-begun-when-back = Mae’r hyn a wnânt drosoch yn cyfrif fel eich gweithred chi. Rydych yn ei weld bob tro y dewch, a gallwch ei gymryd yn ôl. Dim ond chi all weld yr hyn y mae Heard yn ei ofyn i chi’n breifat.
support-begun-shares = Mae’r hyn a wnânt drosoch yn cyfrif fel eich gweithred chi. Dywedir wrthych bob tro, a gallwch ei gymryd yn ôl. Pan fydd Heard yn gofyn i chi’n breifat a hoffech siarad, neu’n dweud mai eich tro chi yw hi, maent hwy’n ei weld hefyd.
support-begun-shares-when-back = Mae’r hyn a wnânt drosoch yn cyfrif fel eich gweithred chi. Rydych yn ei weld bob tro y dewch, a gallwch ei gymryd yn ôl. Pan fydd Heard yn gofyn i chi’n breifat a hoffech siarad, neu’n dweud mai eich tro chi yw hi, maent hwy’n ei weld hefyd.
support-agreed = Rydych yma fel cefnogwr { $name }.
support-agreed-how = Nid ydych yn cymryd rhan eich hun: nid yw’r hyn a ysgrifennwch yn yr ystafell yn dro. Gallwch godi neu ostwng llaw, pasio, ysgrifennu mewn rownd dawel a chadw pwynt at eto drostynt. Siaradwch drostynt dim ond pan fyddant yn gofyn i chi.
support-agreed-shares = Pan fydd Heard yn gofyn iddynt a hoffent siarad, neu’n dweud mai eu tro hwy yw hi, rydych chi’n ei weld hefyd.
support-declined = Byddai’n well gan { $name } beidio â bod yn gefnogwr i chi yma. Gallwch ofyn i rywun arall.
support-ended = Nid yw { $name } bellach yn gefnogwr i chi yma. Mae’r hyn a wnaeth drosoch yn aros.
support-ended-yours = Nid ydych bellach yn gefnogwr i { $name } yma. Gallwch gymryd rhan eich hun nawr.
support-person-left = Nid yw’r person yr oeddech yn ei gefnogi yn perthyn i’r ystafell hon bellach, felly mae hynny ar ben. Diolch am fod yno. Gallwch gymryd rhan eich hun nawr.
support-supporter-left = Nid yw eich cefnogwr yn perthyn i’r ystafell hon bellach, felly mae’r gefnogaeth ar ben. Mae’r hyn a wnaeth drosoch yn aros. Gallwch ofyn i rywun arall.
support-shared = Ar gyfer { $name }, sydd am i chi weld hyn hefyd. Mae’r hyn a bwyswch yn cyfrif fel eu gweithred hwy.
support-act = Mae { $name } wedi gwneud hyn drosoch:
noted-for-them = Wedi’i wneud dros { $name }. Dywedir wrthynt, a gallant ei gymryd yn ôl.
noted-for-them-when-back = Wedi’i wneud dros { $name }. Byddant yn gweld hynny y tro nesaf y dônt, a gallant ei gymryd yn ôl.
noted-supporter-asked = Mae Heard yn gofyn i { $name } yn breifat, a bydd yn dweud wrthych beth yw’r ateb.
noted-supporter-asked-when-back = Bydd Heard yn gofyn i { $name } yn breifat y tro nesaf y dônt. Bydd eu hateb yma i chi y tro nesaf y dewch.
noted-support-declined = Iawn. Dywedir wrth { $name } y byddai’n well gennych beidio.
noted-support-declined-when-back = Iawn. Bydd { $name } yn gweld y tro nesaf y dônt y byddai’n well gennych beidio.
button-supporter-end = Dod â’r gefnogaeth i ben
button-support-yes = Iawn, byddaf yn eu cefnogi
button-support-no = Byddai’n well gennyf beidio
button-supporter-add = Gofyn i rywun
button-take-it-back = Ei gymryd yn ôl
