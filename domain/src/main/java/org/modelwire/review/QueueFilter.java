package org.modelwire.review;

import java.util.Optional;
import org.modelwire.brief.draft.ContextKind;

/**
 * Which briefs of the queue are shown.
 *
 * @param gate only texts that this gate objects to
 * @param publisher only texts of stories that this domain reports
 * @param words only texts whose headline holds this, in any case; at most 100 characters count
 */
public record QueueFilter(
        QueueShelf shelf,
        Optional<String> gate,
        Optional<String> publisher,
        Optional<ContextKind> kind,
        Optional<String> words) {

    private static final int MOST_WORDS = 100;

    /** Blank fields count as empty. */
    public QueueFilter {
        gate = gate.map(String::strip).filter(text -> !text.isEmpty());
        publisher = publisher.map(String::strip).filter(text -> !text.isEmpty());
        words = words.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(MOST_WORDS, text.length())));
    }

    /** Everything of a shelf. */
    public static QueueFilter of(QueueShelf shelf) {
        return new QueueFilter(shelf, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
