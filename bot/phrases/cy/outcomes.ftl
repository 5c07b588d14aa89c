### An unreviewed draft in Welsh: see general.ftl.

view-line = { $number }. “{ $words }”
view-came = { $kind }, { $when }
view-about = Am: { $title }
view-point = pwynt
view-note = nodyn
view-position = barn ar bwynt
view-proposal = cynnig
view-reason = rheswm
view-objection = gwrthwynebiad
view-read-out = wedi’i ddarllen yn uchel
view-written = wedi’i ysgrifennu mewn rownd
view-constraint = cyfyngiad
view-outcome-so-far = Hyd yn hyn: { $outcome }.
view-not-heard = Mae’r person a’i cododd yn dweud: ni chefais fy nghlywed ar hyn.
view-not-heard-named = Mae { $name } yn dweud: ni chefais fy nghlywed ar hyn.
view-misread = Mae’r person a’i cododd yn dweud: nid dyna oedd gen i.
view-meant = Beth oedd ganddo: “{ $words }”
your-views-title = Yr hyn a godoch, a sut y mae’n sefyll
your-views-intro = Dim ond chi all weld hyn.
your-views-more = { $count ->
    [zero] Nid oes mwy o newyddion.
    [one] Mae newyddion am un peth arall a godoch.
    [two] Mae newyddion am ddau beth arall a godoch.
    [few] Mae newyddion am dri pheth arall a godoch.
    [many] Mae newyddion am chwe pheth arall a godoch.
    *[other] Mae newyddion am { $count } peth arall a godoch.
}
your-views-unsigned = { $count ->
    [zero] Nid oes newyddion am ddim a ddywedoch heb eich enw.
    [one] Mae newyddion hefyd am rywbeth a ddywedoch heb eich enw. Ni ddangosir ef yma, fel nad yw’r neges hon yn dweud pwy a’i dywedodd.
    [two] Mae newyddion hefyd am ddau beth a ddywedoch heb eich enw. Ni ddangosir hwy yma, fel nad yw’r neges hon yn dweud pwy a’u dywedodd.
    [few] Mae newyddion hefyd am dri pheth a ddywedoch heb eich enw. Ni ddangosir hwy yma, fel nad yw’r neges hon yn dweud pwy a’u dywedodd.
    [many] Mae newyddion hefyd am chwe pheth a ddywedoch heb eich enw. Ni ddangosir hwy yma, fel nad yw’r neges hon yn dweud pwy a’u dywedodd.
    *[other] Mae newyddion hefyd am { $count } peth a ddywedoch heb eich enw. Ni ddangosir hwy yma, fel nad yw’r neges hon yn dweud pwy a’u dywedodd.
}
your-views-unsigned-only = { $count ->
    [zero] Nid oes newyddion am ddim a ddywedoch heb eich enw.
    [one] Mae newyddion am rywbeth a ddywedoch heb eich enw. Ni ddangosir ef yma, fel nad yw’r neges hon yn dweud pwy a’i dywedodd.
    [two] Mae newyddion am ddau beth a ddywedoch heb eich enw. Ni ddangosir hwy yma, fel nad yw’r neges hon yn dweud pwy a’u dywedodd.
    [few] Mae newyddion am dri pheth a ddywedoch heb eich enw. Ni ddangosir hwy yma, fel nad yw’r neges hon yn dweud pwy a’u dywedodd.
    [many] Mae newyddion am chwe pheth a ddywedoch heb eich enw. Ni ddangosir hwy yma, fel nad yw’r neges hon yn dweud pwy a’u dywedodd.
    *[other] Mae newyddion am { $count } peth a ddywedoch heb eich enw. Ni ddangosir hwy yma, fel nad yw’r neges hon yn dweud pwy a’u dywedodd.
}
button-raised = Dangos popeth a godais
raised-only-you = Dim ond chi all weld hyn. Mae’r hyn sydd heb ganlyniad eto ar restr yr hwyluswyr.
raised-nothing = Nid oes dim a godoch yma wedi cael ei gofnodi.
raised-unsigned = Dywedoch hyn heb eich enw. Dim ond chi all weld yma mai chi a’i dywedodd.
view-pending = Nid oes neb wedi dweud eto beth ddigwyddodd gydag ef. Mae ar restr yr hwyluswyr.
became-decision = Y penderfyniad a newidiodd: “{ $words }”
you-answered-right = Dywedoch: mae hynny’n gywir.
you-answered-misread = Dywedoch: nid dyna oedd gen i.
you-answered-not-heard = Dywedoch: ni chefais fy nghlywed ar hyn.
button-that-is-right = Mae hynny’n gywir
button-not-what-i-meant = Nid dyna oedd gen i
button-not-heard = Ni chefais fy nghlywed ar hyn
noted-view-right = Wedi’i nodi: mae hynny’n gywir. Diolch.
noted-view-misread = Wedi’i nodi. Mae ar agor eto, ac mae hwyluswyr yn gweld nad dyna oedd gennych.
noted-view-not-heard = Wedi’i nodi, heb eich enw. Mae hwyluswyr yn gweld na chafodd rhywun ei glywed ar hyn, ac mae’r adroddiad yn ei gyfrif.
noted-view-not-heard-named = Wedi’i nodi, gyda’ch enw. Mae hwyluswyr yn gweld na chawsoch eich clywed ar hyn, ac mae’r adroddiad yn ei gyfrif.
you-said-title = Dywedoch chi, gwnaethom ni
