package org.collegium.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.collegium.portal.audit.AccessAudit;
import org.collegium.portal.web.api.PlainErrors;
import org.collegium.web.Problem;
import org.collegium.web.StatusProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers what failed outside of every other controller: a page for people, a problem document for programs.
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> WITH_A_PAGE = Set.of(403, 404, 413, 503);

    private final AccessAudit audit;
    private final PageModel page;

    ErrorPages(AccessAudit audit, PageModel page) {
        this.audit = audit;
        this.page = page;
    }

    @RequestMapping("/error")
    @Nullable
    String answer(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        response.setStatus(status);
        if (status == HttpServletResponse.SC_FORBIDDEN) {
            audit.refused(page.visitor(), request.getMethod(), path, status);
        }
        if (isForProgram(request, path)) {
            write(StatusProblem.of(request, status, path), response);
            return null;
        }
        Problem problem = StatusProblem.problem(request, status);
        if (!problem.fields().isEmpty()) {
            model.addAttribute("refusal", problem.detail());
            model.addAttribute("fields", Mistakes.named(problem.fields()));
            return "error/refused";
        }
        return page(status);
    }

    private static void write(byte[] problem, HttpServletResponse response) throws IOException {
        response.setContentType(StatusProblem.MEDIA_TYPE);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }

    private static String page(int status) {
        if (WITH_A_PAGE.contains(status)) {
            return "error/" + status;
        }
        return status < 500 ? "error/4xx" : "error/5xx";
    }

    private static boolean isForProgram(HttpServletRequest request, String path) {
        return PlainErrors.isForPrograms(path) || !accepts(request).contains("text/html");
    }

    private static String accepts(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null ? "" : accept.toLowerCase(Locale.ROOT);
    }
}
