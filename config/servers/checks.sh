# What the set-up scripts of all servers check before they change anything. Sourced by them, not run.

refuse() {
  echo "setup.sh: $1" >&2
  exit 2
}

must_be_port() {
  [[ ${!1} =~ ^[1-9][0-9]{0,4}$ && ${!1} -le 65535 ]] || refuse "$1 must be a port from 1 to 65535, not '${!1}'"
}

must_be_file() {
  [ -f "${!1}" ] || refuse "$1 names no file: ${!1}"
  [[ ${!1} != *[\'\"\ ]* ]] || refuse "$1 must be a path without blanks and quotes, not '${!1}'"
}

# What every server reads, the data source of its own only if MODELWIRE_DB_JNDI and MODELWIRE_DB_URL are both set.
check_common() {
  [[ $MODELWIRE_HEAP =~ ^[1-9][0-9]*[mg]$ ]] || refuse "MODELWIRE_HEAP must be a size such as 2g or 1536m, not '$MODELWIRE_HEAP'"
  [[ $MODELWIRE_HTTP_ADDRESS =~ ^[0-9A-Fa-f.:]+$ ]] || refuse "MODELWIRE_HTTP_ADDRESS must be an address of this machine, not '$MODELWIRE_HTTP_ADDRESS'"
  must_be_port MODELWIRE_HTTP_PORT
  must_be_port MODELWIRE_SERVER_ADMIN_PORT
  [ "$MODELWIRE_HTTP_PORT" != "$MODELWIRE_SERVER_ADMIN_PORT" ] || refuse "MODELWIRE_HTTP_PORT and MODELWIRE_SERVER_ADMIN_PORT must be two ports"
  : "${OTEL_SDK_DISABLED:=true}"
  [[ $OTEL_SDK_DISABLED =~ ^(true|false)$ ]] || refuse "OTEL_SDK_DISABLED must be true or false, not '$OTEL_SDK_DISABLED'"
  if makes_data_source; then
    check_data_source
  fi
}

makes_data_source() {
  [ -n "${MODELWIRE_DB_JNDI:-}" ] && [ -n "${MODELWIRE_DB_URL:-}" ]
}

check_data_source() {
  : "${MODELWIRE_DB_USER:=}" "${MODELWIRE_DB_DRIVER:=}" "${MODELWIRE_DB_POOL:=40}"
  # Never shown: a password may stand in it.
  [[ $MODELWIRE_DB_URL =~ ^jdbc:postgresql:[^\'\"\\\ ]+$ ]] || refuse "MODELWIRE_DB_URL must begin with jdbc:postgresql: and hold no blanks and quotes, for a data source of the server"
  [[ ! $MODELWIRE_DB_URL =~ [?\&]password= ]] || refuse "MODELWIRE_DB_URL must hold no password, which the server would write down: set MODELWIRE_DB_PASSWORD"
  [[ $MODELWIRE_DB_USER =~ ^[A-Za-z0-9_.@-]+$ ]] || refuse "MODELWIRE_DB_USER must be set, of letters, digits and _ . @ -, for a data source of the server"
  [[ $MODELWIRE_DB_POOL =~ ^[1-9][0-9]{0,3}$ ]] || refuse "MODELWIRE_DB_POOL must be a number of connections such as 40, not '$MODELWIRE_DB_POOL'"
  [ -n "$MODELWIRE_DB_DRIVER" ] || refuse "MODELWIRE_DB_DRIVER must name the jar of the PostgreSQL driver, for a data source of the server"
  must_be_file MODELWIRE_DB_DRIVER
}
