package org.collegium.standalone;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.awaitility.Awaitility;

/// Whether services have read and told all there is, so that what has not happened by now does not happen.
///
/// @param services whose groups and databases are looked at
record ReadingOn(ServiceProcesses processes, List<Service> services) {

    private static final String OPEN_FACTS =
            "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM outbox_refused) + (SELECT count(*) FROM waiting_fact)";

    private static final String OPEN_MAILS = """
            SELECT (SELECT count(*) FROM message WHERE state IN ('pending', 'claimed', 'handing-over'))
                 + (SELECT count(*) FROM delivery JOIN campaign USING (campaign_id)
                     WHERE state IN ('pending', 'claimed', 'handing-over') AND status <> 'cancelled'
                       AND waiting_for IS DISTINCT FROM 'decision')
            """;

    void await() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, processes.kafka()))) {
            Awaitility.await("nothing left to read")
                    .atMost(Doors.PATIENCE)
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .untilAsserted(() -> {
                        for (Service service : services) {
                            assertThat(unread(admin, service))
                                    .as("unread by %s", service)
                                    .isZero();
                            assertThat(count(service, OPEN_FACTS))
                                    .as("facts held by %s", service)
                                    .isZero();
                        }
                        assertThat(count(Service.NOTIFICATIONS, OPEN_MAILS))
                                .as("mails to send")
                                .isZero();
                    });
        }
    }

    private static long unread(Admin admin, Service service) throws Exception {
        var read = admin.listConsumerGroupOffsets(service.id())
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = admin.listOffsets(read.keySet().stream().collect(toMap(at -> at, _ -> OffsetSpec.latest())))
                .all()
                .get();
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue().offset()
                        - Objects.requireNonNull(read.get(end.getKey())).offset())
                .sum();
    }

    private long count(Service service, String query) throws SQLException {
        try (Connection connection = processes.database().superuser(service.id());
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
