package org.collegium.portal.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.collegium.portal.house.ServiceAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/// Passes a request on to a service and its answer back, both as streams: nothing is held in memory, nothing is
/// rewritten
/// but the headers that belong to one connection.
@Component
class Forwarder implements HttpRequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /// Until the answer begins; how long it then streams is the service's affair.
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private static final int BUFFER = 16 * 1024;

    private final ServiceAddresses addresses;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Forwarder(ServiceAddresses addresses) {
        this.addresses = addresses;
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
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(forwarded(request, address.get()), BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException unreadable) {
            ApiProblem.BAD_REQUEST.write(response, path);
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            ApiProblem.UNAVAILABLE.write(response, path);
            return;
        } catch (IOException silent) {
            LOG.warn("{} does not answer: {}", service, silent.toString());
            ApiProblem.UNAVAILABLE.write(response, path);
            return;
        }
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

    private HttpRequest forwarded(HttpServletRequest request, URI address) throws IOException {
        String query = request.getQueryString();
        URI target = URI.create(address + request.getRequestURI() + (query == null ? "" : "?" + query));
        HttpRequest.Builder builder = HttpRequest.newBuilder(target).timeout(ANSWER);
        PassedHeaders.toService(request, builder);
        return builder.method(request.getMethod(), body(request)).build();
    }

    private static BodyPublisher body(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        boolean chunked = length < 0 && request.getHeader("Transfer-Encoding") != null;
        if (length <= 0 && !chunked) {
            return BodyPublishers.noBody();
        }
        InputStream stream = request.getInputStream();
        BodyPublisher streamed = BodyPublishers.ofInputStream(() -> stream);
        return chunked ? streamed : BodyPublishers.fromPublisher(streamed, length);
    }
}
