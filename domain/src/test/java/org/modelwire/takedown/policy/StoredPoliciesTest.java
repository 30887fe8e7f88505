package org.modelwire.takedown.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.takedown.TakedownDesk.MONDAY;
import static org.modelwire.takedown.TakedownDesk.form;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
import org.modelwire.publisher.AgreedPolicy;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.publisher.proof.DomainProofs;
import org.modelwire.publisher.proof.ProofMethod;
import org.modelwire.publisher.proof.ProofState;
import org.modelwire.shared.TestDatabase;
import org.modelwire.takedown.TakedownCause;
import org.modelwire.takedown.TakedownDesk;
import org.modelwire.takedown.TakedownIntake;
import org.modelwire.takedown.TakedownWish;

/** What RIGHTS asks of publishers' self-service, on both databases. */
class StoredPoliciesTest {

    private TestDatabase database;
    private TakedownDesk desk;
    private long brief;

    private void open(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        desk = new TakedownDesk(database);
        brief = new BriefDesk(database).published("tessera.example", "Loom 2 ships");
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private TakedownIntake.Filed asked(String mail) throws Exception {
        return desk.file(form(TakedownWish.CHANGE_POLICY, TakedownCause.OTHER, mail));
    }

    private PolicyDesk.Desk own(String token) throws Exception {
        return desk.with(PolicyDesk.class, policies -> policies.find(token).orElseThrow());
    }

    private boolean choose(String token, String path, PublisherPolicy policy) throws Exception {
        Boolean taken = desk.with(PolicyDesk.class, policies -> policies.choose(token, path, policy));
        return taken;
    }

    private void proofs(java.util.function.Consumer<DomainProofs> work) throws Exception {
        desk.with(DomainProofs.class, proofs -> {
            work.accept(proofs);
            return null;
        });
    }

    private PublisherPolicy agreed(String address) throws Exception {
        return database.get(wiring -> {
            Publisher publisher = wiring.the(PublisherRepository.class)
                    .findByDomain("tessera.example")
                    .orElseThrow();
            return wiring.the(AgreedPolicy.class).of(publisher, address).policy();
        });
    }

    private BriefState briefState() throws Exception {
        return desk.with(BriefRepository.class, briefs -> briefs.get(brief).state());
    }

    @ParameterizedTest
    @EnumSource
    void nothingCanBeChosenBeforeTheDomainIsProven(TestDatabase.Kind kind) throws Exception {
        open(kind);
        TakedownIntake.Filed filed = asked("somebody@rival.example");
        PolicyDesk.Desk own = own(filed.token());
        assertThat(own.state()).isEqualTo(ProofState.ASKED);
        assertThat(own.challenge()).matches("modelwire-verify=[A-Za-z0-9_-]{43}");

        assertThat(choose(filed.token(), "", PublisherPolicy.EXCLUDED)).isFalse();
        assertThat(agreed("https://tessera.example/1")).isEqualTo(PublisherPolicy.FULL_BRIEF);

        proofs(proofs -> proofs.prove(filed.receipt(), ProofMethod.DNS));
        assertThat(choose(filed.token(), "", PublisherPolicy.EXCLUDED)).isTrue();
        assertThat(agreed("https://tessera.example/1")).isEqualTo(PublisherPolicy.EXCLUDED);
    }

    @ParameterizedTest
    @EnumSource
    void aMailboxAtTheDomainProvesItAndAnotherOneDoesNot(TestDatabase.Kind kind) throws Exception {
        open(kind);
        String own = desk.confirmed(form(TakedownWish.CHANGE_POLICY, TakedownCause.OTHER, "desk@tessera.example"))
                .token();
        String other = desk.confirmed(form(TakedownWish.CHANGE_POLICY, TakedownCause.OTHER, "desk@rival.example"))
                .token();
        assertThat(own(own).method()).contains(ProofMethod.MAIL);
        assertThat(own(own).proven()).isTrue();
        assertThat(own(other).proven()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aStricterPolicyHidesAtOnceWhatItForbids(TestDatabase.Kind kind) throws Exception {
        open(kind);
        TakedownIntake.Filed filed = asked("desk@tessera.example");
        own(filed.token());
        proofs(proofs -> proofs.prove(filed.receipt(), ProofMethod.FILE));

        assertThat(choose(filed.token(), "", PublisherPolicy.SUMMARY_ONLY)).isTrue();
        assertThat(briefState()).isEqualTo(BriefState.PUBLISHED);
        assertThat(choose(filed.token(), "", PublisherPolicy.HEADLINE_AND_LINK)).isTrue();
        assertThat(briefState()).isEqualTo(BriefState.HIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void aPolicyOfAPathHoldsBelowItAlone(TestDatabase.Kind kind) throws Exception {
        open(kind);
        TakedownIntake.Filed filed = asked("desk@tessera.example");
        own(filed.token());
        proofs(proofs -> proofs.prove(filed.receipt(), ProofMethod.DNS));

        assertThat(choose(filed.token(), "/opinion/*", PublisherPolicy.EXCLUDED))
                .isTrue();
        assertThat(agreed("https://tessera.example/opinion/1")).isEqualTo(PublisherPolicy.EXCLUDED);
        assertThat(agreed("https://tessera.example/opinions")).isEqualTo(PublisherPolicy.FULL_BRIEF);
        assertThat(briefState()).isEqualTo(BriefState.PUBLISHED);

        choose(filed.token(), "/opinion/", PublisherPolicy.FULL_BRIEF);
        assertThat(agreed("https://tessera.example/opinion/1")).isEqualTo(PublisherPolicy.FULL_BRIEF);
        assertThatThrownBy(() -> choose(filed.token(), "opinion", PublisherPolicy.EXCLUDED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aLapsedProofFreezesThePolicyAndNeverWidensIt(TestDatabase.Kind kind) throws Exception {
        open(kind);
        TakedownIntake.Filed filed = asked("desk@tessera.example");
        own(filed.token());
        proofs(proofs -> proofs.prove(filed.receipt(), ProofMethod.DNS));
        choose(filed.token(), "", PublisherPolicy.EXCLUDED);

        // a day later nobody has looked again: frozen until somebody has
        desk.at(MONDAY.plus(Duration.ofHours(24)));
        assertThat(choose(filed.token(), "", PublisherPolicy.FULL_BRIEF)).isFalse();
        proofs(proofs -> assertThat(proofs.stale()).hasSize(1));
        proofs(proofs -> proofs.lapse(filed.receipt()));

        assertThat(own(filed.token()).state()).isEqualTo(ProofState.LAPSED);
        assertThat(choose(filed.token(), "", PublisherPolicy.FULL_BRIEF)).isFalse();
        assertThat(agreed("https://tessera.example/1")).isEqualTo(PublisherPolicy.EXCLUDED);

        proofs(proofs -> proofs.prove(filed.receipt(), ProofMethod.DNS));
        assertThat(choose(filed.token(), "", PublisherPolicy.FULL_BRIEF)).isTrue();
        assertThat(briefState()).isEqualTo(BriefState.HIDDEN);
    }
}
