package org.modelwire.browser;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.server.Within;

/** Every command of the documents is run as it is written, but for the names that stand for others there. */
@Timeout(600)
@ExtendWith(TakedownSite.Shared.class)
@EnabledIfSystemProperty(named = "modelwire.sample.server", matches = "payara-micro")
@EnabledIfSystemProperty(named = "modelwire.sample.database", matches = "h2")
class DocumentedCommandsIT {

    private static final String TESTS = "org.modelwire.";

    /** By the test that runs them. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            entry(
                    "mvn -q package -DskipTests && java -jar ear/target/modelwire.jar --sample",
                    "system.newsroom.JarNewsroom"),
            entry("java -jar ear/target/modelwire.jar --home /srv/modelwire", "system.LauncherIT"),
            entry(
                    "MODELWIRE_DB_URL=jdbc:postgresql://db.internal/wire java -jar modelwire.jar"
                            + " --home /var/lib/modelwire --host 10.0.0.11",
                    "system.TwoNodesIT"),
            entry(
                    "MODELWIRE_DB_URL=jdbc:postgresql://db.internal/wire java -jar modelwire.jar"
                            + " --home /var/lib/modelwire --host 10.0.0.12",
                    "system.TwoNodesIT"),
            entry("config/servers/wildfly/setup.sh", "system.newsroom.WildFly"),
            entry("$JBOSS_HOME/bin/standalone.sh --server-config=modelwire.xml", "system.newsroom.WildFly"),
            entry("$JBOSS_HOME/bin/standalone.sh --server-config=modelwire-cluster.xml", "system.newsroom.WildFly"),
            entry(
                    "keytool -genkeypair -alias modelwire -keyalg EC -groupname secp256r1 -validity 3650 -dname CN=modelwire \\\n"
                            + "  -storetype PKCS12 -keystore cluster.p12",
                    "system.newsroom.WildFlyPair"),
            entry("config/servers/payara-server/setup.sh", "system.newsroom.PayaraServer"));

    private static final String MACHINE = "changes users and services of the machine";
    private static final String BUILD = "is the build that this test is a part of";

    /** By the reason why no test runs them. */
    private static final Map<String, String> NOWHERE = Map.ofEntries(
            entry("mvn verify", BUILD),
            entry("mvn -q package -DskipTests", BUILD),
            entry("cd config/container", "goes to another folder"),
            entry("podman compose up --build", "there is no container engine"),
            entry("useradd --system --home-dir /var/lib/modelwire --shell /usr/sbin/nologin modelwire", MACHINE),
            entry("install -D -m 0644 ear/target/modelwire.jar /opt/modelwire/modelwire.jar", MACHINE),
            entry("install -D -m 0640 -g modelwire /dev/null /etc/modelwire/modelwire.env", MACHINE),
            entry("install -m 0644 config/systemd/modelwire.service /etc/systemd/system/modelwire.service", MACHINE),
            entry("systemctl daemon-reload && systemctl enable --now modelwire", MACHINE));

    /** What sets the stage for the commands below it. */
    private static final String STAGE = "(api|auth)=.*|export .*";

    /** Nothing else is run: a new kind of command is looked at by a person first. */
    private static final String HARMLESS = "curl .*|unzip -p .*|java -jar modelwire.jar --(backup|restore) .*"
            + "|install -m 0600 /dev/null .*|cat > modelwire.env <<.*";

    private static final Path WAR = Path.of("..", "web", "target", "modelwire.war");

    @TempDir
    private Path folder;

    private final Map<String, String> standIns = new LinkedHashMap<>();
    private SampleSite site;

    @Test
    void eachCommandHasATestOrAReasonWhyNot() throws Exception {
        assertThat(DocumentedCommand.unnamedBlocks()).isEmpty();
        List<DocumentedCommand> all = DocumentedCommand.all();
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(all)
                .allSatisfy(command -> assertThat(ELSEWHERE.containsKey(bare(command))
                                || NOWHERE.containsKey(bare(command))
                                || isRunHere(command)
                                || command.text().matches(STAGE))
                        .as("%s: nothing runs %s", command.file(), command.text())
                        .isTrue());
        List<String> known = all.stream().map(DocumentedCommandsIT::bare).toList();
        assertThat(known).containsAll(ELSEWHERE.keySet()).containsAll(NOWHERE.keySet());
        for (String test : ELSEWHERE.values()) {
            Class.forName(TESTS + test);
        }
    }

    private static boolean isRunHere(DocumentedCommand command) {
        return command.text().matches("(?s)" + HARMLESS);
    }

    /** Without the comment behind it. */
    private static String bare(DocumentedCommand command) {
        return command.text().replaceFirst("\\s+# .*", "");
    }

    @Test
    void theyDoWhatTheySay(TakedownSite takedowns) throws Exception {
        site = takedowns.site();
        prepare(takedowns);
        List<String> stage = new ArrayList<>();
        String file = "";
        int run = 0;
        for (DocumentedCommand command : DocumentedCommand.all()) {
            if (!command.file().equals(file)) {
                file = command.file();
                stage.clear();
            }
            if (command.text().matches(STAGE)) {
                stage.add(command.text());
            } else if (isRunHere(command) && isPossible(command)) {
                run(stage, command);
                run++;
            }
        }
        assertThat(run).isGreaterThanOrEqualTo(40);
        site.operate(
                "takedowns/" + standIns.get("T-4K7Q-9XWM") + "/restoration",
                "{\"by\":\"Ada Lind\",\"why\":\"a test\"}");
    }

    /** A build without a network makes no bill of materials; the build that insists on everything has one. */
    private static boolean isPossible(DocumentedCommand command) throws IOException {
        try (ZipFile war = new ZipFile(WAR.toFile())) {
            return !command.text().startsWith("unzip ")
                    || war.getEntry("META-INF/sbom/modelwire.cdx.json") != null
                    || Boolean.getBoolean("modelwire.data.required");
        }
    }

    private void prepare(TakedownSite takedowns) throws Exception {
        String hidden = takedowns.brief(8);
        String brief = takedowns.brief(9);
        standIns.put("http://localhost:8080", site.address());
        standIns.put("java -jar modelwire.jar", java() + " -jar " + System.getProperty("modelwire.jar"));
        standIns.put("web/target/modelwire.war", WAR.toAbsolutePath().toString());
        standIns.put("/backups/monday.zip --home /var/lib/modelwire     #", "monday.zip --home " + site.home() + " #");
        standIns.put("/backups/monday.zip --home /var/lib/modelwire    #", "monday.zip --home restored #");
        standIns.put(
                "https://news.example/feed.xml", array("feeds").getJsonObject(0).getString("url"));
        standIns.put("zeitung.example", takedowns.publisher(brief));
        standIns.put("slug-of-a-brief", brief);
        JsonObject story = array("stories?limit=1000").getValuesAs(JsonObject.class).stream()
                .filter(told -> told.getJsonArray("articles").size() > 1)
                .findFirst()
                .orElseThrow();
        standIns.put("stories/7/", "stories/" + story.getInt("id") + "/");
        standIns.put(
                "[12]", "[" + story.getJsonArray("articles").getJsonObject(1).getInt("id") + "]");
        standIns.put(
                "watch/1/", "watch/" + array("watch?state=DUE").getJsonObject(0).getInt("id") + "/");
        standIns.put(
                "2026-11-27", site.page("/coverage").select("th a").attr("href").replaceFirst(".*/", ""));
        String report = site.page("/briefs/" + brief).select("a[href$=/report]").attr("href");
        Map<String, String> words = Map.of("kind", "WRONG", "sentence", "", "words", "It costs more.", "mail", "");
        standIns.put("R-4K7Q-9XWM", site.fill(report, words).select(".receipt").text());
        site.fill("/subscribe", Map.of("address", "reader@mail.example", "rhythm", "DAILY", "scope", "all"));
        standIns.put(
                "T-4K7Q-9XWM",
                takedowns
                        .send(takedowns.removal(hidden, "desk@press.example"))
                        .select(".receipt")
                        .text());
        Files.writeString(
                folder.resolve("feeds.opml"), site.operations("feeds/opml").body());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private JsonArray array(String path) throws Exception {
        try (JsonReader reader =
                Json.createReader(new StringReader(site.operations(path).body()))) {
            return reader.readArray();
        }
    }

    private JsonObject newestNight() throws Exception {
        return array("jobs/nightly/executions").getJsonObject(0);
    }

    private void run(List<String> stage, DocumentedCommand command) throws Exception {
        standIns.put("executions/1 ", "executions/" + newestNight().getInt("id") + " ");
        String text = command.text();
        for (Map.Entry<String, String> standIn : standIns.entrySet()) {
            text = text.replace(standIn.getKey(), standIn.getValue());
        }
        String script = String.join("\n", stage).replace("http://localhost:8080", site.address())
                + "\nexport MODELWIRE_API_TOKEN=" + SampleSite.TOKEN
                + "\n[ -z \"${auth:-}\" ] || auth=\"Authorization: Bearer $MODELWIRE_API_TOKEN\""
                + "\ncurl() { command curl -sS -o answer -w '%{http_code}' \"$@\"; }\n" + text;
        if (command.text().contains("-X POST $api/jobs/")) { // 409 while one runs
            Within.seconds(120)
                    .until(command.text(), () -> !said(script, command).startsWith("409"));
        } else if (command.text().startsWith("curl ")) {
            String answer = said(script, command);
            assertThat(answer).as(command + "\n" + answer).startsWith("2");
        } else {
            said(script, command);
        }
        followUp(command);
    }

    private void followUp(DocumentedCommand command) throws Exception {
        if (command.text().contains("-X DELETE")) {
            Within.seconds(120)
                    .until(
                            "the night is stopped",
                            () -> !newestNight().getString("status").equals("RUNNING"));
        } else if (command.text().contains("/split")) {
            try (JsonReader reader = Json.createReader(Files.newBufferedReader(folder.resolve("answer")))) {
                standIns.put("[9]", "[" + reader.readObject().getInt("id") + "]");
            }
        }
    }

    /** The status and the body of the answer, or what else is printed. */
    private String said(String script, DocumentedCommand command) throws IOException {
        Path output = folder.resolve("output");
        int exit = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .onExit()
                .join()
                .exitValue();
        Path answer = folder.resolve("answer");
        String said = Files.readString(output) + (Files.exists(answer) ? "\n" + Files.readString(answer) : "");
        assertThat(exit).as("%s%n%s", command, said).isZero();
        return said;
    }
}
