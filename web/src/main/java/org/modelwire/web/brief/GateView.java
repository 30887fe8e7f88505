package org.modelwire.web.brief;

import java.util.List;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Texts;

/**
 * A gate with what it found in the text that readers see.
 *
 * @param rule what a draft must do to pass; empty if the gate is not running any more
 */
public record GateView(String name, String rule, List<FoundView> findings) {

    /**
     * What a gate objected to.
     *
     * @param evidence what it compared with, as far as readers are shown it
     */
    public record FoundView(Finding finding, String evidence) {

        private static final int MOST = 300;

        /** How much it weighs. */
        public String getWeight() {
            return finding.severity() == Severity.BLOCK ? "Holds the draft" : "For an editor’s eye";
        }

        public String getSentence() {
            return Texts.cut(finding.sentence(), MOST);
        }

        public String getEvidence() {
            return Texts.cut(evidence, MOST);
        }
    }

    public String getName() {
        return name;
    }

    public String getRule() {
        return rule;
    }

    public List<FoundView> getFindings() {
        return findings;
    }
}
