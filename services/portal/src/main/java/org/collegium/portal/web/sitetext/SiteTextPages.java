package org.collegium.portal.web.sitetext;

import org.collegium.portal.sitetext.SiteText;
import org.collegium.portal.web.Markdown;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A text as it is shown: with the names of the body and its magazine, and safe whatever was typed.
@Component
class SiteTextPages {

    private final Markdown markdown;
    private final String name;
    private final String magazine;
    private final String portalUrl;

    SiteTextPages(
            Markdown markdown,
            @Value("${collegium.brand.name}") String name,
            @Value("${collegium.brand.magazine}") String magazine,
            @Value("${collegium.portal-url}") String portalUrl) {
        this.markdown = markdown;
        this.name = name;
        this.magazine = magazine;
        this.portalUrl = portalUrl;
    }

    String html(SiteText text) {
        return html(text.markdown());
    }

    /// @param typed Markdown that may hold `{name}`, `{magazine}` and `{site}`
    String html(String typed) {
        return markdown.html(
                typed.replace("{name}", name).replace("{magazine}", magazine).replace("{site}", portalUrl));
    }
}
