package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files as Acrobat, Word, scanners and others leave them; they are written object by object. */
final class PdfFiles {

    private static final String WORDS = "BT /F1 12 Tf 72 700 Td (Readable words) Tj ET\n";

    /** What is done to the file before it is handed in. */
    interface Change {
        void to(PDDocument document, COSDictionary page) throws IOException;
    }

    private PdfFiles() {}

    static List<HandedIn> all() throws IOException {
        return List.of(
                taken("a plain one", (document, page) -> {}),
                taken("who made it, when and with what", PdfFiles::addMetadata),
                taken("remarks and links", PdfFiles::notes),
                taken("what it does by itself", PdfFiles::actions),
                taken(
                        "marks in the drawing",
                        (document, page) -> content(
                                page,
                                "% Qzaminaremark\n/P <</MCID 0 /Author (Qzaminamark) /T <" + hex("Qzaminahex")
                                        + ">>> BDC\n" + WORDS + "EMC /Q MP\n",
                                "FlateDecode")),
                taken("packed twice", (document, page) -> packedTwice(page)),
                taken("packed in letters", (document, page) -> inLetters(page)),
                taken("a photo", (document, page) -> image(page, "DCTDecode", PictureFiles.photo(1))),
                taken("a photo of another kind", (document, page) -> image(page, "JPXDecode", jpeg2000())),
                taken("colours of a device", PdfFiles::profile),
                taken("a form that was filled in", PdfFiles::form),
                HandedIn.of("pdf: what it was before", changed(), FileKind.PDF, "Readable words"),
                HandedIn.of(
                        "pdf: words behind its end",
                        PictureFiles.joined(pdf((document, page) -> {}), "\nQzaminatail".getBytes(US_ASCII)),
                        FileKind.PDF,
                        "Readable words"),
                refused("a file inside", PdfFiles::attached, Reason.EMBEDDED),
                refused(
                        "a form of its own kind",
                        (document, page) -> acroForm(document).setItem("XFA", new COSArray()),
                        Reason.DYNAMIC_FORM),
                refused("a signature", PdfFiles::signed, Reason.SIGNED),
                refused("hidden layers", PdfFiles::layers, Reason.LAYERS),
                refused(
                        "a password",
                        (document, page) ->
                                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())),
                        Reason.LOCKED),
                refused("a bomb", PdfFiles::bomb, Reason.TOO_MUCH_INSIDE),
                HandedIn.of("pdf: a bomb that contains all of it", objectBomb(), Reason.TOO_COMPLEX),
                HandedIn.of("pdf: nothing in it", "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII), Reason.UNREADABLE));
    }

    private static HandedIn taken(String name, Change change) throws IOException {
        return HandedIn.of("pdf: " + name, pdf(change), FileKind.PDF, "Readable words");
    }

    private static HandedIn refused(String name, Change change, Reason reason) throws IOException {
        return HandedIn.of("pdf: " + name, pdf(change), reason);
    }

    static byte[] pdf(Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
            font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
            resources(page.getCOSObject(), COSName.FONT).setItem("F1", font);
            content(page.getCOSObject(), WORDS, "");
            change.to(document, page.getCOSObject());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static COSDictionary resources(COSDictionary page, COSName category) {
        return inner(inner(page, COSName.RESOURCES), category);
    }

    private static COSDictionary inner(COSDictionary outer, COSName key) {
        if (!(outer.getDictionaryObject(key) instanceof COSDictionary)) {
            outer.setItem(key, new COSDictionary());
        }
        return (COSDictionary) outer.getDictionaryObject(key);
    }

    private static void content(COSDictionary page, String drawing, String filter) throws IOException {
        page.setItem(COSName.CONTENTS, stream(drawing.getBytes(ISO_8859_1), filter));
    }

    /** Bytes as they are to be read, packed in that way. */
    private static COSStream stream(byte[] bytes, String filter) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = filter.isEmpty()
                ? stream.createOutputStream()
                : stream.createOutputStream(COSName.getPDFName(filter))) {
            out.write(bytes);
        }
        return stream;
    }

    /** Bytes that are packed already. */
    private static COSStream raw(byte[] bytes, String filter) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
        stream.setItem(COSName.FILTER, COSName.getPDFName(filter));
        return stream;
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(US_ASCII));
    }

    private static void addMetadata(PDDocument document, COSDictionary page) throws IOException {
        document.getDocumentInformation().setAuthor("Qzaminaauthor");
        document.getDocumentInformation().setCustomMetadataValue("SourceModified", "D:20190307 Qzaminadate");
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.METADATA, stream("<x:xmpmeta>Qzaminaxmp</x:xmpmeta>".getBytes(US_ASCII), ""));
        catalog.setString("Qzaminakey", "Qzaminavalue");
        page.setItem("PieceInfo", words("Qzaminapiece"));
        page.setItem("Thumb", stream("Qzaminathumb".getBytes(US_ASCII), ""));
        page.setString("LastModified", "Qzaminamodified");
        COSDictionary outline = words("Qzaminabookmark");
        catalog.setItem("Outlines", outline);
        COSArray ids = new COSArray();
        ids.add(new COSString("Qzaminaid"));
        ids.add(new COSString("Qzaminaid"));
        document.getDocument().getTrailer().setItem(COSName.ID, ids);
        inner(resources(page, COSName.FONT), COSName.getPDFName("F1")).setString("Qzaminafont", "Qzaminafont");
    }

    private static COSDictionary words(String said) {
        COSDictionary words = new COSDictionary();
        words.setString("Title", said);
        words.setItem("T", new COSString(said));
        return words;
    }

    private static void notes(PDDocument document, COSDictionary page) {
        COSArray notes = new COSArray();
        for (String kind : List.of("Text", "Link", "Popup", "FileAttachment")) {
            COSDictionary note = words("Qzaminanoter");
            note.setItem(COSName.TYPE, COSName.ANNOT);
            note.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
            note.setString("Contents", "Qzaminacontents");
            note.setString("NM", "Qzaminanm");
            note.setItem(COSName.A, action("URI", "https://Qzaminauri.example"));
            notes.add(note);
        }
        page.setItem(COSName.ANNOTS, notes);
    }

    private static COSDictionary action(String kind, String what) {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName(kind));
        action.setString("URI", what);
        action.setString("F", what);
        action.setString("JS", what);
        return action;
    }

    private static void actions(PDDocument document, COSDictionary page) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary first = action("GoToR", "Qzaminaremote.pdf");
        first.setItem("Next", action("Launch", "Qzaminalaunch.exe"));
        catalog.setItem("OpenAction", first);
        inner(catalog, COSName.getPDFName("AA")).setItem("WC", action("SubmitForm", "https://Qzaminasubmit.example"));
        inner(page, COSName.getPDFName("AA")).setItem("O", action("JavaScript", "app.alert('Qzaminajs')"));
        inner(inner(catalog, COSName.getPDFName("Names")), COSName.getPDFName("JavaScript"))
                .setString("N", "Qzaminanames");
    }

    private static void packedTwice(COSDictionary page) throws IOException {
        COSStream stream = raw(PictureFiles.deflated(PictureFiles.deflated(WORDS.getBytes(US_ASCII))), "FlateDecode");
        COSArray twice = new COSArray();
        twice.add(COSName.FLATE_DECODE);
        twice.add(COSName.FLATE_DECODE);
        stream.setItem(COSName.FILTER, twice);
        page.setItem(COSName.CONTENTS, stream);
    }

    private static void inLetters(COSDictionary page) throws IOException {
        COSArray parts = new COSArray();
        parts.add(raw((hex(WORDS) + ">").getBytes(US_ASCII), "ASCIIHexDecode"));
        parts.add(stream("0 0 m\n".getBytes(US_ASCII), "LZWDecode"));
        page.setItem(COSName.CONTENTS, parts);
    }

    private static void image(COSDictionary page, String filter, byte[] bytes) throws IOException {
        COSStream image = raw(bytes, filter);
        image.setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setInt(COSName.WIDTH, 64);
        image.setInt(COSName.HEIGHT, 32);
        image.setInt(COSName.BITS_PER_COMPONENT, 8);
        image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
        image.setItem(COSName.METADATA, stream("Qzaminaxmpofit".getBytes(US_ASCII), ""));
        resources(page, COSName.XOBJECT).setItem("Qzaminaholiday", image);
        content(page, WORDS + "q 64 0 0 32 0 0 cm /Qzaminaholiday Do Q", "FlateDecode");
    }

    /** Its boxes and parts as programs write them; nobody has to draw it here. */
    private static byte[] jpeg2000() {
        byte[] stream = PictureFiles.joined(
                new byte[] {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x64, 0, 17},
                "\0\1Qzaminaremark".getBytes(US_ASCII),
                new byte[] {(byte) 0xFF, (byte) 0x90, 0, 4, 0, 0, (byte) 0xFF, (byte) 0xD9});
        return PictureFiles.joined(
                box("jP  ", "\r\n\u0087\n"),
                box(
                        "jp2h",
                        new String(box("ihdr", "0000000000"), ISO_8859_1)
                                + new String(box("colr", "\2\0\0Qzaminaprofile"), ISO_8859_1)),
                box("xml ", "<x>Qzaminaxml</x>"),
                box("uuid", "Qzaminauuid-of-it"),
                box("jp2c", new String(stream, ISO_8859_1)));
    }

    private static byte[] box(String name, String content) {
        byte[] bytes = content.getBytes(ISO_8859_1);
        return ByteBuffer.allocate(8 + bytes.length)
                .putInt(8 + bytes.length)
                .put(name.getBytes(US_ASCII))
                .put(bytes)
                .array();
    }

    private static void profile(PDDocument document, COSDictionary page) throws IOException {
        COSStream profile = stream("Qzaminamonitor".getBytes(US_ASCII), "FlateDecode");
        profile.setInt(COSName.N, 3);
        COSArray colours = new COSArray();
        colours.add(COSName.ICCBASED);
        colours.add(profile);
        resources(page, COSName.COLORSPACE).setItem("Cs1", colours);
        content(page, "/Cs1 cs 0 0 1 sc\n" + WORDS, "FlateDecode");
    }

    private static COSDictionary acroForm(PDDocument document) {
        return inner(document.getDocumentCatalog().getCOSObject(), COSName.ACRO_FORM);
    }

    private static void form(PDDocument document, COSDictionary page) throws IOException {
        COSStream look = stream(("/Tx BMC " + WORDS + " EMC").getBytes(US_ASCII), "FlateDecode");
        look.setItem(COSName.SUBTYPE, COSName.FORM);
        look.setItem(COSName.BBOX, COSArray.ofCOSIntegers(List.of(0, 0, 600, 800)));
        look.setItem(COSName.RESOURCES, page.getDictionaryObject(COSName.RESOURCES));
        COSDictionary field = words("Qzaminafield");
        field.setItem(COSName.SUBTYPE, COSName.WIDGET);
        field.setItem(COSName.RECT, COSArray.ofCOSIntegers(List.of(0, 0, 600, 800)));
        field.setString(COSName.V, "Qzaminahiddenvalue");
        inner(field, COSName.AP).setItem(COSName.N, look);
        COSArray fields = new COSArray();
        fields.add(field);
        page.setItem(COSName.ANNOTS, fields);
        acroForm(document).setItem(COSName.FIELDS, fields);
        content(page, "0 0 m\n", "");
    }

    private static byte[] changed() throws IOException {
        byte[] before = pdf((document, page) -> content(page, "BT /F1 12 Tf (Qzaminabefore) Tj ET", ""));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (PDDocument later = Loader.loadPDF(before)) {
            COSDictionary page = later.getPage(0).getCOSObject();
            content(page, WORDS, "");
            page.setNeedToBeUpdated(true);
            ((COSStream) page.getDictionaryObject(COSName.CONTENTS)).setNeedToBeUpdated(true);
            later.saveIncremental(changed);
        }
        return changed.toByteArray();
    }

    private static void attached(PDDocument document, COSDictionary page) {
        COSDictionary names = inner(document.getDocumentCatalog().getCOSObject(), COSName.getPDFName("Names"));
        inner(names, COSName.getPDFName("EmbeddedFiles")).setItem(COSName.NAMES, new COSArray());
    }

    private static void signed(PDDocument document, COSDictionary page) {
        COSDictionary field = words("Signature");
        field.setItem(COSName.FT, COSName.SIG);
        field.setItem(COSName.V, words("Qzaminasigner"));
        COSArray fields = new COSArray();
        fields.add(field);
        acroForm(document).setItem(COSName.FIELDS, fields);
    }

    private static void layers(PDDocument document, COSDictionary page) {
        COSDictionary layers = inner(document.getDocumentCatalog().getCOSObject(), COSName.OCPROPERTIES);
        COSArray off = new COSArray();
        off.add(words("Hidden"));
        inner(layers, COSName.D).setItem("OFF", off);
    }

    private static void bomb(PDDocument document, COSDictionary page) throws IOException {
        page.setItem(COSName.CONTENTS, stream(new byte[40_000_000], "FlateDecode"));
    }

    /** A part that holds parts and unpacks to more than a process may use; every reader of the file has to unpack it. */
    private static byte[] objectBomb() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (OutputStream packing = new DeflaterOutputStream(parts)) {
            packing.write("1 0 <</Type/Catalog/Pages 2 0 R>>".getBytes(US_ASCII));
            byte[] spaces = " ".repeat(1024 * 1024).getBytes(US_ASCII);
            for (int i = 0; i < 400; i++) {
                packing.write(spaces);
            }
        }
        byte[] packed = parts.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.5\n".getBytes(US_ASCII));
        int at = out.size();
        out.writeBytes(
                ("3 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n")
                        .getBytes(US_ASCII));
        out.writeBytes(packed);
        out.writeBytes("\nendstream\nendobj\n".getBytes(US_ASCII));
        int xref = out.size();
        byte[] table = ByteBuffer.allocate(20)
                .put(new byte[] {0, 0, 0, 0, (byte) 255})
                .put(new byte[] {2, 0, 0, 3, 0})
                .put(new byte[] {0, 0, 0, 0, 0})
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) at)
                .put((byte) 0)
                .array();
        out.writeBytes("4 0 obj\n<</Type/XRef/Size 4/W[1 3 1]/Root 1 0 R/Length 20>>\nstream\n".getBytes(US_ASCII));
        out.writeBytes(table);
        out.writeBytes(("\nendstream\nendobj\nstartxref\n" + xref + "\n%%EOF\n").getBytes(US_ASCII));
        return out.toByteArray();
    }
}
