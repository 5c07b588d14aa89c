### An unreviewed draft in Welsh: see general.ftl.

note-line = { $words }
note-line-about = { $words } (ar “{ $title }”)
noted-note = Wedi’i nodi. Gall pawb yma ei ddarllen, a bydd yn y cofnodion.
noted-note-next = Wedi’i nodi. Gall pawb yma ei ddarllen, a bydd yng nghofnodion y cyfarfod nesaf.
notes-title = Nodiadau
notes-none = Nid oes dim wedi’i nodi yma hyd yn hyn.
notes-earlier = Dyma’r rhai diweddaraf.
notes-of-a-meeting = Am un cyfarfod, teipiwch ei rif, fel { $typed }.
meeting-heading = Cyfarfod { $number }
minutes-title = Cofnodion cyfarfod { $number }
minutes-title-so-far = Cofnodion cyfarfod { $number }, hyd yn hyn
meetings-title = Cyfarfodydd hyd yn hyn
meetings-none = Ni fu cyfarfod yma eto.
meetings-latest = { $count ->
    [zero] Ni fu cyfarfod yma eto.
    [one] Dyma’r un diweddaraf.
    [two] Dyma’r ddau ddiweddaraf.
    [few] Dyma’r tri diweddaraf.
    [many] Dyma’r chwech diweddaraf.
    *[other] Dyma’r { $count } diweddaraf.
}
meetings-began = Dyma pryd y dechreuodd: { $when }.
meetings-running = Mae ar fynd nawr.
meetings-gone = Nid yw ei gofnodion yn cael eu cadw bellach.
meetings-read = I ddarllen cofnodion cyfarfod, teipiwch ei rif, fel { $typed }.
