package org.collegium.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/// The problem document of a bare status, for what fails where neither a controller nor its advice is reached.
public final class StatusProblem {

    public static final String MEDIA_TYPE = ProblemDocument.MEDIA_TYPE;

    private static final String REFUSED = StatusProblem.class.getName();

    private static final JsonMapper JSON = JsonMapper.shared();

    private StatusProblem() {}

    /// @param status an HTTP status of 400 or more; one that has no words of its own is answered as a failure
    /// @param path   where it happened, without the query
    /// @return the document as JSON in UTF-8
    public static byte[] of(int status, String path) {
        return write(Refusals.ofStatus(status), path);
    }

    /// The same of a request whose address is to blame, not what else it holds.
    public static byte[] ofAddress(int status, String path) {
        return write(
                status == HttpStatus.BAD_REQUEST.value() ? Refusals.malformedAddress() : Refusals.ofStatus(status),
                path);
    }

    /// The same of a request that was refused before anybody could answer it, in the words of who refused it.
    public static byte[] of(HttpServletRequest request, int status, String path) {
        return write(problem(request, status), path);
    }

    /// Refuses, by the error page, a request that could not be read as what it should be.
    public static void send(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(Refusals.of(thrown), request, response);
    }

    /// Refuses by the error page, which is one for people in the portal and a problem document elsewhere.
    static void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(REFUSED, problem);
        response.sendError(problem.status().value());
    }

    /// What an error page has to say: in the words of who refused, or of the status alone.
    public static Problem problem(HttpServletRequest request, int status) {
        return request.getAttribute(REFUSED) instanceof Problem problem
                        && problem.status().value() == status
                ? problem
                : Refusals.ofStatus(status);
    }

    private static byte[] write(Problem problem, String path) {
        return JSON.writeValueAsBytes(ProblemDocument.of(problem, path));
    }
}
