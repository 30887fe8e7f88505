package org.modelwire.web.illustration.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A drawing as a PNG image of 1200 by 630 pixels.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11iTXt">PNG, section 11.3.3.4</a> (iTXt), whose keyword for XMP is that of XMP
 *     Specification Part 3, section 1.1.5
 */
public final class PngPicture {

    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngPicture() {}

    /** The image; no screen is needed. */
    public static byte[] of(Canvas canvas, Xmp metadata) {
        BufferedImage image = new BufferedImage(Canvas.WIDTH, Canvas.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.pieces().forEach(piece -> paint(piece, pen));
        pen.dispose();
        return encode(image, metadata);
    }

    private static void paint(Canvas.Piece piece, Graphics2D pen) {
        pen.setColor(new Color(Integer.parseInt(piece.colour(), 16)));
        if (piece.stroke() > 0) {
            pen.setStroke(new BasicStroke((float) piece.stroke(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            pen.draw(piece.shape());
        } else {
            pen.fill(piece.shape());
        }
    }

    private static byte[] encode(BufferedImage image, Xmp metadata) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            about.mergeTree(FORMAT, tree(metadata));
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, about));
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode tree(Xmp metadata) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", "XML:com.adobe.xmp");
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", metadata.text());
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(texts);
        return root;
    }
}
