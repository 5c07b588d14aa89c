"""What is installed: versions with hashes that fit `pyproject.toml`, under listed licences."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

RUN, MATRIX, TEST, MUTANTS = (
    Path(f"requirements/{name}.txt") for name in ("run", "matrix", "test", "mutants")
)
PROJECT = tomllib.loads(Path("pyproject.toml").read_text())["project"]
EXTRAS = PROJECT["optional-dependencies"]


def locked(file: Path) -> dict[str, set[str]]:
    """Each package in a file, and its versions: some have one for each Python."""
    found: dict[str, set[str]] = {}
    for block in re.split(r"\n(?=\S)", file.read_text()):
        if match := re.match(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", block):
            assert "--hash=sha256:" in block, match[1]
            found.setdefault(canonicalize_name(match[1]), set()).add(match[2])
    return found


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        (RUN, PROJECT["dependencies"]),
        (MATRIX, [*PROJECT["dependencies"], *EXTRAS["matrix"]]),
        (TEST, [*PROJECT["dependencies"], *EXTRAS["test"], *EXTRAS["matrix"]]),
        (MUTANTS, [*PROJECT["dependencies"], *EXTRAS["mutants"]]),
    ],
    ids=["run", "matrix", "test", "mutants"],
)
def test_the_versions_that_are_written_down_fit(file: Path, wanted: list[str]) -> None:
    have = locked(file)
    assert len(have) > len(wanted)
    for requirement in map(Requirement, wanted):
        versions = have.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement.name} is not in {file}: make lock"
        for version in versions:
            assert requirement.specifier.contains(version), f"{requirement}, {version}: make lock"


@pytest.mark.parametrize("file", [MATRIX, TEST, MUTANTS], ids=["matrix", "test", "mutants"])
def test_the_files_agree(file: Path) -> None:
    there = locked(file)
    for name, versions in locked(RUN).items():
        assert there.get(name) == versions, f"{name}: make lock"


def test_what_matrix_needs_is_tested_as_it_is_installed() -> None:
    test = locked(TEST)
    for name, versions in locked(MATRIX).items():
        assert test.get(name) == versions, f"{name}: make lock"


def test_mutants_are_tried_with_the_tools_of_the_tests() -> None:
    test = locked(TEST)
    for name, versions in locked(MUTANTS).items():
        assert test.get(name, versions) == versions, f"{name}: make lock"


def test_every_package_and_its_licence_are_listed() -> None:
    page = Path("docs/licences.md").read_text()
    listed = dict(re.findall(r"^\| ([\w.-]+) \| (.+) \|$", page, re.MULTILINE))
    listed = {canonicalize_name(name): licence for name, licence in listed.items()}
    for name in locked(MATRIX):
        assert name in listed, f"{name} is not in docs/licences.md"
        if "GPL" in _licence(name) + listed[name]:
            assert "GPL" in listed[name], name
            assert f"`{name}`" in page.partition("|")[0], f"{name} has to be named in the text"


def _licence(name: str) -> str:
    try:
        found = metadata(name)
    except PackageNotFoundError:  # not for this Python or system
        return ""
    classifiers = " ".join(found.get_all("Classifier") or [])
    return f"{found['License-Expression'] or ''} {classifiers}"


def test_synapse_is_for_tests_only_and_named_among_the_licences() -> None:
    assert "matrix-synapse" in locked(TEST)
    assert "matrix-synapse" not in locked(MATRIX) | locked(RUN)
    page = Path("docs/licences.md").read_text()
    assert re.search(r"`matrix-synapse`, which is under AGPL", page)
    for folder in ("bot", "adapters", "storage"):
        for file in Path(folder).rglob("*.py"):
            assert not re.search(r"^\s*(import|from) synapse\b", file.read_text(), re.M), file
