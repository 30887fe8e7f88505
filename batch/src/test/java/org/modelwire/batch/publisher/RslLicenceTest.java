package org.modelwire.batch.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.publisher.PublisherPolicy.FULL_BRIEF;
import static org.modelwire.publisher.PublisherPolicy.HEADLINE_AND_LINK;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsRule;

class RslLicenceTest {

    private static final URI ADDRESS = URI.create("https://www.daily.example/news/chips?page=1");
    private static final String USAGE = "<permits type='usage'>";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "<permits type='usage'>all</permits>; FULL_BRIEF",
                "<permits type='usage'>ai-all</permits>; FULL_BRIEF",
                "<permits type='usage'>search, ai-input</permits>; FULL_BRIEF",
                "<permits type='usage'>search</permits>; HEADLINE_AND_LINK",
                "<permits type='usage'>search ai-index</permits>; HEADLINE_AND_LINK",
                "<permits type='usage'>ai-train</permits>; HEADLINE_AND_LINK",
                "<prohibits type='usage'>ai-input</prohibits>; HEADLINE_AND_LINK",
                "<prohibits type='usage'>AI-ALL</prohibits>; HEADLINE_AND_LINK",
                "<prohibits type='usage'>all</prohibits>; HEADLINE_AND_LINK",
                "<prohibits type='usage'>ai-train</prohibits>; FULL_BRIEF",
                "<prohibits type='usage'>ai-train ai-index search</prohibits>; FULL_BRIEF",
                "<permits type='usage'>all</permits><prohibits type='usage'>ai-input</prohibits>; HEADLINE_AND_LINK",
                "<permits type='geo'>US</permits>; FULL_BRIEF",
                "<permits type='user'>non-commercial education</permits>; HEADLINE_AND_LINK",
                "<permits type='user'>commercial</permits>; FULL_BRIEF",
                "<prohibits type='user'>commercial</prohibits>; HEADLINE_AND_LINK",
                "<payment type='free'/>; FULL_BRIEF",
                "<payment type='attribution'/>; FULL_BRIEF",
                "<payment/>; FULL_BRIEF",
                "<payment><amount currency='USD'>5</amount></payment>; HEADLINE_AND_LINK",
                "<payment type='purchase'><amount currency='USD'>5</amount></payment>; HEADLINE_AND_LINK",
                "<permits type='usage'>ai-input</permits><payment type='crawl'/>; HEADLINE_AND_LINK",
                "<permits type='usage'>ai-input</permits><payment type='use'/>; HEADLINE_AND_LINK",
                "<permits type='usage'>ai-all</permits><payment type='subscription'/>; HEADLINE_AND_LINK"
            })
    void readsALicence(String terms, PublisherPolicy policy) {
        assertThat(policy("<content url='/'><license>" + terms + "</license></content>"))
                .isEqualTo(policy);
    }

    @Test
    void choosesTheOfferThatCostsNothing() {
        String paid = "<license>" + USAGE + "all</permits><payment type='purchase'/></license>";
        String free = "<license>" + USAGE + "ai-input</permits><payment type='attribution'/></license>";

        assertThat(policy("<content url='/'>" + paid + free + "</content>")).isEqualTo(FULL_BRIEF);
        assertThat(policy("<content url='/'>" + paid + paid + "</content>")).isEqualTo(HEADLINE_AND_LINK);
        assertThat(policy("<content url='/'>" + free
                        + "<license><prohibits type='usage'>ai-input</prohibits></license></content>"))
                .isEqualTo(HEADLINE_AND_LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "'', true",
        "/news, true",
        "/news/*, true",
        "*, true",
        "https://daily.example/, true",
        "https://www.daily.example/news/*, true",
        "https://DAILY.example, true",
        "/photos/, false",
        "https://other.example/, false",
        "/news/chips$, false"
    })
    void readsOnlyWhatIsAboutTheAddress(String url, boolean about) {
        assertThat(RslLicence.read(rsl(refusal(url)), ADDRESS, "test").isPresent())
                .isEqualTo(about);
    }

    @Test
    void putsTheMostSpecificPlaceFirst() {
        String open = "<content url='/news/'><license>" + USAGE + "all</permits></license></content>";

        assertThat(policy(refusal("/") + open)).isEqualTo(FULL_BRIEF);
        assertThat(policy(refusal("/news/") + open)).isEqualTo(HEADLINE_AND_LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rsl xmlns='https://rslstandard.org/rsl'>%s</rsl>",
                "<?xml version='1.0'?><!DOCTYPE rsl [<!ENTITY x 'y'>]><rsl xmlns='https://rslstandard.org/rsl'>%s</rsl>",
                "<rss xmlns='https://rslstandard.org/rsl'><channel>%s</channel></rss>"
            })
    void knowsElementsByTheirNamespace(String document) {
        assertThat(RslLicence.read(document.formatted(refusal("/")), ADDRESS, "test"))
                .isPresent();
    }

    @Test
    void knowsAPrefix() {
        String prefixed = "<r:rsl xmlns:r='https://rslstandard.org/rsl'><r:content url='/'><r:license>"
                + "<r:prohibits type='usage'>ai-input</r:prohibits></r:license></r:content></r:rsl>";

        assertThat(RslLicence.read(prefixed, ADDRESS, "test"))
                .map(RightsRule::policy)
                .contains(HEADLINE_AND_LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Our terms</body></html>",
                "<rsl><content url='/'><license><prohibits type='usage'>all</prohibits></license></content></rsl>",
                "<rsl xmlns='https://other.example/rsl'><content url='/'><license/></content></rsl>",
                "<rsl xmlns='https://rslstandard.org/rsl'><content url='/'/></rsl>",
                "<rsl xmlns='https://rslstandard.org/rsl'><content"
            })
    void hearsNothingInOtherDocuments(String document) {
        assertThat(RslLicence.read(document, ADDRESS, "test")).isEmpty();
    }

    @Test
    void resolvesNoEntity() {
        String bomb = "<!DOCTYPE rsl [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c SYSTEM"
                + " 'file:///etc/passwd'>]><rsl xmlns='https://rslstandard.org/rsl'><content url='/'><license>"
                + "<prohibits type='usage'>all</prohibits><legal>&b;&c;</legal></license></content></rsl>";

        assertThat(RslLicence.read(bomb, ADDRESS, "test"))
                .hasValueSatisfying(rule ->
                        assertThat(rule.matched()).doesNotContain("root:").doesNotContain("haha"));
    }

    @Test
    @Timeout(10)
    void takesNoLongForAHostilePath() {
        String stars = "/" + "*a".repeat(2_000) + "b";
        URI address = URI.create("https://daily.example/" + "a".repeat(5_000));

        assertThat(RslLicence.read(rsl(refusal(stars)), address, "test")).isEmpty();
    }

    private static PublisherPolicy policy(String contents) {
        return RslLicence.read(rsl(contents), ADDRESS, "test").orElseThrow().policy();
    }

    private static String refusal(String url) {
        return "<content url='" + url + "'><license><prohibits type='usage'>ai-input</prohibits></license></content>";
    }

    private static String rsl(String contents) {
        return "<rsl xmlns='https://rslstandard.org/rsl'>" + contents + "</rsl>";
    }
}
