package org.modelwire.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TroubleTest {

    @Test
    void tellsADatabaseThatCannotBeReachedFromAFaultOfOurs() {
        assertThat(Trouble.status(new IllegalStateException(new RuntimeException(new SQLException("gone")))))
                .isEqualTo(503);
        assertThat(Trouble.status(new IllegalStateException("no"))).isEqualTo(500);
    }
}
