### What `heard export` and `heard report` say.

## Minutes into a folder

export-no-meeting = No meeting began in that time, so nothing was written.
export-nothing-kept = Heard keeps no minutes of these meetings any more, so nothing was written.
export-days = --until ({ $until }) is before --since ({ $since }).
export-no-day = { $option }: “{ $text }” is no day. Write it such as 2026-03-31.
export-no-format = --format: there is no format “{ $text }”. There are: { $forms }.
export-no-room = There is no room “{ $wanted }”. Without a name, all rooms are written.
export-several-rooms = Several rooms are called “{ $wanted }”. Name one by its id: { $ids }.

## A new folder

export-unwritable = { $folder } cannot be written: { $why }. Nothing was written.
export-there = { $folder } is there already. Name a folder that is not there yet.
export-no-folder = { $folder } cannot be written: there is no folder { $parent }.
export-not-yours = { $folder } cannot be written: { $parent } is not yours to write into.

## Pictures of easy-read minutes

export-picture-folder = minutes.pictures: { $folder } is no folder.
export-picture-outside = { $path }: it leads out of its folder, so it is not shown. Copy the file.
export-picture-no-file = { $path }: it is no file, so it is not shown.
export-picture-big = { $path }: it has more than { $most } KB, so it is not shown.
export-picture-unreadable = { $path }: it cannot be read ({ $why }), so it is not shown.
export-picture-other = { $path }: its contents are no { $kind } picture.
