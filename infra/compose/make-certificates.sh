#!/bin/sh
# In the container of es-gencert-cli: an authority and a certificate for each node, those that are missing.
set -eu
cd /certificates
if [ ! -e ca/ca.crt ]; then
  es-gencert-cli create-ca -days 3650 -out authority
  # The store trusts every certificate that lies in ca/: the public one alone, without its key.
  mkdir -p ca
  cp authority/ca.crt ca/ca.crt
fi
for node in eventstore1 eventstore2 eventstore3; do
  [ -e "$node/node.crt" ] || es-gencert-cli create-node -days 1825 -ca-certificate authority/ca.crt -ca-key authority/ca.key \
    -dns-names "$node,localhost" -out "$node"
done
