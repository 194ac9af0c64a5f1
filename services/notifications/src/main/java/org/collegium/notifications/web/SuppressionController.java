package org.collegium.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.collegium.notifications.suppression.SuppressingAddresses;
import org.collegium.notifications.suppression.SuppressionReason;
import org.collegium.notifications.suppression.SuppressionView;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.EmailAddress;
import org.collegium.web.Problem;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Addresses that are not written to, for staff.
@RestController
@RequestMapping("/api/notifications/suppressions")
class SuppressionController {

    private final SuppressingAddresses suppressing;

    SuppressionController(SuppressingAddresses suppressing) {
        this.suppressing = suppressing;
    }

    /// @param reason `complaint`, `hard-bounce`, `request` or `other`
    record SuppressionRequest(
            @EmailAddress String email,

            @NotNull
            @Pattern(
                    regexp = "complaint|hard-bounce|request|other",
                    message = "unknown|Say complaint, hard-bounce, request or other.")
            String reason) {

        SuppressionReason parsed() {
            return SuppressionReason.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// @param email to ask about one address: the list itself holds none
    @GetMapping
    Slice<SuppressionView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Staff.require(caller);
        int size = Cursor.limit(limit);
        List<SuppressionView> found = suppressing.list(email, Cursor.of(cursor).id(), size + 1);
        return Slice.of(found, size, suppression -> suppression.id().toString());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SuppressionView add(Caller caller, @RequestBody @Valid SuppressionRequest request) {
        Staff.require(caller);
        return suppressing.suppress(caller, request.email(), request.parsed());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Caller caller, @PathVariable UUID id) {
        Staff.require(caller);
        if (!suppressing.lift(caller, id)) {
            throw Problem.notFound();
        }
    }
}
