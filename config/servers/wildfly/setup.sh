#!/usr/bin/env bash
# Sets up WildFly 39 for Modelwire and deploys the EAR, with the server stopped. Run it as the user that the server runs as.
# A second run changes nothing but what differs, and deploys again. README.md beside this file tells what it reads.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/../checks.sh"
. "$(dirname "${BASH_SOURCE[0]}")/cluster.sh"

: "${MODELWIRE_HTTP_ADDRESS:=127.0.0.1}" "${MODELWIRE_HTTP_PORT:=8080}" "${MODELWIRE_SERVER_ADMIN_PORT:=9990}"
: "${MODELWIRE_HEAP:=1g}" "${MODELWIRE_EAR:=}" "${MODELWIRE_LOG_FORMAT:=text}"

[ -f "${JBOSS_HOME:-}/bin/jboss-cli.sh" ] || refuse "JBOSS_HOME must name the folder of WildFly 39, with bin/jboss-cli.sh in it"
: "${JBOSS_BASE_DIR:=$JBOSS_HOME/standalone}"
[[ $JBOSS_BASE_DIR == /* && $JBOSS_BASE_DIR != *[\'\"\ ]* ]] || refuse "JBOSS_BASE_DIR must be an absolute path without blanks and quotes, not '$JBOSS_BASE_DIR'"
[ -z "$MODELWIRE_EAR" ] || must_be_file MODELWIRE_EAR
[[ $MODELWIRE_LOG_FORMAT =~ ^(text|json)$ ]] || refuse "MODELWIRE_LOG_FORMAT must be text or json, not '$MODELWIRE_LOG_FORMAT'"
check_common
configured=modelwire.xml shipped=standalone.xml
if makes_cluster; then
  check_cluster
  configured=modelwire-cluster.xml shipped=standalone-ha.xml
fi
if makes_data_source; then
  [[ $MODELWIRE_DB_JNDI =~ ^java:(jboss)?/[A-Za-z0-9_/.-]+$ ]] || refuse "MODELWIRE_DB_JNDI must begin with java:/ or java:jboss/ here, not '$MODELWIRE_DB_JNDI'"
fi

# A server that runs would write its own idea of the file over this one when it stops.
if (exec 3<>"/dev/tcp/127.0.0.1/$MODELWIRE_SERVER_ADMIN_PORT") 2>/dev/null; then
  refuse "something answers at the administration port $MODELWIRE_SERVER_ADMIN_PORT: stop the server first"
fi

configuration=$JBOSS_BASE_DIR/configuration
if [ ! -d "$configuration" ]; then
  mkdir -p "$JBOSS_BASE_DIR" || refuse "JBOSS_BASE_DIR cannot be made: $JBOSS_BASE_DIR"
  cp -R "$JBOSS_HOME/standalone/configuration" "$configuration"
fi
mkdir -p "$JBOSS_BASE_DIR/deployments"
[ -f "$configuration/$configured" ] || cp "$configuration/$shipped" "$configuration/$configured"

commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
formatter=PATTERN
[ "$MODELWIRE_LOG_FORMAT" = text ] || formatter=JSON
# System properties of the server still go before what is set here.
cat >"$commands" <<COMMANDS
embed-server --server-config=$configured --std-out=discard
/interface=public:write-attribute(name=inet-address,value="\${jboss.bind.address:$MODELWIRE_HTTP_ADDRESS}")
/interface=management:write-attribute(name=inet-address,value="\${jboss.bind.address.management:127.0.0.1}")
/socket-binding-group=standard-sockets/socket-binding=http:write-attribute(name=port,value="\${jboss.http.port:$MODELWIRE_HTTP_PORT}")
/socket-binding-group=standard-sockets/socket-binding=management-http:write-attribute(name=port,value="\${jboss.management.http.port:$MODELWIRE_SERVER_ADMIN_PORT}")
/subsystem=undertow/server=default-server/host=default-host:write-attribute(name=disable-console-redirect,value=true)
if (outcome == success) of /subsystem=undertow/server=default-server/https-listener=https:read-resource
  /subsystem=undertow/server=default-server/https-listener=https:remove
end-if
if (outcome == success) of /subsystem=undertow/server=default-server/host=default-host/location=\/:read-resource
  /subsystem=undertow/server=default-server/host=default-host/location=\/:remove
end-if
if (outcome != success) of /subsystem=logging/json-formatter=JSON:read-resource
  /subsystem=logging/json-formatter=JSON:add(exception-output-type=formatted)
end-if
/subsystem=logging/console-handler=CONSOLE:write-attribute(name=named-formatter,value=$formatter)
/subsystem=logging/periodic-rotating-file-handler=FILE:write-attribute(name=named-formatter,value=$formatter)
COMMANDS
if [ "$OTEL_SDK_DISABLED" = false ]; then
  cat >>"$commands" <<COMMANDS
if (outcome != success) of /extension=org.wildfly.extension.opentelemetry:read-resource
  /extension=org.wildfly.extension.opentelemetry:add
end-if
if (outcome != success) of /subsystem=opentelemetry:read-resource
  /subsystem=opentelemetry:add
end-if
COMMANDS
else
  cat >>"$commands" <<COMMANDS
if (outcome == success) of /subsystem=opentelemetry:read-resource
  /subsystem=opentelemetry:remove
end-if
if (outcome == success) of /extension=org.wildfly.extension.opentelemetry:read-resource
  /extension=org.wildfly.extension.opentelemetry:remove
end-if
COMMANDS
fi
if makes_data_source; then
  # The password stays in the environment of the server. A data source that is there already is made anew.
  password=
  [ -z "${MODELWIRE_DB_PASSWORD:-}" ] || password=',password="${env.MODELWIRE_DB_PASSWORD}"'
  cat >>"$commands" <<COMMANDS
if (outcome == success) of /subsystem=datasources/data-source=modelwire:read-resource
  /subsystem=datasources/data-source=modelwire:remove
end-if
deploy --force --name=modelwire-driver.jar --runtime-name=modelwire-driver.jar $MODELWIRE_DB_DRIVER
/subsystem=datasources/data-source=modelwire:add(jndi-name="$MODELWIRE_DB_JNDI",driver-name=modelwire-driver.jar,driver-class=org.postgresql.Driver,connection-url="$MODELWIRE_DB_URL",user-name="$MODELWIRE_DB_USER"$password,min-pool-size=2,max-pool-size=$MODELWIRE_DB_POOL,valid-connection-checker-class-name=org.jboss.jca.adapters.jdbc.extensions.postgres.PostgreSQLValidConnectionChecker,exception-sorter-class-name=org.jboss.jca.adapters.jdbc.extensions.postgres.PostgreSQLExceptionSorter,validate-on-match=true,statistics-enabled=true)
COMMANDS
fi
if makes_cluster; then
  cluster_commands >>"$commands"
fi
if [ -n "$MODELWIRE_EAR" ]; then
  echo "deploy --force --name=modelwire.ear --runtime-name=modelwire.ear $MODELWIRE_EAR" >>"$commands"
fi
echo stop-embedded-server >>"$commands"
JAVA_OPTS="${JAVA_OPTS:-} -Djboss.server.base.dir=$JBOSS_BASE_DIR" bash "$JBOSS_HOME/bin/jboss-cli.sh" --file="$commands" >&2

# The launcher's own defaults stand in standalone.conf; what follows the mark is ours and is written anew each time.
conf=$JBOSS_HOME/bin/standalone.conf
sed -i '/^# Modelwire: /,$d' "$conf"
cat >>"$conf" <<CONF
# Modelwire: written by setup.sh
JAVA_OPTS="\$JAVA_OPTS -Xmx$MODELWIRE_HEAP -XX:MaxMetaspaceSize=512m"
# With traces on, the server would send its log and its figures too.
export OTEL_LOGS_EXPORTER="\${OTEL_LOGS_EXPORTER:-none}" OTEL_METRICS_EXPORTER="\${OTEL_METRICS_EXPORTER:-none}"
CONF
echo "WildFly is set up. Start it with $JBOSS_HOME/bin/standalone.sh --server-config=$configured"
