package org.modelwire.batch.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.paid.Answers;
import org.modelwire.shared.Reason;

/** A model that has one answer to each prompt, and remembers what it was asked. */
final class ScriptedAnswers implements Answers {

    private final Map<String, String> answers = new HashMap<>();
    private final List<ModelRequest> asked = new ArrayList<>();

    ScriptedAnswers to(String prompt, String json) {
        answers.put(prompt, json);
        return this;
    }

    List<String> prompts() {
        return asked.stream().map(request -> request.prompt().name()).toList();
    }

    ModelRequest last() {
        return asked.get(asked.size() - 1);
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public <T> T ask(long storyId, ModelRequest request, Parser<T> parser) throws ModelException {
        asked.add(request);
        String json = answers.get(request.prompt().name());
        if (json == null) {
            throw new ModelException(Reason.LLM_TIMEOUT, "no answer");
        }
        return parser.parse(json);
    }
}
