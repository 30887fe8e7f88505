package org.modelwire.system.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server on loopback that keeps whom it took a letter for, and with which a share of all deliveries goes wrong. */
public final class MailSink implements AutoCloseable {

    /** What goes wrong with a delivery. Each can be told from the outside: the letter was taken, or it was not. */
    public enum Kind {
        /** 421 to the sender, and the connection ends. */
        CLOSING,
        /** 451 to the recipient. */
        NOT_NOW,
        /** No answer to the sender. */
        HANG_UP,
        /** No answer in the middle of the letter. */
        HANG_UP_IN_LETTER,
        /** 452 to the whole letter. */
        NO_ROOM,
        /** The letter is taken, and that is not said. */
        TAKEN_IN_SILENCE
    }

    private static final Pattern NAME = Pattern.compile("Message-ID: <(letter-\\d+)\\..*", Pattern.CASE_INSENSITIVE);

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Map<Kind, Integer> met = new EnumMap<>(Kind.class);
    private final Random random;
    private final double share;
    private boolean over;

    /**
     * One with trouble.
     *
     * @param share of all deliveries, from 0 to 1
     */
    public MailSink(Random random, double share) throws IOException {
        this.random = random;
        this.share = share;
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::listen);
    }

    /** The settings that lead a server here. */
    public Map<String, String> settings() {
        return Map.of(
                "MODELWIRE_MAIL_HOST", "127.0.0.1",
                "MODELWIRE_MAIL_PORT", Integer.toString(server.getLocalPort()),
                "MODELWIRE_MAIL_SECURITY", "none",
                "MODELWIRE_MAIL_FROM", "wire@news.example");
    }

    /** Each letter that was taken: its recipient and its own name, which another try at the same letter has too. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** A letter that was taken. */
    public record Taken(String recipient, String letter) {}

    /** From now on nothing goes wrong. */
    public synchronized void end() {
        over = true;
    }

    /** How often each kind was met. */
    public synchronized Map<Kind, Integer> met() {
        return new EnumMap<>(met);
    }

    /** Empty if all goes well. */
    private synchronized Optional<Kind> next() {
        if (over || random.nextDouble() >= share) {
            return Optional.empty();
        }
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        met.merge(kind, 1, Integer::sum);
        return Optional.of(kind);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                threads.execute(() -> talk(caller));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            new Talk(caller).go();
        } catch (IOException e) {
            // the caller is gone
        }
    }

    /** One connection. */
    private final class Talk {

        private final BufferedReader lines;
        private final OutputStream out;
        private Optional<Kind> trouble = Optional.empty();
        private String recipient = "";

        private Talk(Socket caller) throws IOException {
            lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            out = caller.getOutputStream();
        }

        private void go() throws IOException {
            say("220 sink.example");
            for (String line = lines.readLine(); line != null && answer(line); ) {
                line = lines.readLine();
            }
        }

        /** Whether the connection goes on. */
        private boolean answer(String line) throws IOException {
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (command) {
                case "MAIL" -> {
                    trouble = next();
                    if (has(Kind.HANG_UP)) {
                        return false;
                    }
                    if (has(Kind.CLOSING)) {
                        say("421 closing for a while");
                        return false;
                    }
                    say("250 ok");
                }
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(has(Kind.NOT_NOW) ? "451 try again later" : "250 ok");
                }
                case "DATA" -> {
                    return letter();
                }
                case "QUIT" -> {
                    say("221 good-bye");
                    return false;
                }
                default -> say("250 ok");
            }
            return true;
        }

        private boolean letter() throws IOException {
            say("354 go on");
            String letter = "";
            for (String line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
                if (line == null || has(Kind.HANG_UP_IN_LETTER)) {
                    return false;
                }
                Matcher name = NAME.matcher(line);
                letter = name.matches() ? name.group(1) : letter;
            }
            if (has(Kind.NO_ROOM)) {
                say("452 no room");
                return true;
            }
            taken.add(new Taken(recipient, letter));
            if (has(Kind.TAKEN_IN_SILENCE)) {
                return false;
            }
            say("250 taken");
            return true;
        }

        private boolean has(Kind kind) {
            return trouble.filter(kind::equals).isPresent();
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
