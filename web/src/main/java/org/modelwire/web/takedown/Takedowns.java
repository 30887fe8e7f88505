package org.modelwire.web.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.takedown.Ruling;
import org.modelwire.takedown.TakedownForm;
import org.modelwire.takedown.TakedownIntake;
import org.modelwire.takedown.TakedownRequest;
import org.modelwire.takedown.TakedownState;
import org.modelwire.takedown.TakedownStatus;

/** What the form and the status page read and do, each time in one transaction. */
@ApplicationScoped
@Transactional
public class Takedowns {

    @Inject
    private BriefRepository briefs;

    @Inject
    private TakedownIntake intake;

    @Inject
    private TakedownStatus status;

    /** The id of a brief that readers see or saw. */
    public Optional<Long> briefId(String slug) {
        return briefs.findBySlug(slug)
                .filter(brief -> brief.state().wasPublic())
                .map(Brief::id);
    }

    public TakedownIntake.Filed file(TakedownForm form) {
        return intake.file(form);
    }

    /** A brief that a request is about, and what has become of it. */
    public record AskedBrief(String slug, String state) {

        public String getSlug() {
            return slug;
        }

        public String getState() {
            return state;
        }
    }

    /**
     * A request as its requester sees it.
     *
     * @param rulings the decision and the one on appeal, as far as they were made
     */
    public record Shown(
            String receipt,
            TakedownState state,
            String wish,
            List<AskedBrief> briefs,
            String original,
            Instant receivedAt,
            Optional<Instant> hideDueAt,
            Optional<Instant> hiddenAt,
            Instant decideDueAt,
            Optional<Instant> appealUntil,
            Optional<Instant> appealedAt,
            List<Ruling> rulings,
            boolean verified,
            boolean confirmed,
            boolean toConfirm,
            boolean appealable,
            boolean forgettable,
            boolean repeat,
            boolean restrained) {}

    /** The request that a token belongs to. */
    public Optional<Shown> find(String token) {
        return status.find(token).map(request -> shown(request, token));
    }

    private Shown shown(TakedownRequest request, String token) {
        return new Shown(
                request.receiptNumber(),
                request.state(),
                request.wish().label(),
                request.briefIds().stream()
                        .map(briefs::get)
                        .map(Takedowns::asked)
                        .sorted(Comparator.comparing(AskedBrief::slug))
                        .toList(),
                request.originalUrl().orElse(""),
                request.receivedAt(),
                request.hideDueAt(),
                request.hiddenAt(),
                request.decideDueAt(),
                request.appealUntil(),
                request.appealedAt(),
                List.of(Ruling.Round.values()).stream()
                        .flatMap(round -> request.ruling(round).stream())
                        .toList(),
                request.verifiedHow().isPresent(),
                request.requester().isConfirmed(),
                status.mayConfirm(token),
                status.mayAppeal(request),
                status.mayForget(request),
                request.repeatOf().isPresent(),
                request.isRestrained());
    }

    private static AskedBrief asked(Brief brief) {
        return new AskedBrief(
                brief.slug(),
                switch (brief.state()) {
                    case PUBLISHED -> "out";
                    case CORRECTED -> "out, with a correction";
                    case HIDDEN -> "hidden";
                    default -> "removed";
                });
    }

    public boolean confirm(String token) {
        return status.confirm(token);
    }

    public boolean appeal(String token, String words) {
        return status.appeal(token, words);
    }

    public boolean forget(String token) {
        return status.forget(token);
    }
}
