package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.feeds.EntryAccount;
import org.modelwire.system.feeds.FeedDocument;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.server.HomeDatabase;
import org.modelwire.system.server.RunningServer;

/**
 * The nightly run over real feeds as their publishers served them, and over whatever else lies beside them, read in place
 * from the folder that {@code -Dmodelwire.data} names. No name resolves, so each entry lives on what its feed says.
 */
@Timeout(600)
class RealFeedsIT {

    @TempDir
    private Path folder;

    private Path data;
    private final Map<String, String> settings = new HashMap<>(FeedServer.SETTINGS);

    @BeforeEach
    void findFeeds() throws Exception {
        String given = System.getProperty("modelwire.data", "");
        data = Path.of(given).resolve("feeds");
        boolean there = !given.isEmpty() && Files.isDirectory(data);
        assertThat(there || !Boolean.getBoolean("modelwire.data.required"))
                .as("feeds in the folder of -Dmodelwire.data=" + given)
                .isTrue();
        assumeTrue(there, "no real feeds: name their folder with -Dmodelwire.data");
        String here = InetAddress.getLocalHost().getHostName();
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost " + here + "\n");
        settings.put("MODELWIRE_JAVA_OPTS", "-Djdk.net.hosts.file=" + hosts);
        settings.put("MODELWIRE_LLM_PROVIDER", "extractive");
    }

    @Test
    void turnsEachEntryIntoABriefInReviewOrATypedReasonAndDoesItOnce() throws Exception {
        Map<String, FeedDocument> feeds = new LinkedHashMap<>();
        try (FeedServer publishers = new FeedServer()) {
            for (Path file : files()) {
                String path = "/" + data.relativize(file);
                byte[] body = Files.readAllBytes(file);
                String address = publishers.put(path, type(path), body);
                feeds.put(address, FeedDocument.of(address, body));
            }
            JsonObject first = night(Optional.of(FeedServer.opml(feeds.keySet())));
            assertThat(first.getInt("feedsPolled")).isEqualTo(feeds.size());
            everyEntryIsAnArticle(feeds);
            everyArticleIsInReviewOrHasAReason();
            List<List<String>> wire = wire();

            JsonObject second = night(Optional.empty());
            assertThat(second.getInt("articlesNew")).isZero();
            assertThat(second.getInt("modelCalls")).isZero();
            assertThat(wire()).isEqualTo(wire);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String type(String path) {
        return switch (path.replaceFirst(".*\\.", "")) {
            case "xml" -> "application/xml";
            case "json" -> "application/feed+json";
            case "html" -> "text/html";
            default -> "text/plain";
        };
    }

    /** One night of a server that is started for it; gives the run's totals. */
    private JsonObject night(Optional<String> opml) throws Exception {
        try (RunningServer server = RunningServer.start(folder, settings)) {
            if (opml.isPresent()) {
                server.operations().importOpml(opml.get());
            }
            JsonObject run = server.operations().runNightly(300);
            assertThat(run.getString("status")).as(run.toString()).isEqualTo("DEGRADED");
            assertThat(server.stop()).isEqualTo(128 + 15);
            assertThat(server.terminal()).doesNotContain("\tat ");
            return run.getJsonObject("totals");
        }
    }

    private void everyEntryIsAnArticle(Map<String, FeedDocument> feeds) throws SQLException {
        try (HomeDatabase database = HomeDatabase.open(folder)) {
            EntryAccount account = EntryAccount.of(database, feeds);
            System.out.printf(
                    "%d documents: %s in good order, %s refused%n%d entries, %d of them distinct%n",
                    feeds.size(),
                    database.number("select count(*) from feed where reason is null"),
                    database.rows("select lower(reason), count(*) from feed where reason is not null group by reason"),
                    account.entries(),
                    account.distinct());
            assertThat(account.lost()).isEmpty();
            assertThat(account.invented()).isEmpty();
            assertThat(database.number("select count(*) from article")).isEqualTo(account.distinct());
        }
    }

    private void everyArticleIsInReviewOrHasAReason() throws SQLException {
        try (HomeDatabase database = HomeDatabase.open(folder)) {
            List<List<String>> outcomes = database.rows(
                    "select a.state, a.reason, b.state, count(*) from article a"
                            + " left join brief b on b.story_id = a.story_id group by a.state, a.reason, b.state order by 4 desc");
            outcomes.forEach(outcome -> System.out.println("  " + outcome));
            assertThat(outcomes).allSatisfy(outcome -> {
                String state = outcome.get(0);
                String reason = outcome.get(1);
                assertThat(state).isIn("ANALYSED", "SKIPPED", "FAILED");
                if (state.equals("ANALYSED")) {
                    assertThat(outcome.get(2)).isIn("IN_REVIEW", "HELD");
                } else {
                    assertThat(reason).isNotNull();
                }
            });
            List<List<String>> held = database.rows("select distinct b.slug, f.gate, f.reason, f.evidence from brief b"
                    + " left join brief_revision r on r.brief_id = b.id left join finding f on f.revision_id = r.id"
                    + " and f.severity = 'BLOCK' where b.state = 'HELD' order by 1");
            held.forEach(finding -> System.out.println("  held: " + finding));
            assertThat(held).allSatisfy(finding -> assertThat(finding.get(2)).isNotNull());
        }
    }

    /** Everything that a second run must leave as it is. */
    private List<List<String>> wire() throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (HomeDatabase database = HomeDatabase.open(folder)) {
            for (String table : List.of("article", "brief", "brief_revision", "brief_sentence", "finding", "receipt")) {
                rows.addAll(database.rows("select * from " + table + " order by id"));
            }
        }
        return rows;
    }
}
