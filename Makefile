# Every chore by name. `make demo` and `make test` each work alone on a fresh Debian or Ubuntu with Python.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup demo test check bench recognition motion golden clean

setup: .venv/ready

.venv/ready: pyproject.toml constraints.txt tools/system_packages.sh
	sh tools/system_packages.sh
	$(PYTHON) -c 'import sys; sys.exit("Filmwright needs Python 3.11 or newer; set PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/pip install --quiet --constraint constraints.txt --editable . --group dev
	@touch $@

demo: setup
	$(BIN)/filmwright make examples/one-on-one.md -o films/one-on-one.mp4
	@echo "The film is films/one-on-one.mp4"

test: setup
	$(BIN)/pytest -n 2

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python tools/docs_fresh.py

bench: setup
	$(BIN)/python -m bench.run

recognition: setup  # PROMPTS=file.json OUT=folder
	$(BIN)/python -m bench.recognition film $(PROMPTS) $(OUT) --whole

motion: setup  # PROMPTS=file.json
	$(BIN)/python -m bench.motion $(PROMPTS)

golden: setup
	$(BIN)/python -m tests.golden.regenerate

clean:
	rm -rf .venv films .mypy_cache .ruff_cache .pytest_cache .hypothesis
