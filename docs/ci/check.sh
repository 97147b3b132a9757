#!/bin/sh
# Checks a change on any host: writes what the change does to summary.md, fails if the content has errors, then builds the site
# into the product's dist/. Needs Node, npm, Git and the full history of the repository. Run it at the top of the repository. The
# product is that repository, or a clone in its folder .audit/.
#
# sh docs/ci/check.sh [base]    base: the commit to compare with (default: the published branch)
set -eu

audit=bin/content-audit.js
[ -f "$audit" ] || audit=.audit/bin/content-audit.js

node "$audit" diff ${1:+"$1"} --format md > summary.md || [ $? -eq 1 ]
cat summary.md
node "$audit" check
node "$audit" build
