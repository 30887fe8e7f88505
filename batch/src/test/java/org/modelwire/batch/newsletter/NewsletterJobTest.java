package org.modelwire.batch.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.run.Shifts;
import org.modelwire.batch.trace.RecordedTraces;
import org.modelwire.newsletter.EndedBy;
import org.modelwire.newsletter.LetterState;
import org.modelwire.newsletter.SubscriberState;
import org.modelwire.trace.Traced;

/** The whole job against a mail server and a database, letters read back as a reader's program would. */
class NewsletterJobTest {

    private static final Pattern LINK = Pattern.compile("https://news\\.example/subscribe/([A-Za-z0-9_-]{43})");

    private static final String READER = "reader@mail.example";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private LetterOffice office;

    @BeforeEach
    void start() {
        mail.start();
        office = new LetterOffice(mail.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        office.close();
        mail.stop();
    }

    private List<MimeMessage> received() {
        return Arrays.asList(mail.getReceivedMessages());
    }

    /** The last letter to a mailbox. */
    private MimeMessage last(String address) throws MessagingException {
        MimeMessage last = null;
        for (MimeMessage letter : received()) {
            last = letter.getAllRecipients()[0].toString().equals(address) ? letter : last;
        }
        return Objects.requireNonNull(last, address);
    }

    private static String part(MimeMessage letter, int number) throws MessagingException, IOException {
        BodyPart part = ((MimeMultipart) letter.getContent()).getBodyPart(number);
        return part.getContent().toString().replace("\r\n", "\n");
    }

    private static String token(MimeMessage letter) throws MessagingException, IOException {
        Matcher link = LINK.matcher(part(letter, 0));
        assertThat(link.find()).as("a link of its own").isTrue();
        return link.group(1);
    }

    /** Somebody who agreed. */
    private String subscribe(String address) throws Exception {
        office.signUp(address);
        office.run();
        String token = token(last(address));
        assertThat(office.confirm(token)).isTrue();
        return token;
    }

    @Test
    void asksBeforeItSendsAnything() throws Exception {
        office.publish(1, "Loom 2 ships", "It costs 4,200 dollars.");
        office.signUp(READER);
        office.wait(Duration.ofHours(2));
        office.run();
        office.run();

        assertThat(received()).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("Please confirm: Modelwire by e-mail");
            assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(READER);
            assertThat(letter.getHeader("List-Unsubscribe")).isNull();
            assertThat(part(letter, 0)).contains("48 hours");
        });
        assertThat(office.subscription(token(last(READER))).orElseThrow().toConfirm())
                .isTrue();
    }

    @Test
    void sendsTheBriefsOfADayWithLabelSourceAndAWayOut() throws Exception {
        subscribe(READER);
        office.publish(1, "Loom <2> ships & sells", "It costs 4,200 dollars: “cheap”, says the firm.");
        office.wait(Duration.ofHours(2));
        office.run();

        assertThat(received()).hasSize(2);
        MimeMessage letter = last(READER);
        String link = "https://news.example/subscribe/" + token(letter);
        assertThat(letter.getSubject()).isEqualTo("Loom <2> ships & sells");
        assertThat(letter.getFrom()).extracting(Object::toString).containsExactly("Modelwire <wire@news.example>");
        assertThat(letter.getHeader("List-Unsubscribe", null))
                .isEqualTo("<" + link + ">, <mailto:leave@news.example?subject=unsubscribe>");
        assertThat(letter.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(letter.getHeader("List-Id", null)).isEqualTo("<daily.news.example>");
        assertThat(letter.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(letter.getMessageID()).matches("<letter-\\d+\\.[\\w]{8}@news\\.example>");
        assertThat(letter.getHeader("Date", null)).isEqualTo("Sun, 1 Mar 2026 08:00:00 +0000");
        assertThat(letter.getContentType()).startsWith("multipart/alternative");

        for (int number : List.of(0, 1)) {
            assertThat(part(letter, number))
                    .contains("Machine-written, not reviewed by a person")
                    .contains("https://news.example/briefs/brief-1")
                    .contains("https://p1.example/1")
                    .contains("It costs 4,200 dollars: “cheap”, says the firm.")
                    .contains("Editorial responsibility: Ada Lind.")
                    .contains(link)
                    .doesNotContain(LetterOffice.QUOTE);
        }
        assertThat(part(letter, 0)).contains("Loom <2> ships & sells").doesNotContain("<p");
        assertThat(part(letter, 0).lines().filter(line -> !line.contains("https://")))
                .allMatch(line -> line.length() <= 72);
        assertThat(part(letter, 1))
                .contains("Loom &lt;2&gt; ships &amp; sells")
                .doesNotContain("<img", "<script", "<link", "url(", "@import");
    }

    @Test
    void sendsNothingWhenThereIsNothingToTell() throws Exception {
        subscribe(READER);
        office.wait(Duration.ofHours(2));
        assertThat(Shifts.failed(office.run())).isZero();
        assertThat(received()).hasSize(1);
    }

    @Test
    void sendsNoIssueTwice() throws Exception {
        subscribe(READER);
        office.publish(1, "Loom 2 ships", "It costs 4,200 dollars.");
        office.wait(Duration.ofHours(2));
        office.run();
        office.run();
        office.wait(Duration.ofDays(1));
        office.run();
        assertThat(received()).hasSize(2);
    }

    @Test
    void neverSendsAgainAfterADeathBetweenTheAnswerAndItsRecord() throws Exception {
        subscribe(READER);
        office.publish(1, "Loom 2 ships", "It costs 4,200 dollars.");
        office.wait(Duration.ofHours(2));
        office.dieAfterTheFirstAnswer();
        assertThat(received()).as("the server took it").hasSize(2);
        assertThat(office.count(LetterState.CLAIMED)).isEqualTo(1);

        assertThat(Shifts.failed(office.run())).as("reported").isEqualTo(1);
        office.wait(Duration.ofDays(1));
        assertThat(Shifts.failed(office.run())).isZero();

        assertThat(received()).hasSize(2);
        assertThat(office.count(LetterState.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void writesToEverybodyWhoGotTheWrongVersionOnce() throws Exception {
        subscribe(READER);
        office.publish(1, "Loom 2 ships", "It costs 4,200 dollars.");
        office.wait(Duration.ofHours(2));
        office.run();
        subscribe("late@mail.example");
        office.correct(1, "Loom 2 ships", "4,200 dollars", "4,400 dollars");
        office.run();
        office.run();

        assertThat(received()).hasSize(4);
        assertThat(last(READER).getSubject()).isEqualTo("Correction: Loom 2 ships");
        assertThat(last(READER).getAllRecipients()).extracting(Object::toString).containsExactly(READER);
        assertThat(part(last(READER), 0).replace('\n', ' '))
                .contains("Correction: “4,200 dollars” now reads “4,400 dollars”. The shop says so.")
                .contains("It costs 4,400 dollars.");
    }

    @Test
    void tracesEachLetterByItsIdAndTellsNobodysAddress() throws Exception {
        subscribe("gone@mail.example");
        subscribe(READER);
        RecordedTraces traces = new RecordedTraces();
        try (ScriptedMailServer scripted = new ScriptedMailServer();
                Traced step = Traced.part(traces.begin("run newsletter", "run", 1), "step send-letters", "run", 1)) {
            assertThat(step.trace()).isSameAs(Traced.current());
            scripted.onRecipient("gone@mail.example", "550 5.1.1 no such mailbox here");
            LetterOffice other = office.at(scripted.port());
            other.publish(1, "Loom 1 ships", "It costs 4,200 dollars.");
            other.wait(Duration.ofHours(2));
            other.run();
        }

        String letter = "run newsletter / step send-letters / send letter letter=\\d+";
        assertThat(traces.ended()).hasSize(3);
        assertThat(traces.ended()).filteredOn(line -> line.matches(letter)).hasSize(1);
        assertThat(traces.ended())
                .filteredOn(line -> line.matches(letter + " failed=refused"))
                .hasSize(1);
    }

    @Test
    void goesOnAfterARefusedRecipientAndEndsAfterThreeRefusals() throws Exception {
        String gone = subscribe("gone@mail.example");
        subscribe(READER);
        try (ScriptedMailServer scripted = new ScriptedMailServer()) {
            scripted.onRecipient("gone@mail.example", "550 5.1.1 no such mailbox here");
            LetterOffice other = office.at(scripted.port());
            for (int day = 1; day <= 4; day++) {
                other.publish(day, "Loom " + day + " ships", "It costs 4,200 dollars.");
                other.wait(day == 1 ? Duration.ofHours(2) : Duration.ofDays(1));
                assertThat(Shifts.failed(other.run())).isEqualTo(day <= 3 ? 1 : 0);
            }
            assertThat(scripted.taken()).hasSize(4).containsOnly(READER);
            assertThat(other.count(LetterState.REFUSED)).isEqualTo(3);
            assertThat(other.subscription(gone)).get().satisfies(subscription -> {
                assertThat(subscription.state()).isEqualTo(SubscriberState.ENDED);
                assertThat(subscription.endedBy()).contains(EndedBy.BOUNCES);
            });
        }
    }

    @Test
    void triesAgainWithinTheDayWhatWasPutOff() throws Exception {
        subscribe("busy@mail.example");
        try (ScriptedMailServer scripted = new ScriptedMailServer()) {
            scripted.onRecipient("busy@mail.example", "451 4.7.1 greylisted, come back later");
            LetterOffice other = office.at(scripted.port());
            other.publish(1, "Loom 2 ships", "It costs 4,200 dollars.");
            other.wait(Duration.ofHours(2));
            assertThat(Shifts.failed(other.run())).isZero();
            assertThat(other.count(LetterState.DEFERRED)).isEqualTo(1);

            scripted.relent();
            other.wait(Duration.ofHours(1));
            other.run();
            assertThat(scripted.taken()).containsExactly("busy@mail.example");
            assertThat(other.count(LetterState.DEFERRED)).isZero();
        }
    }

    @Test
    void doesNotHoldARefusedLetterAgainstTheMailbox() throws Exception {
        String token = subscribe(READER);
        try (ScriptedMailServer scripted = new ScriptedMailServer()) {
            scripted.onLetter(READER, "554 5.7.1 looks like spam");
            LetterOffice other = office.at(scripted.port());
            for (int day = 1; day <= 3; day++) {
                other.publish(day, "Loom " + day + " ships", "It costs 4,200 dollars.");
                other.wait(day == 1 ? Duration.ofHours(2) : Duration.ofDays(1));
                assertThat(Shifts.failed(other.run())).isEqualTo(1);
            }
            assertThat(other.subscription(token).orElseThrow().state()).isEqualTo(SubscriberState.CONFIRMED);
        }
    }

    @Test
    void triesAgainWhatWasNotHandedOverWhenTheConnectionBrokeOff() throws Exception {
        subscribe("first@mail.example");
        subscribe("second@mail.example");
        try (ScriptedMailServer scripted = new ScriptedMailServer()) {
            scripted.onRecipient("first@mail.example", ScriptedMailServer.HANG_UP);
            LetterOffice other = office.at(scripted.port());
            other.publish(1, "Loom 2 ships", "It costs 4,200 dollars.");
            other.wait(Duration.ofHours(2));
            other.run();
            assertThat(scripted.taken()).containsExactly("second@mail.example");
            assertThat(other.count(LetterState.DEFERRED)).isEqualTo(1);

            scripted.relent();
            other.run();
            assertThat(scripted.taken()).containsExactly("second@mail.example", "first@mail.example");
        }
    }

    @Test
    void endsWhenTheConnectionBreaksOffAndLeavesTheRestForTheNextRun() throws Exception {
        subscribe("first@mail.example");
        subscribe("second@mail.example");
        try (ScriptedMailServer scripted = new ScriptedMailServer()) {
            scripted.onLetter("first@mail.example", ScriptedMailServer.HANG_UP);
            LetterOffice other = office.at(scripted.port());
            other.publish(1, "Loom 2 ships", "It costs 4,200 dollars.");
            other.wait(Duration.ofHours(2));
            assertThatThrownBy(other::run).hasMessageContaining("refused: ").hasMessageContaining("has no outcome");
            assertThat(other.count(LetterState.UNKNOWN)).isEqualTo(1);

            scripted.relent();
            other.run();
            assertThat(scripted.taken()).containsExactly("second@mail.example");
        }
    }

    @Test
    void claimsNothingWhenNoServerAnswers() throws Exception {
        subscribe(READER);
        office.publish(1, "Loom 2 ships", "It costs 4,200 dollars.");
        office.wait(Duration.ofHours(2));
        mail.stop();
        assertThatThrownBy(() -> office.run())
                .hasMessageContaining("refused: MailConfig[127.0.0.1:")
                .hasMessageContaining("cannot be reached")
                .hasMessageContaining("waits for the next run");
        assertThat(office.count(LetterState.CLAIMED)).isZero();
    }

    @Test
    void sendsNothingInTheClearUnlessItWasToldTo() throws Exception {
        office.signUp(READER);
        office.with("modelwire.mail.security", "starttls");
        assertThatThrownBy(() -> office.run()).hasMessageContaining("STARTTLS is required");
        assertThat(office.count(LetterState.CLAIMED)).isZero();
        assertThat(received()).isEmpty();
    }

    @Test
    void saysWhatToSetWhenThereIsNoMailServer() {
        office.signUp(READER);
        office.with("modelwire.mail.host", "");
        assertThatThrownBy(() -> office.run()).hasMessageContaining("set modelwire.mail.host");
    }

    @Test
    void neverSaysThePasswordThatTheServerRefuses() throws Exception {
        office.signUp(READER);
        try (ScriptedMailServer scripted = new ScriptedMailServer()) {
            office.at(scripted.port()).with("modelwire.mail.user", "wire").with("modelwire.mail.password", "s3cret");
            assertThatThrownBy(() -> office.run())
                    .hasMessageContaining("refused: ")
                    .hasMessageContaining("modelwire.mail.user")
                    .hasMessageNotContaining("s3cret");
        }
    }
}
