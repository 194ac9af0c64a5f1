package org.collegium.contracts.corporate;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// A person may act for an employer. Key: `organisationId`. The person's name and address stay with
/// corporate.
@Contract(type = "collegium.corporate.representative-appointed.v1", topic = "corporate.organisation")
public record RepresentativeAppointedV1(UUID organisationId, UUID representativeId) {}
