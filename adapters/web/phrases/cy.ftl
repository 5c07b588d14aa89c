### An unreviewed draft in Welsh: see bot/phrases/cy/general.ftl.

## On every page

web-brand = Heard
web-page-title = { $page } · Heard
web-skip-content = Neidio i’r cynnwys
web-skip-composer = Neidio i’r blwch neges
web-site = Safle
web-manual = Llawlyfr
web-colours-dark = Lliwiau tywyll
web-colours-light = Lliwiau golau
web-footer = Meddalwedd rydd a ffynhonnell agored yw Heard. Dim ond pan fydd rhywun yn gofyn iddo y mae’n ysgrifennu geiriau pobl i lawr.
web-optional = (dewisol)
web-go-front = Mynd i’r dudalen flaen
web-something-failed = Ni weithiodd rhywbeth ({ $status })

## Joining, coming back

web-facilitator = Hwylusydd
web-join-page-title = Ymuno â { $title }
web-join-invited = Mae gwahoddiad i chi
web-join-invited-facilitator = Mae gwahoddiad i chi helpu i redeg y cyfarfodydd
web-join-title = Ymuno â { $title }
web-join-facilitator = Gyda’r ddolen hon rydych yn ymuno fel hwylusydd. Gallwch ddechrau a gorffen cyfarfodydd, rhoi’r llawr i bobl, a gweld pwy sydd heb gael eu clywed eto.
web-twin-title = Ai chi yw hwn, { $name }?
web-twin-open = Mae rhywun o’r enw { $name } eisoes yn yr ystafell hon. Os chi yw hwnnw, agorwch eich dolen bersonol. Mae hi o dan “Gosodiadau” yn yr ystafell, ar y ddyfais yr ymunoch gyda hi. Yna mae gennych un sedd ac un bleidlais, ble bynnag yr ydych.
web-twin-personal = Mae gen i fy nolen bersonol
web-twin-number = Os ydych yn rhywun arall o’r un enw, caiff rhif ei ychwanegu at eich enw chi.
web-twin-another = { $name } arall ydw i
web-join-name = Eich enw
web-join-another-name = Enw arall
web-join-name-help = Beth mae pobl yn eich galw. Nid oes rhaid iddo fod yn enw llawn.
web-join-go = Ymuno â’r ystafell
web-join-before = Ydych chi wedi bod yma o’r blaen, ar ddyfais arall? Er mwyn bod yn un person yma, nid dau: { $link }.
web-join-before-link = Dewch yn ôl gyda’ch dolen bersonol
web-know = Da gwybod cyn i chi ymuno
web-know-see = Beth fydd pobl yn ei weld
web-know-see-text = Mae pawb yn yr ystafell yn gweld eich enw, yr hyn a ysgrifennwch, ac a yw’r ystafell ar agor gennych. Gall hwyluswyr weld hefyd nad ydych wedi cael eich clywed eto, er mwyn gallu gwneud lle i chi. Nid oes neb yn gweld rhestr o bwy sydd ar y brig.
web-know-you-see = Beth fyddwch chi’n ei weld
web-know-earlier = Yn yr ystafell hon, gall pobl sy’n ymuno ddarllen yr hyn a ddywedwyd cyn iddynt ddod, cyn belled â bod y gweinydd yn ei gadw o hyd: hyd at y 500 neges ddiwethaf ers iddo gael ei gychwyn. Yn yr un modd, gall pobl sy’n ymuno ar eich ôl chi ddarllen yr hyn a ysgrifennwch.
web-know-not-earlier = Rydych yn gweld yr hyn a ddywedir o’r eiliad yr ydych yn ymuno. Nid yw pobl sy’n ymuno ar eich ôl chi yn gweld yr hyn a ysgrifennoch cyn iddynt ddod, oni bai bod hwylusydd yn newid hynny ar gyfer yr ystafell hon.
web-know-kept = Beth sy’n cael ei gadw
web-know-kept-text = Nid yw Heard yn ysgrifennu i lawr yr hyn y mae pobl yn ei ysgrifennu. Mae’r gweinydd yn cadw hyd at 500 neges ddiwethaf ystafell yn ei gof nes iddo stopio, i’w dangos i’r bobl a oedd yno. Mae’n cyfrif eich bod wedi siarad. Dim ond pan fydd rhywun yn gofyn iddo y mae’n cadw geiriau, fel nodyn neu bwynt ar gyfer y cyfarfod nesaf. Mae eich porwr eich hun yn cofio’r sgwrs nes i chi gau ei dab.
web-know-answers = Atebion pwy sy’n cyfrif
web-know-by-name = Mae’r ystafell hon yn ôl enw. Mae holiaduron, rowndiau heb enwau a ffigurau yn eich cyfrif unwaith y bydd hwylusydd wedi cadarnhau mai chi biau’r sedd hon. Tan hynny gallwch gymryd rhan ym mhopeth arall.
web-know-by-link = Gall unrhyw un â’r ddolen hon ymuno fwy nag unwaith, o dan sawl enw. Felly gallai rhywun lenwi holiadur â’i atebion ei hun a gweithio allan eich ateb chi, waeth faint o bobl y mae’n ymddangos eu bod wedi ateb. Mae’r un peth yn wir am rowndiau heb enwau. Atebwch fel y byddech pe gallai pawb sydd â’r ddolen ei ddarllen.
web-know-free = Rydych yn rhydd i fynd
web-know-free-text = Gallwch adael pryd bynnag y mynnwch. Nid oes rhaid i chi byth ddweud pam. Yn y porwr hwn, mae’r ystafell ar dudalen flaen Heard. O unrhyw le arall, dewch yn ôl gyda’r ddolen bersonol sydd o dan “Gosodiadau” yn yr ystafell.
web-return-page-title = Ai chi yw hwn?
web-return-title = Ai chi yw hwn, { $name }?
web-return-whose = Dolen bersonol { $name } yw hon. Os chi yw hwnnw, ewch ymlaen: mae gennych yr un sedd, enw ac un bleidlais yma ag unrhyw le arall.
web-return-here-as = Mae’r porwr hwn yn yr ystafell fel { $here } nawr. Bydd yn { $name } yn lle hynny.
web-return-not-you = Os nad chi ydyw, caewch y dudalen hon. Rhoddodd rhywun ddolen i chi nad yw ar eich cyfer.
web-return-yes = Ie, fi yw hwnnw
web-open-invitation = Agor gwahoddiad
web-open-personal = Dod yn ôl i’ch sedd
web-open-link = Y ddolen
web-open-link-help = Os nad oes dim yn digwydd, gludwch y ddolen gyfan yma.
web-open-go = Ymlaen

## The room

web-room-home = Heard, tudalen flaen
web-room-settings = Gosodiadau
web-room-sample = Cyfarfod enghreifftiol
web-sample-you = Chi
web-room-seat-name = Enw’r person
web-room-steps = Camau cyntaf
web-invite-code = Cod QR gyda’r un ddolen ag isod
web-recording-progress = Faint sydd wedi’i wneud
web-minutes-next = Beth nesaf
web-room-meeting = Y cyfarfod
web-room-acts = Beth allwch ei wneud nawr
web-room-cards = Cardiau lliw: ni ddangosir i neb pwy biau hwy
web-room-details = Manylion
web-room-here = Yma
web-room-find = Chwilio am rywun
web-room-nobody-found = Nid oes gan neb yma enw fel hyn.
web-room-facilitators = I hwyluswyr
web-room-conversation = Sgwrs
web-room-commands = Gorchmynion
web-room-write = Ysgrifennu neges
web-room-send = Anfon
web-room-hint = Dim ond pan fydd rhywun yn gofyn iddo y mae Heard yn ysgrifennu geiriau pobl i lawr.
web-room-noscript = Mae angen JavaScript ar yr ystafell hon. Caniatewch ef ar gyfer y dudalen hon.
web-seat-taken-me = Gallwch wneud hyn o hyd: { $link }.
web-seat-taken-me-link = Gweld, copïo neu ddileu yr hyn y mae Heard yn ei wybod amdanoch
web-seat-taken-poll = Roeddech mewn cyfarfod y mae ei holiadur ar agor, felly gallwch ei ateb o hyd.
web-seat-taken-no-poll = Os oeddech mewn cyfarfod, gallwch ateb ei holiadur. Tra bydd ar agor, mae ar y dudalen hon.

## The pages beside a room

web-room-on = Mae cyfarfod ar fynd nawr
web-room-next = Y cyfarfod nesaf:
web-room-no-date = Nid oes dyddiad wedi’i osod eto
web-room-meetings = Pob cyfarfod
web-room-points = Pwyntiau
web-calendar = Ei ychwanegu at fy nghalendr
web-calendar-all = Ychwanegu pob cyfarfod at fy nghalendr
web-own-time = { $date } yn eich amser chi
web-meetings-title = Cyfarfodydd
web-meetings-next = Y cyfarfod nesaf
web-meetings-no-date = Nid oes dyddiad wedi’i osod eto.
web-meetings-past = Cyfarfodydd hyd yn hyn
web-meetings-none = Ni fu cyfarfod eto.
web-meetings-missed = Heb eu cynnal
web-missed-heard-down = Nid oedd Heard yn rhedeg bryd hynny.
web-missed-cancelled = Cafodd ei ganslo.
web-meetings-number = Cyfarfod { $number }
web-meetings-on = Ar fynd nawr
web-meetings-minutes = Cofnodion cyfarfod { $number }
web-meetings-gone = Nid yw ei gofnodion yn cael eu cadw bellach.

## Minutes, the manual, the page of what Heard knows about somebody

web-manual-lede = Popeth y gallwch ofyn i Heard ei wneud. Mewn ystafell, pwyswch “Gorchmynion”, neu teipiwch yr hyn sydd yma a phwyso Enter.
web-manual-contents = Cynnwys
web-back-to = Yn ôl i { $title }
web-me-only-you = Dim ond chi all weld y dudalen hon.
web-me-saved = Wedi’i gadw.
web-me-correct = Eich enw a’ch iaith
web-me-name = Eich enw yn yr ystafell hon
web-me-language = Iaith yr hyn dim ond chi sy’n ei weld
web-me-save = Cadw
web-me-copy = Copi
web-me-copy-text = Popeth y mae Heard yn ei gadw amdanoch, fel un ffeil. Cadwch hi i chi eich hun.
web-me-copy-go = Lawrlwytho’r copi
web-me-record = Mae’r rhain yn aros, heb eich enw, oni bai eich bod yn eu cymryd yn ôl.
web-me-take-back = Cymryd yn ôl: { $words }
web-me-sure = Rwyf am i Heard fy anghofio. Nid oes modd dadwneud hyn.
web-me-later = I gael eich anghofio pan ddaw’r gyfres o gyfarfodydd i ben, teipiwch { $typed } yn yr ystafell.

## Answers to somebody’s request

web-too-long = Mae hynny’n hirach na 2,000 nod. Allech chi ei anfon mewn dwy ran?
web-no-push = Ni ellir rhoi gwybod i’r ddyfais hon tra bo’r dudalen ar gau. Ni newidiwyd dim.
web-push-turn = Eich tro chi yw hi.
web-push-asked = Mae gan Heard rywbeth i chi.
web-push-started = Mae’r cyfarfod wedi dechrau.
web-too-fast = Roedd hynny’n llawer ar unwaith. Arhoswch ddeg eiliad, yna anfonwch ef eto.
web-message-gone = Nid yw’r neges honno gan Heard bellach, felly ni ddywedwyd wrth neb eich bod wedi ei chlywed. Gallwch ysgrifennu amdani o hyd.
web-looks-private = Mae hwnnw’n edrych fel { $command }, felly ni chafodd ei bostio i bawb. I’w anfon yn breifat, dechreuwch â { $command }. I’w bostio, dechreuwch â rhywbeth arall.
web-empty = Roedd y neges honno’n wag.
web-no-command = Ni all neges sydd wedi’i hanfon droi’n orchymyn. Teipiwch y gorchymyn yn y blwch neges.
web-not-yours = Dim ond y person a ysgrifennodd neges all ei newid neu ei chymryd yn ôl.
web-message-gone-change = Nid yw’r neges honno gan Heard bellach, felly ni newidiwyd dim.
web-not-understood = Ni allai Heard ddeall y cais hwnnw. Ni wnaed dim.
web-not-possible = Nid yw hynny’n bosibl ar hyn o bryd.
web-not-facilitator = Dim ond hwylusydd yr ystafell hon all wneud hynny.
web-uncertain-title = Efallai ei fod wedi’i gadw

## Error pages: title and text

web-error-request = Ni weithiodd hynny
    .text = Ni allai Heard ddeall y cais hwnnw.
web-error-form = Mae’r ffurflen hon wedi dod i ben
    .text = Ni ddaeth oddi wrth Heard, neu mae’n rhy hen. Ewch yn ôl ac ail-lwythwch y dudalen.
web-error-not-found = Ni chafwyd hyd i’r dudalen
    .text = Nid oes tudalen yn y cyfeiriad hwn. Gwiriwch y cyfeiriad, neu dechreuwch o’r dudalen flaen.
web-error-method = Ni weithiodd hynny
    .text = Ni ellir defnyddio’r cyfeiriad hwn fel yna. Dechreuwch o’r dudalen flaen.
web-error-too-much = Roedd hynny’n rhy hir
    .text = Ni all ffurflen ar y dudalen hon ddal cymaint â hynny. Byrhewch ef, a’i anfon eto.
web-error-ours = Aeth rhywbeth o’i le
web-error-not-saved = Ni ellid ei gadw
web-error-away = Ddim ar gael ar hyn o bryd
    .text = Ni all Heard gyrraedd ei gronfa ddata, felly ni all ddangos y dudalen hon. Rhowch gynnig arall arni mewn eiliad.
web-error-origin = Ni weithiodd hynny
    .text = Tudalen arall anfonodd y cais hwn. Agorwch Heard ei hun, a’i wneud yno.
web-error-slow = Cymerodd hynny ormod o amser
    .text = Ni chyrhaeddodd y ffurflen mewn pryd. Anfonwch hi eto.
web-error-files = Roedd hynny’n llawer ar unwaith
    .text = Arhoswch funud, yna agorwch ef eto.
web-error-pages = Roedd hynny’n llawer ar unwaith
    .text = Arhoswch ddeg eiliad, yna llwythwch y dudalen eto.
web-error-join = Mae llawer o bobl yn ymuno oddi yma
    .text = Arhoswch ychydig funudau, ac agorwch y ddolen eto.
web-error-bad-link = Nid yw’r ddolen hon yn gweithio
    .text = Efallai bod rhan ohoni ar goll. Gofynnwch i’r person a’ch gwahoddodd anfon y ddolen eto, ac agorwch y cyfan ohoni.
web-error-old-link = Mae dolen newydd yn lle’r ddolen hon
    .text = Nid yw’n agor dim bellach. Os ydych wedi bod yn yr ystafell gyda’r porwr hwn, mae ar y dudalen flaen. Os na, gofynnwch i rywun yn yr ystafell anfon atoch y ddolen sy’n gweithio nawr.
web-error-old-personal = Mae dolen newydd yn lle’r ddolen hon
    .text = Nid yw’n agor dim bellach. Mae eich dolen bersonol newydd o dan “Gosodiadau” yn yr ystafell, ar ddyfais lle mae’r ystafell ar agor gennych. Os nad oes gennych un, gofynnwch i rywun yn yr ystafell am wahoddiad.
web-error-seat-taken = Nid ydych yn perthyn i’r ystafell hon bellach
    .text = Mae hwylusydd wedi rhoi terfyn ar eich aelodaeth, felly nid yw Heard yn dangos dim o’r ystafell i chi.
web-error-no-seat = Nid ydych wedi ymuno â’r ystafell hon
    .text = Agorwch y ddolen wahoddiad a anfonwyd atoch, neu gofynnwch i rywun yn yr ystafell anfon un atoch.
web-error-no-room = Nid yw’r ystafell hon yn bod bellach
    .text = Gofynnwch i’r person a’ch gwahoddodd a yw’r tîm yn cwrdd yn rhywle arall nawr.
web-error-no-file = Nid oes ffeil felly
    .text = Efallai nad yw ar eich cyfer chi, neu nid oes dim i’w ddangos ynddi. Ewch yn ôl i’r ystafell.
web-error-no-point = Nid oes pwynt felly
    .text = Efallai iddo gael ei gymryd yn ôl gan y person a’i cadwodd at eto. Mae’r rhestr o bwyntiau yn dangos yr hyn sydd.

## What is wrong with a form

web-bad-name = Rhowch enw o 1 i 60 nod.
web-bad-name-alike = Mae’r enw hwn yn cymysgu llythrennau o wahanol wyddorau ac yn edrych fel enw arall yma. Ysgrifennwch ef mewn un wyddor.
web-not-sure = Ticiwch y blwch i ddweud eich bod am gael eich anghofio. Ni ddilëwyd dim.

## What the scripts of the room say

script-locale = cy
script-brand = Heard
script-you = Chi
script-mine = (chi)
script-loading = Yn agor yr ystafell…
script-empty = Nid oes dim i’w ddarllen yma eto. Dywedwch helô.
script-here = Yma ({ $count })
script-people-found = { $count ->
    [zero] Nid oes gan neb yma enw fel hyn.
    [one] Mae un person yma ag enw fel hyn.
    [two] Mae dau berson yma ag enw fel hyn.
    [few] Mae tri pherson yma ag enw fel hyn.
    [many] Mae chwe pherson yma ag enw fel hyn.
    *[other] Mae { $count } o bobl yma ag enw fel hyn.
}
script-write-message = Ysgrifennu neges
script-write-privately = Ysgrifennu’n breifat
script-private-now = Mae pobl yn ysgrifennu’n breifat nawr. Nid oes neb arall yn gweld yr hyn a ysgrifennwch yn y blwch hwn nes i’r rhan hon ddod i ben.
script-private-saved = Wedi’i gadw. Nid oes neb arall yn ei weld nes i’r rhan hon ddod i ben. Tan hynny gallwch ei newid a’i gadw eto.
script-to-all-now = Mae pobl yn ysgrifennu’n breifat nawr, ond mae’r hyn a ysgrifennwch yma yn mynd at bawb ar unwaith, gyda’ch enw.
script-to-all = Ysgrifennu at bawb yn lle hynny
script-to-round = Ysgrifennu’n breifat eto
script-save-privately = Cadw
script-round-over = Mae’r ysgrifennu preifat ar ben. Mae’r blwch hwn i bawb eto.
script-round-over-unsent = Daeth yr amser i ben cyn i chi gadw hyn. Nid oes neb wedi ei weld: “{ $text }”
script-only-you = Dim ond chi all weld hyn
script-hide-this = Cuddio’r neges hon
script-reply = Ateb
script-i-hear = Rwy’n eich clywed
script-more = Mwy
script-edit = Newid
script-take-back = Cymryd yn ôl
script-edit-title = Newid eich neges
script-edit-help = Efallai bod pobl sydd wedi’i darllen yn cofio beth oedd ynddi. Mae’r hyn a nodwyd ohoni yn aros fel yr oedd.
script-edit-text = Eich neges
script-edit-save = Cadw
script-edited = (wedi’i newid)
script-changed = Mae eich neges wedi’i newid.
script-taken-back = Wedi’i chymryd yn ôl. Nid oes neb yn ei gweld yma bellach, ac mae’r hyn a nodwyd ohoni wedi mynd hefyd.
script-taken-back-box = Wedi’i chymryd yn ôl. Nid oes neb yn ei gweld yma bellach, ac mae’r hyn a nodwyd ohoni wedi mynd hefyd. Mae eich geiriau yn y blwch isod.
script-point-page = Popeth am y pwynt hwn
script-show-message = Dangos y neges
script-whole-picture = Agor y siart ar ei phen ei hun
script-not-here = Nid yw’r neges honno yma bellach.
script-sending = Yn anfon…
script-waiting = Yn aros am y cysylltiad…
script-new-from-here = Newydd
script-lost = Collwyd y cysylltiad. Yn ceisio eto…
script-never-there = Nid oes cysylltiad o hyd. Os yw’n aros fel hyn, dywedwch wrth y person sy’n rhedeg Heard: efallai bod dirprwy (proxy) yn y ffordd nad yw’n trosglwyddo WebSockets.
script-lost-long = Nid oes cysylltiad o hyd. Mae Heard yn dal i geisio. Cyn i chi ail-lwytho’r dudalen, copïwch yr hyn yr ydych wedi’i ysgrifennu a’r hyn sydd heb ei anfon eto.
script-back = Rydych wedi’ch cysylltu eto.
script-too-many = Mae’r ystafell hon eisoes ar agor gennych mewn llawer o dabiau. Caewch rai ohonynt, yna ail-lwythwch y dudalen hon.
script-gone = Ni allwch ddefnyddio’r ystafell hon oddi yma bellach. Os gofynnoch am gael eich anghofio, mae hynny wedi’i wneud. Os na, ewch i’r dudalen flaen, neu gofynnwch am ddolen newydd.
script-failed = Ni ellid cadw hynny. Rhowch gynnig arall arni.
script-unknown = Ni ddaeth ateb. Ni all Heard ddweud a gafodd ei gadw. Os gwnewch yr un peth eto o’r dudalen hon, dim ond unwaith y caiff ei wneud.
script-back-in-box = Mae eich testun yn ôl yn y blwch isod.
script-done = Wedi’i wneud.
script-fill-in = Atebwch hyn.
script-pick-one = Dewiswch un.
script-choose = Dewiswch
script-cancel = Nid nawr
script-close = Cau
script-send = Anfon
script-optional = (dewisol)
script-commands-title = Beth hoffech chi ei wneud?
script-commands-find = Dod o hyd i orchymyn
script-place-meetings = Cyfarfodydd a chofnodion
script-place-meetings-help = Y cyfarfod nesaf, a chofnodion y rhai a fu.
script-place-meetings-synonyms = cofnodion, cynharach, gorffennol, hanes, calendr, dyddiad, rhestr, ics
script-place-points = Pwyntiau
script-place-points-help = Pwyntiau o anghytundeb sy’n cael eu cadw at eto: pob un ohonynt, a thudalen i bob un.
script-place-points-synonyms = at eto, anghytundebau, dod o hyd, chwilio, wedi cau, hanes
script-place-words = Ein rhestr eiriau
script-place-words-help = Beth mae geiriau a byrfoddau yn ei olygu yn yr ystafell hon, a ffordd o ofyn beth yw ystyr gair.
script-place-words-synonyms = geirfa, geiriau, ystyr, geiriadur, jargon, byrfoddau
script-place-me = Fy enw a’r hyn y mae Heard yn ei wybod amdana i
script-place-me-help = Newid eich enw neu’ch iaith, cael copi o’r hyn a gedwir, neu ei ddileu.
script-place-me-synonyms = enw, iaith, fy nata, dileu, anghofio, copi, proffil, cyfrif
script-place-manual = Llawlyfr
script-place-manual-help = Popeth y gallwch ofyn i Heard ei wneud.
script-place-manual-synonyms = cymorth, canllaw, dogfennau, gorchmynion
script-steps-hide = Peidiwch â dangos hyn eto
script-steps-done = { $step }: wedi’i wneud
script-steps-member = Eich cyfarfod cyntaf gyda Heard
script-steps-member-1 = Ysgrifennwch yn y blwch ar y gwaelod. Gall pawb yn yr ystafell ei ddarllen.
script-steps-member-2 = Codwch eich llaw os ydych am ddweud rhywbeth a’i bod yn anodd cael lle i siarad.
script-steps-member-3 = Gallwch basio unrhyw bryd. Mae darllen yn gymryd rhan hefyd.
script-steps-member-4 = Mae negeseuon â’r marc “Dim ond chi all weld hyn” i chi yn unig, a chewch eu gadael heb ateb.
script-places = Tudalennau
script-commands-none = Nid oes gorchymyn yn cyfateb.
script-copy = Copïo
script-copied = Wedi’i gopïo.
script-copy-by-hand = Dewiswch y ddolen a’i chopïo.
script-personal-link = Eich ffordd eich hun yn ôl
script-personal-link-help = Gall unrhyw un â’r ddolen hon ddod i mewn fel chi, felly cadwch hi’n ddiogel. Mae’n dod â chi’n ôl i’ch sedd o unrhyw ddyfais, fel yr un person ag un bleidlais.
script-show-personal-link = Dangos fy nolen bersonol
script-renew-personal-link = Gwneud un newydd
script-renewed-personal-link = Dyma’r un newydd. Nid yw’r hen un yn gweithio bellach.
script-for-facilitators = I hwyluswyr
script-side-empty = Nid oes angen eich sylw ar ddim.
script-settings = Gosodiadau
script-colours = Lliwiau
script-theme-system = Yr un fath â’m dyfais
script-theme-light = Golau
script-theme-dark = Tywyll
script-reading-writing = Darllen ac ysgrifennu
script-quiet = Peidio â darllen negeseuon newydd yn uchel
script-quiet-help = Ar gyfer darllenwyr sgrin. Mae’r hyn sydd i chi yn unig yn dal i gael ei ddarllen yn uchel.
script-your-turn = Eich tro chi yw hi
script-wanted = Mae gan Heard rywbeth i chi
script-text-size = Maint y testun
script-text-normal = Arferol
script-text-large = Mawr
script-text-larger = Mwy
script-text-largest = Mwyaf
script-when-wanted = Pan ddaw eich tro, neu pan fydd Heard yn gofyn rhywbeth i chi
script-sound = Chwarae sain
script-sound-help = Dau nodyn tawel. Rydych yn eu clywed nawr os trowch hyn ymlaen.
script-notify = Dangos hysbysiad
script-notify-help = Tra bo tab neu ffenestr arall o flaen hon. Mae eich porwr yn gofyn unwaith a gaiff wneud hynny.
script-notify-refused = Nid yw eich porwr yn caniatáu hynny. Gallwch newid hynny yng ngosodiadau eich porwr ar gyfer y safle hwn.
script-push = Rhoi gwybod i mi ar y ddyfais hon, hefyd pan fydd y dudalen ar gau
script-push-help = Mae hefyd yn dweud bod cyfarfod wedi dechrau. Nid oes dim yn dod tra byddwch yn edrych ar yr ystafell hon. Mae’n mynd drwy wasanaeth gwthio gwneuthurwr eich porwr, sy’n dysgu pryd, ond nid beth.
script-push-refused = Nid yw eich porwr yn caniatáu hynny, neu ni ellir cyrraedd ei wasanaeth gwthio. Ni throwyd dim ymlaen.
script-push-stays-on = Ni ellid ei ddiffodd ar hyn o bryd. Rhowch gynnig arall arni.
script-aloud = Darllen negeseuon newydd yn uchel
script-aloud-help = Gyda llais ar y ddyfais hon. Nid anfonir geiriau i unman ar gyfer hyn.
script-no-voice = Nid oes gan y ddyfais hon lais ei hun, felly ni ellir darllen dim yn uchel yma.
script-enter-switch = Mae Enter yn anfon fy neges
script-enter-switch-help = Os yw wedi’i ddiffodd, mae Enter yn gwneud llinell newydd ac mae’r botwm Anfon yn anfon.
script-enter-sends = Mae Enter yn anfon. Mae Shift ac Enter yn gwneud llinell newydd.
script-enter-line = Mae Enter yn gwneud llinell newydd. Mae Ctrl ac Enter yn anfon.
script-keys = Bysellau
script-key-slash = Yn y blwch neges: y rhestr o orchmynion
script-key-list = Y rhestr o orchmynion, o unrhyw le
script-key-escape = Mae’n cau’r hyn sydd ar agor; o’r sgwrs, yn ôl i’r blwch neges
script-key-new-line = Llinell newydd
script-key-arrows = Yn y sgwrs: o neges i neges. Yna mae Tab yn mynd i “Ateb” a “Rwy’n eich clywed”
script-about-me = Beth mae Heard yn ei wybod amdanoch
script-manual = Agor y llawlyfr
script-details = Manylion
script-less = Llai
script-your-name = Eich enw:
script-facilitator = Hwylusydd
script-said-by-you = { $who }, chi
script-reply-to = Ateb neges { $who }
script-i-hear-to = Rwy’n eich clywed: gadael i { $who } wybod
script-i-heard-to = Rydych wedi gadael i { $who } wybod: rwy’n eich clywed
script-heard-that = Gall { $who } weld bod rhywun wedi clywed hyn.
script-more-on = Mwy o gamau ar gyfer neges { $who }
script-acts-on = Neges { $who }
script-replying-to = Eich ateb i { $who }:
script-no-reply = Peidio ag ateb neges { $who }
script-in-reply-to = Mewn ateb i { $who }:
script-show-this = Dangos y neges: { $what }
script-heard-by = { $count ->
    [zero] Heb ei glywed gan neb
    [one] Wedi’i glywed gan un person
    [two] Wedi’i glywed gan ddau berson
    [few] Wedi’i glywed gan dri pherson
    [many] Wedi’i glywed gan chwe pherson
    *[other] Wedi’i glywed gan { $count } o bobl
}
script-heard-by-you = { $others ->
    [zero] Wedi’i glywed gennych chi
    [one] Wedi’i glywed gennych chi ac un arall
    [two] Wedi’i glywed gennych chi a dau arall
    [few] Wedi’i glywed gennych chi a thri arall
    [many] Wedi’i glywed gennych chi a chwech arall
    *[other] Wedi’i glywed gennych chi, a chan { $others } o bobl eraill
}
script-new-messages = { $count ->
    [zero] Dim neges newydd
    [one] Un neges newydd
    [two] Dwy neges newydd
    [few] Tair neges newydd
    [many] Chwe neges newydd
    *[other] { $count } neges newydd
}
script-not-read-aloud = { $count ->
    [zero] Cafodd pob neges ei darllen yn uchel.
    [one] Ni chafodd un neges ei darllen yn uchel.
    [two] Ni chafodd dwy neges eu darllen yn uchel.
    [few] Ni chafodd tair neges eu darllen yn uchel.
    [many] Ni chafodd chwe neges eu darllen yn uchel.
    *[other] Ni chafodd { $count } neges eu darllen yn uchel.
}
script-said-aloud = { $who }: { $text }
script-commands-found = { $count ->
    [zero] Dim gorchymyn.
    [one] Un gorchymyn.
    [two] Dau orchymyn.
    [few] Tri gorchymyn.
    [many] Chwe gorchymyn.
    *[other] { $count } gorchymyn.
} Defnyddiwch y bysellau saeth i ddewis.
script-others = { $count ->
    [zero] neb arall
    [one] un arall
    [two] dau arall
    [few] tri arall
    [many] chwech arall
    *[other] { $count } arall
}
script-placeholder = Ysgrifennodd { $names } rywbeth yma. Nid yw’n cael ei ddangos, am nad yw Heard yn ysgrifennu i lawr yr hyn y mae pobl yn ei ysgrifennu.
script-played = Cam { $played } o { $total }
script-too-long = Defnyddiwch { $most } nod ar y mwyaf.
script-between = Rhowch rif o { $least } i { $most }.
script-time-up = mae’r amser ar ben
script-minutes-over = { $minutes } mun dros yr amser
script-minutes = { $minutes } mun
script-seconds = { $seconds } eil
script-minute-seconds = 1 mun { $seconds } eil
script-hours = { $hours ->
    [zero] 0 awr
    [one] 1 awr
    [two] 2 awr
    [few] 3 awr
    [many] 6 awr
    *[other] { $hours } awr
}
script-days = { $days ->
    [zero] dim diwrnod
    [one] un diwrnod
    [two] dau ddiwrnod
    [few] tri diwrnod
    [many] chwe diwrnod
    *[other] { $days } diwrnod
}
web-language-draft = Mae’r dudalen hon yn yr iaith hon: { $language }. Darllenwch hi yma: { $english }.
web-language-offer = Gallwch ddarllen y dudalen hon yn yr iaith hon: { $language }.
