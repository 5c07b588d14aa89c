### An unreviewed draft in Welsh: see general.ftl.

## Groups

groups-title = Grwpiau’r tîm hwn
groups-none = Nid yw’r tîm hwn wedi dweud pa grwpiau sydd ganddo. Gall hwyluswyr eu gosod.
groups-choose = Gallwch ddewis un o’r rhain, sawl un, neu ddim un. Chi sydd i benderfynu, a gallwch ei newid unrhyw bryd. Ni all neb arall ddewis drosoch.
groups-used = Ar gyfer pob un rydych yn penderfynu pwy gaiff wybod amdano. Ar y dechrau ni chaiff neb: dim ond cael eich cyfrif yr ydych, a hynny dim ond lle cyfrifir o leiaf { $fewest } o bobl o grŵp a { $fewest } o bobl eraill.
groups-changed = Mae grwpiau’r tîm hwn wedi newid. Os oeddech wedi dewis un sydd wedi mynd neu sydd ag enw newydd, nid ydych ynddo bellach: ni throsglwyddwyd dim. Dewiswch eto os ydych am wneud hynny.
groups-taken-away = Nid oes gan y tîm hwn grwpiau nawr. Cafodd yr hyn yr oedd pobl wedi’i ddewis ei ddileu.
my-groups-counted = Rydych wedi dewis: { $groups }. Dim ond cael eich cyfrif yr ydych, lle cyfrifir { $fewest } neu fwy. Ni ddangosir hyn i neb arall.
my-groups-facilitators = Rydych wedi dewis: { $groups }. Gall hwyluswyr wybod bod rhywun oddi yno yn yr ystafell hon. Ni ddywedir wrthynt pwy ydyw.
my-groups-everybody = Rydych wedi dewis: { $groups }. Gall pawb yma wybod bod rhywun oddi yno yn yr ystafell hon. Ni ddywedir wrthynt pwy ydyw.
my-group-none = Nid ydych wedi dewis grŵp.
noted-groups = Dim ond chi all weld hyn, a gallwch ei newid unrhyw bryd.
noted-no-group = Nid ydych mewn grŵp nawr.
button-group = Dewis fy ngrwpiau
group-advisory = cyfetholedig neu ymgynghorol
group-offer-lived-experience = pobl â phrofiad byw
group-offer-carers = gofalwyr
group-offer-professionals = gweithwyr proffesiynol
group-offer-public = y cyhoedd a’r gymuned leol
