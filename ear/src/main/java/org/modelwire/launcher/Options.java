package org.modelwire.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What stands on the command line. Seven options do not pay for a library that takes a tenth of a second to load.
 *
 * @param port from 1 to 65535, if given
 * @param host address to listen on, if given
 * @param home folder of this instance, if given
 * @param sample whether to play the sample newsroom
 * @param nightly whether to run the nightly job once and end
 * @param backup file that a backup of the home is to be written to, if one is asked for
 * @param restore file of a backup that is to become the home, if that is asked for
 * @param help whether to show the options and end
 */
record Options(
        Optional<Integer> port,
        Optional<String> host,
        Optional<String> home,
        boolean sample,
        boolean nightly,
        Optional<String> backup,
        Optional<String> restore,
        boolean help) {

    static final String LIST = """
            Usage: java -jar modelwire.jar [options]
              --port N         port to listen on (8080)
              --host ADDRESS   address to listen on (127.0.0.1)
              --home DIR       folder of the database, index, illustrations and logs (./modelwire-data)
              --sample         play the sample newsroom: invented publishers, recorded model answers
              --nightly        start, run the nightly job once, print its totals as a line of JSON and end:
                               0 completed, 2 bad configuration, 3 degraded, 4 failed, 5 already running
              --backup FILE    write a backup of the home to a new file and end, whether the server runs or not
              --restore FILE   make a backup the home, which must be empty, and end
              --help           show this list
            Everything else is configured by environment variables (MODELWIRE_...) or system properties (-Dmodelwire...).
            MODELWIRE_JAVA_OPTS holds more options for the server's Java, for example -Xmx2g.""";

    /**
     * Reads the command line; a value follows its option after a space or an equals sign.
     *
     * @throws RefusedException if an option is unknown, or its value is missing or not usable; lists the options
     */
    static Options parse(String... arguments) throws RefusedException {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        Optional<Integer> port = Optional.empty();
        Optional<String> host = Optional.empty();
        Optional<String> home = Optional.empty();
        boolean sample = false;
        boolean nightly = false;
        Optional<String> backup = Optional.empty();
        Optional<String> restore = Optional.empty();
        boolean help = false;
        while (!left.isEmpty()) {
            String argument = left.pop();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (equals >= 0) {
                left.push(argument.substring(equals + 1));
            }
            switch (name) {
                case "--port" -> port = Optional.of(port(value(name, left)));
                case "--host" -> host = Optional.of(value(name, left));
                case "--home" -> home = Optional.of(value(name, left));
                case "--sample" -> sample = flag(name, equals);
                case "--nightly" -> nightly = flag(name, equals);
                case "--backup" -> backup = Optional.of(value(name, left));
                case "--restore" -> restore = Optional.of(value(name, left));
                case "--help", "-h" -> help = flag(name, equals);
                default -> throw refused("unknown option \"" + argument + "\"");
            }
        }
        if (backup.isPresent() && restore.isPresent() || (backup.isPresent() || restore.isPresent()) && nightly) {
            throw refused("only one of --nightly, --backup and --restore can be done at a time");
        }
        return new Options(port, host, home, sample, nightly, backup, restore, help);
    }

    private static boolean flag(String name, int equals) throws RefusedException {
        if (equals >= 0) {
            throw refused(name + " takes no value");
        }
        return true;
    }

    private static String value(String name, Deque<String> left) throws RefusedException {
        String value = left.isEmpty() || left.peek().startsWith("--") ? "" : left.pop();
        if (value.isBlank()) {
            throw refused(name + " needs a value");
        }
        return value;
    }

    private static int port(String value) throws RefusedException {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // answered below, with the range
        }
        throw refused("--port must be a whole number from 1 to 65535, was \"" + value + "\"");
    }

    private static RefusedException refused(String problem) {
        return new RefusedException(List.of(problem, LIST));
    }
}
