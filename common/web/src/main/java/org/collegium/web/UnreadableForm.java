package org.collegium.web;

import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;

/// Tells a form with parts that nobody can read from one that we cannot store, e.g. because the disk is full.
final class UnreadableForm {

    private UnreadableForm() {}

    static boolean isCauseOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MalformedStreamException
                    || (cause instanceof FileUploadException && !(cause instanceof IOFileUploadException))) {
                return true;
            }
        }
        return false;
    }
}
