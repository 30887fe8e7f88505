package org.modelwire.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    private static final Embedding EAST = Embedding.of(List.of(2f, 0f));

    @Test
    void measuresDirectionsAndNotLengths() {
        assertThat(EAST.cosine(Embedding.of(List.of(7f, 0f)))).isEqualTo(1);
        assertThat(EAST.cosine(Embedding.of(List.of(0f, 3f)))).isZero();
        assertThat(EAST.cosine(Embedding.of(List.of(1f, 1f)))).isCloseTo(Math.sqrt(0.5), within(1e-6));
        assertThat(EAST.cosine(Embedding.of(List.of(-1f, 0f)))).isEqualTo(-1);
    }

    @Test
    void findsNothingInCommonWithAnotherSize() {
        assertThat(EAST.cosine(Embedding.of(List.of(1f, 0f, 0f)))).isZero();
    }

    @Test
    void isTheSameAfterItWasBytes() {
        Embedding embedding = Embedding.of(List.of(0.3f, -0.4f, 1e-6f));
        assertThat(embedding.bytes()).hasSize(12);
        assertThat(Embedding.of(embedding.bytes())).isEqualTo(embedding).hasSameHashCodeAs(embedding);
    }

    @Test
    void pointsSomewhere() {
        assertThatThrownBy(() -> Embedding.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Embedding.of(List.of(0f, 0f))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Embedding.of(List.of(1f, Float.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Embedding.of(List.of(Float.POSITIVE_INFINITY)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
