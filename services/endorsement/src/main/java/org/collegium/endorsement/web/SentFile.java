package org.collegium.endorsement.web;

import java.io.IOException;
import org.collegium.endorsement.document.UploadRefusal;
import org.collegium.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// A file as a form brought it. The form is read here and not before, so that every way in which that fails has words.
@SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
record SentFile(
        @Nullable String title,
        @Nullable String name,
        @Nullable String kind,
        byte[] content) {

    private static final int MAX_TITLE = 200;
    private static final int MAX_KIND = 60;

    static SentFile of(MultipartHttpServletRequest form) throws IOException {
        try {
            MultipartFile file = form.getFile("file");
            if (file == null) {
                throw Problem.invalid("file", "required", "Send the document in this part of the form.");
            }
            String title = Typed.words("title", form.getParameter("title"), MAX_TITLE);
            String kind = Typed.words("kind", form.getParameter("kind"), MAX_KIND);
            return new SentFile(title, file.getOriginalFilename(), kind, file.getBytes());
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw UploadProblems.of(UploadRefusal.TOO_LARGE);
        } catch (MultipartException unreadable) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "malformed-form", "The body is no form as multipart/form-data has it.");
        }
    }
}
