package org.collegium.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses NUL in a parameter before anybody looks at it: no text here can hold it, the database least of all. In a
/// path the firewall refuses it, in a body the checks of its fields.
final class UnencodableQueryFilter extends OncePerRequestFilter {

    private static final String NUL = "%00";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> wrong = Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Arrays.stream(query.split("&", -1)))
                .filter(parameter -> parameter.contains(NUL))
                .findFirst();
        if (wrong.isPresent()) {
            StatusProblem.send(refusal(wrong.get()), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Problem refusal(String parameter) {
        String name = parameter.substring(0, Math.max(0, parameter.indexOf('=')));
        return Refusals.unencodable(
                name.isEmpty() || name.contains("%") ? "$" : URLDecoder.decode(name, StandardCharsets.UTF_8));
    }
}
