package org.modelwire.web.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.api.ApiServer.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.brief.Gone;
import org.modelwire.brief.exit.BriefFilter;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.watch.WatchState;
import org.modelwire.web.api.ApiServer;
import org.modelwire.web.api.ledger.CoverageDays;
import org.modelwire.web.api.ledger.LedgerPages;
import org.modelwire.web.support.PageCursor;

/** The public API over HTTP: what may be asked, and how it is answered. */
class PublicApiTest {

    private static final JsonObject EMPTY = Json.createObjectBuilder().build();
    private static final PageKey KEY = new PageKey(Instant.parse("2026-03-02T02:31:00Z"), 7);

    private final List<String> asked = new ArrayList<>();
    private ApiServer server;

    @BeforeEach
    void start() {
        BriefPages briefs = new BriefPages() {
            @Override
            public JsonObject list(BriefFilter filter, Optional<PageKey> after, int size) {
                return answer(filter, after, size);
            }

            @Override
            public Optional<JsonObject> whole(String slug) {
                return slug.equals("there") ? Optional.of(EMPTY) : Optional.empty();
            }

            @Override
            public Optional<Absence> absence(String slug) {
                return switch (slug) {
                    case "withdrawn" -> Optional.of(new Absence(Gone.WITHDRAWN, Optional.of("next")));
                    case "illegal" -> Optional.of(new Absence(Gone.LEGAL, Optional.empty()));
                    default -> Optional.empty();
                };
            }

            @Override
            public boolean isHidden(String slug) {
                return slug.equals("hidden");
            }
        };
        SubjectPages subjects = new SubjectPages() {
            @Override
            public JsonObject list(String after, int size) {
                return answer(after, size);
            }

            @Override
            public Optional<JsonObject> find(String slug, Optional<PageKey> after, int size) {
                return slug.equals("there") ? Optional.of(answer(slug, after, size)) : Optional.empty();
            }
        };
        LedgerPages ledger = new LedgerPages() {
            @Override
            public JsonObject watch(Set<WatchState> states, long below, int size) {
                return answer(states, below, size);
            }

            @Override
            public JsonObject changes(PageKey from, int size) {
                return answer(from, size);
            }
        };
        CoverageDays days = new CoverageDays() {
            @Override
            public Optional<JsonObject> find(java.time.LocalDate day) {
                return day.getYear() == 2026 ? Optional.of(answer(day)) : Optional.empty();
            }
        };
        ArchiveSearch search = new ArchiveSearch() {
            @Override
            public JsonObject find(String words, int most) {
                return answer(words, most);
            }
        };
        server = ApiServer.with(Map.of(
                BriefPages.class, briefs,
                SubjectPages.class, subjects,
                LedgerPages.class, ledger,
                CoverageDays.class, days,
                ArchiveSearch.class, search));
    }

    private JsonObject answer(Object... parameters) {
        asked.add(java.util.Arrays.toString(parameters));
        return EMPTY;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void takesParametersAsTheyAreMeant() throws Exception {
        String cursor = PageCursor.of(KEY);
        for (String path : List.of(
                "briefs",
                "briefs?since=2026-03-01&mention=loom-2&publisher=paper.example&size=100&page=" + cursor,
                "briefs?since=2026-03-01T08:00:00Z",
                "mentions?page=" + PageCursor.of("loom"),
                "mentions/there?size=5",
                "watch?state=came-true&page=" + cursor,
                "changes?since=2026-03-01",
                "changes?since=2026-03-01&page=" + cursor,
                "coverage/2026-03-01",
                "search?q=%20loom%20")) {
            assertThat(server.send(server.anonymouslyTo(path)).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }

        String none = "BriefFilter[since=Optional.empty, mention=Optional.empty, publisher=Optional.empty]";
        assertThat(asked)
                .containsExactly(
                        "[" + none + ", Optional.empty, 20]",
                        "[BriefFilter[since=Optional[2026-03-01T00:00:00Z], mention=Optional[loom-2],"
                                + " publisher=Optional[paper.example]], Optional[" + KEY + "], 100]",
                        "[BriefFilter[since=Optional[2026-03-01T08:00:00Z], mention=Optional.empty,"
                                + " publisher=Optional.empty], Optional.empty, 20]",
                        "[loom, 100]",
                        "[there, Optional.empty, 5]",
                        "[[CAME_TRUE], 7, 50]",
                        "[" + new PageKey(Instant.parse("2026-03-01T00:00:00Z"), 0) + ", 100]",
                        "[" + KEY + ", 100]",
                        "[2026-03-01]",
                        "[loom, 20]");
    }

    @ParameterizedTest
    @CsvSource({
        "briefs?size=0, size",
        "briefs?size=101, size",
        "briefs?size=x, size",
        "briefs?since=yesterday, since",
        "briefs?since=2026-02-30, since",
        "briefs?page=x, page",
        "mentions?size=1001, size",
        "mentions?page=!, page",
        "mentions/there?page=x, page",
        "watch?state=OPEN, state",
        "watch?size=101, size",
        "changes?size=501, size",
        "changes?page=x, page",
        "coverage/2026-13-01, date",
        "coverage/today, date",
        "coverage/-99999-01-01, date",
        "search, q",
        "search?q=%20, q",
        "search?q=x&size=51, size"
    })
    void refusesEverythingElseByTheNameOfTheParameter(String path, String parameter) throws Exception {
        HttpResponse<String> answer = server.send(server.anonymouslyTo(path));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiServer.typeOf(answer)).isEqualTo("application/problem+json");
        assertThat(json(answer).asJsonObject().getString("parameter")).isEqualTo(parameter);
        assertThat(asked).isEmpty();
    }

    @Test
    void refusesASearchForABook() throws Exception {
        assertThat(server.send(server.anonymouslyTo("search?q=" + "x".repeat(301)))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "briefs/never, 404, no-such-brief",
        "briefs/hidden, 404, hidden",
        "briefs/withdrawn, 410, withdrawn",
        "briefs/illegal, 451, gone-for-legal-reasons",
        "mentions/never, 404, no-such-mention",
        "coverage/2025-03-01, 404, no-coverage"
    })
    void saysWhyThereIsNothing(String path, int status, String type) throws Exception {
        HttpResponse<String> answer = server.send(server.anonymouslyTo(path));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).asJsonObject().getString("type")).isEqualTo("urn:modelwire:problem:" + type);
    }

    @Test
    void namesTheBriefThatTellsTheStoryNow() throws Exception {
        assertThat(json(server.send(server.anonymouslyTo("briefs/withdrawn")))
                        .asJsonObject()
                        .getString("successor"))
                .isEqualTo("next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"briefs", "briefs/there", "briefs/never", "mentions", "watch", "changes", "search?q=x"})
    void letsThePagesOfAnySiteRead(String path) throws Exception {
        assertThat(server.send(server.anonymouslyTo(path)).headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @Test
    void opensNothingOfTheOperationsApiToOtherSites() throws Exception {
        assertThat(server.send(server.anonymouslyTo("admin/feeds")).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void sendsNothingToWhoHoldsIt() throws Exception {
        HttpResponse<String> first = server.send(server.anonymouslyTo("briefs/there"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                server.send(server.anonymouslyTo("briefs/there").header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(server.send(server.anonymouslyTo("briefs/there").header("If-None-Match", "\"x\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void isForReadingOnly() throws Exception {
        HttpResponse<String> answer =
                server.send(server.anonymouslyTo("briefs").POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }
}
