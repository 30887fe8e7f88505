package org.modelwire.batch.feed.poll;

import jakarta.enterprise.context.Dependent;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** A number from 0 to 1 by chance, anew with each call. */
@Dependent
public class Jitter implements DoubleSupplier {

    @Override
    public double getAsDouble() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
