package org.modelwire.batch.brief.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.NewBrief;

/**
 * What a reader noted of the articles of one story.
 *
 * @param language BCP 47 tag of the lead article
 * @param eventDate the day of the event, if an article tells it
 * @param significance 1 (a note) to 5 (the news of the month)
 * @param facts the most important first
 * @param subjects the most central first
 */
public record Reading(
        String language,
        Optional<LocalDate> eventDate,
        int significance,
        List<Fact> facts,
        List<NewBrief.NamedSubject> subjects) {

    /**
     * One statement.
     *
     * @param text in the reader's words
     * @param quote the article's words that carry it, as the reader copied them; not yet checked
     * @param hedged whether the article itself does not vouch for it
     */
    public record Fact(String text, String quote, boolean hedged) {}
}
