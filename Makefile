# Palate. `make` prints what can be made. Everything a fresh machine needs is installed here.

TOOLS   := .tools
UV      := $(shell command -v uv || echo $(TOOLS)/bin/uv)
PYTHON  := .venv/bin/python
RASA    := bot/rasa/.venv/bin/python
CHECKED := shop recommender actions channels bot benchmarks data tests

export RASA_TELEMETRY_ENABLED := false
export UV_COMPILE_BYTECODE    := 1

.DEFAULT_GOAL := help

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: train ## set everything up, start the shop, say where it is
	@$(PYTHON) -m bot run

test: train browser ## run all tests
	@$(PYTHON) -m pytest

conformance: $(PYTHON) ## ten thousand screens and webhook calls on every channel (a quarter of an hour)
	@CONFORMANCE=10000 $(PYTHON) -m pytest -q --durations=7 tests/channels/test_conformance.py \
	    tests/channels/telegram/test_webhook.py tests/channels/slack/test_door.py tests/channels/messenger/test_webhook.py

chaos: train ## 2,000 turns on three messengers while all is killed (a quarter of an hour)
	@KILL_TURNS=2000 CHAOS_TURNS=2000 $(PYTHON) -m pytest -q -s \
		tests/channels/test_kill_on_platforms.py tests/bot/test_channel_chaos.py

report: train ## how well each intent is told apart, cross-validated, and whether every story goes where it should
	@OMP_NUM_THREADS=1 $(PYTHON) -m benchmarks.intents --own
	@$(PYTHON) -m pytest -q tests/bot/rasa/test_stories.py

check: format lint types test ## format, lint, types, tests

format: $(PYTHON) ## put the code into shape
	@$(PYTHON) -m ruff format $(CHECKED)

lint: $(PYTHON) ## find mistakes and untidiness
	@$(PYTHON) -m ruff format --check $(CHECKED)
	@$(PYTHON) -m ruff check $(CHECKED)

types: $(PYTHON) ## check the types
	@$(PYTHON) -m mypy

install: $(PYTHON) $(RASA) ## make both environments

train: install ## train Rasa, when what it learns from has changed
	@$(PYTHON) -m bot train

browser: ## find Chromium, or install it where that is permitted
	@sh tests/chromium.sh

lock: $(UV) ## renew both lists of pinned packages
	@$(UV) pip compile -q --universal --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --group dev pyproject.toml -o requirements.lock
	@cd bot/rasa && $(abspath $(UV)) pip compile -q --python 3.10 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links pyproject.toml -o requirements.lock

clean: ## remove what was built; the shop's data in var/ stays
	rm -rf .venv .tools bot/rasa/.venv bot/rasa/models bot/rasa/.rasa

$(TOOLS)/bin/uv:
	@echo "→ uv, the installer"
	@python3 -m venv $(TOOLS)
	@$(TOOLS)/bin/pip install -q uv

$(PYTHON): requirements.lock .python-version | $(UV)
	@echo "→ the shop's environment"
	@sh bot/install.sh $(abspath $(UV)) . 3.11
	@touch $@

$(RASA): bot/rasa/requirements.lock bot/rasa/.python-version | $(UV)
	@echo "→ Rasa's environment"
	@sh bot/install.sh $(abspath $(UV)) bot/rasa 3.10
	@touch $@

.PHONY: help run test conformance check format lint types install train browser lock clean
