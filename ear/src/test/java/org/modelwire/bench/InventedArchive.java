package org.modelwire.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A hundred thousand briefs in the database of a home whose server is down: each a copy of one that the sample newsroom
 * published, with a story and an article of its own, in words as unequal as words are.
 */
final class InventedArchive {

    /** Beyond what the sample's sequence has given. */
    private static final long FIRST = 10_000_000;

    private static final int WORDS = 20_000;
    private static final String COPIES = " cross join system_range(1, %d) as r(x) where t.id = ";

    private final Statement database;
    private final int count;

    private InventedArchive(Statement database, int count) {
        this.database = database;
        this.count = count;
    }

    /** The most frequent words come first: a word's number is the cube of an even chance. */
    static String word(double chance) {
        return "w" + (int) (chance * chance * chance * WORDS);
    }

    static void fill(Path home, int count) throws SQLException {
        String url =
                "jdbc:h2:file:" + home.resolve("modelwire") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            new InventedArchive(statement, count).fill();
        }
    }

    private void fill() throws SQLException {
        long brief = number("select min(id) from brief where state = 'PUBLISHED'");
        long story = number("select story_id from brief where id = " + brief);
        long revision = number("select max(id) from brief_revision where brief_id = " + brief);
        String id = FIRST + " + r.x";
        copy("story", story, Map.of("id", id, "title", text(8)));
        copy(
                "article",
                number("select min(id) from article where story_id = " + story),
                Map.of("id", id, "story_id", id, "title", text(8), "identity_hash", hash(), "source_text", "''"));
        copy(
                "brief",
                brief,
                Map.of(
                        "id", id,
                        "story_id", id,
                        "slug", "'invented-' || r.x",
                        "reported_at", "dateadd('MINUTE', -5 * r.x, t.reported_at)",
                        "updated_at", "dateadd('MINUTE', -5 * r.x, t.updated_at)",
                        "published_at", "dateadd('MINUTE', -5 * r.x, t.published_at)"));
        copy("brief_revision", revision, Map.of("id", id, "brief_id", id, "headline", text(8)));
        long[] first = {FIRST};
        for (long sentence :
                numbers("select id from brief_sentence where part <> 'ARCHIVE' and revision_id = " + revision)) {
            String own = first[0] + " + r.x";
            copy("brief_sentence", sentence, Map.of("id", own, "revision_id", id, "article_id", id, "text", text(18)));
            first[0] += count;
        }
        String subjects =
                numbers("select id from subject").stream().map(String::valueOf).collect(Collectors.joining(","));
        copy(
                "mention",
                number("select min(id) from mention where brief_id = " + brief),
                Map.of("id", id, "brief_id", id, "subject_id", "array[" + subjects + "][1 + mod(r.x, 11)]"));
    }

    private static String text(int words) {
        return "concat_ws(' ', "
                + "'w' || cast(power(rand(), 3) * %d as int), ".formatted(WORDS).repeat(words)
                + "'end.')";
    }

    private static String hash() {
        return "lpad(cast(r.x as varchar), 64, 'a')";
    }

    /** Copies a row of a table as often as there shall be briefs, with other values in some of its columns. */
    private void copy(String table, long row, Map<String, String> others) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = database.executeQuery(
                "select column_name from information_schema.columns where table_name = '" + table + "'")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        String values = columns.stream()
                .map(column -> others.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        database.executeUpdate("insert into " + table + " (" + String.join(", ", columns) + ") select " + values
                + " from " + table + " t" + COPIES.formatted(count) + row);
    }

    private long number(String query) throws SQLException {
        return numbers(query).get(0);
    }

    private List<Long> numbers(String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet found = database.executeQuery(query)) {
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
        }
        return numbers;
    }
}
