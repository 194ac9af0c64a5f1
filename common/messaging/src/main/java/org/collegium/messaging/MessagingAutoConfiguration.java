package org.collegium.messaging;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Properties;
import javax.sql.DataSource;
import org.collegium.contracts.Contracts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives every service that has a database and Kafka its outbox, relay, inbox and dead letters, and a clock.
@AutoConfiguration(
        beforeName = "org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration",
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingAutoConfiguration {

    /// The clock of a service: business dates are dates in London.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }

    /// Every contract of the platform; a test of this module brings its own.
    @Bean
    @ConditionalOnMissingBean
    Catalogue contractCatalogue() {
        return new Catalogue(Contracts.all());
    }

    /// Only where health is told.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    @ConditionalOnBean(DataSource.class)
    static class Health {

        /// `facts` in the health: whether what carries facts is at work.
        @Bean
        FactsHealth factsHealthIndicator(Relay relay, WaitingRoomWorker room, FactConsumer consumer) {
            return new FactsHealth(relay, room, consumer);
        }

        /// In place of the usual `db`, whose answer waits as long as a request would wait for a connection.
        @Bean
        DatabaseHealth dbHealthIndicator(DataSource database) {
            return new DatabaseHealth(unpooled(database));
        }
    }

    /// The same database by connections of their own, which neither are lent out nor end with the pool.
    static SimpleDriverDataSource unpooled(DataSource database) {
        SimpleDriverDataSource unpooled = DataSourceBuilder.derivedFrom(database)
                .type(SimpleDriverDataSource.class)
                .build();
        // The builder takes over the address and the role, not what a pool tells the driver: TLS, for one.
        Properties told = new Properties();
        HikariDataSource pool = DataSourceUnwrapper.unwrap(database, HikariDataSource.class);
        if (pool != null) {
            told.putAll(pool.getDataSourceProperties());
        }
        told.setProperty(QuietDriver.DETAIL, "false");
        unpooled.setConnectionProperties(told);
        return unpooled;
    }

    /// What the driver says about a statement must not be read in a log: see [QuietDriver].
    @Bean
    static QuietDriver quietDriver() {
        return new QuietDriver();
    }

    /// The wiring proper, only where there is a database to keep facts in.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(DataSource.class)
    static class Wiring {

        @Bean
        ServiceName messagingServiceName(Environment environment) {
            return ServiceName.of(environment);
        }

        @Bean
        FactJson factJson() {
            return new FactJson();
        }

        @Bean
        OutboxTable factOutboxTable(DataSource database, FactJson json) {
            return new OutboxTable(JdbcClient.create(database), json);
        }

        @Bean
        KafkaClients factKafkaClients(
                ServiceName service,
                MessagingProperties properties,
                ProducerFactory<?, ?> producers,
                ConsumerFactory<?, ?> consumers,
                KafkaAdmin admin) {
            return new KafkaClients(service.value(), properties.concurrency(), producers, consumers, admin);
        }

        @Bean
        Relay factRelay(
                ServiceName service,
                DataSource database,
                OutboxTable table,
                KafkaClients clients,
                MessagingProperties properties) {
            // Unpooled: the lock lives as long as its connection, which must neither be lent out nor be renewed.
            return new Relay(service.value(), unpooled(database), table, clients::producer, properties.relay());
        }

        @Bean
        JdbcOutbox factOutbox(ServiceName service, OutboxTable table, FactJson json, Clock clock, Relay relay) {
            return new JdbcOutbox(table, json, clock, service.value(), relay::wake);
        }

        @Bean
        DeadLetterCopies factDeadLetterCopies(JdbcOutbox outbox, ServiceName service) {
            return new DeadLetterCopies(outbox, service.value());
        }

        @Bean
        WaitingRoom factWaitingRoom(DataSource database, FactJson json, Catalogue catalogue) {
            return new WaitingRoom(JdbcClient.create(database), json, catalogue.briefTopics());
        }

        @Bean
        Handlers factHandlers(ObjectProvider<FactListener> listeners) {
            return new Handlers(listeners.orderedStream().toList());
        }

        @Bean
        IncomingReader factReader(Handlers handlers, Catalogue catalogue, FactJson json) {
            return new IncomingReader(handlers, catalogue, json);
        }

        @Bean
        Inbox factInbox(
                ServiceName service,
                DataSource database,
                WaitingRoom room,
                DeadLetterCopies copies,
                MessagingProperties properties,
                PlatformTransactionManager transactions) {
            return new Inbox(
                    new InboxTable(JdbcClient.create(database), service.value()),
                    room,
                    copies,
                    properties.retry(),
                    new TransactionTemplate(transactions));
        }

        @Bean
        WaitingRoomWorker factWaitingRoomWorker(
                ServiceName service,
                WaitingRoom room,
                IncomingReader reader,
                Inbox inbox,
                DeadLetterCopies copies,
                MessagingProperties properties,
                PlatformTransactionManager transactions) {
            return new WaitingRoomWorker(
                    service.value(),
                    room,
                    reader,
                    inbox,
                    copies,
                    properties.retry(),
                    new TransactionTemplate(transactions));
        }

        @Bean
        JdbcDeadLetters factDeadLetters(DataSource database, WaitingRoomWorker worker) {
            return new JdbcDeadLetters(JdbcClient.create(database), worker::wake);
        }

        @Bean
        Replay factReplay(DataSource database, ServiceName service) {
            return new Replay(JdbcClient.create(database), service.value());
        }

        @Bean
        FactConsumer factConsumer(
                KafkaClients clients, Handlers handlers, IncomingReader reader, Inbox inbox, Replay replay) {
            return new FactConsumer(clients, handlers.topics(), reader, inbox, replay);
        }

        @Bean
        MessagingLifecycle messagingLifecycle(
                ServiceName service,
                MessagingProperties properties,
                KafkaClients clients,
                Catalogue catalogue,
                Replay replay,
                Relay relay,
                FactConsumer consumer,
                WaitingRoomWorker room,
                JdbcDeadLetters letters,
                Handlers handlers) {
            return new MessagingLifecycle(
                    service.value(),
                    properties,
                    clients,
                    new Topics(catalogue, properties),
                    replay,
                    relay,
                    consumer,
                    room,
                    () -> letters.replayParked(handlers.types()));
        }

        @Bean
        MessagingMetrics messagingMetrics(
                ServiceName service,
                Relay relay,
                OutboxTable table,
                FactConsumer consumer,
                WaitingRoomWorker room,
                JdbcDeadLetters letters) {
            return new MessagingMetrics(service.value(), relay, table, consumer, room, letters);
        }
    }
}
