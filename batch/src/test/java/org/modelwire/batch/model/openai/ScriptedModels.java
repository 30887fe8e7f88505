package org.modelwire.batch.model.openai;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Random;
import org.modelwire.batch.model.Model;
import org.modelwire.config.ModelConfig;

/** Real clients of endpoints that tests script. */
public final class ScriptedModels {

    private ScriptedModels() {}

    private static ModelConfig config(URI address, int concurrency) {
        return new ModelConfig(
                ModelConfig.Provider.OPENAI,
                Optional.of(address),
                Optional.empty(),
                Optional.of("scripted"),
                concurrency,
                Duration.ofMinutes(2),
                Optional.empty(),
                Optional.empty(),
                new ModelConfig.Batch(false, LocalTime.MIDNIGHT, Duration.ofMinutes(1), BigDecimal.ONE));
    }

    /** A model as the program makes it, for so many calls in flight. */
    public static Model at(URI address, int concurrency) {
        return Models.openAi(
                config(address, concurrency),
                PriceTable.of(Optional.of("scripted=2/10")),
                Clock.systemUTC(),
                wait -> Thread.sleep(wait.toMillis()),
                new Random());
    }
}
