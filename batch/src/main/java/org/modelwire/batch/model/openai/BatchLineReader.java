package org.modelwire.batch.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletion;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.batch.model.BatchFiles;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.Usage;
import org.modelwire.shared.Reason;

/** Reads the lines of a batch's result files; a line that is none is logged and left out. */
final class BatchLineReader {

    private static final Logger LOG = Logger.getLogger(BatchLineReader.class.getName());
    private static final int OK = 200;

    private final CompletionReader completions;
    private final FaultReader faults;
    private final UnaryOperator<Usage> reduced;

    /**
     * A reader for one model.
     *
     * @param reduced the price of a batch for the price of single calls
     */
    BatchLineReader(CompletionReader completions, FaultReader faults, UnaryOperator<Usage> reduced) {
        this.completions = completions;
        this.faults = faults;
        this.reduced = reduced;
    }

    void read(String text, BatchFiles.Results results) {
        if (text.isBlank()) {
            return;
        }
        JsonNode line = parsed(text);
        String id = line.path("custom_id").asText("");
        if (id.isEmpty()) {
            LOG.log(Level.WARNING, "a line of a batch names no question and is left out");
            return;
        }
        JsonNode response = line.path("response");
        int status = response.path("status_code").asInt(0);
        if (status == OK) {
            answered(id, response.path("body"), results);
        } else {
            JsonNode error =
                    status == 0 ? line.path("error") : response.path("body").path("error");
            Set<String> said =
                    Set.of(error.path("code").asText(""), error.path("type").asText("-"));
            Fault fault = faults.ofStatus(status, said);
            results.failed(id, fault.reason(), "within a batch: " + fault.message(), Optional.of(Usage.NONE));
        }
    }

    private void answered(String id, JsonNode body, BatchFiles.Results results) {
        Optional<Usage> usage = Optional.empty();
        try {
            ChatCompletion completion = ObjectMappers.jsonMapper().treeToValue(body, ChatCompletion.class);
            if (completion == null) {
                throw new ModelException(Reason.LLM_BAD_JSON, "a line of a batch holds no completion");
            }
            usage = completions.told(completion).map(reduced);
            String json = completions.json(completion, Usage.NONE, 1);
            results.answered(id, json, usage);
        } catch (JsonProcessingException e) {
            results.failed(id, Reason.LLM_BAD_JSON, "a line of a batch holds no completion", usage);
        } catch (ModelException e) {
            results.failed(id, e.reason(), e.getMessage(), usage);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return ObjectMappers.jsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            return ObjectMappers.jsonMapper().createObjectNode();
        }
    }
}
