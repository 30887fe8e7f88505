package org.modelwire.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefState;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;

class StoredAuditTest {

    @ParameterizedTest
    @EnumSource
    void writesDownWhoChangedWhatFromWhereToWhereAndWhy(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.migrated(kind)) {
            database.run(wiring -> {
                AuditTrailRepository trail = wiring.the(AuditTrailRepository.class);
                trail.record(StateChanged.created("brief", 7, BriefState.DRAFT, "run 1", "First draft", NOW));
                trail.record(StateChanged.of(
                        "brief", 7, BriefState.DRAFT, BriefState.HELD, "run 1", "a number is not in the source", NOW));
            });
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select actor, item, item_id, from_state, to_state, why from audit_entry order by id")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("from_state")).isNull();
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("actor")).isEqualTo("run 1");
                assertThat(rows.getString("item")).isEqualTo("brief");
                assertThat(rows.getLong("item_id")).isEqualTo(7);
                assertThat(rows.getString("from_state")).isEqualTo("DRAFT");
                assertThat(rows.getString("to_state")).isEqualTo("HELD");
                assertThat(rows.getString("why")).isEqualTo("a number is not in the source");
                assertThat(rows.next()).isFalse();
            }
        }
    }
}
