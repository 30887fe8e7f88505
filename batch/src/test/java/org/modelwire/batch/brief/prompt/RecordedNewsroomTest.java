package org.modelwire.batch.brief.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SampleConfig;
import org.modelwire.sample.Page;
import org.modelwire.sample.SampleNewsroom;
import org.modelwire.sample.SamplePublisher;

/** The sample newsroom as it ships. */
class RecordedNewsroomTest {

    private final ReadPrompt read = new ReadPrompt(() -> "fence");
    private final WritePrompt write = new WritePrompt(() -> "fence", SummaryLimit.DEFAULT);

    @TempDir
    private static Path home;

    private SampleNewsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new SampleNewsroom(
                new SampleConfig(true, 8080),
                new HomeConfig(home),
                Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void tellsItsStoriesInFeedsThatAReaderUnderstands() throws Exception {
        for (SamplePublisher publisher : newsroom.publishers()) {
            Page feed = newsroom.find(publisher.domain(), publisher.feedPath()).orElseThrow();
            if (publisher.format() == SamplePublisher.Format.JSON) {
                assertThat(Json.createReader(new StringReader(feed.body()))
                                .readObject()
                                .getJsonArray("items"))
                        .isNotEmpty();
                continue;
            }
            SyndFeed parsed = new SyndFeedInput().build(new StringReader(feed.body()));
            assertThat(parsed.getTitle()).isEqualTo(publisher.name());
            assertThat(parsed.getEntries()).isNotEmpty().allSatisfy(entry -> isWhole(publisher, entry));
        }
    }

    @TestFactory
    List<DynamicTest> hasAnswersOfTheRightShape() throws Exception {
        open();
        return slugs().stream()
                .flatMap(slug -> List.of("read", "write").stream()
                        .flatMap(prompt -> newsroom.answer(slug, prompt).stream()
                                .map(answer ->
                                        DynamicTest.dynamicTest(slug + "." + prompt, () -> parse(prompt, answer)))))
                .toList();
    }

    private void parse(String prompt, String answer) throws Exception {
        if (prompt.equals("read")) {
            assertThat(read.parse(answer).facts()).isNotEmpty();
        } else {
            assertThat(write.parse(answer).summary()).isNotEmpty();
        }
    }

    private void isWhole(SamplePublisher publisher, SyndEntry entry) {
        assertThat(entry.getPublishedDate()).isBefore(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(entry.getTitle()).isNotBlank().doesNotContain("{{");
        String path = entry.getLink().substring(("http://" + publisher.domain()).length());
        Optional<Page> story = newsroom.find(publisher.domain(), path);
        assertThat(story.orElseThrow().body()).contains("<p>").doesNotContain("{{");
    }

    private static List<String> slugs() throws Exception {
        try (InputStream in = SampleNewsroom.class.getResourceAsStream("/sample/newsroom.json")) {
            return Json.createReader(in).readObject().getJsonArray("articles").getValuesAs(JsonObject.class).stream()
                    .map(article -> article.getString("slug"))
                    .toList();
        }
    }
}
