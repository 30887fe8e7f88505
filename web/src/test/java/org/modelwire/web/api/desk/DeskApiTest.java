package org.modelwire.web.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.api.ApiServer.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.brief.BriefFlag;
import org.modelwire.brief.BriefNoteRepository;
import org.modelwire.desk.DeskRefusalException;
import org.modelwire.desk.StoryDesk;
import org.modelwire.web.api.ApiServer;
import org.modelwire.web.api.StandIns;

class DeskApiTest {

    private final List<String> decided = new ArrayList<>();
    private ApiServer server;

    /** Refuses story 404 and 409, and takes note of every other decision. */
    private final class NotingDesk extends StoryDesk {

        @Override
        public long split(long storyId, Collection<Long> articleIds, String actor, String why) {
            return decide("split " + storyId + " " + articleIds + " " + actor + " " + why, storyId);
        }

        @Override
        public long merge(Collection<Long> storyIds, String actor, String why) {
            return decide(
                    "merge " + storyIds + " " + actor + " " + why,
                    storyIds.iterator().next());
        }

        private long decide(String what, long story) {
            if (story == 404) {
                throw StandIns.make(
                        DeskRefusalException.class, DeskRefusalException.Cause.UNKNOWN, "there is no story 404");
            }
            if (story == 409) {
                throw StandIns.make(
                        DeskRefusalException.class, DeskRefusalException.Cause.NOT_POSSIBLE, "a run is working on it");
            }
            decided.add(what);
            return 70;
        }
    }

    @BeforeEach
    void start() {
        ToldStories told = new ToldStories() {
            @Override
            public JsonArray newest(int limit) {
                decided.add("list " + limit);
                return Json.createArrayBuilder().add(one(5)).build();
            }

            @Override
            public JsonObject one(long id) {
                return Json.createObjectBuilder().add("id", id).build();
            }
        };
        BriefNoteRepository notes = new BriefNoteRepository() {
            @Override
            public List<BriefFlag> findOpenFlags(int limit) {
                decided.add("flags " + limit);
                return List.of();
            }
        };
        server = ApiServer.with(
                Map.of(StoryDesk.class, new NotingDesk(), ToldStories.class, told, BriefNoteRepository.class, notes));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void splitsAndMergesForTheAuditTrail() throws Exception {
        HttpResponse<String> split =
                server.post("admin/stories/5/split", "{\"articles\":[7,8],\"why\":\"other event\"}");
        HttpResponse<String> merged = server.post("admin/stories/5/merge", "{\"stories\":[6],\"why\":\"same event\"}");

        assertThat(split.statusCode()).isEqualTo(201);
        assertThat(json(split).asJsonObject().getInt("id")).isEqualTo(70);
        assertThat(merged.statusCode()).isEqualTo(200);
        assertThat(decided)
                .containsExactly("split 5 [7, 8] operations API other event", "merge [5, 6] operations API same event");
    }

    @Test
    void listsStoriesAndFlaggedBriefs() throws Exception {
        assertThat(json(server.get("admin/stories?limit=3")).asJsonArray()).hasSize(1);
        assertThat(json(server.get("admin/briefs?flagged=true")).asJsonArray()).isEmpty();
        assertThat(decided).containsExactly("list 3", "flags 100");
        assertThat(server.get("admin/briefs").statusCode()).isEqualTo(400);
        assertThat(server.get("admin/stories?limit=0").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"404, 404, unknown-story", "409, 409, not-possible"})
    void saysWhatCannotBeDone(String story, int status, String type) throws Exception {
        HttpResponse<String> split =
                server.post("admin/stories/" + story + "/split", "{\"articles\":[7],\"why\":\"other event\"}");
        HttpResponse<String> merged =
                server.post("admin/stories/" + story + "/merge", "{\"stories\":[7],\"why\":\"same event\"}");
        for (HttpResponse<String> answer : List.of(split, merged)) {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(json(answer).asJsonObject().getString("type")).isEqualTo("urn:modelwire:problem:" + type);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"articles\":[7]}",
                "{\"why\":\"because\"}",
                "{\"articles\":[],\"why\":\"because\"}",
                "{\"articles\":[\"7\"],\"why\":\"because\"}",
                "{\"articles\":[7.5],\"why\":\"because\"}",
                "{\"articles\":[-7],\"why\":\"because\"}",
                "{\"articles\":7,\"why\":\"because\"}",
                "{\"articles\":[7],\"why\":\" \"}",
                "[7]",
                "no json"
            })
    void refusesWhatItCannotRead(String body) throws Exception {
        HttpResponse<String> answer = server.post("admin/stories/5/split", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiServer.typeOf(answer)).startsWith("application/problem+json");
        assertThat(decided).isEmpty();
    }

    @Test
    void knowsNoStoryWithoutANumber() throws Exception {
        assertThat(server.post("admin/stories/five/split", "{\"articles\":[7],\"why\":\"because\"}")
                        .statusCode())
                .isEqualTo(404);
    }
}
