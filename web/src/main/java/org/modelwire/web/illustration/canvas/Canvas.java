package org.modelwire.web.illustration.canvas;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A flat drawing of 1200 by 630 units: a ground, and shapes that lie on each other, the last one on top. */
public final class Canvas {

    public static final int WIDTH = 1_200;
    public static final int HEIGHT = 630;

    private final List<Piece> pieces = new ArrayList<>();

    /** A drawing with nothing on its ground. */
    public Canvas(String ground) {
        rect(0, 0, WIDTH, HEIGHT, ground);
    }

    /**
     * A shape in one colour.
     *
     * @param colour as six hexadecimal digits
     * @param stroke width of the line; 0 if the shape is filled
     */
    record Piece(Shape shape, String colour, double stroke) {}

    public void rect(double x, double y, double width, double height, String fill) {
        fill(new Rectangle2D.Double(x, y, width, height), fill);
    }

    public void circle(double x, double y, double radius, String fill) {
        fill(round(x, y, radius), fill);
    }

    /** The outline of a circle. */
    public void ring(double x, double y, double radius, double width, String stroke) {
        pieces.add(new Piece(round(x, y, radius), stroke, width));
    }

    public void line(double x1, double y1, double x2, double y2, double width, String stroke) {
        pieces.add(new Piece(new Line2D.Double(x1, y1, x2, y2), stroke, width));
    }

    /** A half disc; its straight side is turned by so many degrees, clockwise, from lying below. */
    public void halfDisc(double x, double y, double radius, int degrees, String fill) {
        fill(new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, -degrees, 180, Arc2D.CHORD), fill);
    }

    /** Any shape. */
    public void fill(Shape shape, String fill) {
        pieces.add(new Piece(shape, fill, 0));
    }

    /** The shape of a circle around a point. */
    public static Ellipse2D round(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** The shapes, the lowest one first. */
    List<Piece> pieces() {
        return pieces;
    }
}
