package org.collegium.membership.payment;

import java.net.URI;
import org.collegium.membership.application.ApplicationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Sends applicants to the portal's payment page. In the sandbox that page asks how the payment is to end; no
/// money moves.
@Component
class PortalCheckout implements PaymentProvider {

    private static final String NONE = "none";

    private final String portalUrl;
    private final String provider;

    PortalCheckout(
            @Value("${collegium.portal-url}") String portalUrl, @Value("${collegium.payments:none}") String provider) {
        this.portalUrl = portalUrl;
        this.provider = provider;
    }

    @Override
    public String name() {
        return provider;
    }

    @Override
    public boolean takesPayments() {
        return !provider.equals(NONE);
    }

    @Override
    public URI checkout(ApplicationId application) {
        return URI.create(portalUrl + "/join/" + application.value() + "/payment");
    }
}
