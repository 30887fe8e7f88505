package org.modelwire.batch.gate.claim;

import java.util.List;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.text.Passage;

/** What the clauses of a text tell otherwise than the articles. */
public final class ClauseCheck {

    private final List<Alignment> alignments;

    /** Lays a text beside the articles. */
    public ClauseCheck(Account account, Passage text) {
        this.alignments = text.words().isEmpty()
                ? List.of()
                : account.reader().read(text).stream()
                        .map(telling -> new Alignment(account, telling))
                        .toList();
    }

    /** Words that it affirms and the articles deny, or the other way round. */
    public List<Objection> signs() {
        return alignments.stream()
                .flatMap(alignment -> Stream.concat(
                        SignCheck.objections(alignment).stream(), DenialCheck.objections(alignment).stream()))
                .toList();
    }

    /** Clauses that it tells as facts and the articles do not. */
    public List<Objection> sureness() {
        return alignments.stream()
                .flatMap(alignment -> SurenessCheck.objections(alignment).stream())
                .toList();
    }
}
