package org.modelwire.web.publisher;

import java.time.Instant;
import org.modelwire.article.RightsEvidence;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsRule;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.CountView;

/**
 * Something that counts, or counted, for what may be done with a publisher's work.
 *
 * @param read when it was read last; null for what is settled here
 * @param articles for how many articles it was read; 0 if that is not told
 */
public record RuleView(RightsRule rule, Instant read, long articles) {

    private static final String NOTHING = "none";

    /** What is settled here, by an editor or by a switch. */
    public static RuleView settled(RightsRule rule) {
        return new RuleView(rule, null, 0);
    }

    /** What the publisher said. */
    public static RuleView said(RightsEvidence evidence) {
        return said(evidence, 0);
    }

    static RuleView said(RightsEvidence evidence, long articles) {
        return new RuleView(evidence.rule(), evidence.seenAt(), articles);
    }

    /** The convention in words. */
    public String getSignal() {
        return switch (rule.signal()) {
            case "publisher-policy" -> "Settled with the publisher";
            case "eu-press" -> "Rule for press publishers in the European Union";
            case "robots" -> "robots.txt (RFC 9309)";
            case "tdmrep" -> "Text and data mining reservation (TDMRep)";
            case "content-signal" -> "Content signal";
            case "content-usage" -> "Content usage preference (AIPREF)";
            case "rsl" -> "Really Simple Licensing (RSL)";
            case "snippet" -> "Snippet control";
            case NOTHING -> "Nothing said";
            default -> rule.signal();
        };
    }

    /** The words that counted; empty if nothing was said. */
    public String getMatched() {
        return rule.signal().equals(NOTHING) ? "" : rule.matched();
    }

    /** Where the words stood. */
    public String getSource() {
        return rule.source();
    }

    /** The address that was read; empty if it stood nowhere. */
    public String getAddress() {
        return rule.document().map(document -> document.address().toString()).orElse("");
    }

    /** What it leaves. */
    public String getEffect() {
        return rule.policy() == PublisherPolicy.FULL_BRIEF ? "No limit on briefs" : PolicyWords.name(rule.policy());
    }

    public boolean isLimiting() {
        return rule.policy() != PublisherPolicy.FULL_BRIEF;
    }

    public String getRead() {
        return read == null ? "" : ReaderTime.exact(read);
    }

    public String getReadIso() {
        return read == null ? "" : ReaderTime.iso(read);
    }

    /** "for 3 articles"; empty if that is not told. */
    public String getArticles() {
        return switch ((int) Math.min(articles, 2)) {
            case 0 -> "";
            case 1 -> "for 1 article";
            default -> "for " + CountView.grouped(articles) + " articles";
        };
    }
}
