package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A second start in the same home. */
@ExtendWith(SampleSite.Shared.class)
@Timeout(300)
class RestartIT {

    @Test
    void aSecondStartFindsEverythingAsItWasLeft(SampleSite site) throws Exception {
        Set<String> briefs = site.briefs();
        String brief = briefs.iterator().next();
        String text = site.page(brief).select("article").html();

        site.restart();

        assertThat(site.published()).isZero();
        assertThat(site.briefs()).isEqualTo(briefs);
        assertThat(site.page(brief).select("article").html()).isEqualTo(text);
    }
}
