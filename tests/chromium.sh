#!/bin/sh
# The browser tests drive the system's own Chromium. Find it, or install it where that is permitted.
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "→ Chromium, from the system's packages"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-dejavu-core >/dev/null && exit 0
fi
echo "The browser tests need Chromium. Install your system's package (such as: sudo apt-get install chromium)." >&2
exit 1
