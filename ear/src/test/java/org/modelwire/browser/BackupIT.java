package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.browser.TakedownSite.STATEMENT;
import static org.modelwire.browser.TakedownSite.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.system.server.Within;

/** The worst day rehearsed, with the launcher's own commands and its own database. */
@Timeout(900)
@ExtendWith(TakedownSite.Shared.class)
@EnabledIfSystemProperty(named = "modelwire.sample.server", matches = "payara-micro")
@EnabledIfSystemProperty(named = "modelwire.sample.database", matches = "h2")
class BackupIT {

    @Test
    void aBackupOfTheRunningServerComesBackWholeAndWithoutWhatWasRemovedSince(
            TakedownSite takedowns, @TempDir Path folder) throws Exception {
        SampleSite site = takedowns.site();
        String slug = takedowns.brief(2);
        String kept = takedowns.brief(5);
        Set<String> before = site.briefs();
        JsonObject run = firstRun(site);
        String manifest = site.operations("manifests/briefs/" + kept).body();
        Path backup = folder.resolve("monday.zip");
        json(site.operate("jobs/nightly/executions", "{}"));

        assertThat(site.backUp(backup)).contains("is made");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        String receipt = takedowns
                .send(takedowns.removal(slug, "somebody@rival.example"))
                .select(".receipt")
                .text();
        json(site.operate("takedowns/" + receipt + "/verification", "{\"by\":\"Ada Lind\",\"how\":\"telephone\"}"));
        json(site.operate(
                "takedowns/" + receipt + "/decision",
                "{\"by\":\"Ada Lind\",\"measure\":\"REMOVED\"," + STATEMENT + "}"));
        assertThat(site.get("/briefs/" + slug).statusCode()).isEqualTo(410);
        Path journal = site.home().resolve("removals.jsonl");
        Within.seconds(60)
                .until(
                        "the journal has it",
                        () -> Files.exists(journal) && Files.readString(journal).contains(slug));

        assertThat(site.restore(backup)).contains("is as it was", "done again at the start");

        assertThat(site.operations("takedowns").body()).doesNotContain(receipt);
        takedowns.assertGone(slug);
        before.remove("/briefs/" + slug);
        assertThat(site.briefs()).containsAll(before);
        assertThat(firstRun(site)).isEqualTo(run);
        assertThat(site.operations("manifests/briefs/" + kept).body()).isEqualTo(manifest);
        assertThat(json(site.operations("evidence")).getBoolean("intact")).isTrue();
        takedowns.run("nightly");
        takedowns.assertGone(slug);
    }

    /** With all that it has read, written and paid. */
    private static JsonObject firstRun(SampleSite site) throws Exception {
        try (JsonReader reader = Json.createReader(
                new StringReader(site.operations("jobs/nightly/executions").body()))) {
            JsonArray runs = reader.readArray();
            return runs.getJsonObject(runs.size() - 1);
        }
    }
}
