package org.modelwire.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Keys {@code modelwire.llm.*}: which model reads and writes.
 *
 * @param baseUrl address of an OpenAI-compatible endpoint; empty for the provider's own
 * @param apiKey never printed
 * @param concurrency model calls in flight, 1 to 512
 * @param timeout total time of one logical call, retries included
 */
public record ModelConfig(
        Provider provider,
        Optional<URI> baseUrl,
        Optional<String> apiKey,
        Optional<String> model,
        int concurrency,
        Duration timeout) {

    /** Where answers come from. */
    public enum Provider {
        /** Any OpenAI-compatible endpoint. */
        OPENAI,
        /** The recorded answers of the sample newsroom. */
        RECORDED,
        /** No model: excerpts for editors, never published by themselves. */
        EXTRACTIVE
    }

    private static final String MODEL = "modelwire.llm.model";

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
                        "modelwire.llm.timeout", Duration.ofSeconds(120), Duration.ofSeconds(1), Duration.ofHours(1)));
    }

    @Override
    public String toString() {
        return "ModelConfig[" + provider + ", " + baseUrl.map(URI::toString).orElse("default endpoint") + ", "
                + model.orElse("no model") + "]";
    }
}
