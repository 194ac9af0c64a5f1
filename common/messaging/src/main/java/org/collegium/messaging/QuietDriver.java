package org.collegium.messaging;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Keeps what is written into the database out of exception texts, and so out of every log: PostgreSQL's driver
/// otherwise names the values of a failed batch and the row that broke a constraint, i.e. whole mails and sign-in
/// links.
///
/// At the driver, because whoever logs an exception (Hibernate, Spring, a pool, our own code) has its text from there.
/// The SQL state and the constraint's name stay.
final class QuietDriver implements BeanPostProcessor {

    /// A setting of the driver: without it no text says more than which statement failed and how.
    static final String DETAIL = "logServerErrorDetail";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.addDataSourceProperty(DETAIL, "false");
        }
        return bean;
    }
}
