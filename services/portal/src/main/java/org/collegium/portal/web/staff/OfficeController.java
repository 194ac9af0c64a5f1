package org.collegium.portal.web.staff;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The office's first page: what there is to do, for the roles one has.
@Controller
class OfficeController {

    @GetMapping("/staff")
    String office() {
        return "staff/office";
    }
}
