package org.modelwire.launcher.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.modelwire.config.backup.BackupFolder;

/** A home as a server leaves it, with a small database, and a {@code modelwire.jar} that knows a schema. */
final class UsedHome {

    private UsedHome() {}

    static Path in(Path folder) throws IOException, SQLException {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (Connection connection = open(home);
                Statement statement = connection.createStatement()) {
            statement.execute("create table brief (slug varchar(100))");
            statement.execute("insert into brief values ('loom-2-ships')");
        }
        Files.createDirectories(home.resolve("backup"));
        facts(home, "file=" + home.resolve("modelwire.mv.db") + "\nschema=088\n");
        Files.writeString(home.resolve("secret.key"), "the key\n");
        Files.writeString(home.resolve("removals.jsonl"), "{\"number\":1}\n");
        Files.writeString(home.resolve("node-id"), "a node");
        Files.writeString(Files.createDirectories(home.resolve("index")).resolve("segments"), "words");
        return home;
    }

    static void facts(Path home, String properties) throws IOException {
        Files.writeString(BackupFolder.of(home).facts(), properties);
    }

    static Connection open(Path home) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + home.resolve("modelwire"), "sa", "");
    }

    static String brief(Path home) throws SQLException {
        try (Connection connection = open(home);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select slug from brief")) {
            row.next();
            return row.getString(1);
        }
    }

    /** A program with a migration to each version. */
    static Path jar(Path folder, String... versions) throws IOException {
        ByteArrayOutputStream library = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(library)) {
            for (String version : versions) {
                zip.putNextEntry(new ZipEntry("db/migration/V" + version + "__change.sql"));
            }
        }
        byte[] war = zip("WEB-INF/lib/modelwire-domain-1.0.jar", library.toByteArray());
        return Files.write(folder.resolve("modelwire.jar"), zip("MICRO-INF/deploy/modelwire.war", war));
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
