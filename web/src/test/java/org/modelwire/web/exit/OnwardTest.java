package org.modelwire.web.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A list is followed in whatever form its pages say where it goes on. */
class OnwardTest {

    private static List<String> from(String address, String body) {
        return Onward.from(address, body).toList();
    }

    @Test
    void everyListOfAPageIsFollowed() {
        assertThat(from("/watch?state=DUE", """
                        <link rel="canonical" href="https://wire.example/watch?state=DUE"/>
                        <nav><a rel="next" href="/watch?state=DUE&amp;after=x#top">More of these</a></nav>
                        <nav><a href="https://wire.example/watch?after=y" rel="next">More</a></nav>""")).containsExactly("/watch?state=DUE&after=x", "/watch?after=y");
    }

    @Test
    void anotherPageIsNotTakenForTheRestOfAList() {
        assertThat(from("/2026/11/26", """
                        <link rel="next" href="/2026/11/27"/> <a rel="next" href="/2026/11/261?after=x">Another</a>
                        <a rel="next" href="/2026/11/26?after=x">More of this day</a> <a href="/2026/11/26?by=y">Else</a>""")).containsExactly("/2026/11/26?after=x");
    }

    @Test
    void feedsAreFollowedInEachOfTheirForms() {
        String next = "https://wire.example/feeds/all?page=MTI";
        assertThat(List.of(
                        "<feed><link rel=\"next\" href=\"" + next + "\"/></feed>",
                        "<rss><atom:link rel=\"next\" href=\"" + next + "\"/></rss>",
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"next_url\":\"" + next + "\"}"))
                .allSatisfy(body -> assertThat(from("/feeds/all", body)).containsExactly("/feeds/all?page=MTI"));
    }

    @Test
    void theApiIsAskedTheSameQuestionFromItsCursorOn() {
        String page = "{\"briefs\":[],\"next\":\"MTI\"}";
        assertThat(from("/api/v1/briefs", page)).containsExactly("/api/v1/briefs?page=MTI");
        assertThat(from("/api/v1/briefs?mention=loom&page=MTE", page))
                .containsExactly("/api/v1/briefs?mention=loom&page=MTI");
    }

    @Test
    void theEndOfAListLeadsNowhere() {
        assertThat(from("/api/v1/briefs", "{\"briefs\":[],\"next\":null}")).isEmpty();
        assertThat(from("/api/v1/changes", "{\"changes\":[],\"next\":\"MTI\",\"more\":false}"))
                .isEmpty();
        assertThat(from("/api/v1/changes", "{\"changes\":[],\"next\":\"MTI\",\"more\":true}"))
                .containsExactly("/api/v1/changes?page=MTI");
    }
}
