### An unreviewed draft in Welsh: see general.ftl.

## Refusals: what is the matter, and what to do

unknown-command = Nid yw Heard yn adnabod y gorchymyn hwnnw. Teipiwch { $help } i weld beth allwch ei wneud.
unknown-command-guess = Nid yw Heard yn adnabod y gorchymyn hwnnw. Ai { $guess } oedd gennych mewn golwg?
bad-missing = Llenwch hwn.
bad-unknown = Nid yw Heard yn adnabod y rhan honno o’r gorchymyn. Teipiwch ef fel hyn: { $typed }
bad-long = Mae hyn yn rhy hir ({ $length } nod). Y terfyn yw { $longest }.
bad-number = Rhowch rif cyfan o { $least } i { $most }.
bad-choice = Dewiswch un o’r rhain: { $choices }.
bad-person = Nid yw Heard yn adnabod neb o’r enw hwnnw yn yr ystafell hon.
bad-person-not-in = Nid yw’r person a ddewisoch yn yr ystafell hon, felly ni wnaed dim. Gallwch ei wahodd yn gyntaf.
bad-person-unclear = Ni all Heard wirio ar hyn o bryd a yw’r person a ddewisoch yn yr ystafell hon. Nid oes dim wedi newid. Rhowch gynnig arall arni mewn eiliad.
bad-person-many = Mae gan fwy nag un person enw fel hwnnw. Rhowch yr enw cyfan.
bad-item = { $count ->
    [zero] Nid oes dim ar yr agenda eto.
    [one] Dim ond un eitem sydd ar yr agenda. Rhowch 1, neu ei theitl.
    *[other] Rhowch rif eitem ar yr agenda, o 1 i { $count }.
}
bad-point = Nid oes pwynt agored â’r rhif hwnnw. Teipiwch { $typed } i’w gweld.
bad-group = Dewiswch un o’r grwpiau hyn, neu “none”: { $groups }.
bad-group-none = Nid yw’r tîm hwn wedi dweud eto pa grwpiau sydd ganddo.
bad-groups-many = Mae hynny’n ormod o grwpiau. Y terfyn yw { $most }.
bad-name = Rhowch enw o 1 i { $longest } nod.
bad-name-alike = Mae’r enw hwn yn cymysgu llythrennau o wahanol wyddorau ac yn edrych fel enw arall yma. Ysgrifennwch ef mewn un wyddor.
ask-part = Mae’n edrych fel petai “{ $name }” i fod i osod rhywbeth. Gwiriwch bob maes, yna ei anfon.
ask-twice = Mae “{ $name }” yno fwy nag unwaith. Gwiriwch bob maes, yna ei anfon.
refused-facilitator = Dim ond hwylusydd all wneud hynny. Gallwch ofyn i un ohonynt.
refused-not-open = Nid oes cyfarfod ar fynd yma ar hyn o bryd.
refused-open = Mae’r cyfarfod eisoes ar fynd.
refused-coming-open = Mae’r cyfarfod eisoes wedi dechrau. Os na allwch ddod iddo, nid oes rhaid i chi wneud dim.
refused-closed = Mae’r cyfarfod hwn ar ben.
refused-moved-on = Mae’r cyfarfod eisoes wedi symud ymlaen. Ni newidiwyd dim.
refused-no-current-item = Nid oes eitem ar yr agenda yn cael ei thrafod ar hyn o bryd.
refused-flagged = { $count ->
    [zero] Ni allwch ddweud hyn yma.
    [one] Rydych eisoes wedi dweud hynny ar yr eitem hon. Mae’r hwyluswyr yn gwybod.
    [two] Rydych eisoes wedi dweud hynny ddwywaith ar yr eitem hon. Mae’r hwyluswyr yn gwybod.
    [few] Rydych eisoes wedi dweud hynny dair gwaith ar yr eitem hon. Mae’r hwyluswyr yn gwybod.
    [many] Rydych eisoes wedi dweud hynny chwe gwaith ar yr eitem hon. Mae’r hwyluswyr yn gwybod.
    *[other] Rydych eisoes wedi dweud hynny { $count } gwaith ar yr eitem hon. Mae’r hwyluswyr yn gwybod.
}
refused-answered = Mae’r cwestiwn hwn wedi’i ateb, neu mae’r cyfarfod wedi symud ymlaen.
refused-not-asked = Nid oes gan Heard gwestiwn agored i chi.
refused-item-gone = Nid yw’r eitem honno ar yr agenda bellach.
refused-person-gone = Nid yw’r person hwnnw’n perthyn i’r ystafell hon bellach.
refused-feature-reactions = Nid yw’r ystafell hon yn cyfrif emoji. Gall hwylusydd newid hynny gyda { $typed }.
refused-feature-groups = Nid yw’r ystafell hon yn defnyddio grwpiau rhanddeiliaid. Gall hwylusydd newid hynny gyda { $typed }. Ar rai platfformau maent wedi’u diffodd ar y dechrau, oherwydd rheolau’r platfformau hynny am ddata pobl.
refused-feature-unnamed = Yn yr ystafell hon dangosir geiriau gydag enwau. Gall hwylusydd newid hynny gyda { $typed }. Ar rai platfformau mae’n dechrau felly, am fod y platfformau hynny’n mynnu nad yw hunaniaeth neb yn cael ei chuddio.
refused-link-replaced = Cafodd dolen i’r ystafell hon ei newid gynnau. Agorwch eich dolen eto.
refused-no-links = Nid yw pobl yn ymuno â’r ystafell hon drwy ddolen.
refused-own-name = Mae Heard yn eich galw wrth yr enw sydd gennych yma. Os newidiwch ef yn eich gosodiadau eich hun, bydd Heard yn ei newid hefyd.
refused-not-counted = Yn yr ystafell hon dim ond seddi wedi’u cadarnhau sy’n cymryd rhan mewn holiaduron. Ni chafodd eich un chi ei chadarnhau pan agorodd yr holiadur hwn. Gall hwylusydd ei chadarnhau ar gyfer yr un nesaf.
refused-nothing-missed = Ni chollwyd dim.
refused-no-group = Nid oes gan y tîm hwn grŵp felly bellach.
refused-nobody = Ni allai Heard ddweud pwy oedd hwnnw.
refused-not-seen = Mae hyn am ystafell sydd bellach ar gau i chi. Nid yw Heard yn dangos dim ohoni i chi, ac nid yw’n gwneud dim yno drosoch. Nid oes dim wedi newid.
refused-sight-unknown = Mae hyn am ystafell, ac ni all Heard wirio ar hyn o bryd a allwch ei gweld. Nid oes dim wedi newid. Rhowch gynnig arall arni mewn eiliad.
refused-no-hand = Nid yw’r llaw honno i fyny.
refused-own-hand-down = Nid yw eich llaw i fyny.
refused-not-your-hand = Gallwch ostwng dim ond eich llaw eich hun.
refused-hand-up = Mae llaw { $name } eisoes i fyny.
refused-own-hand = Byddai’n well gan { $name } godi llaw pan fydd am siarad.
refused-not-your-floor = Nid ydych wedi cael eich galw i siarad ar hyn o bryd.
refused-no-meetings = Nid oes gan yr ystafell hon amseroedd cyfarfod eto. Gosodwch nhw yn gyntaf, gyda { $typed }.
refused-no-point = Nid oes pwynt rhif { $number }.
refused-none-asked = Nid oes neb yn gofyn dim i chi am bwynt.
refused-only-closed-points = Nid oes pwyntiau’n cael eu cadw at eto nawr. Gall { $typed } ddangos y rhai sydd wedi’u setlo.
refused-settled = Mae pwynt { $number } eisoes wedi’i setlo.
refused-parked = Mae pwynt { $number } eisoes yn cael ei gadw at eto.
refused-not-member = Nid ydych yn perthyn i’r ystafell hon, felly nid oes dim i’w adael. Gallwch ymuno â hi gyda { $typed }.
refused-not-passed = Nid ydych wedi pasio, felly nid oes dim i’w gymryd yn ôl.
refused-no-contact = Nid oes neb i anfon hyn ato: nid yw’r tîm hwn wedi enwi cyswllt, neu nid yw’r cyswllt yn hysbys bellach. Ni anfonwyd na chadwyd dim.
refused-worry-or-contact = Naill ai ysgrifennwch neges, neu enwch y cyswllt. Ni anfonwyd na newidiwyd dim.
refused-worry-gone = Nid oes neges felly i chi bellach.
refused-paused = Mae hwylusydd wedi gofyn i chi oedi tan hyn: { $until }. Nid yw Heard yn rhoi neb yn y ciw yn ystod yr oedi. Nid oes dim wedi newid.
refused-pause-self = I oedi eich hun, oedwch: nid oes rhaid i chi osod dim.
refused-left = Gadawsoch yr ystafell hon ar ôl anfon hyn, felly ni wnaed dim ohono. Gallwch ddod yn ôl a’i wneud eto.
refused-no-poll = Nid oes holiadur ar agor i chi ar hyn o bryd.
refused-not-invited = Nid yw Heard wedi gofyn dim i chi yn y cyfarfod hwn.
refused-round-running = Mae rownd eisoes ar fynd. Gorffennwch hi yn gyntaf.
refused-no-round = Nid oes rownd ar fynd.
refused-round-ended = Mae’r rownd ar ben. Ni newidiwyd dim.
refused-no-silent-round = Nid oes rownd dawel ar fynd.
refused-round-over = Mae’r rownd honno ar ben. Ni ddangoswyd na newidiwyd dim.
refused-not-your-turn = Tro rhywun arall yw hi yn y rownd. Gallwch godi eich llaw neu ysgrifennu unrhyw bryd.
refused-later-once = Rydych eisoes wedi cael eich holi ddwywaith. Gallwch siarad neu basio.
refused-unsigned = Yn yr ystafell hon, daw’r hyn y mae pobl yn ei anfon i mewn gyda’u henw. Gallwch ofyn i hwylusydd newid hynny.
refused-ballot-key = Ni ellid cadw eich atebion, felly ni chadwyd yr un ohonynt. Mae allwedd ar goll lle mae Heard yn rhedeg: dywedwch wrth y person sy’n ei redeg. Yna rhowch gynnig arall arni.
refused-poll-key = Ni ellir ateb yr holiadur hwn ar hyn o bryd. Mae allwedd ar goll lle mae Heard yn rhedeg: dywedwch wrth y person sy’n ei redeg.
refused-voted = Rydych eisoes wedi ateb, neu mae’r holiadur ar ben. Gall pob person ateb unwaith.
left-to-newer = Mae Heard yn cael ei ddiweddaru. Nid oes dim wedi newid. Rhowch gynnig arall arni ymhen munud.
not-saved = Ni chafodd hyn ei gadw. Nid oes dim wedi newid. Rhowch gynnig arall arni.
done-not-shown = Mae wedi’i wneud. Ni all Heard ei ddangos ar hyn o bryd.
card-not-said = Roedd rhywbeth i’w ddweud yma, ond rhwystrodd nam yn Heard ef rhag cael ei roi mewn geiriau. Gall y person sy’n rhedeg Heard edrych yn ei log.
answer-not-shown = Ni all Heard ddangos yr ateb ar hyn o bryd. Nid oes dim wedi newid. Rhowch gynnig arall arni.
fate-unknown = Ni all Heard ddweud a gafodd hyn ei gadw. Gwiriwch a yw yno cyn rhoi cynnig arall arni.
fate-unknown-ballot = Ni all Heard ddweud eto a yw eich ateb wedi’i gadw. Anfonwch ef eto mewn eiliad: mae’n cyfrif unwaith, hyd yn oed os cafodd ei gadw nawr.
saved-already = Cafodd hyn ei gadw eisoes y tro cyntaf. Ni chafodd ei wneud ddwywaith.
refused-goal-changed = Mae’r nod cyffredin wedi newid ers hynny. Edrychwch arno eto cyn i chi gytuno.
refused-goal-agreed = { $count ->
    [zero] Rydych eisoes wedi cytuno.
    [one] Rydych eisoes wedi cytuno.
    [two] Rydych eisoes wedi cytuno. Mae dau berson yn cytuno.
    [few] Rydych eisoes wedi cytuno. Mae tri pherson yn cytuno.
    [many] Rydych eisoes wedi cytuno. Mae chwe pherson yn cytuno.
    *[other] Rydych eisoes wedi cytuno. Mae { $count } o bobl yn cytuno.
}
