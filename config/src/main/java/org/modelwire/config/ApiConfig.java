package org.modelwire.config;

import java.util.Optional;

/** Keys of the operations API. Without a token every call to it is refused. */
public record ApiConfig(Optional<String> token) {

    private static final String KEY = "modelwire.api.token";
    private static final int SHORTEST = 16;

    /** Reads the settings; a token of fewer than 16 characters is refused. */
    public static ApiConfig of(Settings settings) {
        Optional<String> token = settings.text(KEY);
        if (token.isPresent() && token.get().length() < SHORTEST) {
            throw new SettingException(KEY, "must have at least " + SHORTEST + " characters");
        }
        return new ApiConfig(token);
    }

    @Override
    public String toString() {
        return "ApiConfig[token=" + (token.isPresent() ? "***" : "none") + "]";
    }
}
