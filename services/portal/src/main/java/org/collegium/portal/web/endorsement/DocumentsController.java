package org.collegium.portal.web.endorsement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.collegium.portal.clients.Programmes;
import org.collegium.portal.clients.Refused;
import org.collegium.portal.clients.SentForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Takes documents and shows them. A form with a file is passed on to the service while it arrives: nothing in the
/// portal reads such forms, so its CSRF token is in the form's address and not in its body.
@Controller
@RequestMapping("/endorsement")
class DocumentsController {

    /// A document of 10 MB and the form around it.
    static final long MOST_BYTES = 11L * 1024 * 1024;

    /// A browser shows an answer only after it has sent everything: what is too large is read to its end and thrown
    /// away, up to here. What is larger still was no mistake.
    private static final long MOST_DRAINED = 256L * 1024 * 1024;

    private static final String TOO_LARGE = "The document is larger than 10 MB. Send it in parts, or make it smaller";

    private static final List<String> PASSED = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LENGTH,
            "Content-Security-Policy",
            "X-Content-Type-Options");

    private final Programmes programmes;

    DocumentsController(Programmes programmes) {
        this.programmes = programmes;
    }

    @PostMapping(path = "/submissions/{id}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String upload(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes next) throws IOException {
        long length = request.getContentLengthLong();
        if (length < 0 || length > MOST_BYTES) {
            drain(request.getInputStream());
            return refused(id, TOO_LARGE, next);
        }
        try {
            programmes.upload(id, new SentForm(request.getContentType(), length, request.getInputStream()));
            return "redirect:/endorsement/submissions/" + id + "?added#documents";
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) {
                throw refused;
            }
            return refused(id, refused.detail(), next);
        }
    }

    /// The address of the form holds its token, which is to be seen nowhere: the page is shown at its own.
    private static String refused(UUID id, String why, RedirectAttributes next) {
        next.addFlashAttribute(SubmissionPage.UPLOAD_REFUSED, why);
        return "redirect:/endorsement/submissions/" + id;
    }

    @GetMapping("/submissions/{id}/documents")
    String back(@PathVariable UUID id) {
        return "redirect:/endorsement/submissions/" + id + "#documents";
    }

    private static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long drained = 0;
        for (int read = body.read(buffer); read >= 0 && drained < MOST_DRAINED; read = body.read(buffer)) {
            drained += read;
        }
    }

    /// As the service gives it: to be saved, and nothing in it runs.
    @GetMapping("/documents/{id}")
    void open(@PathVariable UUID id, HttpServletResponse response) {
        programmes.open(id, (headers, content) -> {
            for (String name : PASSED) {
                String value = headers.getFirst(name);
                if (value != null) {
                    response.setHeader(name, value);
                }
            }
            content.transferTo(response.getOutputStream());
        });
    }

    @PostMapping("/documents/{id}/removal")
    String remove(@PathVariable UUID id, @RequestParam UUID submission) {
        programmes.remove(id);
        return "redirect:/endorsement/submissions/" + submission + "?removed#documents";
    }
}
