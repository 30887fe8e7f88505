package org.modelwire.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.shared.TestDatabase;

class StoredTakedownsTest {

    @ParameterizedTest
    @EnumSource
    void givesBackARequestAsItWasStored(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.migrated(kind)) {
            database.run(wiring -> {
                TakedownRequest request =
                        new TakedownRequest("TD-2026-0001", "b".repeat(64), TakedownRequestTest.FORM, NOW);
                request.verify(NOW);
                request.decide(true, "The rights are theirs.", NOW);
                wiring.the(TakedownRepository.class).add(request);
            });
            Optional<TakedownRequest> found =
                    database.get(wiring -> wiring.the(TakedownRepository.class).findByReceipt("TD-2026-0001"));
            assertThat(found).map(TakedownRequest::state).contains(TakedownState.DECIDED);
            assertThat(found).map(TakedownRequest::receiptNumber).contains("TD-2026-0001");
        }
    }
}
