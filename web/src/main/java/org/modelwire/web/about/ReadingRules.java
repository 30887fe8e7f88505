package org.modelwire.web.about;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.modelwire.config.EvidenceConfig;
import org.modelwire.config.FetchConfig;
import org.modelwire.config.RetentionConfig;
import org.modelwire.config.RightsConfig;

/** What the settings of this server say about reading others' work, in words. */
@ApplicationScoped
public class ReadingRules {

    private FetchConfig fetch;
    private RightsConfig rights;
    private RetentionConfig retention;
    private EvidenceConfig evidence;

    /** For the container's proxy. */
    protected ReadingRules() {}

    @Inject
    public ReadingRules(FetchConfig fetch, RightsConfig rights, RetentionConfig retention, EvidenceConfig evidence) {
        this.fetch = fetch;
        this.rights = rights;
        this.retention = retention;
        this.evidence = evidence;
    }

    /** What is read, what is shown of it, and how long it is kept. */
    public List<Fact> reading() {
        return List.of(
                new Fact("Pause between two requests to a host", Spell.of(fetch.perHostGap())),
                new Fact("Oldest entry that is read", Spell.of(fetch.maxAge()) + " old"),
                new Fact(
                        "Press publishers in the European Union",
                        rights.euPressHeadlineOnly()
                                ? "Headline and link only, whatever their pages say."
                                : "Treated like all others: by what they say and what is settled with them."),
                new Fact("Words of an article beside our sentences", shown()),
                new Fact("Text of an article", kept()));
    }

    private String shown() {
        return "At most " + evidence.phraseWords() + " in one piece, and of one article at most "
                + Math.round(evidence.phraseShare() * 100)
                + " % in a whole brief. Half a dozen of each piece are always shown, and what a sentence of ours quotes is"
                + " shown whole.";
    }

    /** For how long the text of an article is kept, in a sentence. */
    public String kept() {
        return retention.sourceText().isZero()
                ? "Deleted as soon as it is analysed."
                : "Kept for " + Spell.of(retention.sourceText())
                        + " after it was analysed, to check the brief against it." + " It is never shown.";
    }
}
