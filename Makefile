# Every target is a line or two that one could also type. `make site` and `make test` do their own set-up.
PYTHON ?= python3
VENV := .venv/bin/python

.PHONY: site test serve check bench zip stale schema lock clean

site: .venv/site-ready libraries
	$(VENV) -m macros build

test: .venv/test-ready libraries browser
	$(VENV) -m ruff check
	$(VENV) -m ruff format --check
	$(VENV) -m mypy
	$(VENV) -m pytest

serve: .venv/site-ready
	PYTHONPATH=. NO_MKDOCS_2_WARNING=1 $(VENV) -m mkdocs serve --livereload

check: .venv/site-ready
	$(VENV) -m macros check

stale: .venv/site-ready
	$(VENV) -m macros stale

schema: .venv/site-ready
	$(VENV) -m macros schema

bench: .venv/test-ready site
	$(VENV) -m tests.bench.bench_build
	$(VENV) -m tests.bench.bench_linking
	$(VENV) -m tests.bench.bench_search

zip: site
	$(VENV) -m macros zip

# Set-up ---------------------------------------------------------------------------------------------

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/site-ready: .venv/bin/python requirements.txt requirements-slides.txt
	$(VENV) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(VENV) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-slides.txt
	touch $@

.venv/test-ready: .venv/site-ready requirements-dev.txt
	$(VENV) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

# PDFs need Pango and a font, the browser tests need Chromium: the system's packages have them.
INSTALL := run=$$([ $$(id -u) = 0 ] || echo sudo); $$run apt-get update -qq && $$run apt-get install -y -qq
LIBRARIES := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation

.PHONY: libraries browser
libraries:
	@dpkg -s $(LIBRARIES) >/dev/null 2>&1 || { $(INSTALL) $(LIBRARIES); }

browser:
	@command -v chromium >/dev/null || { $(INSTALL) chromium; }

COMPILE := $(VENV) -m piptools compile -q --generate-hashes --strip-extras --allow-unsafe --no-header \
  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
lock: .venv/test-ready
	$(COMPILE) requirements.in
	$(COMPILE) requirements-dev.in

clean:
	rm -rf .venv .cache site dist
