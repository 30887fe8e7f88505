package org.modelwire.batch.newsletter;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.modelwire.batch.newsletter.letter.LetterWriter;
import org.modelwire.batch.newsletter.smtp.MailServer;
import org.modelwire.batch.run.Shifts;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.config.MailConfig;
import org.modelwire.config.NewsletterConfig;
import org.modelwire.config.NightlyConfig;
import org.modelwire.config.Settings;
import org.modelwire.config.SiteConfig;
import org.modelwire.database.SchemaMigration;
import org.modelwire.newsletter.Issue;
import org.modelwire.newsletter.LetterLog;
import org.modelwire.newsletter.LetterOrder;
import org.modelwire.newsletter.LetterState;
import org.modelwire.newsletter.MailAddress;
import org.modelwire.newsletter.Rhythm;
import org.modelwire.newsletter.SubscriberDesk;
import org.modelwire.newsletter.content.ClaimedLetter;

/** The job {@code newsletter} as it ships, outside a server: a real database, a transaction around each call of the log. */
final class LetterOffice implements AutoCloseable {

    /** What every summary rests on. */
    static final String QUOTE = "Words of the source";

    /** A Sunday; letters go out at seven. */
    static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EntityManagerFactory factory;
    private final Map<String, String> names;
    private Instant now = NOW;

    LetterOffice(int port) {
        names = new HashMap<>(Map.of(
                "modelwire.mail.host", "127.0.0.1",
                "modelwire.mail.port", Integer.toString(port),
                "modelwire.mail.security", "none",
                "modelwire.mail.timeout", "PT10S",
                "modelwire.mail.from", "wire@news.example",
                "modelwire.mail.unsubscribe-to", "leave@news.example",
                "modelwire.site.url", "https://news.example",
                "modelwire.site.responsible-person", "Ada Lind",
                "modelwire.nightly.zone", "UTC"));
        names.put("modelwire.db.url", "jdbc:h2:mem:letters" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        DatabaseConfig database = DatabaseConfig.of(settings());
        new SchemaMigration(database).run();
        factory = Persistence.createEntityManagerFactory(
                "modelwire",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.jdbc.url", database.url(),
                        "jakarta.persistence.jdbc.user", "sa",
                        "jakarta.persistence.jdbc.password", "",
                        "eclipselink.target-server", "None",
                        "eclipselink.logging.level", "WARNING",
                        "eclipselink.session-name", "letters" + NUMBER.get()));
    }

    /** The same office from now on at another mail server. */
    LetterOffice at(int port) {
        return with("modelwire.mail.port", Integer.toString(port));
    }

    /** The same office with another setting from now on. */
    LetterOffice with(String key, String value) {
        names.put(key, value);
        return this;
    }

    private Settings settings() {
        return Settings.of(names);
    }

    SiteConfig site() {
        return SiteConfig.of(settings());
    }

    /** Lets time pass. */
    void wait(Duration time) {
        now = now.plus(time);
    }

    /** Somebody types an address at the form. */
    void signUp(String address) {
        inTransaction(wiring -> {
            wiring.the(SubscriberDesk.class).signUp(MailAddress.of(address), Rhythm.DAILY, Set.of());
            return null;
        });
    }

    /** Follows the link of a letter. */
    boolean confirm(String token) {
        return inTransaction(wiring -> wiring.the(SubscriberDesk.class).confirm(token));
    }

    Optional<SubscriberDesk.Subscription> subscription(String token) {
        return inTransaction(wiring -> wiring.the(SubscriberDesk.class).find(token));
    }

    /** A public brief about an article of a publisher, published now. */
    void publish(long number, String headline, String summary) {
        String at = "timestamp with time zone '" + now + "'";
        sql(
                "insert into publisher values (" + number + ", 1, 'p" + number
                        + ".example', 'The P', null, 'FULL_BRIEF', '', " + at + ")",
                "insert into feed (id, version, publisher_id, url, url_hash, title, state, next_due_at, failures,"
                        + " created_at) values (" + number + ", 1, " + number + ", 'u', 'u" + number
                        + "', 't', 'ACTIVE', " + at + ", 0, " + at + ")",
                "insert into story (id, version, title, reported_at, created_at) values (" + number + ", 1, 't', " + at
                        + ", " + at + ")",
                "insert into article (id, version, publisher_id, feed_id, story_id, url, identity_hash, title,"
                        + " discovered_at, state, attempts, read_in) values (" + number + ", 1, " + number + ", "
                        + number
                        + ", " + number + ", 'https://p" + number + ".example/1', 'i" + number + "', 't', " + at
                        + ", 'ANALYSED', 0, 1)",
                "insert into brief (id, version, story_id, slug, state, label, reported_at, created_at, published_at,"
                        + " updated_at, significance, current_number) values (" + number + ", 1, "
                        + number
                        + ", 'brief-" + number + "', 'PUBLISHED', 'MACHINE_WRITTEN', " + at + ", " + at + ", " + at
                        + ", "
                        + at + ", 3, 1)");
        text(number, 1, headline, summary, "first text");
    }

    private void text(long brief, int revision, String headline, String summary, String why) {
        long id = brief * 10 + revision;
        sql(
                "insert into brief_revision (id, brief_id, number, headline, text_hash, drafter, created_at, why,"
                        + " published_at, source_number) values (" + id + ", " + brief + ", " + revision + ", '"
                        + headline
                        + "', 'h', 'm', timestamp with time zone '" + now + "', '" + why
                        + "', timestamp with time zone '" + now + "', 1)",
                "insert into brief_sentence (id, revision_id, part, ordinal, text, basis, quote) values (" + id + ", "
                        + id + ", 'SUMMARY', 0, '" + summary + "', 'SOURCE', '" + QUOTE + "')");
    }

    /** Words of a brief are put right. */
    void correct(long brief, String headline, String oldWords, String newWords) {
        text(brief, 2, headline, "It costs " + newWords + ".", "Correction");
        sql(
                "update brief set state = 'CORRECTED', current_number = 2 where id = " + brief,
                "insert into correction values (" + brief + ", " + brief + ", 2, 'CORRECTION', '" + oldWords + "', '"
                        + newWords + "', 'The shop says so.', 'Ada Lind', timestamp with time zone '" + now + "')");
    }

    private void sql(String... statements) {
        inTransaction(wiring -> {
            List.of(statements)
                    .forEach(sql -> wiring.the(EntityManager.class)
                            .createNativeQuery(sql)
                            .executeUpdate());
            return null;
        });
    }

    /** How many letters are in a state. */
    long count(LetterState state) {
        return inTransaction(wiring -> wiring.the(EntityManager.class)
                .createQuery("select count(l) from Letter l where l.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult());
    }

    /** Runs the job. */
    StepContext run() throws Exception {
        return run(step(new SettleLettersStep()), sending(new Log()));
    }

    /** Runs the job up to the moment after the mail server's first answer, and no further. */
    void dieAfterTheFirstAnswer() throws Exception {
        try {
            run(step(new SettleLettersStep()), sending(new Log() {
                @Override
                public void conclude(long letter, LetterState outcome, String reply, boolean no, String actor) {
                    throw new PowerCut();
                }
            }));
        } catch (PowerCut e) {
            return;
        }
        throw new IllegalStateException("the server was never asked");
    }

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private StepContext run(Step... steps) throws StepAbortedException, InterruptedException {
        StepContext context = Shifts.context();
        for (Step step : steps) {
            step.run(context);
        }
        return context;
    }

    private Step step(SettleLettersStep step) throws ReflectiveOperationException {
        return set(step, Map.of("log", new Log()));
    }

    private Step sending(LetterLog log) throws ReflectiveOperationException {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return set(
                new SendLettersStep(),
                Map.of(
                        "log",
                        log,
                        "server",
                        new MailServer(MailConfig.of(settings()), site()),
                        "writer",
                        new LetterWriter(site(), clock),
                        "config",
                        NewsletterConfig.of(settings()),
                        "nightly",
                        NightlyConfig.of(settings()),
                        "clock",
                        clock));
    }

    private static <T> T set(T target, Map<String, Object> parts) throws ReflectiveOperationException {
        for (Map.Entry<String, Object> part : parts.entrySet()) {
            Field field = target.getClass().getDeclaredField(part.getKey());
            field.setAccessible(true);
            field.set(target, part.getValue());
        }
        return target;
    }

    private <T> T inTransaction(Function<Parts, T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(new Parts(em, now));
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    /** The log that ships, each call in a transaction of its own. */
    private class Log extends LetterLog {

        private <T> T ask(Function<LetterLog, T> call) {
            return inTransaction(wiring -> call.apply(wiring.the(LetterLog.class)));
        }

        @Override
        public List<Long> settle(String actor) {
            return ask(log -> log.settle(actor));
        }

        @Override
        public void tidy(String actor) {
            ask(log -> {
                log.tidy(actor);
                return null;
            });
        }

        @Override
        public List<LetterOrder> due(List<Issue> issues) {
            return ask(log -> log.due(issues));
        }

        @Override
        public Optional<ClaimedLetter> claim(LetterOrder order) {
            return ask(log -> log.claim(order));
        }

        @Override
        public void conclude(long letter, LetterState outcome, String reply, boolean noMailbox, String actor) {
            ask(log -> {
                log.conclude(letter, outcome, reply, noMailbox, actor);
                return null;
            });
        }
    }

    /** The program's own classes around one transaction, made when they are wanted. */
    private static final class Parts {

        private final Map<Class<?>, Object> made = new HashMap<>();

        private Parts(EntityManager em, Instant now) {
            made.put(EntityManager.class, em);
            made.put(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
            made.put(
                    Event.class,
                    Proxy.newProxyInstance(
                            Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null));
        }

        private <T> T the(Class<T> type) {
            Object known = made.get(type);
            return type.cast(known == null ? make(type) : known);
        }

        private Object make(Class<?> type) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                Object object = constructor.newInstance();
                made.put(type, object);
                for (Field field : type.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Inject.class)
                            || field.isAnnotationPresent(PersistenceContext.class)) {
                        field.setAccessible(true);
                        field.set(object, the(field.getType()));
                    }
                }
                return object;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make " + type, e);
            }
        }
    }
}
