package org.collegium.endorsement.web;

import java.util.List;
import org.collegium.endorsement.document.UploadRefusal;
import org.collegium.web.Problem;
import org.springframework.http.HttpStatus;

/// How refusals of files are told.
final class UploadProblems {

    private UploadProblems() {}

    static final String TOO_LARGE = "document-too-large";
    static final String TOO_LARGE_DETAIL = "The document is larger than 10 MB. Send it in parts, or make it smaller.";

    static Problem of(UploadRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_SUBMISSION -> Problem.notFound();
            case DOCUMENTS_CLOSED ->
                new Problem(
                        HttpStatus.CONFLICT,
                        "documents-closed",
                        "The documents of this submission do not change any more. They can while you write it, and"
                                + " as evidence for conditions.");
            case UNKNOWN_KIND ->
                Problem.invalid(
                        "kind",
                        "unknown-value",
                        "The scheme asks for no such document; see its documents, or leave this out.");
            case EMPTY -> file("document-empty", "There is nothing in this file. Choose another.");
            case TOO_LARGE -> new Problem(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE, TOO_LARGE_DETAIL);
            case TYPE_NOT_ALLOWED ->
                file(
                        "document-type-not-allowed",
                        "This file is not what can be taken: a PDF, a Word document without macros (.docx), a PNG or"
                                + " JPEG picture, or plain text (.txt), named as what it is.");
            case TOO_MANY ->
                new Problem(
                        HttpStatus.CONFLICT,
                        "too-many-documents",
                        "A submission holds 20 documents. Take one out first, or put several into one.");
        };
    }

    private static Problem file(String code, String detail) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, code, detail, List.of(new Problem.Field("file", code, detail)));
    }
}
