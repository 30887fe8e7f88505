#!/usr/bin/env bash
# Sets up a domain of Payara Server 6 for Modelwire, starts it and deploys the EAR. Run it as the user that the server runs
# as. A second run changes nothing but what differs, and deploys again. README.md beside this file tells what it reads.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/../checks.sh"

: "${MODELWIRE_HTTP_ADDRESS:=127.0.0.1}" "${MODELWIRE_HTTP_PORT:=8080}" "${MODELWIRE_SERVER_ADMIN_PORT:=4848}"
: "${MODELWIRE_DOMAIN:=modelwire}" "${MODELWIRE_HEAP:=2g}" "${MODELWIRE_EAR=modelwire.ear}"

[ -x "${PAYARA_HOME:-}/bin/asadmin" ] || refuse "PAYARA_HOME must name the folder of Payara Server 6, with bin/asadmin in it"
[[ ${MODELWIRE_HOME:-} == /* ]] || refuse "MODELWIRE_HOME must be an absolute path, for the index, the jobs and the embedded database"
[ -z "$MODELWIRE_EAR" ] || must_be_file MODELWIRE_EAR
[[ $MODELWIRE_DOMAIN =~ ^[a-z][a-z0-9-]{0,30}$ ]] || refuse "MODELWIRE_DOMAIN must be lower-case letters, digits and dashes, not '$MODELWIRE_DOMAIN'"
check_common
if makes_data_source; then
  [[ $MODELWIRE_DB_JNDI =~ ^jdbc/[A-Za-z0-9_.-]+$ ]] || refuse "MODELWIRE_DB_JNDI must begin with jdbc/ here, not '$MODELWIRE_DB_JNDI'"
fi
mkdir -p "$MODELWIRE_HOME" && [ -w "$MODELWIRE_HOME" ] || refuse "MODELWIRE_HOME cannot be written: $MODELWIRE_HOME"

asadmin() {
  "$PAYARA_HOME/bin/asadmin" --port "$MODELWIRE_SERVER_ADMIN_PORT" "$@"
}

domain=$PAYARA_HOME/glassfish/domains/$MODELWIRE_DOMAIN

if [ ! -d "$domain" ]; then
  # The other ports of its file are the server's own defaults, which another domain may have too: nothing listens on them below.
  asadmin create-domain --nopassword --checkports=false --adminport "$MODELWIRE_SERVER_ADMIN_PORT" \
    --instanceport "$MODELWIRE_HTTP_PORT" "$MODELWIRE_DOMAIN"
fi

commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
config=configs.config.server-config
listener=$config.network-config.network-listeners.network-listener
cat >"$commands" <<COMMANDS
set $listener.http-listener-1.address=$MODELWIRE_HTTP_ADDRESS
set $listener.http-listener-1.port=$MODELWIRE_HTTP_PORT
set $listener.http-listener-2.enabled=false
set $listener.admin-listener.address=127.0.0.1
set $listener.admin-listener.port=$MODELWIRE_SERVER_ADMIN_PORT
set $config.iiop-service.iiop-listener.orb-listener-1.enabled=false
set $config.iiop-service.iiop-listener.SSL.enabled=false
set $config.iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled=false
set $config.admin-service.jmx-connector.system.enabled=false
set $config.network-config.protocols.protocol.http-listener-1.http.server-header=false
set $config.network-config.protocols.protocol.http-listener-1.http.xpowered-by=false
set $config.microprofile-metrics-configuration.enabled=false
set $config.microprofile-metrics-configuration.endpoint=server-metrics
set resources.jdbc-connection-pool.H2Pool.res-type=javax.sql.XADataSource
set resources.jdbc-connection-pool.H2Pool.property.URL=jdbc:h2:file:$MODELWIRE_HOME/jobs;WRITE_DELAY=0
set-microprofile-healthcheck-configuration --enabled=false
set-openapi-configuration --enabled=false
set $config.hazelcast-config-specific-configuration.enabled=false
set $config.jms-service.type=DISABLED
COMMANDS

if makes_data_source; then
  # Made anew each time; what is not there to be deleted is a warning of the server and no more.
  cp "$MODELWIRE_DB_DRIVER" "$domain/lib/modelwire-driver.jar"
  pool=resources.jdbc-connection-pool.modelwire-pool
  cat >>"$commands" <<COMMANDS
delete-jdbc-connection-pool --cascade=true modelwire-pool
create-jdbc-connection-pool --datasourceclassname org.postgresql.ds.PGSimpleDataSource --restype javax.sql.DataSource --steadypoolsize 2 --maxpoolsize $MODELWIRE_DB_POOL --isconnectvalidatereq=true --validationmethod auto-commit modelwire-pool
create-jdbc-resource --connectionpoolid modelwire-pool $MODELWIRE_DB_JNDI
set $pool.property.URL=$MODELWIRE_DB_URL
set $pool.property.user=$MODELWIRE_DB_USER
COMMANDS
  # The password stays in the environment of the server.
  [ -z "${MODELWIRE_DB_PASSWORD:-}" ] || echo "set $pool.property.password=\${ENV=MODELWIRE_DB_PASSWORD}" >>"$commands"
fi

# Everything that changes the server is set before it boots, so that a set-up that is cut off can just be run again.
asadmin stop-domain "$MODELWIRE_DOMAIN" >/dev/null 2>&1 || true
sed -i "s|<jvm-options>-Xmx[^<]*</jvm-options>|<jvm-options>-Xmx$MODELWIRE_HEAP</jvm-options>|" "$domain/config/domain.xml"
# A domain has no JMS service in its file until something of it was set, and before the boot only what is in the file can be
# set. Without it the server takes port 7676 of all addresses, and a second domain ends when it finds that taken.
server_config='<config [^>]*name="server-config"[^>]*>'
[[ $(sed -n "/$server_config/,/<\/config>/p" "$domain/config/domain.xml") == *'<jms-service '* ]] ||
  sed -i "s|$server_config|&<jms-service type=\"DISABLED\"></jms-service>|" "$domain/config/domain.xml"
asadmin start-domain --prebootcommandfile "$commands" "$MODELWIRE_DOMAIN"
if [ -d "$domain/applications/modelwire" ]; then
  # The server says that it has started while it still loads what was deployed; two loads at a time break each other.
  for ((i = 0; i < 300; i++)); do
    curl -fs -o /dev/null "http://$MODELWIRE_HTTP_ADDRESS:$MODELWIRE_HTTP_PORT/health/live" && break
    sleep 1
  done
fi
if [ -z "$MODELWIRE_EAR" ]; then
  asadmin uptime >/dev/null || refuse "the domain ended right after its start; $domain/logs/server.log tells why"
  echo "Payara Server is set up and started."
  exit
fi
asadmin deploy --force=true --name modelwire "$MODELWIRE_EAR"
echo "Modelwire answers at http://$MODELWIRE_HTTP_ADDRESS:$MODELWIRE_HTTP_PORT/"
