package org.modelwire.bench.yardstick;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** Thirty rows for a Facelets page that shows them and nothing else. */
@Named("rows")
@RequestScoped
public class Rows {

    private static final int COUNT = 30;

    /** A row, as plain as a row can be. */
    public record Row(int number, String title, String text) {

        public int getNumber() {
            return number;
        }

        public String getTitle() {
            return title;
        }

        public String getText() {
            return text;
        }
    }

    public List<Row> getAll() {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> new Row(number, "Title of row " + number, "What row " + number + " has to tell"))
                .toList();
    }
}
