package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.file.FileNotTaken.Reason;

/** Texts as Word saves them: clean ones, ones with personal metadata, hostile ones. */
final class WordFiles {

    static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'"
            + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"
            + " xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml'"
            + " xmlns:v='urn:schemas-microsoft-com:vml'"
            + " xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'";

    private WordFiles() {}

    static List<HandedIn> all() {
        return List.of(
                taken("a plain text", parts("<w:p><w:r><w:t>Readable words</w:t></w:r></w:p>")),
                taken("authors, dates and initials of changes", changed()),
                taken("settings, paths and people", settings()),
                taken("fields", parts(fields())),
                taken("links, marks and controls", controls()),
                taken("pictures that were taken by a phone", pictures()),
                taken("a text box in two forms", parts(textBox())),
                HandedIn.of(
                        "notes in the archive",
                        HandedIn.zip(parts(paragraph("Readable words")), "Qzaminanote"),
                        FileKind.DOCX,
                        "Readable words"),
                refused("a macro in capitals", with("word/VBAPROJECT.BIN", "macro"), Reason.MACROS),
                refused("a template with macros", macroTemplate(), Reason.MACROS),
                refused("a file inside", with("word/Embeddings/Book1.xlsx", "x"), Reason.EMBEDDED),
                refused("a control", with("word/activeX/activeX1.xml", "x"), Reason.EMBEDDED),
                refused("an object", parts("<w:p><w:r><w:object/></w:r></w:p>"), Reason.EMBEDDED),
                refused("another page in the midst", parts("<w:altChunk r:id='rId9'/>"), Reason.EMBEDDED),
                refused("a signature", with("_xmlsignatures/sig1.xml", "<s/>"), Reason.SIGNED),
                refused("a picture elsewhere", outside(), Reason.EXTERNAL),
                refused(
                        "a chart",
                        parts(
                                drawing(
                                        "<a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/chart'><c:chart r:id='rId3'/></a:graphicData>")),
                        Reason.DRAWING),
                refused("a drawing of old", parts("<w:p><w:r><w:pict><v:shape/></w:pict></w:r></w:p>"), Reason.DRAWING),
                refused("a photo that cannot be drawn", heic(), Reason.DRAWING),
                refused("a type of its own", dtd(), Reason.UNREADABLE),
                refused("a bomb", with("word/media/image1.xml", " ".repeat(30_000_000)), Reason.TOO_MUCH_INSIDE),
                refused("too deep", parts("<w:tbl>".repeat(300) + "</w:tbl>".repeat(300)), Reason.TOO_MUCH_INSIDE),
                HandedIn.of(
                        "a password",
                        "\u00D0\u00CF\u0011\u00E0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e".getBytes(ISO_8859_1),
                        Reason.LOCKED),
                HandedIn.of("a text of 1997", "\u00D0\u00CF\u0011\u00E0 Word".getBytes(ISO_8859_1), Reason.OLD_OFFICE));
    }

    private static HandedIn taken(String name, Map<String, Object> parts) {
        return HandedIn.of("docx: " + name, HandedIn.zip(parts), FileKind.DOCX, "Readable words");
    }

    private static HandedIn refused(String name, Map<String, Object> parts, Reason reason) {
        return HandedIn.of("docx: " + name, HandedIn.zip(parts), reason);
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String links(String... links) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + String.join("", links) + "</Relationships>";
    }

    static String link(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + REL + type + "' Target='" + target + "'/>";
    }

    static String outside(String id, String type, String target) {
        return link(id, type, target).replace("/>", " TargetMode='External'/>");
    }

    private static Map<String, Object> parts(String body) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        parts.put(
                "_rels/.rels",
                links(
                        link("rId1", "officeDocument", "word/document.xml"),
                        link("rId2", "custom-properties", "docProps/custom.xml")));
        parts.put("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        parts.put(
                "docProps/core.xml",
                "<c xmlns:dc='d'><dc:creator>Qzaminacreator</dc:creator><m>2019-03-07T08:15:00Z Qzaminadate</m></c>");
        parts.put(
                "docProps/app.xml",
                "<P><Company>Qzaminacompany</Company><Template>Qzaminatemplate.dotm</Template></P>");
        parts.put("docProps/custom.xml", "<P>Qzaminacustom</P>");
        parts.put("docProps/thumbnail.jpeg", PictureFiles.photo(1));
        parts.put("customXml/item1.xml", "<x>Qzaminaitem</x>");
        return parts;
    }

    private static Map<String, Object> with(String name, Object part) {
        Map<String, Object> parts = parts(paragraph("Readable words"));
        parts.put(name, part);
        return parts;
    }

    private static Map<String, Object> changed() {
        Map<String, Object> parts = parts("<w:p w:rsidR='00Qzaminarsid' w14:paraId='Qzaminapara'><w:pPr><w:rPr>"
                + "<w:ins w:id='1' w:author='Qzaminamark' w:date='2020-01-01T01:01:01Z'/></w:rPr>"
                + "<w:pPrChange w:author='Qzaminaformat'><w:pPr/></w:pPrChange></w:pPr>"
                + "<w:ins w:id=\"2\" w:author=\"Qzaminains\" w:date=\"2020-01-01T01:01:01Z\"><w:r><w:t>Readable words</w:t></w:r></w:ins>"
                + "<w:del w:author = 'Qzaminadel'><w:r><w:delText>Qzaminadeleted</w:delText></w:r></w:del>"
                + "<w:moveFrom w:author='Qzaminamover'><w:r><w:t>Qzaminamoved</w:t></w:r></w:moveFrom>"
                + "<w:commentRangeStart w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>"
                + "<w:permStart w:id='5' w:ed='Qzaminaeditor'/><!-- Qzaminaremark --><?Qzaminapi x?></w:p>");
        parts.put(
                "word/comments.xml",
                "<w:comments " + W + "><w:comment w:author='Qzaminacommenter' w:initials='Qzaminaini'/></w:comments>");
        parts.put(
                "word/people.xml",
                "<w15:people " + W
                        + "><w15:person w15:author='Qzaminaperson'><w15:presenceInfo w15:userId='S::Qzaminauser'/></w15:person></w15:people>");
        parts.put(
                "word/_rels/document.xml.rels",
                links(link("rId1", "comments", "comments.xml"), link("rId2", "people", "people.xml")));
        return parts;
    }

    private static Map<String, Object> settings() {
        Map<String, Object> parts = with(
                "word/settings.xml",
                "<w:settings " + W + "><w:attachedTemplate r:id='rId1'/>"
                        + "<w:rsids><w:rsid w:val='00Qzaminars'/></w:rsids><w:docVars><w:docVar w:name='n' w:val='Qzaminavar'/></w:docVars>"
                        + "<w:mailMerge><w:query w:val='Qzaminaquery'/></w:mailMerge><w:writeProtection w:hash='Qzaminahash'/>"
                        + "<w:evenAndOddHeaders/></w:settings>");
        parts.put(
                "word/_rels/settings.xml.rels",
                links(outside("rId1", "attachedTemplate", "file:///C:/Users/Qzaminahome/T.dotm")));
        parts.put(
                "word/styles.xml",
                "<w:styles " + W
                        + "><w:latentStyles w:x='Qzaminalatent'/><w:style w:type='paragraph' w:styleId='Normal'>"
                        + "<w:name w:val='Normal'/><w:aliases w:val='Qzaminaalias'/><w:rsid w:val='Qzaminastylersid'/></w:style><w:style w:type='paragraph' w:customStyle='1' w:styleId='QzaminaId'><w:name w:val='Qzamina own'/><w:basedOn w:val='Normal'/></w:style></w:styles>");
        parts.put(
                "word/theme/theme1.xml",
                "<a:theme " + W
                        + " name='Qzaminatheme'><a:themeElements/><a:extLst><a:ext uri='Qzaminafamily'/></a:extLst></a:theme>");
        parts.put("word/webSettings.xml", "<w:x>Qzaminaweb</w:x>");
        parts.put("word/header1.xml", "<w:hdr " + W + "><w:p><w:r><w:t>Head of the page</w:t></w:r></w:p></w:hdr>");
        parts.put("word/printerSettings/printerSettings1.bin", "Q\0z\0a\0m\0i\0n\0a\0");
        parts.put(
                "word/_rels/document.xml.rels",
                links(
                        link("rId1", "settings", "settings.xml"),
                        link("rId2", "styles", "styles.xml"),
                        link("rId3", "theme", "theme/theme1.xml"),
                        link("rId4", "header", "/word/header1.xml"),
                        link("rId5", "webSettings", "webSettings.xml")));
        parts.put(
                "word/document.xml",
                "<w:document " + W + "><w:body>" + paragraph("Readable words")
                        + "<w:sectPr w:rsidR='Qzaminasect'><w:headerReference w:type='default' r:id='rId4'/></w:sectPr></w:body></w:document>");
        return parts;
    }

    private static String fields() {
        return "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Qzaminaunseen</w:t></w:r></w:p>" + paragraph("Readable words")
                + field(" AUTHOR ", "Qzaminashown")
                + field(" FILENAME \\p ", "C:\\Users\\Qzaminapath.docx")
                + field(" PAGE ", "1") + field(" DDEAUTO c:\\\\Qzaminadde.exe ", "result")
                + field(" INCLUDETEXT \"\\\\\\\\server\\\\Qzaminashare\" ", "text")
                + "<w:p><w:fldSimple w:instr=' LASTSAVEDBY '><w:r><w:t>Qzaminasaver</w:t></w:r></w:fldSimple></w:p>";
    }

    private static String field(String instruction, String shown) {
        return "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>" + instruction
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>" + shown
                + "</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>";
    }

    private static Map<String, Object> controls() {
        Map<String, Object> parts = parts(
                "<w:p><w:bookmarkStart w:id='0' w:name='Qzaminabookmark'/><w:hyperlink r:id='rId1' w:tooltip='Qzaminatip'>"
                        + "<w:r><w:t>Readable words</w:t></w:r></w:hyperlink><w:smartTag w:element='Qzaminatag'><w:r><w:t>more</w:t></w:r></w:smartTag></w:p>"
                        + "<w:sdt><w:sdtPr><w:alias w:val='Qzaminaalias'/><w:tag w:val='Qzaminasdt'/><w:dataBinding w:xpath='Qzaminax'/></w:sdtPr>"
                        + "<w:sdtContent>" + paragraph("controlled")
                        + "</w:sdtContent></w:sdt><w:Qzaminaunknown w:val='Qzaminaunknown'>Qzaminain</w:Qzaminaunknown>");
        parts.put(
                "word/_rels/document.xml.rels",
                links(outside("rId1", "hyperlink", "https://Qzaminahost.example/?u=Qzamina")));
        return parts;
    }

    private static String drawing(String data) {
        return "<w:p><w:r><w:drawing><wp:inline><wp:extent cx='9' cy='9'/><wp:docPr id='1' name='Qzaminaname.jpg' descr='C:\\Users\\Qzaminadescr.jpg' title='Qzaminatitle'/>"
                + "<a:graphic>" + data + "</a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    private static String picture(String id) {
        return drawing(
                "<a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:pic><pic:nvPicPr><pic:cNvPr id='0' name='Qzaminacnv.JPG'/>"
                        + "</pic:nvPicPr><pic:blipFill><a:blip r:embed='" + id
                        + "'/></pic:blipFill></pic:pic></a:graphicData>");
    }

    private static Map<String, Object> pictures() {
        Map<String, Object> parts = parts(
                paragraph("Readable words") + picture("rId1") + picture("rId2") + picture("rId3") + picture("rId4"));
        parts.put("word/media/Qzaminaholiday.JPG", PictureFiles.photo(6));
        parts.put("word/media/image2.tiff", PictureFiles.tiff(1));
        parts.put("word/media/image3.dat", PictureFiles.pngWithWords());
        parts.put("word/media/image4.webp", PictureFiles.webp());
        parts.put(
                "word/_rels/document.xml.rels",
                links(
                        link("rId1", "image", "media/Qzaminaholiday.JPG"),
                        link("rId2", "image", "media/image2.tiff"),
                        link("rId3", "image", "media/image3.dat"),
                        link("rId4", "image", "media/image4.webp")));
        return parts;
    }

    private static String textBox() {
        return "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
                + drawing(
                                "<a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:wsp><wps:txbx><w:txbxContent>"
                                        + paragraph("Readable words")
                                        + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData>")
                        .replaceFirst("<w:p><w:r>", "")
                        .replaceFirst("</w:r></w:p>$", "")
                + "</mc:Choice><mc:Fallback><w:pict><v:shape alt='Qzaminavml'/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    }

    private static Map<String, Object> macroTemplate() {
        Map<String, Object> parts = parts(paragraph("x"));
        parts.put(
                "[Content_Types].xml",
                "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>");
        return parts;
    }

    private static Map<String, Object> outside() {
        Map<String, Object> parts = parts(picture("rId1").replace("r:embed", "r:link"));
        parts.put("word/_rels/document.xml.rels", links(outside("rId1", "image", "https://tracker.example/x.png")));
        return parts;
    }

    private static Map<String, Object> heic() {
        Map<String, Object> parts = parts(picture("rId1"));
        parts.put("word/media/image1.jpg", PictureFiles.heic());
        parts.put("word/_rels/document.xml.rels", links(link("rId1", "image", "media/image1.jpg")));
        return parts;
    }

    private static Map<String, Object> dtd() {
        Map<String, Object> parts = parts("");
        parts.put(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document " + W
                        + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
        return parts;
    }
}
