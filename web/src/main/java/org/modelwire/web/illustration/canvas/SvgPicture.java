package org.modelwire.web.illustration.canvas;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** A drawing as an SVG document. Presentation attributes only, so that no style policy stands in the way. */
public final class SvgPicture {

    private static final char[] COMMANDS = {'M', 'L', 'Q', 'C', 'Z'};
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};

    private SvgPicture() {}

    /** The document; the same drawing gives the same text. */
    public static String of(Canvas canvas, Xmp metadata) {
        StringBuilder svg = new StringBuilder(8_192);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\" width=\"1200\" height=\"630\">")
                .append("<metadata>")
                .append(metadata.text())
                .append("</metadata>");
        canvas.pieces().forEach(piece -> append(piece, svg));
        return svg.append("</svg>").toString();
    }

    private static void append(Canvas.Piece piece, StringBuilder svg) {
        if (piece.shape() instanceof Rectangle2D box) {
            svg.append("<rect");
            attributes(svg, "x", box.getX(), "y", box.getY(), "width", box.getWidth(), "height", box.getHeight());
        } else if (piece.shape() instanceof Ellipse2D disc) {
            svg.append("<circle");
            attributes(svg, "cx", disc.getCenterX(), "cy", disc.getCenterY(), "r", disc.getWidth() / 2);
        } else if (piece.shape() instanceof Line2D line) {
            svg.append("<line");
            attributes(svg, "x1", line.getX1(), "y1", line.getY1(), "x2", line.getX2(), "y2", line.getY2());
        } else {
            svg.append("<path d=\"").append(path(piece.shape())).append('"');
        }
        if (piece.stroke() > 0) {
            attributes(svg, "fill", "none", "stroke-width", piece.stroke(), "stroke", "#" + piece.colour());
        } else {
            attributes(svg, "fill", "#" + piece.colour());
        }
        svg.append("/>");
    }

    private static void attributes(StringBuilder svg, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            svg.append(' ').append(namesAndValues[i]).append("=\"");
            svg.append(value instanceof Double number ? text(number) : value).append('"');
        }
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int segment = i.currentSegment(at);
            path.append(COMMANDS[segment]);
            for (int number = 0; number < NUMBERS[segment]; number++) {
                path.append(number == 0 ? "" : " ").append(text(at[number]));
            }
        }
        return path.toString();
    }

    /** At most one decimal, and none where there is none. */
    private static String text(double number) {
        long tenths = Math.round(number * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }
}
