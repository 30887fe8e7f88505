package org.modelwire.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class HostNameCheckTest {

    @Test
    void namesTheMachineThatDoesNotKnowItselfAndTheWayOut() {
        assertThatThrownBy(() -> HostNameCheck.check(() -> {
                    throw new UnknownHostException("press-room: Name or service not known");
                }))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("press-room")
                .hasMessageContaining("/etc/hosts");
    }

    @Test
    void letsAMachineStartThatKnowsItself() {
        assertThatCode(() -> HostNameCheck.check(InetAddress::getLoopbackAddress))
                .doesNotThrowAnyException();
    }
}
