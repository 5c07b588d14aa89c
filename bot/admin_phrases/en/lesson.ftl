### What is wrong with a lesson that is added, for whoever runs Heard.

## What is wrong with a lesson's file

lesson-where = { $file }, line { $line }: { $why }
lesson-long = it is longer than { $most } KB
lesson-html = HTML and scripts cannot be part of a lesson
lesson-control = there is a character that cannot be shown
lesson-language = Heard knows no language { $language }: { $known }
lesson-words = { $words } words are too many: { $most } at most
lesson-begins = a lesson begins with a line of --- and its title
lesson-no-value = this is no "name: value"
lesson-unknown = { $key } is not known here: { $known }
lesson-twice = { $key } stands here for the second time
lesson-no-end = the line of --- that ends the front matter is missing
lesson-lacks = it has no { $key }
lesson-longer = { $key } is longer than { $longest } characters
lesson-one-of = { $key } has to be one of { $choices }
lesson-pictured = a lesson that is added has no picture
lesson-picture = 'picture' is the name of an .svg file beside it
lesson-alt = a picture needs 'alt', which says what it shows
lesson-name = the name has to be a few small letters, digits and hyphens
lesson-shown = only paragraphs, headings and lists with - can be shown
lesson-empty = it has no text

## A folder of lessons

lesson-folder = { $folder } cannot be read: { $why }
lesson-most = { $folder } has { $files } lessons: the first { $most } are read
lesson-twin = a lesson { $name } in { $language } is in another file already
lesson-same-title = another lesson is called { $title } already
lesson-left-out = { $what }. The lesson is left out. See docs/lessons.md.
lesson-unreadable = it cannot be read: { $why }
lesson-no-file = it is no file
lesson-not-utf8 = it is not written in UTF-8
lesson-count = { $count ->
    [one] 1 lesson is
   *[other] { $count } lessons are
} read from { $folder }.
