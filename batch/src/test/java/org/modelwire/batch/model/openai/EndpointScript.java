package org.modelwire.batch.model.openai;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.modelwire.batch.model.ModelAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.config.ModelConfig;

/** An endpoint with a script and a real client of it, on a clock that stands. */
@Timeout(60)
abstract class EndpointScript {

    static final Prompt PROMPT = new Prompt(
            "read",
            "Read it.",
            "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}},"
                    + "\"required\":[\"a\"],\"additionalProperties\":false}");
    static final ModelRequest REQUEST = new ModelRequest(PROMPT, "the input", "the input");
    static final PriceTable PRICES = PriceTable.of(Optional.of("scripted=2/10"));

    final StandingClock clock = new StandingClock(Instant.parse("2026-11-23T02:30:00Z"));
    final List<Duration> waits = new ArrayList<>();
    ScriptedEndpoint endpoint;

    @BeforeEach
    void open() throws IOException {
        endpoint = new ScriptedEndpoint();
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    ModelAnswer ask() throws ModelException {
        try (OpenAiModel model = model(endpoint.address(), Duration.ofSeconds(120))) {
            return model.ask(REQUEST);
        }
    }

    ModelException fault() {
        return catchThrowableOfType(ModelException.class, this::ask);
    }

    ModelException fault(Duration timeout) {
        try (OpenAiModel model = model(endpoint.address(), timeout)) {
            return catchThrowableOfType(ModelException.class, () -> model.ask(REQUEST));
        }
    }

    ModelException fault(URI address) {
        try (OpenAiModel model = model(address, Duration.ofSeconds(20))) {
            return catchThrowableOfType(ModelException.class, () -> model.ask(REQUEST));
        }
    }

    OpenAiModel model(URI address, Duration timeout) {
        ModelConfig config = new ModelConfig(
                ModelConfig.Provider.OPENAI,
                Optional.of(address),
                Optional.empty(),
                Optional.of("scripted"),
                512,
                timeout,
                Optional.empty(),
                Optional.empty(),
                new ModelConfig.Batch(false, LocalTime.MIDNIGHT, Duration.ofMinutes(1), BigDecimal.ONE));
        return Models.openAi(config, PRICES, clock, this::pass, middle());
    }

    private void pass(Duration wait) {
        waits.add(wait);
        clock.pass(wait);
    }

    private static RandomGenerator middle() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return 0.5;
            }
        };
    }
}
