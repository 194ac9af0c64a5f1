package org.collegium.membership.application;

/// Where an application's events go: out of the service, in the same transaction.
public interface ApplicationEvents {

    void tell(ApplicationEvent event);
}
