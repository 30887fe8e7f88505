package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.File;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelwire.system.remote.IdentityProvider;
import org.modelwire.system.server.OperationsClient;

/** The very EAR that ships, on WildFly as {@code config/servers/wildfly/setup.sh} sets it up, with the sample newsroom. */
@ExtendWith(ArquillianExtension.class)
class WildFlyIT {

    private static final int PORT = Integer.getInteger("wildfly.http.port");
    private static final String SITE = "http://127.0.0.1:" + PORT;

    private final HttpClient client = HttpClient.newHttpClient();

    @Deployment(testable = false)
    static EnterpriseArchive shippedEar() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("modelwire.ear")));
    }

    @Test
    void servesTheFrontPageAtTheRoot() throws Exception {
        HttpResponse<String> answer = get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Modelwire").doesNotContain("WildFly");
    }

    @Test
    void isHealthyWithItsOwnDatabase() throws Exception {
        HttpResponse<String> answer = get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"UP\"");
    }

    @Test
    void runsTheNightlyJobAndShowsItsBriefs() throws Exception {
        JsonObject run = new OperationsClient(PORT, "token-of-the-wildfly-test").runNightly(240);

        assertThat(run.getString("status")).as(run.toString()).isEqualTo("COMPLETED");
        assertThat(get("/").body()).contains("href=\"/briefs/");
        assertThat(get("/feeds/atom.xml").body()).contains("<entry>");
    }

    @Test
    void letsTheAdministratorSignInAtTheDesk() throws Exception {
        HttpRequest form = HttpRequest.newBuilder(URI.create(SITE + "/console/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("login=admin&password=password-of-the-wildfly-test"))
                .build();
        HttpResponse<String> signedIn = client.send(form, HttpResponse.BodyHandlers.ofString());
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(303);
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie.toLowerCase(Locale.ROOT)).contains("httponly", "samesite=lax", "path=/console");

        for (String page : new String[] {"dashboard", "people", "audit", "settings"}) {
            HttpRequest desk = HttpRequest.newBuilder(URI.create(SITE + "/console/" + page))
                    .header("Cookie", cookie.split(";")[0])
                    .build();
            HttpResponse<String> answer = client.send(desk, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("script-src 'self' 'nonce-");
        }
        assertThat(get("/").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void letsInWhomTheProviderNamesAndNobodyElse() throws Exception {
        try (IdentityProvider provider = new IdentityProvider(Integer.getInteger("wildfly.oidc.port"))) {
            HttpResponse<String> desk = throughTheProvider();
            assertThat(desk.statusCode()).as(desk.body()).isEqualTo(200);
            assertThat(desk.uri()).isEqualTo(URI.create(SITE + "/console/watch?from=a%20letter"));
            assertThat(desk.body()).contains("Ada Lind");

            provider.does(IdentityProvider.Fault.ALG_NONE);
            assertThat(throughTheProvider().statusCode()).isEqualTo(502);
            provider.does(IdentityProvider.Fault.NONE);
            provider.knows("31", "no.role", "[]");
            assertThat(throughTheProvider().statusCode()).isEqualTo(403);
        }
    }

    private static HttpResponse<String> throughTheProvider() throws Exception {
        HttpClient visitor = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        URI start = URI.create(SITE + "/console/openid/start?to=%2Fconsole%2Fwatch%3Ffrom%3Da%2520letter");
        return visitor.send(HttpRequest.newBuilder(start).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(SITE + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
