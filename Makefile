# Two commands do all the set-up on a fresh machine with Python 3.11 and make: `make demo` and `make test`.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test check bless bench docs quality lock clean

$(STAMP): requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV) 2>/dev/null || python3 -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(STAMP)

demo: $(STAMP)  ## read the bundled sample and write report.html
	@rm -f demo.hearsay demo.hearsay-*
	$(BIN)/hearsay add samples/dam/articles --meta samples/dam/meta.jsonl --ledger demo.hearsay
	$(BIN)/hearsay report --ledger demo.hearsay -o report.html
	@echo "The report is in $(CURDIR)/report.html"

test: $(STAMP) check  ## every test and check
	$(BIN)/python -m pytest

check: $(STAMP)  ## ruff, strict types, import direction, no language in the engine
	$(BIN)/ruff check src tests tools
	$(BIN)/ruff format --check src tests tools
	$(BIN)/mypy
	$(BIN)/python tools/check_imports.py
	$(BIN)/python tools/check_engine.py

bless: $(STAMP)  ## rewrite the golden files: read the difference before committing it
	$(BIN)/python tools/bless.py

bench: $(STAMP)  ## speed and memory beside the reference workload
	$(BIN)/python benchmarks/run.py

docs: $(STAMP)  ## write docs/quality.md and the command reference anew
	$(BIN)/python tools/quality.py
	$(BIN)/python tools/commands.py

lock:  ## exact versions with hashes, without addresses
	uv pip compile pyproject.toml --extra dev --generate-hashes --no-emit-index-url --no-annotate --no-header \
		--python-version 3.11 --universal -o requirements.txt

clean:
	rm -rf $(VENV) demo.hearsay demo.hearsay-* report.html
