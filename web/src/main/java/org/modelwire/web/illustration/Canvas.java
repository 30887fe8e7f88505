package org.modelwire.web.illustration;

/** An SVG drawing of 1200 by 630 units. Presentation attributes only, so that no style policy stands in the way. */
final class Canvas {

    static final int WIDTH = 1_200;
    static final int HEIGHT = 630;

    private final StringBuilder shapes = new StringBuilder(4_096);
    private final String ground;

    Canvas(String ground) {
        this.ground = ground;
    }

    void rect(double x, double y, double width, double height, String fill) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#%s\"/>", x, y, width, height, fill);
    }

    void circle(double x, double y, double radius, String fill) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#%s\"/>", x, y, radius, fill);
    }

    void ring(double x, double y, double radius, double width, String stroke) {
        add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke-width=\"%s\" stroke=\"#%s\"/>",
                x, y, radius, width, stroke);
    }

    void line(double x1, double y1, double x2, double y2, double width, String stroke) {
        add(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"%s\" stroke=\"#%s\"/>",
                x1, y1, x2, y2, width, stroke);
    }

    /** A filled outline; path data as in SVG 1.1, section 8.3. */
    void path(String data, String fill) {
        add("<path d=\"%s\" fill=\"#%s\"/>", data, fill);
    }

    /** A half disc; its straight side is turned by so many degrees from lying below. */
    void halfDisc(double x, double y, double radius, int degrees, String fill) {
        add(
                "<path d=\"M%s 0A%s %s 0 0 1 %s 0Z\" transform=\"translate(%s %s) rotate(%s)\" fill=\"#%s\"/>",
                -radius, radius, radius, radius, x, y, (double) degrees, fill);
    }

    private void add(String shape, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i] instanceof Double number ? text(number) : values[i];
        }
        shapes.append(shape.formatted(texts));
    }

    /** At most one decimal, and none where there is none. */
    static String text(double number) {
        long tenths = Math.round(number * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\" width=\"1200\" height=\"630\">"
                + "<rect width=\"1200\" height=\"630\" fill=\"#" + ground + "\"/>" + shapes + "</svg>";
    }
}
