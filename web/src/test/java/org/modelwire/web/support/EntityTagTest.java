package org.modelwire.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntityTagTest {

    private final EntityTag tag = EntityTag.of("body".getBytes(StandardCharsets.UTF_8));

    @Test
    void isTheSameForEqualBytesAndAnotherForOthers() {
        assertThat(EntityTag.of("body".getBytes(StandardCharsets.UTF_8))).isEqualTo(tag);
        assertThat(EntityTag.of("Body".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(tag);
    }

    @Test
    void recognisesItselfInAListOfTags() {
        assertThat(tag.isHeldBy("\"other\", " + tag.value())).isTrue();
        assertThat(tag.isHeldBy("W/" + tag.value())).isTrue();
        assertThat(tag.isHeldBy("*")).isTrue();
    }

    @Test
    void isNotHeldByAReaderWhoSaysNothingOrNamesAnother() {
        assertThat(tag.isHeldBy(null)).isFalse();
        assertThat(tag.isHeldBy("\"other\"")).isFalse();
        assertThat(tag.isHeldBy("")).isFalse();
    }
}
