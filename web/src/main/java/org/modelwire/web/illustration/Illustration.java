package org.modelwire.web.illustration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.shared.Sha256;
import org.modelwire.web.illustration.canvas.Canvas;
import org.modelwire.web.illustration.canvas.PngPicture;
import org.modelwire.web.illustration.canvas.SvgPicture;
import org.modelwire.web.illustration.canvas.Xmp;
import org.modelwire.web.illustration.motif.Glyphs;
import org.modelwire.web.illustration.motif.IllustratedSubject;
import org.modelwire.web.illustration.motif.Motif;
import org.modelwire.web.illustration.motif.Palette;
import org.modelwire.web.illustration.motif.Seed;

/**
 * What an illustration is made from.
 *
 * @param kind the angle of the brief; it chooses the motif
 * @param subjects in the order of the brief; the first five get a sign each
 * @param slug makes the drawing this brief's alone
 * @param sourceType the IPTC term for how brief and drawing were made
 */
record Illustration(Optional<ContextKind> kind, List<IllustratedSubject> subjects, String slug, String sourceType) {

    /** Goes up when the same values are drawn in another way, so that their image gets another address. */
    static final String COMPOSITION = "1";

    private static final int HASH_DIGITS = 24;

    /** The drawing as an SVG document; the same values give the same bytes. */
    byte[] svg() {
        return SvgPicture.of(drawn(), metadata()).getBytes(StandardCharsets.UTF_8);
    }

    /** The drawing as a PNG image. */
    byte[] png() {
        return PngPicture.of(drawn(), metadata());
    }

    /** The address of the image, which holds a hash of all that it is made from: another drawing has another address. */
    String pngPath() {
        String[] subjectsInWords = subjects.stream()
                .map(subject -> subject.slug() + " " + subject.kind())
                .toArray(String[]::new);
        String hash = Sha256.of(
                COMPOSITION,
                kind.map(ContextKind::name).orElse(""),
                slug,
                sourceType,
                String.join(",", subjectsInWords));
        return "/briefs/" + slug + "/share." + hash.substring(0, HASH_DIGITS) + ".png";
    }

    private Xmp metadata() {
        return new Xmp(sourceType);
    }

    private Canvas drawn() {
        Seed seed = new Seed(slug);
        Palette colours = Palette.of(seed);
        Canvas canvas = new Canvas(colours.ground());
        Motif.of(kind).draw(canvas, colours, seed);
        new Glyphs(canvas, colours).draw(subjects, seed);
        return canvas;
    }
}
