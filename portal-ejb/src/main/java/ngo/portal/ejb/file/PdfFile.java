package ngo.portal.ejb.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Sanitises a PDF: the new file contains what the pages show, and nothing that only programs see or execute. Author, dates,
 * producer, earlier revisions, links, comments, actions and layers are removed; form values and annotations become part of
 * the page.
 */
final class PdfFile {

    private static final int MAX_PAGES = 2_000;
    private static final COSName FORM = COSName.getPDFName("AcroForm");
    private static final COSName LAYERS = COSName.getPDFName("OCProperties");

    private PdfFile() {}

    static CleanFile rebuilt(byte[] bytes) {
        try (PDDocument given = Loader.loadPDF(bytes);
                PDDocument rebuilt = new PDDocument()) {
            requireReadable(given);
            PdfCopy copy = new PdfCopy();
            for (PDPage page : given.getPages()) {
                rebuilt.addPage(new PdfPageCopy(page, copy).copied());
            }
            rebuilt.setDocumentId(1L);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
            rebuilt.save(out);
            return new CleanFile(FileKind.PDF, out.toByteArray());
        } catch (InvalidPasswordException locked) {
            throw new FileNotTaken(Reason.LOCKED);
        } catch (IOException broken) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
    }

    private static void requireReadable(PDDocument document) {
        if (document.isEncrypted()) {
            throw new FileNotTaken(Reason.LOCKED);
        }
        int pages = document.getNumberOfPages();
        if (pages == 0 || pages > MAX_PAGES) {
            throw new FileNotTaken(pages == 0 ? Reason.UNREADABLE : Reason.TOO_MUCH_INSIDE);
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = dictionary(catalog, FORM);
        if (form.containsKey("XFA")) {
            throw new FileNotTaken(Reason.DYNAMIC_FORM);
        }
        if (isSigned(form.getDictionaryObject(COSName.FIELDS), 0)) {
            throw new FileNotTaken(Reason.SIGNED);
        }
        COSDictionary names = dictionary(catalog, COSName.getPDFName("Names"));
        boolean holdsFiles =
                dictionary(names, COSName.getPDFName("EmbeddedFiles")).size() > 0;
        if (holdsFiles || catalog.containsKey("Collection")) {
            throw new FileNotTaken(Reason.EMBEDDED);
        }
        requireAllShown(dictionary(dictionary(catalog, LAYERS), COSName.D));
    }

    /** Refuses hidden layers: without the layer structure their content would become visible. */
    private static void requireAllShown(COSDictionary layers) {
        boolean hides = layers.getDictionaryObject(COSName.getPDFName("OFF")) instanceof COSArray off && off.size() > 0;
        if (hides || "OFF".equals(layers.getNameAsString("BaseState"))) {
            throw new FileNotTaken(Reason.LAYERS);
        }
    }

    private static boolean isSigned(COSBase fields, int depth) {
        if (!(fields instanceof COSArray array) || depth > 10) {
            return false;
        }
        for (int i = 0; i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary field) {
                boolean signature = "Sig".equals(field.getNameAsString(COSName.FT)) && field.containsKey(COSName.V);
                if (signature || isSigned(field.getDictionaryObject(COSName.KIDS), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    static COSDictionary dictionary(COSDictionary in, COSName key) {
        return in.getDictionaryObject(key) instanceof COSDictionary found ? found : new COSDictionary();
    }
}
