package org.collegium.notifications.smtp.letter;

/// What a mail says, twice: as text and as HTML. Both may hold marks of [Slot]s.
public record MailDraft(String subject, String text, String html) {}
