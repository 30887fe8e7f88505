package org.modelwire.web.console.takedown;

import org.modelwire.takedown.reason.Measure;

/** Statements of reasons to begin with; an editor fills in what is in brackets. */
public enum DecisionTemplate {
    COPIED(
            "Copyright: removed",
            Measure.REMOVED,
            "For good.",
            "The brief follows the report [how]; more than the facts was taken over.",
            "The copyright of the publisher [provision]."),
    POLICY(
            "Against the publisher's policy: removed",
            Measure.REMOVED,
            "For good.",
            "The policy of the publisher allowed no brief when this one came out.",
            "Our rule that the strictest word of a publisher counts."),
    HARM(
            "Harm to a person: removed",
            Measure.DATA_REMOVED,
            "For good.",
            "The brief tells [what] about a person, and nothing makes that public.",
            "The right to erasure [provision]."),
    ORDER(
            "Legal order: removed",
            Measure.REMOVED_BY_LAW,
            "For good.",
            "The order of [court or authority] of [day], file [number].",
            "The order itself."),
    FACTS(
            "Facts in our own words: refused",
            Measure.REFUSED,
            "Does not apply.",
            "The brief tells facts in words of its own, links to the report, and copies no passage of it.",
            "Facts and news of the day are free; our limits on copying are kept.");

    private final String label;
    private final Measure measure;
    private final String duration;
    private final String facts;
    private final String ground;

    DecisionTemplate(String label, Measure measure, String duration, String facts, String ground) {
        this.label = label;
        this.measure = measure;
        this.duration = duration;
        this.facts = facts;
        this.ground = ground;
    }

    public String getName() {
        return name();
    }

    public String getLabel() {
        return label;
    }

    Measure measure() {
        return measure;
    }

    String duration() {
        return duration;
    }

    String facts() {
        return facts;
    }

    String ground() {
        return ground;
    }
}
