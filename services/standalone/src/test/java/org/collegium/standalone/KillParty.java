package org.collegium.standalone;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// People who are busy while the platform is killed, and what must be true of them afterwards.
interface KillParty {

    /// What is done in quiet, before the first kill.
    void prepare();

    /// How many things are done while it is killed, some of them at each kill.
    int turns();

    /// Does one of them; several may be done at once.
    void turn(int number);

    /// Holds what the platform knows against what it had promised.
    void judge(ChildPlatform platform);

    /// What there is one single mail about, by its template.
    Map<String, Collection<UUID>> letters(ChildPlatform platform);
}
