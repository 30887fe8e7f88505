package org.modelwire.batch.gate.context;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.name.KnownNames;
import org.modelwire.batch.gate.text.WordList;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * A connection with the archive is a real one.
 *
 * <p>Rule: a brief cites only earlier briefs that its writer was offered, and the story or the sentence shares with the
 * cited brief at least one name that tells something; a country, a bloc or one of the names in {@code /gate/common-subjects.txt} alone is
 * no connection, and an editor looks. Source: the project's own archive contract.
 */
public final class ArchiveGate implements Gate {

    private static final Set<String> TOO_COMMON =
            WordList.lines("common-subjects.txt").stream().collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "Only earlier briefs that the search found are cited, and a common subject such as a country alone is no connection.",
                "");
    }

    @Override
    public List<Finding> check(GateInput input) {
        return input.statements().stream()
                .flatMap(statement -> objection(statement, input).stream())
                .toList();
    }

    private Optional<Finding> objection(Statement statement, GateInput input) {
        Optional<String> slug = statement.sentence().briefSlug();
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        if (statement.cited().isEmpty()) {
            return Optional.of(statement.whole(
                    name(), Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, "the brief " + slug.get() + " was not offered"));
        }
        ArchiveOffer cited = statement.cited().get();
        KnownNames names = input.namesIn(cited);
        boolean connected = Stream.concat(Stream.of(statement), reported(input))
                .anyMatch(said -> names.sharesTellingName(said.passage(), TOO_COMMON));
        return connected
                ? Optional.empty()
                : Optional.of(statement.whole(
                        name(),
                        Severity.REVIEW,
                        Reason.UNSUPPORTED_CLAIM,
                        "shares no telling name with the brief \u201c" + cited.headline() + "\u201d"));
    }

    /** The story itself: the archive sentence may say "the company" of whom headline or summary name. */
    private static Stream<Statement> reported(GateInput input) {
        return input.statements().stream().filter(said -> said.part() == Part.HEADLINE || said.part() == Part.SUMMARY);
    }
}
