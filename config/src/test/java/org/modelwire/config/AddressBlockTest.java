package org.modelwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    private static final String KEY = "modelwire.fetch.allow-addresses";

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8, 127.255.255.255, true",
        "127.0.0.0/8, 128.0.0.0, false",
        "10.1.2.3/32, 10.1.2.3, true",
        "10.1.2.3/32, 10.1.2.4, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "192.168.128.0/17, 192.168.127.255, false",
        "::1/128, ::1, true",
        "fc00::/7, fdff::1, true",
        "fc00::/7, fe00::1, false",
        "::/0, 203.0.113.9, false",
        "0.0.0.0/0, ::1, false"
    })
    void holdsTheAddressesOfItsPrefix(String block, String address, boolean holds) throws Exception {
        assertThat(AddressBlock.parse(KEY, block).contains(InetAddress.getByName(address)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.0/33",
                "127.0.0.0/-1",
                "127.0.0.0/x",
                "::1/129",
                "localhost/8",
                "/8",
                "1.2.3/4/5",
                ""
            })
    void namesTheKeyWhenATextIsNoBlock(String text) {
        assertThatThrownBy(() -> AddressBlock.parse(KEY, text))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(KEY + " must list blocks such as 127.0.0.0/8");
    }
}
