package org.modelwire.web.part;

/** HTML in the making. What stands in the program is markup; whatever is put into it is text, and escaped. */
public final class Html {

    private static final String HOLE = "{}";
    private static final int USUAL_CHARACTERS = 16_384;

    private final StringBuilder out = new StringBuilder(USUAL_CHARACTERS);

    /**
     * Adds markup.
     *
     * @param markup written in the program, never made of what it was told
     * @param texts one for each <code>{}</code> in the markup, in which they stand as text or as the value of an attribute in
     *     quotation marks
     */
    public Html add(String markup, String... texts) {
        int from = 0;
        for (String text : texts) {
            int hole = markup.indexOf(HOLE, from);
            if (hole < 0) {
                throw new IllegalArgumentException("no place for a text in " + markup);
            }
            out.append(markup, from, hole);
            escape(text);
            from = hole + HOLE.length();
        }
        if (markup.indexOf(HOLE, from) >= 0) {
            throw new IllegalArgumentException("a text is missing in " + markup);
        }
        out.append(markup, from, markup.length());
        return this;
    }

    /** Adds markup with a text, if there is one. */
    public Html addIfAny(String markup, String text) {
        return text.isEmpty() ? this : add(markup, text);
    }

    /**
     * Adds data for machines, which browsers do not run.
     *
     * @param type of the data
     * @param json without any {@code <}, so that it cannot end its element
     */
    public Html addData(String type, String json) {
        if (json.indexOf('<') >= 0) {
            throw new IllegalArgumentException("data that could end its element");
        }
        add("<script type=\"{}\">", type);
        out.append(json);
        return add("</script>");
    }

    private void escape(String text) {
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            String entity = entity(text.charAt(at));
            if (entity != null) {
                out.append(text, written, at).append(entity);
                written = at + 1;
            }
        }
        out.append(text, written, text.length());
    }

    private static String entity(char character) {
        return switch (character) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> null;
        };
    }

    /** How many characters it has. */
    public int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
