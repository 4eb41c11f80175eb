# One file to run everything. `make help` lists the targets.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check
SHELL := /bin/bash

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*?## ' $(MAKEFILE_LIST) | awk -F ':.*?## ' '{printf "  %-16s %s\n", $$1, $$2}'

# Stamps in .venv tell which lock file is installed, so that a second run costs nothing.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Nezuko needs Python 3.11 or later; $(PYTHON) is older. Say which to use: make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements/run.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements/dev.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.run

.PHONY: install
install: $(VENV)/.run ## make .venv with what the program needs

.PHONY: dev
dev: $(VENV)/.dev ## make .venv with what tests and linters need too

.PHONY: demo
demo: $(VENV)/.run ## guard three groups on an embedded Telegram
	@exec $(BIN)/python -m nezuko demo

.PHONY: run
run: $(VENV)/.run ## run the real thing with config.toml and the environment
	@exec $(BIN)/python -m nezuko run

.PHONY: browser
browser: $(VENV)/.dev
	@$(BIN)/python tests/browser.py install

.PHONY: test
test: $(VENV)/.dev browser ## run all tests; what failed once more, alone
	@$(BIN)/python -m pytest -n 4 --dist worksteal || $(MAKE) --no-print-directory again failed=$$?

# Storms, races of real processes and a real browser share two cores with all other tests. What fails among them must fail alone, too;
# what doesn't stands in the report above with its name, and is a fault to be found: of the test, or of the program.
.PHONY: again
again:
	@test "$(failed)" = 1  # anything else than failed tests (2: broken off, 3: pytest's own error) is no reason to try again
	@echo "Failed tests are run once more, alone. One that passes now is unsteady: mend it, or what it found."
	$(BIN)/python -m pytest --last-failed --last-failed-no-failures none --exitfirst

.PHONY: lint
lint: $(VENV)/.dev ## ruff, mypy --strict, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: format
format: $(VENV)/.dev ## let ruff mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.PHONY: migration
migration: $(VENV)/.dev ## make a migration for both databases: make migration name=add_something
	$(BIN)/python -m nezuko migrate make $(name)

.PHONY: words
words: $(VENV)/.dev ## write new texts for members into the catalogues of all languages
	$(BIN)/python -m nezuko.translating

.PHONY: bench
bench: $(VENV)/.dev ## measure joins a second, latencies, calls, memory
	$(BIN)/python -m bench

.PHONY: bench-dashboard
bench-dashboard: $(VENV)/.dev ## measure pages and charts over ten million events, on SQLite and on PostgreSQL
	$(BIN)/python -m bench.dashboard
	$(BIN)/python -m bench.dashboard --postgres

.PHONY: lock
lock: $(VENV)/.dev ## renew the lock files
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-header --generate-hashes pyproject.toml --group build -o requirements/run.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-header --generate-hashes pyproject.toml --group dev -o requirements/dev.txt

.PHONY: clean
clean: ## remove what the targets made (not var/)
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
