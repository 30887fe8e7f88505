package org.modelwire.web.about;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.modelwire.config.FetchConfig;
import org.modelwire.config.RetentionConfig;
import org.modelwire.config.RightsConfig;

/** What the settings of this server say about reading others' work, in words. */
@ApplicationScoped
public class ReadingRules {

    private FetchConfig fetch;
    private RightsConfig rights;
    private RetentionConfig retention;

    /** For the container's proxy. */
    protected ReadingRules() {}

    @Inject
    public ReadingRules(FetchConfig fetch, RightsConfig rights, RetentionConfig retention) {
        this.fetch = fetch;
        this.rights = rights;
        this.retention = retention;
    }

    /** What is read, and how long it is kept. */
    public List<Fact> reading() {
        return List.of(
                new Fact("Pause between two requests to a host", Spell.of(fetch.perHostGap())),
                new Fact("Oldest entry that is read", Spell.of(fetch.maxAge()) + " old"),
                new Fact(
                        "Press publishers in the European Union",
                        rights.euPressHeadlineOnly()
                                ? "Headline and link only, whatever their pages say."
                                : "Treated like all others: by what they say and what is settled with them."),
                new Fact("Text of an article", kept()));
    }

    /** For how long the text of an article is kept, in a sentence. */
    public String kept() {
        return retention.sourceText().isZero()
                ? "Deleted as soon as it is analysed."
                : "Kept for " + Spell.of(retention.sourceText())
                        + " after it was analysed, to check the brief against it." + " It is never shown.";
    }
}
