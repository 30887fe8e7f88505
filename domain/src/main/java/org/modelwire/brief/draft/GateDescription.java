package org.modelwire.brief.draft;

/** One gate in words for readers. A class with getters, because pages cannot read record components. */
public final class GateDescription {

    private final String name;
    private final String rule;
    private final String limit;

    /** A gate by its name, its rule in one sentence and its limits in a few words; the limit is empty if it has none. */
    public GateDescription(String name, String rule, String limit) {
        this.name = name;
        this.rule = rule;
        this.limit = limit;
    }

    /** The name under which its findings are listed, lower case with hyphens. */
    public String getName() {
        return name;
    }

    /** What a draft must do to pass, in one sentence. */
    public String getRule() {
        return rule;
    }

    /** The numbers of the rule, for example "at most 12 words"; empty if it has none. */
    public String getLimit() {
        return limit;
    }
}
