package org.collegium.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.collegium.web.limit.Network;
import org.jspecify.annotations.Nullable;

/// A request with an `Idempotency-Key`.
///
/// @param scope       whose key it is: the token's subject, or the network of a caller without a token
/// @param fingerprint of method, path, query and body: a key stands for one request
/// @param authority   what the caller may act as now
@SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
record KeyedRequest(String scope, String key, byte[] fingerprint, Set<String> authority) {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /// Random enough that no two strangers choose the same.
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// @return why this is no key that the caller can use, null if it is one
    static @Nullable Problem refusal(String key, Caller caller) {
        if (!PRINTABLE.matcher(key).matches()) {
            return wrongFormat("Send one key of 1 to 255 printable ASCII characters, e.g. a UUID.");
        }
        return caller.equals(Caller.ANONYMOUS) && !UUID.matcher(key).matches()
                ? wrongFormat("Without a token, send a random UUID as the key: nothing else tells callers apart.")
                : null;
    }

    static Problem wrongFormat(String detail) {
        return Problem.invalid(IdempotencyFilter.HEADER, "wrong-format", detail);
    }

    static KeyedRequest of(HttpServletRequest request, String key, Caller caller, byte[] body) {
        Set<String> authority = new TreeSet<>(caller.roles());
        caller.organisationIds().forEach(id -> authority.add("organisation:" + id));
        String line = request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString() + '\n';
        MessageDigest digest = sha256();
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        return new KeyedRequest(scope(request, caller), key, digest.digest(body), authority);
    }

    /// Strangers share no namespace. The network is kept as a digest only: the row need not say where somebody was.
    private static String scope(HttpServletRequest request, Caller caller) {
        return caller.equals(Caller.ANONYMOUS)
                ? "anonymous " + HexFormat.of().formatHex(sha256().digest(network(request)), 0, 16)
                : caller.subject();
    }

    private static byte[] network(HttpServletRequest request) {
        return Network.ofClient(request).getBytes(StandardCharsets.UTF_8);
    }

    boolean isSameRequestAs(byte[] other) {
        return MessageDigest.isEqual(fingerprint, other);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }
}
