package org.collegium.corporate.voucher;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VoucherConfiguration {

    @Bean
    SecureRandom voucherRandom() {
        return new SecureRandom();
    }
}
