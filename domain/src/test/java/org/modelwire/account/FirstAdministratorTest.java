package org.modelwire.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.config.AdminConfig;
import org.modelwire.config.Settings;
import org.modelwire.config.SiteConfig;
import org.modelwire.run.ServerReady;
import org.modelwire.shared.TestDatabase;

class FirstAdministratorTest {

    private static final String LAUNCHER = "modelwire.launcher.mode";

    private TestDatabase database;

    @BeforeEach
    void open() {
        System.setProperty(LAUNCHER, "serve");
        database = TestDatabase.migrated(TestDatabase.Kind.H2);
    }

    @AfterEach
    void close() {
        System.clearProperty(LAUNCHER);
        System.clearProperty(FirstAdministrator.PROPERTY);
        database.close();
    }

    private void start(Map<String, String> settings) throws Exception {
        database.run(wiring -> wiring.use(AdminConfig.class, AdminConfig.of(Settings.of(settings)))
                .use(SiteConfig.class, SiteConfig.of(Settings.of(settings)))
                .the(FirstAdministrator.class)
                .make(new ServerReady()));
    }

    private SignIn.Verdict verdict(String password) throws Exception {
        return database.get(wiring ->
                wiring.the(SignIn.class).withPassword("admin", password).verdict());
    }

    @Test
    void getsAPasswordThatTheLauncherIsToldOnce() throws Exception {
        start(Map.of());
        String made = System.clearProperty(FirstAdministrator.PROPERTY);
        assertThat(made).hasSize(20);
        assertThat(verdict(made)).isEqualTo(SignIn.Verdict.WELCOME);

        start(Map.of());
        assertThat(System.getProperty(FirstAdministrator.PROPERTY)).isNull();
        assertThat(verdict(made)).isEqualTo(SignIn.Verdict.WELCOME);
    }

    @Test
    void getsTheConfiguredPasswordAndNobodyIsToldIt() throws Exception {
        start(Map.of("modelwire.admin.password", "chosen one"));
        assertThat(System.getProperty(FirstAdministrator.PROPERTY)).isNull();
        assertThat(verdict("chosen one")).isEqualTo(SignIn.Verdict.WELCOME);

        start(Map.of("modelwire.admin.password", "another one"));
        assertThat(verdict("another one")).isEqualTo(SignIn.Verdict.WRONG);
    }
}
