package org.collegium.contracts.mentoring;

import java.util.UUID;
import org.collegium.contracts.Contract;

/// One of a pair proposed how they work together; the other has to agree. Key: `matchId`.
@Contract(type = "collegium.mentoring.agreement-proposed.v1", topic = "mentoring.match")
public record AgreementProposedV1(UUID matchId, UUID proposerPersonId, UUID otherPersonId) {}
