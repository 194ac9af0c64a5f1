package org.collegium.corporate.organisation;

/// Let a person act for an employer. A person is known by the address, whatever its case.
public record AppointRepresentative(String givenName, String familyName, String email) {}
