### An unreviewed draft in Welsh: see general.ftl.

## Rounds, and words that are read out

round-title = Rownd: gofynnir i bawb yn eu tro
round-question = Y cwestiwn: “{ $words }”
round-how = Pan ddaw eich tro, gallwch siarad, pasio, neu ofyn am gael eich holi eto yn nes ymlaen. Pan fyddwch wedi gorffen, dewiswch “Rydw i wedi gorffen”. Os nad ydych am siarad, nid oes rhaid i chi wneud dim: ar ôl tipyn, mae’r rownd yn mynd ymlaen hebddoch chi.
round-turn = { $name }, eich tro chi yw hi yn y rownd.
round-over = Mae’r rownd ar ben. Diolch, bawb. Gallwch siarad unrhyw bryd o hyd.
your-turn = Eich tro chi yw hi yn y rownd. Dywedwch neu ysgrifennwch eich ateb yn yr ystafell, yna dewiswch “Rydw i wedi gorffen”. Gallwch hefyd basio, neu ddod yn ôl ar y diwedd.
your-turn-again = Eich tro chi yw hi yn y rownd eto. Dywedwch neu ysgrifennwch eich ateb yn yr ystafell, yna dewiswch “Rydw i wedi gorffen”. Gallwch hefyd basio.
your-turn-time = Mae’r rownd yn aros i chi ddechrau. Dyma am faint: { $time }. Os nad ydych am siarad nawr, nid oes rhaid i chi wneud dim.
moved-on-for-now = Mae’r rownd wedi symud ymlaen am y tro. Gofynnir i chi unwaith eto ar ei diwedd.
moved-on = Mae’r rownd wedi symud ymlaen. Gallwch siarad unrhyw bryd o hyd, neu basio.
silent-title = Rownd dawel: mae pawb yn ysgrifennu
silent-how = Ysgrifennwch eich barn. Nid oes neb yn ei gweld nes i’r rownd gau. Tan hynny gallwch ei newid. Gallwch hefyd basio.
silent-where = I ysgrifennu’n breifat, dewiswch “Ysgrifennu”. Bydd pawb yn gweld ar unwaith unrhyw beth a anfonwch at bawb, ac nid oes modd ei dynnu’n ôl.
silent-named = Yna caiff popeth ei ddangos gyda’i gilydd, gyda’ch enwau. Mae hefyd yn y cofnodion, heb enwau.
silent-unnamed = Yna caiff popeth ei ddangos gyda’i gilydd, heb enwau ac mewn trefn ar hap. Mae hefyd yn y cofnodion. Os bydd llai na { $fewest } o bobl yn ysgrifennu neu’n pasio, ni ddangosir dim. Ni fydd neb yn yr ystafell yn gweld pwy ysgrifennodd beth. Gallai’r person sy’n rhedeg Heard ddod i wybod.
silent-over = Yr hyn a ysgrifennoch yn y rownd dawel
silent-nothing = Nid ysgrifennodd neb ddim y tro hwn.
silent-too-few = Ysgrifennodd neu basiodd llai na { $fewest } o bobl. Gallai pobl ddyfalu pwy ysgrifennodd beth, felly ni ddangosir dim.
silent-held-back = Ni ddangoswyd i neb yr hyn a ysgrifennoch yn y rownd dawel, am fod rhy ychydig o bobl wedi cymryd rhan. Gallwch ei ddweud mewn ffordd arall o hyd.
said-by = { $name }: “{ $words }”
said-unsigned = Rhywun, heb enw: “{ $words }”
said-title = Anfonwyd i mewn i’w ddarllen yn uchel
said-title-item = Anfonwyd i mewn am “{ $title }”
panel-round = Rownd
panel-turn = Tro pwy yw hi
panel-next = Nesaf yn y rownd
panel-to-come = Eto i ddod yn y rownd
panel-written = Wedi ysgrifennu neu basio
panel-written-count = { $here ->
    [zero] does neb yma eto
    [one] { $count ->
        [zero] neb hyd yn hyn
        *[other] yr un person sydd yma
    }
    *[other] { $count ->
        [zero] neb hyd yn hyn
        *[other] { $count } o’r { $here } sydd yma
    }
}
panel-writing = Amser ar ôl i ysgrifennu
button-round = Dechrau rownd
button-silent-round = Dechrau rownd dawel
button-end-round = Gorffen y rownd
button-next-person = Person nesaf
button-done = Rydw i wedi gorffen
button-come-back = Dewch yn ôl ata i
button-write = Ysgrifennu
button-say = Anfon rhywbeth i mewn
noted-turn-done = Diolch. Mae’r rownd yn mynd ymlaen.
noted-turn-later = Iawn. Gofynnir i chi unwaith eto ar ddiwedd y rownd.
noted-moved-on = Mae’r rownd wedi symud ymlaen. Y person a adawyd am y tro: { $name }. Gofynnir i unrhyw un sydd heb siarad unwaith eto ar y diwedd.
noted-round-ended = Mae’r rownd ar ben.
noted-wrote = Diolch. Nid oes neb yn ei weld nes i’r rownd gau. Tan hynny gallwch ei newid, ac rydych eisoes yn cyfrif fel rhywun sydd wedi cael ei glywed.
noted-wrote-again = Wedi’i newid. Ni ddangosir yr hyn a ysgrifennoch o’r blaen.
noted-said = Mae wedi cael ei ddarllen yn uchel.
noted-said-item = Caiff ei ddarllen yn uchel pan ddaw “{ $title }”. Os na ddaw y tro hwn, caiff ei gadw.
noted-said-opening = Caiff ei ddarllen yn uchel pan fydd y cyfarfod yn dechrau.
noted-signed = Daw gyda’ch enw.
noted-unsigned = Er mwyn ei gadw’n breifat, nid yw hyn yn cyfrif eich bod chi wedi cael eich clywed. Gallwch siarad neu basio o hyd. Gallai’r person sy’n rhedeg Heard ddod i wybod mai chi oedd.
noted-unsigned-on = O hyn ymlaen, gall pobl anfon rhywbeth i mewn yma heb eu henw.
noted-unsigned-off = O hyn ymlaen, daw’r hyn y mae pobl yn ei anfon i mewn yma gyda’u henw.
status-contributed = Rydych wedi cael eich clywed mewn ffordd arall na thrwy neges. Mae hynny’n cyfrif cymaint.
round-names-no = Na, heb enwau
round-names-yes = Ie, gydag enwau
say-name-yes = Ie, gyda fy enw
say-name-no = Na, heb fy enw
unsigned-on = ymlaen
unsigned-off = wedi’i ddiffodd
write-help-named = Yn y rownd hon dangosir eich enw gyda’ch geiriau. Mae Heard yn cadw’r geiriau hyn.
write-help-unnamed = Ni fydd neb yn yr ystafell yn gweld pwy ysgrifennodd beth. Mae Heard yn cadw’r geiriau hyn, a phwy a’u hysgrifennodd, felly gallai’r person sy’n rhedeg Heard ddod i wybod. Gall eich ffordd o ysgrifennu ddangos pwy ydych chi er hynny.
say-help-unsigned = Heb eich enw, ni fydd neb yn yr ystafell yn gweld mai chi oedd. Mae Heard yn cadw pwy a’i hysgrifennodd, felly gallai’r person sy’n rhedeg Heard ddod i wybod. Gall eich ffordd o ysgrifennu ddangos pwy ydych chi er hynny.
unsigned-help-not-allowed = Nid yw’r ystafell hon yn caniatáu geiriau heb enwau, felly dim ond ei ddiffodd sy’n bosibl. Gall hwylusydd newid hynny o dan “What this room allows”.
say-help-signed = Yn yr ystafell hon, daw’r hyn y mae pobl yn ei anfon i mewn gyda’u henw.
