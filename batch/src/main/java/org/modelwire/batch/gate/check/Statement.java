package org.modelwire.batch.gate.check;

import java.util.Optional;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * A sentence of a draft as gates look at it. The headline is one too; it rests on the sources.
 *
 * @param part where it is printed
 * @param sentence the sentence with what it claims to rest on
 * @param passage its text
 * @param cited the earlier brief it cites, if that was offered
 */
public record Statement(Part part, DraftSentence sentence, Passage passage, Optional<ArchiveOffer> cited) {

    /** The parts of a brief that claim something. */
    public enum Part {
        HEADLINE,
        SUMMARY,
        CONSEQUENCE,
        ARCHIVE
    }

    public boolean isInference() {
        return sentence.basis() == Basis.INFERENCE;
    }

    /** A grave objection to the words between two places of the passage's text. */
    public Finding block(String gate, Reason reason, int start, int end, String evidence) {
        return new Finding(
                gate,
                Severity.BLOCK,
                reason,
                passage.original(),
                passage.originalStart(start),
                passage.originalEnd(end),
                evidence);
    }

    /** An objection of the claims' checks: grave if it is sure, for an editor to look at if not. */
    public Finding object(String gate, Objection objection) {
        boolean whole = objection.end() == objection.start();
        return new Finding(
                gate,
                objection.sure() ? Severity.BLOCK : Severity.REVIEW,
                Reason.UNSUPPORTED_CLAIM,
                passage.original(),
                whole ? 0 : passage.originalStart(objection.start()),
                whole ? 0 : passage.originalEnd(objection.end()),
                objection.text());
    }

    /** An objection to the whole sentence. */
    public Finding whole(String gate, Severity severity, Reason reason, String evidence) {
        return new Finding(gate, severity, reason, passage.original(), 0, 0, evidence);
    }
}
