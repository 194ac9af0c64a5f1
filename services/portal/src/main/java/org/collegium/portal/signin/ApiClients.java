package org.collegium.portal.signin;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Repository;

/// The programs that may ask for tokens: written at start as the configuration names them, secrets hashed.
@Repository
class ApiClients implements RegisteredClientRepository, InitializingBean {

    /// A program asks again when this is over; it has its secret at hand.
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final PasswordEncoder secrets;
    private final Configured configured;

    ApiClients(JdbcClient jdbc, PasswordEncoder secrets, Configured configured) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.configured = configured;
    }

    @Override
    public void afterPropertiesSet() {
        configured.clients().forEach(this::write);
    }

    private void write(Client client) {
        if (client.id.isBlank() || client.secret.length() < 16) {
            throw new IllegalStateException("An API client needs an id and a secret of at least 16 characters.");
        }
        Row known = find(client.id);
        boolean sameSecret = known != null && secrets.matches(client.secret, known.secretHash);
        String hash = known != null && sameSecret ? known.secretHash : secrets.encode(client.secret);
        jdbc.sql("""
                INSERT INTO api_client (client_id, secret_hash, roles) VALUES (:id, :hash, :roles)
                ON CONFLICT (client_id) DO UPDATE SET secret_hash = excluded.secret_hash, roles = excluded.roles
                """)
                .param("id", client.id)
                .param("hash", hash)
                .param("roles", client.roles.toArray(String[]::new))
                .update();
    }

    Set<String> roles(String clientId) {
        Row client = find(clientId);
        return client == null ? Set.of() : client.roles;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("API clients are named in the configuration, not registered at run time.");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        Row client = find(clientId);
        if (client == null) {
            return null;
        }
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientSecret(client.secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    private @Nullable Row find(String clientId) {
        return jdbc.sql("SELECT secret_hash, roles FROM api_client WHERE client_id = :id")
                .param("id", clientId)
                .query((row, index) -> new Row(row.getString("secret_hash"), Set.copyOf(List.of((String[])
                        row.getArray("roles").getArray()))))
                .optional()
                .orElse(null);
    }

    private record Row(String secretHash, Set<String> roles) {}

    /// `collegium.clients[]`.
    @ConfigurationProperties("collegium")
    record Configured(@DefaultValue List<Client> clients) {
        Configured {
            clients = List.copyOf(clients);
        }
    }

    record Client(String id, String secret, Set<String> roles) {}
}
