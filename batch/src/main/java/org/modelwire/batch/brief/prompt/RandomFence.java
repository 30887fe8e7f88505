package org.modelwire.batch.brief.prompt;

import jakarta.enterprise.context.Dependent;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** A word of 96 random bits for each call, so that no article can close its own fence. */
@Dependent
public class RandomFence implements Supplier<String> {

    private static final int BYTES = 12;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
