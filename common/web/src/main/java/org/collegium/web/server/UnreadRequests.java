package org.collegium.web.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.collegium.web.StatusProblem;
import org.jspecify.annotations.Nullable;

/// Answers in place of the server's own error page where a request does not even reach the filters: an address or a
/// header that cannot be read. Public, with a constructor without parameters: the server makes it by its name.
public class UnreadRequests extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    /// A problem document.
    ///
    /// @param path as far as it could be read
    protected Answer answer(int status, boolean address, String path) {
        byte[] document = address ? StatusProblem.ofAddress(status, path) : StatusProblem.of(status, path);
        return new Answer(StatusProblem.MEDIA_TYPE, new String(document, StandardCharsets.UTF_8));
    }

    @Override
    protected final void report(Request request, Response response, @Nullable Throwable failure) {
        // As the server's own: nothing where an answer is under way already.
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        UnreadTarget unread =
                request.getAttribute(UnreadTarget.ATTRIBUTE) instanceof UnreadTarget target ? target : null;
        if (unread != null && unread.tooLong()) {
            response.setStatus(Response.SC_REQUEST_URI_TOO_LONG);
        }
        if (isTooSlow(failure)) {
            response.setStatus(Response.SC_REQUEST_TIMEOUT);
        }
        // The server says in words only what is wrong with an address.
        boolean address = unread != null || response.getMessage() != null;
        String path = unread == null ? String.valueOf(request.getRequestURI()) : unread.path();
        try {
            write(answer(response.getStatus(), address, path), response);
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("The answer to a request that cannot be read was not taken.", gone);
        }
    }

    /// The server takes whoever stopped sending for gone, once the exception has passed all filters.
    private static boolean isTooSlow(@Nullable Throwable failure) {
        return failure instanceof ClientAbortException && failure.getCause() instanceof SocketTimeoutException;
    }

    private static void write(Answer answer, Response response) throws IOException {
        response.setContentType(answer.type());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.finishResponse();
    }

    /// @param type of the content, with its encoding, which is UTF-8
    public record Answer(String type, String text) {}
}
