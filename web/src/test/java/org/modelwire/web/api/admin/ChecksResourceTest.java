package org.modelwire.web.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.api.ApiServer.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.shared.Reason;
import org.modelwire.web.api.ApiServer;
import org.modelwire.web.api.StandIns;

class ChecksResourceTest {

    private static final String SOURCE =
            "\"source\":{\"title\":\"Loom 2 ships\",\"text\":\"Tessellate shipped its Loom 2 card on Tuesday. The card"
                    + " costs 4,200 dollars in most shops.\\n\\nIt runs cool. It needs no new rack at all.\","
                    + "\"publishedAt\":\"2026-03-01T12:00:00+01:00\"}";

    private final List<Draft> drafts = new ArrayList<>();
    private final List<SourceText> sources = new ArrayList<>();
    private final List<String> lookedUp = new ArrayList<>();
    private List<Finding> findings = List.of();
    private ApiServer server;

    @BeforeEach
    void start() {
        DraftChecks checks = new DraftChecks() {
            @Override
            public CheckResult check(Draft draft, List<SourceText> texts, List<ArchiveOffer> offers) {
                drafts.add(draft);
                sources.addAll(texts);
                return new CheckResult(0.75, findings);
            }
        };
        CitedBriefs cited = StandIns.make(CitedBriefs.class);
        StandIns.set(cited, "briefs", new BriefRepository() {
            @Override
            public Optional<Brief> findPublic(String slug) {
                lookedUp.add(slug);
                return Optional.empty();
            }
        });
        server = ApiServer.with(Map.of(DraftChecks.class, checks, CitedBriefs.class, cited));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesTheVerdictOfTheGates() throws Exception {
        findings = List.of(Finding.at(
                "numbers",
                Severity.BLOCK,
                Reason.UNSUPPORTED_CLAIM,
                "It costs 9,000 dollars.",
                "9,000",
                "the source has no 9,000"));

        HttpResponse<String> answer = check("\"headline\":\"h\",\"summary\":\"It costs 9,000 dollars.\"");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer))
                .hasToString("{\"verdict\":\"block\",\"score\":0.75,\"findings\":[{\"gate\":\"numbers\","
                        + "\"severity\":\"block\",\"reason\":\"unsupported-claim\","
                        + "\"sentence\":\"It costs 9,000 dollars.\",\"start\":9,\"end\":14,"
                        + "\"evidence\":\"the source has no 9,000\"}]}");
    }

    @Test
    void passesADraftWithoutFindings() throws Exception {
        JsonObject answer =
                json(check("\"headline\":\"h\",\"summary\":\"It ships.\"")).asJsonObject();
        assertThat(answer.getString("verdict")).isEqualTo("pass");
        assertThat(answer.getJsonArray("findings")).isEmpty();
    }

    @Test
    void comparesEachSentenceWithTheWordsThatComeNearest() throws Exception {
        check("\"headline\":\"h\",\"summary\":\"The new card costs 4,200 dollars. Racks stay: it needs no new one.\"");

        assertThat(drafts.get(0).summary())
                .containsExactly(
                        DraftSentence.source(
                                "The new card costs 4,200 dollars.", "The card costs 4,200 dollars in most shops."),
                        DraftSentence.source(
                                "Racks stay: it needs no new one.", "It runs cool. It needs no new rack at all."));
    }

    @Test
    void takesTheSourceAsItWasSent() throws Exception {
        check("\"headline\":\"h\",\"summary\":\"It ships.\"");
        assertThat(sources).singleElement().satisfies(source -> {
            assertThat(source.title()).isEqualTo("Loom 2 ships");
            assertThat(source.text()).startsWith("Tessellate shipped").contains("\n\n");
            assertThat(source.publishedAt()).contains(Instant.parse("2026-03-01T11:00:00Z"));
        });
    }

    @Test
    void readsAWholeContext() throws Exception {
        check("""
                "headline":"h",
                "summary":[{"text":"It ships.","basis":"source","quote":"shipped its Loom 2 card"}],
                "context":{
                  "kind":"market signal",
                  "consequence":[{"text":"Racks stay.","basis":"INFERENCE"}],
                  "archive":[{"text":"It was announced before.","brief":"loom-2-was-announced"}],
                  "watch":{"text":"Watch whether it sells by June.","by":"2026-06-30","check":"The shop."}}""");

        assertThat(drafts)
                .containsExactly(new Draft(
                        "h",
                        List.of(DraftSentence.source("It ships.", "shipped its Loom 2 card")),
                        Optional.of(ContextKind.MARKET_SIGNAL),
                        List.of(DraftSentence.inference("Racks stay.")),
                        List.of(DraftSentence.archive("It was announced before.", "loom-2-was-announced")),
                        Optional.of(new DraftWatch(
                                "Watch whether it sells by June.",
                                Optional.of(LocalDate.of(2026, 6, 30)),
                                "The shop."))));
        assertThat(lookedUp).containsExactly("loom-2-was-announced");
    }

    @Test
    void readsAContextOfPlainTexts() throws Exception {
        check("\"headline\":\"h\",\"summary\":\"It ships.\",\"context\":\"Racks stay. So do shops.\"");
        check("\"headline\":\"h\",\"summary\":\"It ships.\",\"context\":{\"consequence\":\"Racks stay.\","
                + "\"watch\":\"Watch the shops.\"}");

        assertThat(drafts.get(0).consequence())
                .extracting(DraftSentence::text)
                .containsExactly("Racks stay.", "So do shops.");
        assertThat(drafts.get(1).consequence()).hasSize(1);
        assertThat(drafts.get(1).watch()).contains(new DraftWatch("Watch the shops.", Optional.empty(), ""));
    }

    @Test
    void leavesAnEmptyHeadlineAndSummaryToTheGates() throws Exception {
        assertThat(check("\"headline\":\"\",\"summary\":\"\"").statusCode()).isEqualTo(200);
        assertThat(drafts.get(0).summary()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                       | source",
                "{\"source\":{}}                                                          | source.text",
                "{\"source\":{\"text\":\"t\"}}                                            | draft",
                "{\"source\":{\"text\":\"t\"},\"draft\":{\"headline\":\"h\"}}             | draft.summary",
                "{\"source\":{\"text\":\"t\"},\"draft\":{\"summary\":\"s\"}}              | draft.headline"
            })
    void namesWhatIsMissing(String body, String field) throws Exception {
        refused(server.post("admin/checks", body), "missing-field", field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"summary\":7                                              | draft.summary",
                "\"summary\":[\"a\"]                                        | draft.summary[0]",
                "\"summary\":[{\"text\":\"a\",\"basis\":\"rumour\"}]        | draft.summary[0].basis",
                "\"summary\":\"s\",\"context\":7                            | draft.context",
                "\"summary\":\"s\",\"context\":{\"kind\":\"Gossip\"}        | draft.context.kind",
                "\"summary\":\"s\",\"context\":{\"watch\":{\"text\":\"w\",\"by\":\"soon\"}} | draft.context.watch.by"
            })
    void namesWhatItCannotUse(String draft, String field) throws Exception {
        refused(check("\"headline\":\"h\"," + draft), "bad-field", field);
    }

    @Test
    void refusesADayThatIsNone() throws Exception {
        refused(
                server.post(
                        "admin/checks",
                        "{\"source\":{\"text\":\"t\",\"publishedAt\":\"yesterday\"},\"draft\":{\"headline\":\"h\","
                                + "\"summary\":\"s\"}}"),
                "bad-field",
                "source.publishedAt");
    }

    @Test
    void refusesASummaryThatNeverEnds() throws Exception {
        refused(
                check("\"headline\":\"h\",\"summary\":\"" + "It ships. ".repeat(201) + "\""),
                "bad-field",
                "draft.summary");
    }

    private HttpResponse<String> check(String draft) throws Exception {
        return server.post("admin/checks", "{" + SOURCE + ",\"draft\":{" + draft + "}}");
    }

    private void refused(HttpResponse<String> answer, String code, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonObject problem = json(answer).asJsonObject();
        assertThat(problem.getString("type")).isEqualTo("urn:modelwire:problem:" + code);
        assertThat(problem.getString("field")).isEqualTo(field);
        assertThat(drafts).isEmpty();
    }
}
