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

## heard export

export-done = { $folder } has the minutes. What people asked to be recorded is in them, and their names.
export-room = { $title }: { $meetings ->
    [one] 1 meeting
   *[other] { $meetings } meetings
}, times of { $zone }.{ $gone ->
    [0] {""}
   *[other] {" "}Of { $gone }, no minutes are kept any more.
}
export-no-rooms = There are no rooms yet, so there is nothing to write.
export-writing = Writing minutes

## heard report

export-report = { $folder } has the report. Heard names nobody in it.
export-report-nothing = { $what } So nothing was written.
export-report-one-room = A report on a series is about one room. Name it, by its id or its title.
export-reading-meetings = Reading meetings
export-read-meetings = { $title }: { $meetings ->
    [one] 1 meeting
   *[other] { $meetings } meetings
}.
export-read-rooms = { $rooms } rooms.
export-drawing = Drawing
export-not-agreed = “{ $title }” has not agreed to be in this report. Those who run its meetings can, with /report agree. Nothing was written.
export-none-agreed = No room has agreed to be in this report, so there is nothing to write.
export-reading-rooms = Reading rooms
export-no-such-room = There is no room “{ $wanted }”. `heard rooms` lists them.
