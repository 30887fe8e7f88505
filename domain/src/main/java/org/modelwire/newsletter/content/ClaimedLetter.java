package org.modelwire.newsletter.content;

import java.util.List;
import org.modelwire.newsletter.LetterKind;
import org.modelwire.newsletter.Rhythm;

/**
 * A letter in hand: whoever has it must send it and say what came of it.
 *
 * @param address where it goes
 * @param token what its links carry; stored nowhere else
 * @param chosen whether the reader chose subjects, so that it does not tell everything
 * @param briefs what it tells; of a brief that was taken back only the headline
 */
public record ClaimedLetter(
        long id, LetterKind kind, String address, String token, Rhythm rhythm, boolean chosen, List<BriefNews> briefs) {

    /** Never the address, never the token. */
    @Override
    public String toString() {
        return "letter " + id;
    }
}
