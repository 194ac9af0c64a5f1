package org.collegium.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.collegium.portal.audit.AccessAudit;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.Silent;
import org.collegium.web.Problem;
import org.collegium.web.StatusProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// Turns what a service refuses, or its silence, into a page that says what happened and what to do next.
///
/// Refusals that belong to a form are met where the form is; only the others come here.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);

    private final PageModel page;
    private final AccessAudit audit;

    PageProblems(PageModel page, AccessAudit audit) {
        this.page = page;
        this.audit = audit;
    }

    @ExceptionHandler(Silent.class)
    ModelAndView silent(Silent silent) {
        LOG.warn(
                "A page could not be shown: {} does not answer ({}).",
                silent.service(),
                String.valueOf(silent.getCause()));
        return page("error/503", HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        // A foreign id and one that nobody has are answered alike: both are noted.
        if (REFUSALS.contains(refused.status())) {
            audit.refused(page.visitor(), request.getMethod(), request.getRequestURI(), refused.status());
        }
        return switch (refused.status()) {
            case 404 -> page("error/404", HttpStatus.NOT_FOUND);
            case 401, 403 -> page("error/403", HttpStatus.FORBIDDEN);
            default -> inWords(refused, response);
        };
    }

    private ModelAndView inWords(Refused refused, HttpServletResponse response) {
        ModelAndView view = page("error/refused", HttpStatus.UNPROCESSABLE_CONTENT);
        if (refused.isLimit()) {
            LimitedPages.refuse(refused, response);
            view.setStatus(HttpStatusCode.valueOf(refused.status()));
        }
        view.addObject("refusal", refused.detail());
        view.addObject("fields", Mistakes.named(refused.fields()));
        return view;
    }

    /// Tools for programs that live beside the pages refuse as services do.
    @ExceptionHandler(Problem.class)
    ResponseEntity<Map<String, Object>> refused(Problem problem, HttpServletRequest request) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:collegium:problem:" + problem.code());
        document.put("title", problem.status().getReasonPhrase());
        document.put("status", problem.status().value());
        document.put("detail", String.valueOf(problem.getMessage()));
        document.put("instance", request.getRequestURI());
        document.put("code", problem.code());
        document.put("errors", problem.fields());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    /// A form without a field that it has, or with one that cannot be read.
    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MethodArgumentNotValidException.class,
        HandlerMethodValidationException.class
    })
    void unreadable(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        StatusProblem.send(thrown, request, response);
    }

    /// An id that cannot be one names nothing.
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView noSuchThing() {
        return page("error/404", HttpStatus.NOT_FOUND);
    }

    private ModelAndView page(String name, HttpStatusCode status) {
        ModelAndView view = new ModelAndView(name);
        view.setStatus(status);
        view.addObject("brand", page.brand());
        view.addObject("visitor", page.visitor());
        view.addObject("address", page.address());
        view.addObject("path", "");
        return view;
    }
}
