# Two commands matter: make run, make test. The rest is for those who keep the tables or the code.
PYTHON ?= python3
PORT ?= 8501
KIOSK ?= 0
FILE ?= tables.xlsx
WITHIN ?= 0
BIN := .venv/bin

.PHONY: run test check tidy workbook take-in describe due review-sheet watch changes kinetics-report format lint mutants faults reading bench lock papers audit digests pythons clean

run: .venv/.run
	@$(BIN)/python -m data check
	KIOSK=$(KIOSK) $(BIN)/streamlit run app.py --server.port $(PORT)

test: .venv/.dev
	$(BIN)/python -m server.check
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/mypy data components server wording streamlit_insides tools app.py settings.py
	$(BIN)/python -m tests.browser.chromium --install
	$(BIN)/python -m tests.debian ris2xml bibutils
	$(BIN)/pytest tests/data tests/unit tests/shown tests/app tests/contract tests/faults -n auto --dist worksteal
	$(BIN)/python -m tests.operations.proxy
	$(BIN)/pytest tests/browser tests/operations -m "not alone" -n 2 --dist loadfile
	$(BIN)/pytest tests/browser tests/operations -m alone

# The tables, and every page, PDF and file drawn once: 0 problems means that the server starts and no page fails.
check: .venv/.run
	@$(BIN)/python -m server.check

# What spreadsheets do to a CSV without changing its meaning, mended; what could mean two things is listed.
tidy: .venv/.run
	@$(BIN)/python -m data tidy

# All tables as one workbook; and a workbook back into the tables if every rule holds, be it this one or a reviewer's.
workbook: .venv/.keep
	@$(BIN)/python -m data.workbook make "$(FILE)"

take-in: .venv/.keep
	@$(BIN)/python -m data.take_in "$(FILE)"

describe: .venv/.run
	@$(BIN)/python -m data describe
	@$(BIN)/python -m server.calm_page
	@$(BIN)/python -m tools.settings_table

# What must be looked at: make due WITHIN=30. Ends with 1 where something must.
due: .venv/.run
	@$(BIN)/python -m data due --within $(WITHIN)

# A workbook and a PDF for one reviewer: make review-sheet WHO="Jane Doe" ONLY=evidence (or answers; or es, for a translator).
review-sheet: .venv/.keep
	@$(BIN)/python -m data.review_sheet make --who "$(WHO)" $(if $(ONLY),--only $(ONLY))

# Ask public services what is new, into data/watch/inbox.csv: make watch CONTACT=you@example.org
watch: .venv/.dev
	@$(BIN)/python -m tools.watch --contact "$(CONTACT)"

# What changed for a reader: make changes SINCE=2026.11.1
changes: .venv/.run
	@$(BIN)/python -m data changes --since "$(SINCE)"

kinetics-report: .venv/.run
	@$(BIN)/python -m data.kinetics.report

format: .venv/.dev
	$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

lint: .venv/.dev
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/mypy data components server wording streamlit_insides tools app.py settings.py

KEPT := $(addprefix tests/data/test_,mangled.py tidy.py workbook_round_trip.py saved_elsewhere.py once_more.py)

# Single changes of the code, drawn by a seed, each held against the fast tests: make mutants SEED=2 COUNT=800.
# One that was stopped goes on where it was; MINUTES=9 stops it by itself. docs/mutants.md says how to read it.
SEED ?= 1
COUNT ?= 400
MINUTES ?= 600
mutants: .venv/.dev
	$(BIN)/python -m tools.mutants --seed $(SEED) --count $(COUNT) --minutes $(MINUTES)

# What `make test` does with small counts, with large ones, and every page at every width in light and dark: hours.
faults: .venv/.dev
	FAULTS=full $(BIN)/pytest tests/faults tests/data/test_mutations.py $(KEPT) -n auto -rP
	$(BIN)/python -m tests.operations.proxy
	FAULTS=full $(BIN)/pytest tests/operations/test_once_more.py -rP
	FAULTS=full $(BIN)/pytest tests/browser -m "not alone" -n 2 --dist loadfile

# How much there is to read on a phone, page by page, for every condition, against what a page may have.
reading: .venv/.dev
	$(BIN)/python -m tests.browser.chromium --install
	$(BIN)/python -m tests.browser.reading

bench: .venv/.dev
	$(BIN)/python -m tests.browser.chromium --install
	$(BIN)/python -m tests.load.bench

# After a change of requirements*.in: pin everything they need, by hash, for every Python from 3.11 on.
lock: .venv/.dev
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -c requirements.txt requirements-check.in -o requirements-check.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -c requirements-check.txt requirements-keep.in -o requirements-keep.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -c requirements-keep.txt requirements-dev.in -o requirements-dev.txt

# The list of licences and the software bill of materials (CycloneDX) of what runs; make test holds them to it.
papers: .venv/.dev
	$(BIN)/python -m tools.licences > docs/licences.md
	$(BIN)/cyclonedx-py requirements requirements.txt --output-reproducible --of JSON -o docs/sbom.cdx.json

# Ends with 0 where nothing is known, 1 where something is, 3 where the index knew nothing: then it was not audited.
audit: .venv/.dev
	$(BIN)/python -m tools.audit

# Pin the images that Dockerfile and compose.yaml build on to what their tags mean today.
digests: .venv/.dev
	$(BIN)/python -m tools.digests

pythons: .venv/.dev
	$(BIN)/python -m tools.pythons

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed: make run PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.run: .venv/.made requirements-check.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-check.txt
	@touch $@

.venv/.keep: .venv/.run requirements-keep.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-keep.txt
	@touch $@

.venv/.dev: .venv/.run requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
