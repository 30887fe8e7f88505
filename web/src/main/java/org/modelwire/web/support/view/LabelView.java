package org.modelwire.web.support.view;

import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefLabel;

/**
 * How a text was made, in the words that stand at its headline, in feeds and in machine-readable data alike.
 *
 * @param reviewer the editor who reviewed exactly this text, if one did
 */
public record LabelView(Optional<String> reviewer) {

    static LabelView of(Brief brief) {
        return new LabelView(
                brief.label() == BriefLabel.REVIEWED
                        ? Optional.of(brief.reviewer().orElse("an editor"))
                        : Optional.empty());
    }

    public boolean isReviewed() {
        return reviewer.isPresent();
    }

    /** The label in full. */
    public String getText() {
        return (isReviewed() ? BriefLabel.REVIEWED : BriefLabel.MACHINE_WRITTEN).inWords(reviewer);
    }

    /** The label for lists. */
    public String getShortText() {
        return isReviewed() ? "Machine-written, reviewed" : "Machine-written";
    }

    /** The IPTC term for it. The scheme of these addresses is http by definition. */
    public String digitalSourceType() {
        return "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    }
}
