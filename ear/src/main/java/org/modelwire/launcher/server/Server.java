package org.modelwire.launcher.server;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The server process. Boots Payara Micro with what the launcher wrote on the pipe, deploys the application, and ends
 * with 2 if the application says why it cannot run, with 4 if it cannot tell. Standard output belongs to the person or
 * script that started the launcher; what the server prints there is dropped.
 */
public final class Server {

    /** Set by the application, before its deployment fails, to one sentence that says what to do. */
    static final String PROBLEM = "modelwire.start.problem";

    /** Set by the application at the first start, if nobody chose a password for its first administrator. */
    static final String ADMIN_PASSWORD = "modelwire.start.admin-password";

    private static final String APPLICATION = "modelwire";
    private static final String TOKEN = "modelwire.api.token";
    private static final String LOG_FORMAT = "modelwire.log.format";
    private static final int REFUSED = 2;
    private static final int FAILED = 4;

    private final PrintStream out;
    private final Path home = Path.of(System.getProperty("modelwire.home"));
    private final String host = System.getProperty("modelwire.host");
    private final String port = System.getProperty("modelwire.port");
    private final String mode = System.getProperty("modelwire.launcher.mode");

    private Server(PrintStream out) {
        this.out = out;
    }

    /** Reads the properties from standard input, runs, and stays up; ends by itself only after a nightly run. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        LauncherPipe.read(System.in);
        new Server(out).run().ifPresent(System::exit);
    }

    /** Boots and does what the launcher asked for; the exit code if the server must end, empty if it stays. */
    private Optional<Integer> run() throws IOException {
        if (!"serve".equals(mode) && setting(TOKEN).isEmpty()) {
            System.setProperty(TOKEN, randomToken());
        }
        ServerLog.configure(
                home, setting(LOG_FORMAT).filter("json"::equalsIgnoreCase).isPresent());
        TerminalFilter.tour("sample".equals(mode));
        Instant start = Clock.systemUTC().instant();
        if (!boot()) {
            return Optional.of(failed());
        }
        TerminalFilter.serverIsUp();
        OperationsApi api =
                new OperationsApi(address("127.0.0.1"), setting(TOKEN).orElse(""));
        if ("nightly".equals(mode)) {
            String password = firstPassword();
            if (!password.isEmpty()) {
                System.err.println("editors' desk:" + password);
            }
            return Optional.of(new NightlyCommand(api, Pause.ofOneSecond(), out, System.err).run());
        }
        if ("sample".equals(mode)) {
            new SampleTour(api, Pause.ofOneSecond(), start, out).run();
            TerminalFilter.tour(false);
        }
        sayWhereToLook();
        return Optional.empty();
    }

    private void sayWhereToLook() {
        String site = address("localhost");
        out.println("Modelwire is up. Stop it with Ctrl+C; everything stays in " + home + ".");
        out.println("  front page     " + site + "/");
        out.println("  how we write   " + site + "/how-we-write");
        out.println("  feed           " + site + "/feeds/atom.xml");
        out.println("  editors' desk  " + site + "/console" + firstPassword());
    }

    /** Tells a password that the first start has made, once; the application knows only its hash. */
    private static String firstPassword() {
        String password = System.clearProperty(ADMIN_PASSWORD);
        return password == null ? "" : "   sign in as admin with " + password + " (shown only now)";
    }

    private boolean boot() {
        try {
            Class<?> micro = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
            PayaraMicroBoot boot =
                    (PayaraMicroBoot) micro.getMethod("getInstance").invoke(null);
            boot.setPreBootHandler(PreBootCommands.of(host, home));
            Method create = micro.getMethod("create", String[].class);
            String root = home.resolve("temporary").toString();
            create.invoke(null, (Object)
                    new String[] {"--nohazelcast", "--disablephonehome", "--port", port, "--rootdir", root});
            PayaraMicroRuntime runtime = boot.getRuntime();
            Path application = Path.of(System.getProperty("modelwire.launcher.application"));
            runtime.deploy(APPLICATION, "/", application.toFile());
            // The answer of deploy is true even when the application did not start.
            return runtime.getDeployedApplicationNames().contains(APPLICATION) && System.getProperty(PROBLEM) == null;
        } catch (InvocationTargetException e) {
            ServerLog.record("the server did not boot", e.getCause());
            return false;
        } catch (ReflectiveOperationException e) {
            ServerLog.record("the server's classes are not as expected", e);
            return false;
        }
    }

    private int failed() {
        String problem = System.getProperty(PROBLEM);
        if (problem != null) {
            System.err.println(problem);
            return REFUSED;
        }
        System.err.println("Modelwire could not be started; the reason is in " + ServerLog.file(home));
        return FAILED;
    }

    /** The address of this server; a listener on all addresses, or the usual one, is called by the name given. */
    private String address(String local) {
        String name = Set.of("0.0.0.0", "::", "127.0.0.1").contains(host) ? local : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
    }

    private static Optional<String> setting(String key) {
        String environment = System.getenv(key.replace('.', '_').toUpperCase(Locale.ROOT));
        return Optional.ofNullable(System.getProperty(key, environment)).filter(value -> !value.isBlank());
    }

    private static String randomToken() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
