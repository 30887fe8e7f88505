package org.modelwire.batch.model.openai;

import com.openai.client.OpenAIClient;
import com.openai.core.http.HttpClient;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.embeddings.CreateEmbeddingResponse;
import com.openai.models.embeddings.EmbeddingCreateParams;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.modelwire.archive.Embedding;
import org.modelwire.batch.model.Embedder;
import org.modelwire.batch.model.EmbeddingAnswer;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.Usage;
import org.modelwire.shared.Reason;
import org.modelwire.shared.Texts;

/** The embeddings of any OpenAI-compatible endpoint, with the retries of {@link Tries}. */
final class OpenAiEmbedder implements Embedder, AutoCloseable {

    /** Few enough that an answer of the largest vectors stays within bounds. */
    private static final int MOST_TEXTS = 64;

    private static final long MAX_ANSWER_BYTES = 16L * 1_024 * 1_024;

    /** What the smallest models read of a text, about: what stands behind it changes little. */
    private static final int MOST_CHARACTERS = 2_000;

    private static final int BYTES_PER_TOKEN = 2;

    private final OpenAiModel.Account account;
    private final OpenAIClient client;
    private final PriceTable prices;
    private final Tries tries;
    private final Clock clock;

    /**
     * Opens a client.
     *
     * @param transport carries the requests; closed with this object
     */
    OpenAiEmbedder(OpenAiModel.Account account, HttpClient transport, PriceTable prices, Tries tries, Clock clock) {
        this.account = account;
        this.client = OpenAiModel.client(account, transport, MAX_ANSWER_BYTES, clock);
        this.prices = prices;
        this.tries = tries;
        this.clock = clock;
    }

    @Override
    public EmbeddingAnswer embed(List<String> texts) throws ModelException {
        Instant start = clock.instant();
        EmbeddingCreateParams params = EmbeddingCreateParams.builder()
                .model(account.model())
                .encodingFormat(EmbeddingCreateParams.EncodingFormat.FLOAT)
                .inputOfArrayOfStrings(texts.stream()
                        .map(text -> Texts.cut(text, MOST_CHARACTERS))
                        .toList())
                .build();
        return tries.run(estimate(texts), (left, number) -> {
            CreateEmbeddingResponse answer = client.embeddings().create(params, OpenAiModel.within(left));
            if (answer == null) { // the body was the JSON word null
                throw new OpenAIInvalidDataException("no embeddings");
            }
            Usage usage = usage(answer, texts);
            return new EmbeddingAnswer(
                    embeddings(answer, texts.size(), usage, number), usage, Duration.between(start, clock.instant()));
        });
    }

    private List<Embedding> embeddings(CreateEmbeddingResponse answer, int texts, Usage usage, int number)
            throws ModelException {
        List<com.openai.models.embeddings.Embedding> data =
                answer._data().asKnown().orElse(List.of());
        List<Embedding> embeddings = new ArrayList<>(Collections.nCopies(texts, null));
        int size = 0;
        for (com.openai.models.embeddings.Embedding item : data) {
            int at = item._index().asKnown().orElse(-1L).intValue();
            List<Float> numbers = numbers(item, usage, number);
            if (at < 0 || at >= texts || embeddings.get(at) != null || size != 0 && numbers.size() != size) {
                throw useless("embeddings that belong to no text, or are not of one size", usage, number);
            }
            size = numbers.size();
            embeddings.set(at, embedding(numbers, usage, number));
        }
        if (embeddings.contains(null)) {
            throw useless(data.size() + " embeddings for " + texts + " texts", usage, number);
        }
        return embeddings;
    }

    private List<Float> numbers(com.openai.models.embeddings.Embedding item, Usage usage, int number)
            throws ModelException {
        try {
            return item._embedding().asKnown().orElse(List.of());
        } catch (IllegalArgumentException e) { // the client takes words for Base64
            throw useless("words for numbers", usage, number);
        }
    }

    private Embedding embedding(List<Float> numbers, Usage usage, int number) throws ModelException {
        try {
            return Embedding.of(numbers);
        } catch (IllegalArgumentException e) {
            throw useless(e.getMessage(), usage, number);
        }
    }

    private ModelException useless(String what, Usage usage, int number) {
        return new ModelException(
                Reason.LLM_BAD_JSON, account.model() + " gave " + what, null, usage, number, Optional.empty());
    }

    /** What the provider counted; estimated upward where it did not. */
    private Usage usage(CreateEmbeddingResponse answer, List<String> texts) {
        return answer._usage()
                .asKnown()
                .flatMap(usage -> usage._promptTokens().asKnown())
                .filter(tokens -> tokens >= 0)
                .map(tokens -> prices.usage(account.model(), (int) Math.min(tokens, Integer.MAX_VALUE), 0))
                .orElseGet(() -> estimate(texts));
    }

    @Override
    public Usage estimate(List<String> texts) {
        int bytes = texts.stream()
                .map(text -> Texts.cut(text, MOST_CHARACTERS))
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length + BYTES_PER_TOKEN)
                .sum();
        return prices.usage(account.model(), bytes / BYTES_PER_TOKEN, 0);
    }

    @Override
    public int mostTexts() {
        return MOST_TEXTS;
    }

    @Override
    public String name() {
        return account.model();
    }

    @Override
    public String endpoint() {
        return account.shownEndpoint();
    }

    @Override
    public void close() {
        client.close();
    }
}
