package org.modelwire.batch.model.paid;

import java.util.Optional;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.run.receipt.Question;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.Standing;
import org.modelwire.shared.Reason;

/** The answers of a model that somebody has paid for already, in whatever run. */
final class BoughtAnswers {

    /** What three answers could not do a fourth one will not: the same question is never paid for again. */
    static final int MOST_PURCHASES = 3;

    private final Model model;
    private final ReceiptBook receipts;

    BoughtAnswers(Model model, ReceiptBook receipts) {
        this.model = model;
        this.receipts = receipts;
    }

    Question question(long storyId, ModelRequest request) {
        return new Question(
                storyId,
                request.prompt().name(),
                request.prompt().version(),
                model.name(),
                model.endpoint(),
                request.inputHash());
    }

    Optional<Standing> standing(Question question) {
        return receipts.find(question);
    }

    /**
     * An answer that was bought before.
     *
     * @return empty if there is none and one may be bought
     * @throws ModelException if it cannot be taken apart, or too many have been bought in vain
     * @throws NotYetException if the question waits in a batch
     */
    <T> Optional<T> take(Optional<Standing> standing, Answers.Parser<T> parser) throws ModelException, NotYetException {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        Standing known = standing.get();
        if (known.waiting()) {
            throw new NotYetException();
        }
        if (known.answer().isPresent()) {
            return Optional.of(parse(known.receiptId(), known.answer().get(), parser));
        }
        if (known.purchases() >= MOST_PURCHASES) {
            throw ModelException.forGood(
                    known.reason().orElse(Reason.LLM_BAD_JSON),
                    "not asked again after " + known.purchases() + " answers of no use, the last one: "
                            + known.detail().orElse("unknown"));
        }
        return Optional.empty();
    }

    /** Takes a paid answer apart; one that cannot be taken apart is marked, so that a later run may ask again. */
    <T> T parse(long receiptId, String json, Answers.Parser<T> parser) throws ModelException {
        try {
            return parser.parse(json);
        } catch (ModelException e) {
            receipts.reject(receiptId, e.reason(), e.getMessage());
            throw e;
        }
    }
}
