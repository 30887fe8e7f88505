package org.modelwire.batch.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.archive.ArchiveFollower;
import org.modelwire.batch.archive.ArchiveReader;
import org.modelwire.batch.archive.Grounding;
import org.modelwire.batch.archive.lucene.LuceneIndex;
import org.modelwire.batch.archive.rank.RankedArchive;
import org.modelwire.batch.brief.prompt.PromptKeeper;
import org.modelwire.batch.brief.prompt.RandomFence;
import org.modelwire.batch.brief.prompt.SummaryLimit;
import org.modelwire.batch.gate.GoodBrief;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.Prompt;
import org.modelwire.batch.model.openai.ScriptedEndpoint;
import org.modelwire.batch.model.openai.ScriptedModels;
import org.modelwire.batch.model.paid.PaidModel;
import org.modelwire.batch.model.paid.Purchases;
import org.modelwire.batch.model.paid.RememberedReceipts;
import org.modelwire.batch.model.paid.RunBudget;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.brief.trial.TrialEstimate;
import org.modelwire.brief.trial.TrialOrder;
import org.modelwire.brief.trial.TrialRefusedException;
import org.modelwire.brief.trial.TrialResult;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.Settings;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.run.receipt.RunSpend;

/** A person tries a prompt: the question goes over HTTP to a scripted endpoint, and nothing is left but its receipt. */
class PaidTrialsTest {

    private static final long ARTICLE = 7;
    private static final StoryMaterial STORY = new StoryMaterial(
            1,
            URI.create("http://lantern-post.example/stories/lamp"),
            List.of(new SourceText(
                    "lantern-post.example",
                    "Lamp sells lamps",
                    "Lamp sold 5 lamps. The lamps cost 9 dollars each.",
                    Optional.empty())),
            PublisherPolicy.FULL_BRIEF,
            OptionalInt.empty(),
            Instant.parse("2026-11-20T10:00:00Z"));
    private static final String READ = """
            {"language":"en","eventDate":null,"significance":3,"facts":[],"subjects":[]}""";
    private static final String WRITTEN = """
            {"headline":"Lamp sells lamps","contextKind":"Explainer","consequence":[],"archive":[],"watch":null,
             "summary":[{"text":"Lamp sold 700 lamps.","basis":"SOURCE","quote":"Lamp sold 5 lamps.","brief":null}]}""";

    private final RankedArchive index = new RankedArchive(new LuceneIndex(new ByteBuffersDirectory()));
    private final RememberedReceipts receipts = new RememberedReceipts();
    private final StoryPrompts prompts = new StoryPrompts(new RandomFence(), SummaryLimit.DEFAULT);
    private final PaidTrials trials = new PaidTrials();
    private ScriptedEndpoint endpoint;
    private Map<String, String> caps = Map.of();
    private Prompt kept;

    @BeforeEach
    void wire() throws ReflectiveOperationException, IOException {
        endpoint = new ScriptedEndpoint();
        Model model = ScriptedModels.at(endpoint.address(), 1);
        TrialQuestions questions = new TrialQuestions();
        put(questions, "prompts", prompts);
        put(questions, "stories", new StoryClaims() {
            @Override
            public Optional<StoryMaterial> look(long articleId) {
                return articleId == ARTICLE ? Optional.of(STORY) : Optional.empty();
            }
        });
        ArchiveReader reader = new ArchiveReader() {
            @Override
            public List<ArchiveOffer> offers(Collection<String> slugs) {
                return List.of();
            }
        };
        put(questions, "briefs", reader);
        put(questions, "archive", new Searched(index));
        put(trials, "questions", questions);
        put(trials, "checks", GoodBrief.PARAPHRASING);
        put(trials, "purchases", new Purchases() {
            @Override
            public Optional<PaidModel> trial(String person) {
                BudgetConfig limits = BudgetConfig.of(Settings.of(caps));
                return Optional.of(PaidModel.forTrial(
                        model,
                        receipts,
                        new RunBudget(limits, RunSpend.NOTHING, receipts.spent()),
                        Optional::empty,
                        person));
            }
        });
        put(trials, "keeper", new PromptKeeper() {
            @Override
            public void keepTried(Prompt prompt) {
                kept = prompt;
            }
        });
    }

    @AfterEach
    void close() {
        endpoint.close();
        index.close();
    }

    private static void put(Object target, String field, Object value) throws ReflectiveOperationException {
        Field place = target.getClass().getDeclaredField(field);
        place.setAccessible(true);
        place.set(target, value);
    }

    private TrialOrder read() {
        return new TrialOrder(ARTICLE, "read", prompts.read().prompt().instructions());
    }

    private static TrialOrder write(String words) {
        return new TrialOrder(ARTICLE, "write", words);
    }

    @Test
    void saysWhatItWouldCostAndAsksNobody() throws Exception {
        TrialEstimate estimate = trials.estimate(read());

        assertThat(estimate.model()).isEqualTo("scripted");
        assertThat(estimate.inForce()).isTrue();
        assertThat(estimate.paid()).isFalse();
        assertThat(estimate.tokensIn()).isPositive();
        assertThat(estimate.mostUsd()).isPositive();
        assertThat(endpoint.requests()).isEmpty();
        assertThat(receipts.events()).isEmpty();
    }

    @Test
    void buysAnAnswerOnceWithAReceiptInTheNameOfWhoeverTries() throws Exception {
        endpoint.thenText(READ);

        TrialResult first = trials.run(read(), "ada");
        TrialResult second = trials.run(read(), "ben");

        assertThat(first.answer()).contains(READ);
        assertThat(first.fault()).isEmpty();
        assertThat(second).isEqualTo(first);
        assertThat(endpoint.requests()).hasSize(1);
        assertThat(receipts.events()).containsExactly("opened for ada", "answered");
        assertThat(trials.estimate(read()).paid()).isTrue();
    }

    @Test
    void takesTheWordsInForceAsTheyAreHoweverAFormEndsItsLines() throws Exception {
        endpoint.thenText(READ);
        trials.run(read(), "ada");
        String posted = prompts.read().prompt().instructions().strip().replace("\n", "\r\n");

        assertThat(trials.estimate(new TrialOrder(ARTICLE, "read", posted)).paid())
                .isTrue();
    }

    @Test
    void putsOtherWordsAndHasTheGatesLookAtTheDraft() throws Exception {
        endpoint.thenText(READ).thenText(WRITTEN);
        trials.run(read(), "ada");

        TrialResult tried = trials.run(write("Write it in one sentence."), "ada");

        assertThat(endpoint.requests().get(1)).contains("Write it in one sentence.", "Lamp sold 5 lamps.");
        assertThat(tried.draft().map(Draft::summaryText)).contains("Lamp sold 700 lamps.");
        assertThat(tried.findings()).extracting(Finding::gate).contains("numbers");
        assertThat(tried.receiptId()).isPresent();
        assertThat(kept.instructions()).isEqualTo("Write it in one sentence.");
        assertThat(kept.version()).isNotEqualTo(prompts.write().prompt().version());
    }

    @Test
    void buysNoNotesOnTheWayToADraft() {
        assertThatThrownBy(() -> trials.estimate(write("Write.")))
                .isInstanceOf(TrialRefusedException.class)
                .hasMessageContaining("Try the prompt \"read\" in force on it first");
        assertThat(endpoint.requests()).isEmpty();
    }

    @Test
    void showsAnAnswerOfNoUseWithItsReason() throws Exception {
        endpoint.thenText("{\"language\":\"en\"}");

        TrialResult tried = trials.run(read(), "ada");

        assertThat(tried.answer()).contains("{\"language\":\"en\"}");
        assertThat(tried.fault()).hasValueSatisfying(fault -> assertThat(fault).startsWith("llm-bad-json: "));
        assertThat(receipts.events()).containsExactly("opened for ada", "answered", "rejected llm-bad-json");
    }

    @Test
    void asksNobodyWhereACapIsReached() {
        caps = Map.of("modelwire.budget.month-usd", "0.0001");
        endpoint.thenText(READ);

        assertThatThrownBy(() -> trials.run(read(), "ada"))
                .isInstanceOf(TrialRefusedException.class)
                .hasMessageContaining("Not asked: ")
                .hasMessageContaining("modelwire.budget.month-usd");
        assertThat(endpoint.requests()).isEmpty();
        assertThat(receipts.spent()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void givesNoModelWhatItMayNotHave() {
        assertThatThrownBy(() -> trials.run(new TrialOrder(8, "read", "Read."), "ada"))
                .isInstanceOf(TrialRefusedException.class)
                .hasMessageContaining("its publisher does not allow it");
        assertThat(endpoint.requests()).isEmpty();
    }

    /** Searches an index that nobody keeps in step. */
    private static final class Searched extends ArchiveFollower {

        private final RankedArchive index;

        Searched(RankedArchive index) {
            this.index = index;
        }

        @Override
        public Grounding grounding(long runId) {
            return new Grounding(index, runId);
        }
    }
}
