package org.collegium.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint that a service maps, as `GET /offers/{id}`.
///
/// A test that promises something of every endpoint holds its own table against this, so that a new endpoint cannot be
/// forgotten in it.
public final class MappedEndpoints {

    /// Not what a library adds, e.g. the description of the API.
    private static final String HOUSE = "org.collegium.";

    private MappedEndpoints() {}

    /// In the order of the alphabet.
    ///
    /// @param prefix only paths that begin with it; it is left out of what is returned
    public static List<String> of(RequestMappingHandlerMapping mapping, String prefix) {
        Set<String> endpoints = new HashSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith(HOUSE)) {
                info.getPatternValues().stream()
                        .filter(path -> path.startsWith(prefix))
                        .map(path -> path.substring(prefix.length()))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name() + " " + path))
                        .forEach(endpoints::add);
            }
        });
        return endpoints.stream().sorted().toList();
    }
}
