package org.collegium.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CookiesTest {

    @Test
    void belongToThisHostAloneWherePeopleComeByTls() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        FormTokens tokens = new FormTokens(new Cookies("https://members.example.org"));
        MockHttpServletRequest request = new MockHttpServletRequest();

        tokens.saveToken(tokens.generateToken(request), request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-collegium_form=")
                .contains("Path=/")
                .contains("Secure")
                .contains("HttpOnly")
                .doesNotContain("Domain");
        assertThat(new Cookies("https://members.example.org").session()).isEqualTo("__Host-collegium_session");
        assertThat(new Cookies("https://members.example.org").keptForm()).isEqualTo("__Host-collegium_kept");
    }

    @Test
    void haveAPlainNameWithoutTls() {
        assertThat(new Cookies("http://localhost:8080").session()).isEqualTo("collegium_session");
        assertThat(new Cookies("http://localhost:8080").form()).isEqualTo("collegium_form");
    }
}
