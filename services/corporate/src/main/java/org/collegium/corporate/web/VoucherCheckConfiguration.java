package org.collegium.corporate.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.collegium.corporate.voucher.VoucherAttempts;
import org.collegium.web.Audit;
import org.collegium.web.OpenEndpoint;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;

@Configuration(proxyBeanMethods = false)
class VoucherCheckConfiguration {

    private static final int BEFORE_IDEMPOTENCY_KEYS = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 5;

    @Bean
    OpenEndpoint voucherChecks() {
        return new OpenEndpoint(HttpMethod.POST, VoucherCheckController.PATH);
    }

    @Bean
    FilterRegistrationBean<VoucherAttemptFilter> voucherAttemptFilter(
            VoucherAttempts attempts,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions,
            Audit audit) {
        var registration = new FilterRegistrationBean<>(new VoucherAttemptFilter(attempts, exceptions, audit));
        registration.addUrlPatterns(VoucherCheckController.PATH);
        registration.setOrder(BEFORE_IDEMPOTENCY_KEYS);
        return registration;
    }

    @Bean
    RecurringTask<Void> forgetVoucherAttempts(VoucherAttempts attempts) {
        return Tasks.recurring("forget-voucher-attempts", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> attempts.removeExpired());
    }
}
