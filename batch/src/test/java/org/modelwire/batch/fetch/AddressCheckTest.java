package org.modelwire.batch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.batch.fetch.FetchRequest.Kind;
import org.modelwire.shared.Reason;

class AddressCheckTest {

    private final AddressCheck check = new AddressCheck(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1",
                "192.88.99.1",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:8.8.8.8%0",
                "::127.0.0.1",
                "::8.8.8.8",
                "64:ff9b::7f00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:53aa:64c::1",
                "2001:db8::1",
                "2001:2::1",
                "2001:10::1",
                "3fff::1",
                "5f00::1",
                "0:0:0:0:1::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "feff::1",
                "ff02::1"
            })
    void leavesOutWhatIsNotPublic(String address) throws IOException {
        // A mapped address is an IPv4 address to Java; the public one that it carries is fine.
        boolean mappedPublic = address.startsWith("::ffff:8");
        assertThat(check.isAllowed(InetAddress.getByName(address.replace("%0", ""))))
                .isEqualTo(mappedPublic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "2001:4860:4860::8888"
            })
    void allowsPublicAddresses(String address) throws IOException {
        assertThat(check.isAllowed(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "2130706433",
                "017700000001",
                "0x7f.0x0.0x0.0x1",
                "0X7F000001",
                "127.000.000.001",
                "127.0.0.0x1",
                "[::1%25lo]",
                "[::1%lo]",
                "[fe80::1%25eth0]",
                "[::ffff:0:7f00:1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "localhost.",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "0177.1",
                "127.0.0.1.",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "localhost",
                "LOCALHOST",
                "0",
                "0.0.0.0",
                "user:password@127.0.0.1",
                "\u2460\u2461\u2466.0.0.1",
                "127.0.0.1%2e"
            })
    void reachesLoopbackInNoTextualForm(String host) throws IOException {
        try (LocalServer server = new LocalServer()) {
            server.on("/", "secret");
            Fetcher fetcher = Fetchers.strict();
            URI address = URI.create("http://" + host.replace("%2e", "") + ":" + server.port() + "/");

            FetchException failure = catchThrowableOfType(
                    FetchException.class, () -> fetcher.fetch(FetchRequest.of(address, Kind.PAGE)));

            assertThat(failure.reason()).isIn(Reason.BLOCKED_ADDRESS, Reason.DNS);
            assertThat(server.seen()).isEmpty();
            fetcher.close();
        }
    }

    @Test
    void connectsToTheVeryAddressThatWasChecked() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        // A name that is public when it is first asked and private from then on.
        CheckedResolver.Lookup rebinding =
                host -> InetAddress.getAllByName(asked.incrementAndGet() == 1 ? "203.0.113.9" : "127.0.0.1");
        try (LocalServer server = new LocalServer()) {
            server.on("/", "secret");
            Fetcher fetcher = new Fetcher(
                    Fetchers.allowing("203.0.113.0/24"),
                    Fetchers.SITE,
                    Fetchers.CLOCK,
                    HostMap.NONE,
                    rebinding,
                    Duration.ofMillis(500));
            URI address = URI.create("http://rebind.example:" + server.port() + "/");

            assertThatThrownBy(() -> fetcher.fetch(FetchRequest.of(address, Kind.PAGE)))
                    .isInstanceOf(FetchException.class);
            assertThat(asked).hasValue(1);
            assertThat(server.seen()).isEmpty();
            fetcher.close();
        }
    }

    @Test
    void looksANameUpAnewAndChecksItAtEveryHop() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        // Allowed is 127.0.0.1 only; the name leads there first, and to another address from then on.
        CheckedResolver.Lookup rebinding =
                host -> InetAddress.getAllByName(asked.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2");
        try (LocalServer server = LocalServer.onEveryLoopbackAddress()) {
            server.on("/first", 302, "Location", "/second", "Connection", "close")
                    .on("/second", "secret");
            Fetcher fetcher = new Fetcher(
                    Fetchers.allowing("127.0.0.1/32"),
                    Fetchers.SITE,
                    Fetchers.CLOCK,
                    HostMap.NONE,
                    rebinding,
                    Duration.ofSeconds(10));
            URI address = URI.create("http://rebind.example:" + server.port() + "/first");

            FetchException failure = catchThrowableOfType(
                    FetchException.class, () -> fetcher.fetch(FetchRequest.of(address, Kind.PAGE)));

            assertThat(failure.reason()).isEqualTo(Reason.BLOCKED_ADDRESS);
            assertThat(server.seen()).extracting(LocalServer.Seen::path).containsExactly("/first");
            fetcher.close();
        }
    }

    @Test
    void takesOnlyThePublicOnesOfSeveralAddresses() throws IOException {
        CheckedResolver resolver = new CheckedResolver(
                host -> new InetAddress[] {InetAddress.getByName("10.0.0.1"), InetAddress.getByName("1.1.1.1")},
                check,
                HostMap.NONE);

        assertThat(resolver.resolve("two.example")).containsExactly(InetAddress.getByName("1.1.1.1"));
    }
}
