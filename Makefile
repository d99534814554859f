# A few words for daily work. Each installs what it needs: uv (in .uv/ where the machine has none), then the environment.
.DEFAULT_GOAL := help
.PHONY: help run test lint format catalogues bench soak report sbom audit clean

# A uv that answers (a shim of another Python may be on PATH and not run), else our own in .uv/.
UV := $(shell uv --version >/dev/null 2>&1 && command -v uv || echo .uv/bin/uv)
export UV_FROZEN := 1
# Some machines forbid Python to keep what it compiled; then every process that a test starts compiles it all again.
unexport PYTHONDONTWRITEBYTECODE

help:            ## list these targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.uv/bin/uv:
	python3 -m venv .uv
	.uv/bin/python -m pip install --quiet --disable-pip-version-check uv

.venv/.synced: pyproject.toml uv.lock $(filter .uv/bin/uv,$(UV))
	$(UV) sync --quiet
	@touch $@

run: .venv/.synced     ## the bot in Telegram, or, with no token, the conversation in this terminal
	@$(UV) run --no-sync playwise

test: .venv/.synced    ## all tests; with COVERAGE=1 under the gate of CI, which takes half as long again
	$(UV) run --no-sync pytest --numprocesses=auto --dist=loadfile --no-loadscope-reorder $(if $(COVERAGE),--cov --cov-report=)
	$(if $(COVERAGE),$(UV) run --no-sync coverage report)

lint: .venv/.synced    ## formatting, linting, types, import contracts, image, workflows, known vulnerabilities
	$(UV) run --no-sync ruff format --check
	$(UV) run --no-sync ruff check
	$(UV) run --no-sync mypy
	$(UV) run --no-sync lint-imports
	$(UV) run --no-sync hadolint Dockerfile
	$(UV) run --no-sync zizmor --offline --quiet .github
	$(UV) run --no-sync check-jsonschema --builtin-schema vendor.compose-spec compose.yaml
	$(UV) run --no-sync check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(UV) run --no-sync check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(UV) run --no-sync python scripts/audit.py

format: .venv/.synced  ## write the formatting and the safe fixes
	$(UV) run --no-sync ruff format
	$(UV) run --no-sync ruff check --fix

catalogues: .venv/.synced  ## bring the catalogues of words up to the code
	$(UV) run --no-sync python scripts/write_catalogues.py

bench: .venv/.synced   ## speed and memory on the sample, the real data and a full-size set, beside a pandas pipeline
	$(UV) run --no-sync python scripts/benchmark.py

soak: .venv/.synced    ## half an hour of updates by webhook at half the highest rate, then with faults; prints JSON
	cd scripts && $(UV) run --no-sync python -m benchmarks.load soak
	cd scripts && $(UV) run --no-sync python -m benchmarks.load faults 5

report: .venv/.synced  ## the report on the served snapshot, as one page; says where it is
	@$(UV) run --no-sync python scripts/explore.py

sbom: .venv/.synced    ## what the bot is made of, as CycloneDX, in dist/sbom.json
	@mkdir -p dist
	$(UV) export --quiet --no-default-groups --preview-features sbom-export --format cyclonedx1.5 --output-file dist/sbom.json

audit: .venv/.synced   ## known vulnerabilities of what the bot is made of; needs api.osv.dev
	@$(UV) run --no-sync python scripts/audit.py $(STRICT)

clean:           ## remove the environment and every cache; data/ stays
	rm -rf dist .uv .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .import_linter_cache
