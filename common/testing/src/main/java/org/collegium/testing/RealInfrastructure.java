package org.collegium.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/// Gives a context a fresh database on the one PostgreSQL, the one Kafka broker, the keys of [TestTokens],
/// and a [MovableClock] as the bean `clock`.
///
/// A property named in the test's own `properties` wins over what is set here.
public final class RealInfrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        RealPostgres.Database database =
                RealPostgres.fresh(environment.getProperty("spring.application.name", "service"));
        MapPropertySource infrastructure = new MapPropertySource("realInfrastructure", settings(database));
        MutablePropertySources sources = environment.getPropertySources();
        if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, infrastructure);
        } else {
            sources.addFirst(infrastructure);
        }
        context.getBeanFactory().registerSingleton("clock", MovableClock.atRealNow());
    }

    /// Where a service finds its database, the broker and the keys.
    static Map<String, Object> settings(RealPostgres.Database database) {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "spring.kafka.bootstrap-servers", RealKafka.bootstrapServers(),
                "collegium.portal-url", TestTokens.issuer(),
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TestTokens.jwkSetUri());
    }
}
