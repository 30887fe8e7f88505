package org.modelwire.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final byte[] PAGE = "<p>A brief.</p>".repeat(100).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip", "GZIP", "deflate,gzip;q=0.5", "gzip; q=1.0"})
    void isSentCompressedToWhoeverTakesIt(String accepted) throws IOException {
        Body.Form form = Body.packed(PAGE).form(accepted);

        assertThat(form.coding()).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(form.bytes())).readAllBytes())
                .isEqualTo(PAGE);
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
    void hasAnotherValidatorInEachCodingAndKnowsBothAsItsOwn() {
        Body body = Body.packed(PAGE);
        EntityTag plain = body.form("").tag();
        EntityTag packed = body.form("gzip").tag();

        assertThat(packed).isNotEqualTo(plain);
        assertThat(packed.isHeldBy(plain.value())).isTrue();
        assertThat(plain.isHeldBy("W/" + packed.value())).isTrue();
        assertThat(plain.isHeldBy("\"another-gzip\"")).isFalse();
    }

    @Test
    void isNotCompressedWhereThatMakesItLarger() {
        Body body = Body.packed("ok".getBytes(StandardCharsets.UTF_8));

        assertThat(body.varies()).isFalse();
        assertThat(body.form("gzip").coding()).isEmpty();
    }
}
