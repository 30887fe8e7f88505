package org.modelwire.web.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void escapesEveryTextAndLeavesTheMarkup() {
        assertThat(new Html().add("<a title=\"{}\">{}</a> &amp;", "\" onclick=\"x", "<b>R&D</b> {}"))
                .hasToString("<a title=\"&quot; onclick=&quot;x\">&lt;b&gt;R&amp;D&lt;/b&gt; {}</a> &amp;");
    }

    @Test
    void wantsAsManyTextsAsThereArePlacesForThem() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Html().add("<p>{}</p>"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Html().add("<p></p>", "text"));
    }

    @Test
    void leavesOutWhatHasNoText() {
        assertThat(new Html().addIfAny("<p>{}</p>", "").addIfAny("<i>{}</i>", "text"))
                .hasToString("<i>text</i>");
    }

    @Test
    void takesNoDataThatCouldEndItsElement() {
        assertThat(new Html().addData("application/json", "{\"a\":{}}"))
                .hasToString("<script type=\"application/json\">{\"a\":{}}</script>");
        assertThatIllegalArgumentException().isThrownBy(() -> new Html().addData("application/json", "\"</script>\""));
    }
}
