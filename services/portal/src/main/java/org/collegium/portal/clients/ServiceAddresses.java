package org.collegium.portal.clients;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where each service is, `collegium.services.<name>`.
@ConfigurationProperties("collegium")
public record ServiceAddresses(Map<String, URI> services) {

    public ServiceAddresses {
        services = Map.copyOf(new TreeMap<>(services));
    }

    /// The address of a service, nothing if there is none of that name.
    public Optional<URI> of(String service) {
        return Optional.ofNullable(services.get(service));
    }

    /// The names of all services, sorted.
    public List<String> names() {
        return services.keySet().stream().sorted().toList();
    }
}
