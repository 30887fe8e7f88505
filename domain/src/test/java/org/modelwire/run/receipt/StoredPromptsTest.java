package org.modelwire.run.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.draft.PromptCatalogue.Instructions;
import org.modelwire.shared.TestDatabase;

/** The words of prompts on both databases. */
class StoredPromptsTest {

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void keepsEachVersionOnceWithTheWordsItHadFirst(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        Instructions first = new Instructions("write", "Writes.", "v1", "Write briefly.");
        Instructions second = new Instructions("write", "Writes.", "v2", "Write very briefly.");
        database.run(wiring -> wiring.the(PromptTextRepository.class).keep(List.of(first), NOW));
        database.run(
                wiring -> wiring.the(PromptTextRepository.class).keep(List.of(first, second), NOW.plusSeconds(60)));
        database.run(wiring -> {
            PromptTextRepository prompts = wiring.the(PromptTextRepository.class);
            assertThat(prompts.findVersions("write"))
                    .extracting(PromptText::version)
                    .containsExactly("v2", "v1");
            assertThat(prompts.find("write", "v1")).hasValueSatisfying(kept -> {
                assertThat(kept.text()).isEqualTo("Write briefly.");
                assertThat(kept.since()).isEqualTo(NOW);
            });
        });
    }
}
