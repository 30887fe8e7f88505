package org.modelwire.batch.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.modelwire.batch.fetch.RobotsFile;
import org.modelwire.publisher.PublisherPolicy;

/** Decides from a publisher's machine-readable signals what we may do with an article; the strictest wins. */
@ApplicationScoped
public class RightsReader {

    /** The decision, with everything that was said as evidence. */
    public RightsDecision read(RightsSignals signals) {
        Headers headers = new Headers(signals.headers());
        RobotsSignals robots = new RobotsSignals(signals.robotsTxt().orElse(""));
        Optional<Document> page =
                signals.html().map(html -> Jsoup.parse(html, signals.address().toString()));
        List<RightsRule> rules = new ArrayList<>();
        signals.robotsTxt().ifPresent(text -> crawling(text, signals, rules));
        rules.addAll(TdmReservation.read(headers, signals.tdmrep(), page, signals.address()));
        rules.addAll(UsagePreferences.read(headers, robots, signals.address()));
        rules.addAll(SnippetControls.read(headers, page));
        rules.addAll(licences(headers, robots));
        PublisherPolicy policy =
                rules.stream().map(RightsRule::policy).reduce(PublisherPolicy.FULL_BRIEF, PublisherPolicy::strictest);
        return new RightsDecision(policy, SnippetControls.limit(rules), List.copyOf(rules));
    }

    /** Who may not fetch a page has nothing to write about: RFC 9309. */
    private static void crawling(String robotsTxt, RightsSignals signals, List<RightsRule> rules) {
        if (!RobotsFile.of(robotsTxt).allows(signals.address())) {
            rules.add(new RightsRule(
                    "robots", "disallowed: " + signals.address().getRawPath(), "robots.txt", PublisherPolicy.EXCLUDED));
        }
    }

    /** Where a licence is to be found (RSL 1.0). Recorded; what it says is not read here. */
    private static List<RightsRule> licences(Headers headers, RobotsSignals robots) {
        List<RightsRule> found = new ArrayList<>();
        robots.valuesAnywhere("license")
                .forEach(url ->
                        found.add(new RightsRule("rsl", "License: " + url, "robots.txt", PublisherPolicy.FULL_BRIEF)));
        headers.values("link").stream()
                .filter(link -> link.matches("(?i).*;\\s*rel\\s*=\\s*\"?license\\b.*"))
                .forEach(link -> found.add(new RightsRule("rsl", link, "header link", PublisherPolicy.FULL_BRIEF)));
        return found;
    }
}
