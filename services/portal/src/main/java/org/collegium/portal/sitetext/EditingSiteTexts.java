package org.collegium.portal.sitetext;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the texts of the site, and saves what the office makes of them.
@Service
public class EditingSiteTexts {

    /// What a page lists of the earlier versions; older ones are still in the table.
    private static final int LISTED = 50;

    private final SiteTexts texts;
    private final Audit audit;
    private final Clock clock;
    private final Map<SiteTextKind, SiteText> samples = new EnumMap<>(SiteTextKind.class);

    EditingSiteTexts(SiteTexts texts, Audit audit, Clock clock) {
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
        for (SiteTextKind kind : SiteTextKind.values()) {
            samples.put(kind, sample(kind));
        }
    }

    private static SiteText sample(SiteTextKind kind) {
        String file = "/portal/texts/" + kind.code() + ".md";
        try (InputStream in = EditingSiteTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The sample text " + file + " is missing.");
            }
            return new SiteText(kind, 0, new String(in.readAllBytes(), UTF_8).strip(), null, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What is shown today.
    public SiteText current(SiteTextKind kind) {
        return texts.latest(kind).orElseGet(() -> samples.get(kind));
    }

    /// @return empty if there was never such a version
    public Optional<SiteText> version(SiteTextKind kind, int version) {
        return version == 0 ? Optional.ofNullable(samples.get(kind)) : texts.version(kind, version);
    }

    /// The newest first, the sample last.
    public List<SiteText> versions(SiteTextKind kind) {
        List<SiteText> versions = new ArrayList<>(texts.versions(kind, LISTED));
        if (versions.size() < LISTED) {
            versions.add(samples.get(kind));
        }
        return versions;
    }

    /// Saves a new version.
    ///
    /// @param seen the version that the change was made on
    /// @param by   the account of `caller`
    @Transactional
    public SiteTextDecision change(Caller caller, UUID by, SiteTextKind kind, int seen, String typed) {
        SiteTextDecision decision = current(kind).change(seen, typed, clock.instant(), by);
        return switch (decision) {
            case SiteTextDecision.Refused refused -> refused;
            case SiteTextDecision.Changed changed -> save(caller, changed);
        };
    }

    private SiteTextDecision save(Caller caller, SiteTextDecision.Changed changed) {
        if (!texts.add(changed.text())) {
            return new SiteTextDecision.Refused(SiteTextRefusal.CHANGED_MEANWHILE);
        }
        audit.record(
                caller,
                "site-text-changed",
                "site-text/" + changed.text().kind().code(),
                "Version " + changed.text().version() + " is shown from now on.");
        return changed;
    }
}
