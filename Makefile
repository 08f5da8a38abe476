# make site    build the site into site/          make serve   preview with live reload
# make test    run all tests                      make catalogs   collect the words to translate
# make test-fast   what needs no built site and no browser: under two minutes on two cores
# make lock    renew the locked dependencies      make screenshots   pictures for the README
# make bench   measure against other builders; ARGS="--stories 50 1000 --runs 5 --only cold edit hugo"
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SITE_LOCK := requirements/site.txt
TEST_LOCK := requirements/test.txt
# Every locked package has a wheel: nothing that is downloaded runs while it is installed (`--only-binary`).
# The stamps carry the content of what they stand for: a touched file installs nothing anew.
SITE_STAMP := $(VENV)/.site-$(shell cat $(SITE_LOCK) pyproject.toml | cksum | tr ' ' '-')
TEST_STAMP := $(VENV)/.test-$(shell cat $(TEST_LOCK) pyproject.toml | cksum | tr ' ' '-')
# The peers of the measurements, apart from the project.
BENCH_LOCK := bench/requirements.txt
BENCH_VENV := .cache/bench-venv
BENCH_STAMP := $(BENCH_VENV)/.bench-$(shell cat $(BENCH_LOCK) | cksum | tr ' ' '-')
NODE_STAMP := node_modules/.package-lock.json
ARGS ?=
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)

.DEFAULT_GOAL := site
.PHONY: site serve test test-fast lint catalogs lock screenshots bench clean

site: $(SITE_STAMP)
	@$(BIN)/explain build $(ARGS)

serve: $(SITE_STAMP)
	@$(BIN)/explain serve $(ARGS)

# One worker more than cores, since tests in a browser wait most of their time; who is done takes over what others have left.
test: $(TEST_STAMP) $(NODE_STAMP)
	$(BIN)/python -m pytest -n $(WORKERS) --maxprocesses 5 --dist worksteal $(ARGS)

test-fast: $(TEST_STAMP)
	$(BIN)/python -m pytest -n $$(getconf _NPROCESSORS_ONLN) --dist worksteal -m "not slow and not browser" $(ARGS)

# axe-core and the Nu HTML checker. Without npm the tests that need them fail and say so; the others run.
$(NODE_STAMP): package-lock.json
	@if command -v npm >/dev/null; then npm ci --no-progress --loglevel=error && touch $@; fi

lint: $(TEST_STAMP)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

catalogs: $(SITE_STAMP)
	$(BIN)/pybabel -q extract -F babel.cfg --no-location --sort-output --omit-header -o $(VENV)/explain.pot .
	for catalog in generator/newsexplainer/languages/*/LC_MESSAGES/explain.po; do \
	  $(BIN)/pybabel -q update -D explain -o $$catalog -l $$(basename $$(dirname $$(dirname $$catalog))) -i $(VENV)/explain.pot \
	    --no-fuzzy-matching --ignore-obsolete --omit-header --ignore-pot-creation-date || exit 1; done

screenshots: $(TEST_STAMP)
	$(BIN)/python docs/screenshots/make.py

bench: $(TEST_STAMP) $(BENCH_STAMP)
	$(BIN)/python -m bench $(ARGS)

# Needs uv. The lock names versions and hashes, and no index.
lock:
	uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --no-header --extra build --output-file $(SITE_LOCK)
	uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --no-header --extra build --extra test --constraint $(SITE_LOCK) --output-file $(TEST_LOCK)
	uv pip compile bench/requirements.in --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --no-header --output-file $(BENCH_LOCK)

clean:
	rm -rf site .site-* .cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(SITE_STAMP): | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $(SITE_LOCK)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@rm -f $(VENV)/.site-*; touch $@

$(TEST_STAMP): | $(SITE_STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $(TEST_LOCK)
	@rm -f $(VENV)/.test-*; touch $@

$(BENCH_STAMP):
	$(PYTHON) -m venv --clear $(BENCH_VENV)
	$(BENCH_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $(BENCH_LOCK)
	@touch $@
