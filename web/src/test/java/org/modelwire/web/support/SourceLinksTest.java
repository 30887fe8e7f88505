package org.modelwire.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modelwire.config.SampleConfig;

class SourceLinksTest {

    private final SourceLinks sample = new SourceLinks(new SampleConfig(true, 8_080));
    private final SourceLinks live = new SourceLinks(new SampleConfig(false, 8_080));

    @Test
    void showsInventedPublishersItselfInTheSampleNewsroom() {
        assertThat(sample.href("http://paper.example/stories/loom")).isEqualTo("/sample/paper.example/stories/loom");
    }

    @Test
    void linksRealPublishersAsTheyAre() {
        assertThat(sample.href("https://paper.test/a?b=c#d")).isEqualTo("https://paper.test/a?b=c#d");
        assertThat(live.href("http://paper.example/stories/loom")).isEqualTo("http://paper.example/stories/loom");
        assertThat(sample.href("https://paper.test/odd path")).isEqualTo("https://paper.test/odd path");
    }

    @Test
    void linksNothingThatABrowserWouldRun() {
        assertThat(live.href("javascript:alert(1)")).isEqualTo("#");
        assertThat(live.href("data:text/html,x")).isEqualTo("#");
    }
}
