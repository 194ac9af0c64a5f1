package org.collegium.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.collegium.portal.house.Refused;
import org.collegium.portal.house.Silent;
import org.collegium.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// Turns what a service refuses, or its silence, into a page that says what happened and what to do next.
///
/// Refusals that belong to a form are met where the form is; only the others come here.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private final PageModel page;

    PageProblems(PageModel page) {
        this.page = page;
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
    ModelAndView refused(Refused refused) {
        return switch (refused.status()) {
            case 404 -> page("error/404", HttpStatus.NOT_FOUND);
            case 401, 403 -> page("error/403", HttpStatus.FORBIDDEN);
            default -> {
                ModelAndView view = page("error/refused", HttpStatus.UNPROCESSABLE_CONTENT);
                view.addObject("refusal", refused.detail());
                yield view;
            }
        };
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
        view.addObject("path", "");
        return view;
    }
}
