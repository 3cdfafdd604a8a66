#!/usr/bin/env bash
# What CI asks for: types, lint, tests, build, package. `--no-test` leaves the tests out where they have just run.
set -eu
cd "$(dirname "$0")/.."
npm run types
npm run lint
[ "${1:-}" = --no-test ] || npm test
npm run build
npx knip
npx publint --strict
