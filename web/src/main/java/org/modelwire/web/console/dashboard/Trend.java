package org.modelwire.web.console.dashboard;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A number for each of some days, as bars and as a table.
 *
 * @param days names of the days, the first one first
 * @param values one for each day
 */
public record Trend(String title, String unit, List<String> days, List<BigDecimal> values) {

    /** A day with its number. */
    public record Point(String day, String value) {

        public String getDay() {
            return day;
        }

        public String getValue() {
            return value;
        }
    }

    public String getTitle() {
        return title;
    }

    public String getUnit() {
        return unit;
    }

    /** The same in words, for whoever does not see the bars. */
    public List<Point> getPoints() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            points.add(new Point(days.get(i), values.get(i).toPlainString()));
        }
        return points;
    }

    /** What Chart.js draws; colours follow on the page, which knows light from dark. */
    public String getChart() {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        days.forEach(labels::add);
        JsonArrayBuilder bars = Json.createArrayBuilder();
        values.forEach(bars::add);
        JsonObjectBuilder data = Json.createObjectBuilder()
                .add("labels", labels)
                .add(
                        "datasets",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("label", unit)
                                        .add("data", bars)));
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", data)
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("maintainAspectRatio", false)
                                .add("animation", false)
                                .add(
                                        "plugins",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "legend",
                                                        Json.createObjectBuilder()
                                                                .add("display", false)))
                                .add(
                                        "scales",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "y",
                                                        Json.createObjectBuilder()
                                                                .add("beginAtZero", true))))
                .build()
                .toString();
    }
}
