### An unreviewed draft in Welsh: see general.ftl.

## Keeping on topic

topic-ask = A yw hyn am “{ $title }”?
topic-why = Mae Heard yn gofyn am nad oes gan yr ychydig negeseuon diwethaf lawer yn gyffredin â’r hyn a ddywedwyd amdano o’r blaen.
topic-ask-other = Yn dal ar “{ $title }”, neu ymlaen at “{ $other }”?
topic-why-other = Mae Heard yn gofyn am fod yr ychydig negeseuon diwethaf yn defnyddio geiriau “{ $other }”.
topic-unsure = Dim ond cymharu geiriau y mae Heard, felly mae’n aml yn anghywir. Dim ond chi, ac unrhyw un arall y mae’n gofyn iddo, all weld hyn.
drift-mark = Nid oes gan y negeseuon diwethaf lawer yn gyffredin â “{ $title }”.
drift-mark-unsure = Dim ond hwyluswyr sy’n gweld hyn. Dim ond cymharu geiriau y mae Heard, felly mae’n aml yn anghywir. Mae’n diflannu pan ddaw’r sgwrs yn ôl.
button-on-topic = Ydy
button-is-on-topic = Mae ar y pwnc
button-still-on-topic = Yn dal ar yr eitem hon
button-move-on = Ymlaen at yr eitem arall
button-park-it = Ei gadw at eto
button-new-item = Eitem newydd ar yr agenda
button-leave-it = Gwneud dim
button-not-yet = Dim eto
noted-flag = Diolch. Bydd Heard yn dweud wrth yr hwyluswyr, heb eich enw.
noted-on-topic = Diolch. Bydd Heard yn cyfrif hyn yn rhan o “{ $title }” ac yn gofyn yn llai aml.
noted-left = Iawn. Nid oes dim yn newid.
