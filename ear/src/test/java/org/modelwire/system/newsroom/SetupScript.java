package org.modelwire.system.newsroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One run of a script of {@code config/servers}. Of the environment only what is said here reaches it. */
public record SetupScript(int exit, String said) {

    /**
     * Runs it to its end.
     *
     * @param server the folder of the script
     */
    public static SetupScript run(String server, Map<String, String> environment) throws IOException {
        Path script = Path.of("..", "config", "servers", server, "setup.sh");
        Path output = Files.createTempFile("setup", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder("bash", script.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile()); // a pipe would stay open in the server that a script starts
            builder.environment().keySet().removeIf(name -> name.matches("(MODELWIRE|JBOSS|OTEL)_.*"));
            builder.environment().putAll(environment);
            int exit = builder.start().onExit().join().exitValue();
            return new SetupScript(exit, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /** The same, for one that must not fail. */
    static void succeed(String server, Map<String, String> environment) throws IOException {
        SetupScript script = run(server, environment);
        if (script.exit != 0) {
            throw new IllegalStateException(server + "/setup.sh ended with " + script.exit + ":\n" + script.said);
        }
    }
}
