package org.modelwire.batch.brief.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.batch.gate.Gates;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.Verdict;

/** What the gates say of the sample newsroom's recorded drafts and repairs. */
class RecordedDraftsTest {

    private static final String HELD = "coarse-to-fine-training-saves-energy";
    private static final String MENDED = "halden-labs-cuts-merrow-desk-price";

    private final Gates gates = new Gates(GateLimits.DEFAULT);

    @TempDir
    private Path home;

    private RecordedDrafts recorded;

    @BeforeEach
    void open() throws Exception {
        recorded = new RecordedDrafts(home);
    }

    @Test
    void holdOnlyTheTwoThatAreMeantToBeWrongAtFirst() throws Exception {
        Map<String, Verdict> notPassed = new LinkedHashMap<>();
        for (String slug : recorded.slugs()) {
            Verdict verdict = verdict(slug, "write");
            if (verdict != Verdict.PASS) {
                notPassed.put(slug, verdict);
            }
        }

        assertThat(notPassed).containsOnly(Map.entry(HELD, Verdict.BLOCK), Map.entry(MENDED, Verdict.BLOCK));
    }

    @Test
    void mendOneAndInsistOnTheOther() throws Exception {
        assertThat(verdict(MENDED, "repair")).isEqualTo(Verdict.PASS);
        assertThat(verdict(HELD, "repair")).isEqualTo(Verdict.BLOCK);
    }

    private Verdict verdict(String slug, String prompt) throws Exception {
        Draft draft = recorded.find(slug, prompt).orElseThrow();
        CheckResult result = gates.check(draft, recorded.sources(slug), recorded.offers(draft));
        result.findings()
                .forEach(finding -> System.out.printf(
                        "%s.%s: %s: %s <- %s%n", slug, prompt, finding.gate(), finding.evidence(), finding.sentence()));
        return result.verdict();
    }
}
