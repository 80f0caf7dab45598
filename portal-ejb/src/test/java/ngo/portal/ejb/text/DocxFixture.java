package ngo.portal.ejb.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word documents by hand, good ones and bad ones. */
final class DocxFixture {

    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml"
             ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";
    private static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Target="word/document.xml"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
            </Relationships>""";
    private static final String LINKS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="link" Target="https://example.org/" TargetMode="External"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>
            </Relationships>""";
    private static final String STYLES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
            </w:styles>""";
    private static final String DOCUMENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>%s
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <w:body>%s</w:body></w:document>""";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private DocxFixture() {}

    static DocxFixture of(String... paragraphs) {
        return withDoctype("", paragraphs);
    }

    static DocxFixture withDoctype(String doctype, String... paragraphs) {
        return new DocxFixture()
                .with("[Content_Types].xml", TYPES)
                .with("_rels/.rels", RELATIONS)
                .with("word/_rels/document.xml.rels", LINKS)
                .with("word/styles.xml", STYLES)
                .with("word/document.xml", DOCUMENT.formatted(doctype, String.join("", paragraphs)));
    }

    static DocxFixture archive() {
        return new DocxFixture();
    }

    static String paragraph(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    static String heading(int level, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"H" + level + "\"/></w:pPr>" + run(words) + "</w:p>";
    }

    static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    static String bold(String words) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    static String link(String words) {
        return "<w:hyperlink r:id=\"link\">" + run(words) + "</w:hyperlink>";
    }

    DocxFixture with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    DocxFixture with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
