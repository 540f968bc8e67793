#!/bin/sh
# Checks the briefing in this folder and builds it into $SITE, for any CI and for cron: sh briefing.sh.
# 'sourcebook' has to be in PATH. With $PUBLISHED, a copy of the published site, it says what differs from it; with
# LINKS=yes it asks outside addresses, too, which is for once a week. It ends with what stopped it: 0 fine, 1 errors in the content.
set -eu
SITE=${SITE:-site}
TEXTS=${TEXTS:-texts}
PUBLISHED=${PUBLISHED:-}

if [ -d "$TEXTS" ]; then
  echo "== Compare with the texts"
  sourcebook attest --check --texts "$TEXTS"
fi
echo "== Check and build"
sourcebook build --strict --destination "$SITE"
if [ -n "$PUBLISHED" ] && [ -d "$PUBLISHED" ]; then
  echo "== What differs from the published site"
  sourcebook diff "$PUBLISHED" "$SITE"
fi
echo "== What is to be read"
sourcebook review --list || [ $? -eq 1 ]
if [ -d "$TEXTS" ]; then
  echo "== What no check would notice"
  sourcebook probe --texts "$TEXTS" --sample 200
fi
if [ "${LINKS:-}" = yes ]; then
  echo "== Outside addresses"
  sourcebook links
fi
