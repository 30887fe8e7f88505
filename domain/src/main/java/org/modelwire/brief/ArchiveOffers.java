package org.modelwire.brief;

import java.util.stream.Collectors;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.story.WireDay;

/** Turns a stored brief into what a writer is offered of it. */
public final class ArchiveOffers {

    private ArchiveOffers() {}

    /** The brief's slug, headline, summary and the day its story was reported. */
    public static ArchiveOffer of(Brief brief) {
        BriefRevision text = brief.current();
        String summary =
                text.sentences(Part.SUMMARY).stream().map(BriefSentence::text).collect(Collectors.joining(" "));
        return new ArchiveOffer(
                brief.slug(),
                text.headline(),
                summary,
                WireDay.of(brief.reportedAt()).date());
    }
}
