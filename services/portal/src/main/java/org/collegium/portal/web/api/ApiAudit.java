package org.collegium.portal.web.api;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collegium.portal.audit.AccessAudit;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Notes who was turned away by a service, and who read members' data through the API. What people read of themselves
/// is not noted.
@Component
class ApiAudit {

    private static final String BEARER = "Bearer ";
    /// The list; what one application says to whoever holds its id is nobody's name.
    private static final String APPLICATIONS = "/api/membership/applications";

    private static final Pattern MEMBERS = Pattern.compile("/api/membership/members(?:/([0-9a-fA-F-]{36})(?:/.*)?)?/?");

    private final AccessAudit audit;

    ApiAudit(AccessAudit audit) {
        this.audit = audit;
    }

    /// @param status what the service answered; it has looked at the token's signature
    void answered(HttpServletRequest request, int status) {
        if (status == HttpStatus.UNAUTHORIZED.value() && sentToken(request) != null) {
            audit.refused(Caller.ANONYMOUS, request.getMethod(), request.getRequestURI(), status);
            return;
        }
        Caller caller = caller(request);
        if (status == HttpStatus.FORBIDDEN.value()) {
            audit.refused(caller, request.getMethod(), request.getRequestURI(), status);
        } else if (status == HttpStatus.OK.value() && request.getMethod().equals("GET")) {
            read(caller, path(request));
        }
    }

    /// As the service reads it: `%6d` is an `m` there.
    private static String path(HttpServletRequest request) {
        return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
    }

    private void read(Caller caller, String path) {
        if (path.equals(APPLICATIONS)) {
            audit.membersRead(caller, "applications");
            return;
        }
        Matcher members = MEMBERS.matcher(path);
        if (!members.matches()) {
            return;
        }
        @Nullable String written = members.group(1);
        if (written == null) {
            audit.membersRead(caller, "members");
            return;
        }
        UUID member = UUID.fromString(written);
        if (!member.equals(caller.personId())) {
            audit.memberRead(caller, member);
        }
    }

    private static Caller caller(HttpServletRequest request) {
        @Nullable String token = sentToken(request);
        if (token == null) {
            return Caller.ANONYMOUS;
        }
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            @Nullable String person = claims.getStringClaim("person_id");
            return new Caller(claims.getSubject(), person == null ? null : UUID.fromString(person), Set.of(), Set.of());
        } catch (ParseException | IllegalArgumentException unreadable) {
            return Caller.ANONYMOUS;
        }
    }

    private static @Nullable String sentToken(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        // Services take the word in whatever case.
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? null
                : header.substring(BEARER.length());
    }
}
