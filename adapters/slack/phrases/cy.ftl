### An unreviewed draft in Welsh: see bot/phrases/cy/general.ftl.

slack-heard = Heard
slack-about = Popeth y gall Heard ei wneud ar gyfer cyfarfod. Heb ddim ar ei ôl: beth allwch ei wneud nawr.
slack-usage = start, queue, agenda add Teitl, help …
slack-cancel = Nid nawr
slack-close = Cau
slack-group-direct = Ni all Heard helpu mewn neges uniongyrchol rhwng sawl person. Defnyddiwch sianel: teipiwch “/invite @Heard” yno.
slack-unused = Nid yw Heard yn cael ei ddefnyddio yn y sianel hon eto. I ddechrau, teipiwch { $command } start.
slack-file-sent = Mae’r ffeil yn eich negeseuon uniongyrchol gyda Heard.
slack-file-not-sent = Ni allai Heard anfon y ffeil atoch. Gofynnwch amdani eto’n nes ymlaen.
slack-not-a-member = Dewiswch sianel yr ydych ynddi.
slack-slow-form = Mae hyn yn cymryd mwy o amser nag arfer, ac efallai nad yw wedi’i gadw eto. Anfonwch ef eto mewn eiliad. Dim ond unwaith y bydd yn cyfrif.
slack-try-again = Ni weithiodd hynny. Rhowch gynnig arall arni.
slack-not-there = Nid yw Heard yn y sianel hon, felly ni all helpu yma eto. Teipiwch “/invite @Heard” yma, yna rhowch gynnig arall arni.
slack-archived = Mae’r sianel hon wedi’i harchifo. Gellir defnyddio Heard ynddi eto pan fydd rhywun yn dod â hi’n ôl.
slack-in-a-channel = Mae Heard yn helpu mewn sianeli lle mae eich tîm yn cwrdd. Ewch i sianel, teipiwch “/invite @Heard” yno, ac yna { $command } start. Unwaith y byddwch mewn sianel gyda Heard, gallwch hefyd deipio gorchmynion yma, fel { $command } preferences.
slack-back = Mae Heard yn ôl yn y sianel hon, ac mae’r cyfarfod yn mynd ymlaen. Mae’r hyn a ysgrifennwyd yn y cyfamser yn cyfrif: mae Heard wedi ei ddarllen.
slack-back-gap = Mae Heard yn ôl yn y sianel hon, ac mae’r cyfarfod yn mynd ymlaen. Ni allai ddarllen popeth a ysgrifennwyd yn y cyfamser, ac mae wedi dweud hynny yn y sianel.
slack-invited = Diolch am wahodd Heard. I ddechrau, teipiwch { $command } start. I weld beth allwch ei wneud yma, teipiwch { $command }.
slack-no-direct = Mae gan Heard rywbeth i chi, ond ni all ysgrifennu atoch yn uniongyrchol. Mae eich pwyntiau eich hun a’ch llaw ar dab Home Heard. Os oes holiadur ar agor, mae “/heard poll” yn y sianel hon yn gadael i chi ei ateb yn breifat. Ar gyfer y cyfarfod, teipiwch “/heard status” yma.
slack-time-of = { $label }: amser
slack-channel = Sianel
slack-choose-channel = Dewiswch sianel.
slack-home-more = Mae mwy nag sy’n ffitio yma. Teipiwch y gorchmynion mewn sianel i weld popeth.
