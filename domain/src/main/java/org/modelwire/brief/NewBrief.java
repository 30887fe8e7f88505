package org.modelwire.brief;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.Finding;
import org.modelwire.subject.SubjectKind;

/**
 * A draft with everything that is stored beside it.
 *
 * @param storyId the story that it tells
 * @param significance 1 (a note) to 5 (the day's lead)
 * @param searched what the search for earlier briefs went through; empty if there was none
 * @param offers slugs of the earlier briefs that the writer was offered, best first, with their scores
 * @param subjects what the articles name; only those that the draft names too become mentions
 * @param findings what was found while it was written; the gates add theirs
 * @param why how the text came about, in a few words
 */
public record NewBrief(
        long storyId,
        Draft draft,
        Drafter drafter,
        int significance,
        Optional<ArchiveCount> searched,
        Map<String, BigDecimal> offers,
        List<NamedSubject> subjects,
        List<Finding> findings,
        String why) {

    /** A draft without a search, of which nothing more is to be said. */
    public NewBrief(
            long storyId,
            Draft draft,
            Drafter drafter,
            int significance,
            Map<String, BigDecimal> offers,
            List<NamedSubject> subjects) {
        this(storyId, draft, drafter, significance, Optional.empty(), offers, subjects, List.of(), "First draft");
    }

    /**
     * A subject as an article names it.
     *
     * @param words the words of the article
     */
    public record NamedSubject(String name, SubjectKind kind, String words) {}
}
