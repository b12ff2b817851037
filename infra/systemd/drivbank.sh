#!/bin/sh
# The command line as the service's own user, on the service's data: sudo drivbank verify
set -eu
cd /opt/drivbank/current
exec runuser -u drivbank -- /usr/bin/env DRIVBANK_DATA=/var/lib/drivbank /usr/bin/node dist/apps/cli/src/main.js "$@"
