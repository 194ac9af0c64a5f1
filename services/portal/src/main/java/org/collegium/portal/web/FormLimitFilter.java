package org.collegium.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses forms that are larger than the server reads, before anybody asks for one of their fields: the server would
/// answer that question, and the same one of the error page, with an exception.
///
/// What is passed on to services is not read here: they have limits of their own.
final class FormLimitFilter extends OncePerRequestFilter {

    private static final String TOO_LARGE = FormLimitFilter.class.getName();

    private final long mostBytes;

    FormLimitFilter(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request.getAttribute(TOO_LARGE) == null ? request : new Unread(request), response);
        } else if (isTooLarge(request)) {
            request.setAttribute(TOO_LARGE, true);
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /// Where no length is announced the server finds out by reading.
    private boolean isTooLarge(HttpServletRequest request) {
        if (request.getContentLengthLong() >= 0) {
            return request.getContentLengthLong() > mostBytes;
        }
        try {
            request.getParameterMap();
            return false;
        } catch (InvalidParameterException unreadable) {
            if (unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                return true;
            }
            throw unreadable;
        }
    }

    /// What the error page sees of it: a request without fields.
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
