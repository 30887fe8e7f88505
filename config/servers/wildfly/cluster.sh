# Nodes that keep the sessions of the desk together. Sourced by setup.sh, not run.

makes_cluster() {
  [ -n "${MODELWIRE_CLUSTER_MEMBERS:-}" ]
}

check_cluster() {
  : "${MODELWIRE_CLUSTER_ADDRESS:=$MODELWIRE_HTTP_ADDRESS}" "${MODELWIRE_CLUSTER_PORT:=7600}" "${MODELWIRE_CLUSTER_KEYS:=}"
  local member='[0-9.]+:[1-9][0-9]{0,4}'
  [[ $MODELWIRE_CLUSTER_ADDRESS =~ ^[0-9.]+$ && $MODELWIRE_CLUSTER_ADDRESS != 0.0.0.0 ]] || refuse "MODELWIRE_CLUSTER_ADDRESS must be the IPv4 address at which the other nodes reach this machine, not '$MODELWIRE_CLUSTER_ADDRESS'"
  must_be_port MODELWIRE_CLUSTER_PORT
  [[ $MODELWIRE_CLUSTER_MEMBERS =~ ^$member(,$member)+$ ]] || refuse "MODELWIRE_CLUSTER_MEMBERS must list two nodes or more, such as 10.0.0.11:7600,10.0.0.12:7600, not '$MODELWIRE_CLUSTER_MEMBERS'"
  [[ ,$MODELWIRE_CLUSTER_MEMBERS, == *,$MODELWIRE_CLUSTER_ADDRESS:$MODELWIRE_CLUSTER_PORT,* ]] || refuse "MODELWIRE_CLUSTER_MEMBERS must list this node too, which is at MODELWIRE_CLUSTER_ADDRESS and MODELWIRE_CLUSTER_PORT: $MODELWIRE_CLUSTER_ADDRESS:$MODELWIRE_CLUSTER_PORT"
  [[ $MODELWIRE_CLUSTER_KEYS == /* ]] || refuse "MODELWIRE_CLUSTER_KEYS must be the absolute path of the key store that all nodes share, which README.md tells how to make"
  must_be_file MODELWIRE_CLUSTER_KEYS
  [ -n "${MODELWIRE_CLUSTER_KEYS_PASSWORD:-}" ] || refuse "MODELWIRE_CLUSTER_KEYS_PASSWORD must be set, for the key store of MODELWIRE_CLUSTER_KEYS"
}

# Addresses that are given in place of a search by multicast, and TLS in both directions with the one key that all share, because
# whoever reaches the port of a node could else hand it a session. The password stays in the environment of the server.
cluster_commands() {
  local node number=0 nodes='' stack=/subsystem=jgroups/stack=modelwire tls=modelwire-cluster
  local protocol='protocols=[TLSv1.3],cipher-suite-names="TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256"'
  local password='credential-reference={clear-text="${env.MODELWIRE_CLUSTER_KEYS_PASSWORD}"}'
  for node in ${MODELWIRE_CLUSTER_MEMBERS//,/ }; do
    number=$((number + 1))
    nodes+=${nodes:+,}modelwire-node-$number
    local binding=/socket-binding-group=standard-sockets/remote-destination-outbound-socket-binding=modelwire-node-$number
    cat <<COMMANDS
if (outcome != success) of $binding:read-resource
  $binding:add(host=${node%:*},port=${node#*:})
end-if
$binding:write-attribute(name=host,value=${node%:*})
$binding:write-attribute(name=port,value=${node#*:})
COMMANDS
  done
  cat <<COMMANDS
/interface=private:write-attribute(name=inet-address,value="\${jboss.bind.address.private:$MODELWIRE_CLUSTER_ADDRESS}")
/socket-binding-group=standard-sockets/socket-binding=jgroups-tcp:write-attribute(name=port,value=$MODELWIRE_CLUSTER_PORT)
if (outcome != success) of /subsystem=elytron/key-store=$tls:read-resource
  /subsystem=elytron/key-store=$tls:add(type=PKCS12,path="$MODELWIRE_CLUSTER_KEYS",$password)
  /subsystem=elytron/key-manager=$tls:add(key-store=$tls,$password)
  /subsystem=elytron/trust-manager=$tls:add(key-store=$tls)
  /subsystem=elytron/server-ssl-context=$tls-server:add(key-manager=$tls,trust-manager=$tls,need-client-auth=true,$protocol)
  /subsystem=elytron/client-ssl-context=$tls-client:add(key-manager=$tls,trust-manager=$tls,$protocol)
end-if
/subsystem=elytron/key-store=$tls:write-attribute(name=path,value="$MODELWIRE_CLUSTER_KEYS")
/subsystem=jgroups/channel=ee:write-attribute(name=stack,value=tcp)
if (outcome == success) of $stack:read-resource
  $stack:remove
end-if
batch
$stack:add
$stack/transport=TCP:add(socket-binding=jgroups-tcp,server-ssl-context=$tls-server,client-ssl-context=$tls-client,properties={enable_suspect_events=true})
$stack/protocol=RED:add
$stack/protocol=TCPPING:add(socket-bindings=[$nodes])
$stack/protocol=MERGE3:add
$stack/protocol=FD_ALL3:add
$stack/protocol=VERIFY_SUSPECT2:add
$stack/protocol=NAKACK4:add
$stack/protocol=UNICAST4:add
$stack/protocol=pbcast.GMS:add(properties={join_timeout=5000})
$stack/protocol=FRAG4:add
run-batch
/subsystem=jgroups/channel=ee:write-attribute(name=stack,value=modelwire)
if (outcome == success) of /subsystem=modcluster:read-resource
  /subsystem=modcluster:remove
  /extension=org.jboss.as.modcluster:remove
end-if
if (outcome == success) of /subsystem=undertow/server=default-server/ajp-listener=ajp:read-resource
  /subsystem=undertow/server=default-server/ajp-listener=ajp:remove
end-if
COMMANDS
}
