package org.modelwire.web.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.subject.SubjectKind;

class IllustrationTest {

    private final List<IllustratedSubject> subjects = Arrays.stream(SubjectKind.values())
            .map(kind -> new IllustratedSubject(kind.name().toLowerCase(java.util.Locale.ROOT), kind))
            .toList();

    @Test
    void drawsTheSameBriefTheSameWayEachTime() {
        Illustration illustration = new Illustration(Optional.of(ContextKind.EXPLAINER), subjects, "loom-slips");

        assertThat(illustration.svg()).isEqualTo(illustration.svg());
    }

    @Test
    void drawsNoTwoBriefsAlike() {
        Set<String> drawings = new HashSet<>();
        kinds().forEach(kind -> {
            for (int i = 0; i < 300; i++) {
                drawings.add(new Illustration(kind, List.of(), "brief-" + i).svg());
            }
        });

        assertThat(drawings).hasSize(7 * 300);
    }

    @Test
    void isWellFormedAndNeedsNothingFromElsewhere() {
        assertThat(kinds()).allSatisfy(kind -> {
            String svg = new Illustration(kind, subjects, "loom-slips").svg();
            assertThat(svg).doesNotContain("<style", "<script", "href", "style=", "NaN");
            assertThat(DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                            .getDocumentElement()
                            .getAttribute("viewBox"))
                    .isEqualTo("0 0 1200 630");
        });
    }

    @Test
    void staysLight() {
        assertThat(kinds())
                .allSatisfy(kind -> assertThat(new Illustration(kind, subjects, "loom-slips")
                                .svg()
                                .length())
                        .isLessThan(40_000));
    }

    private static Stream<Optional<ContextKind>> kinds() {
        return Stream.concat(
                Stream.of(Optional.empty()), Arrays.stream(ContextKind.values()).map(Optional::of));
    }
}
