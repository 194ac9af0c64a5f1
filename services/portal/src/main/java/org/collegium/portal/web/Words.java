package org.collegium.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How dates, money and codes are written on pages; templates know it as `@words`.
@Component("words")
class Words {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Clock clock;

    Words(Clock clock) {
        this.clock = clock;
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public String date(@Nullable Instant instant) {
        return instant == null ? "" : DATE.format(instant.atZone(LONDON));
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(LONDON));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// £60, £1,234.50, -£12.
    public String money(long pence) {
        long pounds = Math.abs(pence) / 100;
        long rest = Math.abs(pence) % 100;
        String amount = "£" + number(pounds) + (rest == 0 ? "" : String.format(Locale.UK, ".%02d", rest));
        return pence < 0 ? "-" + amount : amount;
    }

    public String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /// `awaiting-payment` as "Awaiting payment".
    public String spaced(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String spaced = code.replace('-', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /// Whom an agreement's voucher code serves.
    public String binding(@Nullable String binding) {
        return switch (binding == null ? "" : binding) {
            case "none" -> "Anyone with the code";
            case "email-domain" -> "Only with an e-mail address of the employer";
            case "unique-code" -> "Each person has a code of their own";
            case "approval" -> "People whom the employer approves";
            default -> spaced(binding);
        };
    }

    /// How fast a mailing goes and how long it will take, empty while that cannot be said.
    public String pace(@Nullable Instant begun, int done, int toGo) {
        if (begun == null || done == 0 || toGo == 0) {
            return "";
        }
        double minutes = Math.max(1, Duration.between(begun, clock.instant()).toSeconds()) / 60.0;
        long perMinute = Math.round(done / minutes);
        if (perMinute == 0) {
            return "";
        }
        return "About " + number(perMinute) + " a minute; " + left(Math.ceilDiv(60L * toGo, perMinute)) + ".";
    }

    /// A figure is no more exact than it can be known.
    private static String left(long seconds) {
        if (seconds <= 10) {
            return "almost done";
        }
        if (seconds < 50) {
            return "done in less than a minute";
        }
        return seconds <= 60 ? "done in about a minute" : "done in about " + Math.ceilDiv(seconds, 60) + " minutes";
    }

    /// How a state is shown beside its word: good, warn, bad or plain.
    public String mood(@Nullable String state) {
        return switch (state == null ? "" : state) {
            case "active", "published", "finished", "delivered", "redeemed", "accredited" -> "good";
            case "pending", "draft", "scheduled", "running", "waiting", "paused", "grace", "parked", "offered" ->
                "warn";
            case "lapsed",
                    "cancelled",
                    "refused",
                    "failed",
                    "dead",
                    "revoked",
                    "expired",
                    "suspended",
                    "bounced",
                    "uncertain",
                    "declined" -> "bad";
            default -> "plain";
        };
    }
}
