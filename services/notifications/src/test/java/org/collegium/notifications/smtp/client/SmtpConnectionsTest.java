package org.collegium.notifications.smtp.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.notifications.smtp.client.Settings.settings;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.collegium.notifications.smtp.client.ScriptedServer.Behaviour;
import org.junit.jupiter.api.Test;

class SmtpConnectionsTest {

    @Test
    void keepsAConnectionForTheNextChunkAndReplacesABrokenOne() throws IOException {
        Behaviour dying = (command, mail) -> mail == 3 && command.equals(".") ? ScriptedServer.HANG_UP : "";
        try (ScriptedServer server = ScriptedServer.pipelining(dying);
                SmtpConnections connections = new SmtpConnections(settings(server.port()))) {
            for (int i = 1; i <= 5; i++) {
                try (SmtpConnections.Loan loan = connections.borrow()) {
                    loan.send(List.of(mail(i)), id -> false);
                }
            }

            assertThat(server.connections).hasValue(2);
        }
    }

    private static OutgoingMail mail(int number) {
        String to = "person" + number + "@example.org";
        return new OutgoingMail(UUID.randomUUID(), "magazine@example.org", to, new byte[] {1});
    }
}
