package org.collegium.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every port of one standalone, counted from its base, so that two with different bases run side by side.
public record Ports(int base) {

    /// The highest port used is base + 32.
    static final int HIGHEST_BASE = 65_535 - 32;

    public Ports {
        if (base < 1 || base > HIGHEST_BASE) {
            throw new CannotStart("COLLEGIUM_PORT is " + base + "; give a port from 1 to " + HIGHEST_BASE + ".");
        }
    }

    public int of(Service service) {
        return base + service.offset();
    }

    public int smtp() {
        return base + 25;
    }

    public int kafka() {
        return base + 30;
    }

    public int controller() {
        return base + 31;
    }

    public int postgres() {
        return base + 32;
    }

    /// Refuses to start when another program listens on one of the ports.
    void requireFree() {
        for (var use : uses().entrySet()) {
            boolean everywhere = use.getValue() == base;
            if (!isFree(everywhere ? null : InetAddress.getLoopbackAddress(), use.getValue())) {
                throw new CannotStart("Port " + use.getValue() + ", wanted for " + use.getKey()
                        + ", is taken. Stop the program that uses it, or move all ports with COLLEGIUM_PORT=<base>"
                        + " (now " + base + ").");
            }
        }
    }

    private Map<String, Integer> uses() {
        var uses = new LinkedHashMap<String, Integer>();
        for (Service service : Service.values()) {
            uses.put(service.id(), of(service));
        }
        uses.put("SMTP", smtp());
        uses.put("Kafka", kafka());
        uses.put("Kafka's controller", controller());
        uses.put("PostgreSQL", postgres());
        return uses;
    }

    private static boolean isFree(@Nullable InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
