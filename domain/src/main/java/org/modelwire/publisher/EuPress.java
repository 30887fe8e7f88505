package org.modelwire.publisher;

import java.util.Set;

/** Which publishers sit in a member state of the European Union: by their stored country, else by their domain's end. */
final class EuPress {

    /** The member states by ISO 3166-1; {@code EL} is Greece in the Union's own texts, {@code EU} the domain's end. */
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "EU", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
            "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private EuPress() {}

    static boolean contains(Publisher publisher) {
        return publisher.country().map(MEMBERS::contains).orElse(false);
    }
}
