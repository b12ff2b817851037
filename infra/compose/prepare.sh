#!/usr/bin/env bash
# sudo ./prepare.sh <site>: makes what a first start needs and no repository may hold: .env, secrets,
# certificates, directories of the nodes. Run again it makes what is missing; it never overwrites.
set -euo pipefail
cd "$(dirname "$0")"
umask 077

NODE=10001:10001 REDIS=999:1000 EVENTSTORE=1000:1000 PROMETHEUS=65534:65534 GRAFANA=472:0

if [ $# != 1 ] || [[ "$1" != *.* ]]; then
  echo "Usage: sudo ./prepare.sh <site, e.g. drivbank.kommunen.example>" >&2
  exit 2
fi
if [ "$(id -u)" != 0 ]; then
  echo "Run it as root: every secret is given to the user of the container that reads it, and to nobody else." >&2
  exit 1
fi

# made <file> <owner> <command that prints it>: whole or not at all.
made() {
  local file=$1 owner=$2
  shift 2
  if [ -e "$file" ]; then
    echo "kept     $file"
    return
  fi
  "$@" > "$file.part"
  chmod 400 "$file.part"
  chown "$owner" "$file.part"
  mv "$file.part" "$file"
  echo "made     $file"
}

random() { head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
master_key() { head -c 32 /dev/urandom | base64; }
said() { printf '%s\n' "$@"; }
settings() { sed "s/^DRIVBANK_SITE=.*/DRIVBANK_SITE=$1/" .env.example; }
eventstore_passwords() {
  said "EVENTSTORE_DEFAULT_ADMIN_PASSWORD=$(random)" "EVENTSTORE_DEFAULT_OPS_PASSWORD=$(cat secrets/eventstore-ops-password)"
}
connections() {
  local admin nodes
  admin=$(sed -n 's/^EVENTSTORE_DEFAULT_ADMIN_PASSWORD=//p' secrets/eventstore.env)
  nodes=eventstore1:2113,eventstore2:2113,eventstore3:2113
  said "EVENTSTORE_URL=esdb://admin:$admin@$nodes?tls=true&tlsCAFile=/etc/drivbank/eventstore-ca.crt&nodePreference=leader&keepAliveInterval=10000&keepAliveTimeout=10000" \
    "REDIS_URL=redis://:$(cat secrets/redis-password)@redis:6379" \
    "SMTP_URL=smtp://mailpit:1025"
}

install -d -m 700 secrets backups
install -d -m 755 certificates certificates/site state
for node in api1 api2 worker1 worker2 shared; do
  [ -d "state/$node" ] || install -d -m 700 -o "${NODE%:*}" -g "${NODE#*:}" "state/$node"
done

# Empty until there are identity providers: README.md.
[ -d secrets/identity-providers ] || install -d -m 500 -o "${NODE%:*}" -g "${NODE#*:}" secrets/identity-providers

made .env 0:0 settings "$1"
made secrets/master-key "$NODE" master_key
made secrets/redis-password "$REDIS" random
made secrets/redis-password.conf "$REDIS" said "requirepass $(cat secrets/redis-password)"
made secrets/eventstore-ops-password "$PROMETHEUS" random
made secrets/eventstore.env 0:0 eventstore_passwords
made secrets/connections "$NODE" connections
made secrets/grafana-password "$GRAFANA" random

if [ -e certificates/eventstore3/node.crt ]; then
  echo "kept     certificates/"
else
  docker compose run --rm certificates
  chown -R "$EVENTSTORE" certificates/eventstore?
  chmod 755 certificates/ca certificates/eventstore? && chmod 644 certificates/ca/ca.crt
  echo "made     certificates/ (the authority's key is certificates/authority/ca.key: keep it elsewhere)"
fi
