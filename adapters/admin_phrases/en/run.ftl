### What `heard run` says.

## heard rooms, heard link

run-database-empty = The database file { $file } was there, and there is nothing in it. If it is a copy: what was written last is in the file beside it that ends in -wal. `heard backup` makes copies that are whole.
run-key-new = The key { $file } was not there, so a new one has been made: the links and seats made so far do not work any more. If you have a backup of it, stop Heard and put it back. Otherwise `heard link ROOM` gives new links.

## heard run

run-at = Heard is running at { $address }
run-open = Heard is running. Open this in your browser:
run-owner-link = `heard link --owner` prints the link by which rooms are made. Keep it secret.
run-end = Ctrl-C ends it.
run-closing = Heard is closing.
run-saved = Everything is saved.
run-lesson = A lesson is left out: { $why }
