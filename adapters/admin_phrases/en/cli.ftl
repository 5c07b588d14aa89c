### What any command can say.

## The list of commands

cli-unwritten = What was asked for could not be written: { $why }.

## heard backup, heard restore

cli-file-unwritable = { $file } cannot be written: { $why }.

## heard rooms, heard link

cli-database-empty = There is nothing in the database yet. Start Heard once first.
cli-database-older = The database is of an older Heard. Start this one once, and it is brought up to date.
cli-room = { $id }  { $people } people  { $title }
cli-no-rooms = There are no web rooms yet.
cli-link-which = Say which room (`heard rooms` lists them), or --owner.
cli-link-owner = --owner is the link to the whole server: leave the room away.
cli-no-key = The key { $file } is not there, so no link can be signed. Restore it from a backup, or start Heard once, which makes a new one.
cli-no-folder = The folder { $folder } cannot be made: { $why }. Start Heard in a folder that it may write to, or set database.url and secrets.key_file to one.

## heard setup

cli-no-example = { $file } was not installed with this Heard.

## Any command

cli-note = Note: { $text }
cli-failed = That did not work: { $kind }.
