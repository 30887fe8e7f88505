package org.modelwire.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefPublished;
import org.modelwire.config.JobName;
import org.modelwire.run.RunLedger;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;

/** Signed accounts, on both databases. */
class StoredManifestsTest {

    private TestDatabase database;

    private void open(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = new BriefDesk(database).published("tessera.example", "Loom 2 ships");
        database.run(wiring -> wiring.the(Manifests.class)
                .sign(new BriefPublished(brief, "loom-2-ships", Optional.empty(), false, NOW)));
        database.run(wiring -> {
            wiring.onNode("node");
            long run = wiring.the(RunLedger.class).open(JobName.NIGHTLY, "test");
            wiring.the(Manifests.class)
                    .sign(StateChanged.of(
                            "run", run, RunStatus.RUNNING, RunStatus.COMPLETED, "job nightly", "it ended", NOW));
        });
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private Manifests.Check check() throws Exception {
        return database.get(wiring -> wiring.the(Manifests.class).check());
    }

    private RunManifest ofBrief() throws Exception {
        return database.get(wiring ->
                wiring.the(ManifestRepository.class).findByBrief("loom-2-ships").get(0));
    }

    private void change(String sql) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellHowATextAndANightCameAboutWithoutAnyTextOrSecret(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String content = ofBrief().content();
        assertThat(content)
                .contains("\"writer\":\"large-model\"", "\"prompt\":\"3\"", "https://tessera.example/1", "costUsd")
                .contains("\"textSha256\"", "\"gates\"", "\"rights\"", "\"policy\":\"FULL_BRIEF\"")
                .doesNotContain("Tessellate", "4,200", "Racks stay");
        database.run(wiring -> assertThat(wiring.the(ManifestRepository.class).find(0, 10))
                .extracting(RunManifest::kind)
                .containsExactly(RunManifest.Kind.BRIEF, RunManifest.Kind.NIGHT));
        assertThat(check()).isEqualTo(new Manifests.Check(2, java.util.List.of(), java.util.List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void canBeVerifiedByAnybodyWithThePublicKey(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String key = database.get(wiring -> wiring.the(SigningKeys.class).publicKey());
        PublicKey known = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
        RunManifest manifest = ofBrief();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(known);
        signature.update(manifest.content().getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(Base64.getDecoder().decode(manifest.signature())))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void tamperingWithAManifestIsFound(TestDatabase.Kind kind) throws Exception {
        open(kind);
        change("update run_manifest set content = replace(content, 'large-model', 'small-model') where kind = 'BRIEF'");
        assertThat(check().broken()).singleElement().asString().startsWith("BRIEF");
        change("update run_manifest set content = replace(content, 'small-model', 'large-model') where kind = 'BRIEF'");
        assertThat(check().isIntact()).isTrue();
        change("update run_manifest set content = replace(content, 'COMPLETED', 'FAILED') where kind = 'NIGHT'");
        assertThat(check().broken()).singleElement().asString().startsWith("NIGHT");
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatWasChangedOrAManifestThatIsGoneIsFound(TestDatabase.Kind kind) throws Exception {
        open(kind);
        change("update brief_revision set text_hash = '" + "0".repeat(64) + "'");
        assertThat(check().broken()).hasSize(1);
        change("update run_manifest set at = at - interval '1' day where kind = 'NIGHT'");
        change("delete from run_manifest where kind = 'BRIEF'");
        assertThat(check().missing()).containsExactly("loom-2-ships 1");
    }
}
