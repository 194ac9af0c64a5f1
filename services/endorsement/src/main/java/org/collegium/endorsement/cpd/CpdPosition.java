package org.collegium.endorsement.cpd;

import java.time.LocalDate;
import java.util.UUID;

/// Where a page of a record, which goes by days, ended.
public record CpdPosition(LocalDate heldOn, UUID id) {}
