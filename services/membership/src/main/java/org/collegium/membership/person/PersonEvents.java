package org.collegium.membership.person;

/// Where a person's events go: out of the service, in the same transaction.
public interface PersonEvents {

    void tell(PersonEvent event);
}
