package org.modelwire.batch.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Invented reports, each with the event that it tells. */
final class LabelledReports {

    static final Instant FIRST_DAY = Instant.parse("2026-03-02T08:00:00Z");

    private LabelledReports() {}

    /**
     * A report.
     *
     * @param topic two events of one topic are easily confused
     */
    record Report(String topic, String event, Reported article) {

        boolean tellsTheSameAs(Report other) {
            return topic.equals(other.topic) && event.equals(other.event);
        }
    }

    static List<Report> read() throws IOException {
        List<Report> reports = new ArrayList<>();
        try (InputStream in = LabelledReports.class.getResourceAsStream("/grouping/reports.txt")) {
            String[] blocks = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ");
            for (int i = 1; i < blocks.length; i++) {
                String[] lines = blocks[i].strip().split("\n", 3);
                String[] label = lines[0].split(" / ");
                Instant at = FIRST_DAY
                        .plus(Duration.ofDays(Long.parseLong(label[2].strip())))
                        .plus(Duration.ofMinutes(10L * i));
                reports.add(new Report(label[0], label[1], new Reported(i, lines[1], lines[2], at)));
            }
        }
        return reports;
    }
}
