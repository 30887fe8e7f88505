package org.modelwire.brief.draft;

import java.util.List;

/** Every gate behind one door. Calls no model and stores nothing. */
public interface DraftChecks {

    /**
     * Runs every gate over a draft.
     *
     * @param draft as written
     * @param sources the articles of the story, at least one
     * @param offers the earlier briefs that the writer was offered; empty if none
     */
    CheckResult check(Draft draft, List<SourceText> sources, List<ArchiveOffer> offers);
}
