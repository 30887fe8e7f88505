package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** How much a reader's first visit costs: the page and all that it loads, as it is sent. */
@ExtendWith(SampleSite.Shared.class)
@Timeout(300)
@Tag("looks")
class WeightIT {

    private static final int MOST = 60_000;
    private static final Pattern FILE_OF_A_STYLE_SHEET = Pattern.compile("url\\((/[^)]+)\\)");
    private static final String LOADED =
            "link[rel=stylesheet], link[rel=icon], link[rel=preload], script[src], img[src]";

    @Test
    void aBriefWithItsIllustrationWeighsLessThan60KB(SampleSite site) throws Exception {
        for (String brief : site.briefs()) {
            weighsLittle(site, brief);
        }
    }

    @Test
    void theFrontPageWithItsIllustrationsWeighsLessThan60KB(SampleSite site) throws Exception {
        weighsLittle(site, "/");
    }

    private static void weighsLittle(SampleSite site, String path) throws Exception {
        Map<String, Integer> weights = weights(site, path);
        assertThat(weights.keySet()).anyMatch(file -> file.endsWith(".woff2")).anyMatch(file -> file.endsWith(".svg"));
        assertThat(sum(weights)).as(weights.toString()).isLessThan(MOST);
    }

    private static int sum(Map<String, Integer> weights) {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> weights(SampleSite site, String path) throws Exception {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put(path, site.weight(path));
        Document page = site.page(path);
        for (Element loaded : page.select(LOADED)) {
            String file = loaded.hasAttr("src") ? loaded.attr("src") : loaded.attr("href");
            weights.put(file, site.weight(file));
            if (loaded.attr("rel").equals("stylesheet")) {
                Matcher named = FILE_OF_A_STYLE_SHEET.matcher(site.get(file).body());
                while (named.find()) {
                    weights.put(named.group(1), site.weight(named.group(1)));
                }
            }
        }
        return weights;
    }
}
