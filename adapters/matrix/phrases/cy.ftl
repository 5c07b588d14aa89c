### An unreviewed draft in Welsh: see bot/phrases/cy/general.ftl.

matrix-hello = Diolch am wahodd Heard. I ddechrau, teipiwch { $typed }. Mae Heard yn eich ateb mewn ystafell uniongyrchol, fel mai dim ond chi all ei ddarllen.
matrix-hello-direct = Heard yw hwn. Yma mae’n dweud wrthych yr hyn sydd i chi yn unig. Mae eich tîm yn cwrdd mewn ystafell ei hun: gwahoddwch Heard yno, a theipiwch { $typed } ynddi.
matrix-encrypted = Mae’r ystafell hon wedi’i hamgryptio, ac ni all Heard ddarllen ystafelloedd wedi’u hamgryptio eto, felly mae’n gadael llonydd i hon. Mae’n helpu mewn ystafelloedd heb amgryptio. I ysgrifennu at un person, mae’n gwneud ystafell uniongyrchol ei hun.
matrix-invited-you = Mae Heard wedi eich ateb mewn ystafell uniongyrchol. Derbyniwch y gwahoddiad iddi. O dan negeseuon pobl eraill, mae’r arwydd 📬 yn golygu’r un peth.
