package org.collegium.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "2001:db8:1:2:3:4:5:6, 20010db800010002, true",
        "2001:db8:1:2::1, 20010db800010002, true",
        "::ffff:203.0.113.7, 203.0.113.7, true",
        "unknown, unknown, false"
    })
    void countsAWholeNetworkTogether(String address, String network, boolean inDigits) {
        assertThat(Network.of(address)).isEqualTo(network);
        assertThat(Network.isAddress(address)).isEqualTo(inDigits);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "'203.0.113.9, 192.0.2.1', 192.0.2.1",
        "' 192.0.2.1 ', 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "unknown, 198.51.100.1",
        "'', 198.51.100.1",
        "localhost, 198.51.100.1"
    })
    void trustsWhatTheNearestProxySaw(String forwarded, String network) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("198.51.100.1");
        request.addHeader("X-Forwarded-For", forwarded);

        assertThat(Network.ofClient(request)).isEqualTo(network);
    }
}
