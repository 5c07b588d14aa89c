### What is wrong with a database, for whoever runs Heard.

## Keys to ballots

storage-keys-nowhere = The keys to ballots cannot be kept in { $folder }: { $why }. Set polls.key_folder to a folder that Heard may write to, outside the data folder.
storage-shut = The answers given in { $count ->
    [one] an open poll
   *[other] { $count } open polls
} cannot be opened: { $why }. Put it back (see polls.key_folder and polls.key), and nothing is lost. If it is gone for good, these answers are, too: `heard run --give-up-ballots` empties the box, and everybody can answer again until the poll closes.
storage-no-new-key = no key to ballots can be written to { $folder } ({ $why }); polls.key_folder names another folder
storage-polls-key = the ballots are sealed with polls.key, which is not set
storage-key-missing = the key to the ballots, { $file }, is missing
storage-key-unreadable = { $file } cannot be read: { $why }
storage-key-spoilt = { $file } is no key to ballots any more
storage-key-other = { $what } is not the key with which the ballots are sealed
storage-key-ended = the key to the ballots has gone with its process
storage-box-shut = the ballots cannot be opened with their key

## Copies

storage-copy-damaged = { $file } is damaged. Use another copy.
storage-copy-there = { $file } is there already
storage-copy-foreign = { $file } is damaged or not Heard's. Use another copy.
storage-no-program = { $program } is not here. Install PostgreSQL's client programs, of the server's version or a newer one.
storage-no-reason = no reason given
storage-program-failed = { $program } did not work with { $database }: { $why }

## Opening a database

storage-no-address = database.url is not a database's address; try sqlite:///data/heard.sqlite3
storage-other-kind = Heard keeps its data in sqlite or postgresql, not in { $kind }
storage-file = the database file { $file }
storage-memory = the database in memory
storage-newer = { $database } was made by a newer Heard (revision { $revision }): install that version again, or restore the copy from before the upgrade
storage-not-upgraded = cannot bring { $database } up to date: { $why }
storage-not-copied = cannot copy { $file } to { $copy } before the upgrade: { $why }

## Looking at a database

storage-no-file = there is no database file { $file }
storage-the-database = the database
storage-unusable = cannot use { $database }: { $why }

## PostgreSQL

storage-no-writes = the database takes no writes

## The address of a PostgreSQL

storage-url-at = database.url: write an @ in the name or the password as %40 (and / as %2F, : as %3A, # as %23, ? as %3F)
storage-postgres = the PostgreSQL database{ $name } at { $host }{ $port ->
    [none] {""}
   *[other] , port { $port }
}
storage-this-computer = this computer
storage-url-binding = database.url: channel_binding=require is not possible here; leave it out, and use sslmode=verify-full to be sure of the server
storage-url-unknown = database.url: the parameter { $name } is not one that Heard knows. It takes { $known }
storage-url-twice = database.url: the parameter { $name } is given twice
storage-url-timeout = database.url: connect_timeout must be seconds, from 1 to 3600

## One process for a file

storage-two-names = { $file } has another name on this disk (a hard link). If a second Heard ran on that, the two would spoil it unnoticed. Remove the other name. “heard backup” makes copies.
storage-running = Heard is running on { $file } already. End that one first, or give this one another database.url: on one SQLite file there is one Heard; several can share a PostgreSQL.
storage-no-lock = { $file } cannot be made: { $why }.

## SQLite

storage-old-sqlite = SQLite { $version } is too old: Heard needs 3.35 or newer
storage-unusable-file = cannot use the database file { $file }: { $why }

## What the database did not take

storage-no-answer = there was no answer in time

## What PostgreSQL says, by its codes

storage-pg-08P01 = the server, or a connection pooler in front of it, does not take Heard's settings
storage-pg-25006 = it can only be read (a standby, or default_transaction_read_only is on)
storage-pg-28000 = the server does not let this user in
storage-pg-28P01 = the server does not accept this user's password
storage-pg-3D000 = there is no database of that name on this server
storage-pg-42501 = this user lacks the right to do that; it has to own the tables, or be let make them
storage-pg-53100 = the server's disk is full
storage-pg-53200 = the server is out of memory
storage-pg-53300 = the server has no connection left; raise its limit, or let others use fewer
storage-pg-57P01 = the server is shutting down
storage-pg-57P02 = the server has crashed and is coming back
storage-pg-57P03 = the server is starting up or shutting down
storage-pg-pooler = a connection pooler in transaction mode, such as PgBouncer, is in front of it, and gives each statement another connection. Connect to PostgreSQL itself, or to a pool in session mode
