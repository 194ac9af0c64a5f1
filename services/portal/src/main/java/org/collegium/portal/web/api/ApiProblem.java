package org.collegium.portal.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What the portal itself answers to programs, when no service can: problem documents as the services write them.
enum ApiProblem {
    NOT_FOUND(404, "Not Found", "not-found", "There is nothing here, or you may not see it."),
    MALFORMED_ADDRESS(
            400,
            "Bad Request",
            "malformed-address",
            "The address of the request cannot be read. Check how it is written."),
    TOO_LARGE(413, "Content Too Large", "body-too-large", "The body is larger than a megabyte. Send less at once."),
    UNAVAILABLE(
            502,
            "Bad Gateway",
            "service-unavailable",
            "The service behind this address does not answer at the moment. Send the request again in a minute; with the "
                    + "same Idempotency-Key it has its effect once.");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int status;
    private final String title;
    private final String code;
    private final String detail;

    ApiProblem(int status, String title, String code, String detail) {
        this.status = status;
        this.title = title;
        this.code = code;
        this.detail = detail;
    }

    void write(HttpServletResponse response, String path) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:collegium:problem:" + code);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        document.put("code", code);
        document.put("instance", path);
        byte[] body = JSON.writeValueAsBytes(document);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
