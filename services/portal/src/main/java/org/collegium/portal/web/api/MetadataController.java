package org.collegium.portal.web.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says how a program gets a token (RFC 8414): what a client can use here, and nothing else.
///
/// The library's own document cannot leave out an authorization endpoint, which does not exist here.
@RestController
class MetadataController {

    private final AuthorizationServerSettings settings;

    MetadataController(AuthorizationServerSettings settings) {
        this.settings = settings;
    }

    /// `response_types_supported` must be named; without an authorization endpoint there are none.
    @GetMapping(path = "/.well-known/oauth-authorization-server", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> metadata() {
        String issuer = String.valueOf(settings.getIssuer());
        return Map.of(
                "issuer",
                issuer,
                "token_endpoint",
                issuer + settings.getTokenEndpoint(),
                "jwks_uri",
                issuer + settings.getJwkSetEndpoint(),
                "grant_types_supported",
                List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()),
                "token_endpoint_auth_methods_supported",
                List.of(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
                        ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue()),
                "response_types_supported",
                List.of());
    }
}
