package ngo.portal.ejb.funding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import ngo.portal.persistence.funding.FileNotTaken;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Takes out of a PDF who made it, when, where and with what, also in the pictures that are in it, and what it was before it was
 * changed. A file that is locked, that does something by itself or that holds other files is not taken.
 */
final class PdfFile {

    /** What such files write to a log could be words of the document. */
    private static final Logger SILENT = Logger.getLogger("org.apache.pdfbox");

    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "Rendition",
            "Movie",
            "Sound",
            "SubmitForm",
            "ImportData",
            "XFA");

    private static final List<COSName> TELLING = names("Metadata", "PieceInfo", "LastModified", "SpiderInfo", "Thumb");

    /** Who commented, and when; in a field of a form the first of them is what the field is called. */
    private static final List<COSName> TELLING_IN_NOTES = names("T", "M", "CreationDate", "NM");

    private static final COSName ANNOTATION = COSName.getPDFName("Annot");
    private static final COSName FORM_FIELD = COSName.getPDFName("Widget");

    static {
        SILENT.setLevel(Level.OFF);
    }

    private PdfFile() {}

    static byte[] cleaned(byte[] bytes) {
        PdfStreams.requireHarmless(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted() || document.getNumberOfPages() == 0) {
                throw new FileNotTaken();
            }
            clean(document.getDocument());
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
            document.save(out);
            return out.toByteArray();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new FileNotTaken();
        }
    }

    /** Whatever can be reached from the head of the file; what cannot is not written again. */
    private static void clean(COSDocument document) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        document.getTrailer().removeItem(COSName.INFO);
        document.getTrailer().removeItem(COSName.ID);
        Deque<COSBase> ahead = new ArrayDeque<>();
        ahead.add(document.getTrailer());
        while (!ahead.isEmpty()) {
            COSBase next = ahead.removeLast();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof COSObject reference && reference.getObject() != null) {
                ahead.add(reference.getObject());
            } else if (next instanceof COSArray array) {
                array.forEach(one -> add(ahead, one));
            } else if (next instanceof COSDictionary dictionary) {
                clean(dictionary);
                dictionary.getValues().forEach(one -> add(ahead, one));
            }
        }
    }

    private static void add(Deque<COSBase> ahead, COSBase one) {
        if (one instanceof COSObject || one instanceof COSArray || one instanceof COSDictionary) {
            ahead.add(one);
        }
    }

    private static void clean(COSDictionary dictionary) throws IOException {
        requireQuiet(dictionary);
        TELLING.forEach(dictionary::removeItem);
        boolean isNote = ANNOTATION.equals(dictionary.getCOSName(COSName.TYPE));
        if (isNote && !FORM_FIELD.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            TELLING_IN_NOTES.forEach(dictionary::removeItem);
        }
        if (dictionary instanceof COSStream stream && COSName.DCT_DECODE.equals(stream.getFilters())) {
            PdfPhoto.clean(stream);
        }
    }

    private static void requireQuiet(COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
            COSBase value = dictionary.getDictionaryObject(key);
            boolean isActive = value instanceof COSName name && ACTIVE.contains(name.getName());
            if (isActive || ACTIVE.contains(key.getName())) {
                throw new FileNotTaken();
            }
        }
    }

    private static List<COSName> names(String... names) {
        return List.of(names).stream().map(COSName::getPDFName).toList();
    }
}
