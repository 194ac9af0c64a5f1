package org.collegium.portal.web.api;

import java.util.List;
import org.collegium.portal.clients.ServiceAddresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows programmers what the API offers: one description a service, and how to get a token.
@Controller
class ApiDocumentsController {

    private final List<String> services;
    private final String portalUrl;

    ApiDocumentsController(ServiceAddresses addresses, @Value("${collegium.portal-url}") String portalUrl) {
        this.services = addresses.names();
        this.portalUrl = portalUrl;
    }

    @GetMapping({"/api", "/api/"})
    String documents(Model model) {
        model.addAttribute("services", services);
        model.addAttribute("portalUrl", portalUrl);
        return "api";
    }
}
