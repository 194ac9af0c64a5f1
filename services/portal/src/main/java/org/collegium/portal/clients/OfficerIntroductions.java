package org.collegium.portal.clients;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.account.StaffIntroductions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells membership, as the portal itself, who works in the office. While it is silent officers get in all the same.
@Component
class OfficerIntroductions implements StaffIntroductions {

    private static final Logger LOG = LoggerFactory.getLogger(OfficerIntroductions.class);

    private final ServiceCaller service;

    OfficerIntroductions(ServiceCallers callers) {
        this.service = callers.own("membership", Lookup.PATIENCE);
    }

    @Override
    public Optional<UUID> introduce(Officer officer) {
        try {
            String key = UuidCreator.getTimeOrderedEpoch().toString();
            return Optional.of(
                    service.post(Known.class, key, officer, "/people").id());
        } catch (Silent | Refused unknown) {
            LOG.warn(
                    "The officer {} signs in without being known to membership ({}).",
                    officer.personId(),
                    unknown.getMessage());
            return Optional.empty();
        }
    }

    record Known(UUID id) {}
}
