package org.modelwire.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.Mention;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.config.JobName;
import org.modelwire.database.ConfiguredDataSource;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedRepository;
import org.modelwire.feed.FeedState;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.run.JobRun;
import org.modelwire.run.RunRepository;
import org.modelwire.run.RunStatus;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.shared.Reason;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;
import org.modelwire.takedown.TakedownRepository;
import org.modelwire.takedown.TakedownState;
import org.modelwire.watch.WatchRepository;

/**
 * What a wire of an earlier schema holds is there after the upgrade. Rows of a schema are kept under {@code released/} as SQL
 * that was written for it; each release adds a file.
 */
class UpgradeTest {

    /** The oldest schema, with rows in each of its tables. */
    private static final String OLDEST = "001";

    private static TestDatabase upgraded(TestDatabase.Kind kind) throws IOException, SQLException {
        DatabaseConfig config = TestDatabase.empty(kind);
        ConfiguredDataSource source = new ConfiguredDataSource(config);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/" + (config.isPostgreSql() ? "postgresql" : "h2"))
                .target(OLDEST)
                .load()
                .migrate();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                InputStream rows = UpgradeTest.class.getResourceAsStream("/released/V" + OLDEST + ".sql")) {
            for (String sql : new String(rows.readAllBytes(), StandardCharsets.UTF_8).split(";\\R")) {
                statement.execute(sql);
            }
        }
        return TestDatabase.migrated(config);
    }

    @ParameterizedTest
    @EnumSource
    void keepsEverythingOfTheOldestSchema(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = upgraded(kind)) {
            database.run(UpgradeTest::findsTheBriefs);
            database.run(UpgradeTest::findsFeedsAndArticles);
            database.run(UpgradeTest::findsRunsAndReceipts);
            database.run(UpgradeTest::findsRequests);
            database.run(UpgradeTest::givesNewRowsIdsOfTheirOwn);
        }
    }

    private static void findsTheBriefs(Wiring wiring) {
        Brief brief =
                wiring.the(BriefRepository.class).findPublic("loom-2-ships").orElseThrow();
        assertThat(brief.state()).isEqualTo(BriefState.PUBLISHED);
        assertThat(brief.reviewer()).contains("Ada Lind");
        assertThat(brief.revisions()).hasSize(2);
        assertThat(brief.current().headline()).isEqualTo("Loom 2 ships");
        assertThat(brief.current().publishedAt()).isEqualTo(brief.publishedAt()).isPresent();
        assertThat(brief.current().draft().summary())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.text()).isEqualTo("Tessellate ships its Loom 2 card."));
        assertThat(brief.current().searched())
                .hasValueSatisfying(count -> assertThat(count.briefs()).isEqualTo(12));
        assertThat(brief.current().offers()).hasSize(1);
        assertThat(brief.mentions())
                .as("mentions of a brief that was edited before texts had mentions of their own")
                .extracting(Mention::words)
                .containsExactly("Tessellate");
        assertThat(wiring.the(WatchRepository.class).findByBrief(brief.id()))
                .hasValueSatisfying(item -> assertThat(item.text()).isEqualTo("Loom 2 reaches shops"));
        Brief withdrawn =
                wiring.the(BriefRepository.class).findBySlug("a-recall").orElseThrow();
        assertThat(withdrawn.state()).isEqualTo(BriefState.WITHDRAWN);
        assertThat(withdrawn.gone()).isPresent();
    }

    private static void findsFeedsAndArticles(Wiring wiring) {
        List<Feed> feeds = wiring.the(FeedRepository.class).findAll();
        assertThat(feeds).extracting(Feed::state).containsExactlyInAnyOrder(FeedState.ACTIVE, FeedState.OFF);
        ArticleRepository articles = wiring.the(ArticleRepository.class);
        Article read = articles.findByIdentity("7".repeat(64)).orElseThrow();
        assertThat(read.state()).isEqualTo(ArticleState.ANALYSED);
        assertThat(read.isReread()).isFalse();
        assertThat(read.policy()).contains(PublisherPolicy.FULL_BRIEF);
        assertThat(articles.findEvidence(List.of(read.id()))).hasSize(1);
        assertThat(articles.findByIdentity("9".repeat(64)))
                .hasValueSatisfying(failed -> assertThat(failed.reason()).contains(Reason.TIMED_OUT));
    }

    private static void findsRunsAndReceipts(Wiring wiring) {
        assertThat(wiring.the(RunRepository.class).find(JobName.NIGHTLY))
                .extracting(JobRun::status)
                .containsExactly(RunStatus.RUNNING, RunStatus.DEGRADED);
        Receipt receipt = wiring.the(ReceiptRepository.class).findByStory(5).get(0);
        assertThat(receipt.answer()).contains("{\"headline\":\"Loom 2 is here\"}");
        assertThat(receipt.usage().costUsd()).isEqualByComparingTo("0.0125");
        assertThat(receipt.runId()).contains(26L);
    }

    private static void findsRequests(Wiring wiring) {
        TakedownRepository requests = wiring.the(TakedownRepository.class);
        assertThat(requests.findByReceipt("T-4K7Q-9XWM")).hasValueSatisfying(decided -> {
            assertThat(decided.state()).isEqualTo(TakedownState.DECIDED);
            assertThat(decided.briefIds()).containsExactly(13L);
            assertThat(decided.grounds()).contains("It is ours.");
        });
        assertThat(requests.findByReceipt("T-5K7Q-9XWM"))
                .hasValueSatisfying(waits -> assertThat(waits.decideDueAt()).isEqualTo(waits.receivedAt()));
    }

    private static void givesNewRowsIdsOfTheirOwn(Wiring wiring) {
        assertThat(StoredWire.feed(wiring, "new.example").id()).isGreaterThan(31);
    }
}
