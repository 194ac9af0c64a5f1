package org.collegium.portal.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How endorsement is spoken of on pages; templates know it as `@programmeWords`.
@Component("programmeWords")
class ProgrammeWords {

    private final Words words;

    ProgrammeWords(Words words) {
        this.words = words;
    }

    public String scheme(String code) {
        return switch (code) {
            case "cpd-programme" -> "CPD programme";
            case "degree-programme" -> "Degree programme";
            default -> words.spaced(code);
        };
    }

    public String kind(String code) {
        return switch (code) {
            case "individual-trainer" -> "Individual trainer";
            case "training-organisation" -> "Training organisation";
            case "higher-education-institution" -> "University or college";
            default -> words.spaced(code);
        };
    }

    public String status(String code) {
        return switch (code) {
            case "submitted" -> "Handed in";
            case "resubmission" -> "To be handed in again";
            case "reviewed" -> "Reviewed";
            case "current" -> "Endorsed";
            case "upcoming" -> "Not endorsed yet";
            case "upcoming-with-conditions" -> "Not endorsed yet, conditions to meet";
            case "former" -> "No longer endorsed";
            case "assigned" -> "Conflicts to declare";
            case "reviewing" -> "To review";
            case "conflicted" -> "Stepped back";
            case "released" -> "Taken back";
            case "evidence-given" -> "Evidence given";
            case "open" -> "To be met";
            case "closed" -> "Met";
            default -> words.spaced(code);
        };
    }

    public String mood(String code) {
        return switch (code) {
            case "endorsed", "current", "reviewed", "confirmed", "closed" -> "good";
            case "draft",
                    "resubmission",
                    "endorsed-with-conditions",
                    "upcoming",
                    "upcoming-with-conditions",
                    "assigned",
                    "reviewing",
                    "open" -> "warn";
            case "declined", "suspended" -> "bad";
            default -> "plain";
        };
    }

    /// @param reader `provider`, `officer` or `reviewers`: whoever looks at the page
    public String actor(@Nullable String code, String reader) {
        if (code == null) {
            return "Nobody: this is done";
        }
        if (code.equals(reader)) {
            return "You";
        }
        return switch (code) {
            case "provider" -> "The provider";
            case "officer" -> "The College";
            case "reviewers" -> "The reviewers";
            default -> words.spaced(code);
        };
    }

    public String verdict(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "endorse" -> "Endorsed";
            case "endorse-with-conditions" -> "Endorsed with conditions";
            case "resubmit" -> "To be revised and handed in again";
            case "decline" -> "Declined";
            default -> words.spaced(code);
        };
    }

    public String conflict(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "none" -> "No conflict";
            case "soft" -> "A possible conflict, declared";
            case "hard" -> "A conflict: stepped back";
            default -> "Not declared yet";
        };
    }

    public String score(int score) {
        return switch (score) {
            case 1 -> "Not met";
            case 2 -> "Partly met";
            case 3 -> "Met in the main";
            case 4 -> "Met";
            case 5 -> "An example to others";
            default -> String.valueOf(score);
        };
    }

    public String source(String code) {
        return switch (code) {
            case "own" -> "Noted by me";
            case "register" -> "From the register";
            case "mentoring" -> "Mentoring";
            default -> words.spaced(code);
        };
    }

    /// 45 min, 2 h, 1 h 30 min.
    public String duration(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (hours == 0) {
            return rest + " min";
        }
        return words.number(hours) + " h" + (rest == 0 ? "" : " " + rest + " min");
    }

    public String size(int bytes) {
        return bytes < 1_000_000
                ? Math.max(1, bytes / 1_000) + " kB"
                : String.format(Locale.UK, "%.1f MB", bytes / 1_000_000.0);
    }
}
