### An unreviewed draft in Welsh: see general.ftl.

hand-line = { $name } ({ $kind })
hand-line-about = { $name } ({ $kind }): { $words }
hand-new-point = pwynt newydd
hand-reply = ateb
hand-question = cwestiwn
hand-order = pwynt o drefn
queue-title = Y ciw
queue-empty = Nid oes dwylo i fyny.
queue-line = { $place }. { $name }
queue-line-because = { $place }. { $name } ({ $kind }), { $because }
queue-line-about-because = { $place }. { $name } ({ $kind }): { $words } ({ $because })
queue-more = A { $more } yn rhagor.
queue-rule-least-heard = Pobl sydd heb gael eu clywed sy’n mynd gyntaf, yna pobl sydd wedi cael llai o droeon, yna’r rhai sydd wedi aros hiraf.
queue-rule-first-come = Mae dwylo’n cael eu galw yn y drefn y codwyd hwy.
because-order = pwynt o drefn sy’n mynd gyntaf
because-chosen = hwylusydd a ddewisodd y lle hwn
because-not-heard = heb gael eu clywed eto
because-fewer = llai o droeon
because-waited = yr arhosiad hiraf ymhlith pobl â’r un nifer o droeon
because-after = nesaf ar ôl pobl sydd wedi cael llai o droeon
because-first-come = yn y drefn y codwyd dwylo
