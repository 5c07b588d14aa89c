### An unreviewed draft in Spanish: see general.ftl.

## Idiomas

language-is-whole = { $name }
language-is-part = { $name } (solo lo que necesitan los miembros: el resto está en inglés)
language-is-draft = { $name } (un borrador que ningún hablante ha revisado todavía)
language-is-draft-part = { $name } (un borrador que ningún hablante ha revisado todavía, y solo lo que necesitan los miembros: el resto está en inglés)
language-choice-whole = { $name }
language-choice-part = { $name } (en parte en inglés)
language-choice-draft = { $name } (sin revisar por un hablante)
language-choice-draft-part = { $name } (sin revisar, y en parte en inglés)
noted-language = Lo que solo ves tú está ahora en { $language }.
noted-room-language = Lo que ven todas las personas en esta sala está ahora en { $language }.
room-language-changed = Lo que Heard dice aquí a todas las personas está ahora en { $language }. Lo que solo ves tú está en tu idioma.
offered-language = Heard también puede escribirte en { $language }.
button-use-language = Sí, por favor
button-keep-language = No, gracias
