"""From a URL to a database that is ready to use."""

from __future__ import annotations

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import KeyMissing, NotSaved, Unusable
from storage.ballot_keys import BallotKeys, keys_of
from storage.database import Database
from storage.migrate import Newer, migrate
from storage.postgres import Postgres
from storage.sqlite import Sqlite


async def open_database(url: str, keys: BallotKeys | None = None) -> Database:
    """Open the database at `url` and bring its tables up to date.

    `keys`: what seals the ballots of a database from before ballots were sealed.

    `sqlite:///heard.db` is a file (its folder is made, too), `sqlite://` lives in memory and dies
    with its store, `postgresql://user:password@host/database` is a server's.

    Raises:
        Unusable: no such kind of database, it cannot be reached, or a newer Heard has changed it.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise Unusable(f"not a database URL: {url!r}; try sqlite:///heard.db") from error
    database: Database
    match parsed.get_backend_name():
        case "sqlite":
            database = await Sqlite.open(parsed)
        case "postgresql" | "postgres":
            database = await Postgres.open(parsed)
        case other:
            raise Unusable(f"Heard keeps its data in sqlite or postgresql, not in {other}")
    where = parsed.render_as_string(hide_password=True)
    try:
        await database.write(lambda tx: migrate(tx, keys or keys_of(url)), scrub=True)
    except Newer as error:
        await database.close()
        raise Unusable(
            f"the database {where} was made by a newer Heard (revision {error}): "
            "install that version, or use another database"
        ) from error
    except KeyMissing as error:
        await database.close()
        raise Unusable(
            f"cannot seal the ballots in the database {where}: {error}. Set polls.key_folder to a "
            "folder that Heard may write to, outside the data folder."
        ) from error
    except NotSaved as error:
        await database.close()
        raise Unusable(f"cannot bring the database {where} up to date: {error}") from error
    return database
