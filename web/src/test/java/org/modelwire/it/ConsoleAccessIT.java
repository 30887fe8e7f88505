package org.modelwire.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.account.Account;
import org.modelwire.account.AccountRepository;
import org.modelwire.account.Accounts;
import org.modelwire.account.Role;
import org.modelwire.web.console.access.ConsoleAction;
import org.modelwire.web.console.access.ConsolePage;

/** The access table of the console against a real server: every role with every page and every action. */
@ExtendWith(ArquillianExtension.class)
@Timeout(120)
class ConsoleAccessIT {

    private static final String SITE = "http://127.0.0.1:" + System.getProperty("modelwire.port");
    private static final String PASSWORD = "words for every role";

    /** Begun once: the desk takes only so many tries from a network. */
    private static final Map<Role, String> SESSIONS = new EnumMap<>(Role.class);

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    private Accounts accounts;

    @Inject
    private AccountRepository repository;

    @Deployment
    static WebArchive shippedWar() {
        return ShippedWar.withTests();
    }

    @BeforeEach
    void signInAsEach() throws Exception {
        for (Role role : Role.values()) {
            String login = login(role);
            if (repository.findByLogin(login).isEmpty()) {
                accounts.create(login, role.label(), role, PASSWORD, "test");
            }
            if (!SESSIONS.containsKey(role)) {
                SESSIONS.put(role, session(login));
            }
        }
    }

    private static String login(Role role) {
        return "the-" + role.name().toLowerCase(Locale.ROOT);
    }

    private String session(String login) throws Exception {
        HttpResponse<String> answer = client.send(
                form(
                                "/console/sign-in",
                                "login=" + login + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    /** A page of one item, asked for without saying which, has been let in and answers that there is none. */
    private static final Set<Integer> LET_IN = Set.of(200, 404);

    private static HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(URI.create(SITE + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private int status(HttpRequest.Builder request, Role role) throws Exception {
        return client.send(request.header("Cookie", SESSIONS.get(role)).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void showsEachPageToWhomTheTableNamesAndToNobodyElse() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Role role : Role.values()) {
            for (ConsolePage page : ConsolePage.values()) {
                expected.put(role + " " + page, role.includes(page.least()) ? "let in" : "403");
                int status = status(HttpRequest.newBuilder(URI.create(SITE + page.getPath())), role);
                found.put(role + " " + page, LET_IN.contains(status) ? "let in" : String.valueOf(status));
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void takesEachActionFromWhomTheTableNamesAndFromNobodyElse() throws Exception {
        Map<String, Boolean> expected = new TreeMap<>();
        Map<String, Boolean> found = new TreeMap<>();
        for (Role role : Role.values()) {
            for (ConsoleAction action : ConsoleAction.values()) {
                boolean may = role.includes(action.least())
                        && role.includes(action.page().least());
                expected.put(role + " " + action, may);
                found.put(role + " " + action, sent(action, "some:form:" + action.getId() + "=", role) != 403);
                expected.put(role + " " + action + " by script", may);
                found.put(
                        role + " " + action + " by script",
                        sent(action, "jakarta.faces.source=some%3A" + action.getId(), role) != 403);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private int sent(ConsoleAction action, String body, Role role) throws Exception {
        return status(form(action.page().getPath(), body), role);
    }

    @Test
    void asksWhoeverIsNotSignedInToSignIn() throws Exception {
        for (ConsolePage page : ConsolePage.values()) {
            URI address = URI.create(SITE + page.getPath());
            for (HttpRequest.Builder request :
                    new HttpRequest.Builder[] {HttpRequest.newBuilder(address), form(page.getPath(), "a=b")}) {
                HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(page.getPath()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/console/sign-in");
            }
        }
    }

    /** Other spellings of the address of a page that a viewer may not see; some servers make them the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%63onsole/audit",
                "/console/%61udit",
                "/console%2Faudit",
                "/console;a=b/audit",
                "/console/audit;a=b",
                "/console/audit/",
                "//console/audit",
                "/console//audit",
                "/mentions/../console/audit",
                "/console/sign-in/../audit",
                "/console/alive/../audit",
                "/console/sign-in;/../audit",
                "/CONSOLE/audit",
                "/console/audit.xhtml",
                "/WEB-INF/console/audit.xhtml"
            })
    void letsNobodyInByAnotherSpelling(String path) throws Exception {
        URI address = URI.create(SITE + path);
        HttpResponse<String> anybody =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(anybody.statusCode()).isNotEqualTo(200);
        assertThat(status(HttpRequest.newBuilder(address), Role.VIEWER)).isNotEqualTo(200);
    }

    @Test
    void takesNoSessionThatItDidNotBegin() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SITE + ConsolePage.DASHBOARD.getPath()))
                .header("Cookie", "JSESSIONID=0123456789abcdef0123456789abcdef");
        assertThat(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void letsARoleGoWithTheNextRequest() throws Exception {
        Role role = Role.CHIEF_EDITOR;
        Account account = repository.findByLogin(login(role)).orElseThrow();
        accounts.change(account.id(), account.version(), "Somebody", Role.VIEWER, "test");
        HttpRequest.Builder audit = HttpRequest.newBuilder(URI.create(SITE + ConsolePage.AUDIT.getPath()));
        assertThat(status(audit, role)).isEqualTo(403);

        Account changed = repository.findByLogin(login(role)).orElseThrow();
        accounts.change(changed.id(), changed.version(), role.label(), role, "test");
        assertThat(status(HttpRequest.newBuilder(URI.create(SITE + ConsolePage.AUDIT.getPath())), role))
                .isEqualTo(200);
    }
}
