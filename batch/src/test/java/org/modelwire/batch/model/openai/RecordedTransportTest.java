package org.modelwire.batch.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.model.ModelAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.shared.Reason;

class RecordedTransportTest {

    private static final Prompt READ = new Prompt("read", "Read it.", "{\"type\":\"object\"}");

    @Test
    void answersThroughTheRealClientWithWhatWasRecorded() throws Exception {
        ModelAnswer answer = ask("lead-article: http://lantern-post.example/stories/lamp-chips\nmore\n");

        assertThat(answer.json()).isEqualTo("{\"slug\":\"lamp-chips\",\"prompt\":\"read\"}");
        assertThat(answer.tokensIn()).isPositive();
        assertThat(answer.tokensOut()).isPositive();
        assertThat(answer.costUsd()).isZero();
    }

    @Test
    void goesByTheFirstLeadArticle() throws Exception {
        ModelAnswer answer = ask("lead-article: http://lantern-post.example/stories/lamp-chips\n"
                + "lead-article: http://lantern-post.example/stories/other\n");

        assertThat(answer.json()).contains("lamp-chips");
    }

    @Test
    void answersNotFoundWhereNothingIsRecorded() {
        for (String input : new String[] {"lead-article: http://lantern-post.example/stories/unknown", "no lead"}) {
            ModelException fault = catchThrowableOfType(ModelException.class, () -> ask(input));

            assertThat(fault.reason()).isEqualTo(Reason.HTTP_STATUS);
            assertThat(fault).hasMessageContaining("404");
        }
    }

    @Test
    void doesNotTellWhatOtherWordsWouldBring() {
        String input = "lead-article: http://lantern-post.example/stories/lamp-chips\n";

        ModelException fault =
                catchThrowableOfType(ModelException.class, () -> ask(READ.saying("Read it twice."), input));

        assertThat(fault).hasMessageContaining("404");
    }

    private static ModelAnswer ask(String input) throws ModelException {
        return ask(READ, input);
    }

    private static ModelAnswer ask(Prompt put, String input) throws ModelException {
        RecordedTransport transport =
                new RecordedTransport((slug, prompt, words) -> slug.equals("lamp-chips") && words.equals("Read it.")
                        ? Optional.of("{\"slug\":\"" + slug + "\",\"prompt\":\"" + prompt + "\"}")
                        : Optional.empty());
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T02:30:00Z"), ZoneOffset.UTC);
        try (OpenAiModel model = Models.recorded(transport, Duration.ofSeconds(10), clock)) {
            return model.ask(new ModelRequest(put, input, input));
        }
    }
}
