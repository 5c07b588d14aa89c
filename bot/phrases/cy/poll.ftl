### An unreviewed draft in Welsh: see general.ftl.

## The poll

poll-title = A gawsoch chi eich clywed yng nghyfarfod { $number }?
poll-ask = Ychydig o gwestiynau byr, a lle i’ch geiriau eich hun. Mae’n cymryd munud neu ddwy. Gallwch ei adael.
poll-secret = Nid yw Heard yn ysgrifennu pwy atebodd beth, ac nid yw’n dangos i neb pwy sydd wedi ateb.
poll-numbers = Gyda llai na { $fewest } o atebion, dim ond eu nifer sy’n cael ei ddangos. Gyda { $fewest } neu fwy, gall pawb hefyd weld faint a atebodd ie, na, neu rywbeth yn y canol. Gyda { $every } neu fwy, gallant weld faint roddodd bob ateb. Dangosir yr hyn a ysgrifennodd pobl gyda { $comments } o atebion neu fwy, heb enwau. Gadewir ffigurau allan lle gallent ddatgelu beth atebodd rhywun sydd wedi ymuno neu adael.
poll-open-for = Am faint y mae ar agor: { $time }.
poll-reminder = Gallwch ateb tan hyn: { $when }.
poll-reminder-everybody = Mae pawb y gofynnwyd iddynt yn cael y nodyn atgoffa hwn, unwaith, gan nad yw Heard yn dangos i neb pwy sydd wedi ateb. Os ydych wedi ateb, diolch: nid oes dim mwy i’w wneud.
poll-button = Ateb
poll-results-title = A gawsoch chi eich clywed? Yr hyn a ddywedoch ar ôl cyfarfod { $number }
poll-answered = { $ballots ->
    [zero] Nid atebodd neb.
    [one] Atebodd un person.
    [two] Atebodd dau berson.
    [few] Atebodd tri pherson.
    [many] Atebodd chwe pherson.
    *[other] Atebodd { $ballots } o bobl.
}
poll-comments = Sylwadau, heb enwau, mewn trefn ar hap
poll-chance = Cefais gyfle i ddweud fy nweud
poll-chance-yes = Do
poll-chance-partly = Yn rhannol
poll-chance-no = Naddo
poll-chance-result = Atebodd { $good } o { $ballots } “do”
poll-chance-line = Cefais gyfle i ddweud fy nweud: atebodd { $good } o { $ballots } “do”
poll-listened = Cefais wrandawiad
poll-listened-5 = 5, yn fawr iawn
poll-listened-4 = 4
poll-listened-3 = 3
poll-listened-2 = 2
poll-listened-1 = 1, dim o gwbl
poll-listened-result = Atebodd { $good } o { $ballots } 4 neu 5 (yn fawr iawn)
poll-listened-line = Cefais wrandawiad: atebodd { $good } o { $ballots } 4 neu 5 (yn fawr iawn)
poll-matters = Gall yr hyn a ddywedais wneud gwahaniaeth
poll-matters-5 = 5, yn fawr iawn
poll-matters-4 = 4
poll-matters-3 = 3
poll-matters-2 = 2
poll-matters-1 = 1, dim o gwbl
poll-matters-result = Atebodd { $good } o { $ballots } 4 neu 5 (yn fawr iawn)
poll-matters-line = Gall yr hyn a ddywedais wneud gwahaniaeth: atebodd { $good } o { $ballots } 4 neu 5 (yn fawr iawn)
poll-again = Byddwn yn dod eto
poll-again-yes = Byddwn
poll-again-maybe = Efallai
poll-again-no = Na fyddwn
poll-again-result = Atebodd { $good } o { $ballots } “byddwn”
poll-again-line = Byddwn yn dod eto: atebodd { $good } o { $ballots } “byddwn”

## Poll: what is asked (see bot/records/questionnaire.py)

poll-answer-5 = Ie, yn llwyr
poll-answer-4 = Gan mwyaf
poll-answer-3 = Yn rhannol
poll-answer-2 = Prin
poll-answer-1 = Na, dim o gwbl
poll-answer-none = Mae’n well gen i beidio â dweud
poll-helped = Beth fyddai wedi helpu?
poll-anything = A oedd rhywbeth na allech ei ddweud?
poll-own-item = { $words }
poll-say = Gallwn ddweud yr hyn roeddwn am ei ddweud
poll-heard = Gwrandawodd pobl
poll-serious = Cafodd yr hyn a ddywedais ei gymryd o ddifrif
poll-needs = Cefais yr hyn oedd ei angen i gymryd rhan
poll-difference = Gwnaeth wahaniaeth i’r hyn a benderfynwyd
poll-enjoyed = Fe wnes i fwynhau
poll-again7 = Byddwn yn dod eto
poll-equal = Nid oedd neb yn cyfrif yn fwy nag eraill
poll-clear = Roeddwn yn gwybod pwrpas y cyfarfod hwn
poll-scope = Gwyddwn beth allem ei benderfynu, a beth ddim
poll-there = Roedd y bobl y mae hyn yn ymwneud â nhw yno
poll-views = Roedd lle i wahanol farnau
poll-became = Gwn beth ddigwyddodd i’n pwyntiau blaenorol
refused-poll-item = Dewiswch ateb yma. Gallwch ddewis “Mae’n well gen i beidio â dweud”.
refused-poll-questions = Mae’r atebion hyn yn perthyn i gwestiynau holiadur arall, felly ni chadwyd yr un ohonynt. Agorwch yr holiadur eto ac atebwch y cwestiynau sydd ynddo.

## Poll: what the room is told

poll-rate = Faint a atebodd: { $ballots } o { $roll }.
poll-held-few = Dangosir ffigurau os bydd o leiaf { $fewest } o bobl yn ateb. Gyda llai, gallai pobl ddyfalu pwy ddywedodd beth.
poll-held-changed = Ni ddangosir y ffigurau y tro hwn. Mae pobl wedi ymuno neu adael ers yr holiaduron diwethaf, a gellid gweithio allan o’r gwahaniaeth beth oedd eu hatebion.
poll-sides = Mae “ie” yn golygu yn llwyr neu gan mwyaf; mae “na” yn golygu prin, neu ddim o gwbl.
poll-item-sides = { $unsaid ->
    [zero] O { $answered }: ie { $high }, yn rhannol { $middle }, na { $low }
    *[other] O { $answered }: ie { $high }, yn rhannol { $middle }, na { $low }; gwell ganddynt beidio â dweud: { $unsaid }
}
poll-item-sides-line = { $unsaid ->
    [zero] { $item }: o { $answered }, ie { $high }, yn rhannol { $middle }, na { $low }
    *[other] { $item }: o { $answered }, ie { $high }, yn rhannol { $middle }, na { $low }; gwell ganddynt beidio â dweud: { $unsaid }
}
poll-item-held = Atebodd rhy ychydig o bobl hyn i ddangos ffigurau.
poll-item-held-line = { $item }: atebodd rhy ychydig o bobl hyn i ddangos ffigurau.
poll-groups = Atebion fesul grŵp
poll-groups-how = Mae pobl yn dewis eu grwpiau eu hunain, a gallant fod mewn sawl un. Dim ond lle mae o leiaf { $fewest } o bobl o bob grŵp a ddangosir, ac o leiaf { $fewest } o bobl eraill, wedi ateb y dangosir atebion fesul grŵp.
poll-group = { $group }: atebodd { $ballots } o bobl
poll-group-bar = { $group }
poll-group-everybody = Pawb
poll-group-alt-all = Pawb, { $item }: { $percent } o bob 100.
poll-groups-chart-title = Ar ôl cyfarfod { $number }: faint o bob 100 a ddywedodd ie, fesul grŵp
poll-groups-alt = Bariau sy’n dangos, ar gyfer pob cwestiwn, faint o bob 100 o atebion oedd yn ie: o bob grŵp, ac o bawb.
poll-group-alt = { $group }, { $item }: { $percent } o bob 100.
poll-numbers-groups = Mae gan eich tîm grwpiau. Gellir dangos atebion fesul grŵp hefyd, ond dim ond lle mae o leiaf { $fewest } o bobl o bob grŵp a ddangosir, ac o leiaf { $fewest } o bobl eraill, wedi ateb. Cânt eu cyfrif yn ôl y grwpiau yr ydych wedi’u dewis pan fyddwch yn ateb.
poll-answer-high = Ie, yn llwyr neu gan mwyaf
poll-answer-low = Prin, neu ddim o gwbl
poll-listened-high = 4 neu 5 (yn fawr iawn)
poll-listened-low = 1 neu 2 (dim o gwbl)
poll-matters-high = 4 neu 5 (yn fawr iawn)
poll-matters-low = 1 neu 2 (dim o gwbl)
poll-chart-alt-sides = Bariau sy’n dangos faint o bobl ddywedodd ie, yn rhannol neu na.
poll-chart-usual = { $item }: ie, yn llwyr { $n1 }, gan mwyaf { $n2 }, yn rhannol { $n3 }, prin { $n4 }, na, dim o gwbl { $n5 }, gwell ganddynt beidio â dweud { $n6 }.
poll-chart-usual-sides = { $item }: ie, yn llwyr neu gan mwyaf { $n1 }, yn rhannol { $n2 }, prin neu ddim o gwbl { $n3 }, gwell ganddynt beidio â dweud { $n4 }.
poll-chart-listened-sides = { poll-listened }, o 5 (yn fawr iawn) i 1 (dim o gwbl): 4 neu 5 { $n1 }, 3 { $n2 }, 1 neu 2 { $n3 }.
poll-chart-matters-sides = { poll-matters }, o 5 (yn fawr iawn) i 1 (dim o gwbl): 4 neu 5 { $n1 }, 3 { $n2 }, 1 neu 2 { $n3 }.
poll-trend = O’i gymharu â chyfarfodydd cynharach
poll-trend-2 = { $item }: ie gan y rhan fwyaf o bobl mewn { $most } o’r { $count } cyfarfod (cyfarfod { $m1 }: { $h1 } o { $n1 }; { $m2 }: { $h2 } o { $n2 }).
poll-trend-3 = { $item }: ie gan y rhan fwyaf o bobl mewn { $most } o’r { $count } cyfarfod (cyfarfod { $m1 }: { $h1 } o { $n1 }; { $m2 }: { $h2 } o { $n2 }; { $m3 }: { $h3 } o { $n3 }).
poll-trend-4 = { $item }: ie gan y rhan fwyaf o bobl mewn { $most } o’r { $count } cyfarfod (cyfarfod { $m1 }: { $h1 } o { $n1 }; { $m2 }: { $h2 } o { $n2 }; { $m3 }: { $h3 } o { $n3 }; { $m4 }: { $h4 } o { $n4 }).
poll-trend-5 = { $item }: ie gan y rhan fwyaf o bobl mewn { $most } o’r { $count } cyfarfod (cyfarfod { $m1 }: { $h1 } o { $n1 }; { $m2 }: { $h2 } o { $n2 }; { $m3 }: { $h3 } o { $n3 }; { $m4 }: { $h4 } o { $n4 }; { $m5 }: { $h5 } o { $n5 }).
poll-trend-6 = { $item }: ie gan y rhan fwyaf o bobl mewn { $most } o’r { $count } cyfarfod (cyfarfod { $m1 }: { $h1 } o { $n1 }; { $m2 }: { $h2 } o { $n2 }; { $m3 }: { $h3 } o { $n3 }; { $m4 }: { $h4 } o { $n4 }; { $m5 }: { $h5 } o { $n5 }; { $m6 }: { $h6 } o { $n6 }).
poll-beside = Sut y rhannwyd y siarad
poll-beside-half = Faint gymerodd hi i hanner y bobl gael eu clywed: { $time }.
poll-beside-half-not = Erbyn y diwedd roedd llai na hanner y bobl wedi cael eu clywed.
poll-beside-even = Pa mor gyfartal y rhannwyd y geiriau: { $value } o bob 100 (100: pawb yr un fath).
poll-beside-too-few = Ni all Heard ddweud pa mor gyfartal y siaradodd pobl. Mae angen dau berson neu fwy, a hyn o negeseuon gan bob un: { $fewest }.
poll-reply-wanted = Mae angen ymateb i hyn
poll-reply-asked = Gofynnir i’r bobl sy’n rhedeg y cyfarfodydd ymateb yma.
heard-did = Yr hyn a wnaeth Heard ei hun
heard-did-invited = { $invited ->
    [zero] Ni wahoddodd neb yn breifat i siarad.
    [one] Anfonodd un gwahoddiad preifat i siarad.
    [two] Anfonodd ddau wahoddiad preifat i siarad.
    [few] Anfonodd dri gwahoddiad preifat i siarad.
    [many] Anfonodd chwe gwahoddiad preifat i siarad.
    *[other] Anfonodd { $invited } gwahoddiad preifat i siarad.
}
heard-did-invited-answers = { $invited ->
    [zero] Ni wahoddodd neb yn breifat i siarad.
    [one] Anfonodd un gwahoddiad preifat i siarad.
    [two] Anfonodd ddau wahoddiad preifat i siarad.
    [few] Anfonodd dri gwahoddiad preifat i siarad.
    [many] Anfonodd chwe gwahoddiad preifat i siarad.
    *[other] Anfonodd { $invited } gwahoddiad preifat i siarad.
} Derbyniwyd: { $accepted }; gwrthodwyd: { $declined }; wedi’i ohirio, neu heb ateb: { $open }.
heard-did-answers-withheld = Ni ddangosir sut y cawsant eu hateb, am fod rhy ychydig o bobl wedi cael eu holi.
heard-did-invited-withheld = Ni ddangosir pa mor aml y gwahoddodd bobl yn breifat i siarad: mae’n ymwneud â rhy ychydig o bobl.
heard-did-permissions = { $people ->
    [zero] Ni ofynnodd i neb a gâi eu gwahodd.
    [one] Gofynnodd i un person a gâi ei wahodd.
    [two] Gofynnodd i ddau berson a gâi eu gwahodd.
    [few] Gofynnodd i dri pherson a gâi eu gwahodd.
    [many] Gofynnodd i chwe pherson a gâi eu gwahodd.
    *[other] Gofynnodd i { $people } o bobl a gâi eu gwahodd.
}
heard-did-floor = { $times ->
    [zero] Ni ofynnodd erioed i’r ystafell a hoffai unrhyw un arall siarad.
    [one] Gofynnodd unwaith i’r ystafell a hoffai unrhyw un arall siarad.
    [two] Gofynnodd ddwywaith i’r ystafell a hoffai unrhyw un arall siarad.
    [few] Gofynnodd dair gwaith i’r ystafell a hoffai unrhyw un arall siarad.
    [many] Gofynnodd chwe gwaith i’r ystafell a hoffai unrhyw un arall siarad.
    *[other] Gofynnodd { $times } gwaith i’r ystafell a hoffai unrhyw un arall siarad.
}
heard-did-topic = Ni ofynnodd erioed a oedd y drafodaeth yn dal ar y pwnc.
heard-did-topic-answers = { $asked ->
    [zero] Ni ofynnodd erioed a oedd y drafodaeth yn dal ar y pwnc.
    [one] Gofynnodd unwaith, yn breifat, a oedd y drafodaeth yn dal ar y pwnc.
    [two] Gofynnodd ddwywaith, yn breifat, a oedd y drafodaeth yn dal ar y pwnc.
    [few] Gofynnodd dair gwaith, yn breifat, a oedd y drafodaeth yn dal ar y pwnc.
    [many] Gofynnodd chwe gwaith, yn breifat, a oedd y drafodaeth yn dal ar y pwnc.
    *[other] Gofynnodd { $asked } gwaith, yn breifat, a oedd y drafodaeth yn dal ar y pwnc.
} “Ydy”: { $confirmed }. Cadw at eto, gwneud yn eitem, neu symud ymlaen: { $acted }. “Gwneud dim”: { $dismissed }. Dim ateb: { $open }.
heard-did-moves = { $asked ->
    [zero] Ni ofynnodd erioed a ddylid symud ymlaen at eitem arall.
    [one] Gofynnodd unwaith, yn breifat, a ddylid symud ymlaen at eitem arall.
    [two] Gofynnodd ddwywaith, yn breifat, a ddylid symud ymlaen at eitem arall.
    [few] Gofynnodd dair gwaith, yn breifat, a ddylid symud ymlaen at eitem arall.
    [many] Gofynnodd chwe gwaith, yn breifat, a ddylid symud ymlaen at eitem arall.
    *[other] Gofynnodd { $asked } gwaith, yn breifat, a ddylid symud ymlaen at eitem arall.
} Aeth y cyfarfod ymlaen: { $taken }. “Dim eto”: { $later }. Dim ateb: { $open }.
heard-did-posts = { $posts ->
    [zero] Ni phostiodd ddim yn yr ystafell yn ystod y cyfarfod.
    [one] Postiodd un neges yn yr ystafell yn ystod y cyfarfod.
    [two] Postiodd ddwy neges yn yr ystafell yn ystod y cyfarfod.
    [few] Postiodd dair neges yn yr ystafell yn ystod y cyfarfod.
    [many] Postiodd chwe neges yn yr ystafell yn ystod y cyfarfod.
    *[other] Postiodd { $posts } neges yn yr ystafell yn ystod y cyfarfod.
}

## Poll: it wants a reply

poll-flag-heard-not-acted-on = Gallai’r rhan fwyaf o bobl ddweud yr hyn roeddent am ei ddweud. Ychydig sy’n dweud ei fod wedi gwneud gwahaniaeth i’r hyn a benderfynwyd.
poll-flag-needs-not-met = Nid oedd gan rai pobl bopeth yr oedd ei angen arnynt i gymryd rhan.
poll-reply-title = Ymateb i’r hyn a ddywedoch ar ôl cyfarfod { $number }
poll-reply-by = Ymateb { $name }:
poll-replies-title = Yr hyn a ddywedoch ar ôl cyfarfodydd cynharach
poll-reply-after = Ar ôl cyfarfod { $number }
poll-reply-none-yet = Nid oes ymateb i hyn eto.
