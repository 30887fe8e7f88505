package org.modelwire.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final byte[] PAGE = IntStream.range(0, 200)
            .mapToObj(number -> "<p>Brief " + number * number + " of the wire.</p>")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip", "GZIP", "deflate,gzip;q=0.5", "gzip; q=1.0"})
    void isSentCompressedToWhoeverTakesIt(String accepted) throws IOException {
        Body.Form form = Body.packed(PAGE).form(accepted);

        assertThat(form.coding()).contains("gzip");
        assertThat(unpacked(form)).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"br", "gzip;q=0", "gzip; q=0.0", "identity", "x-gzipped"})
    void isSentAsItIsToEverybodyElse(String accepted) {
        Body.Form form = Body.packed(PAGE).form(accepted);

        assertThat(form.coding()).isEmpty();
        assertThat(form.bytes()).isEqualTo(PAGE);
    }

    @Test
    void isCompressedInHasteForTheFirstReaderAndWithCareForAllOthers() throws IOException {
        Body body = Body.packed(PAGE);
        Body.Form first = body.form("gzip");
        Body.Form second = body.form("gzip");

        assertThat(unpacked(first)).isEqualTo(PAGE);
        assertThat(unpacked(second)).isEqualTo(PAGE);
        assertThat(second.bytes()).hasSizeLessThan(first.bytes().length);
        assertThat(body.form("gzip")).isSameAs(second);
        assertThat(Body.fixed(PAGE).form("gzip").bytes()).isEqualTo(second.bytes());
    }

    @Test
    void hasAnotherValidatorInEachFormAndKnowsAllAsItsOwn() {
        Body body = Body.packed(PAGE);
        List<EntityTag> tags = Stream.of("", "gzip", "gzip")
                .map(accepted -> body.form(accepted).tag())
                .toList();

        assertThat(tags).doesNotHaveDuplicates();
        for (EntityTag tag : tags) {
            assertThat(body.tag().heldBy(tag.value())).contains(tag);
            assertThat(tag.isHeldBy("W/" + tags.get(0).value())).isTrue();
            assertThat(tag.isHeldBy("\"another-gzip\"")).isFalse();
        }
    }

    @Test
    void isNotCompressedWhereThatMakesItLarger() {
        byte[] noise = new byte[2_000];
        new Random(1).nextBytes(noise);

        assertThat(Body.packed(noise).form("gzip").coding()).isEmpty();
    }

    @Test
    void isNotCompressedWhereThatIsNotWorthIt() {
        Body body = Body.packed("ok".getBytes(StandardCharsets.UTF_8));

        assertThat(body.varies()).isFalse();
        assertThat(body.form("gzip").coding()).isEmpty();
    }

    private static byte[] unpacked(Body.Form form) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(form.bytes())).readAllBytes();
    }
}
