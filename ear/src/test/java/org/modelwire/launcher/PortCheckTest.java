package org.modelwire.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void namesThePortThatIsInUseAndTheWayOut() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> PortCheck.check("127.0.0.1", other.getLocalPort()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " on 127.0.0.1 is in use")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void leavesAFreePortFree() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        assertThatCode(() -> PortCheck.check("127.0.0.1", port)).doesNotThrowAnyException();
        assertThatCode(() -> PortCheck.check("127.0.0.1", port)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAddressOfAnotherMachine() {
        assertThatThrownBy(() -> PortCheck.check("203.0.113.7", 8080))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("--host 203.0.113.7 is no address of this machine");
    }
}
