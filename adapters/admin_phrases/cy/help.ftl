### Reviewed by: nobody

### What `--help` says of commands. An unreviewed draft in Welsh: see bot/phrases/cy/general.ftl.

help-heard = Mae Heard yn helpu i bawb mewn cyfarfod gael eu clywed.
help-commands = Gorchmynion
help-run = Cychwyn Heard: yr ystafell we, a phopeth sy’n cadw amser.
help-replay = Chwarae recordiad o gyfarfod i Heard, ac argraffu beth fyddai wedi’i ddweud, a phryd.
help-manual = Argraffu tudalen gorchmynion y llawlyfr, mewn Markdown.
help-doctor = Gwirio’r gosodiad, a dweud sut i drwsio’r hyn sydd o’i le.
help-backup = Copïo’r gronfa ddata, yr allweddi a’r gosodiadau i un ffeil, hefyd tra bo Heard yn rhedeg.
help-restore = Rhoi copi yn ôl lle nad oes dim eto, a dweud beth sy’n cael ei golli drwy hynny.
help-export = Ysgrifennu cofnodion cyfarfodydd i ffolder newydd. Dyddiau cylchfa amser pob ystafell yw’r dyddiau.
help-report = Ysgrifennu adroddiad i ffolder newydd: un dudalen nad oes arni angen dim arall, a’i siartiau.
help-rooms = Rhestru’r ystafelloedd gwe, y rhai mwyaf newydd yn gyntaf.
help-link = Argraffu’r ddolen i ystafell we, neu ddolen y perchennog.
help-setup = Beth sydd i’w wneud ar blatfform, gam wrth gam.
help-version = Argraffu’r fersiwn, a gorffen.
