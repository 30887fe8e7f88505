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

/** What one origin's robots.txt says to us: RFC 9309, for our product token, else for everyone. */
public final class RobotsFile {

    /** Mistakes in publishers' files, and signals it does not know, are no news for the operator; held so it stays set. */
    private static final Logger PARSER_LOG = Logger.getLogger(SimpleRobotRulesParser.class.getName());

    static {
        PARSER_LOG.setLevel(Level.SEVERE);
    }

    private final String text;
    private final SimpleRobotRules rules;
    private final String refusal;

    private RobotsFile(String text, SimpleRobotRules rules, String refusal) {
        this.text = text;
        this.rules = rules;
        this.refusal = refusal;
    }

    /** Rules as written; anything that is no rule is passed over. */
    public static RobotsFile of(String text) {
        return parse(text, Set.of(HonestClient.PRODUCT_TOKEN.toLowerCase(Locale.ROOT)));
    }

    /** An origin without a robots.txt: everything may be fetched. */
    static RobotsFile absent() {
        return new RobotsFile("", new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL), "");
    }

    /** An origin whose robots.txt can't be read now: nothing may be fetched. */
    static RobotsFile unreachable(String why) {
        return new RobotsFile(
                "",
                new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE),
                "its robots.txt could not be read: " + why);
    }

    static RobotsFile parse(String text, Set<String> productTokens) {
        return new RobotsFile(
                text,
                new SimpleRobotRulesParser(SimpleRobotRulesParser.DEFAULT_MAX_CRAWL_DELAY, 0)
                        .parseContent("robots.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain", productTokens),
                "its robots.txt says no");
    }

    /** Whether an address of this origin may be fetched. */
    public boolean allows(URI address) {
        return rules.isAllowed(address.toString());
    }

    /** Why this file refuses what it refuses, as half a sentence. */
    public String refusal() {
        return refusal;
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
