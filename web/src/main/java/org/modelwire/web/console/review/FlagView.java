package org.modelwire.web.console.review;

import java.io.Serializable;
import java.util.Locale;
import org.modelwire.brief.BriefFlag;

/** What a brief is flagged for, and the answer that an editor is typing. */
public final class FlagView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String kind;
    private final String why;
    private String answer = "";

    FlagView(BriefFlag flag) {
        id = flag.id();
        kind = flag.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        why = flag.why();
    }

    public long getId() {
        return id;
    }

    public String getKind() {
        return kind;
    }

    public String getWhy() {
        return why;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
