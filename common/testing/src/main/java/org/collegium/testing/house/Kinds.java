package org.collegium.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Set;
import java.util.stream.Stream;

/// Tells the kinds of classes in a service apart by what they carry, not by where they lie.
final class Kinds {

    private static final Set<String> JDBC = Set.of(
            "org.springframework.jdbc.core.simple.JdbcClient",
            "org.springframework.jdbc.core.JdbcTemplate",
            "org.springframework.jdbc.core.JdbcOperations",
            "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate",
            "jakarta.persistence.EntityManager",
            "javax.sql.DataSource");

    private static final String SPRING_DATA = "org.springframework.data.";

    private Kinds() {}

    static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith("jakarta.persistence.Entity");
    }

    static boolean isRepository(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                        .anyMatch(parent -> parent.getPackageName().startsWith(SPRING_DATA))
                || type.isAnnotatedWith("org.springframework.stereotype.Repository");
    }

    /// What only a use case or a repository may hold: rows, however they are reached.
    static DescribedPredicate<JavaClass> store() {
        return describe(
                "repositories, entities or the database",
                type -> isEntity(type) || isRepository(type) || JDBC.contains(type.getName()));
    }

    /// Made by Spring, or nested in such a class: a use case, a repository, a configuration.
    static boolean isManaged(JavaClass type) {
        return carriesSpring(type)
                || type.getEnclosingClass().map(Kinds::isManaged).orElse(false);
    }

    private static boolean carriesSpring(JavaClass type) {
        return type.isMetaAnnotatedWith("org.springframework.stereotype.Component")
                || type.isAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
                || type.isAnnotatedWith("org.springframework.transaction.annotation.Transactional")
                || isRepository(type)
                || type.getMethods().stream().anyMatch(Kinds::carriesSpring);
    }

    private static boolean carriesSpring(JavaMethod method) {
        return method.isAnnotatedWith("org.springframework.transaction.annotation.Transactional");
    }

    /// Whether a type of another feature may be named: its id, or another value without a life of its own.
    static boolean isValue(JavaClass type) {
        return (type.isRecord() || type.isEnum() || isChoiceOfRecords(type)) && !isManaged(type);
    }

    private static boolean isChoiceOfRecords(JavaClass type) {
        return type.isInterface()
                && type.reflect().isSealed()
                && Stream.of(type.reflect().getPermittedSubclasses()).allMatch(Class::isRecord);
    }

    static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> all = Set.of(names);
        return describe("one of " + all, type -> all.contains(type.getName()));
    }

    static DescribedPredicate<JavaClass> under(String... packages) {
        Set<String> roots = Set.of(packages);
        return describe(
                "classes under " + roots,
                type -> roots.stream()
                        .anyMatch(root -> type.getPackageName().equals(root)
                                || type.getPackageName().startsWith(root + ".")));
    }
}
