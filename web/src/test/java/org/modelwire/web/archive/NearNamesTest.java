package org.modelwire.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    private static final List<String> NAMES =
            List.of("Tessellate", "Halden Labs", "Orrin Systems", "China", "Luleå", "Chile", "AI");

    private static List<String> of(String text) {
        return NearNames.of(text, NAMES, 5);
    }

    @Test
    void findsANameBehindASlip() {
        assertThat(of("Tesselate")).containsExactly("Tessellate");
        assertThat(of("tessellaet")).containsExactly("Tessellate");
        assertThat(of("orin")).containsExactly("Orrin Systems");
        assertThat(of("haldn labs raises")).containsExactly("Halden Labs");
    }

    @Test
    void allowsOneSlipInAShortWordAndNoneInATinyOne() {
        assertThat(of("chine")).containsExactly("Chile", "China");
        assertThat(of("chxxa")).isEmpty();
        assertThat(of("ab")).isEmpty();
        assertThat(of("?!")).isEmpty();
        assertThat(of("")).isEmpty();
    }

    @Test
    void putsTheNearestFirstAndKeepsToTheLimit() {
        assertThat(of("china")).containsExactly("China");
        assertThat(NearNames.of("chine", NAMES, 1)).containsExactly("Chile");
    }
}
