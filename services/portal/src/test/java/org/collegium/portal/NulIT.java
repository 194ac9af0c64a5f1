package org.collegium.portal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collegium.testing.NulInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// NUL, which no database can hold, is no reason for an error of ours, in whatever field of whatever page it is typed.
class NulIT extends PortalIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @ParameterizedTest
    @ValueSource(strings = {"office@example.org", "nul-member@example.org"})
    void answersEveryPageAndFormAsItAnswersOtherText(String email) {
        if (email.startsWith("nul-member")) {
            member(email);
        }
        Visit visit = signedIn(email);
        String csrf = Visit.csrf(
                visit.get("/cpd/new").body() + visit.get("/staff/employers/new").body());
        List<NulInput.Form> plain = NulInput.forms(mapping, "a b");
        List<NulInput.Form> nul = NulInput.forms(mapping, "a\u0000b");

        List<String> broken = new ArrayList<>();
        for (int i = 0; i < nul.size(); i++) {
            int status = sent(visit, nul.get(i), csrf).statusCode();
            if (status >= 500 && sent(visit, plain.get(i), csrf).statusCode() < 500) {
                broken.add(status + " " + nul.get(i));
            }
        }

        assertThat(csrf).isNotEqualTo("none");
        assertThat(nul).hasSizeGreaterThan(50);
        assertThat(broken).isEmpty();
    }

    private static HttpResponse<String> sent(Visit visit, NulInput.Form form, String csrf) {
        return form.method().equals("GET")
                ? visit.get(form.path() + "?" + query(form.fields()))
                : visit.post(form.path(), form.fields(), csrf);
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }
}
