package org.collegium.portal.web.mentoring;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.collegium.portal.clients.Mentoring;
import org.collegium.portal.clients.Mentoring.Offer;
import org.collegium.portal.clients.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a mentor is asked: the mentee's goals and topics, until when, and the answer.
@Controller
@RequestMapping("/mentoring/offers/{id}")
class OfferPagesController {

    private final Mentoring mentoring;

    OfferPagesController(Mentoring mentoring) {
        this.mentoring = mentoring;
    }

    @GetMapping
    String offer(@PathVariable UUID id, Model model) {
        return show(mentoring.offer(id), null, model);
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable UUID id, @RequestParam String key, Model model) {
        try {
            return "redirect:/mentoring/matches/" + mentoring.accept(key, id) + "?begun";
        } catch (Refused refused) {
            return refused(id, refused, model);
        }
    }

    @GetMapping("/decline")
    String confirm(@PathVariable UUID id, Model model) {
        Offer offer = mentoring.offer(id);
        if (!offer.open()) {
            return "redirect:/mentoring/offers/" + id;
        }
        model.addAttribute("offer", offer);
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "mentoring/offer-decline";
    }

    @PostMapping("/decline")
    String decline(@PathVariable UUID id, @RequestParam String key, Model model) {
        try {
            mentoring.decline(key, id);
            return "redirect:/mentoring?declined";
        } catch (Refused refused) {
            return refused(id, refused, model);
        }
    }

    private String refused(UUID id, Refused refused, Model model) {
        Optional<OfferWords> words = OfferWords.of(refused);
        if (words.isEmpty()) {
            throw refused;
        }
        return show(mentoring.offer(id), words.get(), model);
    }

    private String show(Offer offer, @Nullable OfferWords words, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("refusal", words);
        model.addAttribute("answerable", offer.open() && (words == null || words.answerable()));
        model.addAttribute("topicNames", TopicNames.of(mentoring.topics()));
        model.addAttribute("key", UuidCreator.getTimeOrderedEpoch().toString());
        return "mentoring/offer";
    }
}
