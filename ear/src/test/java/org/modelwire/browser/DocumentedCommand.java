package org.modelwire.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command in a block of {@code sh} of the documents for people who run, edit or change this program.
 *
 * @param file its path from the root of the project
 * @param text with its continuation lines or its here-document
 */
record DocumentedCommand(String file, String text) {

    private static final Path ROOT = Path.of("..");
    private static final String FENCE = "```";
    private static final String SHELL = FENCE + "sh";

    /** All of them, in their order. */
    static List<DocumentedCommand> all() throws IOException {
        List<DocumentedCommand> commands = new ArrayList<>();
        for (Path file : files()) {
            read(file, commands);
        }
        return commands;
    }

    /** The beginnings of all blocks that do not say what they hold, which could hide a command. */
    static List<String> unnamedBlocks() throws IOException {
        List<String> unnamed = new ArrayList<>();
        for (Path file : files()) {
            boolean inside = false;
            for (String line : Files.readAllLines(file)) {
                if (line.strip().startsWith(FENCE)) {
                    if (!inside && line.strip().equals(FENCE)) {
                        unnamed.add(file.toString());
                    }
                    inside = !inside;
                }
            }
        }
        return unnamed;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String top : List.of("", "docs", "config")) {
            try (Stream<Path> found = Files.walk(ROOT.resolve(top), top.isEmpty() ? 1 : 4)) {
                found.filter(file -> file.toString().endsWith(".md"))
                        .filter(file -> !file.toString().contains("/target/"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static void read(Path file, List<DocumentedCommand> commands) throws IOException {
        boolean inside = false;
        String end = "";
        StringBuilder open = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            String bare = line.strip();
            if (bare.startsWith(FENCE)) {
                inside = bare.equals(SHELL);
                continue;
            }
            if (!inside || open.isEmpty() && (bare.isEmpty() || bare.startsWith("#"))) {
                continue;
            }
            open.append(open.isEmpty() ? "" : "\n").append(line);
            if (end.isEmpty() && bare.contains("<<")) {
                end = bare.substring(bare.indexOf("<<") + 2);
            }
            if (end.isEmpty() ? !bare.endsWith("\\") : bare.equals(end)) {
                commands.add(new DocumentedCommand(ROOT.relativize(file).toString(), open.toString()));
                open.setLength(0);
                end = "";
            }
        }
    }
}
