package org.collegium.endorsement.scheme;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A scheme with one version of its criteria and of the documents it asks for.
///
/// @param applicants the kinds of providers that may apply, e.g. `training-organisation`
public record SchemeView(
        String code,
        String name,
        List<String> applicants,
        int version,
        List<CriterionView> criteria,
        List<RequiredDocument> documents) {

    public boolean isFor(String kind) {
        return applicants.contains(kind);
    }

    public boolean asksFor(String documentKey) {
        return documents.stream().anyMatch(document -> document.key().equals(documentKey));
    }

    public Set<String> criterionKeys() {
        return criteria.stream().map(CriterionView::key).collect(Collectors.toSet());
    }
}
