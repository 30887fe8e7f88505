package org.modelwire.batch.newsletter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers for each recipient as it was told, and takes every other letter. */
final class ScriptedMailServer implements AutoCloseable {

    /** In the place of an answer: the connection breaks off. */
    static final String HANG_UP = "hang up";

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Map<String, String> recipients = new ConcurrentHashMap<>();
    private final Map<String, String> letters = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    ScriptedMailServer() throws IOException {
        Thread thread = new Thread(this::serve, "mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Answers {@code RCPT TO} of a recipient so. */
    ScriptedMailServer onRecipient(String address, String reply) {
        recipients.put(address, reply);
        return this;
    }

    /** Answers the letter itself to a recipient so. */
    ScriptedMailServer onLetter(String address, String reply) {
        letters.put(address, reply);
        return this;
    }

    /** Takes every letter from now on. */
    void relent() {
        recipients.clear();
        letters.clear();
    }

    /** The recipients of letters that were taken. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the other side has gone, or the test is over
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 mail.example");
        String recipient = "";
        String line = in.readLine();
        while (line != null) {
            String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (command) {
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    String reply = recipients.getOrDefault(recipient, "250 ok");
                    if (reply.equals(HANG_UP)) {
                        return;
                    }
                    say(out, reply);
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    skipLetter(in);
                    String reply = letters.getOrDefault(recipient, "250 taken");
                    if (reply.equals(HANG_UP)) {
                        return;
                    }
                    if (reply.startsWith("2")) {
                        taken.add(recipient);
                    }
                    say(out, reply);
                }
                case "EHLO" -> say(out, "250-mail.example\r\n250 AUTH PLAIN");
                case "AUTH" -> say(out, "535 5.7.8 who are you?");
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
            line = in.readLine();
        }
    }

    private static void skipLetter(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
