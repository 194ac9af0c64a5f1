package org.collegium.portal.clients;

import java.io.InputStream;

/// A form with files as a browser sends it, not read yet.
///
/// @param contentType `multipart/form-data` with its boundary
/// @param length      in bytes
public record SentForm(String contentType, long length, InputStream body) {}
