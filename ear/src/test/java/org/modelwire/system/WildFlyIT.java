package org.modelwire.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The very EAR that ships, on WildFly as it is delivered, without a set-up. */
@ExtendWith(ArquillianExtension.class)
class WildFlyIT {

    private static final String SITE = "http://127.0.0.1:" + System.getProperty("wildfly.http.port");

    private final HttpClient client = HttpClient.newHttpClient();

    @Deployment(testable = false)
    static EnterpriseArchive shippedEar() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("modelwire.ear")));
    }

    @Test
    void answersAtTheRoot() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SITE + "/")).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("WildFly");
    }
}
