package org.collegium.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.collegium.portal.account.Account;
import org.collegium.portal.signin.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every page shows around its own content: whose site it is and who is signed in.
@ControllerAdvice
class PageModel {

    private final Brand brand;
    private final Visitor visitor;

    PageModel(Brand brand, Visitor visitor) {
        this.brand = brand;
        this.visitor = visitor;
    }

    @ModelAttribute("brand")
    Brand brand() {
        return brand;
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /// Null for a stranger, and when the database does not answer: the page that says so must not fail for the same
    /// reason.
    @ModelAttribute("visitor")
    @Nullable
    Account visitor() {
        try {
            return visitor.account().orElse(null);
        } catch (DataAccessException silent) {
            return null;
        }
    }

    /// The address that the visitor has proved; null for a stranger. Who has just begun to join has one before there
    /// is an account.
    @ModelAttribute("address")
    @Nullable
    String address() {
        return visitor.address().orElse(null);
    }
}
