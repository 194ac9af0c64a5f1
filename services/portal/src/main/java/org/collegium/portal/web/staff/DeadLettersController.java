package org.collegium.portal.web.staff;

import org.collegium.portal.clients.DeadLetterDesk;
import org.collegium.portal.web.Mistakes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The facts that services gave up on: look, hand them over again, or give them up for good with a reason.
@Controller
@RequestMapping("/staff/dead-letters")
class DeadLettersController {

    private static final String LIST = "redirect:/staff/dead-letters";

    private final DeadLetterDesk desk;

    DeadLettersController(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("board", desk.board());
        return "staff/dead-letters";
    }

    @GetMapping("/{service}/{id}")
    String one(@PathVariable String service, @PathVariable long id, Model model) {
        return show(service, id, new Mistakes(), model);
    }

    @PostMapping("/{service}/{id}/replay")
    String replay(@PathVariable String service, @PathVariable long id) {
        desk.replay(service, id);
        return LIST + "?replayed";
    }

    @PostMapping("/{service}/{id}/discard")
    String discard(
            @PathVariable String service,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        if (reason.isBlank()) {
            return show(service, id, new Mistakes().add("reason", "Enter why it may be given up"), model);
        }
        desk.discard(service, id, reason.strip());
        return LIST + "?discarded";
    }

    private String show(String service, long id, Mistakes mistakes, Model model) {
        DeadLetterDesk.Letter letter = desk.letter(service, id);
        if (letter == null) {
            return LIST;
        }
        model.addAttribute("service", service);
        model.addAttribute("letter", letter);
        model.addAttribute("mistakes", mistakes);
        return "staff/dead-letter";
    }
}
