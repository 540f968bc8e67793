package sourcebook.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:0a00:0001::1",
                "2001:0:1234::1",
                "100::1",
                "::127.0.0.1",
            })
    void isNoPublicAddress(String address) throws UnknownHostException {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatExceptionOfType(Unanswered.class)
                .isThrownBy(() -> Reach.of(false).check(address))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Answer.Kind.NOT_ASKED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "172.15.0.1",
                "198.20.0.1",
                "192.0.1.1",
                "223.255.255.1",
                "2606:2800:220:1::1",
                "64:ff9b::8.8.8.8",
                "2002:0808:0808::1",
            })
    void isAPublicAddress(String address) throws UnknownHostException {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isTrue();
    }

    /** Some read such numbers as addresses, and so does the JDK's lookup of old. */
    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "127.1", "localhost", "[::1]"})
    void otherWaysToWriteThisMachineAreThisMachine(String host) {
        assertThatExceptionOfType(Unanswered.class)
                .isThrownBy(() -> Reach.of(false).check(host));
    }

    @Test
    void everywhereIsEverywhere() throws Unanswered {
        Reach.of(true).check("127.0.0.1");
    }
}
