package org.collegium.membership.person;

/// The one person an address belongs to.
///
/// @param fresh whether the College knows them only from now on
public record Introduction(PersonId person, boolean fresh) {}
