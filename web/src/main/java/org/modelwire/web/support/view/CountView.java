package org.modelwire.web.support.view;

import java.util.Locale;

/** A number with what it counts. */
public record CountView(String name, long number) {

    /** "1,204". */
    public static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    public String getName() {
        return name;
    }

    public String getNumber() {
        return grouped(number);
    }
}
