package org.collegium.portal.clients;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.portal.account.Representatives;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks corporate which employers an e-mail address may act for. While it is silent, members and staff get in all the
/// same.
@Component
class RepresentativeLookups implements Representatives {

    private final Lookup<String, List<Representative>> lookup;

    RepresentativeLookups(ServiceCallers callers, @Value("${collegium.sign-in.silent-left-alone}") Duration pause) {
        ServiceCaller corporate = callers.own("corporate", Lookup.PATIENCE);
        lookup = new Lookup<>(
                "corporate",
                pause,
                email -> corporate
                        .look(Found.class, Map.of("email", email), "/representative-lookups")
                        .representatives());
    }

    @Override
    public Optional<List<Representative>> said(String email) {
        return lookup.of(email);
    }

    record Found(List<Representative> representatives) {}
}
