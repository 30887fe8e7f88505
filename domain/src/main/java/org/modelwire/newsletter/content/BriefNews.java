package org.modelwire.newsletter.content;

import java.util.List;

/**
 * A brief in a letter.
 *
 * @param label how the text was made, in words
 * @param kind the angle of its context; empty if it has none
 * @param domain of the publisher that reported first; empty if none is named
 * @param source address of that report; empty like the domain
 * @param notes what was put right, a sentence each; empty for a brief that is simply new
 */
public record BriefNews(
        String slug,
        String headline,
        String label,
        String kind,
        String summary,
        String domain,
        String source,
        List<String> notes) {

    /** Its path on the site. */
    public String path() {
        return "/briefs/" + slug;
    }
}
