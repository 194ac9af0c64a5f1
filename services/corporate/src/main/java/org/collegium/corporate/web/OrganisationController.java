package org.collegium.corporate.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.collegium.corporate.organisation.FormingGroups;
import org.collegium.corporate.organisation.GroupDecision;
import org.collegium.corporate.organisation.GroupView;
import org.collegium.corporate.organisation.OrganisationView;
import org.collegium.corporate.organisation.ReadingOrganisations;
import org.collegium.corporate.organisation.RegisteringOrganisations;
import org.collegium.corporate.organisation.Representation;
import org.collegium.web.Caller;
import org.collegium.web.Cursor;
import org.collegium.web.Problem;
import org.collegium.web.ReadOnlyEndpoint;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/corporate")
class OrganisationController {

    private final RegisteringOrganisations registering;
    private final FormingGroups forming;
    private final ReadingOrganisations reading;

    OrganisationController(RegisteringOrganisations registering, FormingGroups forming, ReadingOrganisations reading) {
        this.registering = registering;
        this.forming = forming;
        this.reading = reading;
    }

    @PostMapping("/organisations")
    ResponseEntity<OrganisationView> register(
            @Valid @RequestBody OrganisationRequests.Registration request, Caller caller) {
        Access.requireStaff(caller);
        UUID id = registering.register(request.command(), caller);
        return ResponseEntity.created(URI.create("/api/corporate/organisations/" + id))
                .body(reading.one(id).orElseThrow());
    }

    @GetMapping("/organisations")
    Slice<OrganisationView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Access.requireStaffOrRepresentative(caller);
        int size = Cursor.limit(limit);
        return Slice.of(
                reading.list(
                        Access.isStaff(caller) ? null : caller.organisationIds(),
                        Cursor.of(cursor).id(),
                        size + 1),
                size,
                organisation -> organisation.id().toString());
    }

    @GetMapping("/organisations/{id}")
    OrganisationView one(@PathVariable UUID id, Caller caller) {
        Access.requireStaffOrRepresentativeOf(List.of(id), caller);
        return reading.one(id).orElseThrow(Problem::notFound);
    }

    @PostMapping("/organisations/{id}/representatives")
    ResponseEntity<Appointed> appoint(
            @PathVariable UUID id, @Valid @RequestBody OrganisationRequests.Representative request, Caller caller) {
        Access.requireStaff(caller);
        OrganisationView organisation = reading.one(id).orElseThrow(Problem::notFound);
        UUID representativeId = registering.appoint(organisation.id(), request.command(), caller);
        return ResponseEntity.status(HttpStatus.CREATED).body(new Appointed(representativeId));
    }

    @PostMapping("/groups")
    ResponseEntity<GroupView> form(@Valid @RequestBody OrganisationRequests.Group request, Caller caller) {
        Access.requireStaff(caller);
        return switch (forming.form(request.command(), caller)) {
            case GroupDecision.Formed(UUID id) ->
                ResponseEntity.created(URI.create("/api/corporate/groups/" + id))
                        .body(reading.group(id).orElseThrow());
            case GroupDecision.UnknownOrganisations(var unknown) ->
                throw Problem.invalid(
                        "organisationIds",
                        "unknown-organisation",
                        "Register these employers first, or leave them out: " + unknown + ".");
        };
    }

    @GetMapping("/groups/{id}")
    GroupView group(@PathVariable UUID id, Caller caller) {
        GroupView group = reading.group(id).orElseThrow(Problem::notFound);
        Access.requireStaffOrRepresentativeOf(group.organisationIds(), caller);
        return group;
    }

    @PostMapping("/representative-lookups")
    @ReadOnlyEndpoint
    Representations lookUp(@Valid @RequestBody OrganisationRequests.Lookup request, Caller caller) {
        Access.requirePortal(caller);
        return new Representations(reading.representationsOf(request.email()));
    }

    record Appointed(UUID id) {}

    record Representations(List<Representation> representatives) {}
}
