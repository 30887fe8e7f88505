package org.modelwire.batch.feed.poll;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.DiscoveredEntry;
import org.modelwire.batch.feed.FeedParser;
import org.modelwire.batch.fetch.PolitePieces;
import org.modelwire.batch.run.Shifts;
import org.modelwire.config.FetchConfig;
import org.modelwire.config.Settings;
import org.modelwire.feed.Feed;
import org.modelwire.feed.FeedRepository;
import org.modelwire.feed.PollAnswer;
import org.modelwire.publisher.PublisherDomain;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.shared.ReasonedException;

/** The step that polls, as it ships, outside a server: a transaction around each call of its ledger. */
public final class StandalonePoll {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Ledger ledger;
    private final PolitePieces polite = PolitePieces.local(Duration.ofSeconds(30));

    public StandalonePoll(EntityManagerFactory factory) {
        this.ledger = new Ledger(factory);
    }

    /** Stores a feed. */
    public void add(URI address) {
        ledger.inTransaction(em -> {
            PublisherRepository publishers =
                    set(new PublisherRepository(), PublisherRepository.class, Map.of("em", em));
            em.persist(new Feed(
                    publishers.findOrAdd(PublisherDomain.of(address), "Feed", now), address.toString(), "Feed", now));
            return null;
        });
    }

    /** Polls every feed once, a day after the last time. */
    public void poll() throws Exception {
        now = now.plus(Duration.ofDays(1));
        PollStep step = new PollStep();
        set(
                step,
                PollStep.class,
                Map.of(
                        "ledger",
                        ledger,
                        "fetcher",
                        polite.fetcher(),
                        "gate",
                        polite.gate(),
                        "parser",
                        new FeedParser(),
                        "workers",
                        Shifts.workers()));
        var context = Shifts.context();
        step.run(context);
        if (Shifts.failed(context) > 0) {
            throw new IllegalStateException(Shifts.failed(context) + " feeds failed");
        }
    }

    private static <T> T set(T target, Class<?> type, Map<String, Object> parts) {
        try {
            for (Map.Entry<String, Object> part : parts.entrySet()) {
                Field field = type.getDeclaredField(part.getKey());
                field.setAccessible(true);
                field.set(target, part.getValue());
            }
            return target;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Ledger extends PollLedger {

        private final EntityManagerFactory factory;

        private Ledger(EntityManagerFactory factory) {
            this.factory = factory;
        }

        private <T> T inTransaction(Function<EntityManager, T> work) {
            EntityManager em = factory.createEntityManager();
            try {
                em.getTransaction().begin();
                T result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                em.close();
            }
        }

        private <T> T withLedger(Function<PollLedger, T> work) {
            return inTransaction(em -> work.apply(set(
                    new PollLedger(),
                    PollLedger.class,
                    Map.of(
                            "feeds", set(new FeedRepository(), FeedRepository.class, Map.of("em", em)),
                            "publishers", set(new PublisherRepository(), PublisherRepository.class, Map.of("em", em)),
                            "articles", set(new ArticleRepository(), ArticleRepository.class, Map.of("em", em)),
                            "config", FetchConfig.of(Settings.of(Map.of())),
                            "clock", Clock.fixed(now, ZoneOffset.UTC),
                            "jitter", new Jitter()))));
        }

        @Override
        List<DueFeed> due() {
            return withLedger(PollLedger::due);
        }

        @Override
        int store(long feedId, PollAnswer answer, Collection<DiscoveredEntry> entries) {
            return withLedger(ledger -> ledger.store(feedId, answer, entries));
        }

        @Override
        void fail(long feedId, ReasonedException failure) {
            withLedger(ledger -> {
                ledger.fail(feedId, failure);
                return null;
            });
        }
    }
}
