# Needs make, and Python 3.11 or later with its venv module. Everything goes into .venv.
#
#   make run            start Heard; more options with ARGS, e.g. make run ARGS="--config my.toml"
#   make test           the whole test suite; a part of it with ARGS, e.g. make test ARGS=tests/meeting
#   make check          style, types and imports
#   make format         put the code into shape
#   make bench          measurements
#   make mutants        change one thing in the core, see if a test notices, 400 times; tests/mutants
#   make lock           renew requirements/*.txt: the versions, with hashes, that the others install
#   make clean          remove .venv and all caches (never data/)
#
# Another Python: make run PYTHON=python3.12. Works with GNU make 3.81 and later.

PYTHON ?= python3
ARGS ?=
# How many processes the tests run in; 0: in this one. Each begins with tests that stand beside each
# other, which share what they start, and takes over what another has not come to.
# One more than there are processors: tests also wait for servers, browsers and processes.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)')
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# Only what has one of the hashes that are written down is installed.
LOCKED := $(PIP) install --quiet --require-hashes --requirement
OURS := $(PIP) install --quiet --no-deps --no-build-isolation --editable .
COMPILE := pyproject.toml requirements/build.in --upgrade --quiet --generate-hashes --universal \
  --python-version 3.11 --no-emit-index-url --no-header
STALE := { echo "requirements/*.txt no longer fit pyproject.toml. To renew them: make lock" >&2; exit 1; }
INSTALLED := $(VENV)/.installed
TOOLS := $(VENV)/.installed-for-tests
MUTANTS := $(VENV)/.installed-for-mutants

.PHONY: run test check format bench mutants lock clean

run: $(INSTALLED)
	@$(BIN)/heard run $(ARGS)

test: $(TOOLS)
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal $(ARGS)

check: $(TOOLS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(TOOLS)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(TOOLS)
	$(BIN)/python -m bench $(ARGS)

mutants: $(MUTANTS)
	$(BIN)/python -m tests.mutants $(ARGS)

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis *.egg-info

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Heard needs Python 3.11 or later. If it goes by another name: make PYTHON=python3.12 ..."; \
	  exit 1; } >&2
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "This Python comes without its venv module."; \
	  echo "On Debian and Ubuntu: apt install python3-venv. Then run make again."; \
	  exit 1; } >&2
	$(PYTHON) -m venv $(VENV)

$(INSTALLED): pyproject.toml requirements/run.txt | $(BIN)/python
	@echo "Installing Heard and what it needs into $(VENV). This takes a minute or two."
	$(LOCKED) requirements/run.txt
	$(OURS)
	@$(PIP) check >/dev/null || $(STALE)
	@touch $@

$(TOOLS): pyproject.toml requirements/test.txt | $(BIN)/python
	@echo "Installing Heard, what it needs and its test tools into $(VENV). This takes some minutes."
	$(LOCKED) requirements/test.txt
	$(OURS)
	@$(PIP) check >/dev/null || $(STALE)
	@touch $(INSTALLED) $@

$(MUTANTS): $(TOOLS) requirements/mutants.txt
	$(LOCKED) requirements/mutants.txt
	@$(PIP) check >/dev/null || $(STALE)
	@touch $@

lock: | $(BIN)/python
	$(PIP) install --quiet uv
	$(BIN)/uv pip compile $(COMPILE) --output-file requirements/run.txt
	$(BIN)/uv pip compile $(COMPILE) --extra matrix --output-file requirements/matrix.txt
	$(BIN)/uv pip compile $(COMPILE) --extra test --output-file requirements/test.txt
	$(BIN)/uv pip compile $(COMPILE) --extra mutants --constraint requirements/test.txt \
	  --output-file requirements/mutants.txt
