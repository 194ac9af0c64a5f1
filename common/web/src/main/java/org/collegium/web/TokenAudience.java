package org.collegium.web;

/// For whom the portal's access tokens are: the services behind its API origin (`aud`, RFC 9068). Whatever else the
/// portal may sign with the same key one day, such as an ID token for a partner site, is not for them.
public final class TokenAudience {

    private TokenAudience() {}

    /// @param portalUrl `collegium.portal-url`, which is the tokens' issuer too
    public static String of(String portalUrl) {
        return portalUrl + "/api";
    }
}
