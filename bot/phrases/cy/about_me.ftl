### An unreviewed draft in Welsh: see general.ftl.

## What Heard knows about somebody

me-title = Beth mae Heard yn ei wybod amdanoch
me-only-you = Dim ond chi all weld hyn.
me-name = Eich enw yma: { $name }
me-name-of-platform = Daw eich enw o’r sgwrs yr ydych yn ei defnyddio. Os newidiwch ef yno, mae Heard yn defnyddio’r enw newydd y tro nesaf y gwnewch rywbeth.
me-rename = Gallwch newid eich enw a chael y dudalen hon unrhyw bryd o dan “Gosodiadau” yn yr ystafell.
me-unsure = Ni all Heard wirio ar hyn o bryd a allwch weld pob un o’ch ystafelloedd, felly nid yw rhai’n cael eu dangos. Edrychwch eto mewn eiliad.
me-more-rooms = { $count ->
    [zero] Nid ydych mewn ystafell arall.
    [one] Rydych mewn un ystafell arall. Mae hi yn y copi.
    [two] Rydych mewn dwy ystafell arall. Maent yn y copi.
    [few] Rydych mewn tair ystafell arall. Maent yn y copi.
    [many] Rydych mewn chwe ystafell arall. Maent yn y copi.
    *[other] Rydych mewn { $count } ystafell arall. Maent yn y copi.
}
me-no-rooms = Nid ydych yn perthyn i unrhyw ystafell.
me-forget-later = Rydych wedi gofyn am gael eich anghofio pan ddaw’r gyfres o gyfarfodydd i ben.
me-room = Yn “{ $room }”
me-member = Rydych yn cymryd rhan.
me-facilitator = Gallwch redeg cyfarfodydd.
me-meeting = Cyfarfod { $number }: { $turns ->
    [zero] ni chawsoch dro
    [one] cawsoch un tro
    [two] cawsoch ddau dro
    [few] cawsoch dri thro
    [many] cawsoch chwe thro
    *[other] cawsoch { $turns } tro
}, { $messages ->
    [zero] dim neges
    [one] un neges
    [two] dwy neges
    [few] tair neges
    [many] chwe neges
    *[other] { $messages } neges
}, { $hands ->
    [zero] dim llaw i fyny
    [one] un llaw i fyny
    [two] dwy law i fyny
    [few] tair llaw i fyny
    [many] chwe llaw i fyny
    *[other] { $hands } llaw i fyny
}
me-poll = Mae holiadur cyfarfod { $number } ar agor, a chewch ei ateb. Ni all neb edrych a ydych wedi gwneud hynny.
me-raised = { $count ->
    [zero] Nid ydych wedi codi dim arall a gofnodwyd.
    [one] Rydych hefyd wedi codi un peth a gofnodwyd.
    [two] Rydych hefyd wedi codi dau beth a gofnodwyd.
    [few] Rydych hefyd wedi codi tri pheth a gofnodwyd.
    [many] Rydych hefyd wedi codi chwe pheth a gofnodwyd.
    *[other] Rydych hefyd wedi codi { $count } peth a gofnodwyd.
}
me-points = { $count ->
    [zero] Nid oes pwynt yn eiddo i chi.
    [one] Mae un pwynt yn eiddo i chi, neu rydych wedi’i gadw at eto, neu’n gofalu amdano:
    [two] Mae dau bwynt yn eiddo i chi, neu rydych wedi’u cadw at eto, neu’n gofalu amdanynt. Y diweddaraf:
    [few] Mae tri phwynt yn eiddo i chi, neu rydych wedi’u cadw at eto, neu’n gofalu amdanynt. Y diweddaraf:
    [many] Mae chwe phwynt yn eiddo i chi, neu rydych wedi’u cadw at eto, neu’n gofalu amdanynt. Y diweddaraf:
    *[other] Mae { $count } pwynt yn eiddo i chi, neu rydych wedi’u cadw at eto, neu’n gofalu amdanynt. Y diweddaraf:
}
me-kept = Eich geiriau, a’r hyn a anfonwyd atoch
me-texts = { $count ->
    [zero] Nid oes dim a ysgrifennoch wedi cael ei gofnodi.
    [one] Mae un testun gennych wedi cael ei gofnodi.
    [two] Mae dau destun gennych wedi cael eu cofnodi.
    [few] Mae tri thestun gennych wedi cael eu cofnodi.
    [many] Mae chwe thestun gennych wedi cael eu cofnodi.
    *[other] Mae { $count } testun gennych wedi cael eu cofnodi.
}
me-sent = { $count ->
    [zero] Nid yw Heard yn cadw unrhyw neges breifat atoch.
    [one] Mae Heard yn cadw un neges breifat a anfonodd atoch.
    [two] Mae Heard yn cadw dwy neges breifat a anfonodd atoch.
    [few] Mae Heard yn cadw tair neges breifat a anfonodd atoch.
    [many] Mae Heard yn cadw chwe neges breifat a anfonodd atoch.
    *[other] Mae Heard yn cadw { $count } neges breifat a anfonodd atoch.
}
me-lessons = { $count ->
    [zero] Nid ydych wedi darllen gwers.
    [one] Rydych wedi darllen un wers. Ni all neb arall weld pa un.
    [two] Rydych wedi darllen dwy wers. Ni all neb arall weld pa rai.
    [few] Rydych wedi darllen tair gwers. Ni all neb arall weld pa rai.
    [many] Rydych wedi darllen chwe gwers. Ni all neb arall weld pa rai.
    *[other] Rydych wedi darllen { $count } gwers. Ni all neb arall weld pa rai.
}
me-copy-title = Copi o’r hyn y mae Heard yn ei wybod amdanoch
me-copy-alt = Ffeil gyda’r hyn y mae Heard yn ei gadw amdanoch. Gall rhaglenni ei darllen hefyd.
me-copy = Dyma’r hyn y mae Heard yn ei gadw amdanoch, mewn un ffeil. Ar ei diwedd mae’n dweud beth nad yw ynddi.
me-copy-private = Mae’n cynnwys eich geiriau, a’r grwpiau yr ydych wedi’u dewis. Cadwch hi i chi eich hun.
noted-renamed = Eich enw yn yr ystafell hon nawr yw { $name }.
noted-renamed-number = Mae rhif ar ei ôl, am fod enw arall yma yr un fath neu’n edrych yn debyg iawn iddo.
noted-copy = Mae eich copi’n cael ei wneud. Bydd Heard yn ei anfon atoch yn breifat.
button-copy = Cael copi
button-forget = Fy anghofio
button-forget-now = Fy anghofio nawr
button-forget-later = Fy anghofio pan ddaw’r gyfres i ben
button-forget-never = Peidio â fy anghofio
button-take-back = Cymryd hyn yn ôl
button-take-back-list = Cymryd geiriau yn ôl
me-what-show = Dangoswch i mi
me-what-copy = Copi fel ffeil
me-what-forget = Fy anghofio
forget-when-now = Nawr
forget-when-later = Pan ddaw’r gyfres o gyfarfodydd i ben
forget-when-never = Peidio â fy anghofio
take-back-what-undo = Yr hyn a wnes i ddiwethaf
take-back-what-list = Dangoswch i mi beth sydd
take-back-what-pass = Fy mhàs

forget-title = Ydych chi am i Heard eich anghofio?
forget-nothing-yet = Nid oes dim wedi cael ei ddileu eto.
forget-goes = Beth fydd yn cael ei ddileu, ym mhob un o’ch ystafelloedd
forget-goes-here = Beth fydd yn cael ei ddileu, yn yr ystafell hon
forget-goes-name-here = Eich enw. Lle bynnag y cawsoch eich enwi, bydd yn dweud “rhywun sydd wedi gadael”.
forget-goes-name = Eich enw, a’ch cyfrif ar y sgwrs yr ydych yn ei defnyddio. Lle bynnag y cawsoch eich enwi, bydd yn dweud “rhywun sydd wedi gadael”.
forget-goes-choices = Eich grwpiau, eich dewisiadau, beth sydd ei angen arnoch i gymryd rhan, eich aelodaethau a’ch dolenni personol.
forget-goes-words = { $count ->
    [zero] Yr hyn a ysgrifennoch ar gyfer un achlysur, fel geiriau mewn rownd dawel. Nid oes dim.
    [one] Yr hyn a ysgrifennoch ar gyfer un achlysur, fel geiriau mewn rownd dawel: un testun.
    [two] Yr hyn a ysgrifennoch ar gyfer un achlysur, fel geiriau mewn rownd dawel: dau destun.
    [few] Yr hyn a ysgrifennoch ar gyfer un achlysur, fel geiriau mewn rownd dawel: tri thestun.
    [many] Yr hyn a ysgrifennoch ar gyfer un achlysur, fel geiriau mewn rownd dawel: chwe thestun.
    *[other] Yr hyn a ysgrifennoch ar gyfer un achlysur, fel geiriau mewn rownd dawel: { $count } testun.
}
forget-goes-messages = Negeseuon preifat atoch y mae Heard yn eu cadw o hyd, ac unrhyw rai sydd heb eu hanfon eto.
forget-record = Yr hyn sydd hefyd yn gofnod eich tîm
forget-record-choice = Mae’r rhain yn aros, heb eich enw, oni bai eich bod yn eu cymryd yn ôl. Dewiswch “Fy anghofio nawr” a rhowch eu rhifau, neu “all”.
forget-text = { $place }. { $what }: “{ $words }”
forget-more-texts = { $count ->
    [zero] Dim mwy, hyd at rif { $last }. Mae pob un yn y copi.
    [one] Ac un arall, hyd at rif { $last }. Mae pob un yn y copi.
    [two] A dau arall, hyd at rif { $last }. Mae pob un yn y copi.
    [few] A thri arall, hyd at rif { $last }. Mae pob un yn y copi.
    [many] A chwech arall, hyd at rif { $last }. Mae pob un yn y copi.
    *[other] { $count } arall hefyd, hyd at rif { $last }. Mae pob un yn y copi.
}
forget-these-go = { $count ->
    [zero] Ni fyddai testun yn cael ei ddileu gyda’ch enw:
    [one] Byddai’r testun hwn yn cael ei ddileu gyda’ch enw:
    [two] Byddai’r ddau destun hyn yn cael eu dileu gyda’ch enw:
    [few] Byddai’r tri thestun hyn yn cael eu dileu gyda’ch enw:
    [many] Byddai’r chwe thestun hyn yn cael eu dileu gyda’ch enw:
    *[other] Byddai’r { $count } testun hyn yn cael eu dileu gyda’ch enw:
}
button-forget-these = Fy anghofio nawr, a dileu’r rhain
forget-stays = Yr hyn sy’n aros
forget-stays-ids = Bod rhywun wedi dod, siarad, codi llaw neu gadw pwynt at eto, o dan rif nad yw’n dweud dim amdanoch.
forget-stays-roll = { $count ->
    [zero] Nid oes holiadur ar agor.
    [one] Mae un holiadur ar agor. Nes iddo gau, mae eich rhif yn aros ar ei restr. Os nad ydych wedi’i ateb, ni allwch mwyach.
    [two] Mae dau holiadur ar agor. Nes iddynt gau, mae eich rhif yn aros ar eu rhestrau. Ni allwch ateb mwyach y rhai nad ydych wedi’u hateb.
    [few] Mae tri holiadur ar agor. Nes iddynt gau, mae eich rhif yn aros ar eu rhestrau. Ni allwch ateb mwyach y rhai nad ydych wedi’u hateb.
    [many] Mae chwe holiadur ar agor. Nes iddynt gau, mae eich rhif yn aros ar eu rhestrau. Ni allwch ateb mwyach y rhai nad ydych wedi’u hateb.
    *[other] Mae { $count } holiadur ar agor. Nes iddynt gau, mae eich rhif yn aros ar eu rhestrau. Ni allwch ateb mwyach y rhai nad ydych wedi’u hateb.
}
forget-out-of-reach = Yr hyn na all Heard ei ddileu
forget-reach-posts = Yr hyn a ysgrifennoch yn y sgwrs eich hun. Gallwch ei ddileu yno.
forget-reach-shown = Mae’r hyn a ysgrifennoch yn yr ystafell yn cael ei dynnu o gof y gweinydd. Gall pobl sydd â’r ystafell ar agor ei weld o hyd.
forget-reach-seats = Eich seddi mewn ystafelloedd eraill. Gallwch gael eich anghofio ym mhob un ohonynt yn yr un modd.
forget-reach-names = Eich enw mewn negeseuon y mae Heard wedi’u postio, mewn negeseuon preifat at eraill, ac mewn cofnodion y mae rhywun wedi’u cadw.
forget-reach-backups = Copïau wrth gefn a chopïau o’r gronfa ddata, cyhyd ag y cânt eu cadw.
forget-reach-anonymous = Atebion a sylwadau mewn holiaduron. Nid oes neb yn gwybod pwy biau hwy.
forget-reach-others = Yr hyn a ysgrifennodd eraill amdanoch.
forget-later-noted = Bydd Heard yn eich anghofio pan fydd cyfres cyfarfodydd yr ystafell hon wedi dod i ben. Gallwch newid eich meddwl tan hynny.
forget-never-noted = Ni fydd Heard yn eich anghofio. Ni ddilëwyd dim.
forgotten-title = Mae Heard wedi eich anghofio
forgotten-words = { $words ->
    [zero] Ni ddilëwyd testun.
    [one] Dilëwyd un testun.
    [two] Dilëwyd dau destun.
    [few] Dilëwyd tri thestun.
    [many] Dilëwyd chwe thestun.
    *[other] Dilëwyd { $words } testun.
} { $kept ->
    [zero] Nid oes yr un ar ôl.
    [one] Mae un yn aros, heb eich enw.
    [two] Mae dau yn aros, heb eich enw.
    [few] Mae tri yn aros, heb eich enw.
    [many] Mae chwech yn aros, heb eich enw.
    *[other] Mae { $kept } yn aros, heb eich enw.
}
forgotten-again = Os defnyddiwch Heard eto, bydd yn eich trin fel rhywun newydd.
bad-texts-none = Nid oes testunau i ddewis ohonynt, felly gadewch y rhifau allan. Ni ddilëwyd dim.
bad-texts = { $most ->
    [zero] Nid oes testun yn y rhestr. Ni ddilëwyd dim.
    [one] Mae un testun yn y rhestr. Rhowch 1, neu “all”. Ni ddilëwyd dim.
    [two] Rhowch 1 neu 2, neu’r ddau ag atalnod rhyngddynt, neu “all”. Ni ddilëwyd dim.
    [few] Rhowch rifau testunau yn y rhestr, o 1 i 3, gydag atalnodau rhyngddynt, neu “all”. Ni ddilëwyd dim.
    [many] Rhowch rifau testunau yn y rhestr, o 1 i 6, gydag atalnodau rhyngddynt, neu “all”. Ni ddilëwyd dim.
    *[other] Rhowch rifau testunau yn y rhestr, o 1 i { $most }, gydag atalnodau rhyngddynt, neu “all”. Ni ddilëwyd dim.
}

use-action-reason = Pam y cafodd rhywbeth i’w wneud ei ollwng
use-action-what = Rhywbeth i’w wneud
use-agenda-add-goal = Nod ar yr agenda
use-agenda-add-title = Teitl ar yr agenda
use-answer-reason = Rheswm dros ateb i gynnig
use-decide-text = Penderfyniad
use-groups-set-names = Enw grŵp
use-hand-reason = Am beth yr oedd eich llaw
use-leftovers-room = Enw ystafell y symudwyd pwynt iddi, neu y daeth ohoni
use-leftovers-reason = Beth ddigwyddodd gyda’r hyn a adawyd ar agor
use-minutes-correct-text = Cywiriad i’r cofnodion
use-note-text = Nodyn
use-poll-items-first = Cwestiwn eich tîm ei hun yn ei holiaduron
use-poll-items-second = Cwestiwn eich tîm ei hun yn ei holiaduron
use-poll-items-third = Cwestiwn eich tîm ei hun yn ei holiaduron
use-outcomes-reason = Beth ddigwyddodd gyda’r hyn a gododd pobl
use-reply-reply = Ymateb i’r hyn a ddywedodd pobl mewn holiadur
use-park-again-reason = Pam y cafodd pwynt ei ohirio
use-park-wording = Pwynt
use-point-add-text = Rhywbeth a ychwanegwyd at bwynt
use-point-answer-wording = Geiriau newydd ar gyfer pwynt
use-point-change-reason = Pam y cafodd pwynt ei newid
use-point-change-second = Ail ran pwynt
use-point-change-wording = Geiriau newydd ar gyfer pwynt
use-proposal-amend-wording = Geiriau newydd ar gyfer cynnig
use-propose-wording = Cynnig
use-raised-answer-meant = Beth oedd gennych mewn golwg
use-pause-reason = Rheswm dros oedi
use-checks-question = Cwestiwn ar gyfer cyrraedd neu adael
use-check-in-question = Cwestiwn ar gyfer rownd gyrraedd
use-check-out-question = Cwestiwn ar gyfer rownd adael
use-round-question = Cwestiwn ar gyfer rownd
use-round-silent-question = Cwestiwn ar gyfer rownd dawel
use-other = Testun
use-agreement-text = Sut rydym yn gweithio gyda’n gilydd
use-say-text = Datganiad
use-settle-recipient = At bwy y cafodd pwynt ei drosglwyddo
use-series-goal-goal = Nod cyffredin
use-meeting-cancel-reason = Pam y cafodd cyfarfod ei ganslo
use-meeting-move-reason = Pam y cafodd cyfarfod ei symud
use-meeting-extra-reason = Pwrpas cyfarfod ychwanegol
use-settle-reason = Beth ddigwyddodd gyda phwynt
use-write-text = Geiriau mewn rownd dawel, gyrraedd neu adael
take-back-title = Eich geiriau yn yr ystafell hon
take-back-how = Y rhai diweddaraf sydd gyntaf. Mae’r hyn a gymerwch yn ôl yn cael ei ddileu, ac mae Heard yn golygu ei negeseuon ei hun sy’n ei ddyfynnu.
take-back-line = { $what }, { $when }: “{ $words }”
take-back-more = { $count ->
    [zero] Nid oes mwy.
    [one] Mae un arall.
    [two] Mae dau arall.
    [few] Mae tri arall.
    [many] Mae chwech arall.
    *[other] Mae { $count } arall.
}
take-back-none = Nid oes gennych eiriau yn yr ystafell hon i’w cymryd yn ôl.
noted-taken-back = { $count ->
    [zero] Ni ddilëwyd dim.
    [one] Mae eich geiriau wedi’u dileu. Mae Heard yn eu tynnu o’i negeseuon ei hun hefyd.
    [two] Mae eich dau destun wedi’u dileu. Mae Heard yn eu tynnu o’i negeseuon ei hun hefyd.
    [few] Mae eich tri thestun wedi’u dileu. Mae Heard yn eu tynnu o’i negeseuon ei hun hefyd.
    [many] Mae eich chwe thestun wedi’u dileu. Mae Heard yn eu tynnu o’i negeseuon ei hun hefyd.
    *[other] Mae eich { $count } testun wedi’u dileu. Mae Heard yn eu tynnu o’i negeseuon ei hun hefyd.
}
