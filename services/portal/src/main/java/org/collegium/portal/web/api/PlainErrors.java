package org.collegium.portal.web.api;

import org.collegium.web.server.UnreadRequests;

/// Says to people, too, what services say to programs about a request that does not even reach the portal. Public,
/// with a constructor without parameters: the server makes it by its name.
public final class PlainErrors extends UnreadRequests {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>We could not understand this</title>
            </head>
            <body>
            <main>
            <h1>We could not understand this request</h1>
            <p>The address may be mistyped. Check it, or <a href="/">go to the first page</a>.</p>
            </main>
            </body>
            </html>
            """;

    /// Whether programs are answered at this address, whatever they say they accept.
    public static boolean isForPrograms(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/oauth2/")
                || path.startsWith("/.well-known/")
                || path.startsWith("/actuator");
    }

    @Override
    protected Answer answer(int status, boolean address, String path) {
        return isForPrograms(path) ? super.answer(status, address, path) : new Answer("text/html;charset=utf-8", PAGE);
    }
}
