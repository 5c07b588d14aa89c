### Language: Cymraeg
### Covers: what members need
### Reviewed by: nobody

### An unreviewed draft in Welsh: no speaker has checked it yet. The one who does puts their name above.
### Decided once for all files of this language:
### - People are addressed as “chi”, as public services do; the words are those of Cymraeg Clir, short and plain.
### - “Heard” is a name and does not mutate. Names and dates stand in gaps, so no gap follows a word that would
###   mutate what is in it, and where “a/ac” would depend on it, the sentence is built in another way.
### - Numbers have all six forms of Welsh: zero, one, two, few (3), many (6), other. The first ones are words, with
###   their mutations (dau berson, tri pherson, chwe pherson).
### - meeting: cyfarfod. room: ystafell. hand: llaw. to pass: pasio. turn: tro. to park: cadw at eto. round: rownd.
###   silent round: rownd dawel. poll: holiadur. queue: ciw. facilitator: hwylusydd. settled: wedi’i setlo.
### - What has to be typed as it is, such as “all”, stays in English.

## Small words

count = { $count }
name = { $name }
names = { $names }
names-more = { $names }, a hefyd { $count ->
    [zero] neb arall
    [one] un person arall
    [two] dau berson arall
    [few] tri pherson arall
    [many] chwe pherson arall
    *[other] { $count } o bobl eraill
}
quote = “{ $words }”
bullet = { $words }
gone = rhywun sydd wedi gadael
unnamed = rhywun newydd
taken-back = (nid yw’r geiriau hyn yn cael eu cadw bellach)
texts-shortened = Mae testunau hir wedi’u byrhau yma.
texts-shortened-file = Mae hyn wedi’i fyrhau yma. Mae’r cyfan yn y ffeil.
list-more = A { $more } arall.
file-in-full = Y cyfan, fel testun.
moment = { $date } (amser { $city })
moment-utc = { $date } (UTC)
clock = { $time } (amser { $city })
clock-utc = { $time } (UTC)
time-range = { $since } – { $until }
time-up = mae’r amser ar ben
left = { $time ->
    *[other] { $time }
}
late = Mae hyn { $time } yn hwyr. Dyma pryd yr oedd i fod: { $due }.
fact = { $label }: { $value }
heading = { $heading }:
you-can = Gallwch deipio { $typed }.
facilitators-can = Gall hwyluswyr deipio { $typed }.

## What is gone

words-gone = Mae’r neges y tu ôl i bwynt { $number } wedi’i dileu. Felly mae Heard wedi dileu ei gopi o’r geiriau, ac mae’n eu tynnu o’i negeseuon ei hun hefyd. Mae’r pwynt ei hun yn dal i gael ei gadw at eto.
words-gone-copies = Nid oes modd newid atebion a ddangoswyd i un person yn unig, na ffeiliau y mae rhywun wedi’u cadw.
words-gone-again = I gadw’r pwynt, cadwch ef at eto unwaith eto mewn geiriau gwahanol.
gap-between = Ni allai Heard ddarllen popeth a ysgrifennwyd yn yr amser hwn: { $when }.
gap-what-to-do = Os dywedwyd rhywbeth pwysig bryd hynny, dywedwch ef eto neu cadwch ef at eto.
room-gone = ystafell nad yw’n bod bellach

## Pictures

poll-chart-title = A gawsoch chi eich clywed? Yr atebion ar ôl cyfarfod { $number }
poll-chart-alt = Bariau sy’n dangos faint o bobl roddodd bob ateb.
poll-chart-chance = { poll-chance }: do { $n1 }, yn rhannol { $n2 }, naddo { $n3 }.
poll-chart-listened = { poll-listened }, o 5 (yn fawr iawn) i 1 (dim o gwbl): 5 { $n1 }, 4 { $n2 }, 3 { $n3 }, 2 { $n4 }, 1 { $n5 }.
poll-chart-matters = { poll-matters }, o 5 (yn fawr iawn) i 1 (dim o gwbl): 5 { $n1 }, 4 { $n2 }, 3 { $n3 }, 2 { $n4 }, 1 { $n5 }.
poll-chart-again = { poll-again }: byddwn { $n1 }, efallai { $n2 }, na fyddwn { $n3 }.
voices-chart-title = Cyfarfod { $number }: pwy sydd wedi cael eu clywed
voices-chart-alt = Bariau. Pobl a ddaeth ac a gafodd eu clywed: { $heard }. Pobl a ddaeth a heb gael eu clywed eto: { $unheard }.
voices-chart-people = Pobl a ddaeth
voices-chart-heard = Wedi’u clywed
voices-chart-unheard = Heb eu clywed eto
