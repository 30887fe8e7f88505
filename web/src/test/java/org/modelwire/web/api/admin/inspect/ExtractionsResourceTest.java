package org.modelwire.web.api.admin.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.api.ApiServer.json;
import static org.modelwire.web.api.ApiServer.typeOf;

import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.article.ArticleText;
import org.modelwire.article.Extraction;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;
import org.modelwire.web.api.ApiServer;

class ExtractionsResourceTest {

    private final Extraction extraction = new Extraction() {
        @Override
        public ArticleText read(URI address, String html) throws ReasonedException {
            if (html.isEmpty()) {
                throw new ReasonedException(Reason.NO_ARTICLE_TEXT, address + " has no article text");
            }
            return new ArticleText(
                    address.toString(),
                    html,
                    Optional.of(Instant.parse("2026-11-19T07:00:00Z")),
                    Optional.empty(),
                    Optional.of("en-GB"));
        }
    };

    private final ApiServer server = ApiServer.with(Map.of(Extraction.class, extraction));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysWhatAPageHolds() throws Exception {
        HttpResponse<String> answer =
                server.post("admin/extractions", "{\"url\":\" https://daily.example/a \",\"html\":\"<p>Text\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer))
                .hasToString("{\"title\":\"https://daily.example/a\",\"text\":\"<p>Text\",\"publishedAt\":"
                        + "\"2026-11-19T07:00:00Z\",\"author\":null,\"language\":\"en-GB\"}");
    }

    @Test
    void takesAnAddressAsPeopleWriteThem() throws Exception {
        HttpResponse<String> answer = server.post(
                "admin/extractions", "{\"url\":\"https://daily.example/caf\u00e9 au|lait?q=%20\",\"html\":\"x\"}");

        assertThat(json(answer).asJsonObject().getString("title"))
                .isEqualTo("https://daily.example/caf%C3%A9%20au%7Clait?q=%20");
    }

    @Test
    void saysThatAPageHasNoArticle() throws Exception {
        HttpResponse<String> answer =
                server.post("admin/extractions", "{\"url\":\"https://daily.example/a\",\"html\":\"\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).asJsonObject().getString("type")).isEqualTo("urn:modelwire:problem:no-article-text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{}; missing-field",
                "{'url':'https://daily.example/'}; missing-field",
                "{'html':'<p>'}; missing-field",
                "{'url':'https://daily.example/','html':7}; bad-field",
                "{'url':'daily.example','html':'<p>'}; bad-field",
                "{'url':'file:///etc/passwd','html':'<p>'}; bad-field",
                "{'url':'javascript:alert(1)','html':'<p>'}; bad-field",
                "{'url':'https://','html':'<p>'}; bad-field",
                "[]; bad-json",
                "{; bad-json"
            })
    void refusesWhatItCannotUse(String body, String code) throws Exception {
        HttpResponse<String> answer = server.post("admin/extractions", body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(typeOf(answer)).startsWith("application/problem+json");
        assertThat(json(answer).asJsonObject().getString("type")).isEqualTo("urn:modelwire:problem:" + code);
    }

    @Test
    void takesAPageOfTenMebibytesAndRefusesMuchMore() throws Exception {
        assertThat(server.post("admin/extractions", body(10 << 20)).statusCode())
                .isEqualTo(200);
        assertThat(server.post("admin/extractions", body(ExtractionsResource.MAX_BYTES))
                        .statusCode())
                .isEqualTo(413);
    }

    private static String body(int length) {
        return Json.createObjectBuilder()
                .add("url", "https://daily.example/a")
                .add("html", "x".repeat(length))
                .build()
                .toString();
    }
}
