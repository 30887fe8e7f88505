package org.modelwire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerProcessTest {

    @Test
    void splitsJavaOptionsAsAShellWould() {
        assertThat(ServerProcess.words(" -Xmx1g  \"-Da=b c\" -Dd='e f' -Dg=\"h i\" "))
                .containsExactly("-Xmx1g", "-Da=b c", "-Dd=e f", "-Dg=h i");
    }

    @Test
    void findsNoOptionInAnEmptyLine() {
        assertThat(ServerProcess.words(" ")).isEmpty();
    }
}
