#!/usr/bin/env bash
# Fetches a change without checking it out, and keeps one comment on its pull request that shows what it does.
#
# BASE    the commit to compare with, such as origin/main
# HEAD    owner:branch of the change
# COMMIT  the id of its newest commit
# CHECK   the address of the run that checked and built it
# GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_SERVER_URL  as in every workflow
set -euo pipefail

# Without a pull request, there is nowhere to comment.
number=$(node bin/content-audit.js pull find --head "$HEAD" --commit "$COMMIT") || exit $(($? == 1 ? 0 : 2))

login=$(printf 'x-access-token:%s' "$GITHUB_TOKEN" | base64 | tr -d '\n')
GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader GIT_CONFIG_VALUE_0="Authorization: Basic $login" \
  git fetch --quiet --no-tags --no-recurse-submodules "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" "refs/pull/$number/head"

comment=$(mktemp)
trap 'rm -f "$comment"' EXIT
node bin/content-audit.js diff "$BASE" --head "$COMMIT" --format md > "$comment" || [ $? -eq 1 ]
printf '\n[See the check and a preview of the site](%s)\n' "$CHECK" >> "$comment"
node bin/content-audit.js pull comment "$number" "$comment"
