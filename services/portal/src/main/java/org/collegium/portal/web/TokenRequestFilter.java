package org.collegium.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.collegium.portal.audit.AccessAudit;
import org.collegium.portal.signin.ClientGuesses;
import org.collegium.web.limit.Allowance;
import org.collegium.web.limit.Network;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Turns away who tried too many wrong secrets, before the next one is looked at.
final class TokenRequestFilter extends OncePerRequestFilter {

    private static final String TOO_MANY = "too-many-wrong-secrets";

    private static final String DETAIL =
            "Too many wrong secrets came from your network or for this client. Wait, then try again.";

    /// As long as a client id may be to be counted; none that exists is longer.
    private static final int LONGEST_ID = 100;

    private static final Duration REFUSED_AFTER = Duration.ofMillis(300);

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String BASIC = "Basic ";

    private final ClientGuesses guesses;
    private final AccessAudit audit;

    TokenRequestFilter(ClientGuesses guesses, AccessAudit audit) {
        this.guesses = guesses;
        this.audit = audit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String network = Network.of(request.getRemoteAddr());
        String clientId = clientId(request);
        Allowance left = guesses.left(network, clientId);
        if (left.isUsedUp()) {
            keepWaiting();
            refuse(left, request, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            guesses.wasWrong(network, clientId);
            audit.clientRefused();
        } else if (response.getStatus() == HttpStatus.OK.value()) {
            guesses.wasRight(network, clientId);
        }
    }

    /// Whoever goes on guessing does so at the pace of these answers, and leaves the processors to others. A virtual
    /// thread that waits costs nothing but its connection.
    private static void keepWaiting() {
        LockSupport.parkNanos(REFUSED_AFTER.toNanos());
    }

    /// A problem document as everywhere, with the two fields that OAuth's clients read. RFC 6749 knows no code for too
    /// many; this is the one by which they learn that another try makes sense later.
    private static void refuse(Allowance left, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        left.refuse(response);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:collegium:problem:" + TOO_MANY);
        document.put("title", "Too Many Requests");
        document.put("status", response.getStatus());
        document.put("detail", DETAIL);
        document.put("code", TOO_MANY);
        document.put("instance", request.getRequestURI());
        document.put("error", "temporarily_unavailable");
        document.put("error_description", DETAIL);
        byte[] body = JSON.writeValueAsBytes(document);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String clientId(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        String sent = header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? ofBasic(header.substring(BASIC.length()))
                : request.getParameter("client_id");
        return sent == null ? "" : sent.substring(0, Math.min(sent.length(), LONGEST_ID));
    }

    private static String ofBasic(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials.strip()), UTF_8);
            return URLDecoder.decode(pair.substring(0, Math.max(0, pair.indexOf(':'))), UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
