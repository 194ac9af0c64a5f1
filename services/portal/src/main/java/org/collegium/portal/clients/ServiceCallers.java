package org.collegium.portal.clients;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.collegium.portal.signin.ActingTokens;
import org.collegium.portal.signin.TokenSigner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Makes what calls a service: with the visitor's token, or with the portal's own.
@Component
class ServiceCallers {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /// A page that takes longer than this is a page that failed: the visitor is told, rather than left waiting.
    private static final Duration READ = Duration.ofSeconds(10);

    /// Ten megabytes over a poor line.
    private static final Duration UPLOAD = Duration.ofMinutes(5);

    private final ServiceAddresses addresses;
    private final TokenSigner signer;
    private final ObjectProvider<ActingTokens> acting;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    ServiceCallers(ServiceAddresses addresses, TokenSigner signer, ObjectProvider<ActingTokens> acting) {
        this.addresses = addresses;
        this.signer = signer;
        this.acting = acting;
    }

    /// Calls as whoever looks at the page; without a token if nobody is signed in.
    ServiceCaller acting(String service) {
        return caller(service, READ, () -> acting.getObject().forVisitor());
    }

    /// Calls as whoever looks at the page, and waits while they send files.
    ServiceCaller sending(String service) {
        return caller(service, UPLOAD, () -> acting.getObject().forVisitor());
    }

    /// Calls as the portal itself.
    ServiceCaller own(String service) {
        return own(service, READ);
    }

    /// Calls as the portal itself.
    ///
    /// @param patience how long to wait for an answer that one can do without
    ServiceCaller own(String service, Duration patience) {
        return caller(service, patience, () -> Optional.of(signer.asPortal()));
    }

    /// Where the visitor is: services count wrong guesses by it, and must not count all visitors as one.
    private static Optional<String> visitorAddress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                ? Optional.of(page.getRequest().getRemoteAddr())
                : Optional.empty();
    }

    private ServiceCaller caller(String service, Duration patience, Supplier<Optional<String>> token) {
        String address = addresses
                .of(service)
                .orElseThrow(() -> new IllegalStateException("collegium.services." + service + " is missing."))
                .toString();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(patience);
        RestClient client = RestClient.builder()
                .baseUrl(address + "/api/" + service)
                .requestFactory(requests)
                // An initializer and no interceptor: that would gather every body in memory first.
                .requestInitializer(request -> {
                    token.get().ifPresent(value -> request.getHeaders().setBearerAuth(value));
                    visitorAddress().ifPresent(peer -> request.getHeaders().set("X-Forwarded-For", peer));
                })
                .build();
        return new ServiceCaller(service, client);
    }
}
