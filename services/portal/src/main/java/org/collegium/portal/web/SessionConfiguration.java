package org.collegium.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Sessions lie in PostgreSQL: whichever instance is asked knows them, and a restart signs nobody out.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionConfiguration.IDLE_SECONDS)
class SessionConfiguration {

    /// Two hours: a join form left open over a long meeting is still there, a forgotten browser is not for ever.
    static final int IDLE_SECONDS = 7_200;

    @Bean
    CookieSerializer sessionCookie(Cookies cookies) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(cookies.session());
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(cookies.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /// What the filter of sessions works with.
    @Bean
    @Primary
    SessionRepository<SparseSessions.Visit> sparseSessions(JdbcIndexedSessionRepository kept) {
        return SparseSessions.over(kept);
    }

    /// Its clean-up may begin at once, so the tables must be there before.
    @Bean
    static BeanFactoryPostProcessor tablesBeforeSessions() {
        return beans -> beans.getBeanDefinition("sessionRepository").setDependsOn("flywayInitializer");
    }

    /// Error pages are part of the same visit: they too know who is signed in.
    @Bean
    FilterRegistrationBean<Filter> sessionFilter(@Qualifier("springSessionRepositoryFilter") Filter sessions) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(sessions);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }
}
