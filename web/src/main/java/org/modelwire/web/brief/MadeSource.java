package org.modelwire.web.brief;

import java.time.Instant;
import java.util.List;
import org.modelwire.web.publisher.RuleView;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.SourceView;

/**
 * An article behind a brief, with why it could be used.
 *
 * @param fetched when its page was read; null if it never was
 * @param policy what may be done with it, in words, as decided then
 * @param rules what was said about its use
 */
public record MadeSource(SourceView source, Instant fetched, String policy, List<RuleView> rules) {

    public SourceView getSource() {
        return source;
    }

    public String getFetched() {
        return fetched == null ? "" : ReaderTime.exact(fetched);
    }

    public String getFetchedIso() {
        return fetched == null ? "" : ReaderTime.iso(fetched);
    }

    public String getPolicy() {
        return policy;
    }

    public List<RuleView> getRules() {
        return rules;
    }
}
