package org.modelwire.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.shared.Wiring.NOW;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;
import org.modelwire.subject.Subject;
import org.modelwire.subject.SubjectKind;
import org.modelwire.subject.SubjectRepository;

/** Briefs from the first draft to their publication, on both databases. */
class StoredBriefsTest {

    private static final Instant EARLIER = NOW.minusSeconds(10 * 86_400);
    private static final DraftWatch WATCH =
            new DraftWatch("Watch whether Loom 2 ships by June.", Optional.of(LocalDate.of(2026, 6, 30)), "The shop.");
    private static final Finding DOUBT =
            Finding.at("numbers", Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, "It costs 9.", "9", "not in the source");

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void givesBackADraftAsItWasStored(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        String cited = publish("first.example", "Loom 2 was announced", EARLIER);
        long id = store("second.example", draft("Loom 2 ships", cited), NOW, Map.of(cited, new BigDecimal("3.2500")));

        database.run(wiring -> {
            Brief brief = wiring.the(BriefRepository.class).get(id);
            assertThat(brief.slug()).isEqualTo("loom-2-ships");
            assertThat(brief.state()).isEqualTo(BriefState.DRAFT);
            assertThat(brief.label()).isEqualTo(BriefLabel.MACHINE_WRITTEN);
            assertThat(brief.reviewer()).isEmpty();
            assertThat(brief.reportedAt()).isEqualTo(NOW);
            assertThat(brief.significance()).isEqualTo(4);
            BriefRevision text = brief.current();
            assertThat(text.number()).isEqualTo(1);
            assertThat(text.headline()).isEqualTo("Loom 2 ships");
            assertThat(text.kind()).contains(ContextKind.MARKET_SIGNAL);
            assertThat(text.watch()).contains(WATCH);
            assertThat(text.textHash()).hasSize(64);
            assertThat(text.drafter()).isEqualTo("large-model");
            assertThat(text.promptVersion()).contains("3");
            assertThat(text.createdAt()).isEqualTo(NOW);
            assertThat(text.sentences(Part.SUMMARY)).hasSize(2);
            assertThat(text.sentences(Part.CONSEQUENCE))
                    .singleElement()
                    .satisfies(sentence -> assertThat(sentence.basis()).isEqualTo(Basis.INFERENCE));
        });
    }

    @ParameterizedTest
    @EnumSource
    void bindsSentencesToTheirEvidence(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        String cited = publish("first.example", "Loom 2 was announced", EARLIER);
        long id = store("second.example", draft("Loom 2 ships", cited), NOW, Map.of(cited, new BigDecimal("3.2500")));

        database.run(wiring -> {
            Brief brief = wiring.the(BriefRepository.class).get(id);
            Article article = wiring.the(ArticleRepository.class)
                    .findByStory(brief.storyId())
                    .get(0);
            BriefRevision text = brief.current();
            assertThat(article.state()).isEqualTo(ArticleState.ANALYSED);
            assertThat(text.sentences(Part.SUMMARY).get(0).articleId()).contains(article.id());
            assertThat(text.sentences(Part.ARCHIVE).get(0).cited())
                    .map(Brief::slug)
                    .contains(cited);
            assertThat(text.offers()).singleElement().satisfies(offer -> {
                assertThat(offer.brief().slug()).isEqualTo(cited);
                assertThat(offer.score()).isEqualByComparingTo("3.25");
            });
            assertThat(brief.mentions())
                    .extracting(mention -> mention.subject().name())
                    .containsExactly("Tessellate", "Chips");
        });
    }

    @ParameterizedTest
    @EnumSource
    void usesASubjectAgainThatIsKnown(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        publish("first.example", "Loom 2 was announced", EARLIER);
        publish("second.example", "Loom 2 ships", NOW);

        database.run(wiring -> {
            Subject subject =
                    wiring.the(SubjectRepository.class).findBySlug("tessellate").orElseThrow();
            assertThat(subject.name()).isEqualTo("Tessellate");
            assertThat(subject.kind()).isEqualTo(SubjectKind.ORGANISATION);
            assertThat(wiring.the(BriefRepository.class).findMentioning("tessellate", 10))
                    .extracting(Brief::slug)
                    .containsExactly("loom-2-ships", "loom-2-was-announced");
        });
    }

    @ParameterizedTest
    @EnumSource
    void givesASecondBriefOfOneHeadlineASlugOfItsOwn(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        assertThat(publish("first.example", "Loom 2 ships", EARLIER)).isEqualTo("loom-2-ships");
        assertThat(publish("second.example", "Loom 2 ships", NOW)).isEqualTo("loom-2-ships-2");
    }

    @ParameterizedTest
    @EnumSource
    void hasRoomForOneBriefOfAStoryOnly(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = store("first.example", draft("Loom 2 ships"), NOW, Map.of());
        assertThatThrownBy(() -> database.run(wiring -> {
                    BriefRepository briefs = wiring.the(BriefRepository.class);
                    briefs.add(new Brief(briefs.get(id).storyId(), "another", NOW, 1, NOW));
                }))
                .hasStackTraceContaining("brief_story_uk");
    }

    @ParameterizedTest
    @EnumSource
    void holdsADraftThatAGateObjectsToAndKeepsWhatItFound(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = store("first.example", draft("Loom 2 ships"), NOW, Map.of());

        BriefState state = database.get(wiring -> publication(wiring, DOUBT).check(id, "run 1"));

        assertThat(state).isEqualTo(BriefState.HELD);
        database.run(wiring -> {
            BriefRepository briefs = wiring.the(BriefRepository.class);
            assertThat(briefs.get(id).current().findings())
                    .extracting(BriefFinding::finding)
                    .containsExactly(DOUBT);
            assertThat(briefs.findIds(BriefState.HELD)).containsExactly(id);
        });
    }

    @ParameterizedTest
    @EnumSource
    void publishesADraftThatPassesEveryGateAndTellsTheExits(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = store("first.example", draft("Loom 2 ships"), NOW, Map.of());
        database.run(wiring -> publication(wiring).check(id, "run 1"));

        database.run(wiring -> {
            assertThat(publication(wiring).publishByItself(id, "run 1")).isEqualTo(BriefState.PUBLISHED);
            assertThat(wiring.fired(BriefPublished.class))
                    .containsExactly(new BriefPublished(id, "loom-2-ships", Optional.of(WATCH), true, NOW));
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::from, StateChanged::to)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Optional.of("IN_REVIEW"), "PUBLISHED"));
        });
        database.run(wiring -> {
            BriefRepository briefs = wiring.the(BriefRepository.class);
            assertThat(briefs.findPublic("loom-2-ships").orElseThrow().publishedAt())
                    .contains(NOW);
            assertThat(briefs.countPublic()).isEqualTo(1);
            assertThat(briefs.findNewest(10)).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void leavesADraftWithAnyFindingToAnEditor(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = store("first.example", draft("Loom 2 ships"), NOW, Map.of());
        Finding look = Finding.at("style", Severity.REVIEW, Reason.UNSUPPORTED_CLAIM, "It ships.", "It", "vague");
        database.run(wiring -> publication(wiring, look).check(id, "run 1"));

        BriefState state = database.get(wiring -> publication(wiring).publishByItself(id, "run 1"));

        assertThat(state).isEqualTo(BriefState.IN_REVIEW);
    }

    @ParameterizedTest
    @EnumSource
    void holdsADraftThatAGateObjectsToOnlyAtTheDoor(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = store("first.example", draft("Loom 2 ships"), NOW, Map.of());
        database.run(wiring -> publication(wiring).check(id, "run 1"));

        database.run(wiring -> {
            assertThat(publication(wiring, DOUBT).publishByItself(id, "run 1")).isEqualTo(BriefState.HELD);
            assertThat(wiring.fired(BriefPublished.class)).isEmpty();
        });
        database.run(wiring ->
                assertThat(wiring.the(BriefRepository.class).countPublic()).isZero());
    }

    @ParameterizedTest
    @EnumSource
    void holdsABriefWhosePublisherSaidNoInBetween(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = store("first.example", draft("Loom 2 ships"), NOW, Map.of());
        database.run(wiring -> publication(wiring).check(id, "run 1"));
        database.run(wiring -> wiring.the(ArticleRepository.class)
                .findByStory(wiring.the(BriefRepository.class).get(id).storyId())
                .get(0)
                .publisher()
                .decide(PublisherPolicy.EXCLUDED, "They said no."));

        database.run(wiring -> {
            assertThat(publication(wiring).publishByItself(id, "run 1")).isEqualTo(BriefState.HELD);
            assertThat(wiring.fired(BriefPublished.class)).isEmpty();
        });
        database.run(wiring -> assertThat(
                        wiring.the(BriefRepository.class).get(id).current().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.finding().reason()).isEqualTo(Reason.RESERVED)));
    }

    @ParameterizedTest
    @EnumSource
    void holdsABriefThatCitesAnUnpublishedOne(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        store("first.example", draft("Loom 2 was announced"), EARLIER, Map.of());
        long id = store(
                "second.example",
                draft("Loom 2 ships", "loom-2-was-announced"),
                NOW,
                Map.of("loom-2-was-announced", BigDecimal.ONE));
        database.run(wiring -> publication(wiring).check(id, "run 1"));

        BriefState state = database.get(wiring -> publication(wiring).publishByItself(id, "run 1"));

        assertThat(state).isEqualTo(BriefState.HELD);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItsOwnSearchWentThroughWhateverCameOutSince(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        ArchiveCount searched = new ArchiveCount(17, Optional.of(LocalDate.of(2026, 1, 5)));
        long id = storeFound("second.example", Optional.of(searched));
        publish("first.example", "Loom 2 was announced", EARLIER);

        database.run(wiring -> publication(wiring).check(id, "run 1"));
        database.run(wiring -> publication(wiring).publishByItself(id, "run 1"));

        database.run(wiring -> {
            Brief brief = wiring.the(BriefRepository.class).get(id);
            assertThat(brief.state()).isEqualTo(BriefState.PUBLISHED);
            assertThat(brief.current().searched()).contains(searched);
            assertThat(brief.current()
                            .with(2, "ships", "shipped", "Put right", NOW)
                            .searched())
                    .contains(searched);
        });
    }

    @ParameterizedTest
    @EnumSource
    void claimsNoSearchWhereThereWasNone(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        publish("first.example", "Loom 2 was announced", EARLIER);
        String slug = publish("second.example", "Loom 2 ships", NOW);

        database.run(wiring -> assertThat(wiring.the(BriefRepository.class)
                        .findBySlug(slug)
                        .orElseThrow()
                        .current()
                        .searched())
                .isEmpty());
    }

    private String publish(String domain, String headline, Instant reportedAt) throws Exception {
        Instant day = reportedAt.plusSeconds(60);
        long id = store(domain, draft(headline), reportedAt, Map.of());
        database.run(wiring -> publication(wiring.at(day)).check(id, "run 1"));
        database.run(wiring -> publication(wiring.at(day)).publishByItself(id, "run 1"));
        return database.get(wiring -> wiring.the(BriefRepository.class).get(id).slug());
    }

    @ParameterizedTest
    @EnumSource
    void neverPublishesByItselfWhatWasDoubtedWhileItWasWritten(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        Finding doubt = Finding.at("judge", Severity.REVIEW, Reason.UNSUPPORTED_CLAIM, "It is new.", "It", "no source");
        long id = storeFound("first.example", Optional.empty(), doubt);

        database.run(wiring -> {
            assertThat(publication(wiring).check(id, "run 1")).isEqualTo(BriefState.IN_REVIEW);
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::why)
                    .containsExactly("1 findings, first: judge: no source");
        });
        database.run(wiring ->
                assertThat(publication(wiring).publishByItself(id, "run 1")).isEqualTo(BriefState.IN_REVIEW));
        database.run(wiring -> {
            BriefRevision text = wiring.the(BriefRepository.class).get(id).current();
            assertThat(text.findings()).extracting(BriefFinding::finding).containsExactly(doubt);
            assertThat(text.why()).isEqualTo("Repaired once: numbers");
        });
    }

    @ParameterizedTest
    @EnumSource
    void holdsWhatWasContradictedWhileItWasWritten(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id = storeFound("first.example", Optional.empty(), DOUBT);

        database.run(
                wiring -> assertThat(publication(wiring).check(id, "run 1")).isEqualTo(BriefState.HELD));
    }

    private long storeFound(String domain, Optional<ArchiveCount> searched, Finding... findings) throws Exception {
        return database.get(wiring -> {
            Article article =
                    StoredWire.fetched(wiring, StoredWire.feed(wiring, domain), "https://" + domain + "/loom-2");
            return wiring.the(Drafts.class)
                    .store(
                            new NewBrief(
                                    StoredWire.story(wiring, article, NOW),
                                    draft("Loom 2 ships"),
                                    Drafter.EXTRACTIVE,
                                    1,
                                    searched,
                                    Map.of(),
                                    List.of(),
                                    List.of(findings),
                                    "Repaired once: numbers"),
                            "run 1");
        });
    }

    private long store(String domain, Draft draft, Instant reportedAt, Map<String, BigDecimal> offers)
            throws Exception {
        return database.get(wiring -> {
            Article article =
                    StoredWire.fetched(wiring, StoredWire.feed(wiring, domain), "https://" + domain + "/loom-2");
            long story = StoredWire.story(wiring, article, reportedAt);
            List<NewBrief.NamedSubject> subjects = List.of(
                    new NewBrief.NamedSubject("Tessellate", SubjectKind.ORGANISATION, "Tessellate"),
                    new NewBrief.NamedSubject("Nowhere", SubjectKind.PLACE, "Nowhere"),
                    new NewBrief.NamedSubject("Chips", SubjectKind.TOPIC, "card"));
            wiring.at(reportedAt);
            return wiring.the(Drafts.class)
                    .store(
                            new NewBrief(
                                    story, draft, new Drafter("large-model", Optional.of("3")), 4, offers, subjects),
                            "run 1");
        });
    }

    private static Draft draft(String headline, String... cited) {
        return new Draft(
                headline,
                List.of(
                        DraftSentence.source("Tessellate has shipped it.", "Tessellate shipped its Loom 2 card"),
                        DraftSentence.source("It is not cheap.", "The card costs 4,200 dollars.")),
                Optional.of(ContextKind.MARKET_SIGNAL),
                List.of(DraftSentence.inference("Racks stay as they are.")),
                List.of(cited).stream()
                        .map(slug -> DraftSentence.archive("It was announced before.", slug))
                        .toList(),
                Optional.of(WATCH));
    }

    private static Publication publication(Wiring wiring, Finding... findings) {
        DraftChecks checks = (draft, sources, offers) -> {
            assertThat(sources).isNotEmpty();
            return new CheckResult(1, List.of(findings));
        };
        return wiring.use(DraftChecks.class, checks).the(Publication.class);
    }
}
