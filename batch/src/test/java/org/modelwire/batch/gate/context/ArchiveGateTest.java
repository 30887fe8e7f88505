package org.modelwire.batch.gate.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import org.junit.jupiter.api.Test;
import org.modelwire.batch.gate.GoodBrief;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;

class ArchiveGateTest {

    @Test
    void acceptsAConnectionByAName() {
        assertThat(GOOD.findings("archive")).isEmpty();
    }

    @Test
    void holdsABriefThatWasNotOffered() {
        assertThat(GOOD.archive(DraftSentence.archive("Ostrova moved to Set\u00fabal.", "some-other-brief"))
                        .findings("archive"))
                .extracting(Finding::severity, Finding::evidence)
                .containsExactly(tuple(Severity.BLOCK, "the brief some-other-brief was not offered"));
    }

    @Test
    void sendsAConnectionByACountryAloneToAnEditor() {
        assertThat(GOOD.archive(DraftSentence.archive("Portugal builds faster.", GoodBrief.COMMON_OFFER.slug()))
                        .findings("archive"))
                .extracting(Finding::severity)
                .containsExactly(Severity.REVIEW);
    }

    @Test
    void acceptsNoConnection() {
        assertThat(GOOD.archive().check().findings()).isEmpty();
    }
}
