package org.collegium.contracts.mentoring;

import java.time.LocalDate;
import java.util.UUID;
import org.collegium.contracts.Contract;

/// A session took place; its minutes are CPD for both. Key: `matchId`. `heldOn` is a day in Europe/London.
@Contract(type = "collegium.mentoring.mentoring-session-logged.v1", topic = "mentoring.match")
public record MentoringSessionLoggedV1(
        UUID matchId, UUID sessionId, UUID mentorPersonId, UUID menteePersonId, LocalDate heldOn, int minutes) {}
