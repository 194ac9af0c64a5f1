package org.collegium.membership.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.collegium.membership.imports.ListedMember;
import org.collegium.membership.imports.RowError;
import org.collegium.membership.imports.StartImport;
import org.collegium.web.Problem;
import org.springframework.stereotype.Component;

/// Reads a list of members from CSV: RFC 4180 in UTF-8, with a header row.
@Component
class MemberListReader {

    private static final Set<String> REQUIRED =
            Set.of("givenName", "familyName", "email", "plan", "joinedOn", "paidUntil");

    private static final Set<String> OPTIONAL = Set.of("membershipNumber", "registrationNumber");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setIgnoreEmptyLines(true)
            .get();

    private final Validator validator;

    MemberListReader(Validator validator) {
        this.validator = validator;
    }

    StartImport read(byte[] body, boolean dryRun) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text(body)), FORMAT)) {
            checkHeader(parser.getHeaderNames());
            List<ListedMember> members = new ArrayList<>();
            List<RowError> unreadable = new ArrayList<>();
            for (CSVRecord row : parser) {
                error(row)
                        .ifPresentOrElse(
                                unreadable::add, () -> members.add(written(row).member(number(row))));
            }
            if (members.isEmpty() && unreadable.isEmpty()) {
                throw Problem.invalid("$", "no-rows", "Send at least one member below the header row.");
            }
            return new StartImport(members.size() + unreadable.size(), members, unreadable, dryRun);
        } catch (UncheckedIOException | IOException | IllegalArgumentException notCsv) {
            throw Problem.invalid("$", "not-csv", "Send comma-separated values with one header row and closed quotes.");
        }
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            // Spreadsheets put a byte order mark in front.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw Problem.invalid("$", "not-utf-8", "Save the list in UTF-8 and send it again.");
        }
    }

    private static void checkHeader(List<String> header) {
        Set<String> missing = new HashSet<>(REQUIRED);
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw Problem.invalid(
                    missing.stream().sorted().findFirst().orElseThrow(),
                    "column-missing",
                    "The header row has to name givenName,familyName,email,plan,joinedOn,paidUntil.");
        }
        if (!header.stream().allMatch(column -> REQUIRED.contains(column) || OPTIONAL.contains(column))) {
            throw Problem.invalid(
                    "$",
                    "column-unknown",
                    "Besides the six required columns there may be membershipNumber and registrationNumber, no others.");
        }
    }

    private Optional<RowError> error(CSVRecord row) {
        if (!row.isConsistent()) {
            return Optional.of(
                    new RowError(number(row), "wrong-columns", "This row has not as many cells as the header."));
        }
        return validator.validate(written(row)).stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(violation -> error(number(row), violation));
    }

    private static RowError error(int row, ConstraintViolation<WrittenMember> violation) {
        String field = violation.getPropertyPath().toString();
        String message = violation.getMessage();
        int bar = message.indexOf('|');
        return new RowError(row, message.substring(0, bar), field + ": " + message.substring(bar + 1));
    }

    private static int number(CSVRecord row) {
        return Math.toIntExact(row.getRecordNumber());
    }

    private static WrittenMember written(CSVRecord row) {
        return new WrittenMember(
                row.get("givenName"),
                row.get("familyName"),
                row.get("email").strip(),
                row.get("plan").strip(),
                row.get("joinedOn").strip(),
                row.get("paidUntil").strip(),
                optional(row, "membershipNumber"),
                optional(row, "registrationNumber"));
    }

    private static String optional(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column).strip() : "";
    }
}
