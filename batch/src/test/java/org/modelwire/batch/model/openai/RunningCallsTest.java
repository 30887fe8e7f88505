package org.modelwire.batch.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

/** The end of the calls that wait for a model. */
class RunningCallsTest {

    @Test
    void letsNoCallBeginOnceTheyAreCancelled() throws IOException {
        try (ScriptedEndpoint endpoint = new ScriptedEndpoint().thenText("{}")) {
            RunningCalls running = new RunningCalls();
            running.cancel();
            Request request = new Request.Builder()
                    .url(endpoint.address() + "/embeddings")
                    .build();
            Call call =
                    new OkHttpClient.Builder().addInterceptor(running).build().newCall(request);

            assertThatThrownBy(call::execute).isInstanceOf(IOException.class).hasMessage("Canceled");
            assertThat(endpoint.requests()).isEmpty();
        }
    }
}
