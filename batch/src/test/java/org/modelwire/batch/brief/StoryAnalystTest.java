package org.modelwire.batch.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ArchiveHit;
import org.modelwire.batch.archive.ArchiveReader;
import org.modelwire.batch.archive.Grounding;
import org.modelwire.batch.archive.SyntheticBriefs;
import org.modelwire.batch.archive.lucene.LuceneIndex;
import org.modelwire.batch.archive.rank.RankedArchive;
import org.modelwire.batch.brief.prompt.RandomFence;
import org.modelwire.batch.brief.prompt.SummaryLimit;
import org.modelwire.brief.ArchiveCount;
import org.modelwire.brief.NewBrief;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;

class StoryAnalystTest {

    private static final StoryMaterial STORY = new StoryMaterial(
            1,
            URI.create("http://lantern-post.example/stories/lamp"),
            List.of(new SourceText("lantern-post.example", "Lamp", "Lamp sold 5 lamps.", Optional.empty())),
            PublisherPolicy.FULL_BRIEF,
            OptionalInt.empty(),
            Instant.parse("2026-11-20T10:00:00Z"));
    private static final String READ = """
            {"language":"en","eventDate":null,"significance":3,"facts":[],"subjects":[],
             "slug":"my-own","status":"PUBLISHED","id":7,"url":"http://evil.example/"}""";
    private static final String WRITTEN = """
            {"headline":"Lamp sells %s","contextKind":"Explainer","consequence":[],"archive":[],"watch":null,
             "summary":[{"text":"Lamp sold %s lamps.","basis":"SOURCE","quote":"Lamp sold 5 lamps.","brief":null}],
             "slug":"my-own","status":"PUBLISHED","id":7,"reviewer":"The model"}""";
    private static final String JUDGED = """
            {"sentences":[{"number":1,"verdict":"supported","score":90,"reason":"r"},
                          {"number":2,"verdict":"unsupported","score":20,"reason":"r"}]}""";

    private final RankedArchive index = new RankedArchive(new LuceneIndex(new ByteBuffersDirectory()));
    private final StoryPrompts prompts = new StoryPrompts(new RandomFence(), SummaryLimit.DEFAULT);
    private final ScriptedAnswers writer =
            new ScriptedAnswers().to("read", READ).to("write", WRITTEN.formatted("lamps", "5"));
    private final ScriptedAnswers judge = new ScriptedAnswers().to("judge", JUDGED);

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void makesTwoCallsAStory() throws Exception {
        NewBrief brief = draft(Optional.empty());

        assertThat(writer.prompts()).containsExactly("read", "write");
        assertThat(brief.why()).isEqualTo("First draft");
        assertThat(brief.drafter().promptVersion())
                .contains(prompts.write().prompt().version());
        assertThat(brief.findings()).isEmpty();
    }

    @Test
    void keepsWhatItsOwnSearchCounted() throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 20);
        index.put(List.of(
                new ArchiveEntry(1, "one", "Chips", List.of(), day.minusDays(9), true, SyntheticBriefs.UNREAD),
                new ArchiveEntry(2, "two", "Cards", List.of(), day.minusDays(2), true, SyntheticBriefs.UNREAD),
                new ArchiveEntry(3, "same-day", "Racks", List.of(), day, true, SyntheticBriefs.UNREAD)));

        assertThat(draft(Optional.empty()).searched()).contains(new ArchiveCount(2, Optional.of(day.minusDays(9))));
    }

    /** The index may be seconds behind; the database is the truth. */
    @Test
    void offersNothingThatWasWithdrawnSinceItWasIndexed() throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 20);
        index.put(List.of(
                new ArchiveEntry(1, "withdrawn", "Lamp", List.of(), day.minusDays(2), true, SyntheticBriefs.UNREAD)));
        assertThat(new Grounding(index, 1).search(1, "Lamp", List.of(), day, 6).hits())
                .extracting(ArchiveHit::slug)
                .containsExactly("withdrawn");

        assertThat(draft(Optional.empty()).offers()).isEmpty();
    }

    @Test
    void makesAThirdCallWhereAGateHoldsTheDraft() throws Exception {
        writer.to("write", WRITTEN.formatted("lamps", "9")).to("repair", WRITTEN.formatted("lamps", "5"));

        NewBrief brief = draft(Optional.empty());

        assertThat(writer.prompts()).containsExactly("read", "write", "repair");
        assertThat(brief.draft().summaryText()).isEqualTo("Lamp sold 5 lamps.");
        assertThat(brief.drafter().promptVersion())
                .contains(prompts.repair().prompt().version());
    }

    @Test
    void writesATextThatAnEditorSentBackAnewWithTheNoteBetweenFences() throws Exception {
        writer.to("repair", WRITTEN.formatted("five lamps", "5"));
        Draft refused = new Draft("Lamp sells", List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
        Finding note =
                Finding.at("editor", Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, "Lamp sells", "", "Say how many.");
        StoryMaterial sentBack = new StoryMaterial(
                1,
                STORY.lead(),
                STORY.sources(),
                STORY.policy(),
                STORY.maxSnippet(),
                STORY.reportedAt(),
                Optional.of(new Rewrite(refused, List.of(note))));

        NewBrief brief = analyst(Optional.empty()).draft(sentBack);

        assertThat(writer.prompts()).containsExactly("read", "repair");
        assertThat(writer.last().identityInput())
                .contains("gate: editor\nBEGIN \nsentence: Lamp sells\nwhy: Say how many.\nEND ")
                .contains("headline: Lamp sells");
        assertThat(brief.draft().headline()).isEqualTo("Lamp sells five lamps");
        assertThat(brief.why()).isEqualTo("Written anew after an editor's note");
        assertThat(brief.drafter().promptVersion())
                .contains(prompts.repair().prompt().version());
    }

    @Test
    void judgesTheTextThatIsKept() throws Exception {
        writer.to("write", WRITTEN.formatted("lamps", "9")).to("repair", WRITTEN.formatted("lamps", "5"));

        NewBrief brief = draft(Optional.of(new DraftJudge(judge, prompts)));

        assertThat(judge.prompts()).containsExactly("judge");
        assertThat(judge.last().identityInput()).contains("2. Lamp sold 5 lamps.");
        assertThat(brief.findings()).extracting(Finding::sentence).containsExactly("Lamp sold 5 lamps.");
    }

    @Test
    void takesNoStateAddressOrNameFromTheModel() throws Exception {
        NewBrief brief = draft(Optional.empty());

        assertThat(brief.storyId()).isEqualTo(1);
        assertThat(brief.toString()).doesNotContain("my-own", "PUBLISHED", "evil.example", "The model");
    }

    @Test
    void writesNoContextWhereAPublisherAllowsASummaryOnly() throws Exception {
        StoryMaterial summaryOnly = new StoryMaterial(
                1, STORY.lead(), STORY.sources(), PublisherPolicy.SUMMARY_ONLY, STORY.maxSnippet(), STORY.reportedAt());

        assertThat(analyst(Optional.empty()).draft(summaryOnly).draft().kind()).isEmpty();
    }

    @Test
    void tellsTheWriterAndWhoeverRepairsHowLongPublishersLetASummaryBe() throws Exception {
        StoryMaterial capped = new StoryMaterial(
                1, STORY.lead(), STORY.sources(), STORY.policy(), OptionalInt.of(90), STORY.reportedAt());

        analyst(Optional.empty()).draft(capped);
        assertThat(writer.last().prompt().name()).isEqualTo("write");
        assertThat(writer.last().input()).contains("\nsummary-limit-characters: 90\n");

        writer.to("write", WRITTEN.formatted("lamps", "9")).to("repair", WRITTEN.formatted("lamps", "5"));
        analyst(Optional.empty()).draft(capped);
        assertThat(writer.last().prompt().name()).isEqualTo("repair");
        assertThat(writer.last().input()).contains("\nsummary-limit-characters: 90\n");
    }

    private NewBrief draft(Optional<DraftJudge> judging) throws Exception {
        return analyst(judging).draft(STORY);
    }

    private StoryAnalyst analyst(Optional<DraftJudge> judging) {
        DraftChecks checks = (draft, sources, offers) -> new CheckResult(
                1,
                draft.sentences()
                        .filter(sentence -> sentence.text().contains("9"))
                        .map(sentence -> Finding.at(
                                "numbers", Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, sentence.text(), "9", "not there"))
                        .toList());
        ArchiveReader archive = new ArchiveReader() {
            @Override
            public List<ArchiveOffer> offers(Collection<String> slugs) {
                return List.of();
            }
        };
        return new StoryAnalyst(
                writer, prompts, new DraftRepair(writer, prompts, checks), judging, new Grounding(index, 1), archive);
    }
}
