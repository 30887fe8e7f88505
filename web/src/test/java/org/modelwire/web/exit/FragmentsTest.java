package org.modelwire.web.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is found in whatever form an exit gives it. */
class FragmentsTest {

    private static final String TEXT = "Tessellate's \u201cLoom 2\u201d costs < 4,200 dollars & ships";

    private final Fragments fragments = new Fragments("loom-2", List.of(TEXT, "short"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                // HTML, with evidence between the words; HTML with a mark; a feed with HTML in it; JSON; JSON with HTML
                "<p>Tessellate&#39;s <span>\u201cLoom 2\u201d</span>\n costs &lt; 4,200 dollars &amp; ships</p>",
                "<p>Tessellate's \u201c<mark>Loom</mark> 2\u201d costs &lt; 4,200 dollars &amp; ships</p>",
                "<content>&lt;p&gt;Tessellate&amp;#39;s &amp;#8220;Loom 2\u201d costs &amp;lt; 4,200 dollars &amp;amp; ships</content>",
                "{\"text\":\"Tessellate's \\u201cLoom 2\u201d costs < 4,200 dollars & ships\"}",
                "{\"html\":\"<p>Tessellate&#x27;s \u201cLoom 2\u201d costs &lt; 4,200 dollars &amp; ships<\\/p>\"}"
            })
    void isFound(String body) {
        assertThat(fragments.in(body)).containsExactly(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<loc>https://wire.example/briefs/loom-2</loc>",
                "<a href=\"/briefs/loom-2\">",
                "<img src=\"/briefs/loom-2/illustration.svg\">"
            })
    void aLinkToItIsFound(String body) {
        assertThat(fragments.in(body)).containsExactly("a link to it");
    }

    @Test
    void neitherATombstoneNorAnotherBriefIsTakenForIt() {
        assertThat(fragments.in("{\"event\":\"withdrawn\",\"url\":\"https://wire.example/briefs/loom-2\"}"
                        + "<deleted-entry ref=\"tag:wire.example,2026:/briefs/loom-2\"/>"
                        + "<a href=\"/briefs/loom-25\">short</a>"))
                .isEmpty();
    }
}
