### An unreviewed draft in Welsh: see general.ftl.

## Lessons: the command, the list, one lesson, the offer of one, and the question how it went

command-learn = Dysgu
    .help = Darllen gwers sy’n cymryd tua munud. Mae rhai i aelodau, i’r rhai sy’n rhedeg cyfarfodydd, ac i’r rhai sy’n comisiynu’r gwaith. Heb deitl mae’n eu rhestru. Dim ond chi sy’n ei gweld.
    .intro = Darllen gwers sy’n cymryd tua munud: i aelodau, i’r rhai sy’n rhedeg cyfarfodydd, ac i’r rhai sy’n comisiynu’r gwaith. Dim ond chi sy’n ei gweld.
    .submit = Ei dangos
    .lesson = Pa wers?
    .lesson-help = Teitl, neu “members”, “facilitators” neu “commissioners”. Os gadewch yn wag, cewch restr. Mae “none” yn rhoi terfyn ar gynnig gwersi, ac mae “again” yn dod â nhw’n ôl.
    .synonyms = gwers, hyfforddiant, dysgu, sut mae, awgrymiadau, cwrs, sgiliau
lesson-answer-later = Nid nawr
lesson-answer-none = Dim gwersi
lesson-answer-again = Cynigiwch wersi i mi
lesson-answer-yes = Ydw
lesson-answer-not-yet = Ddim eto
lesson-answer-not-for-me = Ddim i mi
lessons-members = Gwersi i bawb
lessons-facilitators = Gwersi i’r rhai sy’n rhedeg cyfarfodydd
lessons-commissioners = Gwersi i’r rhai sy’n comisiynu’r gwaith
lessons-how = Mae pob un yn cymryd tua munud. Dim ond chi sy’n gweld yr hyn yr ydych yn ei ddarllen.
lessons-one = • { $title }
lessons-offered-on = O bryd i’w gilydd mae Heard yn cynnig un sy’n addas i chi: un ar y mwyaf mewn cyfarfod, a byth tra bydd pobl yn siarad.
lessons-offered-off = Nid yw Heard yn cynnig gwersi i chi nawr. Gallwch eu darllen i gyd o hyd.
lessons-team = { $people ->
    [zero] Nid oes neb yn yr ystafell hon. Cynigiwyd gwers i hyn o bobl: { $count }. Nid yw Heard yn dangos i neb pwy ydynt, na’r hyn y mae neb wedi’i ddarllen.
    [one] O’r un person yn yr ystafell hon, cynigiwyd gwers i hyn o bobl: { $count }. Nid yw Heard yn dangos i neb pwy ydyw, na’r hyn y mae neb wedi’i ddarllen.
    [two] O’r ddau berson yn yr ystafell hon, cynigiwyd gwers i hyn o bobl: { $count }. Nid yw Heard yn dangos i neb pwy ydynt, na’r hyn y mae neb wedi’i ddarllen.
    [few] O’r tri pherson yn yr ystafell hon, cynigiwyd gwers i hyn o bobl: { $count }. Nid yw Heard yn dangos i neb pwy ydynt, na’r hyn y mae neb wedi’i ddarllen.
    [many] O’r chwe pherson yn yr ystafell hon, cynigiwyd gwers i hyn o bobl: { $count }. Nid yw Heard yn dangos i neb pwy ydynt, na’r hyn y mae neb wedi’i ddarllen.
    *[other] O’r { $people } o bobl yn yr ystafell hon, cynigiwyd gwers i hyn o bobl: { $count }. Nid yw Heard yn dangos i neb pwy ydynt, na’r hyn y mae neb wedi’i ddarllen.
}
lessons-team-few = Bydd Heard yn dweud i faint o bobl yn yr ystafell hon y cynigiwyd gwers pan fydd hynny’n ddigon o bobl.
lesson-title = { $title }
lesson-text = { $text }
lesson-try = Un peth i roi cynnig arno yn y cyfarfod nesaf
lesson-other-language = Dyma iaith y wers hon: { $language }. Nid yw ar gael yn eich iaith chi eto.
lesson-gone = Nid yw’r wers honno yno bellach.
lesson-offer-title = Gwers munud, os hoffech
lesson-offer-first-meeting = Rydych wedi bod yn eich cyfarfod cyntaf yma. Mae gwers fer ar gyfer hynny.
lesson-offer-first-hand = Codoch eich llaw mewn cyfarfod. Mae gwers fer am yr hyn y gallwch ei ddweud wedyn.
lesson-offer-first-facilitating = Rydych yn rhedeg cyfarfodydd yma. Mae gwers fer am sut i agor un yn dda.
lesson-offer-not-listened = Yn yr holiadur diwethaf, ychydig a ddywedodd fod pobl wedi gwrando. Mae gwers fer am wrando. Cynigir hi i bawb yma.
lesson-offer-first-consent = Mae rhywun wedi gwneud cynnig y penderfynir arno drwy gydsyniad. Mae gwers fer am sut i wneud hynny.
lesson-offer-once = Mae Heard yn ei chynnig unwaith. Gallwch ei darllen unrhyw bryd.
lesson-tried-title = Rydych wedi darllen “{ $title }”
lesson-tried-ask = Awgrymodd un peth i roi cynnig arno: { $text } Ydych chi wedi rhoi cynnig arno?
lesson-tried-yours = Gofynnir i chi unwaith. Dim ond chi all weld eich ateb.
button-lessons = Pob gwers
button-lessons-members = I bawb
button-lessons-facilitators = I’r rhai sy’n rhedeg cyfarfodydd
button-lessons-commissioners = I’r rhai sy’n comisiynu
button-lessons-none = Dim gwersi, os gwelwch yn dda
button-lessons-again = Cynigiwch wersi i mi
button-lesson-titled = { $title }
button-lesson-read = Ei darllen
button-lesson-later = Nid nawr
button-lesson-tried-yes = Ydw
button-lesson-tried-not-yet = Ddim eto
button-lesson-tried-not-for-me = Ddim i mi
noted-lesson-later = Iawn. Nid yw Heard yn cynnig hon eto. Gallwch ei darllen unrhyw bryd.
noted-lesson-yes = Da iawn. Gallwch ei darllen eto unrhyw bryd.
noted-lesson-not-yet = Iawn. Nid oes brys.
noted-lesson-not-for-me = Iawn. Nid yw popeth i bawb.
bad-lesson = Nid oes gwers o’r enw hwnnw. Gadewch yr enw allan i weld rhestr ohonynt.
preferences-lessons = Cynnig gwersi i chi
refused-undo-lesson = Nid yw darllen gwers yn rhywbeth y gellir ei ddadwneud. Ni all neb arall weld yr hyn yr ydych wedi’i ddarllen.
over-offer = Nid yw hyn ar agor bellach.
