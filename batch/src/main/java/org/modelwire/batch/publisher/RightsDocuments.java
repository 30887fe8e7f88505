package org.modelwire.batch.publisher;

import java.net.URI;
import org.modelwire.batch.fetch.WebAddress;
import org.modelwire.publisher.RightsDocument;
import org.modelwire.publisher.RightsRule;
import org.modelwire.publisher.RightsSignals;
import org.modelwire.shared.Sha256;

/** Tells of each rule which document it stood in, with the hash of what was read. */
final class RightsDocuments {

    private final RightsSignals signals;

    RightsDocuments(RightsSignals signals) {
        this.signals = signals;
    }

    RightsRule mark(RightsRule rule) {
        String place = rule.source().split(" ", 2)[0];
        return rule.in(
                switch (place) {
                    case "robots.txt" -> file("/robots.txt", signals.robotsTxt().orElse(""));
                    case "tdmrep.json" ->
                        file("/.well-known/tdmrep.json", signals.tdmrep().orElse(""));
                    // A header is all of its document that counts.
                    case "header" -> new RightsDocument(signals.address(), Sha256.of(rule.matched()));
                    default ->
                        new RightsDocument(
                                signals.address(), Sha256.of(signals.html().orElse("")));
                });
    }

    private RightsDocument file(String path, String text) {
        return new RightsDocument(URI.create(WebAddress.origin(signals.address()) + path), Sha256.of(text));
    }
}
