package org.modelwire.batch.model.openai;

import com.openai.core.JsonField;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.completions.CompletionUsage;
import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.StrictJson;
import org.modelwire.batch.model.Usage;
import org.modelwire.shared.Reason;

/** Takes the one JSON object out of a completion, or says why there is none; counts what it cost in both cases. */
final class CompletionReader {

    private static final int MAX_WORDS_SHOWN = 200;
    /** Every tokenizer in use makes fewer tokens than half the bytes of a text of some length. */
    private static final int BYTES_PER_TOKEN = 2;
    /** Four times the longest answer that a prompt of ours asks for. */
    private static final int TOKENS_OF_AN_ANSWER = 4_000;

    private final String model;
    private final PriceTable prices;

    CompletionReader(String model, PriceTable prices) {
        this.model = model;
        this.prices = prices;
    }

    /** What a request will cost, estimated upward: nobody knows how long the answer will be. */
    Usage estimate(ModelRequest request) {
        return prices.usage(model, tokensIn(request), TOKENS_OF_AN_ANSWER);
    }

    private static int tokensIn(ModelRequest request) {
        return tokens(request.prompt().instructions()) + tokens(request.prompt().schema()) + tokens(request.input());
    }

    /** What a completion cost, as the provider counted; estimated upward where it did not. */
    Usage usage(ChatCompletion completion, ModelRequest request) {
        Optional<CompletionUsage> told = completion._usage().asKnown();
        int in = told.flatMap(usage -> count(usage._promptTokens())).orElseGet(() -> tokensIn(request));
        int out = told.flatMap(usage -> count(usage._completionTokens()))
                .orElseGet(() -> tokens(content(completion).orElse("")));
        return prices.usage(model, in, out);
    }

    /** What a completion cost, if the provider counted. */
    Optional<Usage> told(ChatCompletion completion) {
        Optional<CompletionUsage> told = completion._usage().asKnown();
        Optional<Integer> in = told.flatMap(usage -> count(usage._promptTokens()));
        Optional<Integer> out = told.flatMap(usage -> count(usage._completionTokens()));
        return in.flatMap(tokens -> out.map(more -> prices.usage(model, tokens, more)));
    }

    /**
     * The answer: one JSON object.
     *
     * @throws ModelException if the model refused, was stopped, or wrote something else
     */
    String json(ChatCompletion completion, Usage usage, int tries) throws ModelException {
        ChatCompletion.Choice choice = choices(completion)
                .orElseThrow(() -> fault(Reason.LLM_BAD_JSON, model + " gave no choice to take", usage, tries));
        Optional<String> refusal =
                message(choice).flatMap(message -> message._refusal().asKnown()).filter(words -> !words.isBlank());
        if (refusal.isPresent()) {
            throw fault(Reason.LLM_REFUSAL, model + " refused: " + shown(refusal.get()), usage, tries);
        }
        String finish = choice._finishReason()
                .asKnown()
                .map(ChatCompletion.Choice.FinishReason::toString)
                .orElse("");
        if (finish.equals("content_filter")) {
            throw fault(Reason.LLM_CONTENT_FILTER, model + "'s content filter stopped the answer", usage, tries);
        }
        if (finish.equals("length")) {
            throw fault(Reason.LLM_TRUNCATED, model + "'s answer reached its length limit", usage, tries);
        }
        String text = content(completion).orElse("");
        if (text.isBlank()) {
            throw fault(Reason.LLM_BAD_JSON, model + " answered nothing", usage, tries);
        }
        try {
            StrictJson.object(text);
            return text.strip();
        } catch (JsonException e) {
            throw new ModelException(
                    Reason.LLM_BAD_JSON,
                    model + "'s answer is not one JSON object: " + e.getMessage(),
                    e,
                    usage,
                    tries,
                    Optional.empty());
        }
    }

    private static Optional<ChatCompletion.Choice> choices(ChatCompletion completion) {
        return completion._choices().asKnown().flatMap(all -> all.stream().findFirst());
    }

    private static Optional<ChatCompletionMessage> message(ChatCompletion.Choice choice) {
        return choice._message().asKnown();
    }

    private static Optional<String> content(ChatCompletion completion) {
        return choices(completion)
                .flatMap(CompletionReader::message)
                .flatMap(message -> message._content().asKnown());
    }

    private static Optional<Integer> count(JsonField<Long> field) {
        return field.asKnown().filter(tokens -> tokens >= 0).map(tokens -> (int) Math.min(tokens, Integer.MAX_VALUE));
    }

    private static int tokens(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length / BYTES_PER_TOKEN + 1;
    }

    private static String shown(String words) {
        return words.length() <= MAX_WORDS_SHOWN ? words : words.substring(0, MAX_WORDS_SHOWN) + "…";
    }

    private static ModelException fault(Reason reason, String message, Usage usage, int tries) {
        return new ModelException(reason, message, null, usage, tries, Optional.empty());
    }
}
