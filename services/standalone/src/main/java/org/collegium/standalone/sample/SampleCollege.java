package org.collegium.standalone.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.collegium.standalone.infrastructure.DataFolder;

/// Loads the sample College once; what a kill interrupted is taken up again at the next start.
///
/// Every request carries a key of its own, so that repeating the whole load repeats no effect.
public final class SampleCollege {

    private static final String STARTED = "sample.started";
    private static final String DONE = "sample.done";
    private static final String VOUCHER = "sample.voucher";

    private final PlatformApi api;
    private final DataFolder folder;
    private final Clock clock;

    public SampleCollege(PlatformApi api, DataFolder folder, Clock clock) {
        this.api = api;
        this.folder = folder;
        this.clock = clock;
    }

    /// @return the voucher code of the sample employer
    public String load() {
        String code = folder.read(VOUCHER);
        if (code != null && folder.isMarked(DONE)) {
            return code;
        }
        LocalDate today = firstDay();
        String fresh = new SampleEmployers(api, today).load();
        folder.write(VOUCHER, fresh);
        new SampleMagazine(api).load();
        new SampleMembers(api, today).load();
        new SampleRequests(api, new SampleMentors(api).load()).load();
        new SampleProgrammes(api, today).load();
        folder.mark(DONE);
        return fresh;
    }

    /// The day of the first try, so that a later one sends the very same requests.
    private LocalDate firstDay() {
        String kept = folder.read(STARTED);
        if (kept != null) {
            return LocalDate.parse(kept.strip());
        }
        LocalDate today = LocalDate.now(clock);
        folder.write(STARTED, today.toString());
        return today;
    }

    /// Asks until an answer is as wished.
    static void await(String what, java.util.function.BooleanSupplier wished) {
        long patience = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!wished.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("The sample College waited in vain for " + what + ".");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while the sample College was loaded.", stopped);
            }
        }
    }
}
