package org.collegium.portal.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.collegium.web.limit.Allowance;
import org.collegium.web.limit.Limit;
import org.collegium.web.limit.Limits;
import org.springframework.stereotype.Component;

/// Counts wrong secrets of API clients: by the network they come from, and by the client they are meant for.
///
/// A program that was let in from its network within a day is counted for itself: nobody who guesses at its secret
/// from elsewhere locks it out, and neither does another program behind the same network. These limits are counted in
/// memory, because they protect the processors and the connections of this process and must cost less than what they
/// prevent.
@Component
public class ClientGuesses {

    /// More are forgotten, those least used first: each is a few hundred bytes.
    private static final int MOST_LET_IN = 50_000;

    private final Cache<String, Boolean> letIn = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofDays(1))
            .maximumSize(MOST_LET_IN)
            .build();

    private final Limit fromNetwork;
    private final Limit forClient;
    private final Limit ofKnownProgram;

    ClientGuesses(Limits limits) {
        this.fromNetwork = limits.named("wrong-client-secrets-from-network");
        this.forClient = limits.named("wrong-client-secrets-for-client");
        this.ofKnownProgram = limits.named("wrong-client-secrets-of-known-program");
    }

    /// @param network  where the request comes from
    /// @param clientId as sent, known or not
    public Allowance left(String network, String clientId) {
        return isKnown(network, clientId)
                ? ofKnownProgram.look(pair(network, clientId))
                : fromNetwork.look(network).or(forClient.look(clientId));
    }

    public void wasWrong(String network, String clientId) {
        if (isKnown(network, clientId)) {
            ofKnownProgram.take(pair(network, clientId));
        } else {
            fromNetwork.take(network);
            forClient.take(clientId);
        }
    }

    public void wasRight(String network, String clientId) {
        letIn.put(pair(network, clientId), true);
    }

    private boolean isKnown(String network, String clientId) {
        return letIn.getIfPresent(pair(network, clientId)) != null;
    }

    private static String pair(String network, String clientId) {
        return network + ' ' + clientId;
    }
}
