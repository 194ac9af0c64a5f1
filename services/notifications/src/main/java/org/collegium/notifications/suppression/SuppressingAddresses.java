package org.collegium.notifications.suppression;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Staff decide which addresses are not written to.
@Service
public class SuppressingAddresses {

    private final Suppressions suppressions;
    private final Audit audit;
    private final Clock clock;

    SuppressingAddresses(Suppressions suppressions, Audit audit, Clock clock) {
        this.suppressions = suppressions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Suppresses an address; one that already is stays as it is.
    @Transactional
    public SuppressionView suppress(Caller caller, String address, SuppressionReason reason) {
        String hash = AddressHash.of(address).hex();
        suppressions.add(UuidCreator.getTimeOrderedEpoch(), hash, reason, clock.instant());
        SuppressionView suppression = suppressions.ofAddress(hash).orElseThrow();
        audit.record(caller, "address-suppressed", "suppression/" + suppression.id(), "Reason: " + reason.word() + ".");
        return suppression;
    }

    /// @param address only the suppression of this address, null for all
    public List<SuppressionView> list(@Nullable String address, @Nullable UUID before, int limit) {
        return address == null
                ? suppressions.list(before, limit)
                : suppressions.ofAddress(AddressHash.of(address).hex()).stream().toList();
    }

    /// @return whether there was such a suppression
    @Transactional
    public boolean lift(Caller caller, UUID id) {
        boolean lifted = suppressions.remove(id);
        if (lifted) {
            audit.record(caller, "suppression-lifted", "suppression/" + id, "Mails to the address go out again.");
        }
        return lifted;
    }
}
