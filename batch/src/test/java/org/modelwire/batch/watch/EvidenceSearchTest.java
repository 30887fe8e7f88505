package org.modelwire.batch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.archive.SampleBriefs;
import org.modelwire.batch.archive.SampleBriefs.SampleBrief;
import org.modelwire.batch.archive.lucene.LuceneIndex;
import org.modelwire.batch.archive.rank.RankedArchive;

/** What the sample newsroom's later briefs tell of the items that its earlier ones opened. */
class EvidenceSearchTest {

    private final RankedArchive archive = new RankedArchive(new LuceneIndex(new ByteBuffersDirectory()));
    private final Map<Long, SampleBrief> briefs = SampleBriefs.all().stream()
            .collect(Collectors.toMap(brief -> brief.entry().briefId(), Function.identity()));
    private final EvidenceSearch search =
            new EvidenceSearch(archive, id -> briefs.get(id).sentences());

    @BeforeEach
    void fill() {
        archive.put(briefs.values().stream().map(SampleBrief::entry).toList());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private List<Proposal> proposals(String opener) {
        SampleBrief brief = briefs.values().stream()
                .filter(candidate -> candidate.article().equals(opener))
                .findFirst()
                .orElseThrow();
        SampleBriefs.Watch watch = brief.watch().orElseThrow();
        return search.find(new Expectation(
                watch.text() + "\n" + watch.check(),
                brief.entry().subjects(),
                brief.entry().day().plusDays(1),
                watch.by().plusDays(WatchReader.DAYS_AFTER_DUE + 1L)));
    }

    private List<String> found(String opener) {
        return proposals(opener).stream()
                .map(proposal -> briefs.get(proposal.briefId()).article())
                .toList();
    }

    @Test
    void findsWhatCameOfEachItemThatIsDue() {
        assertThat(found("fulmar-foundation-releases-skua-30b")).startsWith("fulmar-holds-back-weights-of-skua-90b");
        assertThat(found("halden-labs-launches-merrow-desk-agent"))
                .contains("assay-institute-reruns-merrow-desk-on-private-tasks");
        assertThat(found("lantern-tests-models-on-week-long-tasks"))
                .containsExactly("assay-institute-reruns-merrow-desk-on-private-tasks");
        assertThat(found("licence-line-drawn-through-chip-exports"))
                .containsExactly("authority-keeps-the-count-raises-the-line");
        assertThat(found("tessellate-shows-loom-2-inference-card"))
                .containsExactly("tessellate-cards-said-to-slip-on-memory-supply");
    }

    @Test
    void findsEvidenceThatSaysTheOpposite() {
        assertThat(found("quillon-press-sues-halden-labs-over-training"))
                .containsExactly("halden-labs-settles-with-quillon-press-group");
    }

    @Test
    void proposesNothingForASharedCompanyAlone() {
        assertThat(found("halden-labs-raises-2-3-billion")).isEmpty();
        assertThat(found("tokyo-council-opens-a-register-of-agents")).isEmpty();
    }

    @Test
    void quotesTheSentenceThatFitsBest() {
        assertThat(proposals("fulmar-foundation-releases-skua-30b").get(0).sentence())
                .contains("weights")
                .contains("Skua-90B");
    }

    @Test
    void proposesNothingThatIsGone() {
        EvidenceSearch gone = new EvidenceSearch(archive, id -> List.of());
        SampleBrief any = briefs.values().iterator().next();
        assertThat(gone.find(new Expectation(
                        any.entry().text(),
                        any.entry().subjects(),
                        any.entry().day(),
                        any.entry().day().plusDays(1))))
                .isEmpty();
    }
}
