package org.modelwire.batch.model.openai;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIServiceException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.modelwire.shared.Reason;

/**
 * Gives each failure of the client its typed reason. What the endpoint says in words stays out of the message: it may
 * repeat a part of the key.
 */
final class FaultReader {

    private static final Set<String> QUOTA = Set.of("insufficient_quota", "billing_hard_limit_reached");
    private static final Set<String> FILTER = Set.of("content_filter", "content_policy_violation");
    private static final int MAX_CAUSES = 10;

    private final String endpoint;
    private final Clock clock;

    FaultReader(String endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    Fault read(OpenAIException e) {
        if (e instanceof OpenAIServiceException answered) {
            return ofStatus(answered.statusCode(), words(answered))
                    .retryAfter(RetryAfter.of(answered.headers(), clock));
        }
        Optional<Fault> transport = cause(e, IOException.class).flatMap(io -> ofTransport(e, io));
        if (e instanceof OpenAIInvalidDataException nonsense) {
            return transport
                    .map(fault -> Fault.afterWork(fault.reason(), fault.message()))
                    .orElseGet(() -> ofNonsense(nonsense));
        }
        return transport.orElseGet(
                () -> Fault.passing(Reason.REFUSED, endpoint + " closed the connection without an answer"));
    }

    private static Set<String> words(OpenAIServiceException e) {
        return Stream.<Supplier<Optional<String>>>of(e::code, e::type)
                .flatMap(word -> said(word).stream())
                .collect(Collectors.toSet());
    }

    /** A word of the error's body; the client throws where the body lacks what the provider's own always have. */
    private static Optional<String> said(Supplier<Optional<String>> word) {
        try {
            return word.get();
        } catch (OpenAIInvalidDataException e) {
            return Optional.empty();
        }
    }

    /**
     * What a status means.
     *
     * @param said code and type of the error
     */
    Fault ofStatus(int status, Set<String> said) {
        Predicate<Set<String>> says = words -> said.stream().anyMatch(words::contains);
        String answered = endpoint + " answered " + status;
        if (status == 402 || says.test(QUOTA)) {
            return Fault.lasting(Reason.LLM_QUOTA, answered + ": the account's quota or credit is used up");
        }
        if (status == 401 || status == 403) {
            return Fault.lasting(Reason.LLM_AUTH, answered + ": check modelwire.llm.api-key");
        }
        if (says.test(FILTER)) {
            return Fault.lasting(Reason.LLM_CONTENT_FILTER, answered + ": its content filter stopped the request");
        }
        if (said.contains(RecordedTransport.NOT_RECORDED)) {
            return Fault.lasting(
                    Reason.HTTP_STATUS,
                    answered + ": the sample newsroom's model has no answer but those that were recorded");
        }
        return switch (status) {
            case 429 -> Fault.passing(Reason.LLM_RATE_LIMIT, answered + ": too many requests");
            case 408, 504 -> Fault.passing(Reason.LLM_TIMEOUT, answered + ": it took too long");
            case 409 -> Fault.passing(Reason.HTTP_STATUS, answered);
            case 404 ->
                Fault.lasting(Reason.HTTP_STATUS, answered + ": check modelwire.llm.base-url and modelwire.llm.model");
            default ->
                status >= 500
                        ? Fault.passing(Reason.HTTP_STATUS, answered)
                        : Fault.lasting(Reason.HTTP_STATUS, answered);
        };
    }

    private Optional<Fault> ofTransport(OpenAIException e, IOException io) {
        if (cause(e, BoundedTransport.TooLongException.class).isPresent()) {
            return Optional.of(Fault.afterWork(Reason.LLM_BAD_JSON, endpoint + " answered without end"));
        }
        if (cause(e, UnknownHostException.class).isPresent()) {
            return Optional.of(Fault.passing(Reason.DNS, "no address is known for " + endpoint));
        }
        if (cause(e, SSLException.class).isPresent()) {
            return Optional.of(Fault.lasting(Reason.TLS, "no secure connection to " + endpoint + " could be made"));
        }
        if (cause(e, ConnectException.class).isPresent()
                || cause(e, NoRouteToHostException.class).isPresent()) {
            return Optional.of(Fault.passing(Reason.REFUSED, endpoint + " refused the connection"));
        }
        if (Thread.currentThread().isInterrupted() || "Canceled".equals(io.getMessage())) {
            return Optional.of(Fault.afterWork(Reason.INTERRUPTED, "the call to " + endpoint + " was stopped"));
        }
        if (cause(e, InterruptedIOException.class).isPresent()) {
            return Optional.of(Fault.afterWork(Reason.LLM_TIMEOUT, endpoint + " did not answer in time"));
        }
        return e instanceof OpenAIInvalidDataException && brokeOff(e)
                ? Optional.of(Fault.afterWork(Reason.LLM_TRUNCATED, endpoint + " broke off its answer"))
                : Optional.empty();
    }

    private static boolean brokeOff(Throwable e) {
        return cause(e, ProtocolException.class).isPresent()
                || cause(e, EOFException.class).isPresent()
                || cause(e, SocketException.class).isPresent();
    }

    private Fault ofNonsense(OpenAIInvalidDataException e) {
        String type = e.headers()
                .flatMap(headers -> headers.values("content-type").stream().findFirst())
                .filter(value -> value.matches("[\\w.+/-]{1,60}(;.*)?"))
                .map(value -> value.replaceFirst(";.*", ""))
                .orElse("unnamed content");
        return Fault.afterWork(Reason.LLM_BAD_JSON, endpoint + " answered 200 with " + type + " that is no completion");
    }

    private static <T> Optional<T> cause(Throwable e, Class<T> type) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
