package org.modelwire.batch.model.paid;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.batch.model.BatchFiles;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Usage;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.run.RunStatus;
import org.modelwire.run.receipt.BatchBook;
import org.modelwire.run.receipt.OpenBatch;
import org.modelwire.run.receipt.Question;
import org.modelwire.shared.Reason;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.Texts;
import org.modelwire.trace.Traced;

/**
 * Collects the questions of one model, sends them as files, and takes the answers into the receipts. Questions may be
 * queued by many threads; everything else is for one.
 */
final class BatchDesk {

    private static final Logger LOG = Logger.getLogger(BatchDesk.class.getName());

    /** How long a provider may take to stop a batch before it is left to the next run. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final Model model;
    private final BatchFiles files;
    private final BatchBook book;
    private final Hours hours;
    private final long runId;
    private final Map<String, Queued> queue = new LinkedHashMap<>();
    private final List<OpenBatch> open = new ArrayList<>();
    private RunBudget budget;
    private StepAbortedException capReached;

    BatchDesk(Model model, BatchFiles files, BatchBook book, Hours hours, long runId) {
        this.model = model;
        this.files = files;
        this.book = book;
        this.hours = hours;
        this.runId = runId;
        open.addAll(book.adopt(model.name(), model.endpoint(), runId));
    }

    /** Waits between two looks at a batch. */
    @FunctionalInterface
    interface Pause {

        void sleep(Duration duration) throws InterruptedException;
    }

    /**
     * When the desk looks, and until when.
     *
     * @param until from then on nothing is sent, and what runs is stopped
     * @param poll time between two looks
     */
    record Hours(Clock clock, Pause pause, Instant until, Duration poll) {

        boolean isPast(Duration after) {
            return !clock.instant().isBefore(until.plus(after));
        }
    }

    private record Queued(BatchBook.Priced question, byte[] line) {}

    /** Whether files are sent no more. */
    boolean isClosed() {
        return hours.isPast(Duration.ZERO);
    }

    /** Begins a pass over all stories, with what may still be spent. */
    void begin(RunBudget left) {
        budget = left;
        capReached = null;
    }

    /** Puts a question into the next file, unless a cap is in the way or it is there already. */
    void queue(Question question, ModelRequest request) {
        Usage estimate = files.estimate(request);
        String id = question.identity();
        synchronized (queue) {
            if (queue.containsKey(id)) {
                return;
            }
            Optional<StepAbortedException> cap = budget.tryReserve(estimate.costUsd());
            if (cap.isPresent()) {
                capReached = cap.get();
                return;
            }
            queue.put(id, new Queued(new BatchBook.Priced(question, estimate.costUsd()), files.line(id, request)));
        }
    }

    /** The cap that kept a question out of the files, if one did. */
    Optional<StepAbortedException> capReached() {
        return Optional.ofNullable(capReached);
    }

    /**
     * Sends what is queued, in as many files as it takes.
     *
     * @return whether there was anything
     * @throws StepAbortedException if the key or the quota is refused
     */
    boolean send() throws StepAbortedException {
        boolean any = !queue.isEmpty();
        Map<String, Queued> chunk = new LinkedHashMap<>();
        long bytes = 0;
        for (Map.Entry<String, Queued> next : queue.entrySet()) {
            int length = next.getValue().line().length + 1;
            if (chunk.size() == files.mostLines() || (bytes + length > files.mostBytes() && !chunk.isEmpty())) {
                send(chunk);
                chunk.clear();
                bytes = 0;
            }
            chunk.put(next.getKey(), next.getValue());
            bytes += length;
        }
        if (!chunk.isEmpty()) {
            send(chunk);
        }
        queue.clear();
        return any;
    }

    private void send(Map<String, Queued> chunk) throws StepAbortedException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (Queued queued : chunk.values()) {
            file.writeBytes(queued.line());
            file.write('\n');
        }
        String key = Sha256.of(Long.toString(runId), file.toString(StandardCharsets.UTF_8));
        OpenBatch batch = book.prepare(
                key, runId, chunk.values().stream().map(Queued::question).toList());
        try {
            String id = traced("send batch", batch, () -> files.send(key, file.toByteArray()));
            open.add(book.sent(batch.id(), id));
        } catch (ModelException e) {
            hopeless(e);
            LOG.log(Level.WARNING, "a batch was perhaps not sent run={0}: {1}", new Object[] {
                Long.toString(runId), e.getMessage()
            });
            open.add(batch);
        }
    }

    /** What is asked of the provider for one batch. */
    @FunctionalInterface
    private interface Asked<T> {

        T answer() throws ModelException;
    }

    private <T> T traced(String name, OpenBatch batch, Asked<T> asked) throws ModelException {
        try (Traced part = Traced.part(name, "batch", batch.id())) {
            part.trace().asks(model.name());
            try {
                return asked.answer();
            } catch (ModelException e) {
                part.trace().failed(e.reason());
                throw e;
            }
        }
    }

    /**
     * Waits until every batch has ended and its answers are in the receipts. At the hour that ends the night it stops what
     * runs, takes what is done, and leaves to the next run only what the provider does not let go of.
     *
     * @param stopping whether somebody wants the run to end; batches then run on for the next one
     * @throws StepAbortedException if the key or the quota is refused
     */
    void await(BooleanSupplier stopping) throws StepAbortedException, InterruptedException {
        boolean stopped = false;
        while (true) {
            for (OpenBatch batch : List.copyOf(open)) {
                look(batch);
            }
            if (open.isEmpty() || stopping.getAsBoolean() || hours.isPast(GRACE)) {
                break;
            }
            if (!stopped && hours.isPast(Duration.ZERO)) {
                stopped = true;
                cancel();
            }
            hours.pause().sleep(hours.poll());
        }
    }

    private void look(OpenBatch batch) throws StepAbortedException {
        try {
            Optional<String> id = batch.providerId();
            if (id.isEmpty()) {
                id = files.find(batch.fileKey());
                if (id.isEmpty()) {
                    end(batch, "the batch was not sent");
                    return;
                }
                open.set(open.indexOf(batch), book.sent(batch.id(), id.get()));
                return;
            }
            BatchFiles.Progress progress = files.progress(id.get());
            if (!progress.running()) {
                String ended = id.get();
                traced("read batch", batch, () -> read(batch, ended));
                end(batch, "the batch is " + progress.words());
            }
        } catch (ModelException e) {
            hopeless(e);
            LOG.log(Level.WARNING, "a batch cannot be looked at, tried again batch={0}: {1}", new Object[] {
                Long.toString(batch.id()), e.getMessage()
            });
        }
    }

    private Taking read(OpenBatch batch, String id) throws ModelException {
        Taking taking = new Taking(batch.id());
        try {
            files.read(id, taking);
        } finally {
            Traced.current().used(taking.tokensIn, taking.tokensOut);
        }
        return taking;
    }

    private void end(OpenBatch batch, String why) {
        book.end(batch.id(), why);
        open.remove(batch);
        LOG.log(Level.INFO, "{0} run={1} batch={2}", new Object[] {why, Long.toString(runId), Long.toString(batch.id())
        });
    }

    private void cancel() throws StepAbortedException {
        for (OpenBatch batch : open) {
            try {
                if (batch.providerId().isPresent()) {
                    files.cancel(batch.providerId().get());
                }
            } catch (ModelException e) {
                hopeless(e);
                LOG.log(Level.WARNING, "a batch could not be stopped: {0}", e.getMessage());
            }
        }
    }

    private static void hopeless(ModelException e) throws StepAbortedException {
        if (e.reason() == Reason.LLM_QUOTA || e.reason() == Reason.LLM_AUTH) {
            throw new StepAbortedException(RunStatus.FAILED, e.reason(), e.getMessage());
        }
    }

    /** Takes the results of one batch in; lines that nobody waits for are logged and left out. */
    private final class Taking implements BatchFiles.Results {

        private final long batch;
        private long tokensIn;
        private long tokensOut;

        private Taking(long batch) {
            this.batch = batch;
        }

        @Override
        public void answered(String id, String json, Optional<Usage> usage) {
            log(id, book.answered(batch, id, json, usage.map(this::told)));
        }

        @Override
        public void failed(String id, Reason reason, String why, Optional<Usage> usage) {
            log(id, book.failed(batch, id, reason, why, usage.map(this::told)));
        }

        private void log(String id, boolean known) {
            if (!known) {
                LOG.log(Level.WARNING, "a line of batch {0} answers nothing that was asked: {1}", new Object[] {
                    Long.toString(batch), Texts.cut(id, 80)
                });
            }
        }

        private BatchBook.Told told(Usage usage) {
            tokensIn += usage.tokensIn();
            tokensOut += usage.tokensOut();
            return new BatchBook.Told(usage.tokensIn(), usage.tokensOut(), usage.costUsd());
        }
    }
}
