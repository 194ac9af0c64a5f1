package org.collegium.standalone;

import java.util.random.RandomGenerator;

/// Finds a base from which all ports of a standalone are free just now.
public final class FreePorts {

    private static final int TRIES = 200;

    private FreePorts() {}

    public static Ports find() {
        RandomGenerator random = RandomGenerator.getDefault();
        for (int i = 0; i < TRIES; i++) {
            var ports = new Ports(20_000 + 40 * random.nextInt(300));
            if (isFree(ports)) {
                return ports;
            }
        }
        throw new IllegalStateException("No base with free ports was found.");
    }

    private static boolean isFree(Ports ports) {
        try {
            ports.requireFree();
            return true;
        } catch (CannotStart taken) {
            return false;
        }
    }
}
