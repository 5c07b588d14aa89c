"""Logging, made so that nothing anybody said can end up in a log.

People's words must not end up in logs, by no mistake of ours or of a library. So a line is built
from what is known to be harmless, instead of being searched for what is not:

- of the values, only those whose key is in `KNOWN`, and only numbers, moments and single words;
- of the messages, ours and other packages', only those that stand in a program's text as they are:
  one that was put together while running may quote anything, and becomes `UNSAID`;
- of an exception, its type and where it was, never what it says;
- whatever looks like a token is blotted out at the very end;
- and the same line is written a few times a minute at most, however often it comes.
"""

from __future__ import annotations

import io
import logging
import os
import re
import select
import sys
from collections.abc import Iterable, Mapping, MutableMapping
from datetime import date, datetime, timedelta
from types import FrameType, TracebackType
from typing import Any, Final, TextIO

import structlog

from bot.log_repeats import Repeats
from bot.settings import LogSettings

KNOWN: Final = frozenset(
    """
    act address attempt card channel code command count database due effects error event_kind
    events found index jobs key kind late_seconds level meeting method milliseconds number parcel
    path people person platform platforms played port revision room rooms seconds source state
    status step tenant there version why worker
    """.split()
)
"""The keys whose values may be written."""

OURS: Final = ("adapters", "bot", "heard", "storage")
UNSAID: Final = "(a message that may quote somebody)"
BLOT: Final = "[secret]"

_SINGLE_WORD = re.compile(r"[\w.:/@+=-]{0,80}")
SECRETS: Final = (
    r"(?<![\w-])[\w-]{8,}\.[\w-]{43}(?![\w-])",  # our own links
    r"(?<=://)[^\s/@:]*:[^\s@]+(?=@)",  # a name and a password in an address
)
"""What looks like a secret on every platform, as regular expressions."""
_HARMLESS = (bool, int, float, datetime, date, timedelta, type(None))
_literals: set[str] = set()
"""Messages that were found in a program's text before, so that no stack is searched twice."""


def configure(
    settings: LogSettings, stream: TextIO | None = None, *, secrets: Iterable[str] = ()
) -> None:
    """Send every log line of this process, ours and other packages', to `stream` (standard error).

    `secrets` are regular expressions: what the tokens of platforms look like. Other packages are
    heard from `warning` on. May be called again; the last call counts.
    """
    # Python has no `sys.stderr` if the process was started without one.
    stream = stream or sys.stderr or _Nowhere()
    early: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        _fit_to_print,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(default=str)
        if settings.format == "json"
        else structlog.dev.ConsoleRenderer(colors=stream.isatty(), pad_event_to=0)
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *early,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = Handler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            # The message without its arguments, which are the part that varies.
            use_get_message=False,
            foreign_pre_chain=[structlog.stdlib.ExtraAdder(allow=KNOWN), *early],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                last,
                _blotter(re.compile("|".join([*SECRETS, *secrets]))),
            ],
        )
    )
    level = logging.getLevelNamesMapping()[settings.level.upper()]
    root = logging.getLogger()
    for former in [each for each in root.handlers if isinstance(each, Handler)]:
        root.removeHandler(former)
    root.addHandler(handler)
    root.setLevel(max(level, logging.WARNING))
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    sys.excepthook = _stopped


class _Nowhere(io.StringIO):
    """A stream that discards what is written to it."""

    def write(self, text: str, /) -> int:
        """Report the text as written."""
        return len(text)


LONGEST: Final = 4000
"""Bytes in a line. A pipe that takes anything takes so much at once (PIPE_BUF, 4096 on Linux)."""


class Handler(logging.Handler):
    """Ours among the root's handlers. It never fails, and never waits.

    The log's reader may be gone or may have stopped reading, or the disk may be full: then
    lines are left out and counted, and whatever they tell of goes on.
    """

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self.stream = stream
        self._repeats = Repeats()
        self._missing = 0
        self._half = False
        """Whether the last line was cut off."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, or count it as missing."""
        try:
            line = self.format(record)
        except Exception:
            # `logging` itself would print the record's contents.
            line = f"A log line of {record.name} could not be written."
        try:
            lines = list(self._repeats.sift(line))
        except Exception:
            lines = [line]
        for one in lines:
            self._put(one)

    def _put(self, line: str) -> None:
        try:
            if self._missing:
                line = f"{self._missing} log lines before this one could not be written.\n{line}"
            self._write(line)
        except Exception:
            self._missing += 1
        else:
            self._missing = 0

    def _write(self, line: str) -> None:
        try:
            descriptor = self.stream.fileno()
        except (AttributeError, OSError, ValueError):  # not a file, but something like it
            self.stream.write(f"{line}\n")
            self.stream.flush()
            return
        if not _takes(descriptor):
            raise BlockingIOError
        # Not by way of the stream: it would keep what it could not write, and try again later.
        raw = line.encode("utf-8", "backslashreplace")[:LONGEST]
        whole = (b"\n" if self._half else b"") + raw + b"\n"
        written = os.write(descriptor, whole)
        self._half = written < len(whole)
        if self._half:
            raise OSError("only a part of it")


def _takes(descriptor: int) -> bool:
    """Whether a write there would not block."""
    if sys.platform == "win32":  # cannot tell of anything but sockets
        return True
    asked = select.poll()
    asked.register(descriptor, select.POLLOUT)
    return bool(asked.poll(0))


def _fit_to_print(_: Any, __: str, line: MutableMapping[str, Any]) -> Mapping[str, Any]:
    """Keep what may be written, and count what was left out."""
    message, info = line.pop("event", ""), line.pop("exc_info", None)
    ours = {key: line.pop(key) for key in ("_record", "_from_structlog") if key in line}
    kept = {key: value for key, value in line.items() if key in KNOWN and _harmless(value)}
    fit: dict[str, Any] = {"event": message if _is_literal(message) else UNSAID, **kept, **ours}
    if len(kept) < len(line):
        fit["left_out"] = len(line) - len(kept)
    if info is True:
        info = sys.exc_info()
    problem = info[1] if isinstance(info, tuple) else info
    if isinstance(problem, BaseException):
        chain = _chain(problem)
        fit["error"] = " from ".join(_kind(each) for each in chain)
        fit["at"] = "; from ".join(_places(each.__traceback__) for each in chain)
    return fit


def _harmless(value: object) -> bool:
    """A number, a moment, or something without a blank in it: ids and codes, no sentences."""
    if isinstance(value, str):
        return _SINGLE_WORD.fullmatch(value) is not None
    return isinstance(value, _HARMLESS)


def _is_literal(message: object) -> bool:
    """Whether a message stands, as it is, in the code that is running now."""
    if not isinstance(message, str):
        return False
    if message in _literals:
        return True
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        if message in frame.f_code.co_consts:
            _literals.add(message)
            return True
        frame = frame.f_back
    return False


def _chain(problem: BaseException | None) -> list[BaseException]:
    """An exception and what caused it, at most four."""
    chain: list[BaseException] = []
    while problem is not None and len(chain) < 4:
        chain.append(problem)
        hidden = None if problem.__suppress_context__ else problem.__context__
        problem = problem.__cause__ or hidden
    return chain


def _kind(problem: BaseException) -> str:
    """An exception's type; of a group, those of its members too."""
    if not isinstance(problem, BaseExceptionGroup):
        return type(problem).__name__
    within = ", ".join(_kind(each) for each in problem.exceptions[:4])
    return f"{type(problem).__name__}({within})"


def _places(traceback: TracebackType | None) -> str:
    """Where an exception passed through, outermost first, at most the last twelve places."""
    places = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        module = traceback.tb_frame.f_globals.get("__name__", "?")
        places.append(f"{module}:{traceback.tb_lineno}:{code.co_name}")
        traceback = traceback.tb_next
    return " > ".join(places[-12:])


def _blotter(secrets: re.Pattern[str]) -> structlog.typing.Processor:
    def blot(_: Any, __: str, line: Any) -> str:
        """The finished line without anything that looks like a token."""
        return secrets.sub(BLOT, str(line))

    return blot


def _stopped(
    kind: type[BaseException], problem: BaseException, traceback: TracebackType | None
) -> None:
    """Python's last word before it ends, without the exception's message."""
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("heard").critical("stopped by a mistake", exc_info=problem)
