package ngo.portal.ejb.file;

import static ngo.portal.ejb.file.WordFiles.link;
import static ngo.portal.ejb.file.WordFiles.links;
import static ngo.portal.ejb.file.WordFiles.outside;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.file.FileNotTaken.Reason;

/** Tables and slides as Excel and PowerPoint leave them. */
final class SheetAndSlideFiles {

    private static final String X = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:x15ac='http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac'";
    private static final String P = "xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'";

    private SheetAndSlideFiles() {}

    static List<HandedIn> all() {
        return List.of(
                HandedIn.of(
                        "xlsx: a table with everything around it",
                        HandedIn.zip(table(cells())),
                        FileKind.XLSX,
                        "Readable words",
                        "42.5",
                        "Budget"),
                HandedIn.of(
                        "xlsx: calls by formulas",
                        HandedIn.zip(table(
                                "<c r='A1' t='str'><f>WEBSERVICE(\"https://Qzaminaweb.example\")</f><v>Readable words</v></c>"
                                        + "<c r='B1'><f>cmd|'/c Qzaminadde'!A1</f><v>7</v></c>")),
                        FileKind.XLSX,
                        "Readable words"),
                HandedIn.of(
                        "xlsx: nothing calculated", HandedIn.zip(table("<c r='A1'><f>1+2</f></c>")), Reason.NO_VALUES),
                HandedIn.of(
                        "xlsx: a sheet of macros",
                        HandedIn.zip(with(table(""), "xl/macrosheets/sheet1.xml", "<x/>")),
                        Reason.MACROS),
                HandedIn.of(
                        "xlsx: a file inside",
                        HandedIn.zip(with(table(""), "xl/embeddings/oleObject1.bin", "x")),
                        Reason.EMBEDDED),
                HandedIn.of(
                        "xlsx: a bomb",
                        HandedIn.zip(table("<c><v>1</v></c>".repeat(2_000_000))),
                        Reason.TOO_MUCH_INSIDE),
                HandedIn.of(
                        "pptx: slides with everything around them",
                        HandedIn.zip(slides("")),
                        FileKind.PPTX,
                        "Readable words"),
                HandedIn.of(
                        "pptx: an object",
                        HandedIn.zip(
                                slides(
                                        "<p:graphicFrame><a:graphic><a:graphicData><p:oleObj/></a:graphicData></a:graphic></p:graphicFrame>")),
                        Reason.EMBEDDED),
                HandedIn.of("pptx: a macro", HandedIn.zip(with(slides(""), "ppt/vbaProject.bin", "x")), Reason.MACROS));
    }

    private static Map<String, Object> with(Map<String, Object> parts, String name, Object part) {
        parts.put(name, part);
        return parts;
    }

    private static String cells() {
        return "<c r='A1' t='s'><v>0</v></c><c r='B1'><f>'[1]Qzaminaextern'!A1</f><v>42.5</v></c>"
                + "<c r='C1' t='inlineStr'><is><t>inline</t></is></c>";
    }

    private static Map<String, Object> table(String cells) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns='t'/>");
        parts.put("_rels/.rels", links(link("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put("docProps/core.xml", "<c>Qzaminacore</c>");
        parts.put(
                "xl/workbook.xml",
                "<workbook " + X + "><fileSharing userName='Qzaminasharing'/>"
                        + "<mc:AlternateContent><mc:Choice Requires='x15ac'><x15ac:absPath url='C:\\Users\\Qzaminaabs\\'/></mc:Choice></mc:AlternateContent>"
                        + "<sheets><sheet name='Budget' sheetId='1' r:id='rId1'/><sheet name='Qzaminahidden' sheetId='2' state='hidden' r:id='rId2'/></sheets>"
                        + "<externalReferences><externalReference r:id='rId5'/></externalReferences>"
                        + "<definedNames><definedName name='Qzaminadefined' comment='Qzaminacomment'>[1]S!$A$1</definedName></definedNames></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                links(
                        link("rId1", "worksheet", "worksheets/sheet1.xml"),
                        link("rId2", "worksheet", "worksheets/sheet2.xml"),
                        link("rId3", "sharedStrings", "sharedStrings.xml"),
                        link("rId4", "styles", "styles.xml"),
                        link("rId5", "externalLink", "externalLinks/externalLink1.xml"),
                        "<Relationship Id='rId6' Type='http://schemas.microsoft.com/office/2017/10/relationships/person' Target='persons/person.xml'/>",
                        link("rId7", "connections", "connections.xml")));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet " + X + "><sheetPr codeName='Qzaminacode'/><sheetData><row r='1'>" + cells
                        + "</row></sheetData>"
                        + "<sheetProtection hashValue='Qzaminahash'/><dataValidations><dataValidation><formula1>Qzaminavalid</formula1></dataValidation></dataValidations>"
                        + "<hyperlinks><hyperlink ref='A1' r:id='rId1' tooltip='Qzaminatip'/></hyperlinks><pageSetup r:id='rId2'/><headerFooter><oddHeader>Qzaminahead</oddHeader></headerFooter><legacyDrawing r:id='rId3'/></worksheet>");
        parts.put(
                "xl/worksheets/sheet2.xml",
                "<worksheet " + X
                        + "><sheetData><row><c t='str'><v>Qzaminasecret</v></c></row></sheetData></worksheet>");
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                links(
                        outside("rId1", "hyperlink", "file:///C:/Users/Qzaminalink"),
                        link("rId2", "printerSettings", "../printerSettings/p.bin"),
                        link("rId3", "comments", "../comments1.xml")));
        parts.put("xl/printerSettings/p.bin", "Q\0z\0a\0m\0i\0n\0a\0p\0");
        parts.put("xl/comments1.xml", "<comments><authors><author>Qzaminaauthor</author></authors></comments>");
        parts.put(
                "xl/persons/person.xml",
                "<personList><person displayName='Qzaminaperson' userId='Qzaminauser'/></personList>");
        parts.put("xl/externalLinks/externalLink1.xml", "<externalLink>Qzaminacached</externalLink>");
        parts.put("xl/connections.xml", "<connections><connection name='Qzaminaodbc'/></connections>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst " + X
                        + "><si><t>Readable words</t><phoneticPr fontId='1'/><rPh><t>Qzaminaphon</t></rPh></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet " + X
                        + "><fonts count='1'><font><name val='Arial'/></font></fonts><cellStyles><cellStyle name='Qzaminastyle'/></cellStyles></styleSheet>");
        return parts;
    }

    private static String slide(String more, String shown, String words) {
        return "<p:sld " + P + shown
                + "><p:cSld name='Qzaminaslide'><p:spTree><p:sp><p:nvSpPr><p:cNvPr id='2' name='Qzaminashape' descr='C:\\Qzaminadescr'/></p:nvSpPr>"
                + "<p:txBody><a:p><a:r><a:rPr lang='en' dirty='0'><a:hlinkClick r:id='rId9' tooltip='Qzaminatip'/></a:rPr><a:t>"
                + words + "</a:t></a:r></a:p></p:txBody></p:sp>" + more
                + "</p:spTree><p:extLst><p:ext uri='Qzaminaext'/></p:extLst></p:cSld><p:timing><Qzaminatiming/></p:timing></p:sld>";
    }

    private static Map<String, Object> slides(String more) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns='t'/>");
        parts.put(
                "_rels/.rels",
                links(
                        link("rId1", "officeDocument", "ppt/presentation.xml"),
                        link("rId2", "thumbnail", "docProps/thumbnail.jpeg")));
        parts.put("docProps/thumbnail.jpeg", PictureFiles.photo(1));
        parts.put("docProps/app.xml", "<P>Qzaminaapp</P>");
        parts.put(
                "ppt/presentation.xml",
                "<p:presentation " + P
                        + "><p:sldIdLst><p:sldId id='256' r:id='rId1'/><p:sldId id='257' r:id='rId2'/></p:sldIdLst>"
                        + "<p:modifyVerifier hashData='Qzaminahash'/></p:presentation>");
        parts.put(
                "ppt/_rels/presentation.xml.rels",
                links(
                        link("rId1", "slide", "slides/slide1.xml"),
                        link("rId2", "slide", "slides/slide2.xml"),
                        link("rId3", "commentAuthors", "commentAuthors.xml"),
                        link("rId4", "tags", "tags/tag1.xml")));
        parts.put("ppt/slides/slide1.xml", slide(more, "", "Readable words"));
        parts.put(
                "ppt/slides/_rels/slide1.xml.rels",
                links(
                        outside("rId9", "hyperlink", "https://Qzaminalink.example"),
                        link("rId2", "notesSlide", "../notesSlides/notesSlide1.xml"),
                        link("rId3", "comments", "../comments/comment1.xml")));
        parts.put("ppt/slides/slide2.xml", slide("", " show='0'", "Qzaminahidden"));
        parts.put("ppt/notesSlides/notesSlide1.xml", "<p:notes>Qzaminanotes</p:notes>");
        parts.put("ppt/comments/comment1.xml", "<c dt='2020'>Qzaminacomment</c>");
        parts.put("ppt/commentAuthors.xml", "<a name='Qzaminaauthor' initials='Qzaminai'/>");
        parts.put("ppt/tags/tag1.xml", "<t>Qzaminatag</t>");
        return parts;
    }
}
