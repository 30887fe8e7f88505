package org.modelwire.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.config.Settings;
import org.modelwire.run.receipt.Question;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.run.receipt.Standing;
import org.modelwire.shared.Reason;
import org.modelwire.shared.SchemaMigration;

/** The real receipt book on a file of its own, each call in a transaction of its own, as a server has it. */
final class StoredReceipts extends ReceiptBook implements AutoCloseable {

    private final JdbcConnectionPool pool;
    private final EntityManagerFactory factory;

    StoredReceipts(Path home) {
        String url = "jdbc:h2:file:" + home.resolve("bench") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                + ";DEFAULT_NULL_ORDERING=HIGH";
        new SchemaMigration(DatabaseConfig.of(Settings.of(Map.of("modelwire.db.url", url, "modelwire.db.user", "sa"))))
                .run();
        pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(32);
        factory = Persistence.createEntityManagerFactory(
                "modelwire",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", pool,
                        "eclipselink.target-server", "None",
                        "eclipselink.logging.level", "SEVERE",
                        "eclipselink.session-name", home.toString()));
        seed();
    }

    /** A run and a story for the receipts to belong to. */
    private void seed() {
        EntityManager em = factory.createEntityManager();
        em.getTransaction().begin();
        em.createNativeQuery("insert into story (id, version, title, reported_at, created_at)"
                        + " values (1, 0, 'A story', current_timestamp, current_timestamp)")
                .executeUpdate();
        em.createNativeQuery("insert into job_run (id, version, job, running_key, node, status, stop_asked, started_at,"
                        + " heartbeat_at) values (1, 0, 'NIGHTLY', 'nightly', 'bench', 'RUNNING', false,"
                        + " current_timestamp, current_timestamp)")
                .executeUpdate();
        em.getTransaction().commit();
        em.close();
    }

    private <T> T inTransaction(Function<ReceiptBook, T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(book(em));
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private static ReceiptBook book(EntityManager em) {
        try {
            Constructor<ReceiptRepository> constructor = ReceiptRepository.class.getDeclaredConstructor();
            ReceiptRepository repository = constructor.newInstance();
            set(repository, ReceiptRepository.class, "em", em);
            ReceiptBook book = new ReceiptBook();
            set(book, ReceiptBook.class, "receipts", repository);
            set(book, ReceiptBook.class, "clock", Clock.systemUTC());
            return book;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Object object, Class<?> type, String name, Object value)
            throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        field.set(object, value);
    }

    @Override
    public Optional<Standing> find(Question question) {
        return inTransaction(book -> book.find(question));
    }

    @Override
    public long open(Question question, long runId, BigDecimal estimate) {
        return inTransaction(book -> book.open(question, runId, estimate));
    }

    @Override
    public void answered(long receiptId, String json, Receipt.Usage usage) {
        inTransaction(book -> {
            book.answered(receiptId, json, usage);
            return null;
        });
    }

    @Override
    public void failed(long receiptId, Reason reason, String detail, Receipt.Usage usage) {
        inTransaction(book -> {
            book.failed(receiptId, reason, detail, usage);
            return null;
        });
    }

    @Override
    public RunSpend spendOf(long runId) {
        return inTransaction(book -> book.spendOf(runId));
    }

    @Override
    public BigDecimal spentSince(Instant since) {
        return inTransaction(book -> book.spentSince(since));
    }

    @Override
    public void close() {
        factory.close();
        pool.dispose();
    }
}
