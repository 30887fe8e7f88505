package org.modelwire.batch.brief.prompt;

import java.util.List;
import java.util.Optional;
import org.modelwire.batch.model.ModelException;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;

/** Takes a written draft apart. Fields that nobody asked for are left unread: a model chooses no state, address or id. */
final class DraftAnswer {

    private DraftAnswer() {}

    static Draft parse(String json) throws ModelException {
        AnswerFields answer = AnswerFields.of(json);
        List<DraftSentence> summary = answer.list("summary", DraftAnswer::sentence);
        if (summary.isEmpty()) {
            throw AnswerFields.bad("summary must have a sentence");
        }
        ContextKind kind = ContextKind.find(answer.text("contextKind"))
                .orElseThrow(() -> AnswerFields.bad("contextKind has a word that is not in its list"));
        return new Draft(
                answer.text("headline"),
                summary,
                Optional.of(kind),
                answer.list("consequence", DraftAnswer::sentence),
                answer.list("archive", DraftAnswer::sentence),
                answer.optional(
                        "watch",
                        watch -> new DraftWatch(watch.text("text"), watch.optionalDay("by"), watch.text("check"))));
    }

    private static DraftSentence sentence(AnswerFields sentence) throws ModelException {
        return new DraftSentence(
                sentence.text("text"),
                sentence.choice("basis", Basis.class),
                sentence.optionalLines("quote"),
                sentence.optionalText("brief"));
    }
}
