## Languages

### What a language is called stands in preferences.ftl: language-<code>.

language-is-whole = { $name }
language-is-part = { $name } (only what members need: the rest is in English)
language-is-draft = { $name } (a draft that no speaker has checked yet)
language-is-draft-part = { $name } (a draft that no speaker has checked yet, and only what members need: the rest is in English)
language-choice-whole = { $name }
language-choice-part = { $name } (partly in English)
language-choice-draft = { $name } (not checked by a speaker yet)
language-choice-draft-part = { $name } (not checked by a speaker yet, partly in English)
noted-language = What only you see is now in { $language }.
noted-room-language = What everybody sees in this room is now in { $language }.
room-language-changed = What Heard says to everybody here is now in { $language }. What only you see is in your own language.
room-language = The language of what everybody sees
button-room-language = Change the language
command-language = The room’s language
    .help = Chooses the language of what everybody in this room sees: posts, the panel, minutes and reports. What only one person sees is in their own language.
    .submit = Use this language
    .language = Which language?
    .synonyms = translation, Welsh, Spanish, Cymraeg, Español
offered-language = Heard can also write to you in { $language }.
button-use-language = Yes, please
button-keep-language = No, thank you
