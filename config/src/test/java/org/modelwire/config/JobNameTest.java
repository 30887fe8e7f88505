package org.modelwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JobNameTest {

    @Test
    void speaksTheNamesThatSchedulersRelyOn() {
        assertThat(Arrays.stream(JobName.values()).map(JobName::id))
                .containsExactly("nightly", "poll", "analyse", "newsletter", "retention", "reindex");
    }

    @Test
    void isFoundByThatNameOnly() {
        assertThat(JobName.find("nightly")).contains(JobName.NIGHTLY);
        assertThat(JobName.find("NIGHTLY")).isEmpty();
        assertThat(JobName.find("dawn")).isEmpty();
    }
}
