package org.collegium.endorsement.cpd;

import java.time.LocalDate;
import java.util.UUID;

/// Mentoring says that two people met.
public record SessionHeld(UUID sessionId, UUID mentorPersonId, UUID menteePersonId, LocalDate heldOn, int minutes) {}
