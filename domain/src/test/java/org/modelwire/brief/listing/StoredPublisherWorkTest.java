package org.modelwire.brief.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.modelwire.shared.Wiring.NOW;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.article.RightsEvidence;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.listing.PublisherWorkRepository.SaidRule;
import org.modelwire.brief.listing.PublisherWorkRepository.WorkCount;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.publisher.RightsDocument;
import org.modelwire.publisher.RightsRule;
import org.modelwire.shared.Reason;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** What became of publishers' work, on both databases. */
class StoredPublisherWorkTest {

    private static final RightsRule ALLOWED =
            new RightsRule("robots", "allowed", "robots.txt", PublisherPolicy.FULL_BRIEF);
    private static final RightsRule RESERVED =
            new RightsRule("tdmrep", "tdm-reservation: 1", "header tdm-reservation", PublisherPolicy.HEADLINE_AND_LINK);

    private TestDatabase database;
    private BriefDesk desk;

    private void begin(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        desk = new BriefDesk(database);
        desk.published("first.example", "Loom 2 ships");
        desk.drafted("second.example", "Loom 3 waits");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Publisher publisher(Wiring wiring, String domain) {
        return wiring.the(PublisherRepository.class).findByDomain(domain).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void listsPublishersByDomainWithTheirArticlesAndPublicBriefs(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        database.run(wiring -> {
            var feed = StoredWire.feed(wiring, "third.example");
            StoredWire.discovered(wiring, feed, "https://third.example/1").skip(Reason.RESERVED, "said so");
        });

        database.run(wiring -> {
            PublisherWorkRepository work = wiring.the(PublisherWorkRepository.class);
            assertThat(work.countPublishers()).isEqualTo(3);
            assertThat(work.findPublishers("", 2))
                    .extracting(Publisher::domain)
                    .containsExactly("first.example", "second.example");
            assertThat(work.findPublishers("second.example", 2))
                    .extracting(Publisher::domain)
                    .containsExactly("third.example");

            long first = publisher(wiring, "first.example").id();
            long second = publisher(wiring, "second.example").id();
            long third = publisher(wiring, "third.example").id();
            assertThat(work.countArticles(List.of(first, third)))
                    .containsExactlyInAnyOrder(
                            new WorkCount(first, ArticleState.ANALYSED, Optional.empty(), 1),
                            new WorkCount(third, ArticleState.SKIPPED, Optional.of(Reason.RESERVED), 1));
            assertThat(work.countBriefs(List.of(first, second, third))).isEqualTo(Map.of(first, 1L));
        });
    }

    @ParameterizedTest
    @EnumSource
    void doesNotCountAnArticleThatOnlyACandidateRestsOn(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        desk = new BriefDesk(database);
        long brief = desk.published("first.example", "Loom 2 ships");
        desk.joins(brief, "late.example");
        desk.rewrite(brief, "Loom 2 ships early");

        database.run(wiring -> {
            long late = publisher(wiring, "late.example").id();
            assertThat(wiring.the(PublisherWorkRepository.class).countBriefs(List.of(late)))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatWasSaidLastAndWhatWasEverSaid(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        URI address = URI.create("https://first.example/robots.txt");
        database.run(wiring -> {
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            Publisher first = publisher(wiring, "first.example");
            Article old = articles.find(Optional.of(ArticleState.ANALYSED), Optional.empty(), 10).stream()
                    .filter(article -> article.publisher().equals(first))
                    .findFirst()
                    .orElseThrow();
            Article late = StoredWire.discovered(wiring, old.feed(), "https://first.example/late");
            wiring.the(jakarta.persistence.EntityManager.class).flush();
            RightsRule inFile = ALLOWED.in(new RightsDocument(address, "0".repeat(64)));
            articles.add(new RightsEvidence(old.id(), inFile, NOW));
            articles.add(new RightsEvidence(late.id(), inFile, NOW.plusSeconds(60)));
            articles.add(new RightsEvidence(late.id(), RESERVED, NOW.plusSeconds(60)));
        });

        database.run(wiring -> {
            PublisherWorkRepository work = wiring.the(PublisherWorkRepository.class);
            Publisher first = publisher(wiring, "first.example");
            long second = publisher(wiring, "second.example").id();
            Map<Long, List<RightsEvidence>> latest = work.findLatestDecisions(List.of(first.id(), second));
            assertThat(latest).containsOnlyKeys(first.id());
            assertThat(latest.get(first.id()))
                    .extracting(evidence -> evidence.rule().signal())
                    .containsExactlyInAnyOrder("robots", "tdmrep");
            assertThat(work.findRules(first, 10))
                    .extracting(
                            said -> said.last().rule().signal(),
                            SaidRule::articles,
                            said -> said.last().seenAt())
                    .containsExactlyInAnyOrder(
                            tuple("robots", 2L, NOW.plusSeconds(60)), tuple("tdmrep", 1L, NOW.plusSeconds(60)));
            assertThat(work.findRules(first, 1)).hasSize(1);
        });
    }
}
