### An unreviewed draft in Welsh: see general.ftl.

## A meeting begins and ends

opening-title = Mae cyfarfod { $number } wedi dechrau
opening = Mae croeso i farn pawb. Gallwch ysgrifennu unrhyw bryd. Codwch eich llaw os hoffech gael eich galw i siarad. Os nad oes gennych ddim i’w ychwanegu, pasiwch: mae hynny’n cyfrif hefyd.
agenda = Agenda
agenda-line = { $place }. { $title } ({ $state }, { $time })
agenda-empty = Nid oes dim ar yr agenda eto.
no-time-box = dim amser penodol
item-waiting = i ddod
item-current = nawr
item-done = wedi’i wneud
item-begins = Nawr: { $place }. { $title }
item-goal = Yr hyn yr ydym am ei gael o hyn: { $words }
time-left = Amser ar ôl
item-time = Mae’r amser ar ben ar gyfer “{ $title }” ({ $time }). Gallwch ddal ati, symud ymlaen, neu gadw’r hyn sydd ar ôl at eto.
item-soon = Mae’r amser ar gyfer “{ $title }” ({ $time }) bron ar ben. Dim ond hwyluswyr sy’n gweld hyn.
item-vague = Mae teitl hirach yn dangos yn gliriach beth y mae’r eitem hon yn ei gynnwys. Dau air neu fwy sydd orau.
to-come = Ar ddod, os cadwn at yr amser
item-begins-at = { $place }. { $title }, o { $time }
item-box = { $place }. { $title }: { $time }
agenda-done = Mae popeth ar yr agenda wedi cael ei drafod.
floor = { $name }, eich tro chi yw siarad.
floor-about = Roeddech am siarad am: { $words }
floor-answers = Roeddech am ateb y neges hon.
closing-title = Mae cyfarfod { $number } ar ben
closing-heard = { $here ->
    [zero] Ni ddaeth neb.
    [one] { $heard ->
        [zero] Daeth un person, na siaradodd na phasio.
        *[other] Daeth un person, a chafodd ei glywed.
    }
    *[other] { $heard ->
        [zero] Daeth { $here } o bobl. Ni siaradodd na phasiodd yr un ohonynt.
        *[other] Daeth { $here } o bobl. Faint a gafodd eu clywed: { $heard }.
    }
}
closing-heard-all = { $here ->
    [zero] Ni ddaeth neb.
    [one] Daeth un person, a chafodd ei glywed.
    [two] Cafodd y ddau berson a ddaeth eu clywed.
    [few] Cafodd y tri pherson a ddaeth eu clywed.
    [many] Cafodd y chwe pherson a ddaeth eu clywed.
    *[other] Daeth { $here } o bobl, a chafodd pawb eu clywed.
}
closing-next = Y cyfarfod nesaf: { $when }.
closing-poll = Diolch, bawb. Bydd pob un ohonoch yn cael ychydig o gwestiynau byr, yn breifat: a gawsoch chi eich clywed?
closing-poll-when-back = Diolch, bawb. Mae ychydig o gwestiynau byr a phreifat yma i bob un ohonoch, nawr neu pan ddewch nesaf: a gawsoch chi eich clywed?
closing-poll-confirmed = Diolch, bawb. Bydd pawb â sedd wedi’i chadarnhau yn cael ychydig o gwestiynau byr, yn breifat: a gawsoch chi eich clywed?
closing-poll-confirmed-when-back = Diolch, bawb. Mae ychydig o gwestiynau byr a phreifat yma i bawb â sedd wedi’i chadarnhau, nawr neu pan ddônt nesaf: a gawsoch chi eich clywed?
closing-poll-on = Diolch, bawb. Mae atebion a roddwyd cyn i’r cyfarfod gael ei ailagor yn dal i gyfrif. Bydd pawb sy’n cael ateb, a heb gael eu holi eto, yn cael y cwestiynau nawr, yn breifat: a gawsoch chi eich clywed?
closing-poll-on-when-back = Diolch, bawb. Mae atebion a roddwyd cyn i’r cyfarfod gael ei ailagor yn dal i gyfrif. Mae’r cwestiynau yma, yn breifat, i bawb sy’n cael ateb a heb gael eu holi eto, nawr neu pan ddônt nesaf: a gawsoch chi eich clywed?
closing-poll-over = Diolch, bawb. Caeodd yr holiadur am y cyfarfod hwn wrth iddo gael ei ailagor, ac mae ei ganlyniad yn sefyll.
closing-no-poll = Diolch, bawb.
closing-poll-small = Diolch, bawb. Ni ofynnir i neb yn breifat a gawsant eu clywed: gyda llai na { $fewest } o bobl, gellid dyfalu pwy atebodd beth. Gallwch siarad amdano yn lle hynny.
closing-poll-small-confirmed = Diolch, bawb. Ni ofynnir i neb yn breifat a gawsant eu clywed: gyda llai na { $fewest } o seddi wedi’u cadarnhau, gellid dyfalu pwy atebodd beth. Gallwch siarad amdano yn lle hynny.
talk-guide = I siarad amdano, nawr neu pan fyddwch yn cwrdd nesaf
talk-guide-said = A oedd pawb yn gallu dweud yr hyn yr oeddent am ei ddweud? Beth fyddai wedi helpu?
talk-guide-taken = A gafodd pawb wrandawiad, a’u cymryd o ddifrif?
talk-guide-change = Beth newidiodd oherwydd yr hyn a ddywedwyd?
talk-guide-next = A fyddech chi’n dod eto? Beth ddylem ei wneud yn wahanol y tro nesaf?
closing-nobody = Ni ddaeth neb y tro hwn. Nid oes dim wedi newid.
closing-carried = Yn mynd drosodd i’r cyfarfod nesaf
closing-parked = Yn dal i gael eu cadw at eto, ac yn ôl yn y cyfarfod nesaf
closing-parked-open = Yn dal i gael eu cadw at eto. Dônt yn ôl pan fydd cyfarfod nesaf wedi’i osod
closing-parked-later = Yn dal i gael eu cadw, at yn nes ymlaen
closing-kept = Yn dal ar yr agenda, at pan fydd cyfarfod nesaf wedi’i osod
closing-unchanged = Ni ddywedwyd nac y gwnaed dim, felly nid oes dim wedi newid.
reopened-title = Mae cyfarfod { $number } yn mynd ymlaen
reopened = Daeth i ben ac mae wedi’i ailagor. Mae popeth lle’r oedd.
reopened-typed = I’w orffen, teipiwch { $typed }.
reopened-item = Rydych yn dal ar { $title }.
reopened-poll = Mae’r atebion a roesoch yn yr holiadur yn cael eu cadw, heb eich enw, ac yn cyfrif. Ni ofynnir i chi eto. Os nad ydych wedi ateb, gallwch o hyd.
reopened-poll-over = Mae’r holiadur am y cyfarfod hwn wedi cau, ac mae ei ganlyniad yn sefyll.
noted-reopened = Mae cyfarfod { $number } ar agor eto.
button-reopen = Ailagor y cyfarfod
refused-undo-begun = Mae’r eitem a ychwanegoch eisoes wedi dechrau, felly mae’n aros. Gall hwylusydd ei thynnu oddi yno.
refused-reopen-none = Nid oes cyfarfod cynharach i’w ailagor.
refused-reopen-late = Dim ond am hyn o amser ar ôl ei ddiwedd y gellir ailagor cyfarfod: { $time }. Mae hynny wedi mynd heibio. Gallwch ddechrau cyfarfod { $number } nawr: mae’r hyn na chafodd ei orffen ar ei agenda.
refused-reopen-never = Nid yw cyfarfodydd yn cael eu hailagor yma. Gallwch ddechrau cyfarfod { $number } nawr: mae’r hyn na chafodd ei orffen ar ei agenda.
lapsed-title = Ni chynhaliwyd y cyfarfod hwn: { $when }
lapsed-why = Nid oedd Heard yn rhedeg bryd hynny, ac mae’n rhy hwyr i’w ddechrau nawr.
lapsed-stays = Nid oes dim wedi newid. Gallwch ddechrau cyfarfod unrhyw bryd o hyd.
unfinished = Daeth y cyfarfod i ben tra oedd “{ $title }” yn cael ei drafod. Mae’n aros ar yr agenda.
unfinished-if = Os yw wedi’i orffen, gallwch ei dynnu oddi yno. Os na, daw yn ei ôl.
button-finished = Mae wedi’i orffen
closed-idle = Nid oes neb wedi ysgrifennu na gwneud dim yma ers { $time }, felly mae Heard wedi gorffen y cyfarfod.
