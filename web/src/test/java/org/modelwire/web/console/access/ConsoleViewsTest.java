package org.modelwire.web.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the views and the access table tell of the same pages and actions. */
class ConsoleViewsTest {

    private static final Path VIEWS = Path.of("src/main/webapp/console");
    private static final Pattern BUTTON = Pattern.compile("<[ph]:command(?:Button|Link)\\b[^>]*>");
    private static final Pattern CALL = Pattern.compile("action(?:Listener)?=\"#\\{\\w+\\.(\\w+)");
    private static final Pattern ID = Pattern.compile("id=\"(do-[a-z-]+)\"");

    /** These only open, fill and close a form; nothing is changed by them. */
    private static final Set<String> ONLY_LOOKS = Set.of(
            "choose",
            "leave",
            "fill",
            "look",
            "refresh",
            "open",
            "edit",
            "discard",
            "next",
            "find",
            "show",
            "keepHand");

    private static final Pattern PART = Pattern.compile("<ui:(?:include src|decorate template)=\"(/WEB-INF/[^\"]+)\"");

    private static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.list(VIEWS)) {
            return files.sorted().toList();
        }
    }

    /** A view with the parts that it includes. */
    private static String whole(Path view) throws IOException {
        StringBuilder whole = new StringBuilder(Files.readString(view));
        Matcher part = PART.matcher(whole.toString());
        while (part.find()) {
            whole.append(Files.readString(Path.of("src/main/webapp" + part.group(1))));
        }
        return whole.toString();
    }

    @Test
    void areThePagesOfTheTable() throws IOException {
        Set<String> views = views().stream()
                .map(file -> "/console/" + file.getFileName().toString().replace(".xhtml", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> pages = Arrays.stream(ConsolePage.values())
                .map(ConsolePage::getPath)
                .filter(path -> !path.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(views).isEqualTo(pages);
    }

    @Test
    void haveAButtonForEachActionOfTheirPageAndNoOther() throws IOException {
        Set<String> buttons = new TreeSet<>();
        for (Path view : views()) {
            Matcher id = ID.matcher(whole(view));
            while (id.find()) {
                buttons.add(view.getFileName() + " " + id.group(1));
            }
        }
        Set<String> actions = Arrays.stream(ConsoleAction.values())
                .map(action -> action.page().getPath().replace("/console/", "") + ".xhtml " + action.getId())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(buttons).isEqualTo(actions);
    }

    @Test
    void changeNothingByAButtonThatTheTableDoesNotName() throws IOException {
        List<String> unnamed = new ArrayList<>();
        for (Path view : views()) {
            Matcher button = BUTTON.matcher(whole(view));
            while (button.find()) {
                Matcher call = CALL.matcher(button.group());
                if (call.find()
                        && !ONLY_LOOKS.contains(call.group(1))
                        && !ID.matcher(button.group()).find()) {
                    unnamed.add(view.getFileName() + ": " + call.group(1));
                }
            }
        }
        assertThat(unnamed).isEmpty();
    }
}
