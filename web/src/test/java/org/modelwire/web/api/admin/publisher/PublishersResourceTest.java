package org.modelwire.web.api.admin.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.config.RightsConfig;
import org.modelwire.publisher.AgreedPolicy;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.publisher.Publishers;
import org.modelwire.shared.StateChanged;
import org.modelwire.web.api.ApiServer;
import org.modelwire.web.api.StandIns;

/** The resource with the rules behind it; only the database and the audit trail are stand-ins. */
class PublishersResourceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String PATH = "admin/publishers/zeitung.example";

    private final Publisher publisher =
            StandIns.withId(new Publisher("zeitung.example", "Die Zeitung", NOW.minusSeconds(60)), 7);
    private final List<StateChanged> changes = new ArrayList<>();
    private ApiServer server;

    @BeforeEach
    void start() {
        PublisherRepository stored = new PublisherRepository() {
            @Override
            public Optional<Publisher> findByDomain(String domain) {
                return Optional.of(publisher).filter(one -> one.domain().equals(domain));
            }

            @Override
            public List<Publisher> find(int limit) {
                return List.of(publisher);
            }
        };
        Publishers settled = new Publishers();
        StandIns.set(settled, "publishers", stored);
        StandIns.set(settled, "clock", Clock.fixed(NOW, ZoneOffset.UTC));
        StandIns.set(settled, "changes", StandIns.events(changes));
        server = ApiServer.with(Map.of(PublisherRepository.class, stored, Publishers.class, settled));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> patch(String path, String body) throws Exception {
        return server.send(server.to(path)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    private PublisherPolicy whereTheUnionIsSpared() {
        return new AgreedPolicy(new RightsConfig(true)).of(publisher).policy();
    }

    @Test
    void setsTheCountryByWhichTheUnionsPressIsKnown() throws Exception {
        assertThat(whereTheUnionIsSpared()).isEqualTo(PublisherPolicy.FULL_BRIEF);

        HttpResponse<String> answer = patch(PATH, "{\"country\":\"de\",\"note\":\"Their imprint says so.\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject told = ApiServer.json(answer).asJsonObject();
        assertThat(told.getString("country")).isEqualTo("DE");
        assertThat(told.getString("policy")).isEqualTo("FULL_BRIEF");
        assertThat(whereTheUnionIsSpared()).isEqualTo(PublisherPolicy.HEADLINE_AND_LINK);
        assertThat(changes)
                .containsExactly(new StateChanged(
                        "publisher country",
                        7,
                        Optional.of("none"),
                        "DE",
                        "operations API",
                        "zeitung.example: Their imprint says so.",
                        NOW));

        assertThat(patch(PATH, "{\"country\":\"\",\"note\":\"A mistake.\"}").statusCode())
                .isEqualTo(200);
        assertThat(whereTheUnionIsSpared()).isEqualTo(PublisherPolicy.FULL_BRIEF);
    }

    @Test
    void setsThePolicyWithTheReason() throws Exception {
        HttpResponse<String> answer = patch(
                "admin/publishers/Zeitung.Example", "{\"policy\":\"summary_only\",\"note\":\" Asked by mail. \"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(publisher.policy()).isEqualTo(PublisherPolicy.SUMMARY_ONLY);
        assertThat(publisher.policyNote()).isEqualTo("Asked by mail.");
        assertThat(publisher.country()).isEmpty();
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.item()).isEqualTo("publisher");
            assertThat(change.from()).contains("FULL_BRIEF");
            assertThat(change.to()).isEqualTo("SUMMARY_ONLY");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"country\":\"XX\",\"note\":\"n\"} | 400 | bad-field | ISO 3166-1",
                "{\"country\":\"DEU\",\"note\":\"n\"} | 400 | bad-field | ISO 3166-1",
                "{\"country\":7,\"note\":\"n\"} | 400 | bad-field | must be a text",
                "{\"country\":\"DE\"} | 400 | missing-field | note",
                "{\"policy\":\"MAYBE\",\"note\":\"n\"} | 400 | bad-field | HEADLINE_AND_LINK",
                "{\"note\":\"n\"} | 400 | missing-field | country",
                "[] | 400 | bad-json | object",
            })
    void refusesWhatItCannotUseAndChangesNothing(String body, int status, String type, String detail) throws Exception {
        HttpResponse<String> answer = patch(PATH, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonObject problem = ApiServer.json(answer).asJsonObject();
        assertThat(problem.getString("type")).isEqualTo("urn:modelwire:problem:" + type);
        assertThat(problem.getString("detail")).contains(detail);
        assertThat(publisher.country()).isEmpty();
        assertThat(publisher.policy()).isEqualTo(PublisherPolicy.FULL_BRIEF);
        assertThat(changes).isEmpty();
    }

    @Test
    void saysThatThereIsNoSuchPublisher() throws Exception {
        HttpResponse<String> answer = patch("admin/publishers/nobody.example", "{\"country\":\"FR\",\"note\":\"n\"}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(ApiServer.json(answer).asJsonObject().getString("type"))
                .isEqualTo("urn:modelwire:problem:unknown-publisher");
    }

    @Test
    void listsPublishersAndAsksForTheToken() throws Exception {
        assertThat(ApiServer.json(server.get("admin/publishers"))
                        .asJsonArray()
                        .getJsonObject(0)
                        .getString("domain"))
                .isEqualTo("zeitung.example");
        assertThat(server.send(server.anonymouslyTo(PATH)
                                .header("Content-Type", "application/json")
                                .method("PATCH", HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
    }
}
