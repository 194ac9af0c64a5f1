package org.collegium.portal.sitetext;

/// What became of a change.
public sealed interface SiteTextDecision {

    /// @param text the version that is shown from now on
    record Changed(SiteText text) implements SiteTextDecision {}

    record Refused(SiteTextRefusal reason) implements SiteTextDecision {}
}
