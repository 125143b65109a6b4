#!/bin/sh
# Installs what pip cannot: a Vulkan driver that draws on a bare CPU, the GL stubs Skia links to, fonts.
# As root or with passwordless sudo it installs; otherwise it prints the one line to run and stops.
set -eu

packages="mesa-vulkan-drivers libegl1 libgl1 libfontconfig1 fonts-dejavu-core fonts-wqy-zenhei"
python3 -c 'import ensurepip' 2>/dev/null || packages="$packages python3-venv"

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "This system has no dpkg. Install by its own means: a Vulkan driver (Mesa lavapipe), libEGL, libGL,"
  echo "fontconfig, DejaVu and a Chinese font. \`filmwright doctor\` tells what is still missing."
  exit 0
fi

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  sudo=""
elif sudo -n true 2>/dev/null; then
  sudo="sudo"
else
  echo "Filmwright needs system packages. Run this once, then repeat the command:"
  echo "  sudo apt-get install -y --no-install-recommends$missing"
  exit 1
fi
$sudo apt-get update -qq
# shellcheck disable=SC2086  # a list of words on purpose
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
