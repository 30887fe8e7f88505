package org.modelwire.batch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 19 Nov 2026 08:00:00 +0100 | 2026-11-19T07:00:00Z",
                "Thursday, 19 November 2026 08:00 GMT | 2026-11-19T08:00:00Z",
                "19 Nov 26 08:00:00 EST | 2026-11-19T13:00:00Z",
                "Thu,19 Nov 2026 8:00:00 PDT | 2026-11-19T15:00:00Z",
                "Thu, 19-Nov-2026 08:00:00 GMT+2 | 2026-11-19T06:00:00Z",
                "Thu, 19 Nov 2026 24:00:00 GMT | 2026-11-20T00:00:00Z",
                "2026-11-19T08:00:00.123456+01:00 | 2026-11-19T07:00:00Z",
                "2026-11-19 08:00:00 | 2026-11-19T08:00:00Z",
                "2026-11-19T08:00Z | 2026-11-19T08:00:00Z",
                "2026-11-19T08:00:00-0500 | 2026-11-19T13:00:00Z",
                "20261119T080000Z | 2026-11-19T08:00:00Z",
                "2026-11-19 | 2026-11-19T00:00:00Z",
                "2026-11 | 2026-11-01T00:00:00Z",
                "2026 | 2026-01-01T00:00:00Z",
                "November 19, 2026 8:00 PM | 2026-11-19T20:00:00Z",
                "Nov. 19th, 2026 at 12:05 a.m. | 2026-11-19T00:05:00Z",
                "Thu Nov 19 08:00:00 CET 2026 | 2026-11-19T07:00:00Z",
                "Thu Nov 19 08:00:00 2026 | 2026-11-19T08:00:00Z",
                "11/19/2026 08:00:00 AM | 2026-11-19T08:00:00Z",
                "19.11.2026 08:00 | 2026-11-19T08:00:00Z",
                "Do, 19 Dez 2026 08:00:00 +0100 | 2026-12-19T07:00:00Z",
                "19 août 2026 | 2026-08-19T00:00:00Z",
                "Wed, 31 Dec 99 23:59:60 UT | 1999-12-31T23:59:59Z"
            })
    void readsADate(String written, Instant moment) {
        assertThat(FeedDates.parse(written)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "31 Feb 2026", "Thu, 40 Nov 2026 08:00:00 GMT", "2026-13-01", "12:00"})
    void findsNoDateWhereThereIsNone(String written) {
        assertThat(FeedDates.parse(written)).isEmpty();
    }
}
