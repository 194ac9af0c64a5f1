package org.collegium.portal.web.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.collegium.portal.clients.Register;

/// What happens to an endorsement, by its days. What is still to come stands there too.
record History(List<Event> events) {

    static History of(Register.Entry entry) {
        List<Event> events = new ArrayList<>();
        events.add(new Event(entry.startsOn(), "begins"));
        for (Register.Pause pause : entry.suspensions()) {
            events.add(new Event(pause.from(), "suspended"));
            LocalDate until = pause.until();
            if (until != null) {
                events.add(new Event(until, "reinstated"));
            }
        }
        events.add(new Event(entry.endsOn(), "ends"));
        // Stable: what happened on one day stays in its order.
        events.sort(Comparator.comparing(Event::day));
        return new History(List.copyOf(events));
    }

    /// @param what `begins`, `suspended`, `reinstated` or `ends`
    record Event(LocalDate day, String what) {}
}
