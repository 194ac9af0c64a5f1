package org.collegium.portal.house;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.collegium.portal.account.Briefly;
import org.collegium.portal.account.Representatives;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks corporate which employers an e-mail address may act for.
@Component
class RepresentativeLookups implements Representatives {

    private static final Logger LOG = LoggerFactory.getLogger(RepresentativeLookups.class);

    /// An employer who takes a right away waits this long at the most.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ServiceCaller service;
    private final Briefly<String, List<Representative>> known = new Briefly<>(FRESH);

    RepresentativeLookups(ServiceCallers callers) {
        this.service = callers.own("corporate");
    }

    @Override
    public List<Representative> of(String email) {
        try {
            return known.get(email, this::ask);
        } catch (Silent | Refused failed) {
            // Members and staff get in all the same; an employer's page says that it cannot be shown.
            LOG.warn("Nobody is an employer's representative for the moment: {}", failed.getMessage());
            return List.of();
        }
    }

    private List<Representative> ask(String email) {
        String key = UuidCreator.getTimeOrderedEpoch().toString();
        return service.post(Found.class, key, Map.of("email", email), "/representative-lookups")
                .representatives();
    }

    record Found(List<Representative> representatives) {}
}
