package org.modelwire.config.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaVersionTest {

    @ParameterizedTest
    @CsvSource({"006, 006.1", "006.1, 007", "9, 10", "088, 100", "006.9, 006.10"})
    void countsAsNumbersAndNotAsText(String older, String newer) {
        assertThat(new SchemaVersion(older)).isLessThan(new SchemaVersion(newer));
    }

    @Test
    void isTheSameWithAndWithoutZeros() {
        assertThat(new SchemaVersion("006"))
                .isEqualTo(new SchemaVersion("6"))
                .hasSameHashCodeAs(new SchemaVersion("6"));
    }

    @Test
    void isReadOffTheNameOfAMigration() {
        assertThat(SchemaVersion.ofMigration("db/h2/V006_1__larger_id_blocks.sql"))
                .contains(new SchemaVersion("006.1"));
        assertThat(SchemaVersion.ofMigration("db/migration/")).isEmpty();
        assertThat(SchemaVersion.ofMigration("V1__notes.txt")).isEmpty();
    }

    @Test
    void findsTheNewest() {
        assertThat(SchemaVersion.newest(Stream.of("088", "100", "099").map(SchemaVersion::new)))
                .contains(new SchemaVersion("100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "1.", "1..2", "-1", "99999999999"})
    void isNothingElseThanNumbers(String text) {
        assertThatThrownBy(() -> new SchemaVersion(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
