package org.modelwire.bench;

import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a start is compared with: one static page on the Payara Micro that is inside {@code modelwire.jar}. */
final class EmptyApplication {

    private static final String BIND = "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address=127.0.0.1\n";

    private final Path folder;
    private final Path war;
    private final Path preBoot;

    /** Writes the application into the folder. */
    EmptyApplication(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.war = folder.resolve("empty.war");
        this.preBoot = Files.writeString(folder.resolve("pre-boot.asadmin"), BIND);
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<!DOCTYPE html><title>Empty</title>\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    BenchServer start() throws IOException, InterruptedException, URISyntaxException {
        int port = BenchServer.freePort();
        return BenchServer.start(
                folder,
                port,
                List.of(
                        "-jar",
                        payaraMicro().toString(),
                        "--nohazelcast",
                        "--disablephonehome",
                        "--port",
                        Integer.toString(port),
                        "--prebootcommandfile",
                        preBoot.toString(),
                        "--deploy",
                        war.toString(),
                        "--contextroot",
                        "/"));
    }

    private static Path payaraMicro() throws URISyntaxException {
        return Path.of(PayaraMicroLauncher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
