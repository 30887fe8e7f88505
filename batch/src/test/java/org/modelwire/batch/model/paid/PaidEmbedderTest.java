package org.modelwire.batch.model.paid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelwire.archive.Embedding;
import org.modelwire.batch.model.openai.MeaningEndpoint;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.Settings;
import org.modelwire.run.receipt.RunSpend;

@Timeout(60)
class PaidEmbedderTest {

    private final RememberedReceipts receipts = new RememberedReceipts();
    private final RememberedEmbeddings kept = new RememberedEmbeddings();
    private MeaningEndpoint endpoint;

    @BeforeEach
    void open() throws IOException {
        endpoint = new MeaningEndpoint();
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    private PaidEmbedder embedder(String... caps) {
        return embedder(kept, caps);
    }

    private PaidEmbedder embedder(RememberedEmbeddings book, String... caps) {
        Map<String, String> settings = caps.length == 0 ? Map.of() : Map.of(caps[0], caps[1]);
        RunBudget budget = new RunBudget(
                BudgetConfig.of(Settings.of(settings)), new RunSpend(0, 0, 0, BigDecimal.ZERO), BigDecimal.ZERO);
        return new PaidEmbedder(endpoint.embedder(), book, receipts, budget, 7);
    }

    private static Map<String, String> texts(int from, int to) {
        Map<String, String> texts = new LinkedHashMap<>();
        IntStream.range(from, to).forEach(n -> texts.put("hash-" + n, "Loom " + n + " is late"));
        return texts;
    }

    @Test
    void writesAReceiptBeforeTheCallAndKeepsWhatItBrings() throws Exception {
        assertThat(embedder().embed(1, "Loom is late")).isPresent();

        assertThat(receipts.events()).containsExactly("opened", "answered");
        assertThat(receipts.spent()).isEqualByComparingTo("0.00001");
    }

    @Test
    void neverBuysATextTwiceWhateverItIsAskedWith() throws Exception {
        embedder().embedAll(texts(0, 3));
        assertThat(embedder().embedAll(texts(0, 5))).isTrue();
        assertThat(embedder().embedAll(texts(0, 5))).isTrue();
        embedder().embed(1, "Loom is late");
        embedder().embed(2, "Loom is late");

        assertThat(endpoint.asked()).extracting(List::size).containsExactly(3, 2, 1);
    }

    @Test
    void embedsATextUnderAnotherHashToo() throws Exception {
        embedder().embedAll(Map.of("hash of a brief", "Loom is late"));

        assertThat(embedder().embedAll(Map.of("hash of its correction", "Loom is late")))
                .isTrue();
    }

    @Test
    void asksForManyTextsInOneCall() throws Exception {
        assertThat(embedder().embedAll(texts(0, 150))).isTrue();

        assertThat(endpoint.asked()).extracting(List::size).containsExactly(64, 64, 22);
        assertThat(kept.find("", texts(0, 150).keySet())).hasSize(150);
    }

    @Test
    void goesOnWithoutWhenTheEndpointFailsAndStopsAskingAfterThreeTimes() throws Exception {
        endpoint.fail(404);
        PaidEmbedder embedder = embedder();

        for (int story = 0; story < 9; story++) {
            assertThat(embedder.embed(story, "Loom is late " + story)).isEmpty();
        }

        assertThat(endpoint.asked()).hasSize(3);
        assertThat(receipts.events()).filteredOn("failed http-status"::equals).hasSize(3);
        endpoint.fail(200);
        assertThat(embedder().embed(1, "Loom is late 1")).isPresent();
    }

    @Test
    void stopsAtOnceWhenTheKeyIsRefused() throws Exception {
        endpoint.fail(401);

        assertThat(embedder().embedAll(texts(0, 150))).isFalse();

        assertThat(endpoint.asked()).hasSize(1);
    }

    @Test
    void keepsToTheCapsOfTheRun() throws Exception {
        PaidEmbedder embedder = embedder("modelwire.budget.run-calls", "1");

        assertThat(embedder.embedAll(texts(0, 100))).isFalse();

        assertThat(endpoint.asked()).extracting(List::size).containsExactly(64);
        assertThat(kept.find("", texts(0, 100).keySet())).hasSize(64);
    }

    @Test
    void doesNotPayAgainWhenItDiedBetweenKeepingAndClosingTheReceipt() throws Exception {
        RememberedEmbeddings dying = new RememberedEmbeddings() {
            @Override
            public int keep(String maker, Map<String, Embedding> embeddings) {
                kept.keep(maker, embeddings);
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> embedder(dying).embed(1, "Loom is late")).hasMessage("killed");
        assertThat(receipts.events()).containsExactly("opened");

        assertThat(embedder().embed(1, "Loom is late")).isPresent();

        assertThat(endpoint.asked()).hasSize(1);
    }
}
