package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What the tests of requests and removals do on the site as it ships: one of their own, for briefs go. */
final class TakedownSite implements AutoCloseable {

    /** Every part of a statement of reasons. */
    static final String STATEMENT = "\"scope\":\"the brief\",\"duration\":\"for good\",\"facts\":\"It is copied.\","
            + "\"automation\":\"A model wrote it; a person decided.\",\"ground\":\"Section 15\"";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LINK = Pattern.compile("/takedown/[A-Za-z0-9_-]{43}");

    private final SampleSite site;
    private final List<String> briefs;

    private TakedownSite() throws IOException, InterruptedException {
        site = new SampleSite();
        briefs = List.copyOf(site.briefs());
    }

    /** Gives tests the one site. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TakedownSite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return PerJvm.the(TakedownSite.class, TakedownSite::new);
        }
    }

    SampleSite site() {
        return site;
    }

    /** Each test has a brief of its own: 0 to 2 are for removals, 3 for the desk, 4 and higher for requests. */
    String brief(int number) {
        return briefs.get(number).substring("/briefs/".length());
    }

    /** The first one behind a brief. */
    String publisher(String slug) throws Exception {
        return site.page("/briefs/" + slug)
                .select(".source a[href^=/publishers/]")
                .attr("href")
                .substring(12);
    }

    /** Sends the form as a person does. */
    Document send(Map<String, String> fields) throws Exception {
        return site.fill("/takedown", fields);
    }

    /** A request, complete. */
    Map<String, String> removal(String slug, String mail) {
        return Map.of(
                "wish", "REMOVE",
                "cause", "COPYRIGHT",
                "briefs", site.address() + "/briefs/" + slug,
                "grounds", "It is ours.",
                "name", "R. Amsel",
                "mail", mail,
                "role", "counsel",
                "good-faith", "yes");
    }

    /** What an answer says that tells of success. */
    static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** Has every exit walked. */
    JsonObject exits(String slug) throws Exception {
        return json(site.operations("briefs/" + slug + "/exits"));
    }

    /** Where a walk has found something, and what. */
    static List<String> present(JsonObject walk) {
        return walk.getJsonArray("exits").getValuesAs(JsonObject.class).stream()
                .filter(exit -> exit.getBoolean("present"))
                .map(exit -> exit.getString("address") + " " + exit.getJsonArray("found"))
                .toList();
    }

    /** Waits for a letter. */
    String letter(String address, String subject) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (MimeMessage letter : site.mail().getReceivedMessages()) {
                if (letter.getAllRecipients()[0].toString().equals(address)
                        && letter.getSubject().contains(subject)) {
                    return ((MimeMultipart) letter.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString();
                }
            }
            site.mail().waitForIncomingEmail(500, site.mail().getReceivedMessages().length + 1);
        }
        throw new AssertionError("no letter to " + address + " about " + subject);
    }

    /** The address with a token in a letter. */
    static String link(String letter) {
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** Runs a job to its end. */
    void run(String job) throws Exception {
        HttpResponse<String> started = site.operate("jobs/" + job + "/executions", "{}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        String at = started.headers().firstValue("Location").orElseThrow().replaceFirst(".*/api/v1/admin/", "");
        Instant end = Instant.now().plus(PATIENCE);
        while (json(site.operations(at)).getString("status").equals("RUNNING")) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    /** Nothing is shown anywhere, and nothing is stored any more. */
    void assertGone(String slug) throws Exception {
        assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(410);
        JsonObject walk = exits(slug);
        assertThat(present(walk)).isEmpty();
        // The index follows a little later than everything else.
        Instant end = Instant.now().plusSeconds(60);
        while (isAnythingStored(walk) && Instant.now().isBefore(end)) {
            walk = exits(slug);
        }
        assertThat(present(walk)).isEmpty();
        assertThat(walk.getBoolean("clear")).isTrue();
        assertThat(walk.getJsonArray("stores").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allSatisfy(store -> assertThat(store.getInt("rows"))
                        .as(store.getString("name"))
                        .isZero());
    }

    private static boolean isAnythingStored(JsonObject walk) {
        return walk.getJsonArray("stores").getValuesAs(JsonObject.class).stream()
                .anyMatch(store -> store.getInt("rows") > 0);
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
