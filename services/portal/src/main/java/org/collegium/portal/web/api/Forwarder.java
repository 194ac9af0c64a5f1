package org.collegium.portal.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.collegium.portal.clients.ServiceAddresses;
import org.collegium.web.server.ServerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/// Passes a request on to a service and its answer back, both as streams: nothing is held in memory, nothing is
/// rewritten but the headers that belong to one connection.
@Component
class Forwarder implements HttpRequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /// Until the answer begins, beside what a body may take; how long it then streams is the service's affair.
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private static final int BUFFER = 16 * 1024;

    private final ServiceAddresses addresses;
    private final ApiAudit audit;
    private final ServerSettings settings;
    private final URI portal;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Forwarder(
            ServiceAddresses addresses,
            ApiAudit audit,
            ServerSettings settings,
            @Value("${collegium.portal-url}") URI portal) {
        this.addresses = addresses;
        this.audit = audit;
        this.settings = settings;
        this.portal = portal;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String service = path.split("/", 4)[2];
        Optional<URI> address = addresses.of(service);
        if (address.isEmpty()) {
            ApiProblem.NOT_FOUND.write(response, path);
            return;
        }
        SentBody body = new SentBody(request);
        if (body.isTooLarge()) {
            ApiProblem.TOO_LARGE.write(response, path);
            return;
        }
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(forwarded(request, body, address.get()), BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException unreadable) {
            ApiProblem.MALFORMED_ADDRESS.write(response, path);
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            ApiProblem.UNAVAILABLE.write(response, path);
            return;
        } catch (IOException silent) {
            if (body.isTooLarge()) {
                ApiProblem.TOO_LARGE.write(response, path);
                return;
            }
            if (body.isBrokenOff()) {
                LOG.debug("Somebody broke off what they sent to {}: {}", service, silent.toString());
            } else {
                LOG.warn("{} does not answer: {}", service, silent.toString());
            }
            ApiProblem.UNAVAILABLE.write(response, path);
            return;
        }
        audit.answered(request, answer.statusCode());
        pass(answer, response);
    }

    private static void pass(HttpResponse<InputStream> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.statusCode());
        PassedHeaders.toCaller(answer.headers(), response);
        // An event stream is read as it comes; everything else may be gathered into full packets.
        boolean live = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        try (InputStream from = answer.body()) {
            OutputStream to = response.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                to.write(buffer, 0, read);
                if (live) {
                    to.flush();
                }
            }
        }
    }

    /// A body may come as slowly here as the server lets it.
    private Duration patience(long bytes) {
        return bytes == 0 ? ANSWER : ANSWER.plus(settings.longestFor(bytes));
    }

    private HttpRequest forwarded(HttpServletRequest request, SentBody body, URI address) {
        String query = request.getQueryString();
        URI target = URI.create(address + request.getRequestURI() + (query == null ? "" : "?" + query));
        HttpRequest.Builder builder = HttpRequest.newBuilder(target).timeout(patience(body.longest()));
        PassedHeaders.toService(request, portal, builder);
        return builder.method(request.getMethod(), body.publisher()).build();
    }
}
