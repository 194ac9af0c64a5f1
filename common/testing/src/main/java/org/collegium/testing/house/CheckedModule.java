package org.collegium.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/// A module of the platform, known by its root package: what it is decides what it may depend on.
record CheckedModule(String root, Kind kind) {

    /// Packages of a service's adapters, where technology is met: HTTP, Kafka, and SMTP for the one service that
    /// mails.
    static final Set<String> ADAPTERS = Set.of("web", "messaging", "smtp");

    enum Kind {
        CONTRACTS,
        MESSAGING,
        WEB,
        MEMBERS,
        SERVICE,
        PORTAL,
        STANDALONE
    }

    static CheckedModule of(String root) {
        Kind kind = switch (root) {
            case "org.collegium.contracts" -> Kind.CONTRACTS;
            case "org.collegium.messaging" -> Kind.MESSAGING;
            case "org.collegium.web" -> Kind.WEB;
            case "org.collegium.members" -> Kind.MEMBERS;
            case "org.collegium.portal" -> Kind.PORTAL;
            case "org.collegium.standalone" -> Kind.STANDALONE;
            default -> Kind.SERVICE;
        };
        return new CheckedModule(root, kind);
    }

    DescribedPredicate<JavaClass> classes() {
        return describe("classes of " + root, this::contains);
    }

    boolean contains(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /// The first package below the root, empty in the root itself: the feature, or the adapter.
    String partOf(JavaClass type) {
        if (!type.getPackageName().startsWith(root + ".")) {
            return "";
        }
        String below = type.getPackageName().substring(root.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    boolean isFeature(JavaClass type) {
        String part = partOf(type);
        return !part.isEmpty() && !ADAPTERS.contains(part);
    }

    boolean isAtTheRim(JavaClass type) {
        return ADAPTERS.contains(partOf(type));
    }

    DescribedPredicate<JavaClass> part(String name) {
        return describe("classes of " + root + "." + name, type -> partOf(type).equals(name));
    }
}
