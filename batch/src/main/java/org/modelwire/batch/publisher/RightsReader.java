package org.modelwire.batch.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.modelwire.batch.fetch.RobotsFile;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsDecision;
import org.modelwire.publisher.RightsRule;
import org.modelwire.publisher.RightsSignals;

/** Reads a publisher's machine-readable signals; fetches nothing. */
final class RightsReader {

    private static final String INLINE_LICENCES = "script[type=application/rsl+xml]";

    private RightsReader() {}

    /**
     * What was heard.
     *
     * @param decision from the signals themselves; the strictest wins
     * @param licences files that they point to and that may say less
     */
    record Heard(RightsDecision decision, List<NamedLicence> licences) {}

    static Heard read(RightsSignals signals) {
        Headers headers = new Headers(signals.headers());
        RobotsSignals robots = new RobotsSignals(signals.robotsTxt().orElse(""));
        Optional<Document> page =
                signals.html().map(html -> Jsoup.parse(html, signals.address().toString()));
        List<NamedLicence> licences = NamedLicence.find(headers, robots, page, signals.address());
        List<RightsRule> rules = new ArrayList<>();
        signals.robotsTxt().ifPresent(text -> crawling(text, signals, rules));
        rules.addAll(TdmReservation.read(headers, signals.tdmrep(), page, signals.address()));
        rules.addAll(UsagePreferences.read(headers, robots, signals.address()));
        rules.addAll(SnippetControls.read(headers, page));
        licences.forEach(licence -> rules.add(licence.said()));
        page.ifPresent(html -> inlineLicences(html, signals, rules));
        rules.replaceAll(new RightsDocuments(signals)::mark);
        return new Heard(RightsDecision.of(rules, SnippetControls.limit(rules)), licences);
    }

    /** Who may not fetch a page has nothing to write about: RFC 9309. */
    private static void crawling(String robotsTxt, RightsSignals signals, List<RightsRule> rules) {
        if (!RobotsFile.of(robotsTxt).allows(signals.address())) {
            rules.add(new RightsRule(
                    "robots", "disallowed: " + signals.address().getRawPath(), "robots.txt", PublisherPolicy.EXCLUDED));
        }
    }

    private static void inlineLicences(Document page, RightsSignals signals, List<RightsRule> rules) {
        for (Element script : page.select(INLINE_LICENCES)) {
            RslLicence.read(script.data(), signals.address(), "script rsl").ifPresent(rules::add);
        }
    }
}
