package org.modelwire.batch.model.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.LogLevel;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.core.http.HttpClient;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.batch.model.BatchFiles;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.ModelAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Usage;
import org.modelwire.shared.Reason;

/**
 * Any OpenAI-compatible endpoint: Chat Completions with a strict JSON schema, on the caller's thread. The client's own
 * retries are off; {@link Tries} has ours.
 */
final class OpenAiModel implements Model, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long MAX_ANSWER_BYTES = 4L * 1_024 * 1_024;

    private final String model;
    private final String endpoint;
    private final Clock clock;
    private final OpenAIClient client;
    private final Tries tries;
    private final CompletionReader completions;
    private final Runnable stop;
    private BatchFiles files;
    private volatile boolean closed;

    /** What an endpoint needs: its address, a key (any word where none is asked for) and the model's name. */
    record Account(URI endpoint, String apiKey, String model) {

        /** The address without what may be secret in it. */
        String shownEndpoint() {
            String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
            return endpoint.getScheme() + "://" + endpoint.getHost() + port + endpoint.getPath();
        }
    }

    /**
     * Opens a client.
     *
     * @param transport carries the requests; closed with this object
     * @param stop ends the calls that wait for an answer
     */
    OpenAiModel(Account account, HttpClient transport, Runnable stop, PriceTable prices, Tries tries, Clock clock) {
        this.model = account.model();
        this.endpoint = account.shownEndpoint();
        this.tries = tries;
        this.clock = clock;
        this.stop = stop;
        this.client = client(account, transport, MAX_ANSWER_BYTES, clock);
        this.completions = new CompletionReader(model, prices);
    }

    /** A client whose own retries are off and that reads no answer longer than so many bytes. */
    static OpenAIClient client(Account account, HttpClient transport, long mostBytes, Clock clock) {
        return new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(new BoundedTransport(transport, mostBytes))
                .baseUrl(account.endpoint().toString())
                .apiKey(account.apiKey())
                .maxRetries(0)
                .logLevel(LogLevel.OFF)
                .clock(clock)
                .build());
    }

    /** Also takes questions as files. */
    OpenAiModel with(BatchFiles files) {
        this.files = files;
        return this;
    }

    @Override
    public ModelAnswer ask(ModelRequest request) throws ModelException {
        Instant start = clock.instant();
        ChatCompletionCreateParams params = CompletionRequest.of(model, request);
        Usage perhapsBilled = completions.estimate(request);
        return tries.run(perhapsBilled, (left, number) -> {
            ChatCompletion completion = send(params, perhapsBilled, left, number);
            Usage usage = completions.usage(completion, request);
            String json = completions.json(completion, usage, number);
            Duration latency = Duration.between(start, clock.instant());
            return new ModelAnswer(json, usage.tokensIn(), usage.tokensOut(), usage.costUsd(), latency, number);
        });
    }

    @Override
    public Usage estimate(ModelRequest request) {
        return completions.estimate(request);
    }

    @Override
    public Optional<BatchFiles> batchFiles() {
        return Optional.ofNullable(files);
    }

    @Override
    public String name() {
        return model;
    }

    @Override
    public String endpoint() {
        return endpoint;
    }

    /** Ends the calls in flight as {@code interrupted}. */
    @Override
    public void close() {
        closed = true;
        stop.run();
        client.close();
    }

    private ChatCompletion send(ChatCompletionCreateParams params, Usage perhapsBilled, Duration left, int number)
            throws ModelException {
        try {
            ChatCompletion completion = client.chat().completions().create(params, within(left));
            if (completion == null) { // the body was the JSON word null
                throw new OpenAIInvalidDataException("no completion");
            }
            return completion;
        } catch (OpenAIException e) {
            if (closed) { // a cancelled call ends in several ways, some of which would be tried again
                throw stopped(e, perhapsBilled, number);
            }
            throw e;
        } catch (IllegalStateException e) {
            if (closed) { // before the call began
                throw stopped(e, Usage.NONE, number);
            }
            throw e;
        }
    }

    static RequestOptions within(Duration left) {
        Duration connect = left.compareTo(CONNECT) < 0 ? left : CONNECT;
        return RequestOptions.builder()
                .timeout(Timeout.builder()
                        .connect(connect)
                        .read(left)
                        .write(left)
                        .request(left)
                        .build())
                .build();
    }

    private ModelException stopped(RuntimeException e, Usage usage, int number) {
        return new ModelException(
                Reason.INTERRUPTED, "the call to " + endpoint + " was stopped", e, usage, number, Optional.empty());
    }
}
