package org.modelwire.config;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Keys {@code modelwire.llm.*}: which model reads and writes.
 *
 * @param baseUrl address of an OpenAI-compatible endpoint; empty for the provider's own
 * @param apiKey never printed
 * @param concurrency model calls in flight, 1 to 512
 * @param timeout total time of one logical call, retries included
 * @param judgeModel the model that judges drafts sentence by sentence; empty for none
 * @param embeddingModel the model that gives texts for the archive their embeddings; empty for none
 * @param batch how calls go as files
 */
public record ModelConfig(
        Provider provider,
        Optional<URI> baseUrl,
        Optional<String> apiKey,
        Optional<String> model,
        int concurrency,
        Duration timeout,
        Optional<String> judgeModel,
        Optional<String> embeddingModel,
        Batch batch) {

    /** Where answers come from. */
    public enum Provider {
        /** Any OpenAI-compatible endpoint. */
        OPENAI,
        /** The recorded answers of the sample newsroom. */
        RECORDED,
        /** No model: excerpts for editors, never published by themselves. */
        EXTRACTIVE
    }

    /**
     * Calls that go to the provider as files.
     *
     * @param on whether new questions go that way
     * @param until local time from which what is left is asked call by call
     * @param poll time between two looks at a batch, at least a second
     * @param price share of the usual price that a batch costs, 0 to 1
     */
    public record Batch(boolean on, LocalTime until, Duration poll, BigDecimal price) {}

    private enum Mode {
        DIRECT,
        BATCH
    }

    private static final String MODEL = "modelwire.llm.model";
    private static final String MODE = "modelwire.llm.mode";
    private static final String UNTIL = "modelwire.llm.batch-until";
    private static final String PRICE = "modelwire.llm.batch-price";

    /** Reads the settings; {@code OPENAI_API_KEY} and {@code OPENAI_BASE_URL} count where ours are absent. */
    public static ModelConfig of(Settings settings) {
        Optional<URI> baseUrl =
                settings.address("modelwire.llm.base-url").or(() -> settings.address("OPENAI_BASE_URL"));
        Optional<String> apiKey = settings.text("modelwire.llm.api-key").or(() -> settings.text("OPENAI_API_KEY"));
        Provider provider = settings.choice("modelwire.llm.provider", Provider.class)
                .orElse(baseUrl.isPresent() || apiKey.isPresent() ? Provider.OPENAI : Provider.EXTRACTIVE);
        Optional<String> model = settings.text(MODEL);
        if (provider == Provider.OPENAI && model.isEmpty()) {
            throw new SettingException(MODEL, "must name a model when modelwire.llm.provider is openai");
        }
        if (provider == Provider.OPENAI && baseUrl.isEmpty() && apiKey.isEmpty()) {
            throw new SettingException(
                    "modelwire.llm.api-key", "must be set, or modelwire.llm.base-url, when a model is to be asked");
        }
        return new ModelConfig(
                provider,
                baseUrl,
                apiKey,
                model,
                settings.number("modelwire.llm.concurrency", 16, 1, 512),
                settings.duration(
                        "modelwire.llm.timeout", Duration.ofSeconds(120), Duration.ofSeconds(1), Duration.ofHours(1)),
                settings.text("modelwire.llm.judge-model"),
                settings.text("modelwire.llm.embedding-model"),
                batch(settings, provider));
    }

    private static Batch batch(Settings settings, Provider provider) {
        boolean on = settings.choice(MODE, Mode.class).orElse(Mode.DIRECT) == Mode.BATCH;
        if (on && provider != Provider.OPENAI) {
            throw new SettingException(MODE, "must be direct unless modelwire.llm.provider is openai, was \"batch\"");
        }
        return new Batch(
                on,
                settings.text(UNTIL).map(ModelConfig::time).orElse(LocalTime.of(6, 0)),
                settings.duration(
                        "modelwire.llm.batch-poll", Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofHours(1)),
                settings.text(PRICE).map(ModelConfig::share).orElse(new BigDecimal("0.5")));
    }

    private static LocalTime time(String value) {
        try {
            return LocalTime.parse(value);
        } catch (DateTimeException e) {
            throw new SettingException(UNTIL, "must be a time such as 06:00, was \"" + value + "\"");
        }
    }

    private static BigDecimal share(String value) {
        try {
            BigDecimal share = new BigDecimal(value);
            if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        } catch (NumberFormatException e) {
            // answered below, with the range
        }
        throw new SettingException(PRICE, "must be a share from 0 to 1 such as 0.5, was \"" + value + "\"");
    }

    /** The same account with another model. */
    public ModelConfig with(String otherModel) {
        return new ModelConfig(
                provider,
                baseUrl,
                apiKey,
                Optional.of(otherModel),
                concurrency,
                timeout,
                judgeModel,
                embeddingModel,
                batch);
    }

    @Override
    public String toString() {
        return "ModelConfig[" + provider + ", " + baseUrl.map(URI::toString).orElse("default endpoint") + ", "
                + model.orElse("no model") + "]";
    }
}
