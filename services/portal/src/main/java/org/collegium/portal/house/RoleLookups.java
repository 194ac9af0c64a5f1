package org.collegium.portal.house;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.collegium.portal.account.Briefly;
import org.collegium.portal.account.HeldRoles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks mentoring and endorsement what a person may act as there.
@Component
class RoleLookups implements HeldRoles {

    private static final Logger LOG = LoggerFactory.getLogger(RoleLookups.class);

    /// Who becomes a mentor or stops being one sees it within this time.
    private static final Duration FRESH = Duration.ofMinutes(1);

    /// What a person waits at the most for a role that they may not even have.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Source> sources;

    /// @param leftAlone a service that is down must not hold up every page: signing in goes on without its roles, and
    /// it
    ///                  is asked again after this time
    RoleLookups(ServiceCallers callers, @Value("${collegium.sign-in.silent-left-alone}") Duration leftAlone) {
        this.sources = List.of(
                new Source("mentoring", Set.of("mentor"), callers.own("mentoring", PATIENCE), leftAlone),
                new Source(
                        "endorsement",
                        Set.of("reviewer", "provider"),
                        callers.own("endorsement", PATIENCE),
                        leftAlone));
    }

    @Override
    public Set<String> of(UUID personId) {
        Set<String> held = new HashSet<>();
        sources.forEach(source -> held.addAll(source.of(personId)));
        return held;
    }

    /// One service and the roles it decides on.
    private static final class Source {

        private final String name;
        private final Set<String> roles;
        private final ServiceCaller service;
        private final Duration leftAlone;
        private final Briefly<UUID, Set<String>> known = new Briefly<>(FRESH);
        private final AtomicReference<@Nullable Long> silentSince = new AtomicReference<>();

        Source(String name, Set<String> roles, ServiceCaller service, Duration leftAlone) {
            this.name = name;
            this.roles = roles;
            this.service = service;
            this.leftAlone = leftAlone;
        }

        Set<String> of(UUID personId) {
            try {
                return known.get(personId, this::ask);
            } catch (Silent failed) {
                return Set.of();
            } catch (Refused refused) {
                // One question that was refused says nothing about the next person's.
                LOG.warn(
                        "{} does not say whether person {} holds the roles {}: {}",
                        name,
                        personId,
                        roles,
                        refused.getMessage());
                return Set.of();
            }
        }

        private boolean isLeftAlone() {
            Long since = silentSince.get();
            return since != null && System.nanoTime() - since < leftAlone.toNanos();
        }

        private Set<String> ask(UUID personId) {
            if (isLeftAlone()) {
                throw new Silent(name, new IllegalStateException("It is left alone for a while."));
            }
            try {
                Set<String> answer = answered(personId);
                if (silentSince.getAndSet(null) != null) {
                    LOG.info("{} says again who holds the roles {}.", name, roles);
                }
                return answer;
            } catch (Silent failed) {
                if (silentSince.getAndSet(System.nanoTime()) == null) {
                    LOG.warn(
                            "Only those asked after lately hold the roles {} for the moment: {}",
                            roles,
                            failed.getMessage());
                }
                throw failed;
            }
        }

        private Set<String> answered(UUID personId) {
            Map<?, ?> answer = service.post(
                    Map.class,
                    UuidCreator.getTimeOrderedEpoch().toString(),
                    Map.of("personId", personId),
                    "/role-lookups");
            return roles.stream()
                    .filter(role -> Boolean.TRUE.equals(answer.get(role)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
