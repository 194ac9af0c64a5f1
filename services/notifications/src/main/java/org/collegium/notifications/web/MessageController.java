package org.collegium.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.UUID;
import org.collegium.notifications.message.EmailCode;
import org.collegium.notifications.message.SendingMessages;
import org.collegium.notifications.message.SignInLink;
import org.collegium.web.Caller;
import org.collegium.web.EmailAddress;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Mails that the portal asks for.
@RestController
class MessageController {

    private static final int DEFAULT_MINUTES = 10;

    private final SendingMessages sending;
    private final String portalUrl;

    MessageController(SendingMessages sending, @Value("${collegium.portal-url}") String portalUrl) {
        this.sending = sending;
        this.portalUrl = portalUrl.replaceAll("/+$", "");
    }

    /// @param template `sign-in-link` or `email-proof`
    record MessageRequest(
            @NotNull
            @Pattern(
                    regexp = "sign-in-link|email-proof",
                    message = "unknown|There are two templates, sign-in-link and email-proof.")
            String template,

            @EmailAddress String to,
            @NotNull @Valid Values values) {

        /// Links and codes are secrets and stay out of logs.
        @Override
        public String toString() {
            return "MessageRequest[" + template + "]";
        }
    }

    /// @param link    where a `sign-in-link` leads: a page of the portal
    /// @param code    six digits, to be typed where they were asked for
    /// @param minutes how long they work, 10 unless said
    record Values(
            @PlainText(max = 1_000, optional = true) @Nullable
            String link,

            @NotNull @Pattern(regexp = "[0-9]{6}", message = "wrong-format|A code has six digits.")
            String code,

            @Min(1) @Max(60) @Nullable Integer minutes) {

        @Override
        public String toString() {
            return "Values[secret]";
        }
    }

    record Taken(UUID id) {}

    @PostMapping("/api/notifications/messages")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken send(Caller caller, @RequestBody @Valid MessageRequest request) {
        if (!caller.roles().contains("portal")) {
            throw new Problem(HttpStatus.FORBIDDEN, "not-allowed", "Only the portal itself sends such mails.");
        }
        Integer minutes = request.values().minutes();
        Duration validity = Duration.ofMinutes(minutes == null ? DEFAULT_MINUTES : minutes);
        String code = request.values().code();
        return new Taken(sending.send(
                switch (request.template()) {
                    case "email-proof" -> new EmailCode(request.to(), code, validity);
                    default -> new SignInLink(request.to(), link(request), code, validity);
                }));
    }

    private String link(MessageRequest request) {
        String link = request.values().link();
        if (link == null
                || !link.startsWith(portalUrl + "/")
                || link.chars().anyMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>')) {
            throw Problem.invalid("values.link", "not-a-portal-page", "Give the address of a page of the portal.");
        }
        return link;
    }
}
