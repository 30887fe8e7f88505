package org.modelwire.batch.gate.claim;

import java.util.List;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.text.Passage;

/** What the clauses of a text tell otherwise than the articles. */
public final class ClauseCheck {

    private final List<Alignment> alignments;

    /**
     * Lays a text beside the articles.
     *
     * @param quote the words of the articles on which it says it rests; empty if it names none
     */
    public ClauseCheck(Account account, Passage text, Passage quote) {
        this.alignments = text.words().isEmpty()
                ? List.of()
                : account.read(text).stream()
                        .map(telling -> new Alignment(account, telling, quote))
                        .toList();
    }

    /** Words that it affirms and the articles deny, or the other way round. */
    public List<Objection> signs() {
        return alignments.stream()
                .flatMap(alignment -> SignCheck.objections(alignment).stream())
                .toList();
    }

    /** Clauses that it tells as facts and the articles do not. */
    public List<Objection> sureness() {
        return alignments.stream()
                .flatMap(alignment -> Stream.concat(
                        SurenessCheck.objections(alignment).stream(), TenseCheck.objections(alignment).stream()))
                .toList();
    }
}
