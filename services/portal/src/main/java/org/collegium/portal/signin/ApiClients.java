package org.collegium.portal.signin;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// The programs that may ask for tokens: those that the configuration names, and no others. They are stored nowhere, so
/// one that is no longer named is gone with the next start.
@Component
class ApiClients implements RegisteredClientRepository {

    /// A program asks again when this is over; it has its secret at hand.
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private static final int SHORTEST_SECRET = 16;

    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, RegisteredClient> clients = new HashMap<>();
    private final PasswordEncoder secrets;

    ApiClients(PasswordEncoder secrets, Configured configured) {
        this.secrets = secrets;
        for (Client client : configured.clients()) {
            if (client.id.isBlank() || client.secret.length() < SHORTEST_SECRET) {
                throw new IllegalStateException(
                        "An API client needs an id and a secret of at least " + SHORTEST_SECRET + " characters.");
            }
            roles.put(client.id, Set.copyOf(client.roles));
            clients.put(client.id, registered(client.id, client.secret));
        }
    }

    Set<String> roles(String clientId) {
        return roles.getOrDefault(clientId, Set.of());
    }

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("API clients are named in the configuration, not registered at run time.");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    /// An unknown id is given a client whose secret nobody has: it is refused as slowly, or as fast, as a known one, so
    /// that the time of an answer names no client.
    @Override
    public RegisteredClient findByClientId(String clientId) {
        RegisteredClient known = clients.get(clientId);
        return known == null ? registered(clientId, Secrets.random()) : known;
    }

    private RegisteredClient registered(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secrets.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    /// `collegium.clients[]`.
    @ConfigurationProperties("collegium")
    record Configured(@DefaultValue List<Client> clients) {
        Configured {
            clients = List.copyOf(clients);
        }
    }

    record Client(String id, String secret, Set<String> roles) {}
}
