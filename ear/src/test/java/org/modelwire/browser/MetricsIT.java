package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures for a monitoring system. */
@ExtendWith(SampleSite.Shared.class)
@Timeout(180)
class MetricsIT {

    /** Told only while a run runs, or where a cap is set. */
    private static final Set<String> AT_TIMES = Set.of("modelwire_run_silence_seconds", "modelwire_cap_usd");

    private static final Pattern NAME = Pattern.compile("\\b(modelwire|jvm)_[a-z_]+\\b");
    private static final Pattern LINE = Pattern.compile("(#.*|[a-z_]+(\\{([a-z_]+=\"[^\"]*\",?)*})? [-+0-9.eEInfNa]+)");

    @Test
    void tellNothingToWhoeverHasNoToken(SampleSite site) throws Exception {
        HttpResponse<String> refused = site.get("/metrics");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"modelwire\"");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).doesNotContain("modelwire_");
        assertThat(site.get("/metrics", "Authorization", "Bearer not-the-token-of-this-site")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellWhatTheWireHolds(SampleSite site) throws Exception {
        site.get("/");
        site.get("/");
        HttpResponse<String> told = metrics(site);

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(told.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(told.body().lines())
                .allSatisfy(line -> assertThat(line).matches(LINE))
                .anyMatch(line -> line.startsWith("modelwire_briefs{state=\"published\"} "))
                .anyMatch(line -> line.startsWith("modelwire_model_calls{model=\"recorded\",prompt=\"write\","))
                .anyMatch(line -> line.startsWith("modelwire_run_items{job_name=\"nightly\",outcome=\"written\","))
                .anyMatch(
                        line -> line.startsWith("modelwire_http_request_seconds_count{kind=\"front\",status=\"2xx\"}"))
                .anyMatch(line -> line.startsWith("modelwire_page_cache_answers_total{from=\"kept\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "grafana-dashboard.json", "modelwire-alerts.yml"})
    void haveTheNamesThatTheFilesForOperatorsUse(String file, SampleSite site) throws Exception {
        Path monitoring = Path.of(System.getProperty("modelwire.monitoring")).resolve(file);
        Set<String> used = names(Files.readString(monitoring));

        assertThat(used).isNotEmpty();
        used.removeAll(AT_TIMES);
        assertThat(names(metrics(site).body())).containsAll(used);
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(name -> !name.endsWith("_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static HttpResponse<String> metrics(SampleSite site) throws Exception {
        return site.get("/metrics", "Authorization", "Bearer " + SampleSite.TOKEN);
    }
}
