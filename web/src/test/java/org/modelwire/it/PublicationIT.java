package org.modelwire.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.CorrectionKind;
import org.modelwire.brief.Corrections;
import org.modelwire.brief.Gone;
import org.modelwire.brief.Publication;
import org.modelwire.brief.draft.Finding;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.watch.WatchState;

/** The one door to publication, with the gates, the database and the transactions of a real server. */
@ExtendWith(ArquillianExtension.class)
@Timeout(60)
class PublicationIT {

    private static final String SITE = "http://127.0.0.1:" + System.getProperty("modelwire.port");

    private static final Duration LONGEST_GATHERING = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    private DraftDesk desk;

    @Inject
    private Publication publication;

    @Inject
    private Corrections corrections;

    @Inject
    private BrokenExit exit;

    @Inject
    private Wire wire;

    @Deployment
    static WebArchive shippedWar() {
        return ShippedWar.withTests();
    }

    @Test
    void publishesWhatPassesWithItsWatchItemAndAuditEntries() {
        long id = desk.good("lantern");

        assertThat(publication.check(id, "test")).isEqualTo(BriefState.IN_REVIEW);
        assertThat(publication.publishByItself(id, "test")).isEqualTo(BriefState.PUBLISHED);

        assertThat(wire.brief(id).publishedAt()).isPresent();
        assertThat(wire.watchItem(id)).get().extracting(item -> item.state()).isEqualTo(WatchState.OPEN);
        assertThat(wire.audited("brief", id)).containsExactly(">DRAFT", "DRAFT>IN_REVIEW", "IN_REVIEW>PUBLISHED");
        assertThat(wire.audited("watch item", wire.watchItem(id).orElseThrow().id()))
                .containsExactly(">OPEN");
    }

    @Test
    void showsAPublishedBriefAtOnceAndAHeldOneNever() throws Exception {
        long good = desk.good("compass");
        long held = desk.inventive("meadow");
        for (long id : List.of(good, held)) {
            publication.check(id, "test");
            publication.publishByItself(id, "test");
        }

        assertThat(status("/briefs/" + wire.brief(good).slug())).isEqualTo(200);
        assertThat(status("/briefs/" + wire.brief(held).slug())).isEqualTo(404);
    }

    @Test
    void holdsADraftWithAFinding() {
        long id = desk.inventive("harbour");

        assertThat(publication.check(id, "test")).isEqualTo(BriefState.HELD);
        assertThat(publication.publishByItself(id, "test")).isEqualTo(BriefState.HELD);

        assertThat(wire.findings(id)).extracting(Finding::gate).contains("numbers");
        assertThat(wire.watchItem(id)).isEmpty();
        assertThat(wire.audited("brief", id)).containsExactly(">DRAFT", "DRAFT>HELD");
    }

    @Test
    void decidesThePublishersRightsAgain() {
        long id = desk.reserved("orchard");

        publication.check(id, "test");

        assertThat(publication.publishByItself(id, "test")).isEqualTo(BriefState.HELD);
        assertThat(wire.findings(id)).extracting(Finding::gate).containsExactly("rights");
    }

    @Test
    void refusesToPublishWhatNoGateHasSeen() {
        long id = desk.good("juniper");

        assertThatThrownBy(() -> publication.publishByItself(id, "test"))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessageContainingAll("DRAFT", "PUBLISHED");

        assertThat(wire.brief(id).state()).isEqualTo(BriefState.DRAFT);
        assertThat(wire.audited("brief", id)).containsExactly(">DRAFT");
        assertThat(wire.watchItem(id)).isEmpty();
    }

    @Test
    void takesEverythingBackWhenAStateChangeIsIllegal() {
        long id = desk.good("saffron");
        publication.check(id, "test");
        publication.publishByItself(id, "test");
        Brief before = wire.brief(id);

        assertThatThrownBy(() -> publication.publishByItself(id, "test"))
                .isInstanceOf(IllegalStateChangeException.class);
        assertThatThrownBy(() -> publication.check(id, "test")).isInstanceOf(IllegalStateChangeException.class);

        assertThat(wire.brief(id))
                .usingRecursiveComparison()
                .comparingOnlyFields("version", "state", "publishedAt", "updatedAt")
                .isEqualTo(before);
        assertThat(wire.audited("brief", id)).hasSize(3);
    }

    @Test
    void takesEverythingBackWhenAnExitFails() {
        long id = desk.good("walnut");
        publication.check(id, "test");
        exit.failFor(id);

        assertThatThrownBy(() -> publication.publishByItself(id, "test")).hasStackTraceContaining("out of order");

        assertThat(wire.brief(id).state()).isEqualTo(BriefState.IN_REVIEW);
        assertThat(wire.watchItem(id)).isEmpty();
        assertThat(wire.audited("brief", id)).containsExactly(">DRAFT", "DRAFT>IN_REVIEW");
    }

    @Test
    void takesAPublicBriefBackFromEveryReader() throws Exception {
        long withdrawn = desk.good("cinder");
        long takenDown = desk.good("marble");
        for (long id : List.of(withdrawn, takenDown)) {
            publication.check(id, "test");
            publication.publishByItself(id, "test");
        }

        corrections.withdraw(withdrawn, Gone.WITHDRAWN, "It was wrong.", "test");
        corrections.withdraw(takenDown, Gone.LEGAL, "A court says so.", "test");

        assertThat(status("/briefs/" + wire.brief(withdrawn).slug())).isEqualTo(410);
        assertThat(status("/briefs/" + wire.brief(takenDown).slug())).isEqualTo(451);
        assertThat(status("/briefs/" + wire.brief(withdrawn).slug() + "/how")).isEqualTo(410);
        assertThat(status("/briefs/" + wire.brief(takenDown).slug() + "/how")).isEqualTo(451);
        assertThat(wire.watchItem(withdrawn))
                .get()
                .extracting(item -> item.state())
                .isEqualTo(WatchState.VOID);
    }

    @Test
    void takesAPublicBriefBackFromEveryMachine() throws Exception {
        long id = desk.good("basalt");
        publication.check(id, "test");
        publication.publishByItself(id, "test");
        String path = "/briefs/" + wire.brief(id).slug();
        String picture = page(path)
                .replaceFirst("(?s).*og:image\" content=\"https?://[^/]*", "")
                .replaceFirst("(?s)\".*", "");
        assertThat(status(picture)).isEqualTo(200);
        awaitPage("/feeds/rss.xml", path);

        corrections.withdraw(id, Gone.WITHDRAWN, "It was wrong.", "test");

        assertThat(status(picture)).isEqualTo(410);
        assertThat(status(path + "/illustration.svg")).isEqualTo(410);
        assertThat(status("/api/v1" + path)).isEqualTo(410);
        assertThat(page("/feeds/atom.xml")).containsPattern("<at:deleted-entry ref=\"tag:[^\"]*:" + path + "\"");
        assertThat(List.of("/feeds/rss.xml", "/feeds/feed.json", "/api/v1/briefs?size=100", "/api/v1/watch?size=100"))
                .allSatisfy(list -> assertThat(page(list)).doesNotContain(path));
        assertThat(page("/api/v1/changes?size=500"))
                .containsPattern("\"event\":\"withdrawn\"[^}]*" + path + "\",\"status\":410");
    }

    @Test
    void carriesACorrectionToEveryMachine() throws Exception {
        long id = desk.good("flint");
        publication.check(id, "test");
        publication.publishByItself(id, "test");

        corrections.correct(
                id,
                new CorrectedWords(CorrectionKind.CORRECTION, "Readers", "Listeners", "It was on air."),
                "Ada Lind");

        String path = "/briefs/" + wire.brief(id).slug();
        assertThat(page("/api/v1" + path))
                .contains("\"oldWords\":\"Readers\"", "\"by\":\"Ada Lind\"")
                .contains("compositeWithTrainedAlgorithmicMedia");
        assertThat(page(path)).contains("CorrectionComment", "compositeWithTrainedAlgorithmicMedia");
        assertThat(page("/corrections/atom.xml")).contains("It was on air.", path);
        assertThat(page("/feeds/atom.xml")).contains("Listeners heard of flint.");
        assertThat(page("/api/v1/changes?size=500")).containsPattern("\"event\":\"corrected\"[^}]*" + path);
    }

    @Test
    void showsACorrectionWithItsNote() throws Exception {
        long id = desk.good("amber");
        publication.check(id, "test");
        publication.publishByItself(id, "test");

        corrections.correct(
                id,
                new CorrectedWords(CorrectionKind.CORRECTION, "Readers", "Listeners", "It was on air."),
                "Ada Lind");

        assertThat(page("/briefs/" + wire.brief(id).slug()))
                .contains("Listeners heard of amber.")
                .contains("Correction by Ada Lind")
                .contains("now reads");
    }

    @Test
    void takesACorrectionBackWhenAnExitFails() {
        long id = desk.good("copal");
        publication.check(id, "test");
        publication.publishByItself(id, "test");
        exit.failFor(id);

        assertThatThrownBy(() -> corrections.withdraw(id, Gone.WITHDRAWN, "It was wrong.", "test"))
                .hasStackTraceContaining("out of order");

        assertThat(wire.brief(id).state()).isEqualTo(BriefState.PUBLISHED);
        assertThat(wire.watchItem(id)).get().extracting(item -> item.state()).isEqualTo(WatchState.OPEN);
    }

    @Test
    void keepsOneBriefAStory() {
        long id = desk.good("bramble");

        List<Long> rows = wire.rows();

        assertThatThrownBy(() -> desk.again("bramble", wire.brief(id).storyId()))
                .isInstanceOf(IllegalStateChangeException.class);

        assertThat(wire.rows()).isEqualTo(rows);
    }

    private String page(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SITE + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** What a run publishes is shown with what it publishes in the seconds after. */
    private void awaitPage(String path, String part) throws Exception {
        Instant limit = Instant.now().plus(LONGEST_GATHERING);
        String page = page(path);
        while (!page.contains(part) && Instant.now().isBefore(limit)) {
            TimeUnit.MILLISECONDS.sleep(50);
            page = page(path);
        }
        assertThat(page).contains(part);
    }

    private int status(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SITE + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
