package org.modelwire.web.api.admin.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.api.ApiServer.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.watch.WatchLedger;
import org.modelwire.watch.WatchState;
import org.modelwire.web.api.ApiServer;

class WatchResourceTest {

    private static final String RESOLUTION = "admin/watch/5/resolution";

    private final List<String> done = new ArrayList<>();
    private WatchState state = WatchState.DUE;
    private ApiServer server;

    /** One item, number 5. */
    private final class OneItem extends WatchItems {

        @Override
        public JsonArray list(Set<WatchState> states) {
            return states.contains(state)
                    ? Json.createArrayBuilder().add(find(5).orElseThrow()).build()
                    : JsonArray.EMPTY_JSON_ARRAY;
        }

        @Override
        public Optional<JsonObject> find(long id) {
            return id == 5
                    ? Optional.of(Json.createObjectBuilder()
                            .add("id", 5)
                            .add("state", state.name())
                            .build())
                    : Optional.empty();
        }

        @Override
        public boolean isPublic(String slug) {
            return slug.equals("loom-2-ships");
        }
    }

    /** The rules of the ledger, for one item. */
    private final class OneItemsLedger extends WatchLedger {

        @Override
        public void resolve(long id, WatchState outcome, String note, Optional<String> slug, String actor) {
            move(outcome);
            done.add(id + " " + outcome + " " + note + " " + slug.orElse("-") + " " + actor);
        }

        @Override
        public void extend(long id, LocalDate until, String why, String actor) {
            if (until.isBefore(LocalDate.of(2026, 1, 1))) {
                throw new IllegalArgumentException("the new day must be after today");
            }
            move(WatchState.EXTENDED);
            done.add(id + " until " + until + " " + why + " " + actor);
        }

        private void move(WatchState next) {
            if (!state.nextStates().contains(next)) {
                throw new IllegalStateChangeException("watch item", 5, state, next);
            }
            state = next;
        }
    }

    @BeforeEach
    void start() {
        server = ApiServer.with(Map.of(WatchItems.class, new OneItem(), WatchLedger.class, new OneItemsLedger()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void refuses(int status, String type, String detail, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = server.post(path, body);
        JsonObject problem = json(answer).asJsonObject();
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(problem.getString("type")).isEqualTo("urn:modelwire:problem:" + type);
        assertThat(problem.getString("detail")).contains(detail);
        assertThat(done).isEmpty();
    }

    @Test
    void listsItemsByState() throws Exception {
        assertThat(json(server.get("admin/watch")).asJsonArray()).hasSize(1);
        assertThat(json(server.get("admin/watch?state=due")).asJsonArray()).hasSize(1);
        assertThat(json(server.get("admin/watch?state=OPEN")).asJsonArray()).isEmpty();
        assertThat(server.get("admin/watch?state=lost").statusCode()).isEqualTo(400);
    }

    @Test
    void resolvesAnItemWithItsEvidence() throws Exception {
        HttpResponse<String> answer = server.post(
                RESOLUTION, "{\"outcome\":\"CAME_TRUE\",\"note\":\" It ships. \",\"evidence\":\"loom-2-ships\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).asJsonObject().getString("state")).isEqualTo("CAME_TRUE");
        assertThat(done).containsExactly("5 CAME_TRUE It ships. loom-2-ships operations API");
    }

    @Test
    void resolvesAnItemWithoutEvidence() throws Exception {
        assertThat(server.post(RESOLUTION, "{\"outcome\":\"void\",\"note\":\"The firm is gone.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(done).containsExactly("5 VOID The firm is gone. - operations API");
    }

    @Test
    void extendsAnItem() throws Exception {
        assertThat(server.post(RESOLUTION, "{\"outcome\":\"EXTENDED\",\"note\":\"Late.\",\"until\":\"2026-05-01\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(done).containsExactly("5 until 2026-05-01 Late. operations API");
    }

    @Test
    void refusesWhatCannotBeUsed() throws Exception {
        refuses(400, "missing-field", "outcome", RESOLUTION, "{\"note\":\"x\"}");
        refuses(400, "bad-field", "must be one of", RESOLUTION, "{\"outcome\":\"OPEN\",\"note\":\"x\"}");
        refuses(400, "missing-field", "note", RESOLUTION, "{\"outcome\":\"VOID\",\"note\":\" \"}");
        refuses(
                400,
                "bad-field",
                "at most 1000",
                RESOLUTION,
                "{\"outcome\":\"VOID\",\"note\":\"" + "x".repeat(1_001) + "\"}");
        refuses(
                400,
                "bad-field",
                "\"nowhere\" is none",
                RESOLUTION,
                "{\"outcome\":\"VOID\",\"note\":\"x\",\"evidence\":\"nowhere\"}");
        refuses(400, "missing-field", "until", RESOLUTION, "{\"outcome\":\"EXTENDED\",\"note\":\"x\"}");
        refuses(
                400,
                "bad-field",
                "a day such as",
                RESOLUTION,
                "{\"outcome\":\"EXTENDED\",\"note\":\"x\",\"until\":\"soon\"}");
        refuses(
                400,
                "bad-field",
                "after today",
                RESOLUTION,
                "{\"outcome\":\"EXTENDED\",\"note\":\"x\",\"until\":\"2025-01-01\"}");
        refuses(400, "bad-json", "not JSON", RESOLUTION, "{");
    }

    @Test
    void knowsNoOtherItem() throws Exception {
        refuses(404, "no-such-watch-item", "\"6\"", "admin/watch/6/resolution", "{}");
        refuses(404, "no-such-watch-item", "\"six\"", "admin/watch/six/resolution", "{}");
    }

    @Test
    void refusesAnOutcomeThatCannotFollow() throws Exception {
        state = WatchState.DID_NOT;
        refuses(
                409,
                "illegal-state-change",
                "cannot change from DID_NOT to CAME_TRUE",
                RESOLUTION,
                "{\"outcome\":\"CAME_TRUE\",\"note\":\"x\"}");
    }

    @Test
    void asksForTheToken() throws Exception {
        assertThat(server.send(server.anonymouslyTo("admin/watch")).statusCode())
                .isEqualTo(401);
    }
}
