package org.collegium.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.method.HandlerMethod;
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
        return handled(mapping, prefix).stream()
                .map(Handled::endpoint)
                .distinct()
                .sorted()
                .toList();
    }

    /// Those that change something: all but the reading ones.
    public static List<String> changing(RequestMappingHandlerMapping mapping, String prefix) {
        return of(mapping, prefix).stream()
                .filter(endpoint -> !endpoint.startsWith("GET "))
                .toList();
    }

    static List<Handled> handled(RequestMappingHandlerMapping mapping, String prefix) {
        List<Handled> handled = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith(HOUSE)) {
                info.getPatternValues().stream()
                        .filter(path -> path.startsWith(prefix))
                        .map(path -> path.substring(prefix.length()))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> new Handled(method.name(), path, handler)))
                        .forEach(handled::add);
            }
        });
        return handled;
    }

    /// @param path without the prefix
    record Handled(String method, String path, HandlerMethod handler) {

        String endpoint() {
            return method + " " + path;
        }
    }
}
