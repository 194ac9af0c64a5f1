package org.collegium.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.backoff.BackOffExecution;

class KafkaClientsTest {

    private final KafkaClients clients = new KafkaClients(
            "clients",
            1,
            new DefaultKafkaProducerFactory<>(Map.of(ProducerConfig.ACKS_CONFIG, "1")),
            new DefaultKafkaConsumerFactory<>(Map.of()),
            new KafkaAdmin(Map.of()));

    @Test
    void losesNothingWithOneBrokerAndKeepsTheOrderWhateverTheOperatorSets() {
        assertThat(clients.producerSettings())
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    }

    @Test
    void neverGivesARecordUpBecauseTheDatabaseIsAway() {
        BackOffExecution outage = KafkaClients.pausesUntilTheDatabaseIsBack().start();

        for (int attempt = 0; attempt < 100_000; attempt++) {
            assertThat(outage.nextBackOff()).isBetween(1L, 5_000L);
        }
    }
}
