package org.collegium.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Refuses methods that nothing here answers and addresses that could be read in two ways, and says which it was.
///
/// OPTIONS and TRACE are among the methods refused: no page of another site may call us (CORS), and there is nothing to
/// trace.
final class AddressFirewall extends StrictHttpFirewall {

    private static final Set<String> METHODS = new TreeSet<>(Set.of(
            HttpMethod.GET.name(),
            HttpMethod.HEAD.name(),
            HttpMethod.POST.name(),
            HttpMethod.PUT.name(),
            HttpMethod.PATCH.name(),
            HttpMethod.DELETE.name()));

    AddressFirewall() {
        setAllowedHttpMethods(METHODS);
        // In a form; no text here can hold it.
        setAllowedParameterValues(value -> value.indexOf(0) < 0);
    }

    /// What is wrong with a header or a parameter is found only when it is read.
    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR && !METHODS.contains(request.getMethod())) {
            return super.getFirewalledRequest(new ErrorPageRequest(request));
        }
        try {
            return super.getFirewalledRequest(request);
        } catch (RequestRejectedException rejected) {
            throw METHODS.contains(request.getMethod()) ? new MalformedAddress(rejected) : rejected;
        }
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
            StatusProblem.send(Refusals.methodNotAllowed("This method"), request, response);
        } else if (rejected instanceof MalformedAddress) {
            StatusProblem.send(Refusals.malformedAddress(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /// Asks for the error page by a method that is not refused there again.
    private static final class ErrorPageRequest extends HttpServletRequestWrapper {

        ErrorPageRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }
    }

    private static final class MalformedAddress extends RequestRejectedException {

        MalformedAddress(RequestRejectedException rejected) {
            super(String.valueOf(rejected.getMessage()));
        }
    }
}
