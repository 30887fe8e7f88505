package org.modelwire.batch.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.feed.FeedParser;
import org.modelwire.batch.feed.ParsedEntry;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsRule;

/** Licence terms inside feeds (RSL 1.0, {@code rsl:content}), from the feed as served to the rules that they make. */
class FeedTermsTest {

    private static final URI FEED = URI.create("https://daily.example/feed.xml");
    private static final String NO =
            "<rsl:license><rsl:prohibits type=\"usage\">ai-input</rsl:prohibits></rsl:license>";
    private static final String PAID = "<rsl:license><rsl:permits type=\"usage\">ai-all</rsl:permits>"
            + "<rsl:payment type=\"use\"/></rsl:license>";
    private static final String YES = "<rsl:license><rsl:permits type=\"usage\">ai-all</rsl:permits></rsl:license>";

    private static String rss(String channel, String item) {
        return "<rss version=\"2.0\" xmlns:rsl=\"https://rslstandard.org/rsl\"><channel><title>News</title>" + channel
                + "<item><title>One</title><link>https://daily.example/one</link>" + item + "</item>"
                + "<item><title>Two</title><link>https://daily.example/two</link></item></channel></rss>";
    }

    private static List<RightsRule> rules(String feed, int entry) throws Exception {
        ParsedEntry parsed = new FeedParser().parse(feed, FEED).entries().get(entry);
        return RightsDecider.ofFeed(parsed.terms(), parsed.link().orElseThrow(), FEED);
    }

    private static PublisherPolicy strictest(List<RightsRule> rules) {
        return rules.stream().map(RightsRule::policy).reduce(PublisherPolicy.FULL_BRIEF, PublisherPolicy::strictest);
    }

    @Test
    void goForTheEntryThatTheyStandIn() throws Exception {
        String feed = rss("", "<rsl:content url=\"https://daily.example/one\">" + NO + "</rsl:content>");
        assertThat(rules(feed, 0)).singleElement().satisfies(rule -> {
            assertThat(rule.policy()).isEqualTo(PublisherPolicy.HEADLINE_AND_LINK);
            assertThat(rule.signal()).isEqualTo("rsl");
            assertThat(rule.matched()).contains("prohibits", "ai-input");
            assertThat(rule.source()).isEqualTo("feed " + FEED);
            assertThat(rule.document().orElseThrow().address()).isEqualTo(FEED);
            assertThat(rule.document().orElseThrow().hash()).hasSize(64);
        });
        assertThat(rules(feed, 1)).isEmpty();
    }

    @Test
    void goForTheEntryWhateverAddressTheyName() throws Exception {
        String feed = rss("", "<rsl:content url=\"https://cdn.example/one.mp3\">" + PAID + "</rsl:content>");
        assertThat(strictest(rules(feed, 0))).isEqualTo(PublisherPolicy.HEADLINE_AND_LINK);
    }

    @Test
    void goForEveryEntryThatTheirAddressFitsIfTheyStandInTheFeed() throws Exception {
        String feed = rss("<rsl:content url=\"/one\">" + NO + "</rsl:content>", "");
        assertThat(strictest(rules(feed, 0))).isEqualTo(PublisherPolicy.HEADLINE_AND_LINK);
        assertThat(rules(feed, 1)).isEmpty();
        assertThat(strictest(rules(rss("<rsl:content url=\"/\">" + PAID + "</rsl:content>", ""), 1)))
                .isEqualTo(PublisherPolicy.HEADLINE_AND_LINK);
    }

    @Test
    void areAsStrictAsTheStrictestOfFeedAndEntry() throws Exception {
        String feed = rss(
                "<rsl:content url=\"/\">" + NO + "</rsl:content>",
                "<rsl:content url=\"https://daily.example/one\">" + YES + "</rsl:content>");
        assertThat(rules(feed, 0)).hasSize(2);
        assertThat(strictest(rules(feed, 0))).isEqualTo(PublisherPolicy.HEADLINE_AND_LINK);
        assertThat(strictest(rules(rss("", "<rsl:content url=\"/\">" + YES + "</rsl:content>"), 0)))
                .isEqualTo(PublisherPolicy.FULL_BRIEF);
    }

    @Test
    void areReadInAtomAndWithoutADeclaredPrefix() throws Exception {
        String atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><id>urn:news</id><entry>"
                + "<id>urn:1</id><title>One</title><link href=\"https://daily.example/one\"/>"
                + "<content xmlns=\"https://rslstandard.org/rsl\" url=\"/\">" + NO.replace("rsl:", "")
                + "</content></entry></feed>";
        assertThat(strictest(rules(atom, 0))).isEqualTo(PublisherPolicy.HEADLINE_AND_LINK);
        String undeclared = rss("", "<rsl:content url=\"/\">" + NO + "</rsl:content>")
                .replace(" xmlns:rsl=\"https://rslstandard.org/rsl\"", "");
        assertThat(strictest(rules(undeclared, 0))).isEqualTo(PublisherPolicy.HEADLINE_AND_LINK);
    }

    @Test
    void areNothingWhereNobodySaysAnything() throws Exception {
        assertThat(rules(rss("", "<category>rsl</category>"), 0)).isEmpty();
        assertThat(RightsDecider.ofFeed(Optional.empty(), FEED, FEED)).isEmpty();
    }
}
