package org.modelwire.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.modelwire.batch.feed.FeedParser;
import org.modelwire.shared.Sha256;

/** The least that any program would do: fetch, parse, insert in batches, one transaction a feed. */
final class FloorIngest {

    private static final int THREADS = 24;

    /** One entry, as far as it is stored. */
    record Row(String url, String guid, String title, Instant published, String content) {}

    /** How a body becomes entries. */
    interface Parsing {
        List<Row> of(byte[] body, URI address) throws Exception;
    }

    private final BenchDatabase database;
    private final FeedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    FloorIngest(BenchDatabase database, FeedServer server) {
        this.database = database;
        this.server = server;
    }

    static List<Row> withTheSameParser(byte[] body, URI address) throws Exception {
        return new FeedParser()
                .parse(body, Optional.empty(), address).entries().stream()
                        .map(entry -> new Row(
                                entry.link().orElseThrow().toString(),
                                entry.id().orElse(""),
                                entry.title().orElse(""),
                                entry.publishedAt().orElseThrow(),
                                entry.content().orElse("")))
                        .toList();
    }

    static List<Row> withStax(byte[] body, URI address) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(body));
        List<Row> rows = new ArrayList<>();
        String title = "";
        String link = "";
        String guid = "";
        String content = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "title" -> title = xml.getElementText();
                    case "link" -> link = xml.getElementText();
                    case "guid" -> guid = xml.getElementText();
                    case "encoded" -> content = xml.getElementText();
                    default -> {
                        // not stored
                    }
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("item")) {
                rows.add(new Row(link, guid, title, Instant.parse("2026-03-01T11:00:00Z"), content));
            }
        }
        return rows;
    }

    /** Stores the feeds, for one publisher. */
    void add(int feeds) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement publisher = connection.prepareStatement(
                        "insert into publisher (id, version, domain, name, policy, policy_note, created_at)"
                                + " values (1, 1, 'floor.example', 'Floor', 'FULL_BRIEF', '', now())")) {
            publisher.executeUpdate();
            for (int i = 0; i < feeds; i++) {
                try (PreparedStatement feed = connection.prepareStatement(
                        "insert into feed (id, version, publisher_id, url, url_hash, title, state, next_due_at, failures,"
                                + " created_at) values (?, 1, 1, ?, ?, 'x', 'ACTIVE', now(), 0, now())")) {
                    feed.setLong(1, i + 1L);
                    feed.setString(2, server.feed(i).toString());
                    feed.setString(3, Sha256.of("" + i));
                    feed.executeUpdate();
                }
            }
        }
    }

    /** Every feed from empty. */
    void cold(int feeds, Parsing parsing) throws Exception {
        each(feeds, 1, (feed, connection) -> {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(server.feed(feed)).build(), HttpResponse.BodyHandlers.ofByteArray());
            insert(connection, feed, parsing.of(answer.body(), server.feed(feed)));
            update(connection, feed, answer.headers().firstValue("etag").orElse(""));
        });
    }

    /** Every feed again and again, not modified. */
    void unmodified(int feeds, int times) throws Exception {
        each(feeds, times, (feed, connection) -> {
            String tag = "\"" + server.feed(feed).getPath().hashCode() + "\"";
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(server.feed(feed))
                            .header("If-None-Match", tag)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 304) {
                throw new IllegalStateException("expected 304, was " + answer.statusCode());
            }
            update(connection, feed, tag);
        });
    }

    private interface Work {
        void on(int feed, Connection connection) throws Exception;
    }

    private void each(int feeds, int times, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            all.add(threads.submit((Callable<Void>) () -> {
                try (Connection connection = database.connect()) {
                    connection.setAutoCommit(false);
                    for (int turn = 0; turn < times; turn++) {
                        for (int feed = first; feed < feeds; feed += THREADS) {
                            work.on(feed, connection);
                            connection.commit();
                        }
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
    }

    private static void insert(Connection connection, int feed, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into article (id, version, publisher_id, feed_id, url, identity_hash, guid, title, published_at,"
                        + " discovered_at, state, attempts, feed_content) values (?, 1, 1, ?, ?, ?, ?, ?, ?, ?, 'DISCOVERED', 0, ?)")) {
            long id = feed * 1_000L;
            for (Row row : rows) {
                insert.setLong(1, ++id);
                insert.setLong(2, feed + 1L);
                insert.setString(3, row.url());
                insert.setString(4, Sha256.of(row.url()));
                insert.setString(5, row.guid());
                insert.setString(6, row.title());
                insert.setTimestamp(7, Timestamp.from(row.published()));
                insert.setTimestamp(8, Timestamp.from(row.published()));
                insert.setString(9, row.content());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void update(Connection connection, int feed, String tag) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update feed set etag = ?, last_polled_at = now() where id = ?")) {
            update.setString(1, tag);
            update.setLong(2, feed + 1L);
            update.executeUpdate();
        }
    }

    /** A fetch that brings nothing is no measurement. */
    static void require(long found, long expected) throws IOException {
        if (found != expected) {
            throw new IOException(found + " articles, expected " + expected);
        }
    }
}
