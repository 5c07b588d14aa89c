### An unreviewed draft in Welsh: see general.ftl.

## Preferences, invitations, few voices

preferences-title = Eich dewisiadau
preferences-everywhere = Mae hyn yn berthnasol ym mhob ystafell. Dim ond chi all ei weld.
preferences-invitations = Gofyn i chi’n breifat a ydych am siarad
preferences-direct = Ysgrifennu atoch yn breifat
preferences-language = Iaith
preferences-plain = Negeseuon plaen
preferences-reminders = Eich atgoffa cyn cyfarfod
preferences-time = Mwy o amser mewn rowndiau
preferences-slower = Cyfarfodydd arafach
button-preferences = Newid hyn
invitations-ask = Gofynnwch i mi yn gyntaf
invitations-on = Iawn, cewch ofyn i mi
invitations-off = Na, peidiwch â gofyn i mi
answer-yes = Ie
answer-no = Na
noted-preferences = Wedi’i gadw. Mae hyn yn berthnasol ym mhob ystafell.
noted-invitations-ask = Bydd Heard yn gofyn i chi unwaith a gaiff eich gwahodd i siarad.
noted-invitations-on = Caiff Heard nawr ofyn i chi’n breifat a ydych am siarad. Os ydych am ddweud rhywbeth nawr, gallwch wneud hynny.
noted-invitations-off = Ni fydd Heard yn gofyn i chi eto a ydych am siarad. Gallwch siarad unrhyw bryd o hyd.
noted-no-direct = Nawr mae Heard yn ysgrifennu atoch dim ond am yr hyn a ddigwyddodd gyda’ch pwyntiau eich hun, i ofyn a gawsoch eich clywed, gyda’r hyn yr ydych wedi gofyn amdano, fel nodyn atgoffa, a gyda’r hyn sydd gan rywun i chi yn unig, fel cais i oedi. Mae popeth arall o dan “I mi”.
reminder-title = Mae eich cyfarfod nesaf ar ddod
reminder-when = Dyma pryd y mae i fod: { $when }.
reminder-agenda = Ar yr agenda: { $items }.
reminder-free = Nid oes rhaid i chi baratoi dim. Os na allwch ddod, gallwch ddweud hynny, neu anfon rhywbeth i mewn i’w ddarllen yn uchel.
reminder-regrets = Ni allant ddod, a dywedasant y cewch wybod: { $names }.
reminder-off = Gofynnoch am y nodyn atgoffa hwn. I’w atal, agorwch “Eich dewisiadau”.
button-cannot-come = Ni allaf ddod
status-missed = I chi
may-invite = A gaiff Heard ofyn i chi’n breifat o bryd i’w gilydd a hoffech siarad?
may-invite-often = { $times ->
    [zero] Dim un waith
    [one] Unwaith ar y mwyaf
    [two] Dwywaith ar y mwyaf
    [few] Tair gwaith ar y mwyaf
    [many] Chwe gwaith ar y mwyaf
    *[other] { $times } gwaith ar y mwyaf
} mewn cyfarfod, a dim ond tra bydd eraill yn siarad. Os nad atebwch, ni fydd Heard yn gofyn i chi. Dim ond chi all weld hyn.
button-invite-yes = Iawn, cewch ofyn
button-invite-no = Dim diolch
invite = Hoffech chi ddweud rhywbeth?
invite-about = Hoffech chi ddweud rhywbeth am “{ $title }”?
invite-free = Nid oes rhaid i chi ateb. Dim ond chi all weld hyn.
button-speak = Hoffwn siarad
button-later = Yn nes ymlaen
button-never = Peidiwch â gofyn i mi eto
noted-later = Iawn. Caiff Heard ofyn i chi unwaith eto, ond nid cyn i hyn fynd heibio: { $time }.
noted-not-again = Iawn. Ni fydd Heard yn gofyn i chi eto yn y cyfarfod hwn. Gallwch siarad unrhyw bryd.
few-voices-turns = Nifer y troeon hirach diwethaf: { $turns }. Pwy gafodd y rhain: { $people ->
    [zero] neb
    [one] un person
    [two] dau berson
    [few] tri pherson
    [many] chwe pherson
    *[other] { $people } o bobl
}.
few-voices-unheard = { $count ->
    [zero] Mae pawb sydd yma wedi cael eu clywed.
    [one] Mae un person yma heb gael ei glywed eto.
    [two] Mae dau berson yma heb gael eu clywed eto.
    [few] Mae tri pherson yma heb gael eu clywed eto.
    [many] Mae chwe pherson yma heb gael eu clywed eto.
    *[other] Mae { $count } o bobl yma heb gael eu clywed eto.
}
few-voices-ask = Hoffai unrhyw un arall ddweud rhywbeth?
few-voices-asked = Mae Heard wedi gofyn i’r ystafell a hoffai unrhyw un arall ddweud rhywbeth.
few-voices-not-asked = Nid yw Heard wedi dweud hyn wrth yr ystafell. Efallai yr hoffech ofyn a hoffai unrhyw un arall siarad.
few-voices-names = Heb eu clywed eto: { $names }
