package org.collegium.portal.clients;

import com.github.f4b6a3.uuid.UuidCreator;
import org.collegium.portal.signin.Newcomers;
import org.springframework.stereotype.Component;

/// Tells membership, as the portal itself, of people who come to the door without joining.
@Component
class Introductions implements Newcomers {

    private final ServiceCaller service;

    Introductions(ServiceCallers callers) {
        this.service = callers.own("membership");
    }

    @Override
    public void introduce(Newcomer newcomer) {
        service.post(UuidCreator.getTimeOrderedEpoch().toString(), newcomer, "/people");
    }
}
