package org.modelwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchConfigTest {

    private static SearchConfig with(String... settings) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            values.put("modelwire.search." + settings[i], settings[i + 1]);
        }
        return SearchConfig.of(Settings.of(values));
    }

    @Test
    void searchesInTheProcessByDefault() {
        assertThat(with().backend()).isEqualTo(SearchConfig.Backend.LUCENE);
        assertThat(with().hosts()).isEmpty();
        assertThat(with().index()).isEqualTo("modelwire");
    }

    @Test
    void takesSeveralHosts() {
        assertThat(with("backend", "opensearch", "hosts", "https://a.example:9200, http://b.example:9200")
                        .hosts())
                .containsExactly(URI.create("https://a.example:9200"), URI.create("http://b.example:9200"));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> with("backend", "opensearch"))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("modelwire.search.hosts");
        assertThatThrownBy(() -> with("backend", "solr")).hasMessageContaining("modelwire.search.backend");
        assertThatThrownBy(() -> with("hosts", "a.example:9200")).hasMessageContaining("modelwire.search.hosts");
        assertThatThrownBy(() -> with("index", "Wire")).hasMessageContaining("modelwire.search.index");
        assertThatThrownBy(() -> with("user", "wire")).hasMessageContaining("modelwire.search.password");
    }

    @Test
    void printsNoPassword() {
        assertThat(with("user", "wire", "password", "s3cret").toString()).doesNotContain("s3cret");
    }
}
