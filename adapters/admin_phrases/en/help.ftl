### What `--help` says of commands and options.

## The list of commands

help-run = Start Heard: the web room, and everything that keeps time.
help-replay = Play a recorded meeting to Heard, and print what it would have said, and when.
help-manual = Print the manual's page of commands, as Markdown.
help-doctor = Check the installation, and say how to fix what is wrong.
help-backup = Copy the database, the keys and the settings to one file, also while Heard is running.
help-restore = Put a backup back where nothing is yet, and say what is lost by it.
help-export = Write the minutes of meetings into a new folder. Days are those of each room's time zone.
help-report = Write a report into a new folder: one page that needs nothing else, and its charts.
help-rooms = List the web rooms, the newest first.
help-link = Print the link to a web room, or the owner's link.
help-setup = What has to be done at a platform, step by step.
help-version = Print the version, and end.
help-heard = Heard helps everybody in a meeting to be heard.
help-commands = Commands

## heard backup, heard restore

help-backup-to = The file to write, or a folder to put it in.
help-restore-from = What `heard backup` wrote.

## heard export

help-export-room = A room, by its id or its title. Without it: all rooms.
help-export-since = Only meetings that began on this day or later, such as 2026-01-31.
help-export-until = Only meetings that began on this day or earlier.
help-export-format = html, easy-read, text, markdown, json, csv or calendar.
help-folder = The new folder to write into.

## heard rooms, heard link

help-link-room = A room, by its id in `heard rooms` or its title.
help-link-facilitator = The link for people who run meetings.
help-link-person = The link back to the seat of somebody in the room.
help-link-owner = The link by which rooms are made on this server.
help-link-renew = Make a new one: the old one then opens nothing.

## heard replay

help-replay-file = A recorded meeting: a file, an archive, an export's folder; with --report also a folder of recordings.
help-replay-format = What it is, if that is not recognised.
help-replay-since = Only from this day or moment on: 2026-01-31, or 2026-01-31T19:00.
help-replay-until = Only up to this day, which counts, or to this moment.
help-replay-meeting = Which meeting of a group's history, by its number in the list: 3. With --report also several: 3-12, or all.
help-replay-part = Which recording of a zip archive, or which channel of an export, that has several.
help-replay-json = One JSON object instead of text.
help-replay-report = Write a report to this new file instead: a page with charts, for people.
help-replay-names = Name people in the report.

## heard report

help-report-kind = series: all meetings of one room. programme: for those who fund or commission the work, over the rooms that have agreed to it.
help-report-rooms = Rooms, by id or title. For a programme, all that agreed without it.
help-report-pictures = Write each chart as a picture (PNG), too.

## heard run

help-run-give-up = Empty the boxes of open polls whose key is lost. Everybody can answer again.

## heard setup

help-setup-write = Write it to this new file instead of printing it.
help-setup-config = Give a settings file that has every setting with its default.

## Any command

help-config = The settings file. Without it: config.toml, if there is one.
