### An unreviewed draft in Welsh: see general.ftl.

## What I need to take part

command-needs = Beth sydd ei angen arnaf
    .help = Dweud beth sydd ei angen arnoch i gymryd rhan: mwy o amser, capsiynau, egwyl bob awr. Chi sy’n dewis pwy gaiff ei weld. Nid oes rhaid i chi roi rheswm.
    .intro = Ticiwch beth sydd ei angen arnoch. Nid oes rhaid i chi roi rheswm, na diagnosis. Dim ond i’r bobl a ddewiswch y dangosir hyn. Gallwch ei gymryd i gyd yn ôl unrhyw bryd. Os na thiciwch ac na ysgrifennwch ddim, a chadw, caiff y cyfan ei gymryd yn ôl.
    .submit = Cadw
    .what = Beth sydd ei angen arnoch?
    .what-help = Heard sy’n gwneud: amser, dim galw sydyn, geiriau plaen, arafach, papurau, egwyliau. Pobl sy’n trefnu’r gweddill.
    .text = Unrhyw beth arall, yn eich geiriau eich hun?
    .text-help = Fel pa iaith, neu beth sy’n helpu. Dim ond i’r bobl a ddewiswch y dangosir hyn.
    .days = Papurau: faint o ddyddiau ymlaen llaw?
    .days-help = Dim ond os oes angen papurau ymlaen llaw arnoch. Os gadewch yn wag, wythnos ydyw.
    .show = Pwy gaiff weld hyn?
    .show-help = Dim ond iddynt hwy y’i dangosir, tra byddant yn rhedeg cyfarfodydd yma. Dewiswch neb, ac ni ddangosir ef i neb. Mae Heard yn dal i wneud yr hyn a all.
    .act = Beth hoffech chi ei wneud?
    .person = Angen pwy yw hwn?
    .kind = Pa angen?
    .answer = A oedd yno?
    .reply = Beth yw eich ymateb?
    .meeting = Pa gyfarfod? Ei rif.
    .synonyms = hygyrchedd, mynediad, addasiadau, anabledd, capsiynau, cyfieithydd, cefnogaeth, egwyliau, treuliau, helpwch fi

need-time = Mwy o amser
need-calls = Dim galw sydyn
need-plain = Geiriau plaen
need-slower = Cyfarfod arafach
need-papers = Papurau cyn y cyfarfod
need-breaks = Egwyl bob awr
need-captions = Capsiynau neu gyfieithydd
need-written = Yn ysgrifenedig cyn i ni siarad amdano
need-beside = Rhywun wrth fy ochr
need-costs = Talu costau cyn y cyfarfod
need-other = Rhywbeth arall
needs-papers-days = { $days ->
    [zero] Papurau ar ddiwrnod y cyfarfod
    [one] Papurau un diwrnod cyn y cyfarfod
    [two] Papurau ddau ddiwrnod cyn y cyfarfod
    [few] Papurau dri diwrnod cyn y cyfarfod
    [many] Papurau chwe diwrnod cyn y cyfarfod
    *[other] Papurau { $days } diwrnod cyn y cyfarfod
}
needs-act-take-back = cymryd y cyfan yn ôl
needs-act-question = dweud a oedd yno
needs-act-met = ateb
need-met-yes = Oedd
need-met-partly = Yn rhannol
need-met-no = Nac oedd

needs-title = Beth sydd ei angen arnoch i gymryd rhan
needs-none = Nid ydych wedi dweud bod angen dim arnoch. Nid oes rhaid i chi.
needs-guarded = Chi sy’n dewis pa rai o’r bobl sy’n rhedeg cyfarfodydd yma gaiff ei weld. Ni ddangosir ef i neb arall, ac ni ddywedir wrth yr ystafell.
needs-no-diagnosis = Dywedwch beth sydd ei angen arnoch, nid pam. Gallwch ei gymryd i gyd yn ôl unrhyw bryd.
needs-heard-keeps = Mae Heard ei hun yn gwneud yr hyn a all: mwy o amser mewn rowndiau, dim galw sydyn, geiriau plaen, yr agenda rai dyddiau ymlaen llaw, cynnig egwyl bob awr.
needs-text = Yn eich geiriau eich hun: “{ $text }”
needs-shown-to = Fe’i dangosir i: { $names }. Ni ddangosir hyn i neb arall.
needs-shown-to-nobody = Ni ddangosir i neb beth sydd ei angen arnoch.
needs-nobody-arranges = Felly ni all neb ei drefnu. Gallwch ddewis rhywun sy’n rhedeg cyfarfodydd yma.
needs-kept-time = Mae Heard yn gwneud hyn: mae gennych ddwywaith yr amser mewn rowndiau, ym mhob un o’ch ystafelloedd.
needs-kept-calls = Mae Heard yn gwneud hyn: nid yw’n gofyn i chi siarad, ac os bydd rhywun yn galw arnoch, gofynnir i chi’n breifat yn gyntaf. Dywedir hynny wrthynt. Mewn rownd, daw eich tro fel tro pawb arall.
needs-kept-plain = Mae Heard yn gwneud hyn: mae’r hyn y mae’n ei ysgrifennu atoch yn fyrrach, ym mhob un o’ch ystafelloedd.
needs-kept-slower = Mae Heard yn gwneud hyn: os bydd pethau’n mynd yn llawer cyflymach nag arfer yma, gall ddweud wrth y rhai sy’n rhedeg y cyfarfod. Nid yw’n dweud pwy.
needs-kept-papers = Mae Heard yn gwneud hyn: mae’n dangos yr agenda i chi, a beth sydd i’w ddarllen, gymaint â hynny o ddyddiau ymlaen llaw. Os oes llai o amser, mae’n gwneud hynny cyn gynted ag y gall.
needs-kept-breaks = Mae Heard yn gwneud hyn: bob awr mae’n cynnig egwyl i’r rhai sy’n rhedeg y cyfarfod. Nid yw’n dweud pwy sydd ei hangen.
needs-arranged = Wedi’i drefnu ar gyfer cyfarfod { $number }.
needs-not-arranged = Heb ei drefnu eto ar gyfer cyfarfod { $number }.
needs-was-yes = Roedd yno yng nghyfarfod { $number }.
needs-was-partly = Roedd yno’n rhannol yng nghyfarfod { $number }.
needs-was-no = Nid oedd yno yng nghyfarfod { $number }.
needs-open = Nid oes ymateb i hyn eto.
needs-reply-next-time = Yr ymateb: bydd yno y tro nesaf.
needs-reply-talked = Yr ymateb: rydym wedi siarad amdano.
needs-reply-cannot = Yr ymateb: ni ellir ei drefnu, a rhoddir y rheswm wyneb yn wyneb.
button-needs-say = Dweud beth sydd ei angen arnaf
button-needs-change = Newid hyn
button-needs-take-back = Cymryd y cyfan yn ôl
button-needs-look = Beth sydd ei angen arnaf
button-needs-question = Dweud a oedd yno
noted-needs = Wedi’i gadw.
noted-needs-calls = Gall rhywun alw arnoch pan nad yw eich llaw i fyny. Yna dywedir wrthynt y gofynnir i chi’n breifat yn gyntaf.
noted-needs-gone = Mae’r cyfan wedi’i ddileu: yr hyn a ddywedoch fod ei angen arnoch, a phwy gâi ei weld.
noted-needs-gone-heard = Mae Heard yn eich trin eto fel yr ydych wedi dewis yn eich dewisiadau.
noted-needs-none = Nid oes dim i’w gymryd yn ôl. Nid yw Heard yn cadw dim am yr hyn sydd ei angen arnoch yma.

needs-question-title = A oedd yno yng nghyfarfod { $number }?
needs-question = Dywedwch ar gyfer pob peth sydd ei angen arnoch a oedd yno.
needs-question-not-poll = Nid yr holiadur yw hwn: mae eich enw ar eich ateb yma. Nid yw ar atebion holiadur.
needs-nothing-to-answer = Nid oes dim i’w ateb: nid ydych wedi gofyn am ddim y mae pobl yn ei drefnu, neu ni chynhaliwyd cyfarfod eto.
needs-ask-after = Mae cyfarfod { $number } ar ben. A oedd yr hyn sydd ei angen arnoch yno?
button-need-yes = Oedd
button-need-partly = Yn rhannol
button-need-no = Nac oedd
noted-need-met = Da. Mae hynny wedi’i ysgrifennu i lawr.
noted-need-not-met = Mae hynny wedi’i ysgrifennu i lawr. Mae’n aros ar agor i’r bobl a ddewisoch nes iddynt ymateb.
noted-need-not-met-nobody = Mae hynny wedi’i ysgrifennu i lawr. Ni ddangosir ef i neb, am nad ydych wedi dewis neb sy’n rhedeg cyfarfodydd yma nawr.

before-meeting-title = Cyn cyfarfod { $number }
before-meeting-needs = A yw’r hyn sydd ei angen arnoch i gymryd rhan yn dal yn gywir? Gallwch edrych, ei newid neu ei gymryd yn ôl.
after-meeting-title = Ar ôl cyfarfod { $number }
after-meeting-needs = A oedd yr hyn sydd ei angen arnoch i gymryd rhan yno? Dim ond y bobl a ddewisoch sy’n gweld eich ateb.
papers-agenda = Ar yr agenda
papers-no-agenda = Nid oes dim ar yr agenda eto.
papers-item = { $place }. { $title }
papers-item-goal = Nod: { $goal }
papers-to-read = I’w ddarllen
papers-proposal = Cynnig { $number }: “{ $words }”
papers-minutes = Cofnodion cyfarfod { $number }.
papers-none = Nid oes dim i’w ddarllen eto.
button-papers-minutes = Darllen y cofnodion

refused-no-need = Nid oes angen felly yma a ddangosir i chi. Efallai bod rhywun wedi’i gymryd yn ôl. Nid oes dim wedi newid.
bad-need-text = Ticioch “rhywbeth arall”. Dywedwch yn eich geiriau eich hun beth ydyw.
bad-need-viewer = Dewiswch bobl sy’n rhedeg cyfarfodydd yma, ac nid chi eich hun.
bad-choices = Dewiswch o’r rhain, gydag atalnodau rhyngddynt: { $choices }.
call-question = Mae rhywun sy’n rhedeg y cyfarfod yn gofyn a hoffech siarad. Nid ydych wedi cael eich galw: ni ddywedwyd wrth neb arall.
call-question-about = Mae am “{ $title }”.
noted-asked-first = Gofynnir i { $name } yn breifat yn gyntaf. Os hoffent siarad, bydd eu llaw yn codi.
me-needs = Rydych wedi dweud beth sydd ei angen arnoch i gymryd rhan. Mae “Beth sydd ei angen arnaf” yn ei ddangos, a phwy gaiff ei weld.
