package org.modelwire.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.newsroom.WildFlyPair;
import org.modelwire.system.remote.RunTrace;
import org.modelwire.system.remote.TraceCollector;
import org.modelwire.system.server.SharedDatabase;
import org.modelwire.system.server.Within;

/** What an editor notices of it that the desk runs on two nodes, on the EAR that ships and with the script that sets it up. */
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SessionsIT {

    private static final String PASSWORD = "password of two nodes";
    private static final String HEADLINE = "A headline typed on a node that died";
    private static final int MOST_MILLIS = 60_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static SharedDatabase database;
    private static TraceCollector traces;
    private static WildFlyPair nodes;

    @BeforeAll
    static void start() throws Exception {
        database = SharedDatabase.start();
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("MODELWIRE_ADMIN_PASSWORD", PASSWORD);
        settings.put("MODELWIRE_PUBLISH_MODE", "review");
        traces = new TraceCollector();
        settings.putAll(traces.settings());
        nodes = WildFlyPair.start(folder, settings);
        Within.seconds(60).until("the nodes have met", () -> {
            Document queue = open(signedInAt(0), 1, "/console/queue");
            return queue.location().endsWith("/console/queue");
        });
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : new AutoCloseable[] {nodes, database, traces}) {
            if (part != null) {
                part.close();
            }
        }
    }

    private static Connection signedInAt(int node) throws IOException {
        Connection person = Jsoup.newSession().timeout(MOST_MILLIS).followRedirects(true);
        Document desk = person.newRequest(nodes.address(node) + "/console/sign-in")
                .data("login", "admin", "password", PASSWORD)
                .post();
        assertThat(desk.select(".bar-person").text()).contains("Administrator");
        return person;
    }

    private static Document open(Connection person, int node, String path) throws IOException {
        return person.newRequest(nodes.address(node) + path).get();
    }

    /** Sends the form of a page as its button does, to the node that is asked. */
    private static Document press(Connection person, int node, Document page, String button) throws IOException {
        return send(person, node, page)
                .data(page.expectFirst("[id$=" + button + "]").id(), "")
                .post();
    }

    private static Connection send(Connection person, int node, Document page) {
        FormElement form = page.expectForm("#form");
        return person.newRequest(
                        nodes.address(node) + URI.create(form.absUrl("action")).getPath())
                .data(form.formData())
                // As the script of the page does, to show that it came from here.
                .data("primefaces.nonce", page.expectFirst("script[nonce]").attr("nonce"));
    }

    /** Not of sessions: here is a WildFly that has had a night, set up with its OpenTelemetry on. */
    @Test
    @Order(0)
    void tracesTheNightOfTheFirstNode() throws Exception {
        RunTrace trace = traces.await(database.number("select id from job_run where job = 'NIGHTLY'"));
        String article = "run nightly / step fetch / read article";
        String story = "run nightly / step analyse / write story";
        String call = story + " / ask model";
        int calls = database.number("select count(*) from receipt");

        assertThat(trace.traces()).isEqualTo(1);
        assertThat(trace.failures()).isEmpty();
        assertThat(trace.counts())
                .containsEntry("run nightly", 1)
                .containsEntry("run nightly / step poll / read feed", database.number("select count(*) from feed"))
                .containsEntry(article, database.number("select count(*) from article"))
                .containsEntry(story, database.number("select count(*) from brief"))
                .containsEntry(call, calls)
                .allSatisfy((path, count) -> assertThat(path).startsWith("run nightly"));
        assertThat(trace.values(call, "modelwire.receipt"))
                .doesNotHaveDuplicates()
                .hasSize(calls);
        assertThat(trace.values(call, "gen_ai.usage.output_tokens").stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(database.number("select sum(tokens_out) from receipt"));
        assertThat(traces.received())
                .doesNotContain(PASSWORD, "token-of-the-sample-newsroom")
                .doesNotContain(database.text("select headline from brief_revision order by id fetch first row only"))
                .doesNotContain(database.text("select title from article order by id fetch first row only"));
    }

    @Test
    @Order(1)
    void seesEveryPageOnTheOtherNodeToo() throws Exception {
        Connection editor = signedInAt(0);
        List<String> pages =
                open(editor, 0, "/console/dashboard").select(".bar-nav a").eachAttr("href");

        assertThat(pages).hasSizeGreaterThan(5);
        for (String page : pages) {
            for (int node : new int[] {0, 1}) {
                assertThat(open(editor, node, page).select(".bar-person").text())
                        .as(page)
                        .contains("Administrator");
            }
        }
    }

    @Test
    @Order(2)
    void isSignedOutOnBothNodesAtOnce() throws Exception {
        Connection editor = signedInAt(0);
        assertThat(open(editor, 1, "/console/queue").location()).endsWith("/console/queue");
        String cookie = editor.cookieStore().getCookies().get(0).getValue();

        editor.newRequest(nodes.address(1) + "/console/sign-out").post();

        Connection thief = Jsoup.newSession().cookie("MODELWIRE_DESK", cookie);
        for (int node : new int[] {0, 1}) {
            assertThat(open(thief, node, "/console/queue").location()).contains("/console/sign-in");
        }
    }

    @Test
    @Order(3)
    void isAnsweredOnTheOtherNodeWhileAPageHearsWhatChanges() throws Exception {
        Connection editor = signedInAt(0);
        String ticket = editor.newRequest(nodes.address(0) + "/console/live.ticket?of=queue")
                .ignoreContentType(true)
                .execute()
                .body();
        URI stream = URI.create(nodes.address(0) + "/desk.events?ticket=" + URLEncoder.encode(ticket, UTF_8));

        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(stream.toURL().openStream(), UTF_8))) {
            assertThat(events.lines().filter(line -> line.startsWith("data: ")).findFirst())
                    .isPresent();
            assertThat(open(editor, 1, "/console/queue").location()).endsWith("/console/queue");
        }
    }

    @Test
    @Order(4)
    void staysSignedInAndSendsTheFormWhenTheNodeIsKilled() throws Exception {
        Connection editor = signedInAt(0);
        String text = open(editor, 0, "/console/queue").select(".row-link").attr("href");
        Document edit = press(editor, 0, open(editor, 0, text), "edit");
        edit.expectFirst("textarea[id$=headline]").text(HEADLINE);
        edit.expectFirst("input[id$=what]").val("Said more plainly.");

        // An answer goes out before the session is copied. Who fills in a form leaves time for that.
        Within.seconds(30)
                .until(
                        "the other node knows the page",
                        () -> !send(editor, 1, edit).post().select("textarea").isEmpty());
        nodes.kill(0);
        long began = System.nanoTime();
        Document saved = press(editor, 1, edit, "do-save-edit");

        System.out.printf("the other node answered after %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(saved.select(".bar-person").text()).contains("Administrator");
        assertThat(saved.text()).contains("Saved as text 2.");
        String brief = text.replaceFirst(".*brief=", "");
        assertThat(database.text("select headline from brief_revision where brief_id = " + brief
                        + " order by id desc fetch first row only"))
                .isEqualTo(HEADLINE);
        assertThat(nodes.said(1)).as("what cannot be handed on").doesNotContain("NotSerializableException");
    }
}
