package org.modelwire.batch.model.paid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.modelwire.archive.Embedding;
import org.modelwire.archive.EmbeddingRepository;
import org.modelwire.batch.model.Embedder;
import org.modelwire.batch.model.EmbeddingAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.run.OnConflict;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.run.receipt.Question;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.Standing;
import org.modelwire.shared.Reason;
import org.modelwire.shared.Sha256;
import org.modelwire.trace.Traced;

/**
 * Embeddings that are bought once: each call has a receipt before it is made, and what it brings is kept by the hashes of
 * the texts. Nobody depends on one: where it cannot be had, the log says why, and after three failures, or one that asking
 * again does not mend, nothing more is asked for in this pass.
 */
public final class PaidEmbedder {

    private static final Logger LOG = Logger.getLogger(PaidEmbedder.class.getName());

    private static final String PROMPT = "embed";
    private static final String VERSION = "1";
    private static final int MOST_FAILURES = 3;

    private final Embedder embedder;
    private final EmbeddingRepository kept;
    private final ReceiptBook receipts;
    private final RunBudget budget;
    private final long runId;
    private final Caution caution = new Caution();
    private final AtomicInteger failures = new AtomicInteger();

    /** An embedder for one pass of a run. */
    public PaidEmbedder(
            Embedder embedder, EmbeddingRepository kept, ReceiptBook receipts, RunBudget budget, long runId) {
        this.embedder = embedder;
        this.kept = kept;
        this.receipts = receipts;
        this.budget = budget;
        this.runId = runId;
    }

    /** Who makes the embeddings. */
    public String maker() {
        return embedder.maker();
    }

    /** The embedding of a text about a story; empty if it cannot be had now. */
    public Optional<Embedding> embed(long storyId, String text) throws InterruptedException {
        String hash = Sha256.of(text);
        return Optional.ofNullable(
                embed(Optional.of(storyId), Map.of(hash, text)).get(hash));
    }

    /**
     * Has the embeddings of texts bought that have none yet, many a call.
     *
     * @param texts by their hashes, in the order in which they matter
     * @return whether each of them has one now
     */
    public boolean embedAll(Map<String, String> texts) throws InterruptedException {
        return embed(Optional.empty(), texts).size() == texts.size();
    }

    private Map<String, Embedding> embed(Optional<Long> storyId, Map<String, String> texts)
            throws InterruptedException {
        Map<String, Embedding> known = new HashMap<>(kept.find(maker(), texts.keySet()));
        Map<String, String> missing = new LinkedHashMap<>(texts);
        missing.keySet().removeAll(known.keySet());
        List<String> hashes = new ArrayList<>(missing.keySet());
        for (int start = 0; start < hashes.size() && failures.get() < MOST_FAILURES; start += embedder.mostTexts()) {
            Map<String, String> some = new LinkedHashMap<>();
            hashes.subList(start, Math.min(start + embedder.mostTexts(), hashes.size()))
                    .forEach(hash -> some.put(hash, missing.get(hash)));
            known.putAll(cautiously(storyId, some));
        }
        return known;
    }

    private Map<String, Embedding> cautiously(Optional<Long> storyId, Map<String, String> texts)
            throws InterruptedException {
        caution.enter();
        try {
            return failures.get() < MOST_FAILURES ? buy(storyId, texts) : Map.of();
        } catch (ModelException e) {
            boolean hopeless = !e.isPassing() || e.reason() == Reason.LLM_QUOTA || e.reason() == Reason.LLM_AUTH;
            return without(hopeless ? MOST_FAILURES : 1, e.reason().code() + ": " + e.getMessage());
        } catch (StepAbortedException e) {
            return without(MOST_FAILURES, e.getMessage());
        } finally {
            caution.leave();
        }
    }

    private Map<String, Embedding> without(int weight, String why) {
        int failed = failures.addAndGet(weight);
        LOG.log(
                Level.WARNING,
                "no embedding run={0} model={1} reason={2}; the archive is searched by words and subjects{3}",
                new Object[] {
                    Long.toString(runId), embedder.name(), why, failed < MOST_FAILURES ? "" : " until the next pass"
                });
        return Map.of();
    }

    private Map<String, Embedding> buy(Optional<Long> storyId, Map<String, String> texts)
            throws ModelException, StepAbortedException, InterruptedException {
        List<String> asked = List.copyOf(texts.values());
        Question question = question(storyId, texts);
        BigDecimal estimate = embedder.estimate(asked).costUsd();
        budget.reserve(estimate);
        BigDecimal cost = BigDecimal.ZERO;
        try {
            long receipt = budget.open(receipts, question, runId, estimate);
            EmbeddingAnswer answer = ReceiptedCall.make(receipts, receipt, embedder.name(), () -> {
                EmbeddingAnswer embedded = embedder.embed(asked);
                Traced.current().used(embedded.usage().tokensIn(), 0);
                return embedded;
            });
            caution.trust();
            cost = answer.usage().costUsd();
            Map<String, Embedding> bought = new LinkedHashMap<>();
            texts.keySet().forEach(hash -> bought.put(hash, answer.embeddings().get(bought.size())));
            // First, so that a crash between the two leaves a receipt without an answer and not an answer that is lost.
            OnConflict.retryOnce(() -> kept.keep(maker(), bought));
            receipts.answered(
                    receipt,
                    "{\"embeddings\":" + bought.size() + "}",
                    new Receipt.Usage(answer.usage().tokensIn(), 0, cost, answer.latency()));
            return bought;
        } catch (ModelException e) {
            cost = cost.max(e.costUsd());
            throw e;
        } finally {
            budget.settle(estimate, cost);
        }
    }

    private Question question(Optional<Long> storyId, Map<String, String> texts) throws ModelException {
        Question question = new Question(
                storyId,
                PROMPT,
                VERSION,
                embedder.name(),
                embedder.endpoint(),
                Sha256.of(Stream.concat(texts.keySet().stream(), texts.values().stream())
                        .toArray(String[]::new)));
        Optional<Standing> standing = receipts.find(question);
        if (standing.filter(known -> known.answer().isPresent() || known.purchases() >= BoughtAnswers.MOST_PURCHASES)
                .isPresent()) {
            throw new ModelException(Reason.LLM_BAD_JSON, "paid for before without an embedding to show for it");
        }
        return question;
    }
}
