### An unreviewed draft in Welsh: see general.ftl.

## What commands offer and answer

open-link-limit = Gall unrhyw un sydd â’r ddolen i’r ystafell hon ymuno â hi fwy nag unwaith. Drwy ychwanegu eu hatebion eu hunain, gallent weithio allan eich ateb chi.
by-name-limit = Dim ond seddi wedi’u cadarnhau sy’n cyfrif yma. Gall y person sy’n eu cadarnhau gyfrif un person fwy nag unwaith o hyd.
measures-by-name = Dim ond seddi wedi’u cadarnhau sy’n cael eu cyfrif, am fod yr ystafell hon yn ôl enw.
unit-minutes = munudau
item-choice = { $place }. { $title }
topic-part = Cymryd rhan
topic-part-intro = I bawb, unrhyw bryd.
topic-me = Chi eich hun
topic-me-intro = I bawb: sut mae Heard yn ymddwyn tuag atoch, a beth mae’n ei wybod amdanoch.
topic-meeting = Cynnal cyfarfod
topic-meeting-intro = I hwyluswyr.
topic-agenda = Yr agenda
topic-agenda-intro = Beth mae’r cyfarfod yn siarad amdano, mewn trefn.
topic-points = Pwyntiau
topic-points-intro = Pwyntiau o anghytundeb, a beth a wneir amdanynt rhwng cyfarfodydd.
topic-decide = Penderfyniadau
topic-decide-intro = Cynigion, sut mae pobl yn eu hateb, a beth a benderfynwyd.
topic-room = Yr ystafell
topic-room-intro = Yr hyn sy’n berthnasol i’r ystafell hon o hyn ymlaen.
help-title = Yr hyn y gallwch ei wneud yma
help-intro = Teipiwch orchymyn, neu defnyddiwch y botymau. Mae’r ddau’n gwneud yr un peth.
help-running = Tra bydd cyfarfod ar fynd gallwch hefyd deipio { $typed }.
help-line = { $typed }: { $help }
help-typed = Teipiwch: { $typed }
help-param = { $name }: { $help }
help-facilitator = Mae hyn i hwyluswyr.
help-facilitator-shows = Dim ond hwyluswyr all newid hyn. Ar ei ben ei hun, heb ddim ar ei ôl, mae’n dangos i bawb sut mae pethau.
