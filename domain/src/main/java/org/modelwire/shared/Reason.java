package org.modelwire.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something failed, was skipped or is held: the one word list of logs, API and console. */
public enum Reason {
    DNS(true),
    TLS(true),
    REFUSED(true),
    TIMED_OUT(true),
    HTTP_STATUS(true),
    TOO_LARGE(false),
    BLOCKED_ADDRESS(false),
    ROBOTS(false),
    RESERVED(false),
    NOT_A_FEED(false),
    BAD_ENCODING(false),
    NO_ARTICLE_TEXT(false),
    DUPLICATE(false),
    STALE(false),
    LLM_RATE_LIMIT(true),
    LLM_QUOTA(true),
    LLM_AUTH(true),
    LLM_TIMEOUT(true),
    LLM_REFUSAL(false),
    LLM_TRUNCATED(true),
    LLM_BAD_JSON(true),
    LLM_CONTENT_FILTER(false),
    UNSUPPORTED_CLAIM(false),
    COPIED_TEXT(false),
    INJECTION(false),
    BUDGET(true),
    DATABASE(true),
    DISK(true),
    INTERRUPTED(true);

    private final boolean passing;

    Reason(boolean passing) {
        this.passing = passing;
    }

    /** The word that others see: lower case with hyphens, for example {@code not-a-feed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the cause may pass by itself, so that trying again later makes sense. */
    public boolean isPassing() {
        return passing;
    }

    /** Finds a reason by its word. */
    public static Optional<Reason> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
