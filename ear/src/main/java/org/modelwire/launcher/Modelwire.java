package org.modelwire.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.config.ConfigCheck;
import org.modelwire.config.SettingException;
import org.modelwire.config.Settings;
import org.modelwire.launcher.backup.Backup;
import org.modelwire.launcher.backup.Restore;

/** {@code java -jar modelwire.jar}: checks everything that can be checked, then runs the server and ends as it ends. */
public final class Modelwire {

    private static final int REFUSED = 2;
    private static final int FAILED = 4;

    private Modelwire() {}

    /** Ends with the server's exit code, or with 2 and a message if the start is refused. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                System.out.println(Options.LIST);
                return 0;
            }
            LaunchSettings settings = new LaunchSettings(options, Settings.ofProcess());
            if (options.backup().isPresent()) {
                return backUp(settings, Path.of(options.backup().get()));
            }
            if (options.restore().isPresent()) {
                return restore(settings, Path.of(options.restore().get()));
            }
            check(settings);
            return serve(options, settings);
        } catch (RefusedException e) {
            e.messages().forEach(System.err::println);
            return REFUSED;
        } catch (IOException | URISyntaxException e) {
            System.err.println("the server cannot be started: " + e + "; is the disk full or the home read-only?");
            return FAILED;
        } catch (InterruptedException e) {
            return FAILED;
        }
    }

    private static int backUp(LaunchSettings settings, Path file)
            throws RefusedException, URISyntaxException, InterruptedException {
        try {
            String version = Optional.ofNullable(Modelwire.class.getPackage().getImplementationVersion())
                    .orElse("unknown");
            System.out.println(new Backup(home(settings), version).to(file.toAbsolutePath()));
            return 0;
        } catch (IOException e) {
            System.err.println("the backup cannot be made: " + e + "; is the disk full?");
            return FAILED;
        }
    }

    private static int restore(LaunchSettings settings, Path file) throws RefusedException, URISyntaxException {
        try {
            Restore.to(home(settings), ownJar()).from(file.toAbsolutePath()).forEach(System.out::println);
            return 0;
        } catch (IOException e) {
            System.err.println("the backup cannot be restored: " + e + "; is the disk full or the file unreadable?");
            return FAILED;
        }
    }

    private static Path home(LaunchSettings settings) throws RefusedException {
        try {
            return settings.home().directory();
        } catch (SettingException e) {
            throw new RefusedException(e.getMessage());
        }
    }

    private static void check(LaunchSettings settings) throws RefusedException {
        List<String> problems = ConfigCheck.problems(settings.all());
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        HostNameCheck.check();
        PortCheck.check(settings.host(), settings.port());
    }

    private static int serve(Options options, LaunchSettings settings)
            throws RefusedException, IOException, URISyntaxException, InterruptedException {
        Path home = settings.home().directory();
        HomeLock lock = HomeLock.take(home);
        try {
            ServerFiles files = ServerFiles.unpack(ownJar(), home.resolve("server"));
            Path temporary = home.resolve("temporary");
            ServerFiles.delete(temporary);
            Files.createDirectories(temporary);
            Files.createDirectories(home.resolve("logs"));
            Map<String, String> properties = new LinkedHashMap<>(systemProperties());
            properties.putAll(settings.forServer());
            properties.put("fish.payara.micro.BootJar", files.bootJar().toUri().toString());
            properties.put("fish.payara.micro.UnpackDir", files.directory().toString());
            properties.put("modelwire.launcher.application", files.application().toString());
            properties.put("modelwire.launcher.mode", mode(options));
            return ended(ServerProcess.start(files.bootJar(), javaOptions(home), properties)
                    .await());
        } finally {
            lock.close();
        }
    }

    /** Java's own exit codes would read as answers of a nightly run; they are said in words and made one of ours. */
    private static int ended(int code) {
        switch (code) {
            case 1 -> {
                System.err.println("the server's Java did not start; check MODELWIRE_JAVA_OPTS");
                return REFUSED;
            }
            case 134 -> {
                System.err.println("the server ran out of memory or crashed; give it more with"
                        + " MODELWIRE_JAVA_OPTS=-Xmx1g and see crash-*.log under logs in its home");
                return FAILED;
            }
            default -> {
                return code;
            }
        }
    }

    private static List<String> javaOptions(Path home) {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+CrashOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + home.resolve("logs").resolve("crash-%p.log")));
        options.addAll(ServerProcess.words(
                Optional.ofNullable(System.getenv("MODELWIRE_JAVA_OPTS")).orElse("")));
        return options;
    }

    private static String mode(Options options) {
        if (options.nightly()) {
            return "nightly";
        }
        return options.sample() ? "sample" : "serve";
    }

    private static Map<String, String> systemProperties() {
        Map<String, String> own = new LinkedHashMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("modelwire."))
                .forEach(name -> own.put(name, System.getProperty(name)));
        return own;
    }

    private static Path ownJar() throws URISyntaxException {
        return Path.of(Modelwire.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
