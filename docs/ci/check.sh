#!/bin/sh
# The check of a change on any host: writes what it does to summary.md, then fails if something is wrong, then builds the
# site into dist/ of the product. Needs Node, npm, Git and the whole history of the repository. Run it at the top of the
# repository: the product is that repository, or a clone in its folder .audit/.
#
# sh docs/ci/check.sh [base]    base: what the change is compared with; by default the published branch
set -eu

audit=bin/content-audit.js
[ -f "$audit" ] || audit=.audit/bin/content-audit.js

node "$audit" diff ${1:+"$1"} --format md > summary.md || [ $? -eq 1 ]
cat summary.md
node "$audit" check
node "$audit" build
