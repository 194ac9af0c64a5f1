package org.collegium.web.limit;

import java.time.Clock;
import org.collegium.web.HourlyPurge;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Gives every application with a database its [Limits], the portal included. They follow the application's clock, or
/// the one called `limitClock` where that must never be moved.
@AutoConfiguration
@EnableConfigurationProperties(Limits.Configured.class)
class LimitAutoConfiguration {

    @Bean
    StoredBuckets storedBuckets(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Qualifier("limitClock") ObjectProvider<Clock> own) {
        return new StoredBuckets(jdbc, transactions, own.getIfAvailable(() -> clock));
    }

    @Bean
    Limits limits(
            Limits.Configured configured,
            StoredBuckets stored,
            Clock clock,
            @Qualifier("limitClock") ObjectProvider<Clock> own) {
        return new Limits(configured, stored, own.getIfAvailable(() -> clock));
    }

    @Bean
    HourlyPurge limitPurge(StoredBuckets stored) {
        return new HourlyPurge("used-up-limits", stored::purge);
    }
}
