package org.collegium.messaging;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.collegium.contracts.Contracts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
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

    /// Every contract of the house; a test of this module brings its own.
    @Bean
    @ConditionalOnMissingBean
    Catalogue contractCatalogue() {
        return new Catalogue(Contracts.all());
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
            DataSource unpooled = DataSourceBuilder.derivedFrom(database)
                    .type(SimpleDriverDataSource.class)
                    .build();
            return new Relay(service.value(), unpooled, table, clients::producer, properties.relay());
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
        WaitingRoom factWaitingRoom(DataSource database, FactJson json) {
            return new WaitingRoom(JdbcClient.create(database), json);
        }

        @Bean
        Hearings factHearings(ObjectProvider<FactListener> listeners) {
            return new Hearings(listeners.orderedStream().toList());
        }

        @Bean
        IncomingReader factReader(Hearings hearings, Catalogue catalogue, FactJson json) {
            return new IncomingReader(hearings, catalogue, json);
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
                KafkaClients clients, Hearings hearings, IncomingReader reader, Inbox inbox, Replay replay) {
            return new FactConsumer(clients, hearings.topics(), reader, inbox, replay);
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
                Hearings hearings) {
            return new MessagingLifecycle(
                    service.value(),
                    properties,
                    clients,
                    new Topics(catalogue, properties),
                    replay,
                    relay,
                    consumer,
                    room,
                    () -> letters.replayParked(hearings.types()));
        }

        @Bean
        MessagingMetrics messagingMetrics(
                ServiceName service, Relay relay, OutboxTable table, FactConsumer consumer, JdbcDeadLetters letters) {
            return new MessagingMetrics(service.value(), relay, table, consumer, letters);
        }
    }
}
