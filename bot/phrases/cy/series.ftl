### An unreviewed draft in Welsh: see general.ftl.

goal-title = Ein nod cyffredin
goal-set-title = Mae gennym nod cyffredin
goal-changed-title = Mae ein nod cyffredin wedi newid
goal-is = { $goal }
goal-was = Tan nawr dyma oedd: { $goal }
goal-line = Ein nod cyffredin: { $goal }
goal-with-count = { $goal } ({ $count ->
    [zero] nid oes neb wedi cytuno eto
    [one] mae un person yn cytuno
    [two] mae dau berson yn cytuno
    [few] mae tri pherson yn cytuno
    [many] mae chwe pherson yn cytuno
    *[other] mae { $count } o bobl yn cytuno
})
goal-count = { $count ->
    [zero] Nid oes neb wedi cytuno ag ef eto.
    [one] Mae un person yn cytuno ag ef.
    [two] Mae dau berson yn cytuno ag ef.
    [few] Mae tri pherson yn cytuno ag ef.
    [many] Mae chwe pherson yn cytuno ag ef.
    *[other] Mae { $count } o bobl yn cytuno ag ef.
}
goal-agree-ask = Ydych chi’n cytuno? Pwyswch y botwm os ydych. Dim ond faint sy’n cytuno a ddangosir, a byth pwy.
goal-agree-again = Nid yw’r rhai a gytunodd â’r un cynharach wedi cytuno â’r un hwn. Ydych chi’n cytuno? Pwyswch y botwm os ydych. Dim ond faint sy’n cytuno a ddangosir, a byth pwy.
goal-none = Nid oes gan y tîm hwn nod cyffredin eto. Gall hwyluswyr osod un gyda “The common goal”.
goal-gone = Cafodd y nod cyffredin ei gymryd yn ôl. Nid oes gan y tîm un nawr.
panel-goal = Ein nod
noted-goal-agreed = { $count ->
    [zero] Wedi’i nodi.
    [one] Wedi’i nodi. Chi yw’r cyntaf i gytuno.
    [two] Wedi’i nodi. Mae dau berson yn cytuno.
    [few] Wedi’i nodi. Mae tri pherson yn cytuno.
    [many] Wedi’i nodi. Mae chwe pherson yn cytuno.
    *[other] Wedi’i nodi. Mae { $count } o bobl yn cytuno.
}
goal-back = Cafodd geiriad diwethaf y nod cyffredin ei gymryd yn ôl. Dyma ydyw eto:
button-goal-agree = Rwy’n cytuno
noted-ballot = Diolch. Mae eich atebion wedi’u cadw heb eich enw.
