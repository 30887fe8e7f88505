package org.modelwire.web.brief.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.BriefViews;

class BriefTextTest {

    private final BriefView brief = BriefViews.whole("loom-slips", "Loom \"2\" </h1><script>slips</script>");

    @Test
    void escapesWhateverABriefSays() {
        String page = page();

        assertThat(page)
                .contains("<h1>Loom &quot;2&quot; &lt;/h1&gt;&lt;script&gt;slips&lt;/script&gt;</h1>")
                .contains("Sales &amp; margins fell &lt;2 %.")
                .contains("href=\"http://paper.example/stories/loom?a=1&amp;b=2\"")
                .contains("The Post reports \u201cLoom &lt; 2\u201d")
                .doesNotContain("<script>");
    }

    @Test
    void tellsOfEachSentenceWhatItRestsOn() {
        assertThat(page())
                .contains("<strong>Source</strong>: paper.example <q>…\u00a0fell by 2 %</q> <q>margins</q>")
                .contains("<strong>Inference</strong>: our own conclusion; no source says this")
                .contains("<a href=\"/briefs/the-card\">The card was new in May.</a>")
                .contains("brief of 4 May 2025: <a href=\"/briefs/the-card\">The card</a>");
    }

    @Test
    void linksToTheOtherWayOfShowingTheEvidence() {
        BriefText text = new BriefText("Wire");

        assertThat(text.body(brief, true).toString())
                .contains("checked=\"checked\"")
                .contains("<a href=\"/briefs/loom-slips\">Link to this page without the evidence</a>");
        assertThat(text.body(brief, false).toString())
                .doesNotContain("checked=\"checked\"")
                .contains("<a href=\"/briefs/loom-slips?evidence=on\">Link to this page with the evidence</a>");
    }

    @Test
    void keepsSearchEnginesFromWhatNobodyReviewedUnlessTheSiteSaysOtherwise() {
        assertThat(head(false)).contains("<meta name=\"robots\" content=\"noindex\" />");
        assertThat(head(true)).doesNotContain("noindex");
    }

    private String head(boolean indexUnreviewed) {
        SiteConfig site = new SiteConfig(
                "Wire", URI.create("https://wire.example"), Optional.empty(), Optional.empty(), indexUnreviewed);
        return new BriefHead(site).of(brief, "{}").toString();
    }

    private String page() {
        BriefText text = new BriefText("Wire");
        return text.head(brief).toString() + text.body(brief, false) + new BriefRail("Wire").of(brief);
    }
}
