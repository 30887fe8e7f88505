package org.modelwire.takedown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.takedown.notice.NoticeKind;
import org.modelwire.takedown.notice.NoticeRepository;

/** What requesters see and do at their status address. Whoever holds its token may; nobody learns here who else asked. */
@ApplicationScoped
@Transactional
public class TakedownStatus {

    private static final String LEFT_BY_REQUESTER = "the requester asked to be forgotten";

    @Inject
    private TakedownRepository requests;

    @Inject
    private NoticeRepository notices;

    @Inject
    private TakedownChanges changes;

    /** Finds the request that a token belongs to: the one that was shown at the form, or one of a letter. */
    public Optional<TakedownRequest> find(String token) {
        return requests.findByToken(token).or(() -> notices.findRequestByToken(token));
    }

    /** Whether whoever holds the token can confirm the mail address now: it came by mail, and nobody has done so. */
    public boolean mayConfirm(String token) {
        return notices.findRequestByToken(token)
                .filter(request -> !request.requester().isConfirmed() && request.state() != TakedownState.CLOSED)
                .isPresent();
    }

    /**
     * Whoever reads the mail of the requester's address says that the request is theirs. If that shows that the wish is
     * theirs to make, the request is verified.
     *
     * @return false if the token did not come by mail, or the request is closed; true also if it was done before
     */
    public boolean confirm(String token) {
        Optional<TakedownRequest> found =
                notices.findRequestByToken(token).filter(request -> request.state() != TakedownState.CLOSED);
        found.ifPresent(request -> {
            Instant now = changes.now();
            request.requester().confirm(now);
            if (request.state() == TakedownState.RECEIVED && request.isOwnMatter()) {
                String how = request.domain()
                        .map(domain -> "confirmed from a mailbox at " + domain)
                        .orElse("confirmed from the requester's mailbox");
                changes.byRequester(request, how, () -> request.verify(how, now));
            }
        });
        return found.isPresent();
    }

    /** Whether an appeal is open now. */
    public boolean mayAppeal(TakedownRequest request) {
        return request.state() == TakedownState.DECIDED
                && request.repeatOf().isEmpty()
                && request.appealUntil().filter(changes.now()::isBefore).isPresent();
    }

    /**
     * The requester does not agree with the decision.
     *
     * @param words why not; from 1 to {@link TakedownForm#MAX_GROUNDS} characters
     * @return false if there is no appeal against it, or no longer
     */
    public boolean appeal(String token, String words) {
        if (words.isBlank() || words.length() > TakedownForm.MAX_GROUNDS) {
            throw new IllegalArgumentException("an appeal needs a reason");
        }
        Optional<TakedownRequest> found = find(token).filter(this::mayAppeal);
        found.ifPresent(request -> {
            Instant now = changes.now();
            changes.byRequester(request, "appealed", () -> request.appeal(words, now));
            notices.want(request, NoticeKind.APPEAL_RECEIPT, now);
        });
        return found.isPresent();
    }

    /** Whether the requester can be forgotten now: everything is decided and no appeal waits. */
    public boolean mayForget(TakedownRequest request) {
        return request.forgottenAt().isEmpty()
                && (request.state() == TakedownState.CLOSED || request.state() == TakedownState.DECIDED);
    }

    /**
     * The requester wants to be forgotten, and gives up an appeal that is still open.
     *
     * @return false while the request is not decided
     */
    public boolean forget(String token) {
        Optional<TakedownRequest> found = find(token).filter(this::mayForget);
        found.ifPresent(request -> {
            Instant now = changes.now();
            if (request.state() == TakedownState.DECIDED) {
                changes.byRequester(request, LEFT_BY_REQUESTER, () -> request.close(now));
            }
            request.forget(now);
        });
        return found.isPresent();
    }
}
