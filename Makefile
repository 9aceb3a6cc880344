# Everything that can be done here; `make help` lists it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
export UV_PYTHON_DOWNLOADS := never

UV = $(shell command -v uv || echo build/uv/bin/uv)
PYTHON := .venv/bin/python
THA := .venv/bin/tha
SERVE ?= 1

.PHONY: help setup run serve test lint bench samples browser

# List the targets
help:
	@awk '/^# /{line = substr($$0, 3)} /^[a-z]+:/{split($$1, name, ":"); \
	  printf "make %-9s %s\n", name[1], line}' Makefile

# Set up uv and the locked Python environment in .venv
setup:
	@command -v uv >/dev/null || tools/setup.sh uv
	@$(UV) sync --locked --quiet

# Check, build, score the samples, record them, show table and transcript, serve (SERVE=0: stop there)
run: setup
	$(THA) check
	$(THA) build
	$(PYTHON) tools/make_samples.py
	$(THA) score samples/submissions.ndjson --out build/results.ndjson
	$(THA) officers import samples/officers.csv
	$(THA) record samples/submissions.ndjson
	$(THA) compliance
	$(THA) transcript TH-0001
	@if [ "$(SERVE)" != 0 ]; then $(THA) serve; fi

# Build the site and serve it at http://127.0.0.1:8000
serve: setup
	$(THA) build
	$(THA) serve

# Every check and every test
test: setup browser lint
	$(PYTHON) -m pytest -n auto -q

# Style, types and the storeys of the house
lint: setup
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports

# Ratios against a floor or a peer, measured side by side
bench: setup
	$(PYTHON) benchmarks/check.py
	$(PYTHON) benchmarks/build.py
	$(PYTHON) benchmarks/score.py

# Make samples/: sample officers and submissions
samples: setup
	$(PYTHON) tools/make_samples.py

# Chromium for the browser tests
browser:
	@tools/setup.sh chromium
