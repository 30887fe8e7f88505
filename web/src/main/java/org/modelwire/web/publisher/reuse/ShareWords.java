package org.modelwire.web.publisher.reuse;

import java.util.Locale;

/** A share as readers see it. */
final class ShareWords {

    private ShareWords() {}

    /** In per cent, with one decimal. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
