package org.modelwire.web.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.newsletter.Rhythm;

/**
 * What a reader chose on a form.
 *
 * @param all whether about everything; otherwise about the subjects
 * @param subjects slugs of what was ticked
 */
record Choices(Rhythm rhythm, boolean all, Set<String> subjects) {

    private static final int MOST = 100;

    /** Whatever is missing or made up counts as the usual. */
    static Choices of(HttpServletRequest request) {
        String[] ticked =
                Optional.ofNullable(request.getParameterValues("subject")).orElse(new String[0]);
        return new Choices(
                Arrays.stream(Rhythm.values())
                        .filter(rhythm -> rhythm.name().equals(request.getParameter("rhythm")))
                        .findFirst()
                        .orElse(Rhythm.DAILY),
                !"chosen".equals(request.getParameter("scope")),
                Arrays.stream(ticked)
                        .filter(slug -> slug.matches("[a-z0-9-]{1,120}"))
                        .limit(MOST)
                        .collect(Collectors.toSet()));
    }

    /** Whether subjects were wanted and none was ticked. */
    boolean isNothing() {
        return !all && subjects.isEmpty();
    }

    Set<String> wanted() {
        return all ? Set.of() : subjects;
    }
}
