package org.modelwire.batch.article.head;

import java.util.Optional;
import java.util.regex.Pattern;

/** Pages that servers send in place of an article: that it is not there, that one may not see it, what to consent to. */
public final class OtherPage {

    private static final Pattern ERROR_TITLE = Pattern.compile(
            "(?i)^\\W*(?:(?:error )?(?:401|403|404|410|429|500|502|503)(?:\\W*|\\s*[-:|\u2013\u2014!.].*"
                    + "|\\s+(?:error|page|not found|forbidden|unauthori[sz]ed|gone|bad gateway|service)\\b.*)|.*\\b(?:page|article|story|content) (?:is )?"
                    + "(?:not found|(?:no longer|not|un)[ -]?available|has (?:moved|expired)|does(?:n['\\u2019]t| not) exist)\\b.*"
                    + "|(?:not found|access denied|forbidden|just a moment|attention required|are you (?:a )?(?:human|robot)"
                    + "|security check|verify(?:ing)? (?:that )?you are (?:a )?human|service unavailable|bad gateway"
                    + "|request blocked|site maintenance|under maintenance|before you continue|log ?in|sign in|subscribe)\\b.{0,60})$");

    private static final Pattern CONSENT = Pattern.compile(
            "(?i)\\bcookies?\\b|\\bconsent\\w*|\\bprivacy (?:policy|settings|choices|preferences)|\\bpersonal data\\b|\\bpartners\\b"
                    + "|\\bvendors\\b|\\blegitimate interests?\\b|\\b(?:accept|reject|allow) all\\b|\\bmanage (?:options|preferences|settings)");

    private static final Pattern CHOICE =
            Pattern.compile("(?i)\\b(?:accept|reject|allow|agree|consent to|withdraw your consent|manage)\\b");

    /** Longer texts are articles, whatever their headline. */
    private static final long LONGEST = 300;

    /** An article about consent says something else too: of this many words, one of consent is too many. */
    private static final int WORDS_PER_SIGN = 20;

    private OtherPage() {}

    /**
     * What the page is, if it is no article.
     *
     * @param title the headline found
     * @param text the text found
     * @param words how many words the text has
     */
    public static Optional<String> kind(String title, String text, long words) {
        if (words >= LONGEST) {
            return Optional.empty();
        }
        if (ERROR_TITLE.matcher(title).matches()) {
            return Optional.of("a page that says \"" + title + "\"");
        }
        long signs = CONSENT.matcher(text).results().count();
        boolean asksForConsent = signs >= 4
                && signs * WORDS_PER_SIGN >= words
                && CHOICE.matcher(text).find();
        return asksForConsent ? Optional.of("a request for consent") : Optional.empty();
    }
}
