package org.modelwire.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.remote.FeedServer;
import org.modelwire.system.remote.ScriptedModel;
import org.modelwire.system.remote.TestArticles;
import org.modelwire.system.server.OperationsClient;
import org.modelwire.system.server.RunningServer;

/**
 * A thousand forged requests a minute, from a thousand networks and with the addresses of ten strangers, while eight readers
 * open the front page; in turns with the same readers alone, so that a slow minute of the machine slows both.
 */
class ForgedRequestsBench {

    private static final int ROUNDS = Integer.getInteger("modelwire.bench.rounds", 3);
    private static final int READERS = 8;
    private static final int VICTIMS = 10;
    private static final int A_MINUTE = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("modelwire.bench.seconds", 60));
    private static final long LONGEST_NIGHT = 600;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

    @Test
    void readsWhileForgedRequestsComeIn() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (FeedServer feeds = new FeedServer();
                ScriptedModel model = ScriptedModel.honest(10)) {
            Map<String, String> settings = new HashMap<>(FeedServer.SETTINGS);
            settings.putAll(model.settings());
            settings.put("MODELWIRE_PUBLISH_MODE", "auto");
            settings.put("MODELWIRE_MAIL_HOST", "127.0.0.1");
            settings.put("MODELWIRE_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()));
            settings.put("MODELWIRE_MAIL_SECURITY", "none");
            settings.put("MODELWIRE_MAIL_FROM", "wire@news.example");
            try (RunningServer server = RunningServer.start(folder, settings)) {
                OperationsClient operations = server.operations();
                operations.importOpml(FeedServer.opml(TestArticles.serve(feeds, 0, TestArticles.COUNT)));
                operations.runNightly(LONGEST_NIGHT);
                measure(server.port());
                mail.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(30), VICTIMS);
                tell(mail);
            }
        } finally {
            mail.stop();
        }
    }

    private void measure(int port) throws Exception {
        Crowd readers = new Crowd(port, READERS, PAUSE);
        String stamp = Jsoup.connect("http://127.0.0.1:" + port + "/takedown")
                .get()
                .select("input[name=stamp]")
                .val();
        readers.read(TURN.dividedBy(2), turn -> "/");
        for (int round = 1; round <= ROUNDS; round++) {
            Crowd.Met alone = readers.read(TURN, turn -> "/");
            ExecutorService forgers = Executors.newCachedThreadPool();
            ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
            pace.scheduleAtFixedRate(
                    () -> forgers.execute(() -> forge(port, stamp)),
                    0,
                    TimeUnit.MINUTES.toMicros(1) / A_MINUTE,
                    TimeUnit.MICROSECONDS);
            Crowd.Met during = readers.read(TURN, turn -> "/");
            pace.shutdown();
            forgers.shutdown();
            forgers.awaitTermination(1, TimeUnit.MINUTES);
            System.out.printf(
                    Locale.ROOT,
                    "%nround %d: alone p50 %.1f p95 %.1f ms, with forgers p50 %.1f p95 %.1f ms; ratio p50 %.2f, p95 %.2f;"
                            + " errors %d and %d; load %.1f%n",
                    round,
                    alone.millis(0.5),
                    alone.millis(0.95),
                    during.millis(0.5),
                    during.millis(0.95),
                    during.millis(0.5) / alone.millis(0.5),
                    during.millis(0.95) / alone.millis(0.95),
                    alone.errors(),
                    during.errors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    private void forge(int port, String stamp) {
        int number = sent.incrementAndGet();
        Map<String, String> fields = new HashMap<>(Map.of("wish", "CHANGE_POLICY", "cause", "OTHER", "homepage", ""));
        fields.put("original", "https://tessera.example/" + number);
        fields.put("grounds", "Forged " + number);
        fields.put("name", "Nobody");
        fields.put("mail", "victim" + number % VICTIMS + "@tessera.example");
        fields.put("role", "owner");
        fields.put("good-faith", "yes");
        fields.put("stamp", stamp);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/takedown"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", "198." + number / 65_536 + "." + number / 256 % 256 + "." + number % 256)
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        int status = 0;
        try {
            status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (Exception e) {
            // counted as 0
        }
        answers.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
    }

    private void tell(GreenMail mail) throws Exception {
        Map<String, Integer> letters = new TreeMap<>();
        for (MimeMessage letter : mail.getReceivedMessages()) {
            letters.merge(letter.getAllRecipients()[0].toString(), 1, Integer::sum);
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d forged requests, answered %s; letters to strangers: %s%n",
                sent.get(),
                new TreeMap<>(answers),
                letters);
    }
}
