package org.collegium.web;

import org.springframework.http.HttpMethod;

/// An endpoint that takes larger bodies than 1 MB; a service declares a bean for each.
///
/// @param pattern  a Spring path pattern, e.g. `/api/endorsement/submissions/{id}/documents`
/// @param maxBytes the most a whole request may hold
/// @param code     what a larger one is refused with, for ever the same
/// @param detail   what happened and what to do next
public record BodyLimit(HttpMethod method, String pattern, long maxBytes, String code, String detail) {}
