package org.modelwire.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailAddressTest {

    private static final String LABEL = "a".repeat(62);

    @ParameterizedTest
    @CsvSource({
        "reader@mail.example, reader@mail.example",
        "' reader@mail.example ', reader@mail.example",
        "First.Last+wire@Mail.Example, First.Last+wire@mail.example",
        "o'neil@mail.example, o'neil@mail.example",
        "leser@bücher.example, leser@xn--bcher-kva.example"
    })
    void takesAnAddressAsAPersonTypesIt(String typed, String address) {
        assertThat(MailAddress.of(typed).text()).isEqualTo(address);
    }

    @Test
    void takesTheLongestThatAMailServerTakes() {
        String local = "l".repeat(64);
        String domain = String.join(".", LABEL, LABEL, "a".repeat(55), "example");
        assertThat(MailAddress.of(local + "@" + domain).text()).hasSize(254);
    }

    static Stream<String> refused() {
        return Stream.of(
                "",
                "reader",
                "reader@",
                "@mail.example",
                "reader@mail",
                "reader@127.0.0.1",
                "reader@[127.0.0.1]",
                "Reader <reader@mail.example>",
                "\"a reader\"@mail.example",
                "two@readers@mail.example",
                "reader,other@mail.example",
                "reader other@mail.example",
                "reader@mail.example\r\nBcc: all@mail.example",
                "reader\u0000@mail.example",
                "reader\u760d\u760a@mail.example",
                "reader@mail\u760d\u760a.example",
                ".reader@mail.example",
                "rea..der@mail.example",
                "reader@-mail.example",
                "reader@mail..example",
                "l".repeat(65) + "@mail.example",
                "reader@" + "a".repeat(64) + ".example",
                "l".repeat(64) + "@" + String.join(".", LABEL, LABEL, LABEL, "example"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNoAddressOrIsMore(String typed) {
        assertThatThrownBy(() -> MailAddress.of(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seesOneMailboxInSpellingsOfOne() {
        assertThat(MailAddress.of("Reader@mail.example").key())
                .isEqualTo(MailAddress.of("reader@MAIL.example").key());
    }

    @Test
    void isNotPrinted() {
        assertThat(MailAddress.of("reader@mail.example")).asString().doesNotContain("reader");
    }
}
