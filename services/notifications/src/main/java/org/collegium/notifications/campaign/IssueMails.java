package org.collegium.notifications.campaign;

import java.util.Map;

/// How the mail about an issue reads, before anybody gets it.
@FunctionalInterface
public interface IssueMails {

    /// @param values what the template `issue` asks for
    Written write(Map<String, Object> values);

    /// The mail as a member called Sample would get it.
    record Written(String subject, String text, String html) {}
}
