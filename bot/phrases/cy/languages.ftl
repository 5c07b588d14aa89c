### An unreviewed draft in Welsh: see general.ftl.

## Ieithoedd

language-is-whole = { $name }
language-is-part = { $name } (dim ond yr hyn sydd ei angen ar aelodau: mae’r gweddill yn Saesneg)
language-is-draft = { $name } (drafft nad oes unrhyw siaradwr wedi’i wirio eto)
language-is-draft-part = { $name } (drafft nad oes unrhyw siaradwr wedi’i wirio eto, a dim ond yr hyn sydd ei angen ar aelodau: mae’r gweddill yn Saesneg)
language-choice-whole = { $name }
language-choice-part = { $name } (yn rhannol yn Saesneg)
language-choice-draft = { $name } (heb ei wirio gan siaradwr eto)
language-choice-draft-part = { $name } (heb ei wirio eto, yn rhannol yn Saesneg)
noted-language = Iaith yr hyn dim ond chi sy’n ei weld yw: { $language }.
noted-room-language = Iaith yr hyn mae pawb yn yr ystafell hon yn ei weld yw: { $language }.
room-language-changed = Iaith yr hyn mae Heard yn ei ddweud wrth bawb yma yw: { $language }. Mae’r hyn dim ond chi sy’n ei weld yn eich iaith chi.
offered-language = Gall Heard ysgrifennu atoch yn yr iaith hon hefyd: { $language }.
button-use-language = Iawn, diolch
button-keep-language = Dim diolch
