### What `heard backup` and `heard restore` say.

## heard backup, heard restore

backup-done = { $file } has everything of { $rooms ->
    [one] 1 room
   *[other] { $rooms } rooms
}. Keep it as secret as the originals.
backup-no-key = Not in it: { $file }, which is not there. Without it, links and seats stop working.
backup-no-ballots = Not in it: the keys to the ballots of polls that are open. Where they are, `polls.key_folder` says; see docs/running.md.
backup-has-ballots = It has the settings file, and in that polls.key: whoever has this backup can open the ballots in it. Move polls.key to the environment (HEARD_POLLS__KEY).
backup-no-polls-key = Not in it: polls.key, which opens the ballots of polls that are open. Keep it apart.
backup-nothing = There is nothing in the database yet. Start Heard first.
backup-no-copy = The database cannot be copied: { $why }.
backup-there = The backup { $file } cannot be written: it is there already.
backup-no-folder = The backup { $file } cannot be written: there is no such folder.
backup-restored = Restored what was there on { $moment } UTC: { $rooms ->
    [one] 1 room
   *[other] { $rooms } rooms
}.
backup-kind = This backup is of a { $kind } database, and database.url is another kind. Set it first.
backup-in-the-way = { $file } is there already. Move it away first: nothing was changed.
backup-not-empty = The database is not empty. Make a new one: nothing was changed.
backup-lost = What happened after that is not in it:
backup-lost-meetings = - Meetings, points, notes and decisions of later are gone. Chat platforms still show what was posted then.
backup-lost-posts = - What Heard still had to post at that moment is posted now, even if it was posted then.
backup-lost-rolls = - Anyone who has answered a poll since then is not on record, and can answer again.
backup-lost-words = - Words that were taken back since then are there again. Please take them back again.
backup-lost-links = - Links and seats made since then do not work; earlier ones do.
backup-lost-ballots = - The answers given in { $count ->
    [one] an open poll
   *[other] { $count } open polls
} cannot be opened here: { $why }. Put the key back before you start Heard; without it, `heard run --give-up-ballots` lets everybody answer again.
backup-it-is-there = it is there already
backup-unwritable = The backup { $file } cannot be written: { $why }.
backup-not-ours = { $backup } has a file in it that is not Heard's: { $name }.
backup-it-is-damaged = it is damaged
backup-unreadable = The backup { $backup } cannot be read: { $why }.
backup-none = { $backup } is no backup of Heard's, or is damaged.
backup-changed = { $backup } is damaged: { $name } is not as it was. Use another backup.
