package org.modelwire.batch.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** What one origin's robots.txt says to us: RFC 9309, for our product token, else for everyone. */
public final class RobotsFile {

    /** Mistakes in publishers' files, and signals it does not know, are no news for the operator; held so it stays set. */
    private static final Logger PARSER_LOG = Logger.getLogger(SimpleRobotRulesParser.class.getName());

    static {
        PARSER_LOG.setLevel(Level.SEVERE);
    }

    private final String text;
    private final SimpleRobotRules rules;
    private final ReasonedException trouble;

    private RobotsFile(String text, SimpleRobotRules rules, ReasonedException trouble) {
        this.text = text;
        this.rules = rules;
        this.trouble = trouble;
    }

    /** Rules as written; anything that is no rule is passed over. */
    public static RobotsFile of(String text) {
        return parse(text, Set.of(HonestClient.PRODUCT_TOKEN.toLowerCase(Locale.ROOT)));
    }

    /** An origin without a robots.txt: everything may be fetched. */
    static RobotsFile absent() {
        return new RobotsFile("", new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL), null);
    }

    /** An origin whose robots.txt can't be read now: nothing may be fetched. */
    static RobotsFile unreachable(ReasonedException why) {
        return new RobotsFile("", new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE), why);
    }

    static RobotsFile parse(String text, Set<String> productTokens) {
        return new RobotsFile(
                text,
                new SimpleRobotRulesParser(SimpleRobotRulesParser.DEFAULT_MAX_CRAWL_DELAY, 0)
                        .parseContent("robots.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain", productTokens),
                null);
    }

    /** Whether an address of this origin may be fetched. */
    public boolean allows(URI address) {
        return rules.isAllowed(address.toString());
    }

    /**
     * Refuses an address that may not be fetched.
     *
     * @throws ReasonedException {@code robots} if the file says no; why the file could not be read, if it could not: that
     *     may pass, a no does not
     */
    void require(URI address) throws ReasonedException {
        if (trouble != null) {
            throw new ReasonedException(
                    trouble.reason(),
                    address + " may not be fetched: its robots.txt could not be read: " + trouble.getMessage(),
                    trouble);
        }
        if (!allows(address)) {
            throw new ReasonedException(Reason.ROBOTS, address + " may not be fetched: its robots.txt says no");
        }
    }

    /** The pause between two requests that the publisher asks for, if any; who asks for over five minutes allows none. */
    public Optional<Duration> crawlDelay() {
        return rules.getCrawlDelay() > 0 ? Optional.of(Duration.ofMillis(rules.getCrawlDelay())) : Optional.empty();
    }

    /** The file as served, for signals that are no crawling rules; empty if there is none. */
    public String text() {
        return text;
    }
}
