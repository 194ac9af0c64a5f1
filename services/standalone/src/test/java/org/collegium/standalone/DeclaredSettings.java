package org.collegium.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// The settings that a service reads from its environment, found where it declares them: `${COLLEGIUM_…}` in its
/// configuration, and what its `@ConfigurationProperties` take without that configuration fixing them.
///
/// @param open  the settings of its operator, each with its default, "none" if it has none
/// @param fixed what could be set too, but is the product's own choice
record DeclaredSettings(Map<String, String> open, Set<String> fixed) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(COLLEGIUM_\\w+)(?::([^}]*))?}");

    /// Measured once and the same everywhere, or for tests.
    private static final List<String> CHOSEN =
            List.of("COLLEGIUM_MESSAGING_ENABLED", "COLLEGIUM_MESSAGING_RELAY", "COLLEGIUM_MESSAGING_RETRY");

    static DeclaredSettings of(Service service) {
        var resource = new ClassPathResource(service.id() + ".yml");
        var declared = new DeclaredSettings(new TreeMap<>(), new TreeSet<>());
        try {
            PLACEHOLDER
                    .matcher(resource.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> declared.open.put(found.group(1), orNone(found.group(2))));
            new YamlPropertySourceLoader()
                    .load(service.id(), resource).stream()
                            .map(EnumerablePropertySource.class::cast)
                            .flatMap(source -> List.of(source.getPropertyNames()).stream())
                            .forEach(key -> declared.fixed.add(variable(key)));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        for (Class<?> type : configurationProperties()) {
            if (belongsTo(type, service)) {
                declared.addAll(
                        type.getAnnotation(ConfigurationProperties.class).value(), type);
            }
        }
        return declared;
    }

    private static List<Class<?>> configurationProperties() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.collegium").stream()
                .<Class<?>>map(found -> load(String.valueOf(found.getBeanClassName())))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A service's own, or that of a module which every service stands on.
    private static boolean belongsTo(Class<?> type, Service service) {
        String owner = type.getPackageName().split("\\.")[2];
        Set<String> services =
                List.of(Service.values()).stream().map(Service::id).collect(Collectors.toSet());
        return owner.equals(service.id()) || (!services.contains(owner) && !owner.equals("standalone"));
    }

    private void addAll(String prefix, Class<?> record) {
        for (Parameter part : canonical(record).getParameters()) {
            Class<?> type = part.getType();
            String name = prefix + "." + part.getName();
            if (type.equals(List.class)) {
                addAll(name + "[0]", elements(part));
            } else if (type.isRecord()) {
                addAll(name, type);
            } else if (!type.equals(Map.class)) {
                add(variable(name), part);
            }
        }
    }

    /// Defaults stand at the constructor's parameters.
    private static Constructor<?> canonical(Class<?> record) {
        Class<?>[] types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return record.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> elements(Parameter list) {
        var type = (ParameterizedType) list.getParameterizedType();
        return (Class<?>) type.getActualTypeArguments()[0];
    }

    private void add(String variable, Parameter part) {
        if (CHOSEN.stream().anyMatch(variable::startsWith)) {
            fixed.add(variable);
        } else if (!fixed.contains(variable)) {
            DefaultValue given = part.getAnnotation(DefaultValue.class);
            open.put(variable, given == null ? "none" : String.join(",", given.value()));
        }
    }

    private static String orNone(@org.jspecify.annotations.Nullable String value) {
        return value == null || value.isEmpty() ? "none" : value;
    }

    /// The name of a property in the environment, as Spring Boot reads it.
    static String variable(String property) {
        return property.replace("-", "")
                .replaceAll("\\[(\\d+)]", "_$1")
                .replace('.', '_')
                .toUpperCase(Locale.ROOT);
    }

    /// Spring Boot takes a hyphen of a property for an underscore, and for nothing.
    boolean reads(String variable) {
        return Stream.concat(open.keySet().stream(), fixed.stream())
                .anyMatch(known -> known.replace("_", "").equals(variable.replace("_", "")));
    }
}
