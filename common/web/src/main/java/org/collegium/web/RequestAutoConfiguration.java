package org.collegium.web;

import java.time.Clock;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.collegium.messaging.DeadLetters;
import org.collegium.web.server.UnreadRequests;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Gives a service the door that all services have: problem documents, the caller, strict JSON, the body limit,
/// idempotency keys and the dead letters. Off with `collegium.web.resource-server=false`, as in the portal, which
/// serves pages.
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class, after = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "collegium.web.resource-server", havingValue = "true", matchIfMissing = true)
@Import({ProblemAdvice.class, ProblemErrorController.class})
class RequestAutoConfiguration {

    /// Both filters stand behind the security filter: a caller without a token makes us read nothing and store nothing.
    static final int BEHIND_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter problems, ObjectProvider<BodyLimit> limits) {
        var filter = new BodyLimitFilter(problems, limits.orderedStream().toList());
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcClient jdbc, Clock clock, ObjectProvider<AnswerSeal> seal) {
        return new IdempotencyKeys(jdbc, clock, seal.getIfAvailable(() -> AnswerSeal.NONE));
    }

    @Bean
    ClaimedTransactions claimedTransactions(ObjectProvider<IdempotencyKeys> keys) {
        return new ClaimedTransactions(keys::getObject);
    }

    @Bean
    HourlyPurge idempotencyKeyPurge(IdempotencyKeys keys) {
        return new HourlyPurge("idempotency-keys", keys::purge);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            IdempotencyKeys keys,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints,
            ProblemWriter problems,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions) {
        var filter = new IdempotencyFilter(keys, new ReadOnlyEndpoints(endpoints), problems, exceptions);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(BEHIND_SECURITY + 1);
        return registration;
    }

    @Bean
    DeadLetterController deadLetterController(ObjectProvider<DeadLetters> deadLetters, Audit audit) {
        return new DeadLetterController(deadLetters, audit);
    }

    /// What these two say of every statement and every rollback that fails, [ProblemAdvice] says of the request, and
    /// listeners and schedules of their work: during an outage it would be thousands of lines and stacks.
    @Bean
    InitializingBean quietDuringOutages(ObjectProvider<LoggingSystem> logging) {
        return () -> logging.ifAvailable(levels -> List.of(
                        "org.hibernate.orm.jdbc.error",
                        "org.springframework.transaction.interceptor.TransactionInterceptor")
                .forEach(logger -> levels.setLogLevel(logger, LogLevel.OFF)));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadRequestsAsProblems() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnreadRequests.class.getName());
            }
        });
    }

    @Bean
    WebMvcConfigurer serviceDoor(JsonMapper json) {
        return new WebMvcConfigurer() {

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Callers());
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.from(json)));
            }
        };
    }
}
