package org.collegium.portal.clients;

/// A service did not answer in time, or not in a way that can be read.
public final class Silent extends RuntimeException {

    private final String service;

    Silent(String service, Throwable cause) {
        super(service + " does not answer.", cause);
        this.service = service;
    }

    public String service() {
        return service;
    }
}
