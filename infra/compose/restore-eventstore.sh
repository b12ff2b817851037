#!/bin/sh
# restore-eventstore.sh <database> <directory of backups> <name of the backup>: into an empty volume of a stopped node.
set -eu
[ $# = 3 ] || { echo "Name the backup: one of the directories in backups/." >&2; exit 2; }
backup="$2/$3"
[ -e "$backup/chaser.chk" ] || { echo "There is no backup in $backup." >&2; exit 1; }
[ -z "$(ls -A "$1")" ] || { echo "The volume is not empty. Remove it first: docker volume rm drivbank_<node>" >&2; exit 1; }
cp -r --preserve=timestamps "$backup/." "$1"
# What was written after the checkpoint is cut off at the start.
cp "$1/chaser.chk" "$1/truncate.chk"
chown -R 1000:1000 "$1"
sync
echo "Restored from $backup."
