package org.modelwire.archive;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** What a text means, as a direction among many that a model gave it; texts that mean alike point alike. */
public final class Embedding {

    private final float[] direction;

    private Embedding(float[] direction) {
        this.direction = direction;
    }

    /**
     * The direction of a model's numbers; how long they are as a vector tells nothing and is left out.
     *
     * @throws IllegalArgumentException if they point nowhere: none, only zeros, or one that is no number
     */
    public static Embedding of(List<Float> numbers) {
        double length = Math.sqrt(
                numbers.stream().mapToDouble(number -> (double) number * number).sum());
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException("a vector of " + numbers.size() + " numbers points nowhere");
        }
        float[] direction = new float[numbers.size()];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) (numbers.get(i) / length);
        }
        return new Embedding(direction);
    }

    /** What {@link #bytes} gave. */
    public static Embedding of(byte[] bytes) {
        float[] direction = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(direction);
        return new Embedding(direction);
    }

    /** Four bytes a number. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(direction.length * Float.BYTES);
        bytes.asFloatBuffer().put(direction);
        return bytes.array();
    }

    /**
     * The cosine of the angle between two: 1 for the same direction, 0 for nothing in common, and for vectors of different
     * models as far as their sizes tell.
     */
    public double cosine(Embedding other) {
        if (direction.length != other.direction.length) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
            sum += (double) direction[i] * other.direction[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding embedding && Arrays.equals(direction, embedding.direction);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(direction);
    }

    @Override
    public String toString() {
        return "Embedding[" + direction.length + "]";
    }
}
