package org.modelwire.web.support.markup;

/** Pieces of HTML for programs that show it somewhere else. */
public final class Markup {

    private Markup() {}

    /** A text as it may stand in an element or in an attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A link. */
    public static String link(String address, String words) {
        return "<a href=\"" + escape(address) + "\">" + escape(words) + "</a>";
    }
}
