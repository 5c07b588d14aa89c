"""Heard behind nginx and behind Caddy, set up as in docs/running.md: a real browser, real TLS."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Playwright, expect

from tests.browser.conftest import ARGS, Heard
from tests.browser.test_room import _join, _link
from tests.fakes import forked
from tests.fakes.ending import end
from tests.fakes.tcp import answers, free_port
from tests.fakes.tls import self_signed

pytestmark = pytest.mark.browser

NAME = "heard.example.org"
MANUAL = Path(__file__).parent.parent.parent / "docs" / "running.md"

Setup = Callable[[Path, int, int], list[str]]
"""Writes a server's settings to a folder, to listen at one port and pass on to another; gives the
command that starts it."""


def _block(kind: str) -> str:
    """What the manual says to put into a server's settings."""
    (found,) = re.findall(rf"^```{kind}\n(.*?)^```", MANUAL.read_text(), re.DOTALL | re.MULTILINE)
    return str(found)


def _nginx(folder: Path, port: int, heard: int) -> list[str]:
    self_signed(folder, NAME)
    told = _block("nginx")
    ours = {
        "listen 443 ssl;": f"listen 127.0.0.1:{port} ssl;",
        "# ssl_certificate and ssl_certificate_key here": (
            f"ssl_certificate {folder}/cert.pem; ssl_certificate_key {folder}/key.pem;"
        ),
        "127.0.0.1:8080": f"127.0.0.1:{heard}",
    }
    for theirs, here in ours.items():
        assert told.count(theirs) == 1
        told = told.replace(theirs, here)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"pid {folder}/nginx.pid;\nerror_log stderr;\ndaemon off;\nevents {{}}\n"
        f"http {{\naccess_log {folder}/access.log;\n{temporary}{told}\n}}\n"
    )
    return ["nginx", "-c", str(folder / "nginx.conf"), "-e", "stderr"]


def _caddy(folder: Path, port: int, heard: int) -> list[str]:
    told = _block("caddy").replace("127.0.0.1:8080", f"127.0.0.1:{heard}")
    options = f"https_port {port}\nlocal_certs\nskip_install_trust\nauto_https disable_redirects"
    access = f"log {{\noutput file {folder}/access.log\n}}\n"
    opening = f"{NAME} {{\n"
    assert told.startswith(opening)
    told = told.replace(opening, opening + "bind 127.0.0.1\n" + access)
    (folder / "Caddyfile").write_text(f"{{\nadmin off\n{options}\n}}\n{told}")
    return ["caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


@asynccontextmanager
async def _server(command: list[str], folder: Path, port: int) -> AsyncIterator[None]:
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    server = await asyncio.create_subprocess_exec(
        *command,
        env={**os.environ, **home},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    assert server.stderr is not None
    reading = asyncio.create_task(server.stderr.read())
    try:
        listening = asyncio.create_task(answers(port))
        await asyncio.wait((listening, reading), return_when=asyncio.FIRST_COMPLETED)
        if reading.done():
            listening.cancel()
            pytest.fail(reading.result().decode())
        yield
    finally:
        await end(server)
        await reading


@pytest.mark.parametrize(
    ("name", "setup"), [("nginx", _nginx), ("caddy", _caddy)], ids=["nginx", "caddy"]
)
async def test_a_room_works_behind_a_server_set_up_by_the_manual(
    name: str, setup: Setup, tmp_path: Path, playwright: Playwright
) -> None:
    if shutil.which(name) is None:
        assert not os.environ.get("CI"), f"{name} is not installed"
        pytest.skip(f"there is no {name} here")
    front, behind = tmp_path / name, tmp_path / "heard"
    front.mkdir()
    behind.mkdir()
    (behind / "config.toml").write_text(
        f'web.public_url = "https://{NAME}"\nweb.trusted_proxies = "127.0.0.1"\n'
    )
    heard = Heard(behind)
    inside, port = free_port(), free_port()
    heard.url = f"http://127.0.0.1:{inside}"
    await heard.start()
    try:
        async with _server(setup(front, port, inside), front, port):
            to_it = f"--host-resolver-rules=MAP {NAME}:443 127.0.0.1:{port}"
            browser = await playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=[*ARGS, to_it]
            )
            grace, tom = [
                await (await browser.new_context(ignore_https_errors=True)).new_page()
                for _ in range(2)
            ]
            await grace.goto(await _owners_link(behind))
            await grace.get_by_role("textbox", name="Name of the room").fill("Carers")
            await grace.locator("#room-name").fill("Grace")
            await grace.get_by_role("button", name="Start the room").click()
            await grace.wait_for_url(f"https://{NAME}/room/**")
            link = await _link(grace, "member")
            assert link.startswith(f"https://{NAME}/")
            await tom.goto(link)
            await _join(tom, "Tom")
            # Over the connection that has to be upgraded, both ways.
            await tom.get_by_role("textbox", name="message").fill("Good evening")
            await tom.keyboard.press("Enter")
            await expect(grace.locator("#log")).to_contain_text("Good evening")
            await browser.close()
    finally:
        await heard.stop()
    # What the server in front writes down of all this holds none of the links' secrets.
    log = (front / "access.log").read_text()
    assert f"/room/{grace.url.rpartition('/')[2].partition('#')[0]}" in log
    secret = link.partition("#")[2]
    assert len(secret) > 20
    assert secret not in log


async def _owners_link(folder: Path) -> str:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("HEARD_")}
    asking = await forked.heard(
        "link", "--owner", cwd=folder, env=clean, stdout=asyncio.subprocess.PIPE
    )
    printed, _ = await asking.communicate()
    found = re.search(r"https://\S+", printed.decode())
    assert found is not None, printed
    return found[0]
