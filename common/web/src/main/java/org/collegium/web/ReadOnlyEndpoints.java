package org.collegium.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which paths are those of a [ReadOnlyEndpoint]. Found at the first request: the endpoints are mapped after the
/// filters are made.
final class ReadOnlyEndpoints {

    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;
    private volatile @Nullable List<PathPattern> patterns;

    ReadOnlyEndpoints(ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    boolean include(HttpServletRequest request) {
        List<PathPattern> known = patterns;
        if (known == null) {
            known = find();
            patterns = known;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return known.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private List<PathPattern> find() {
        return endpoints.getObject().getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().hasMethodAnnotation(ReadOnlyEndpoint.class))
                .flatMap(endpoint -> endpoint.getKey().getPatternValues().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
