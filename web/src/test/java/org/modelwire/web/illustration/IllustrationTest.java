package org.modelwire.web.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.shared.Sha256;
import org.modelwire.subject.SubjectKind;
import org.modelwire.web.illustration.motif.IllustratedSubject;
import org.w3c.dom.Document;

class IllustrationTest {

    private static final String TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    private final List<IllustratedSubject> subjects = Arrays.stream(SubjectKind.values())
            .map(kind -> new IllustratedSubject(kind.name().toLowerCase(java.util.Locale.ROOT), kind))
            .toList();

    private Illustration drawing(Optional<ContextKind> kind) {
        return new Illustration(kind, subjects, "loom-slips", TYPE);
    }

    @Test
    void drawsTheSameBriefTheSameWayEachTime() {
        assertThat(kinds()).allSatisfy(kind -> {
            assertThat(drawing(kind).svg()).isEqualTo(drawing(kind).svg());
            assertThat(drawing(kind).png()).isEqualTo(drawing(kind).png());
        });
    }

    @Test
    void drawsNoTwoOfAThousandBriefsAlike() {
        List<Optional<ContextKind>> kinds = kinds().toList();
        Set<String> drawings = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            List<IllustratedSubject> named = new ArrayList<>(subjects.subList(i % 5, 5));
            drawings.add(hash(new Illustration(kinds.get(i % kinds.size()), named, "brief-" + i, TYPE)));
        }

        assertThat(drawings).hasSize(1_000);
    }

    /** If this fails, the drawings have changed: give them another number and take over the hash. */
    @Test
    void drawsAsItDidUnderTheSameNumber() {
        String all = kinds().map(kind -> hash(drawing(kind))).collect(Collectors.joining());

        assertThat(Illustration.COMPOSITION + " " + Sha256.of(all).substring(0, 12))
                .isEqualTo("1 4b0f53418d3d");
    }

    private static String hash(Illustration drawing) {
        return Sha256.of(new String(drawing.svg(), StandardCharsets.UTF_8));
    }

    @Test
    void givesAnotherImageAnotherAddress() {
        String address = drawing(Optional.empty()).pngPath();

        assertThat(address).matches("/briefs/loom-slips/share\\.[0-9a-f]{24}\\.png");
        assertThat(new Illustration(Optional.empty(), subjects.subList(1, 5), "loom-slips", TYPE).pngPath())
                .isNotEqualTo(address);
        assertThat(new Illustration(Optional.empty(), subjects, "loom-slips", "other").pngPath())
                .isNotEqualTo(address);
        assertThat(drawing(Optional.of(ContextKind.EXPLAINER)).pngPath()).isNotEqualTo(address);
    }

    @Test
    void drawsOneBriefAnewWhenItsKindOrItsSubjectsChange() {
        Set<String> drawings = new HashSet<>();
        kinds().forEach(kind -> {
            for (int first = 0; first <= subjects.size(); first++) {
                drawings.add(
                        new Illustration(kind, subjects.subList(first, subjects.size()), "loom-slips", TYPE).pngPath());
            }
        });

        assertThat(drawings).hasSize(7 * (subjects.size() + 1));
    }

    @Test
    void isWellFormedAndNeedsNothingFromElsewhere() {
        assertThat(kinds()).allSatisfy(kind -> {
            String svg = new String(drawing(kind).svg(), StandardCharsets.UTF_8);
            assertThat(svg).doesNotContain("<style", "<script", "href", "style=", "NaN");
            assertThat(parse(svg).getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1200 630");
        });
    }

    @Test
    void saysInEitherFormHowItWasMade() throws Exception {
        Illustration drawing = drawing(Optional.empty());

        assertThat(sourceType(new String(drawing.svg(), StandardCharsets.UTF_8)))
                .isEqualTo(TYPE);
        assertThat(sourceType(xmp(drawing.png()))).isEqualTo(TYPE);
    }

    private static String sourceType(String xml) throws Exception {
        return parse(xml)
                .getElementsByTagNameNS(IPTC, "DigitalSourceType")
                .item(0)
                .getTextContent();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** The packet in the iTXt chunk, read chunk by chunk as the format says it (PNG, section 5.3). */
    private static String xmp(byte[] png) {
        ByteBuffer bytes = ByteBuffer.wrap(png).position(8);
        while (bytes.hasRemaining()) {
            byte[] chunk = new byte[bytes.getInt()];
            int type = bytes.getInt();
            bytes.get(chunk);
            bytes.getInt();
            String text = new String(chunk, StandardCharsets.UTF_8);
            if (type == 0x69545874 && text.startsWith("XML:com.adobe.xmp\0\0\0\0\0")) {
                return text.substring(text.lastIndexOf('\0') + 1);
            }
        }
        throw new AssertionError("no XMP in the image");
    }

    @Test
    void isTheSamePictureInEitherForm() {
        assertThat(kinds()).allSatisfy(kind -> {
            BufferedImage image =
                    ImageIO.read(new ByteArrayInputStream(drawing(kind).png()));
            assertThat(image.getWidth()).isEqualTo(1_200);
            assertThat(image.getHeight()).isEqualTo(630);
            String svg = new String(drawing(kind).svg(), StandardCharsets.UTF_8);
            Set<String> colours = new HashSet<>();
            for (int y = 0; y < 630; y++) {
                for (int x = 0; x < 1_200; x++) {
                    colours.add("%06x".formatted(image.getRGB(x, y) & 0xFFFFFF));
                }
            }
            Set<String> fills = new HashSet<>();
            java.util.regex.Pattern.compile("#([0-9a-f]{6})")
                    .matcher(svg)
                    .results()
                    .forEach(f -> fills.add(f.group(1)));
            assertThat(colours).containsAll(fills);
        });
    }

    @Test
    void staysLight() {
        assertThat(kinds()).allSatisfy(kind -> {
            assertThat(drawing(kind).svg()).hasSizeLessThan(40_000);
            assertThat(drawing(kind).png()).hasSizeLessThan(120_000);
        });
    }

    private static Stream<Optional<ContextKind>> kinds() {
        return Stream.concat(
                Stream.of(Optional.empty()), Arrays.stream(ContextKind.values()).map(Optional::of));
    }
}
