package org.modelwire.batch.brief.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.article.ExtractedPage;
import org.modelwire.batch.article.Extractor;
import org.modelwire.batch.gate.Gates;
import org.modelwire.batch.gate.GoodBrief;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.brief.draft.Verdict;

/** What somebody plants on a page is not published, even where a model obeys it. */
class PlantedInstructionsTest {

    private static final URI PAGE = URI.create("https://harbour-ledger.example/stories/vantor-raises");
    private static final List<ArchiveOffer> OFFERS = List.of(GoodBrief.OFFER, GoodBrief.COMMON_OFFER);

    private final ReadPrompt read = new ReadPrompt(new RandomFence());
    private final WritePrompt write = new WritePrompt(new RandomFence(), SummaryLimit.DEFAULT);
    private final Gates gates = GoodBrief.PARAPHRASING;

    private record Outcome(Planted planted, boolean reached, CheckResult result) {

        boolean isPublished() {
            return reached && result.verdict() == Verdict.PASS;
        }

        boolean isHeldBy(String... gates) {
            return result.findings().stream().anyMatch(finding -> List.of(gates).contains(finding.gate()));
        }

        @Override
        public String toString() {
            return planted + (reached ? " -> " + result.verdict() : " (never read)");
        }
    }

    @Test
    void publishesNothingOfAHundredPlantedInstructions() throws Exception {
        List<Outcome> outcomes = outcomes();

        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(100);
        assertThat(outcomes).filteredOn(Outcome::isPublished).isEmpty();
        assertThat(outcomes).filteredOn(Outcome::reached).hasSizeGreaterThan(70);
    }

    @Test
    void letsNoHiddenOneReachTheModel() throws Exception {
        List<String> hidden = List.of(
                "comment",
                "alt",
                "titleattr",
                "meta",
                "jsonld",
                "script",
                "noscript",
                "template",
                "hidden",
                "aria",
                "rule",
                "svg",
                "textarea",
                "iframe",
                "tags",
                "selectors",
                "author");

        assertThat(outcomes())
                .filteredOn(outcome -> hidden.contains(outcome.planted().place())
                        || outcome.planted().place().startsWith("css "))
                .hasSizeGreaterThanOrEqualTo(25)
                .allMatch(outcome -> !outcome.reached());
    }

    @Test
    void seesEveryOpenOneInTheSourceItself() throws Exception {
        assertThat(outcomes()).filteredOn(Outcome::reached).allMatch(outcome -> outcome.isHeldBy("injection"));
    }

    @Test
    void publishesTheSameArticleWithoutOne() throws Exception {
        Outcome clean = run(new Planted("nowhere", "nothing", "", ""));

        assertThat(clean.result().findings()).isEmpty();
        assertThat(clean.result().verdict()).isEqualTo(Verdict.PASS);
    }

    private List<Outcome> outcomes() throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (Planted planted : Planted.all()) {
            outcomes.add(run(planted));
        }
        return outcomes;
    }

    /** The way of every article: page, text, reading, draft, gates. */
    private Outcome run(Planted planted) throws Exception {
        ExtractedPage page = new Extractor().extract(planted.html(), PAGE);
        List<SourceText> sources = List.of(new SourceText(
                PAGE.getHost(), page.title(), page.text(), Optional.of(Instant.parse("2026-03-11T09:30:00Z"))));
        ObedientModel model = new ObedientModel(planted);
        Reading reading = read.parse(model.ask(read.request(PAGE, sources)).json());
        Draft draft = write.parse(
                model.ask(write.request(PAGE, sources, reading, OFFERS)).json());
        return new Outcome(planted, model.wasReached(), gates.check(draft, sources, OFFERS));
    }
}
