package org.modelwire.system.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scripts of {@code config/servers} refuse, each with the name of what is wrong, before they change anything. */
class SetupScriptTest {

    private static final String SECRET = "hush-hush";
    private static final String POSTGRESQL = "jdbc:postgresql://127.0.0.1/wire";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeServersThatTellThatTheyWereTouched() throws IOException {
        for (String tool : List.of("bin/jboss-cli.sh", "bin/asadmin")) {
            Path script = folder.resolve("server").resolve(tool);
            Files.createDirectories(script.getParent());
            Files.writeString(script, "#!/bin/sh\ntouch '" + folder.resolve("touched") + "'\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        Files.createDirectories(folder.resolve("server/standalone/configuration"));
        file = Files.writeString(folder.resolve("a.file"), "an archive");
    }

    @ParameterizedTest
    @CsvSource({
        "wildfly, JBOSS_HOME, ",
        "wildfly, JBOSS_HOME, /nowhere",
        "wildfly, JBOSS_BASE_DIR, relative",
        "wildfly, MODELWIRE_EAR, /nowhere.ear",
        "wildfly, MODELWIRE_LOG_FORMAT, xml",
        "wildfly, MODELWIRE_HTTP_PORT, 0",
        "wildfly, MODELWIRE_HTTP_PORT, 65536",
        "wildfly, MODELWIRE_HTTP_PORT, 9990",
        "wildfly, MODELWIRE_SERVER_ADMIN_PORT, admin",
        "wildfly, MODELWIRE_HTTP_ADDRESS, wire.example",
        "wildfly, MODELWIRE_HEAP, 1 GB",
        "wildfly, OTEL_SDK_DISABLED, no",
        "payara-server, PAYARA_HOME, ",
        "payara-server, PAYARA_HOME, /nowhere",
        "payara-server, MODELWIRE_HOME, ",
        "payara-server, MODELWIRE_HOME, relative",
        "payara-server, MODELWIRE_EAR, /nowhere.ear",
        "payara-server, MODELWIRE_DOMAIN, ../domain1",
        "payara-server, MODELWIRE_HTTP_PORT, http",
        "payara-server, MODELWIRE_SERVER_ADMIN_PORT, 0",
        "payara-server, MODELWIRE_HTTP_ADDRESS, wire.example",
        "payara-server, MODELWIRE_HEAP, much",
        "payara-server, OTEL_SDK_DISABLED, off"
    })
    void refusesAWrongValueByItsName(String server, String name, String value) throws IOException {
        refuses(server, name, with(server, name, value));
    }

    @ParameterizedTest
    @CsvSource({
        "wildfly, MODELWIRE_DB_JNDI, jdbc/modelwire",
        "wildfly, MODELWIRE_DB_URL, jdbc:h2:mem:wire",
        "wildfly, MODELWIRE_DB_URL, jdbc:postgresql://db.example/wire?password=hush-hush",
        "wildfly, MODELWIRE_DB_USER, ",
        "wildfly, MODELWIRE_DB_DRIVER, ",
        "wildfly, MODELWIRE_DB_DRIVER, /nowhere.jar",
        "wildfly, MODELWIRE_DB_POOL, many",
        "payara-server, MODELWIRE_DB_JNDI, java:/jdbc/modelwire",
        "payara-server, MODELWIRE_DB_URL, jdbc:h2:mem:wire",
        "payara-server, MODELWIRE_DB_USER, ",
        "payara-server, MODELWIRE_DB_DRIVER, ",
        "payara-server, MODELWIRE_DB_POOL, -1"
    })
    void refusesAWrongDataSource(String server, String name, String value) throws IOException {
        Map<String, String> environment = with(server, name, value);
        environment.putIfAbsent(
                "MODELWIRE_DB_JNDI", server.equals("wildfly") ? "java:/jdbc/modelwire" : "jdbc/modelwire");
        Map.of("MODELWIRE_DB_URL", POSTGRESQL, "MODELWIRE_DB_USER", "wire", "MODELWIRE_DB_DRIVER", file.toString())
                .forEach(environment::putIfAbsent);
        refuses(server, name, environment);
    }

    @ParameterizedTest
    @CsvSource({
        "MODELWIRE_CLUSTER_MEMBERS, '10.0.0.11:7600'",
        "MODELWIRE_CLUSTER_MEMBERS, 'one.example:7600,other.example:7600'",
        "MODELWIRE_CLUSTER_MEMBERS, '10.0.0.12:7600,10.0.0.13:7600'",
        "MODELWIRE_CLUSTER_ADDRESS, ",
        "MODELWIRE_CLUSTER_ADDRESS, 0.0.0.0",
        "MODELWIRE_CLUSTER_PORT, 0",
        "MODELWIRE_CLUSTER_KEYS, ",
        "MODELWIRE_CLUSTER_KEYS, cluster.p12",
        "MODELWIRE_CLUSTER_KEYS, /nowhere.p12",
        "MODELWIRE_CLUSTER_KEYS_PASSWORD, "
    })
    void refusesAWrongCluster(String name, String value) throws IOException {
        Map<String, String> environment = with("wildfly", name, value);
        Map.of(
                        "MODELWIRE_CLUSTER_MEMBERS",
                        "10.0.0.11:7600,10.0.0.12:7600",
                        "MODELWIRE_CLUSTER_ADDRESS",
                        "10.0.0.11",
                        "MODELWIRE_CLUSTER_KEYS",
                        file.toString(),
                        "MODELWIRE_CLUSTER_KEYS_PASSWORD",
                        SECRET)
                .forEach(environment::putIfAbsent);
        refuses("wildfly", name, environment);
    }

    @Test
    void refusesToSetUpAServerThatRuns() throws IOException {
        try (ServerSocket running = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(running.getLocalPort());
            refuses("wildfly", port, with("wildfly", "MODELWIRE_SERVER_ADMIN_PORT", port));
        }
    }

    private Map<String, String> with(String server, String name, String value) {
        Map<String, String> environment = new HashMap<>(Map.of("MODELWIRE_EAR", file.toString()));
        if (server.equals("wildfly")) {
            environment.put("JBOSS_HOME", folder.resolve("server").toString());
        } else {
            environment.put("PAYARA_HOME", folder.resolve("server").toString());
            environment.put("MODELWIRE_HOME", folder.resolve("home").toString());
        }
        environment.put(name, value == null ? "" : value);
        return environment;
    }

    private void refuses(String server, String name, Map<String, String> environment) throws IOException {
        List<Path> before = files();

        SetupScript script = SetupScript.run(server, environment);

        assertThat(script.exit()).as(script.said()).isEqualTo(2);
        assertThat(script.said()).startsWith("setup.sh: ").contains(name).doesNotContain(SECRET);
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
