package org.modelwire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.Corrections;
import org.modelwire.brief.DraftDecisions;
import org.modelwire.brief.DraftEdits;
import org.modelwire.brief.Examination;
import org.modelwire.brief.Publication;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.brief.review.Approval;
import org.modelwire.brief.review.HumanReview;
import org.modelwire.web.api.Operations;

/** What the modules and features may know of each other. The class path of this module holds all of them. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "org.modelwire";

    private static final String CONFIG = ROOT + ".config..";
    private static final String BATCH = ROOT + ".batch..";
    private static final String WEB = ROOT + ".web..";
    private static final String GATES = ROOT + ".batch.gate.Gates";
    private static final String GATE = ROOT + ".batch.gate.check.Gate";

    private static final DescribedPredicate<JavaClass> IN_DOMAIN = DescribedPredicate.describe(
            "in the domain",
            type -> type.getPackageName().startsWith(ROOT)
                    && !type.getPackageName().matches("org\\.modelwire(\\.(config|batch|web|launcher)(\\..*)?)?"));

    @ArchTest
    static final ArchRule modules = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("config")
            .definedBy(CONFIG)
            .layer("domain")
            .definedBy(IN_DOMAIN)
            .layer("batch")
            .definedBy(BATCH)
            .layer("web")
            .definedBy(WEB)
            .whereLayer("batch")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("domain")
            .mayOnlyBeAccessedByLayers("batch", "web")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("domain", "batch", "web");

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule jobsFormNoCircle = slices().matching(ROOT + ".batch.(*)..")
            .should()
            .beFreeOfCycles()
            // What identifies an article is read off the entry of its feed.
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage(ROOT + ".batch.feed.."),
                    JavaClass.Predicates.simpleName("CanonicalAddress"));

    @ArchTest
    static final ArchRule screensFormNoCircle =
            slices().matching(ROOT + ".web.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyUsesTheAuditTrail = noClasses()
            .that()
            // Whoever changes something tells an event and cannot touch what was written; only its page reads it.
            .resideOutsideOfPackages(ROOT + ".audit..", ROOT + ".web.console.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".audit..");

    @ArchTest
    static final ArchRule sharedKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage(ROOT + ".shared..")
            .should()
            .dependOnClassesThat(IN_DOMAIN.and(DescribedPredicate.describe(
                    "not shared", type -> !type.getPackageName().equals(ROOT + ".shared"))));

    @ArchTest
    static final ArchRule domainKnowsNoDelivery = noClasses()
            .that(IN_DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.ws.rs..",
                    "jakarta.servlet..",
                    "jakarta.batch..",
                    "org.primefaces..",
                    "com.openai..",
                    "org.jsoup..");

    @ArchTest
    static final ArchRule configKnowsNoPlatformButItsOwn = noClasses()
            .that()
            .resideInAPackage(CONFIG)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.ws.rs..", "jakarta.servlet..", "jakarta.batch..");

    @ArchTest
    static final ArchRule onlyBatchAsksModelsAndPublishers = noClasses()
            .that()
            .resideOutsideOfPackage(BATCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.openai..", "com.rometools..", "org.apache.hc..", "java.net.http..");

    @ArchTest
    static final ArchRule onlyRepositoriesTouchTheEntityManager = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager");

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule onlyPublicationLetsABriefOut = noClasses()
            .that()
            .doNotBelongToAnyOf(Publication.class)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Brief.publish",
                    call -> call.getTargetOwner().isEquivalentTo(Brief.class)
                            && call.getName().equals("publish")));

    @ArchTest
    static final ArchRule onlyPublicationSaysThatATextWasReviewed = noClasses()
            .that()
            .doNotBelongToAnyOf(Publication.class)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Brief.reviewed",
                    call -> call.getTargetOwner().isEquivalentTo(Brief.class)
                            && call.getName().equals("reviewed")))
            .orShould()
            .callConstructor(HumanReview.class, long.class, int.class, Approval.class, Instant.class);

    @ArchTest
    static final ArchRule editorsGoThroughTheirDesk = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".brief..", ROOT + ".review..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "decide about a draft",
                    type -> type.isEquivalentTo(DraftDecisions.class) || type.isEquivalentTo(DraftEdits.class)))
            .orShould()
            .callMethod(Publication.class, "approve", long.class, Approval.class);

    @ArchTest
    static final ArchRule onlyCorrectionsChangeWhatIsOut = noClasses()
            .that()
            .doNotBelongToAnyOf(Corrections.class)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Brief.correct or Brief.withdraw",
                    call -> call.getTargetOwner().isEquivalentTo(Brief.class)
                            && List.of("correct", "withdraw").contains(call.getName())));

    @ArchTest
    static final ArchRule onlyPublicationSetsAPublicState = noClasses()
            .that()
            .doNotBelongToAnyOf(Publication.class, Corrections.class, Brief.class)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a method of Brief that sets a public state",
                    call -> call.getTargetOwner().isEquivalentTo(Brief.class)
                            && call.getTarget()
                                    .resolveMember()
                                    .filter(ArchitectureTest::setsAPublicState)
                                    .isPresent()));

    @ArchTest
    static final ArchRule nobodyOutsideTheFeatureCanLetABriefOut = methods()
            .that()
            .areDeclaredIn(Brief.class)
            .and(DescribedPredicate.describe("set a public state", ArchitectureTest::setsAPublicState))
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule onlyBriefSetsItsState = noClasses()
            .that()
            .doNotBelongToAnyOf(Brief.class)
            .should()
            .setFieldWhere(DescribedPredicate.describe(
                    "Brief.state",
                    access -> access.getTargetOwner().isEquivalentTo(Brief.class)
                            && access.getName().equals("state")));

    @ArchTest
    static final ArchRule thereIsOneSetOfGates = classes()
            .that()
            .implement(DraftChecks.class)
            .and()
            .areNotInterfaces()
            .should()
            .haveFullyQualifiedName(GATES);

    @ArchTest
    static final ArchRule publicationAsksTheGates = methods()
            .that()
            .areDeclaredIn(Publication.class)
            .and()
            .arePublic()
            .should(new ArchCondition<>("ask the gates before a state changes") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean asks = method.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Examination.class)
                                    && call.getName().equals("gates"));
                    boolean changes = reaches(method, Brief.class, new HashSet<>());
                    events.add(new SimpleConditionEvent(method, asks || !changes, method.getFullName()));
                }
            });

    @ArchTest
    static final ArchRule everyGateIsAmongThem = classes()
            .that()
            .implement(GATE)
            .and()
            .areNotInterfaces()
            .should(new ArchCondition<>("be made by " + GATES) {
                @Override
                public void check(JavaClass gate, ConditionEvents events) {
                    boolean made = gate.getConstructorCallsToSelf().stream()
                            .anyMatch(call -> call.getOriginOwner().getName().equals(GATES));
                    events.add(new SimpleConditionEvent(gate, made, gate.getName() + " is run by nobody"));
                }
            });

    private static boolean setsAPublicState(JavaMember member) {
        return member instanceof JavaMethod method
                && method.getFieldAccesses().stream()
                        .anyMatch(access -> access.getTargetOwner().isEquivalentTo(BriefState.class)
                                && Stream.of(BriefState.values())
                                        .filter(BriefState::isPublic)
                                        .anyMatch(state -> state.name().equals(access.getName())))
                && !method.getRawReturnType().isEquivalentTo(boolean.class);
    }

    /** Whether a method leads to one that changes the state of a brief, through methods of its own class. */
    private static boolean reaches(JavaMethod method, Class<?> type, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget().resolveMember())
                        .flatMap(Optional::stream)
                        .anyMatch(target -> target.getOwner().isEquivalentTo(type) && setsAPublicState(target)
                                || target.getOwner().equals(method.getOwner()) && reaches(target, type, seen));
    }

    @ArchTest
    static final ArchRule backingBeansHoldNoEntity = fields().that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Bean")
            .should()
            .notHaveRawType(DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("ClockProducer")
            .and()
            .resideOutsideOfPackage(ROOT + ".launcher..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule oldDatesStayWhereFeedsAreParsed = noClasses()
            .that()
            // The feed parser knows no other dates; nothing behind it sees them.
            .resideOutsideOfPackage(ROOT + ".batch.feed..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.text.SimpleDateFormat");

    @ArchTest
    static final ArchRule everyAdministrativeAddressAsksForTheToken = classes()
            .that(DescribedPredicate.describe(
                    "stand under admin",
                    type -> type.tryGetAnnotationOfType(Path.class)
                            .filter(path -> path.value().replaceFirst("^/", "").startsWith("admin"))
                            .isPresent()))
            .should()
            .beAnnotatedWith(Operations.class);

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto)(\\$.*)?");
}
