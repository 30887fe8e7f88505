package org.modelwire.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.HomeConfig;

/**
 * The file {@code removals.jsonl} under {@code modelwire.home}: a copy of the sealed records outside of the database, so
 * that a database which is restored from before a removal can be told of it. Lines are only added, and are on the disk when
 * the call comes back.
 */
@ApplicationScoped
public class RemovalJournal {

    static final String NAME = "removals.jsonl";

    private static final Logger LOG = Logger.getLogger(RemovalJournal.class.getName());

    private Path file;

    /** For the container's proxy. */
    protected RemovalJournal() {}

    @Inject
    public RemovalJournal(HomeConfig home) {
        this.file = home.directory().resolve(NAME);
    }

    /** Every record, the first one first. A line that is not as it was sealed is told in the log and left out. */
    List<KeptRecord> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<KeptRecord> records = new ArrayList<>();
        text().lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> KeptRecord.read(line)
                        .ifPresentOrElse(
                                records::add, () -> LOG.log(Level.WARNING, "{0} has a line that is damaged", file)));
        return records;
    }

    /** Decoded without complaint: a line may be cut off in the middle of a character, and that must not hide the others. */
    private String text() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Adds records behind the others, or none of them. A line that a crash has cut off stays one of its own. */
    void add(List<KeptRecord> records) {
        StringBuilder lines = new StringBuilder();
        records.forEach(kept -> lines.append(kept.line()).append('\n'));
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            String text = endsLine(channel, end) ? lines.toString() : "\n" + lines;
            write(channel, StandardCharsets.UTF_8.encode(text), end);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** What a full disk took of it goes again, so that the next try does not stand behind half a line. */
    private static void write(FileChannel channel, ByteBuffer bytes, long end) throws IOException {
        try {
            for (long at = end; bytes.hasRemaining(); ) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }

    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end == 0 || channel.read(last, end - 1) == 1 && last.get(0) == '\n';
    }
}
