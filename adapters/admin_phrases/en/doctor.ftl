### What `heard doctor` finds: for whoever runs Heard.

## Any check

doctor-ok = ok
doctor-note = note
doctor-wrong = wrong
doctor-name-database = database
doctor-name-clock = clock
doctor-name-address = address
doctor-name-key = key
doctor-name-folder = folder
doctor-name-lessons = lessons
doctor-not-looked = This could not be looked at ({ $kind }).
doctor-not-understood = This could not be looked at: what came was not understood ({ $kind }).
doctor-made-at-start = { $file } is made at the first start.
doctor-unreachable = { $why }. Look whether it is running, and try again.
doctor-database-newer = The database was made by a newer Heard (revision { $revision }). Install that version again, or restore the copy from before the upgrade.
doctor-database-empty = The database has no tables yet. A start makes them.
doctor-database-older = The next start brings the tables from revision { $old } to { $new }; the version before this one cannot use them then.{ $copy ->
    [yes] {" "}A copy of the file is made first.
   *[no] {""}
}
doctor-year = This machine thinks that it is { $day }. Set its clock, best by NTP.
doctor-skewed = This machine's clock is { $seconds } seconds { $way ->
    [fast] fast
   *[slow] slow
}, compared with { $who }'s. Set it, best by NTP.

## The address

doctor-address-here = The web room is for this computer only. For others, put it behind a server that speaks https, and set web.public_url.
doctor-address-none = web.host is { $host }, and web.public_url is not set: links begin with an address that other computers cannot open. Set it.
doctor-address-plain = web.public_url does not begin with https: others on the way can read along.
doctor-address-open = The port on { $host } is open beside the server in front of it. If that server is on this computer, set web.host to 127.0.0.1.
doctor-address-other = it answers { $status }, but not as Heard
doctor-address-elsewhere = { $address } does not lead to Heard now ({ $why }). If Heard is running, look at the server in front of it: docs/running.md has settings for nginx and Caddy.

## The keys to ballots

doctor-name-ballots = ballot keys
doctor-ballots-beside = The keys to ballots, in { $folder }, are in the folder of the database: who copies it can open ballots. Set polls.key_folder to a place outside.
doctor-ballots-shut = The answers given in an open poll cannot be opened: { $why }. Put it back; see polls.key_folder and polls.key.
doctor-ballots-folder = The keys to ballots cannot be kept in { $folder } by this user. Set polls.key_folder to a folder that Heard may write to, outside the data folder.

## Files

doctor-key-lost = { $file } is not there, though there are rooms already. Restore it from a backup. With a new one, all links and seats made so far stop working; `heard link` gives new links.
doctor-folder-locked = { $folder } cannot be { $what ->
    [write] written to
   *[make] made
} by this user. Start Heard in a folder of its own, or set database.url and secrets.key_file to one.
doctor-disk-full = The disk of { $folder } is nearly full: { $left } MB are left.
doctor-file-locked = { $file } cannot be written by this user.
doctor-for-others = { $file } can be read by others on this computer: { $mend }

## Pictures

doctor-name-pictures = pictures for easy-read minutes

## What is kept for good

doctor-name-kept = what is kept for good
doctor-kept = Kept until somebody deletes it: { $what }. See docs/privacy.md.
doctor-kept-posts = what Heard has posted and sent
doctor-kept-journals = what happened in meetings
doctor-kept-rolls = who could answer polls
doctor-kept-notes = notes and decisions
doctor-kept-points = settled points
doctor-kept-names = names of people who are not seen any more
doctor-kept-needs = what people need to take part

## What was there before

doctor-less = { $database } { $now ->
    [empty] is empty now
   *[less] has less in it ({ $rooms } rooms and { $events } events now)
}. When Heard last ran here it had { $rooms_before } rooms and { $events_before } events. If a copy was put in its place, it is an older one or not whole: stop Heard, and see `heard restore`.

## The key

doctor-key-bad = { $file } is no key, which is a line of { $least } plain characters or more. Restore it from a backup; or delete it, and Heard makes a new one: then all invitation links and seats made so far stop working.
doctor-key-unreadable = The key { $file } cannot be read or made: { $why }. Set secrets.key_file to a place that Heard may write to.

## Closed channels

doctor-name-closed = { $platform } closed channels
doctor-channel = Channel { $channel } of { $tenant }
doctor-closed = { $what } has been closed to Heard since { $moment } UTC ({ $code }). What is to be said there is kept for { $days } days.
