package org.collegium.portal.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page of this site to go on to after signing in. Whatever else is asked for is no such path: a link of ours must
/// not lead to somebody else's site.
public record PathHere(String value) {

    /// Longer than any path of ours with its query.
    private static final int MOST = 500;

    /// @throws IllegalArgumentException if the path leads elsewhere
    public PathHere {
        if (!isHere(value)) {
            throw new IllegalArgumentException("This is no path of this site.");
        }
    }

    /// @param wanted as a browser sent it
    public static Optional<PathHere> of(@Nullable String wanted) {
        return Optional.ofNullable(wanted).filter(PathHere::isHere).map(PathHere::new);
    }

    private static boolean isHere(String wanted) {
        // Browsers read `//host` and `/\host` as another site, and drop tabs and line breaks before they read.
        if (wanted.length() > MOST
                || !wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.indexOf('\\') >= 0
                // What is not plain cannot be told to a browser in a header; browsers themselves write it in percent
                // signs.
                || wanted.chars().anyMatch(character -> character <= ' ' || character >= 0x7f)
                || wanted.contains("/../")
                || wanted.endsWith("/..")
                || Stream.of("/sign-in", "/sign-out").anyMatch(wanted::startsWith)) {
            return false;
        }
        try {
            URI uri = new URI(wanted);
            return uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
