package org.collegium.portal.clients;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.collegium.portal.account.HeldRoles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks mentoring and endorsement what a person may act as there.
@Component
class RoleLookups implements HeldRoles {

    private final List<Lookup<UUID, Set<String>>> sources;

    RoleLookups(ServiceCallers callers, @Value("${collegium.sign-in.silent-left-alone}") Duration pause) {
        this.sources = List.of(
                lookup(callers, "mentoring", Set.of("mentor"), pause),
                lookup(callers, "endorsement", Set.of("reviewer", "provider"), pause));
    }

    private static Lookup<UUID, Set<String>> lookup(
            ServiceCallers callers, String name, Set<String> roles, Duration pause) {
        ServiceCaller service = callers.own(name, Lookup.PATIENCE);
        return new Lookup<>(name, pause, personId -> {
            Map<?, ?> answer = service.look(Map.class, Map.of("personId", personId), "/role-lookups");
            return roles.stream()
                    .filter(role -> Boolean.TRUE.equals(answer.get(role)))
                    .collect(Collectors.toUnmodifiableSet());
        });
    }

    @Override
    public Set<String> of(UUID personId) {
        Set<String> held = new HashSet<>();
        sources.forEach(source -> held.addAll(source.of(personId).orElse(Set.of())));
        return held;
    }
}
