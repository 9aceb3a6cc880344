# Everything that can be done here; `make help` lists it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
export UV_PYTHON_DOWNLOADS := never

export PATH := $(CURDIR)/.venv/bin:$(PATH):$(CURDIR)/build/uv/bin

SERVE ?= 1

.PHONY: help setup run serve test lint bench samples pictures browser postgres

# List the targets
help:
	@awk '/^# /{line = substr($$0, 3)} /^[a-z]+:/{split($$1, name, ":"); \
	  printf "make %-9s %s\n", name[1], line}' Makefile

# Set up uv and the locked Python environment in .venv
setup:
	@command -v uv >/dev/null || tools/setup.sh uv
	@uv sync --locked --all-extras --quiet

# Check, build, score the samples, record them, show table and transcript, serve (SERVE=0: stop there)
run: setup
	tha check
	@if [ -d docs/huong-dan/man-hinh ]; then :; \
	  elif tools/setup.sh has_chromium; then python tools/make_screenshots.py; \
	  else echo "The guides stay without pictures: make pictures takes them, in Chromium."; fi
	tha build
	python tools/make_samples.py
	tha score samples/submissions.ndjson --out build/results.ndjson
	tha officers import samples/officers.csv
	tha record samples/submissions.ndjson
	tha compliance
	tha transcript TH-0001
	@if [ "$(SERVE)" != 0 ]; then tha serve; fi

# Build the site and serve it at http://127.0.0.1:8000
serve: setup
	tha build
	tha serve

# Every check and every test
test: setup browser postgres lint
	pytest -n auto -q

# Style, types and the storeys of the house
lint: setup
	ruff check
	ruff format --check
	mypy
	lint-imports

# Ratios against a floor or a peer, measured side by side
bench: setup
	python benchmarks/check.py
	python benchmarks/build.py
	python benchmarks/growth.py
	python benchmarks/score.py
	python benchmarks/contest.py
	python benchmarks/item_analysis.py
	python benchmarks/certificates.py
	python benchmarks/records.py
	python benchmarks/intake.py
	python benchmarks/sittings.py
	python benchmarks/search.py
	python benchmarks/lighthouse.py

# Make samples/: sample officers and submissions
samples: setup
	python tools/make_samples.py

# Take the pictures of the guides in Chromium; then build the site anew
pictures: setup browser
	python tools/make_screenshots.py

# Chromium and what drives it, for the browser tests
browser:
	@tools/setup.sh browser

# PostgreSQL, for the tests of the records
postgres:
	@tools/setup.sh postgres
