package org.collegium.web;

import org.springframework.http.HttpMethod;

/// An endpoint that answers without a token; everything else asks for one. A service declares a bean for each.
///
/// @param pattern a Spring path pattern, e.g. `/api/membership/plans`
public record OpenEndpoint(HttpMethod method, String pattern) {}
