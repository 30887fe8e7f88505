package org.modelwire.web.support.view;

import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefLabel;
import org.modelwire.brief.BriefRevision;

/**
 * How a text was made, in the words that stand at its headline, in feeds and in machine-readable data alike.
 *
 * @param reviewer the editor who reviewed exactly this text, if one did
 * @param edited whether an editor put words of the machine's text right
 */
public record LabelView(Optional<String> reviewer, boolean edited) {

    /** A text as the machine wrote it. */
    public LabelView(Optional<String> reviewer) {
        this(reviewer, false);
    }

    /** The label of a brief. */
    public static LabelView of(Brief brief) {
        BriefRevision text = brief.current();
        return new LabelView(
                brief.label() == BriefLabel.REVIEWED
                        ? Optional.of(brief.reviewer().orElse("an editor"))
                        : Optional.empty(),
                text.isEdited());
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
        return "http://cv.iptc.org/newscodes/digitalsourcetype/"
                + (edited ? "compositeWithTrainedAlgorithmicMedia" : "trainedAlgorithmicMedia");
    }
}
