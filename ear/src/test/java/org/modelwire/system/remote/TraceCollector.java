package org.modelwire.system.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.modelwire.system.server.Within;

/** Takes the spans that a server sends (OTLP/HTTP 1.0 with binary Protobuf, {@code opentelemetry/proto/trace/v1/trace.proto}). */
public final class TraceCollector implements AutoCloseable {

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /**
     * A span that has ended.
     *
     * @param parent empty if it is a part of nothing
     * @param failed what its status says, empty if it is not an error
     */
    public record Span(
            String trace, String id, String parent, String name, Map<String, String> attributes, String failed) {}

    public TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** What sends the spans of a server here, as OpenTelemetry's own environment variables. */
    public Map<String, String> settings() {
        return Map.of(
                "OTEL_SDK_DISABLED",
                "false",
                "OTEL_SERVICE_NAME",
                "wire",
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "OTEL_BSP_SCHEDULE_DELAY",
                "200");
    }

    /** The spans of a run, once it has ended. */
    public RunTrace await(int run) throws Exception {
        Within.seconds(30).until("the run is traced", () -> soFar(run).isEnded());
        return soFar(run);
    }

    /** The spans of a run that have come. */
    public RunTrace soFar(int run) {
        return RunTrace.of(run, spans);
    }

    /** Every byte that has come, spans and whatever else, uncompressed. */
    public synchronized String received() {
        return received.toString(StandardCharsets.UTF_8);
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream sent = exchange.getRequestBody();
            byte[] body = (zipped ? new GZIPInputStream(sent) : sent).readAllBytes();
            received.writeBytes(body);
            if (!exchange.getRequestURI().getPath().equals("/v1/traces")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            for (Message resource : new Message(body).messages(1)) {
                for (Message scope : resource.messages(2)) {
                    scope.messages(2).forEach(span -> spans.add(span(span)));
                }
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Span span(Message span) {
        Map<String, String> attributes = new HashMap<>();
        for (Message attribute : span.messages(9)) {
            attributes.put(attribute.text(1), attribute.message(2).value());
        }
        Message status = span.message(15);
        return new Span(
                span.hex(1),
                span.hex(2),
                span.hex(4),
                span.text(5),
                attributes,
                status.number(3) == 2 ? status.text(2) : "");
    }

    /** A Protobuf message: numbers and runs of bytes by the numbers of their fields. */
    private static final class Message {

        private final Map<Integer, List<byte[]>> runs = new HashMap<>();
        private final Map<Integer, Long> numbers = new HashMap<>();

        Message(byte[] bytes) {
            ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            while (in.hasRemaining()) {
                long tag = varint(in);
                int field = (int) (tag >>> 3);
                switch ((int) tag & 7) {
                    case 0 -> numbers.put(field, varint(in));
                    case 1 -> numbers.put(field, in.getLong());
                    case 2 -> {
                        byte[] run = new byte[(int) varint(in)];
                        in.get(run);
                        runs.computeIfAbsent(field, key -> new ArrayList<>()).add(run);
                    }
                    case 5 -> numbers.put(field, (long) in.getInt());
                    default -> throw new IllegalArgumentException("no such kind of field: " + tag);
                }
            }
        }

        private static long varint(ByteBuffer in) {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = in.get();
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        private byte[] run(int field) {
            return runs.getOrDefault(field, List.of(new byte[0])).get(0);
        }

        List<Message> messages(int field) {
            return runs.getOrDefault(field, List.of()).stream()
                    .map(Message::new)
                    .toList();
        }

        Message message(int field) {
            return new Message(run(field));
        }

        String text(int field) {
            return new String(run(field), StandardCharsets.UTF_8);
        }

        String hex(int field) {
            return HexFormat.of().formatHex(run(field));
        }

        long number(int field) {
            return numbers.getOrDefault(field, 0L);
        }

        /** Of an {@code AnyValue}. */
        String value() {
            return runs.containsKey(1) ? text(1) : Long.toString(number(3));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
