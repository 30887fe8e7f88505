package org.modelwire.batch.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.modelwire.batch.newsletter.letter.LetterBody;
import org.modelwire.batch.newsletter.letter.WrittenLetter;
import org.modelwire.config.SiteConfig;
import org.modelwire.shared.Sha256;
import org.modelwire.takedown.notice.ClaimedNotice;
import org.modelwire.takedown.reason.Reasons;

/** Writes the letters about requests. None repeats what the requester typed: it may have been typed by somebody else. */
@ApplicationScoped
public class NoticeWriter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private SiteConfig site;
    private Clock clock;

    /** For the container's proxy. */
    protected NoticeWriter() {}

    @Inject
    public NoticeWriter(SiteConfig site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /** A letter in words. */
    public WrittenLetter write(ClaimedNotice notice) {
        LetterBody body = new LetterBody().masthead(site.name(), site.url().toString());
        String subject = notice.receipt() + ": "
                + switch (notice.kind()) {
                    case RECEIPT -> receipt(body, notice);
                    case HIDDEN -> hidden(body, notice);
                    case DECISION -> decision(body, notice, "Your request is decided");
                    case APPEAL_RECEIPT -> appealReceipt(body, notice);
                    case APPEAL_DECISION -> decision(body, notice, "Your appeal is decided");
                };
        body.foot();
        site.responsiblePerson().ifPresent(person -> body.small("Editorial responsibility: " + person + "."));
        site.contact().ifPresent(contact -> body.small("Contact: " + contact + "."));
        return new WrittenLetter(
                "takedown-" + notice.id() + "." + Sha256.of(notice.token()).substring(0, 8),
                subject,
                body.plain(),
                body.html(subject),
                Optional.empty(),
                Optional.empty(),
                clock.instant());
    }

    private String status(ClaimedNotice notice) {
        return site.absolute("/takedown/" + notice.token());
    }

    private String receipt(LetterBody body, ClaimedNotice notice) {
        body.text("Somebody, we think you, has asked us: " + notice.wish() + ". The number of the request is "
                + notice.receipt() + ".");
        notice.hideDueAt()
                .ifPresent(at -> body.text("If the request is yours to make, the briefs are hidden as a precaution by "
                        + words(at) + "."));
        body.text("It is decided by " + words(notice.decideDueAt())
                        + ". Please confirm that the request is yours: what is asked about somebody else's work or person"
                        + " is not granted.")
                .button("Confirm and follow the request", status(notice))
                .text("If it was not you, do nothing. You get no further receipt before you confirm one.");
        return "We have received a request";
    }

    private String hidden(LetterBody body, ClaimedNotice notice) {
        body.text("The briefs that your request is about are hidden from every reader until it is decided. That is no"
                        + " decision yet; it is due by " + words(notice.decideDueAt()) + ".")
                .button("Follow the request", status(notice));
        return "Hidden as a precaution";
    }

    private String appealReceipt(LetterBody body, ClaimedNotice notice) {
        body.text("We have received your appeal. It is decided by another person than your request was.")
                .button("Follow the appeal", status(notice));
        return "We have received your appeal";
    }

    private String decision(LetterBody body, ClaimedNotice notice, String subject) {
        Reasons reasons = notice.reasons().orElseThrow();
        body.text(subject + ": " + reasons.measure().words());
        part(body, "Scope", reasons.scope());
        part(body, "Duration", reasons.duration());
        part(body, "Facts", reasons.facts());
        part(body, "Automation", reasons.automation());
        part(body, "Ground", reasons.ground());
        part(body, "What you can do", notice.redress());
        body.button("See the decision", status(notice));
        return subject;
    }

    private static void part(LetterBody body, String name, String text) {
        body.text(name + ": " + text);
    }

    private static String words(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
