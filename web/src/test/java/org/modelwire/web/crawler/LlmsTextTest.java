package org.modelwire.web.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modelwire.config.SiteConfig;

class LlmsTextTest {

    private static final SiteConfig SITE =
            new SiteConfig("The Wire", URI.create("https://wire.example"), Optional.empty(), Optional.empty());

    @Test
    void beginsWithTheNameAndASummary() {
        assertThat(new LlmsText(SITE, path -> true).text().lines())
                .startsWith("# The Wire", "")
                .anyMatch(line -> line.startsWith("> "));
    }

    @Test
    void leadsOnlyToPagesThatThereAre() {
        String few = new LlmsText(SITE, "/how-we-write"::equals).text();
        String all = new LlmsText(SITE, path -> true).text();

        assertThat(few).contains("(https://wire.example/how-we-write)").doesNotContain("/masthead");
        assertThat(all).contains("(https://wire.example/masthead)");
        assertThat(Pattern.compile("]\\((.*?)\\)").matcher(all).results())
                .isNotEmpty()
                .allMatch(link -> link.group(1).startsWith("https://wire.example/"));
    }
}
