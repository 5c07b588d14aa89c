"""The compose file and the balancer of docs/several, run as processes: no container is started."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import ssl
import subprocess
import tomllib
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
import yaml  # type: ignore[import-untyped] # its stubs are no requirement of ours
from aiohttp.abc import AbstractResolver, ResolveResult

from tests.fakes import forked
from tests.fakes.ending import end
from tests.fakes.tcp import answers, free_port
from tests.fakes.tls import self_signed
from tests.test_several import Person, posted
from tests.test_stop import join, make_room

SETUP = Path(__file__).parent.parent.parent / "docs" / "several"
NAME = "heard.example.org"
MANY = 5
"""More than any worker commits by itself meanwhile."""
COMPOSE: dict[str, Any] = yaml.safe_load((SETUP / "compose.yaml").read_text(encoding="utf-8"))
WORKERS: dict[str, Any] = {
    name: service for name, service in COMPOSE["services"].items() if service["image"] == "heard"
}


# -- what stands in the files ----------------------------------------------------------------------


def test_the_workers_are_alike_and_the_balancer_knows_each_of_them() -> None:
    assert len(WORKERS) == 3
    one, *others = WORKERS.values()
    assert [other for other in others if other != one] == []
    port = one["environment"]["HEARD_WEB__PORT"]
    named = re.findall(r"^ +server (\S+)", (SETUP / "nginx.conf").read_text(), re.MULTILINE)
    assert named == [f"{name}:{port}" for name in WORKERS]
    assert sorted(COMPOSE["services"]["balancer"]["depends_on"]) == sorted(WORKERS)


def test_every_variable_is_a_setting() -> None:
    settings = tomllib.loads((SETUP.parent.parent / "config.example.toml").read_text())
    for variable in WORKERS["worker-1"]["environment"]:
        part, _, name = variable.removeprefix("HEARD_").lower().partition("__")
        assert name in settings[part], variable


def test_keys_lie_in_volumes_that_all_workers_share_and_the_image_knows() -> None:
    mounted = [one.split(":") for one in WORKERS["worker-1"]["volumes"]]
    shared = {place for name, place, *_ in mounted if name in COMPOSE["volumes"]}
    container = (SETUP.parent.parent / "Containerfile").read_text()
    assert re.findall(r'VOLUME \["(.+)", "(.+)"\]', container) == [tuple(sorted(shared))]
    for variable, value in WORKERS["worker-1"]["environment"].items():
        if "KEY_F" in variable:
            assert any(value.startswith(place) for place in shared), variable
    assert ("./config.toml", "/etc/heard.toml") in [(a, b) for a, b, *_ in mounted]


def test_whoever_sets_it_up_is_told_what_to_give() -> None:
    text = (SETUP / "compose.yaml").read_text()
    head = text.partition("name:")[0]
    for variable in set(re.findall(r"\$\{(\w+)", text)):
        assert variable in head
    for file in re.findall(r"- \./([\w.]+):", text):
        assert file in head


# -- started as they say ---------------------------------------------------------------------------


class Worker:
    """One `heard run`, with what the compose file has it started with."""

    def __init__(self, folder: Path, url: str) -> None:
        self.port = free_port()
        self._folder = folder
        here = {
            "HEARD_DATABASE__URL": url,
            "HEARD_WEB__HOST": "127.0.0.1",
            "HEARD_WEB__PORT": str(self.port),
            "HEARD_WEB__TRUSTED_PROXIES": "127.0.0.1",
        }
        given = WORKERS["worker-1"]["environment"]
        self._environ = {
            **{name: value for name, value in os.environ.items() if not name.startswith("HEARD_")},
            **{name: _here(value, folder) for name, value in given.items()},
            **here,
            "HEARD_LOGS__LEVEL": "warning",
        }
        self.process: forked.Process

    async def start(self) -> None:
        self.process = await self._run("run")
        await answers(self.port)

    async def asked(self, *words: str) -> str:
        process = await self._run(*words)
        said, _ = await process.communicate()
        return said.decode()

    async def _run(self, *words: str) -> forked.Process:
        return await forked.heard(
            *words,
            *("--config", str(self._folder / "config.toml")),
            cwd=self._folder,
            env=self._environ,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )

    async def kill(self) -> None:
        if self.process.returncode is None:
            self.process.kill()
        await self.process.communicate()


def _here(value: str, folder: Path) -> str:
    return value.replace("${HEARD_HOST:?}", NAME).replace("/var/lib", str(folder))


@asynccontextmanager
async def balancer(folder: Path, port: int, workers: list[Worker]) -> AsyncIterator[None]:
    """nginx with the file as it is, but for addresses and places."""
    self_signed(folder, NAME)
    told = (SETUP / "nginx.conf").read_text()
    ours = {"listen 443 ssl;": f"listen 127.0.0.1:{port} ssl;", "/etc/nginx/": f"{folder}/"}
    ours |= {
        f"{name}:8080": f"127.0.0.1:{worker.port}"
        for name, worker in zip(WORKERS, workers, strict=True)
    }
    for theirs, here in ours.items():
        assert theirs in told
        told = told.replace(theirs, here)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "whole.conf").write_text(
        f"pid {folder}/nginx.pid;\nerror_log stderr;\ndaemon off;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}{told}\n}}\n"
    )
    server = await asyncio.create_subprocess_exec(
        *("nginx", "-c", str(folder / "whole.conf"), "-e", "stderr"),
        stderr=subprocess.DEVNULL,
    )
    try:
        await answers(port)
        yield
    finally:
        await end(server)


class ByName(AbstractResolver):
    """Leads every name to the balancer of the test."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def resolve(self, host: str, port: int = 0, family: Any = 0) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host, host="127.0.0.1", port=self._port, family=2, proto=0, flags=0
            )
        ]

    async def close(self) -> None:
        """There is nothing to close."""


@pytest.fixture
def nginx() -> None:
    if shutil.which("nginx") is None:
        assert not os.environ.get("CI"), "nginx is not installed"
        pytest.skip("there is no nginx here")
    return


@pytest.mark.postgres
async def test_a_meeting_goes_on_when_the_worker_of_its_room_is_killed(
    nginx: None, tmp_path: Path, empty_postgresql: str
) -> None:
    (tmp_path / "config.toml").write_text("")
    (tmp_path / "heard").mkdir()
    workers = [Worker(tmp_path, empty_postgresql) for _ in WORKERS]
    port = free_port()
    base = f"https://{NAME}"
    async with AsyncExitStack() as stack:
        for worker in workers:
            stack.push_async_callback(worker.kill)
        await asyncio.gather(*(worker.start() for worker in workers))
        await stack.enter_async_context(balancer(tmp_path, port, workers))

        async def browser() -> aiohttp.ClientSession:
            trust = ssl.create_default_context(cafile=str(tmp_path / "cert.pem"))
            connector = aiohttp.TCPConnector(resolver=ByName(port), ssl=trust)
            return await stack.enter_async_context(aiohttp.ClientSession(connector=connector))

        grace, tom = Person(await browser(), base), Person(await browser(), base)
        link = urlsplit((await workers[0].asked("link", "--owner")).strip())
        await follow(grace.browser, base, link.path, link.fragment)
        key = await make_room(grace.browser, base)
        hello = await grace.opens(key)
        await join(tom.browser, base, hello["links"]["member"], "Tom")
        await tom.opens(key)
        await grace.does("start")
        await grace.does("decide", text="We ask for a lift.")
        await tom.sees(posted("We ask for a lift."))

        # Both are at the same one of the three, and that one is killed.
        theirs = await busy(workers, grace, tom)
        await theirs.kill()
        for person in (grace, tom):
            person.seen.clear()
            await person.opens(key)
        await grace.does("decide", text="We ask for a ramp.")
        await tom.sees(posted("We ask for a ramp."))
        await busy([worker for worker in workers if worker is not theirs], grace, tom)

        # What is for whoever watches is not for everybody.
        async with grace.browser.get(f"{base}/health") as answer:
            assert answer.status == 404


async def busy(workers: list[Worker], *people: Person) -> Worker:
    """The one worker that carries out what all these people do."""
    before = [await commits(worker) for worker in workers]
    for number in range(MANY):
        for person in people:
            await person.does("note", text=f"note {number}")
    after = [await commits(worker) for worker in workers]
    done = MANY * len(people)
    (one,) = [w for w, a, b in zip(workers, after, before, strict=True) if a - b >= done]
    return one


async def commits(worker: Worker) -> int:
    url = f"http://127.0.0.1:{worker.port}/metrics"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        found = re.search(r"^heard_commits_total (\S+)", await answer.text(), re.MULTILINE)
    assert found
    return int(float(found[1]))


async def follow(browser: aiohttp.ClientSession, base: str, path: str, secret: str) -> None:
    """Open the owner's link, as its page does."""
    async with browser.get(f"{base}{path}") as page:
        token = re.search(r'name="csrf" value="([^"]+)"', await page.text())
        assert token
    form = {"csrf": token[1], "link": secret}
    async with browser.post(f"{base}{path}", data=form, allow_redirects=False) as opened:
        assert opened.status == 303
