package org.modelwire.batch.newsletter.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modelwire.config.SiteConfig;
import org.modelwire.newsletter.LetterKind;
import org.modelwire.newsletter.Rhythm;
import org.modelwire.newsletter.content.BriefNews;
import org.modelwire.newsletter.content.ClaimedLetter;
import org.modelwire.shared.Sha256;

/** Writes the letters. Each says who sends it and why, how its texts were made, and how to get no more. */
@ApplicationScoped
public class LetterWriter {

    private SiteConfig site;
    private Clock clock;

    /** For the container's proxy. */
    protected LetterWriter() {}

    @Inject
    public LetterWriter(SiteConfig site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /** A letter in words. */
    public WrittenLetter write(ClaimedLetter letter) {
        LetterBody body = new LetterBody().masthead(site.name(), site.url().toString());
        String subject = switch (letter.kind()) {
            case CONFIRMATION -> askToConfirm(body, letter);
            case SETTINGS -> showSettings(body, letter);
            case DIGEST -> tellNews(body, letter.briefs());
            case CORRECTION -> putRight(body, letter.briefs().get(0));
            case WITHDRAWAL -> takeBack(body, letter.briefs().get(0));
        };
        boolean subscribed = letter.kind() != LetterKind.CONFIRMATION;
        close(body, letter, subscribed);
        String settings = settings(letter);
        return new WrittenLetter(
                "letter-" + letter.id() + "." + Sha256.of(letter.token()).substring(0, 8),
                subject,
                body.plain(),
                body.html(subject),
                subscribed ? Optional.of(word(letter.rhythm())) : Optional.empty(),
                subscribed ? Optional.of(settings) : Optional.empty(),
                clock.instant());
    }

    private static String word(Rhythm rhythm) {
        return rhythm.name().toLowerCase(Locale.ROOT);
    }

    private String settings(ClaimedLetter letter) {
        return site.absolute("/subscribe/" + letter.token());
    }

    private String askToConfirm(LetterBody body, ClaimedLetter letter) {
        body.text("Somebody, we think you, asked for " + site.name() + " by e-mail at this address: "
                        + (letter.rhythm() == Rhythm.DAILY ? "one letter a day" : "one letter a week")
                        + (letter.chosen() ? " about the subjects that were chosen." : "."))
                .text("Nothing is sent before you agree. The link works for 48 hours.")
                .button("Yes, send me these letters", settings(letter))
                .text("If it was not you, do nothing. The address is then forgotten.");
        return "Please confirm: " + site.name() + " by e-mail";
    }

    private String showSettings(LetterBody body, ClaimedLetter letter) {
        body.text("Somebody typed this address at our form. You get our letters already, so nothing has changed.")
                .button("See or change what you get", settings(letter))
                .text("If it was not you, do nothing.");
        return "Your letters from " + site.name();
    }

    private String tellNews(LetterBody body, List<BriefNews> briefs) {
        briefs.forEach(brief -> tell(body, brief));
        String others = briefs.size() == 1 ? "" : " and " + (briefs.size() - 1) + " more";
        return briefs.get(0).headline() + others;
    }

    private void tell(LetterBody body, BriefNews brief) {
        body.headline(brief.headline(), site.absolute(brief.path()))
                .label(brief.label() + (brief.kind().isEmpty() ? "" : " · " + brief.kind()))
                .text(brief.summary())
                .link("The whole brief, with its evidence", site.absolute(brief.path()));
        if (!brief.source().isEmpty()) {
            body.link("The full story at " + brief.domain(), brief.source());
        }
    }

    private String putRight(LetterBody body, BriefNews brief) {
        body.text("A letter that we sent you carried a brief that was wrong. This is what it should say.");
        brief.notes().forEach(body::text);
        tell(body, brief);
        return "Correction: " + brief.headline();
    }

    private String takeBack(LetterBody body, BriefNews brief) {
        body.text("A letter that we sent you carried a brief that we have taken back. Please do not rely on it.")
                .link("Its address says that it was withdrawn", site.absolute(brief.path()));
        return "Withdrawn: a brief that we sent you";
    }

    private void close(LetterBody body, ClaimedLetter letter, boolean subscribed) {
        body.foot();
        if (letter.kind() == LetterKind.DIGEST || letter.kind() == LetterKind.CORRECTION) {
            body.small("We summarise in our own words and link; a language model writes, rules check every draft."
                            + " How much of it a person has seen stands above each text.")
                    .link("How we write it", site.absolute("/how-we-write"));
        }
        site.responsiblePerson().ifPresent(person -> body.small("Editorial responsibility: " + person + "."));
        site.contact().ifPresent(contact -> body.small("Contact: " + contact + "."));
        if (subscribed) {
            body.small("You get this letter because the owner of this mailbox agreed to it at " + site.url() + ".")
                    .link("Change what you get, or unsubscribe", settings(letter));
        }
    }
}
