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
import java.util.stream.Stream;
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
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.filter(line -> !line.isBlank())
                    .forEach(line -> KeptRecord.read(line)
                            .ifPresentOrElse(
                                    records::add,
                                    () -> LOG.log(Level.WARNING, "{0} has a line that is damaged", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return records;
    }

    /** Adds records behind the others. A line that a crash has cut off stays one of its own. */
    void add(List<KeptRecord> records) {
        StringBuilder lines = new StringBuilder();
        records.forEach(kept -> lines.append(kept.line()).append('\n'));
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            String text = endsLine(channel, end) ? lines.toString() : "\n" + lines;
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end == 0 || channel.read(last, end - 1) == 1 && last.get(0) == '\n';
    }
}
