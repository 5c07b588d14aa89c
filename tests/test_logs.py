"""What people say never gets into a log, whichever way it is thrown at one."""

from __future__ import annotations

import asyncio
import gc
import io
import json
import logging
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import structlog

from adapters.registry import configure_logs
from bot.log_repeats import DIFFERENT, MOST, Repeats
from bot.logs import BLOT, UNSAID, Handler, configure
from bot.settings import LogSettings

# Joined here, so that the sentence does not stand in the program: there it would be harmless.
SAID = " ".join(["I", "was", "never", "asked"])

Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Leave logging as it was found."""
    root, hook = logging.getLogger(), sys.excepthook
    level, handlers = root.level, list(root.handlers)
    yield
    root.setLevel(level)
    root.handlers[:] = handlers
    sys.excepthook = hook
    structlog.reset_defaults()


def only_ours() -> None:
    """Take pytest's own handlers off for the rest of a test: they stumble over broken lines."""
    root = logging.getLogger()
    root.handlers[:] = [handler for handler in root.handlers if isinstance(handler, Handler)]


@pytest.fixture
def written() -> io.StringIO:
    """Everything that is written."""
    stream = io.StringIO()
    configure_logs(LogSettings(level="debug", format="json"), stream)
    return stream


@pytest.fixture
def lines(written: io.StringIO) -> Lines:
    """What has been written so far, line by line, after a look for what was said."""

    def read() -> list[dict[str, Any]]:
        text = written.getvalue()
        assert SAID not in text
        assert "asked" not in text
        return [json.loads(line) for line in text.splitlines()]

    return read


def test_a_line_says_what_happened_where_and_when_in_utc(lines: Lines) -> None:
    structlog.get_logger("bot.service").info("meeting.opened", meeting="k3f9.2", people=7)
    (line,) = lines()
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "meeting.opened",
        "meeting": "k3f9.2",
        "people": 7,
        "level": "info",
        "logger": "bot.service",
    }


def test_only_known_keys_are_written_and_the_others_counted(lines: Lines) -> None:
    log = structlog.get_logger("bot.x").bind(comment=SAID)
    log.info("spoke", text=SAID, body={"text": SAID}, name="asked", answers=[SAID], room="k3f9")
    (line,) = lines()
    assert line["room"] == "k3f9"
    assert line["left_out"] == 5
    assert not {"text", "body", "name", "answers", "comment"} & line.keys()


def test_a_sentence_under_a_known_key_is_not_written(lines: Lines) -> None:
    structlog.get_logger("bot.x").info("spoke", command=SAID, person=[SAID], room="k3f9")
    assert "command" not in lines()[0]
    assert lines()[0]["room"] == "k3f9"


def test_a_message_put_together_while_running_is_not_written(lines: Lines) -> None:
    structlog.get_logger("bot.x").info(f"somebody said {SAID}")
    structlog.get_logger("bot.x").info("somebody said %s", SAID)
    structlog.get_logger("bot.x").info({"text": SAID})
    assert [line["event"] for line in lines()] == [UNSAID, "somebody said %s", UNSAID]


def test_other_packages_neither_through_arguments_nor_extra(lines: Lines) -> None:
    only_ours()
    log = logging.getLogger("some.package")
    log.warning("cannot handle %s", SAID, extra={"text": SAID, "room": "k3f9", "command": SAID})
    log.warning(f"cannot handle {SAID}")  # noqa: G004
    log.warning("cannot count %d", SAID)  # a mistake that makes `logging` print its arguments
    first, second, third = lines()
    assert (first["event"], first["room"]) == ("cannot handle %s", "k3f9")
    assert second["event"] == UNSAID
    assert third["event"] == "cannot count %d"


def test_other_packages_are_heard_from_warning_on(lines: Lines) -> None:
    logging.getLogger("some.package").info("hello")
    logging.getLogger("bot.x").debug("hello")
    assert [line["logger"] for line in lines()] == ["bot.x"]


def _fail() -> None:
    try:
        raise ValueError(SAID)
    except ValueError as problem:
        raise LookupError(SAID) from problem


@pytest.mark.parametrize(
    "log",
    [structlog.get_logger("bot.x"), logging.getLogger("some.package")],
    ids=["ours", "theirs"],
)
def test_an_exception_is_told_by_type_and_place(log: Any, lines: Lines) -> None:
    try:
        _fail()
    except LookupError:
        log.exception("it.failed", stack_info=True)
    (line,) = lines()
    assert line["error"] == "LookupError from ValueError"
    first, second = line["at"].split("; from ")
    assert first.endswith(":_fail")
    assert __name__ in second


def test_an_exception_handed_over_and_a_group_of_them(lines: Lines) -> None:
    group = ExceptionGroup(SAID, [ValueError(SAID), KeyError(SAID)])
    structlog.get_logger("bot.x").error("it.failed", exc_info=group)
    assert lines()[0]["error"] == "ExceptionGroup(ValueError, KeyError)"


def test_a_task_that_nobody_awaited(lines: Lines) -> None:
    async def fail() -> None:
        raise ValueError(SAID)

    async def main() -> None:
        task = asyncio.create_task(fail())
        await asyncio.sleep(0)
        del task
        gc.collect()

    asyncio.run(main())
    (line,) = lines()
    assert (line["event"], line["logger"], line["error"]) == (UNSAID, "asyncio", "ValueError")


def test_the_last_word_of_the_process(lines: Lines) -> None:
    sys.excepthook(ValueError, ValueError(SAID), None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(SAID), None)
    assert [line["error"] for line in lines()] == ["ValueError"]


def test_a_line_that_cannot_be_written_is_missed_without_its_content(
    written: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    class Broken:
        def __str__(self) -> str:
            raise ValueError(SAID)

    only_ours()
    logging.getLogger("some.package").warning(Broken())
    assert written.getvalue() == "A log line of some.package could not be written.\n"
    assert SAID not in capsys.readouterr().err


@pytest.mark.parametrize(
    "token",
    [
        "-".join(["xoxb", "1234567890", "abcdefABCDEF"]),
        "-".join(["xoxe.xoxp", "1", "Mi0yLTEyMzQ1Njc4"]),
        "-".join(["xapp", "1", "A012", "345", "abcdef"]),
        ".".join(["MTIzNDU2Nzg5MDEyMzQ1Njc4", "GabcdE", "x" * 38]),
        ".".join(["WyJrM2Y5IiwibWVtYmVyIl0", "s" * 43]),
        "https://hooks.slack.com/" + "services/T000/B000/xxxxxxxxxxxx",
        "postgresql://heard:" + "open_sesame@localhost/heard",
    ],
)
def test_whatever_looks_like_a_token_is_blotted_out(token: str, written: io.StringIO) -> None:
    structlog.get_logger("bot.x").info("started", address=token)
    assert token not in written.getvalue()
    assert "sesame" not in written.getvalue()
    assert BLOT in written.getvalue()


def test_console_lines_are_for_people() -> None:
    stream = io.StringIO()
    configure(LogSettings(), stream)
    structlog.get_logger("bot.x").info("meeting.opened", meeting="k3f9.2", text=SAID)
    structlog.get_logger("bot.x").debug("not.now")
    text = stream.getvalue()
    assert "meeting.opened" in text
    assert "meeting=k3f9.2" in text
    assert SAID not in text
    assert text.count("\n") == 1


def test_configured_twice_a_line_is_written_once(lines: Lines) -> None:
    stream = io.StringIO()
    configure(LogSettings(), stream)
    structlog.get_logger("bot.x").info("meeting.opened")
    assert stream.getvalue().count("meeting.opened") == 1
    assert lines() == []


# -- the same line again and again -----------------------------------------------------------------


def test_the_same_line_is_written_a_few_times_a_minute_and_counted_after_that(
    lines: Lines,
) -> None:
    log = structlog.get_logger("adapters.web")
    for number in range(1000):
        log.warning("web.refused", why="too-slow")
        log.warning("web.started", count=number % 200)
    told = [line["why"] for line in lines() if line["event"] == "web.refused"]
    assert told == ["too-slow"] * MOST
    others = [line["count"] for line in lines() if line["event"] == "web.started"]
    assert len(others) == 200 * MOST, "they are not the same"


def test_what_was_left_out_is_made_up_for_when_its_minute_is_over() -> None:
    now = 0.0
    repeats = Repeats(lambda: now)
    written: list[str] = []
    for second in range(10):
        written += repeats.sift(f'{{"event": "again", "timestamp": "2026-03-03T12:00:0{second}Z"}}')
    assert len(written) == MOST
    now = 61.0
    last, other = repeats.sift("something else")
    assert json.loads(last)["repeated"] == 10 - MOST
    assert other == "something else"
    now = 200.0
    assert repeats.sift("something else") == ["something else"]


def test_many_different_lines_do_not_fill_the_memory() -> None:
    repeats = Repeats(lambda: 0.0)
    for _ in range(MOST + 3):
        repeats.sift("the first")
    out = [one for number in range(2 * DIFFERENT) for one in repeats.sift(f"line {number}")]
    assert f"the first repeated={3}" in out
    assert len(repeats._lines) == DIFFERENT


async def test_connections_that_cannot_be_taken_in_fill_no_disk(lines: Lines) -> None:
    """What asyncio says when there are no files left, thousands of times a second."""
    loop = asyncio.get_running_loop()
    for _ in range(300):
        loop.call_exception_handler(
            {
                "message": "socket.accept() out of system resource",
                "exception": OSError(24, "Too many open files"),
            }
        )
    told = [line for line in lines() if line["logger"] == "asyncio"]
    assert len(told) == MOST
