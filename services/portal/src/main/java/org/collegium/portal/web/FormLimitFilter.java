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

/// Refuses forms that are larger than the server reads, and forms and queries that are no UTF-8, before anybody asks
/// for one of their fields: the server would answer that question, and the same one of the error page, with an
/// exception that repeats what was typed.
///
/// What is passed on to services is not read here: they have limits of their own.
final class FormLimitFilter extends OncePerRequestFilter {

    private static final String UNREAD = FormLimitFilter.class.getName();

    private final long mostBytes;

    FormLimitFilter(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                || (!isForm(request) && (request.getQueryString() == null || isMultipart(request)));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request.getAttribute(UNREAD) == null ? request : new Unread(request), response);
            return;
        }
        int refused = refusal(request);
        if (refused == 0) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(UNREAD, true);
            response.sendError(refused);
        }
    }

    /// Where no length is announced, and whether the fields can be read at all, the server finds out by reading.
    ///
    /// @return the status to answer, 0 for none
    private int refusal(HttpServletRequest request) {
        if (isForm(request) && request.getContentLengthLong() > mostBytes) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        try {
            request.getParameterMap();
            return 0;
        } catch (InvalidParameterException unreadable) {
            return unreadable.getErrorCode();
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return isOfType(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /// Its body is passed on while it arrives, and is not read here.
    private static boolean isMultipart(HttpServletRequest request) {
        return isOfType(request, "multipart/");
    }

    private static boolean isOfType(HttpServletRequest request, String start) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(start);
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
