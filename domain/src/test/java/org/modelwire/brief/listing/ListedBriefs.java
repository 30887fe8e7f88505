package org.modelwire.brief.listing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.StoredWire;
import org.modelwire.brief.Drafter;
import org.modelwire.brief.Drafts;
import org.modelwire.brief.NewBrief;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.shared.TestDatabase;
import org.modelwire.subject.SubjectKind;

/** Briefs that are public, as lists need them: with a day, a weight and subjects, whose names are their words. */
public final class ListedBriefs {

    private final TestDatabase database;
    private int number;

    public ListedBriefs(TestDatabase database) {
        this.database = database;
    }

    /** Stores a public brief and gives its id. */
    public long add(String headline, String reportedAt, int significance, String... subjects) throws Exception {
        return add(headline, reportedAt, significance, Optional.empty(), subjects);
    }

    /** Stores a public brief with something to watch. */
    public long add(
            String headline, String reportedAt, int significance, Optional<DraftWatch> watch, String... subjects)
            throws Exception {
        String domain = "paper-" + ++number + ".example";
        long id = database.get(wiring -> {
            Instant at = Instant.parse(reportedAt);
            long story = StoredWire.story(
                    wiring,
                    StoredWire.fetched(wiring, StoredWire.feed(wiring, domain), "https://" + domain + "/1"),
                    at);
            List<DraftSentence> summary = Arrays.stream(subjects)
                    .map(subject -> DraftSentence.inference(subject + " did it."))
                    .toList();
            return wiring.the(Drafts.class)
                    .store(
                            new NewBrief(
                                    story,
                                    new Draft(
                                            headline,
                                            summary,
                                            Optional.of(ContextKind.EXPLAINER),
                                            List.of(),
                                            List.of(),
                                            watch),
                                    Drafter.EXTRACTIVE,
                                    significance,
                                    Map.of(),
                                    Arrays.stream(subjects)
                                            .map(subject -> new NewBrief.NamedSubject(
                                                    subject, SubjectKind.ORGANISATION, subject))
                                            .toList()),
                            "run 1");
        });
        set(id, "PUBLISHED");
        return id;
    }

    /** Puts a brief into a state without asking anybody. */
    public void set(long id, String state) throws Exception {
        database.run(wiring -> wiring.the(EntityManager.class)
                .createNativeQuery("update brief set state = '" + state
                        + "', published_at = updated_at, gone = case when '" + state
                        + "' = 'WITHDRAWN' then 'WITHDRAWN' end where id = " + id)
                .executeUpdate());
    }
}
