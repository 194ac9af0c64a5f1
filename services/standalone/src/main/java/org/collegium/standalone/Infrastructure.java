package org.collegium.standalone;

import org.collegium.standalone.inbox.Inbox;
import org.collegium.standalone.infrastructure.DataFolder;
import org.collegium.standalone.infrastructure.EmbeddedBroker;
import org.collegium.standalone.infrastructure.EmbeddedDatabase;
import org.collegium.standalone.infrastructure.Secrets;
import org.collegium.standalone.time.ShiftedClock;

/// What the services of one platform lean on.
public record Infrastructure(
        DataFolder folder,
        Secrets secrets,
        EmbeddedDatabase database,
        EmbeddedBroker broker,
        Inbox inbox,
        ShiftedClock clock) {}
