package org.collegium.portal.web.form;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Tells the pages that a link can open from those that only answer a form.
@Component
class PagesToOpen {

    /// Asked for late, because the mapping itself asks for what looks at each request.
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    PagesToOpen(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    boolean has(String path) {
        PathContainer wanted = PathContainer.parsePath(path);
        return mapping.getObject().getHandlerMethods().keySet().stream()
                .filter(PagesToOpen::opens)
                .map(RequestMappingInfo::getPathPatternsCondition)
                .anyMatch(patterns -> patterns != null
                        && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(wanted)));
    }

    /// This page, or the one nearest above it.
    String nearest(String path) {
        String nearest = path;
        while (nearest.length() > 1 && !has(nearest)) {
            nearest = nearest.substring(0, Math.max(1, nearest.lastIndexOf('/')));
        }
        return nearest;
    }

    private static boolean opens(RequestMappingInfo mapped) {
        return mapped.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }
}
