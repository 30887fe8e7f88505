package org.modelwire.batch.model.openai;

import com.openai.client.okhttp.OkHttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.batch.model.Embedder;
import org.modelwire.batch.model.Judging;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.Prompt;
import org.modelwire.config.ModelConfig;
import org.modelwire.config.SettingException;
import org.modelwire.sample.SampleNewsroom;
import org.modelwire.shared.ConfigProducer;

/** Chooses the model by {@code modelwire.llm.provider}; there is none when briefs are mere excerpts. */
@ApplicationScoped
public class Models {

    private static final URI OPENAI = URI.create("https://api.openai.com/v1");
    private static final URI RECORDED = URI.create("http://recorded.example/v1");
    private static final String RECORDED_MODEL = "recorded";
    private static final String NO_KEY = "none";
    private static final Tries.Pause SLEEP = wait -> Thread.sleep(wait.toMillis());
    private static final long MAX_FILE_BYTES = 1_024L * 1_024 * 1_024;
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(1);

    /** The configured model, or empty where {@code extractive} is configured. */
    @Produces
    @Singleton
    Optional<Model> model(ModelConfig config, SampleNewsroom newsroom, Clock clock) {
        return switch (config.provider()) {
            case OPENAI ->
                Optional.of(openAi(
                        config,
                        PriceTable.of(ConfigProducer.ofServer().text(PriceTable.KEY)),
                        clock,
                        SLEEP,
                        new Random()));
            case RECORDED ->
                Optional.of(recorded(new RecordedTransport(recordings(newsroom)), config.timeout(), clock));
            case EXTRACTIVE -> Optional.empty();
        };
    }

    private static RecordedTransport.Recordings recordings(SampleNewsroom newsroom) {
        Set<String> shipped = Stream.of(Prompt.load("read"), Prompt.load("write"), Prompt.load("repair", "write"))
                .map(Prompt::instructions)
                .collect(Collectors.toSet());
        return (lead, prompt, words) -> shipped.contains(words) ? newsroom.answer(lead, prompt) : Optional.empty();
    }

    /** The model that judges drafts, or empty where none is configured. */
    @Produces
    @Singleton
    @Judging
    Optional<Model> judge(ModelConfig config, Clock clock) {
        return config.judgeModel()
                .filter(name -> config.provider() == ModelConfig.Provider.OPENAI)
                .map(name -> openAi(
                        config.with(name),
                        PriceTable.of(ConfigProducer.ofServer().text(PriceTable.KEY)),
                        clock,
                        SLEEP,
                        new Random()));
    }

    /** The model that gives embeddings, or empty where none is configured. */
    @Produces
    @Singleton
    Optional<Embedder> embedder(ModelConfig config, Clock clock) {
        return config.embeddingModel()
                .filter(name -> config.provider() == ModelConfig.Provider.OPENAI)
                .map(name -> embedder(
                        config.with(name),
                        PriceTable.of(ConfigProducer.ofServer().text(PriceTable.KEY)),
                        clock,
                        SLEEP,
                        new Random()));
    }

    void closeEmbedder(@Disposes Optional<Embedder> embedder) {
        embedder.map(OpenAiEmbedder.class::cast).ifPresent(OpenAiEmbedder::close);
    }

    void close(@Disposes @Any Optional<Model> model) {
        model.map(OpenAiModel.class::cast).ifPresent(OpenAiModel::close);
    }

    static OpenAiModel openAi(
            ModelConfig config, PriceTable prices, Clock clock, Tries.Pause pause, RandomGenerator random) {
        OpenAiModel.Account account = account(config);
        RunningCalls running = new RunningCalls();
        OkHttpClient transport = transport(config).addInterceptor(running).build();
        FaultReader faults = new FaultReader(account.shownEndpoint(), clock);
        Tries tries = new Tries(config.timeout(), clock, pause, random, faults);
        OpenAiModel model = new OpenAiModel(account, transport, running::cancel, prices, tries, clock);
        return model.with(new OpenAiBatches(
                account.model(),
                OpenAiModel.client(account, transport, MAX_FILE_BYTES, clock),
                new CompletionReader(account.model(), prices),
                config.batch().price(),
                faults,
                tries));
    }

    static OpenAiEmbedder embedder(
            ModelConfig config, PriceTable prices, Clock clock, Tries.Pause pause, RandomGenerator random) {
        OpenAiModel.Account account = account(config);
        FaultReader faults = new FaultReader(account.shownEndpoint(), clock);
        Tries tries = new Tries(config.timeout(), clock, pause, random, faults);
        return new OpenAiEmbedder(account, transport(config).build(), prices, tries, clock);
    }

    private static OkHttpClient.Builder transport(ModelConfig config) {
        return OkHttpClient.builder()
                .timeout(config.timeout())
                .maxIdleConnections(config.concurrency())
                .keepAliveDuration(KEEP_ALIVE);
    }

    static OpenAiModel recorded(RecordedTransport transport, Duration timeout, Clock clock) {
        OpenAiModel.Account account = new OpenAiModel.Account(RECORDED, NO_KEY, RECORDED_MODEL);
        FaultReader faults = new FaultReader(account.shownEndpoint(), clock);
        Tries tries = new Tries(timeout, clock, SLEEP, new Random(), faults);
        return new OpenAiModel(account, transport, () -> {}, PriceTable.free(), tries, clock);
    }

    private static OpenAiModel.Account account(ModelConfig config) {
        String key = config.apiKey()
                .or(() -> config.baseUrl().map(address -> NO_KEY))
                .orElseThrow(() -> new SettingException(
                        "modelwire.llm.api-key",
                        "must be set, or modelwire.llm.base-url, when a model is to be asked"));
        String model =
                config.model().orElseThrow(() -> new SettingException("modelwire.llm.model", "must name a model"));
        return new OpenAiModel.Account(config.baseUrl().orElse(OPENAI), key, model);
    }
}
