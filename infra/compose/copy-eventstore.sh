#!/bin/sh
# copy-eventstore.sh <database> <directory of backups>: copies the files of a running node. The order makes the copy whole:
# checkpoints before what they point into, the index before the log. Not while a scavenge runs.
set -eu
target="$2/eventstore-$(date -u +%Y-%m-%dT%H-%M-%SZ)"
part="$target.part"
[ -e "$1/writer.chk" ] || { echo "There is no event store in $1." >&2; exit 1; }
mkdir "$part"
cd "$1"

copy() { find "$@" -print0 | xargs -0 -r cp --parents --preserve=mode,timestamps -t "$part"; }
[ ! -d index ] || copy index -type f -name '*.chk'
[ ! -d index ] || copy index -type f ! -name '*.chk'
copy . -maxdepth 1 -type f -name '*.chk'
copy . -maxdepth 1 -type f -name 'chunk-*'

sync
mv "$part" "$target"
echo "Copied to $target."
