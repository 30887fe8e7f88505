package org.modelwire.batch.publisher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.fetch.LocalServer;
import org.modelwire.batch.fetch.PolitePieces;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** What counts as a file of the site that proves a domain, asked of a server by the fetcher that ships. */
class PublishedFileTest {

    private static final String WORDS = "modelwire-verify=abc";

    private final PublishedProof proof = new PublishedProof(
            name -> List.of(), PolitePieces.local(Duration.ofSeconds(10)).fetcher());
    private LocalServer site;

    @BeforeEach
    void start() throws IOException {
        site = new LocalServer();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private boolean stands() throws ReasonedException, InterruptedException {
        return proof.stands(WORDS, site.address(PublishedProof.FILE));
    }

    @Test
    void findsTheWordsInTheFile() throws Exception {
        site.on(PublishedProof.FILE, "{\"verify\": \"" + WORDS + "\", \"contact\": \"desk@tessera.example\"}");
        assertThat(stands()).isTrue();
        assertThat(site.seen()).extracting(LocalServer.Seen::path).contains("/.well-known/modelwire-policy.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verify\": \"modelwire-verify=abcd\"}",
                "{\"verify\": [\"modelwire-verify=abc\"]}",
                "{\"proof\": \"modelwire-verify=abc\"}",
                "[\"modelwire-verify=abc\"]",
                "modelwire-verify=abc",
                "<p>modelwire-verify=abc</p>",
                ""
            })
    void takesNothingElseForAProof(String file) throws Exception {
        site.on(PublishedProof.FILE, file);
        assertThat(stands()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void aFileThatIsNotThereProvesNothing(int status) throws Exception {
        site.on(PublishedProof.FILE, status);
        assertThat(stands()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void concludesNothingWhereTheSiteFails(int status) {
        site.on(PublishedProof.FILE, status);
        assertThatThrownBy(this::stands).isInstanceOf(ReasonedException.class);
    }

    @Test
    void anotherHostProvesNothing() throws Exception {
        site.on("/elsewhere", "{\"verify\": \"" + WORDS + "\"}");
        site.on(PublishedProof.FILE, 302, "Location", site.address("/elsewhere").toString());
        assertThat(stands()).isTrue();
        // the same server under another name
        URI file = URI.create("http://localhost:" + site.port() + PublishedProof.FILE);
        assertThat(proof.stands(WORDS, file)).isFalse();
    }

    @Test
    void obeysTheRobotsFileOfTheSite() {
        site.on("/robots.txt", "User-agent: *\nDisallow: /.well-known/");
        site.on(PublishedProof.FILE, "{\"verify\": \"" + WORDS + "\"}");
        assertThatThrownBy(this::stands)
                .isInstanceOfSatisfying(
                        ReasonedException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.ROBOTS));
    }
}
