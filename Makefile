# `make site` and `make test` are all that a new machine needs. `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
DATE ?=
RELEASE ?=
ROOT ?= .
BENCH ?= --write
BUILD_OPTIONS := --root "$(ROOT)" $(if $(DATE),--date $(DATE)) $(if $(RELEASE),--release)

PYTEST := -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder
# From Python 3.12 on, lines are watched by the interpreter itself, at hardly any cost; before, it would double the time.
MEASURED = $(shell $(firstword $(wildcard $(RUN)) $(PYTHON)) -c 'import sys; print("-m coverage run" if sys.version_info >= (3, 12) else "")' 2> /dev/null)
# A line that names the variable itself is run by “make -n”, too.
AGAIN := $(MAKE)
REPORT = $(RUN) -m coverage combine --quiet && $(RUN) -m coverage report

unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site check serve status test coverage test-lowest torture tour firefox pictures goldens lint words docs lock bench audit sbom wheel clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/.site .vscode/schemas/header.json ## check everything and build the site into public/; ROOT=DIR builds another site folder
	@$(RUN) -m generator build $(BUILD_OPTIONS)

check: $(VENV)/.site ## check everything and publish nothing
	@$(RUN) -m generator check $(BUILD_OPTIONS)

serve: $(VENV)/.site .vscode/schemas/header.json ## show the site in a browser and follow every change
	@$(RUN) -m generator serve --root "$(ROOT)"

status: $(VENV)/.site ## tell the state of every page in both languages
	@$(RUN) -m generator status --root "$(ROOT)"

test: ## run every check of the program and of the site, in a real browser too
	@# The system's packages come while the libraries do.
	@{ $(PYTHON) tests/find_browser.py --ahead; $(PYTHON) tests/find_server.py --ahead; } > /dev/null 2>&1 & packages=$$!; \
	$(AGAIN) --silent --no-print-directory $(VENV)/.test MAKECMDGOALS=$@; made=$$?; wait $$packages; exit $$made
	@$(RUN) tests/find_browser.py --install && $(RUN) tests/find_server.py --install
	@$(RUN) -m ruff check . && $(RUN) -m ruff format --check .
	@# Types are looked at by one process, and told behind the tests.
	@$(RUN) -m mypy > $(VENV)/types.txt 2>&1 & types=$$!; COVERAGE_CORE=sysmon $(RUN) $(MEASURED) $(PYTEST); tested=$$?; \
	wait $$types; typed=$$?; cat $(VENV)/types.txt; exit $$((tested || typed))
	@test -z "$(MEASURED)" || { $(REPORT); }

coverage: $(VENV)/.test ## the same tests, and which lines of the program they reach, on any Python
	@$(RUN) -m coverage run $(PYTEST)
	@$(REPORT)

test-lowest: ## run the tests that need no browser with the lowest versions of the libraries
	@$(PYTHON) -m venv $(VENV)-lowest
	@$(VENV)-lowest/bin/python tests/lowest.py > $(VENV)-lowest/lowest.txt
	@$(VENV)-lowest/bin/python -m pip --quiet --disable-pip-version-check install --requirement $(VENV)-lowest/lowest.txt
	@$(VENV)-lowest/bin/python $(PYTEST) --ignore=tests/browser --ignore=tests/search --ignore=tests/trees

lint: $(VENV)/.test ## format the program and tell what is wrong with its style and types
	@$(RUN) -m ruff format .
	@$(RUN) -m ruff check --fix .
	@$(RUN) -m mypy

torture: $(VENV)/.test ## edit, kill, fill the disk, build at once, send anything to every door; takes an hour
	@TORTURE=1 $(RUN) $(PYTEST) tests/build/test_edits.py tests/build/test_any_change.py tests/torture tests/test_any_door.py tests/test_any_text.py tests/translate/test_writers.py tests/render/test_search_files.py

tour: $(VENV)/.test ## look at every page with every rule, at both widths and in all colours
	@$(RUN) tests/find_browser.py --install
	@WHOLE_TOUR=1 $(RUN) -m pytest -q tests/browser/test_every_page.py tests/browser/test_second_site.py tests/browser/test_first_visit.py tests/trees/test_axe.py

firefox: $(VENV)/.test ## look at the site in Firefox, on a phone and a wide screen
	@$(RUN) tests/find_browser.py --firefox --install
	@$(RUN) -m pytest -q tests/firefox/smoke.py

pictures: $(VENV)/.test ## take the pictures of the guides for editors and translators anew
	@$(RUN) tests/find_browser.py --install
	@$(RUN) -m tests.browser.take_pictures

goldens: $(VENV)/.test ## write the expected output of the test sites anew; then read the difference
	@REWRITE_EXPECTED=1 $(RUN) -m pytest -q tests/test_broken_sites.py tests/test_tiny_sites.py tests/trees/test_real_tree.py

words: $(VENV)/.site ## bring the catalogues of interface words up to date; ROOT=DIR does so for another site folder
	@$(RUN) translations/update.py "$(ROOT)"

docs: $(VENV)/.site ## make a site of these documents, with search, in build/documents/public
	@$(RUN) -m documents

bench: $(VENV)/.site ## measure how long builds take, beside other programs; BENCH="--quick" measures little
	@$(RUN) -m benchmarks $(BENCH)

lock: ## choose the versions of every library anew
	@$(PYTHON) -m venv $(VENV)-lock && $(VENV)-lock/bin/pip --quiet install pip-tools
	@for extra in "" test; do \
		$(VENV)-lock/bin/pip-compile --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-header \
			--no-emit-index-url --no-emit-trusted-host --no-emit-find-links $${extra:+--extra $$extra} \
			--output-file requirements$${extra:+-$$extra}.txt pyproject.toml || exit 1; \
	done

audit: ## ask whether a library that the program needs has a known weakness; needs a connection
	@$(call tools,pip-audit)
	@$(VENV)-papers/bin/python papers/audit.py requirements.txt

sbom: ## write the bill of materials and the licences of all libraries into build/
	@$(call tools,cyclonedx-bom pip-licenses)
	@$(PYTHON) -m venv --clear --without-pip $(VENV)-shipped
	@$(VENV)-papers/bin/pip --quiet --python $(VENV)-shipped install --require-hashes --no-deps --requirement requirements.txt
	@mkdir -p build
	@$(VENV)-papers/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --output-file build/sbom.json $(VENV)-shipped
	@$(VENV)-papers/bin/pip-licenses --python=$(VENV)-shipped/bin/python --format=markdown --output-file=build/licences.md
	@echo 'build/sbom.json has every library with its version (CycloneDX), build/licences.md their licences.'

wheel: $(VENV)/.test ## build what others install, into build/
	@$(RUN) -m hatchling build --target wheel --directory build

clean: ## remove what was built and installed
	@rm -rf $(VENV) $(VENV)-lock $(VENV)-lowest $(VENV)-papers $(VENV)-shipped build public .public.* .cache

$(VENV)/.site: requirements.txt
	@$(call install,requirements.txt)

$(VENV)/.test: requirements-test.txt
	@$(call install,requirements-test.txt)
	@touch $(VENV)/.site

# What VS Code completes by: written anew when a shape has changed.
.vscode/schemas/header.json: $(wildcard generator/load/*.py) | $(VENV)/.site
	@$(RUN) -m generator schema --vscode > /dev/null

# What looks at the libraries stands apart from them.
define tools
test -x $(VENV)-papers/bin/pip || $(PYTHON) -m venv $(VENV)-papers; $(VENV)-papers/bin/pip --quiet --disable-pip-version-check install $(1)
endef

# A second run installs nothing: the marker is newer than the list. What is used of the libraries is compiled then,
# and kept: to compile all of them takes as long as to unpack them.
define install
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	|| { echo 'This needs Python 3.11 or newer. Install it, or name it: make PYTHON=python3.12 $(MAKECMDGOALS)'; exit 2; }; \
test -x $(RUN) || $(PYTHON) -m venv $(VENV) \
	|| { echo 'Python cannot make a virtual environment. On Debian or Ubuntu: sudo apt install python3-venv'; exit 2; }; \
echo 'Installing what $(1) lists (once) …'; \
$(RUN) -m pip --quiet --disable-pip-version-check install --no-compile --require-hashes --no-deps --requirement $(1) \
	|| { echo 'The libraries could not be installed. Is this machine online?'; exit 2; }; \
touch $@
endef
