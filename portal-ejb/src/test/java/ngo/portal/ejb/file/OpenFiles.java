package ngo.portal.ejb.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.file.FileNotTaken.Reason;

/** Texts and tables as LibreOffice leaves them. */
final class OpenFiles {

    private static final String NAMES =
            " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                    + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
                    + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                    + " xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0' xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'"
                    + " xmlns:officeooo='http://openoffice.org/2009/office' xmlns:script='urn:oasis:names:tc:opendocument:xmlns:script:1.0' xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0' office:version='1.3'";

    private OpenFiles() {}

    static List<HandedIn> all() {
        return List.of(
                HandedIn.of(
                        "odt: a plain text",
                        HandedIn.zip(text("<text:p>Readable words</text:p>")),
                        FileKind.ODT,
                        "Readable words"),
                HandedIn.of("odt: changes and notes", HandedIn.zip(text(changes())), FileKind.ODT, "Readable words"),
                HandedIn.of("odt: fields and marks", HandedIn.zip(text(fields())), FileKind.ODT, "Readable words"),
                HandedIn.of(
                        "odt: a picture",
                        HandedIn.zip(with(
                                text(picture("Pictures/Qzaminaphoto.JPG")),
                                "Pictures/Qzaminaphoto.JPG",
                                PictureFiles.photo(8))),
                        FileKind.ODT,
                        "Readable words"),
                HandedIn.of(
                        "odt: a macro", HandedIn.zip(with(text(""), "Basic/Standard/Module1.xml", "x")), Reason.MACROS),
                HandedIn.of(
                        "odt: an object", HandedIn.zip(with(text(""), "Object 1/content.xml", "x")), Reason.EMBEDDED),
                HandedIn.of(
                        "odt: an object by its mark",
                        HandedIn.zip(text("<text:p><draw:frame><draw:object/></draw:frame></text:p>")),
                        Reason.EMBEDDED),
                HandedIn.of(
                        "odt: a picture elsewhere",
                        HandedIn.zip(text(picture("https://tracker.example/x.png"))),
                        Reason.EXTERNAL),
                HandedIn.of(
                        "odt: a password",
                        HandedIn.zip(with(text(""), "META-INF/manifest.xml", "<m:encryption-data/>")),
                        Reason.LOCKED),
                HandedIn.of(
                        "odt: a signature",
                        HandedIn.zip(with(text(""), "META-INF/documentsignatures.xml", "<s/>")),
                        Reason.SIGNED),
                HandedIn.of(
                        "ods: a table with everything around it",
                        HandedIn.zip(table()),
                        FileKind.ODS,
                        "Readable words",
                        "42.5"),
                HandedIn.of(
                        "a book",
                        HandedIn.zip(Map.of("mimetype", "application/epub+zip", "content.xml", "<x/>")),
                        Reason.UNKNOWN_KIND),
                HandedIn.of("any archive", HandedIn.zip(Map.of("a.txt", "x")), Reason.UNKNOWN_KIND));
    }

    private static Map<String, Object> with(Map<String, Object> parts, String name, Object part) {
        parts.put(name, part);
        return parts;
    }

    private static Map<String, Object> parts(FileKind kind, String body) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("mimetype", kind.type());
        parts.put(
                "content.xml",
                "<office:document-content" + NAMES
                        + "><office:scripts><script:event-listener xlink:href='Qzaminascript'/></office:scripts>"
                        + "<office:automatic-styles><style:style style:name='P1' style:family='paragraph'><style:text-properties officeooo:rsid='Qzaminarsid'/></style:style>"
                        + "<style:style style:name='Qzaminaown_20_style' style:display-name='Qzaminaown style' style:family='paragraph'/><style:style style:name='unseen' style:family='text'><style:text-properties text:display='none'/></style:style><style:style style:name='hid' style:family='table'><style:table-properties table:display='false'/></style:style></office:automatic-styles>"
                        + "<office:body>" + body + "</office:body></office:document-content>");
        parts.put(
                "styles.xml",
                "<office:document-styles" + NAMES
                        + "><office:master-styles><style:master-page style:name='Standard'><style:header><text:p>Head"
                        + "<text:creator>Qzaminahead</text:creator></text:p></style:header></style:master-page></office:master-styles></office:document-styles>");
        parts.put(
                "meta.xml",
                "<office:document-meta><meta:initial-creator>Qzaminacreator</meta:initial-creator></office:document-meta>");
        parts.put("settings.xml", "<s>Qzaminaprinter Qzaminapath file:///home/Qzamina</s>");
        parts.put("Thumbnails/thumbnail.png", PictureFiles.pngWithWords());
        parts.put("Configurations2/accelerator/current.xml", "Qzaminaconf");
        parts.put("manifest.rdf", "<rdf>Qzaminardf</rdf>");
        parts.put("META-INF/manifest.xml", "<m xmlns:loext='l' loext:x='Qzaminamanifest'/>");
        return parts;
    }

    private static Map<String, Object> text(String body) {
        return parts(FileKind.ODT, "<office:text>" + body + "</office:text>");
    }

    private static String changes() {
        return "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Qzaminachanger</dc:creator><dc:date>2020-01-01T01:01:01</dc:date>"
                + "</office:change-info><text:p>Qzaminadeleted</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Readable words<text:change text:change-id='Qzaminact'/>"
                + "<office:annotation office:name='Qzaminaann' loext:resolved='false'><dc:creator>Qzaminaannotator</dc:creator><dc:date>2020-01-01</dc:date>"
                + "<meta:creator-initials>QzaminaQA</meta:creator-initials><text:p>Qzaminaremark</text:p></office:annotation></text:p>";
    }

    private static String fields() {
        return "<text:section text:name='s' text:display='none'><text:p>Qzaminasection</text:p></text:section><text:p><text:span text:style-name='unseen'>Qzaminaspan</text:span></text:p><text:p text:style-name='Qzaminaown_20_style'>styled"
                + "<draw:custom-shape draw:name='Qzaminashape' svg:width='1cm'><draw:enhanced-geometry draw:type='rectangle'><draw:equation draw:name='f0'/></draw:enhanced-geometry></draw:custom-shape></text:p>"
                + "<text:p>Readable words <text:a xlink:href='https://Qzaminalink.example' office:name='Qzaminaname'>a link</text:a>"
                + "<text:author-name>Qzaminaauthor</text:author-name><text:author-initials>Qzaminaini</text:author-initials><text:file-name>/home/Qzaminafile</text:file-name>"
                + "<text:sender-email>Qzaminamail</text:sender-email><text:bookmark text:name='Qzaminabook'/><text:user-defined text:name='Qzaminauser'>Qzaminad</text:user-defined></text:p>";
    }

    private static String picture(String place) {
        return "<text:p>Readable words<draw:frame draw:name='Qzaminaframe'><draw:image xlink:href='" + place
                + "' draw:filter-name='Qzaminafilter'/>"
                + "<svg:title>Qzaminatitle.jpg</svg:title><svg:desc>Qzaminadesc</svg:desc></draw:frame></text:p>";
    }

    private static Map<String, Object> table() {
        return parts(
                FileKind.ODS,
                "<office:spreadsheet><table:content-validations><table:content-validation table:condition='Qzaminacond'/></table:content-validations>"
                        + "<table:table table:name='Budget'><table:table-source xlink:href='file:///home/Qzaminasource'/><table:table-row>"
                        + "<table:table-cell office:value-type='float' office:value='42.5' table:formula=\"of:='file:///home/Qzaminaf.ods'#$S.A1\"><text:p>42.5</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type='string' table:formula='of:=WEBSERVICE(&quot;https://Qzaminaweb.example&quot;)'><office:annotation><dc:creator>Qzaminaann</dc:creator></office:annotation><text:p>Readable words</text:p></table:table-cell>"
                        + "</table:table-row></table:table><table:table table:name='Qzaminahidden' table:style-name='hid'><table:table-row><table:table-cell><text:p>Qzaminasecret</text:p></table:table-cell></table:table-row></table:table>"
                        + "<table:named-expressions><table:named-range table:name='Qzaminarange'/></table:named-expressions><table:dde-links><office:dde-source office:dde-application='Qzaminadde'/></table:dde-links></office:spreadsheet>");
    }
}
