#!/bin/sh
# The check of a change on any host: writes what it does to summary.md, then fails if something is wrong, then builds the
# site into dist/. Needs Node, npm, Git and the whole history of the repository.
#
# sh docs/ci/check.sh [base]    base: what the change is compared with; by default the published branch
set -eu

node bin/content-audit.js diff ${1:+"$1"} --format md > summary.md || [ $? -eq 1 ]
cat summary.md
node bin/content-audit.js check
node bin/content-audit.js build
