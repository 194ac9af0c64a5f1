package org.collegium.endorsement.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTypeTest {

    private static final byte[] PDF = bytes("%PDF-1.7 text");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3};

    static Stream<Sent> sent() {
        byte[] word = zip("[Content_Types].xml", "word/document.xml");
        return Stream.of(
                new Sent("programme.pdf", PDF, DocumentType.PDF),
                new Sent("PROGRAMME.PDF", PDF, DocumentType.PDF),
                new Sent("programme.docx", word, DocumentType.DOCX),
                new Sent("plan.png", PNG, DocumentType.PNG),
                new Sent("plan.jpeg", JPEG, DocumentType.JPEG),
                new Sent("plan.jpg", JPEG, DocumentType.JPEG),
                new Sent("notes.txt", bytes("Wer lehrt, lernt.\r\n\tÉtude"), DocumentType.TEXT),
                new Sent("programme.pdf", PROGRAM, null),
                new Sent("programme.pdf", bytes("#!/bin/sh\nrm -rf /"), null),
                new Sent("programme.pdf", word, null),
                new Sent("programme.pdf", bytes("%PDF-"), null),
                new Sent("programme.pdf.exe", PDF, null),
                new Sent("programme", PDF, null),
                new Sent("pdf", PDF, DocumentType.PDF),
                new Sent("page.html", bytes("<script>alert(1)</script>"), null),
                new Sent("drawing.svg", bytes("<svg/>"), null),
                new Sent("notes.txt", bytes("#!/bin/sh\nrm -rf /"), null),
                new Sent("notes.txt", PROGRAM, null),
                new Sent("notes.txt", new byte[] {(byte) 0xC3, 0x28}, null),
                new Sent(
                        "programme.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), null),
                new Sent("programme.docx", zip("[Content_Types].xml", "xl/workbook.xml"), null),
                new Sent("programme.docx", Arrays.copyOf(word, word.length - 10), null),
                new Sent("programme.docx", bytes("PK\u0003\u0004 and nothing else"), null));
    }

    @ParameterizedTest
    @MethodSource("sent")
    void knowsDocumentsByTheirContent(Sent sent) {
        assertThat(DocumentType.of(sent.name(), sent.content())).isEqualTo(Optional.ofNullable(sent.type()));
    }

    @Test
    void keepsNoPathAndNoReservedCharacterInAName() {
        assertThat(FileName.safe("../../etc/passwd.txt")).isEqualTo("passwd.txt");
        assertThat(FileName.safe("C:\\Users\\a\\Plan.pdf")).isEqualTo("Plan.pdf");
        assertThat(FileName.safe("a\r\nSet-Cookie: b.pdf")).isEqualTo("a__Set-Cookie_ b.pdf");
        assertThat(FileName.safe("...")).isEqualTo("document");
        assertThat(FileName.safe(null)).isEqualTo("document");
        assertThat(FileName.safe("x".repeat(500) + ".pdf")).hasSize(100).endsWith(".pdf");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("<xml/>"));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
    record Sent(String name, byte[] content, @Nullable DocumentType type) {

        @Override
        public String toString() {
            return name + " -> " + type;
        }
    }
}
