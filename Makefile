# Python 3.11 or newer and make are enough; each command sets up what it needs in .venv.

PYTHON ?= python3
VENV := .venv
PIP := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes
LOCK := $(VENV)/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url $(if $(UPGRADE),--upgrade)

.PHONY: site test audit serve check translations lock clean help
.DEFAULT_GOAL := site

site: $(VENV)/site.stamp ## build the site into site/ (ARGS=… for build.py, as ARGS=--publish)
	$(VENV)/bin/python build.py build $(ARGS)

test: $(VENV)/dev.stamp ## all tests, as the build server runs them; they need Chromium
	$(VENV)/bin/python -m tests.chromium --install
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/mypy
	$(VENV)/bin/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder -m "not alone"
	$(VENV)/bin/python -m pytest -m alone
	$(VENV)/bin/python build.py check

audit: $(VENV)/dev.stamp ## axe on every page, Lighthouse on the key pages; minutes, and needs node
	$(VENV)/bin/python -m benchmarks.audit $(ARGS)

serve: $(VENV)/site.stamp ## build, watch and show the site while you edit
	$(VENV)/bin/python build.py serve $(ARGS)

check: $(VENV)/site.stamp ## say what is wrong in data/ and content/, and build nothing
	$(VENV)/bin/python build.py check $(ARGS)

translations: $(VENV)/site.stamp ## bring locales/vi.po up to date, and list what is missing or stale
	$(VENV)/bin/python locales/update.py

lock: $(VENV)/dev.stamp ## write the locks from pyproject.toml; UPGRADE=1 takes newer versions
	$(LOCK) --output-file requirements.lock
	$(LOCK) --extra dev --constraint requirements.lock --output-file requirements-dev.lock

clean: ## remove all that was built or installed
	rm -rf $(VENV) .cache .site.spare .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find site -mindepth 1 ! -path site/.gitignore -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | expand -t 8

# A stamp is older than its lock exactly when something must be installed.
$(VENV)/site.stamp: requirements.lock $(VENV)/bin/python
	$(PIP) -r $<
	@touch $@

# The dev lock holds all of the other, at the same versions.
$(VENV)/dev.stamp: requirements-dev.lock requirements.lock $(VENV)/bin/python
	$(PIP) -r $<
	@touch $(VENV)/site.stamp $@

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed, and $(PYTHON) is not that." \
			"If you have one under another name: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
		package=$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
		command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] \
			&& apt-get update -qq >/dev/null \
			&& apt-get install -qq -y --no-install-recommends $$package >/dev/null \
		|| { echo "This Python cannot make a virtual environment." \
			"On Debian and Ubuntu: sudo apt-get install $$package" >&2; exit 1; }; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
