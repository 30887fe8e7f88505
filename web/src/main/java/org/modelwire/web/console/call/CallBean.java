package org.modelwire.web.console.call;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.modelwire.account.Role;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.view.Answer;

/** One call of a model. What came back is for chief editors. */
@Named("callPage")
@RequestScoped
public class CallBean {

    @Inject
    private CallReader reader;

    @Inject
    private DeskBean desk;

    private CallDetail call;

    @PostConstruct
    void load() {
        call = Answer.number("id").flatMap(id -> reader.find(id, isWhole())).orElse(null);
    }

    /** Answers with an error page if there is no such call. */
    public void check() {
        if (call == null) {
            Answer.unknown();
        }
    }

    /** Whether whoever looks may see what came back. */
    public boolean isWhole() {
        return desk.person().role().includes(Role.CHIEF_EDITOR);
    }

    public CallDetail getCall() {
        return call;
    }
}
