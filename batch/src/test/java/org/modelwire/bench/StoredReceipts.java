package org.modelwire.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.modelwire.run.receipt.Question;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.run.receipt.Standing;
import org.modelwire.shared.Reason;

/** The real receipt book on a file of its own, each call in a transaction of its own, as a server has it. */
final class StoredReceipts extends ReceiptBook implements AutoCloseable {

    private final BenchPool pool;
    private final EntityManagerFactory factory;

    StoredReceipts(Path home) throws IOException, SQLException {
        pool = BenchDatabase.fresh(false, home).pool();
        factory = BenchDatabase.factory(pool.dataSource());
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
    public void close() throws SQLException {
        factory.close();
        pool.close();
    }
}
