package org.modelwire.batch.archive.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.modelwire.archive.Embedding;
import org.modelwire.batch.archive.rank.IndexedBrief;

/** A brief as bytes: numbers first, then each text and the embedding after its length. */
final class PackedBrief {

    private static final String SPACE = " ";

    private PackedBrief() {}

    static byte[] pack(IndexedBrief brief) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(brief.briefId());
            out.writeLong(brief.day());
            out.writeBoolean(brief.isPublic());
            write(out, brief.slug().getBytes(StandardCharsets.UTF_8));
            out.writeShort(brief.subjects().size());
            for (String subject : brief.subjects()) {
                write(out, subject.getBytes(StandardCharsets.UTF_8));
            }
            write(out, String.join(SPACE, brief.words()).getBytes(StandardCharsets.UTF_8));
            write(out, brief.embedding().map(Embedding::bytes).orElse(new byte[0]));
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static IndexedBrief unpack(byte[] bytes, int offset, int length) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            long id = in.readLong();
            long day = in.readLong();
            boolean isPublic = in.readBoolean();
            String slug = text(in);
            String[] subjects = new String[in.readShort()];
            for (int i = 0; i < subjects.length; i++) {
                subjects[i] = text(in);
            }
            List<String> words = Arrays.asList(text(in).split(SPACE));
            byte[] embedding = in.readNBytes(in.readInt());
            return new IndexedBrief(
                    id,
                    slug,
                    words,
                    List.of(subjects),
                    day,
                    isPublic,
                    embedding.length == 0 ? Optional.empty() : Optional.of(Embedding.of(embedding)));
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
