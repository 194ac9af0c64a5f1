package org.collegium.endorsement.web;

/// Who may do what here.
final class Roles {

    static final String OFFICERS_ONLY = "hasAnyRole('endorsement-officer', 'administrator')";

    private Roles() {}
}
