package org.modelwire.web.api.admin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.api.ApiServer.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.newsletter.MailAddress;
import org.modelwire.newsletter.SubscriberDesk;
import org.modelwire.report.ReportDesk;
import org.modelwire.report.ReportState;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.web.api.ApiServer;

/** What readers sent in, and subscribers who wrote a letter, over the operations API. */
class ReportsResourceTest {

    private static final String RECEIPT = "R-4K7Q-9XWM";

    private final List<String> done = new ArrayList<>();
    private ReportState state = ReportState.OPEN;
    private ApiServer server;

    private final class OneReport extends ReportList {

        @Override
        public JsonArray list(Set<ReportState> states, int limit) {
            return states.contains(state)
                    ? Json.createArrayBuilder().add(find(RECEIPT).orElseThrow()).build()
                    : JsonArray.EMPTY_JSON_ARRAY;
        }

        @Override
        public Optional<JsonObject> find(String receipt) {
            return receipt.equals(RECEIPT)
                    ? Optional.of(Json.createObjectBuilder()
                            .add("receipt", RECEIPT)
                            .add("state", state.name())
                            .build())
                    : Optional.empty();
        }
    }

    private final class Desk extends ReportDesk {

        @Override
        public void resolve(String receipt, String note, String actor) {
            if (state == ReportState.RESOLVED) {
                throw new IllegalStateChangeException("report", receipt, state, ReportState.RESOLVED);
            }
            state = ReportState.RESOLVED;
            done.add(receipt + " " + note + " " + actor);
        }
    }

    private final class Subscribers extends SubscriberDesk {

        @Override
        public boolean endFor(MailAddress address, String actor) {
            done.add(address.text() + " " + actor);
            return address.text().startsWith("known");
        }
    }

    @BeforeEach
    void start() {
        server = ApiServer.with(Map.of(
                ReportList.class,
                new OneReport(),
                ReportDesk.class,
                new Desk(),
                SubscriberDesk.class,
                new Subscribers()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int resolve(String receipt, String body) throws Exception {
        return server.post("admin/reports/" + receipt + "/resolution", body).statusCode();
    }

    @Test
    void listsReportsByState() throws Exception {
        assertThat(json(server.get("admin/reports")).asJsonArray()).hasSize(1);
        assertThat(json(server.get("admin/reports?state=open")).asJsonArray()).hasSize(1);
        assertThat(json(server.get("admin/reports?state=RESOLVED")).asJsonArray())
                .isEmpty();
        assertThat(server.get("admin/reports?state=lost").statusCode()).isEqualTo(400);
        assertThat(server.send(server.anonymouslyTo("admin/reports")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void resolvesAReportOnceWithItsNote() throws Exception {
        HttpResponse<String> answer =
                server.post("admin/reports/" + RECEIPT + "/resolution", "{\"note\":\" It is 4,200. \"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).asJsonObject().getString("state")).isEqualTo("RESOLVED");
        assertThat(done).containsExactly(RECEIPT + " It is 4,200. operations API");
        assertThat(resolve(RECEIPT, "{\"note\":\"Again.\"}")).isEqualTo(409);
    }

    @Test
    void refusesWhatCannotBeUsed() throws Exception {
        assertThat(resolve(RECEIPT, "{}")).isEqualTo(400);
        assertThat(resolve(RECEIPT, "{\"note\":\"" + "x".repeat(1_001) + "\"}")).isEqualTo(400);
        assertThat(resolve("R-0000-0000", "{\"note\":\"x\"}")).isEqualTo(404);
        assertThat(done).isEmpty();
    }

    @Test
    void letsSomebodyGoWhoWroteALetter() throws Exception {
        String path = "admin/subscribers/endings";
        assertThat(server.post(path, "{\"address\":\"known@mail.example\"}").statusCode())
                .isEqualTo(204);
        assertThat(server.post(path, "{\"address\":\"other@mail.example\"}").statusCode())
                .isEqualTo(404);
        assertThat(server.post(path, "{\"address\":\"nobody\"}").statusCode()).isEqualTo(400);
        assertThat(done).containsExactly("known@mail.example operations API", "other@mail.example operations API");
    }
}
