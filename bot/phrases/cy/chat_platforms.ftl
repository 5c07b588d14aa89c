### An unreviewed draft in Welsh: see general.ftl.

## All chat platforms

chat-our-fault = Aeth rhywbeth o’i le yn Heard. Nid eich bai chi yw hyn. Gwiriwch a gafodd ei wneud, a rhowch gynnig arall arni os na chafodd.
chat-slow = Mae hyn yn cymryd mwy o amser nag arfer. Bydd Heard yn dweud wrthych yma pan fydd wedi’i wneud.
chat-done = Mae wedi’i wneud.
chat-done-this = Wedi’i wneud: { $command }.
chat-stale = Nid yw’r botwm neu’r ffurflen hon yn ddilys bellach, neu nid yw’n perthyn yma. Nid oes dim wedi newid. Teipiwch y gorchymyn eto i gael un newydd.
chat-form-late = Ni ellid agor y ffurflen mewn pryd. Gallwch ei hagor gyda’r botwm hwn.
chat-label-unit = { $label } ({ $unit })
chat-shared-note = Nodi neu gadw gyda phwynt
chat-copied-part = Mae’r neges yn hirach na { $longest } nod. Dim ond ei dechrau sydd yma.
chat-open-form = Agor y ffurflen
chat-form-opened = Mae’r ffurflen ar agor nawr. Ni wneir dim nes i chi ei hanfon.
chat-you-typed = Fe deipioch:
chat-see-message = Gweld y neges
chat-for-facilitators = I hwyluswyr
chat-about-room = Yn { $room }:
chat-more = Mwy
chat-more-typed = I ddarllen beth arall sydd, a beth mae pob gorchymyn yn ei wneud, teipiwch { $typed }.
chat-which-room-title = Ar gyfer pa ystafell y mae?
chat-which-room = Pwyswch enw’r ystafell. Ni wneir dim cyn hynny.
chat-room-of = { $room } ({ $place })
chat-which-room-typed = Gallwch hefyd ei deipio yn yr ystafell.
chat-panel-more = Mae mwy nag sy’n ffitio yma. Teipiwch { $typed } i weld y gweddill.

## Chat platforms without buttons, forms, or answers that only one person sees

chat-signs = Ymatebwch i’r neges hon gydag un o’r rhain:
chat-no-direct = Mae gan Heard ateb i chi ond ni all ei anfon: rydych wedi gadael eich ystafell uniongyrchol gyda Heard, neu wedi gwrthod y gwahoddiad iddi.
chat-typed-long-ago = Roedd Heard i ffwrdd pan deipioch hyn, felly ni wnaed dim. Teipiwch ef eto os ydych am ei gael o hyd.
chat-begin-in-room = Mae Heard yn helpu mewn ystafelloedd lle mae eich tîm yn cwrdd. Teipiwch { $typed } mewn un y mae Heard ynddi.
chat-direct-hint = Mae Heard yn derbyn gorchmynion yma, fel { $typed }. Nid oes neb yn darllen dim arall a ysgrifennwch yma.
chat-choose-several = Teipiwch yr enwau neu’r rhifau a ddewiswch, gydag atalnodau rhyngddynt, neu “{ $none }”.
chat-not-choices = Nid yw rhai o’r rhain ymhlith y dewisiadau.
chat-choose = Ymatebwch i ddewis, neu teipiwch eich dewis.
chat-type-answer = Teipiwch eich ateb yma.
chat-as-it-is = Dyma ydyw nawr: “{ $value }”.
chat-skip = Mae “{ $skip }” yn ei adael fel y mae.
chat-send-or-stop = Mae “{ $send }” yn gadael y gweddill allan, ac mae “{ $stop }” yn gorffen hyn heb wneud dim.
chat-stopped = Ni wnaed dim.
chat-not-a-choice = Nid yw hwnnw’n un o’r dewisiadau.
chat-question-over = Rydych eisoes wedi ateb y cwestiwn hwnnw. Hwn sydd ar agor nawr.
chat-question-forgotten = Mae Heard wedi cael ei ailgychwyn ers iddo ofyn i chi, ac nid oes ganddo eich atebion bellach. Nid oes dim wedi newid. Dechreuwch eto.

panel-link = Gweld sut mae’r cyfarfod yn sefyll

# -- What is over: shown in place of buttons, and in answer to a press on an old one

over-action = Nid yw gweithred { $number } ar agor bellach.
over-action-free = Mae rhywun wedi ymgymryd â gweithred { $number }.
over-action-offer = Nid yw hyn ar agor bellach.
over-closed = Mae’n rhy hwyr i fynd ymlaen â’r cyfarfod hwn.
over-floor = Mae’r tro hwnnw i siarad ar ben.
over-goes-on = Mae’r cyfarfod yn mynd ymlaen.
over-goal = Mae’r nod cyffredin wedi newid ers hynny.
over-groups = Mae’r grwpiau wedi newid ers hynny.
over-hand = Nid yw’r llaw honno i fyny bellach.
over-hand-down = Mae’r llaw i fyny eto.
over-invitation = Nid yw’r gwahoddiad hwn ar agor bellach.
over-item = Mae’r cyfarfod wedi symud ymlaen.
over-item-time = Mae’r amser ar gyfer yr eitem hon wedi cael ei newid.
over-leaderless = Mae rhywun yn rhedeg y cyfarfodydd yma eto.
over-listed = Mae’r eitem hon wedi’i gorffen, neu oddi ar yr agenda.
over-meeting = Mae’r cyfarfod hwn ar ben.
over-parked-again = Mae pwynt { $number } wedi’i gadw at eto unwaith eto.
over-pass = Nid yw’r pàs hwnnw’n sefyll bellach.
over-planned = Mae amser y cyfarfod hwn wedi cael ei newid.
over-point = Mae pwynt { $number } wedi’i setlo.
over-point-gone = Mae pwynt { $number } wedi’i gau.
over-poll = Mae’r holiadur hwn wedi cau.
over-views = Mae hyn o cyn y cyfarfod diwethaf. Efallai bod newyddion mwy diweddar erbyn hyn.
over-poll-answered = Rydych wedi ateb yr holiadur hwn. Diolch.
over-put-up = Nid yw hyn ar agor bellach.
over-question = Mae’r cwestiwn hwn wedi cau.
over-round = Mae’r rownd hon ar ben. Gallwch siarad unrhyw bryd o hyd.
over-start = Mae’r cyfarfod hwn wedi dechrau.
over-support = Mae’r gefnogaeth hon ar ben.
over-support-offer = Nid yw hyn ar agor bellach.
over-turn = Mae’r tro hwn ar ben.
over-worry = Rydych wedi darllen hyn, ac mae wedi’i ddileu.
