package org.modelwire.brief.review;

import org.modelwire.brief.draft.Finding;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.Texts;

/** What makes two findings the same: the gate, its reason, the sentence to the letter, the place in it and the evidence. */
public final class FindingKey {

    /** Longest text of a finding that is kept, in UTF-16 units. */
    public static final int MOST = 2_000;

    private FindingKey() {}

    /** SHA-256 over all that counts, the same for a finding and for what is kept of it. */
    public static String of(Finding finding) {
        return Sha256.of(
                finding.gate(),
                finding.reason().name(),
                Texts.cut(finding.sentence(), MOST),
                finding.start() + "-" + finding.end(),
                Texts.cut(finding.evidence(), MOST));
    }
}
