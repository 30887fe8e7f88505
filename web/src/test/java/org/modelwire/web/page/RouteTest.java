package org.modelwire.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @Test
    void findsEachPageWithTheVariablePartOfItsAddress() {
        assertThat(Route.find("/")).contains(new Route.Match(Route.FRONT, "/", ""));
        assertThat(Route.find("/briefs/scarce-memory"))
                .contains(new Route.Match(Route.BRIEF, "/briefs/scarce-memory", "scarce-memory"));
        assertThat(Route.find("/mentions/loom-2"))
                .contains(new Route.Match(Route.SUBJECT, "/mentions/loom-2", "loom-2"));
        assertThat(Route.find("/mentions")).contains(new Route.Match(Route.SUBJECTS, "/mentions", ""));
        assertThat(Route.find("/2026/03/02")).contains(new Route.Match(Route.DAY, "/2026/03/02", "2026/03/02"));
        assertThat(Route.find("/archive")).contains(new Route.Match(Route.ARCHIVE, "/archive", ""));
        assertThat(Route.find("/watch")).contains(new Route.Match(Route.WATCH, "/watch", ""));
        assertThat(Route.find("/how-we-write")).contains(new Route.Match(Route.HOW_WE_WRITE, "/how-we-write", ""));
        assertThat(Route.find("/briefs/scarce-memory/how"))
                .contains(new Route.Match(Route.BRIEF_HOW, "/briefs/scarce-memory/how", "scarce-memory"));
        assertThat(Route.find("/publishers/tessera.example"))
                .contains(new Route.Match(Route.PUBLISHER, "/publishers/tessera.example", "tessera.example"));
        assertThat(Route.find("/coverage/2026-03-02"))
                .contains(new Route.Match(Route.NIGHT, "/coverage/2026-03-02", "2026-03-02"));
        assertThat(Route.find("/takedown")).contains(new Route.Match(Route.TAKEDOWN, "/takedown", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/publishers", "/coverage", "/corrections", "/masthead", "/privacy", "/how-we-write"})
    void hasThePagesOfAccountAmongThoseThatThereIsOneOf(String path) {
        assertThat(Route.fixed()).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/briefs/",
                "/briefs/A",
                "/briefs/a/illustration.svg",
                "/briefs/a.xhtml",
                "/api/v1/briefs",
                "//",
                "/2026/3/2",
                "/2026/03",
                "/02026/03/02"
            })
    void leavesWhatIsNoPageToOthers(String path) {
        assertThat(Route.find(path)).isEmpty();
    }

    @Test
    void knowsWhatIsMeantByAnAddressWithASlashTooMany() {
        assertThat(Route.withoutSlash("/briefs/scarce-memory/")).contains("/briefs/scarce-memory");
        assertThat(Route.withoutSlash("/nowhere/")).isEmpty();
        assertThat(Route.withoutSlash("/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/brief.xhtml", "/a/B.XHTML", "/faces/x", "/x.jsf", "/x.faces", "/jakarta.faces.resource/a.css"})
    void keepsTheMachineryOfTheViewsOutOfReach(String path) {
        assertThat(Route.isMachinery(path)).isTrue();
    }

    @Test
    void leadsToAFormOnlyWithATokenThatALetterCanCarry() {
        String token = "aZ09-_".repeat(7) + "x";
        assertThat(Route.find("/subscribe/" + token))
                .contains(new Route.Match(Route.SUBSCRIPTION, "/subscribe/" + token, token));
        assertThat(Route.find("/subscribe/short")).isEmpty();
        assertThat(Route.find("/briefs/loom-2/report"))
                .contains(new Route.Match(Route.REPORT, "/briefs/loom-2/report", "loom-2"));
        assertThat(Route.SUBSCRIPTION.isForm()).isTrue();
        assertThat(Route.BRIEF.isForm()).isFalse();
    }

    @Test
    void tellsPagesApartByTheParametersThatTheyDependOn() {
        Route.Match brief = Route.find("/briefs/loom-2").orElseThrow();
        assertThat(brief.address(asked("evidence=on"))).isEqualTo("/briefs/loom-2&evidence=on");
        assertThat(brief.address(asked("seen=yes"))).isEqualTo("/briefs/loom-2");
        assertThat(brief.address(asked(null))).as("without a look at any").isEqualTo("/briefs/loom-2");
    }

    /** With one parameter at most; without a query it has none to be asked for. */
    private static HttpServletRequest asked(String query) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RouteTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getQueryString" -> query;
                    case "getParameter" ->
                        query.startsWith(arguments[0] + "=") ? query.substring(query.indexOf('=') + 1) : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void keepsTokensOutOfTheLog() {
        assertThat(Route.printable("/subscribe/" + "a".repeat(43))).isEqualTo("/subscribe/...");
        assertThat(Route.printable("/takedown/" + "a".repeat(43))).isEqualTo("/takedown/...");
        assertThat(Route.printable("/takedown")).isEqualTo("/takedown");
        assertThat(Route.printable("/briefs/loom-2")).isEqualTo("/briefs/loom-2");
    }

    @Test
    void everyViewIsWhereNoAddressReaches() {
        assertThat(Route.values()).allSatisfy(route -> assertThat(route.view()).startsWith("/WEB-INF/"));
    }

    @Test
    void tellsEveryAddressThatABriefCanHave() {
        List<String> all = Route.all(List.of("loom-2", "tessera.example", "2026-03-01", "2026/03/01"))
                .toList();
        assertThat(all)
                .contains("/", "/takedown", "/briefs/loom-2", "/briefs/loom-2/how", "/briefs/loom-2/report")
                .contains("/mentions/loom-2", "/publishers/tessera.example", "/coverage/2026-03-01", "/2026/03/01")
                .noneMatch(address -> address.startsWith("/subscribe/") || address.startsWith("/takedown/"))
                .allMatch(address -> Route.find(address).isPresent());
        assertThat(Route.values())
                .filteredOn(route -> route != Route.SUBSCRIPTION && route != Route.TAKEDOWN_STATUS)
                .allSatisfy(route -> assertThat(all)
                        .anyMatch(address -> Route.find(address)
                                .filter(match -> match.route() == route)
                                .isPresent()));
    }
}
