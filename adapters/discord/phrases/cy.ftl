### An unreviewed draft in Welsh: see bot/phrases/cy/general.ftl.

discord-step = (cam { $place } o { $steps })
discord-moment = Fel Tuesday 19:00, neu 2027-01-12 19:00
discord-number = Rhif o { $least } i { $most }
discord-type-it = Teipiwch ef, fel { $first }
discord-more = Mwy i ddewis ohonynt
discord-home = Popeth amdana i ar y gweinydd hwn
discord-waiting = Mae rhywbeth yn aros am rywun yma. Pwyswch y botwm i weld ai i chi y mae. Dim ond chi sy’n gweld yr ateb.
discord-waiting-open = Oes rhywbeth yn aros amdana i?
discord-nothing-waiting = Nid oes dim yn aros amdanoch.
discord-on-its-way = Mae rhywbeth ar ei ffordd atoch. Pwyswch y botwm eto mewn eiliad.
discord-not-here = Nid yw Heard yn gweithio yma. Defnyddiwch ef mewn sianel ar weinydd.
discord-a-role = rôl
discord-a-channel = sianel
discord-a-bot = Bot yw hwnnw, nid person.
discord-begin-again = Nid yw’r hyn a lenwoch yn gyntaf yma bellach. Dechreuwch eto.
discord-next-step = Mae un cam arall.
discord-continue = Ymlaen
discord-mend = Newid yr hyn a ysgrifennais
discord-answer-lost = Ni allai Heard anfon ateb at rywun mewn pryd. Os gofynnoch rywbeth i Heard gynnau, gofynnwch eto.
discord-commands-changed = Mae’r gorchymyn hwn wedi newid. Ailgychwynnwch Discord, a rhowch gynnig arall arni.
discord-command-moved = Dyma’r gorchymyn hwn nawr: { $typed }. Os na allwch ddod o hyd iddo, ailgychwynnwch Discord.
discord-room-of = { $room } ({ $server })
