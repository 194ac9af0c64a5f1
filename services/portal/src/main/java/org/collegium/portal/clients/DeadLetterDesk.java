package org.collegium.portal.clients;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collegium.messaging.DeadLetters;
import org.collegium.portal.signin.Visitor;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// The facts that services gave up on, of every service and of the portal itself.
@Component
public class DeadLetterDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterDesk.class);

    private static final String PORTAL = "portal";

    /// What a screen shows of each service; the rest shows when these are dealt with.
    private static final int SHOWN = 100;

    private static final ParameterizedTypeReference<Slice<Letter>> LETTERS = new ParameterizedTypeReference<>() {};

    private final DeadLetters own;
    private final Audit audit;
    private final Visitor visitor;
    private final Map<String, ServiceCaller> services = new TreeMap<>();

    DeadLetterDesk(DeadLetters own, Audit audit, Visitor visitor, ServiceAddresses addresses, ServiceCallers callers) {
        this.own = own;
        this.audit = audit;
        this.visitor = visitor;
        addresses.names().forEach(name -> services.put(name, callers.acting(name)));
    }

    /// Everything that lies dead, by service; a service that is silent is named instead of hidden.
    public Board board() {
        List<Shelf> shelves = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        services.forEach((name, service) -> {
            try {
                shelves.add(new Shelf(
                        name,
                        service.get(LETTERS, "/dead-letters?limit={limit}", SHOWN)
                                .items()));
            } catch (Silent | Refused failed) {
                LOG.warn("The dead letters of {} cannot be shown: {}", name, failed.getMessage());
                silent.add(name);
            }
        });
        shelves.add(new Shelf(
                PORTAL,
                own.list(null, SHOWN).stream().map(DeadLetterDesk::letter).toList()));
        return new Board(shelves, silent);
    }

    /// @return the letter, or null if it was dealt with meanwhile
    public @Nullable Letter letter(String service, long id) {
        if (service.equals(PORTAL)) {
            return own.find(id).map(DeadLetterDesk::letter).orElse(null);
        }
        return board().shelves().stream()
                .filter(shelf -> shelf.service.equals(service))
                .flatMap(shelf -> shelf.letters.stream())
                .filter(letter -> letter.id == id)
                .findFirst()
                .orElse(null);
    }

    public void replay(String service, long id) {
        if (service.equals(PORTAL)) {
            own.replay(id);
            audit.record(officer(), "dead-letter-replayed", "dead-letter/" + id, "The fact was handed over again.");
        } else {
            of(service).post(key(), Map.of(), "/dead-letters/{id}/replay", id);
        }
    }

    public void discard(String service, long id, String reason) {
        if (service.equals(PORTAL)) {
            own.discard(id, reason);
            audit.record(officer(), "dead-letter-discarded", "dead-letter/" + id, reason);
        } else {
            of(service).post(key(), Map.of("reason", reason), "/dead-letters/{id}/discard", id);
        }
    }

    private ServiceCaller of(String service) {
        ServiceCaller caller = services.get(service);
        if (caller == null) {
            throw new Refused(404, new Refused.Answer("not-found", "There is no such service.", null));
        }
        return caller;
    }

    private Caller officer() {
        return visitor.account()
                .map(account ->
                        new Caller(account.id().toString(), account.id(), account.roles(), account.organisationIds()))
                .orElse(Caller.ANONYMOUS);
    }

    private static String key() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    private static Letter letter(DeadLetters.DeadLetter letter) {
        return new Letter(
                letter.id(),
                letter.state(),
                letter.topic(),
                letter.key(),
                letter.type(),
                letter.value(),
                letter.reason(),
                letter.attempts(),
                letter.since());
    }

    public record Board(List<Shelf> shelves, List<String> silent) {
        public boolean empty() {
            return shelves.stream().allMatch(shelf -> shelf.letters.isEmpty());
        }
    }

    public record Shelf(String service, List<Letter> letters) {}

    /// A fact that was given up: `dead` could not be handled, `parked` is of a type that is not known there.
    public record Letter(
            long id,
            String state,
            String topic,
            @Nullable String key,
            @Nullable String type,
            @Nullable String value,
            String reason,
            int attempts,
            Instant since) {}
}
