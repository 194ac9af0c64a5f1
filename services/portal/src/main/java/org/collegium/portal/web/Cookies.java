package org.collegium.portal.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the portal's cookies are called, and whether they travel over TLS only: they do where people reach the portal
/// by https, whatever stands in between.
///
/// There their names begin with `__Host-`: browsers take such a cookie from this host alone, over TLS, for the whole
/// site, so that no neighbour under the same domain can plant one.
@Component
public final class Cookies {

    private static final String OF_THIS_HOST = "__Host-";

    private final boolean secure;

    Cookies(@Value("${collegium.portal-url}") String portalUrl) {
        this.secure = portalUrl.startsWith("https:");
    }

    /// Whether the browser is to send cookies over TLS only.
    public boolean secure() {
        return secure;
    }

    String session() {
        return name("collegium_session");
    }

    String form() {
        return name("collegium_form");
    }

    /// For the whole site: where a kept form is sent again is not known before.
    public String keptForm() {
        return name("collegium_kept");
    }

    private String name(String plain) {
        return secure ? OF_THIS_HOST + plain : plain;
    }
}
