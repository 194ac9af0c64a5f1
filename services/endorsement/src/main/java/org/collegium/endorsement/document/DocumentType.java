package org.collegium.endorsement.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kinds of documents taken, known by their content; the name must agree with it.
enum DocumentType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpe?g"),
    TEXT("text/plain", "txt");

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final String mediaType;
    private final String extension;

    DocumentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    /// @param fileName as it will be kept
    /// @return empty if the content is of no kind that is taken, or the name claims another
    static Optional<DocumentType> of(String fileName, byte[] content) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> ending.matches(type.extension) && type.isKindOf(content))
                .findFirst();
    }

    private boolean isKindOf(byte[] content) {
        return switch (this) {
            case PDF -> begins(content, PDF_MARK);
            case DOCX -> begins(content, ZIP_MARK) && isWordDocument(ZipDirectory.names(content));
            case PNG -> begins(content, PNG_MARK);
            case JPEG -> begins(content, JPEG_MARK);
            case TEXT -> isText(content);
        };
    }

    /// A document that carries macros is a program.
    private static boolean isWordDocument(Set<String> names) {
        return names.contains("[Content_Types].xml")
                && names.contains("word/document.xml")
                && names.stream()
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(".bin"));
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /// UTF-8 without control characters, and no script that a shell would run.
    private static boolean isText(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return !text.startsWith("#!")
                    && text.chars().noneMatch(c -> Character.isISOControl(c) && "\t\r\n\f".indexOf(c) < 0);
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
