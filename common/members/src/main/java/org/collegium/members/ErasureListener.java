package org.collegium.members;

import java.util.UUID;

/// What a service itself keeps about persons and removes when one is erased.
@FunctionalInterface
public interface ErasureListener {

    /// Called in the transaction of the erasure: after the person is marked as erased, before their addresses are
    /// removed.
    void erased(UUID personId);
}
