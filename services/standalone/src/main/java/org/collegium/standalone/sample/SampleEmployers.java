package org.collegium.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The employers that bought corporate membership in 2012; their headcounts and representatives are invented.
final class SampleEmployers {

    private static final int ESSEX_SEATS = 100;
    private static final int MONTHS = 12;

    private record Employer(
            String key, String name, @Nullable String unit, int socialWorkers, List<String> domains) {}

    private static final List<Employer> EMPLOYERS = List.of(
            new Employer("essex", "Essex County Council", null, 640, List.of("essex.example")),
            new Employer("cornwall", "Cornwall Council", "Children's department", 280, List.of("cornwall.example")),
            new Employer("lambeth", "London Borough of Lambeth", null, 310, List.of("lambeth.example")),
            new Employer("halton", "Halton Borough Council", null, 130, List.of("halton.example")),
            new Employer("cafcass", "Cafcass", null, 1_450, List.of("cafcass.example")));

    private final PlatformApi api;
    private final LocalDate today;

    SampleEmployers(PlatformApi api, LocalDate today) {
        this.api = api;
        this.today = today;
    }

    /// @return the shared voucher code of Essex
    String load() {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Employer employer : EMPLOYERS) {
            ids.put(employer.key, register(employer));
        }
        group(List.of(String.valueOf(ids.get("halton")), String.valueOf(ids.get("lambeth"))));
        String agreement = agree(String.valueOf(ids.get("essex")));
        JsonNode vouchers = api.post(
                "/api/corporate/agreements/" + agreement + "/vouchers", Map.of("kind", "shared"), "sample-voucher");
        return vouchers.path("items").path(0).path("code").asString();
    }

    private String register(Employer employer) {
        var person = SamplePerson.representative(EMPLOYERS.indexOf(employer) + 1);
        var body = new LinkedHashMap<String, Object>();
        body.put("name", employer.name);
        if (employer.unit != null) {
            body.put("unit", employer.unit);
        }
        body.put("socialWorkers", employer.socialWorkers);
        body.put("emailDomains", employer.domains);
        body.put(
                "representative",
                Map.of(
                        "givenName", person.givenName(),
                        "familyName", person.familyName(),
                        "email", "representative@" + employer.domains.getFirst()));
        return id(api.post("/api/corporate/organisations", body, "sample-organisation-" + employer.key));
    }

    /// Halton alone is too small for corporate membership; with its neighbour it is not.
    private void group(List<String> organisations) {
        api.post(
                "/api/corporate/groups",
                Map.of("name", "Halton and Lambeth together", "organisationIds", new ArrayList<>(organisations)),
                "sample-group");
    }

    private String agree(String organisation) {
        String quote = id(api.post(
                "/api/corporate/quotes",
                Map.of(
                        "organisationId",
                        organisation,
                        "plan",
                        "employed",
                        "seats",
                        ESSEX_SEATS,
                        "startsOn",
                        today.toString(),
                        "months",
                        MONTHS),
                "sample-quote"));
        String agreement = id(api.post(
                "/api/corporate/agreements",
                Map.of("quoteId", quote, "purchaseOrder", "PO-2012-0001", "binding", "none"),
                "sample-agreement"));
        api.post("/api/corporate/agreements/" + agreement + "/acceptance", Map.of(), "sample-acceptance");
        return agreement;
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asString();
    }
}
