package org.collegium.corporate.web;

import jakarta.servlet.http.HttpServletRequest;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.collegium.web.OpenEndpoint;
import org.collegium.web.limit.FailureLimitFilter;
import org.collegium.web.limit.Limits;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Anybody may ask about a code; whoever guesses is stopped, and what was refused stays on record.
@Configuration(proxyBeanMethods = false)
class VoucherCheckConfiguration {

    private static final int BEFORE_IDEMPOTENCY_KEYS = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 5;

    private static final FailureLimitFilter.Refusal TOO_MANY = new FailureLimitFilter.Refusal(
            "too-many-voucher-attempts",
            "Too many codes that came from your network were wrong. Wait a minute and try again.");

    @Bean
    OpenEndpoint voucherChecks() {
        return new OpenEndpoint(HttpMethod.POST, VoucherCheckController.PATH);
    }

    @Bean
    FilterRegistrationBean<FailureLimitFilter> wrongVoucherCodes(
            Limits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions, Audit audit) {
        var filter = new FailureLimitFilter(
                limits.named("wrong-voucher-codes"),
                VoucherCheckConfiguration::client,
                exceptions,
                TOO_MANY,
                client -> audit.record(
                        Caller.ANONYMOUS, "voucher-attempt-refused", client, "A voucher code was tried and refused."));
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(VoucherCheckController.PATH);
        registration.setOrder(BEFORE_IDEMPOTENCY_KEYS);
        return registration;
    }

    private static String client(HttpServletRequest request) {
        ClientAddress address = ClientAddress.of(request.getRemoteAddr());
        return "client/" + Long.toHexString(address.hash());
    }
}
