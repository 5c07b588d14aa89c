"""What a turn does on PostgreSQL's side: functions that a connection makes for itself.

Each saves journeys: while a room's turn is ours nobody else can decide there, so every journey
counts for all who wait. They end with the connection, so there is nothing to migrate, and two
versions of Heard have their own.
"""

from __future__ import annotations

# A function that may change something sees, in each of its statements, what was committed before
# that one began: so the tail is read with the locks in hand, however long they were waited for.
# Nobody who waits holds what comes later in the order: two that want the same rooms cannot block
# each other. Locks that are had once more are given back as often.
_TAKE = """
CREATE OR REPLACE FUNCTION pg_temp.heard_take(
    wanted bigint[], patience integer, known_meetings text[], known_numbers integer[]
) RETURNS TABLE (got bigint, news_of text, event text) LANGUAGE plpgsql AS $$
DECLARE
    until timestamptz := clock_timestamp() + patience * interval '1 millisecond';
BEGIN
    FOREACH got IN ARRAY wanted LOOP
        IF NOT pg_try_advisory_lock(got) THEN
            BEGIN
                PERFORM set_config('lock_timeout', greatest(
                    1, ceil(1000 * extract(epoch FROM until - clock_timestamp()))
                )::bigint::text, true);
                PERFORM pg_advisory_lock(got);
            EXCEPTION WHEN lock_not_available THEN
                CONTINUE;
            END;
        END IF;
        RETURN NEXT;
    END LOOP;
    RETURN QUERY
        SELECT NULL::bigint, journal.meeting::text, journal.body::text
        FROM unnest(known_meetings, known_numbers) AS known (meeting, number)
        JOIN journal ON journal.meeting = known.meeting AND journal.number > known.number
        ORDER BY journal.meeting, journal.number;
END $$
"""

# Locks of a transaction are given up after its commit, when everybody can see it. Ours are the
# session's; so each is taken once more, which is at once, and then only the transaction has it.
_APPEND = """
CREATE OR REPLACE FUNCTION pg_temp.heard_append(
    meetings text[], numbers integer[], tenants text[], sources text[], bodies text[],
    held bigint[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO journal (meeting, number, tenant, source, body)
        SELECT * FROM unnest(meetings, numbers, tenants, sources, bodies);
    PERFORM pg_advisory_xact_lock(one) FROM unnest(held) AS one;
    PERFORM pg_advisory_unlock_all();
END $$
"""

MAKE = f"SET default_transaction_isolation = 'read committed'; {_TAKE}; {_APPEND}"
TAKE = "SELECT * FROM pg_temp.heard_take($1, $2, $3, $4)"
APPEND = "SELECT pg_temp.heard_append($1, $2, $3, $4, $5, $6)"
GIVE_BACK = "SELECT pg_advisory_unlock_all()"
