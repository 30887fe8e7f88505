package org.modelwire.batch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.feed.poll.OpmlReader.ListedFeed;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

class OpmlReaderTest {

    private final OpmlReader reader = new OpmlReader();

    @Test
    void findsFeedsAtAnyDepthEachOnce() throws ReasonedException {
        String opml = """
                <?xml version="1.0"?>
                <opml version="2.0"><head><title>List</title></head><body>
                  <outline text="AI">
                    <outline text="Daily" title="The Daily" type="rss" xmlUrl="https://daily.example/feed"/>
                    <outline><outline text="Lab &amp; Co" xmlurl=" http://lab.example/atom "/></outline>
                  </outline>
                  <outline text="again" xmlUrl="https://daily.example/feed"/>
                  <outline text="no feed" htmlUrl="https://x.example/"/>
                  <outline text="no address" xmlUrl="javascript:1"/>
                </body></opml>""";

        assertThat(reader.read(opml))
                .containsExactly(
                        new ListedFeed(URI.create("https://daily.example/feed"), Optional.of("The Daily")),
                        new ListedFeed(URI.create("http://lab.example/atom"), Optional.of("Lab & Co")));
    }

    @Test
    void namesTheLineWhereAListIsBroken() {
        assertThatThrownBy(() -> reader.read("<opml version='2.0'>\n<body>\n<outline text='x'>\n</body></opml>"))
                .isInstanceOfSatisfying(
                        ReasonedException.class,
                        broken -> assertThat(broken.reason()).isEqualTo(Reason.NOT_A_FEED))
                .hasMessageContaining("line 4");
    }

    @Test
    void saysWhatAnotherDocumentIs() {
        assertThatThrownBy(() -> reader.read("<rss version='2.0'/>")).hasMessageContaining("<rss>");
        assertThatThrownBy(() -> reader.read("")).isInstanceOf(ReasonedException.class);
    }

    @Test
    void opensNothingForAnEntity() {
        String opml = "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<opml><body><outline text='&x;' xmlUrl='https://daily.example/feed'/></body></opml>";

        assertThatThrownBy(() -> reader.read(opml))
                .isInstanceOf(ReasonedException.class)
                .hasMessageContaining("entity \"x\"");
    }
}
