package org.modelwire.brief.draft;

/** The angle of a brief's context section, shown as a short label. */
public enum ContextKind {
    ANALYST_TAKE("Analyst take"),
    EXPLAINER("Explainer"),
    SKEPTICAL_READ("Skeptical read"),
    MARKET_SIGNAL("Market signal"),
    POLICY_WATCH("Policy watch"),
    RESEARCH_NOTE("Research note");

    private final String label;

    ContextKind(String label) {
        this.label = label;
    }

    /** The label as readers see it. */
    public String label() {
        return label;
    }

    /** Finds a kind by its label, as the writer names it. */
    public static java.util.Optional<ContextKind> find(String label) {
        return java.util.Arrays.stream(values())
                .filter(kind -> kind.label.equalsIgnoreCase(label))
                .findFirst();
    }
}
