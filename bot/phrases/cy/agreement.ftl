### An unreviewed draft in Welsh: see general.ftl.

## The group agreement: a team's own rules of working together

command-agreement = Ein ffordd o gydweithio
    .help = Darllen sut mae’r tîm hwn wedi cytuno i weithio gyda’i gilydd, neu gynnig geiriau eraill. Heb destun mae’n dangos yr hyn y cytunwyd arno. Cynnig y penderfynir arno drwy gydsyniad yw’r geiriau.
    .intro = Cynnig sut mae’r tîm hwn yn gweithio gyda’i gilydd. Mae’n gynnig y penderfynir arno drwy gydsyniad.
    .submit = Ei gynnig
    .text = Sut ydych chi am weithio gyda’ch gilydd?
    .text-help = Ychydig o linellau byr. Gall pawb wrthwynebu.
    .review = Pryd yr edrychir arno eto?
    .review-help = Os gadewch yn wag, ymhen hanner blwyddyn.
    .days = Am faint o ddyddiau y gall pobl ateb?
    .days-help = Os gadewch yn wag, tan ddiwedd y cyfarfod.
    .synonyms = rheolau, rheolau sylfaenol, cytundeb grŵp, cytundeb gweithio, cod ymddygiad, siarter
agreement-title = Sut rydym yn gweithio gyda’n gilydd
agreement-words = { $words }
agreement-since = Dyddiad y cytundeb: { $at }.
agreement-review = Dyma pryd yr edrychir arno eto: { $at }.
agreement-waits = Mae cynnig { $number } yn ymwneud â hyn, ac mae ar agor.
agreement-none = Nid yw’r tîm hwn wedi cytuno eto sut mae’n gweithio gyda’i gilydd.
agreement-draft-intro = Dyma ddrafft i ddechrau. Gwnewch ef yn eiddo i chi: newidiwch ef, a gadewch allan yr hyn nad yw’n addas.
agreement-draft =
    Rydym yn gadael i bobl orffen.
    Rydym yn gofyn beth mae geiriau’n ei olygu, ac nid oes neb yn chwerthin.
    Mae’n iawn pasio, a dod yn ôl yn nes ymlaen.
    Rydym yn siarad o’n profiad ein hunain, ac yn cadw straeon pobl eraill i ni ein hunain.
    Cewch ei weld yn wahanol, a dweud hynny. Rydym yn siarad am y cynllun, ac nid am y person.
    Rydym yn dweud wrth bobl at beth yr arweiniodd eu pwyntiau.
agreement-opening = Sut rydym yn gweithio gyda’n gilydd: rydym wedi cytuno arno. Gallwch ei ddarllen gyda { $typed }.
agreement-gone = Cafodd y geiriau am sut rydym yn gweithio gyda’n gilydd eu cymryd yn ôl. Nid oes gan y tîm gytundeb nawr.
button-agreement = Sut rydym yn gweithio gyda’n gilydd
button-agreement-change = Cynnig newid
button-agreement-propose = Cynnig un
refused-agreement-open = Mae cynnig { $number } am hyn yn dal ar agor. Atebwch ef, neu gofynnwch i’r person a’i gwnaeth ei newid.
