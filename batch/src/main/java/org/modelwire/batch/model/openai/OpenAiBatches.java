package org.modelwire.batch.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.core.MultipartField;
import com.openai.core.ObjectMappers;
import com.openai.core.RequestOptions;
import com.openai.core.http.HttpResponse;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.batches.Batch;
import com.openai.models.batches.BatchCancelParams;
import com.openai.models.batches.BatchCreateParams;
import com.openai.models.batches.BatchListParams;
import com.openai.models.batches.BatchRetrieveParams;
import com.openai.models.files.FileContentParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FilePurpose;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.modelwire.batch.model.BatchFiles;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Usage;

/**
 * The batch files of an OpenAI-compatible provider: JSON lines that are uploaded, worked on within a day, and read back as
 * a file of answers and a file of errors.
 *
 * <p>Source: the provider's Batch API: 50,000 requests and 200 MB a file, one model a file, window of 24 hours.
 */
final class OpenAiBatches implements BatchFiles {

    private static final int MOST_LINES = 50_000;
    /** Less than the provider takes, because a file is built in memory. */
    private static final long MOST_BYTES = 64L * 1_024 * 1_024;

    private static final String PATH = "/v1/chat/completions";
    private static final String KEY = "modelwire";
    private static final int PAGE = 100;
    private static final Duration TRANSFER = Duration.ofMinutes(10);

    private final String model;
    private final OpenAIClient client;
    private final CompletionReader completions;
    private final BatchLineReader lines;
    private final BigDecimal price;
    private final Tries tries;

    /**
     * Batches of one model.
     *
     * @param price share of the usual price that a batch costs
     */
    OpenAiBatches(
            String model,
            OpenAIClient client,
            CompletionReader completions,
            BigDecimal price,
            FaultReader faults,
            Tries tries) {
        this.model = model;
        this.client = client;
        this.completions = completions;
        this.price = price;
        this.tries = tries;
        this.lines = new BatchLineReader(completions, faults, this::reduced);
    }

    @Override
    public Usage estimate(ModelRequest request) {
        return reduced(completions.estimate(request));
    }

    private Usage reduced(Usage usage) {
        BigDecimal cost = usage.costUsd().multiply(price);
        return new Usage(
                usage.tokensIn(),
                usage.tokensOut(),
                cost.setScale(usage.costUsd().scale(), RoundingMode.UP));
    }

    @Override
    public byte[] line(String id, ModelRequest request) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("custom_id", id);
        line.put("method", "POST");
        line.put("url", PATH);
        line.put("body", CompletionRequest.of(model, request)._body());
        try {
            return ObjectMappers.jsonMapper().writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request cannot be written as JSON", e);
        }
    }

    @Override
    public int mostLines() {
        return MOST_LINES;
    }

    @Override
    public long mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public String send(String key, byte[] file) throws ModelException {
        String uploaded = tries.run(
                Usage.NONE,
                (left, number) -> client.files()
                        .create(
                                FileCreateParams.builder()
                                        .purpose(FilePurpose.BATCH)
                                        .file(MultipartField.<InputStream>builder()
                                                .value(new ByteArrayInputStream(file))
                                                .filename(key + ".jsonl")
                                                .contentType("application/jsonl")
                                                .build())
                                        .build(),
                                transfer())
                        .id());
        BatchCreateParams created = BatchCreateParams.builder()
                .inputFileId(uploaded)
                .endpoint(BatchCreateParams.Endpoint.V1_CHAT_COMPLETIONS)
                .completionWindow(BatchCreateParams.CompletionWindow._24H)
                .metadata(BatchCreateParams.Metadata.builder()
                        .putAdditionalProperty(KEY, JsonValue.from(key))
                        .build())
                .build();
        return tries.once((left, number) ->
                client.batches().create(created, options(left)).id());
    }

    @Override
    public Optional<String> find(String key) throws ModelException {
        BatchListParams newest = BatchListParams.builder().limit(PAGE).build();
        return tries.run(
                Usage.NONE,
                (left, number) -> client.batches().list(newest, options(left)).items().stream()
                        .filter(batch -> keyOf(batch).filter(key::equals).isPresent())
                        .map(Batch::id)
                        .findFirst());
    }

    private static Optional<String> keyOf(Batch batch) {
        return batch.metadata()
                .map(metadata -> metadata._allProperties().get(KEY))
                .map(value -> value.convert(String.class));
    }

    @Override
    public Progress progress(String providerId) throws ModelException {
        return retrieve(providerId)
                .map(batch -> {
                    String status = batch._status()
                            .asKnown()
                            .map(Batch.Status::toString)
                            .orElse("of unknown state");
                    boolean ended = Set.of("completed", "expired", "cancelled", "failed")
                            .contains(status);
                    return new Progress(!ended, status);
                })
                .orElse(new Progress(false, "unknown to the provider"));
    }

    private Optional<Batch> retrieve(String providerId) throws ModelException {
        BatchRetrieveParams params =
                BatchRetrieveParams.builder().batchId(providerId).build();
        return tries.run(Usage.NONE, (left, number) -> {
            try {
                return Optional.of(client.batches().retrieve(params, options(left)));
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void cancel(String providerId) throws ModelException {
        BatchCancelParams params =
                BatchCancelParams.builder().batchId(providerId).build();
        tries.run(Usage.NONE, (left, number) -> client.batches().cancel(params, options(left)));
    }

    @Override
    public void read(String providerId, Results results) throws ModelException {
        Optional<Batch> batch = retrieve(providerId);
        for (String file : batch.stream()
                .flatMap(ended -> Stream.of(ended.outputFileId(), ended.errorFileId()))
                .flatMap(Optional::stream)
                .toList()) {
            tries.run(Usage.NONE, (left, number) -> {
                readFile(file, results);
                return file;
            });
        }
    }

    /** A line that was read twice, because its file broke off the first time, is known by then and is left out. */
    private void readFile(String file, Results results) {
        FileContentParams params = FileContentParams.builder().fileId(file).build();
        try (HttpResponse answer = client.files().content(params, transfer());
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.read(line, results);
            }
        } catch (IOException e) {
            throw new OpenAIInvalidDataException("the file " + file + " broke off", e);
        }
    }

    private static RequestOptions options(Duration left) {
        return RequestOptions.builder().timeout(left).build();
    }

    private static RequestOptions transfer() {
        return options(TRANSFER);
    }
}
