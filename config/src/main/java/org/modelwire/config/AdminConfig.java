package org.modelwire.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Who signs in to the console first, and for how long a session lasts.
 *
 * @param password key {@code modelwire.admin.password}: of the account {@code admin} that the first start makes; if
 *     empty, one is made and shown once
 * @param idle key {@code modelwire.console.idle}: a session ends after so long without a request
 */
public record AdminConfig(Optional<String> password, Duration idle) {

    private static final String PASSWORD = "modelwire.admin.password";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    /** Reads the settings; a password of fewer than 8 characters is refused. */
    public static AdminConfig of(Settings settings) {
        Optional<String> password = settings.text(PASSWORD);
        if (password.isPresent()
                && (password.get().length() < SHORTEST || password.get().length() > LONGEST)) {
            throw new SettingException(PASSWORD, "must have from " + SHORTEST + " to " + LONGEST + " characters");
        }
        Duration idle = settings.duration(
                "modelwire.console.idle", Duration.ofMinutes(30), Duration.ofMinutes(5), Duration.ofHours(12));
        return new AdminConfig(password, idle);
    }

    @Override
    public String toString() {
        return "AdminConfig[password=" + (password.isPresent() ? "***" : "none") + ", idle=" + idle + "]";
    }
}
