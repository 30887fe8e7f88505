package org.modelwire.web.support.view;

import java.time.Instant;
import java.util.List;
import org.modelwire.web.support.ReaderTime;

/**
 * A brief in a list.
 *
 * @param kind empty if it has no context
 * @param domains of the publishers that reported it, each once
 * @param significance 1 (a note) to 5 (the day's lead)
 * @param reported how long ago, in words
 */
public record BriefRow(
        String slug,
        String headline,
        LabelView label,
        String kind,
        String summary,
        List<String> domains,
        List<SubjectView> mentions,
        int significance,
        Instant reportedAt,
        String reported) {

    public String getHref() {
        return "/briefs/" + slug;
    }

    public String getIllustration() {
        return getHref() + "/illustration.svg";
    }

    public String getAltText() {
        return "Illustration accompanying: " + headline;
    }

    public String getHeadline() {
        return headline;
    }

    public LabelView getLabel() {
        return label;
    }

    public String getKind() {
        return kind;
    }

    public String getSummary() {
        return summary;
    }

    /** The domains with commas between them. */
    public String getDomains() {
        return String.join(", ", domains);
    }

    public String getReported() {
        return reported;
    }

    public String getReportedIso() {
        return ReaderTime.iso(reportedAt);
    }

    /** The day with its year. */
    public String getDay() {
        return ReaderTime.date(ReaderTime.day(reportedAt));
    }

    /** Time of day in UTC. */
    public String getTime() {
        return ReaderTime.time(reportedAt);
    }
}
