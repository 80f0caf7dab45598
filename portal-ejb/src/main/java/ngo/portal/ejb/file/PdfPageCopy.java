package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Copies one page: its size, its content stream, and form values and annotations as part of the page. */
final class PdfPageCopy {

    /** Annotations that are drawn on a page; comments and links are not among them. */
    private static final Set<String> DRAWN_ANNOTATIONS = Set.of(
            "Widget",
            "FreeText",
            "Stamp",
            "Ink",
            "Highlight",
            "Underline",
            "StrikeOut",
            "Squiggly",
            "Square",
            "Circle",
            "Line",
            "Polygon",
            "PolyLine");

    /** Flags of annotations that are hidden or not displayed on screen. */
    private static final int HIDDEN_FLAGS = 2 | 32;

    private final PDPage given;
    private final PdfCopy copy;
    private final PdfNames names;

    PdfPageCopy(PDPage given, PdfCopy copy) {
        this.given = given;
        this.copy = copy;
        @Nullable PDResources resources = given.getResources();
        this.names = copy.resources(resources == null ? new COSDictionary() : resources.getCOSObject());
    }

    PDPage copied() throws IOException {
        PDPage page = new PDPage(given.getMediaBox());
        page.setCropBox(given.getCropBox());
        page.setRotation(given.getRotation());
        COSDictionary dictionary = page.getCOSObject();
        dictionary.setItem(COSName.CONTENTS, content());
        dictionary.setItem(COSName.RESOURCES, names.resources());
        if (given.getCOSObject().getDictionaryObject(COSName.GROUP) instanceof COSDictionary group) {
            dictionary.setItem(COSName.GROUP, copy.copied(group));
        }
        return page;
    }

    private COSStream content() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("q\n".getBytes(US_ASCII));
        PdfContent.copy(drawing(), names, all);
        all.writeBytes("\nQ\n".getBytes(US_ASCII));
        if (given.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray notes) {
            for (int i = 0; i < notes.size(); i++) {
                if (notes.getObject(i) instanceof COSDictionary note) {
                    draw(note, all);
                }
            }
        }
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            all.writeTo(out);
        }
        return stream;
    }

    /** All content streams joined: one may end in the middle of what the next one continues. */
    private byte[] drawing() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        COSBase drawing = given.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (drawing instanceof COSStream one) {
            return copy.unpacked(one);
        }
        if (drawing instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSStream one) {
                    all.writeBytes(copy.unpacked(one));
                    all.write('\n');
                }
            }
        }
        return all.toByteArray();
    }

    private void draw(COSDictionary note, ByteArrayOutputStream out) throws IOException {
        @Nullable COSStream look = look(note);
        boolean seen = (note.getInt(COSName.F, 0) & HIDDEN_FLAGS) == 0;
        if (look == null
                || !seen
                || !DRAWN_ANNOTATIONS.contains(String.valueOf(note.getNameAsString(COSName.SUBTYPE)))) {
            return;
        }
        @Nullable COSArray place = note.getCOSArray(COSName.RECT);
        PDFormXObject form = new PDFormXObject(look);
        if (place == null || place.size() != 4 || form.getBBox() == null) {
            return;
        }
        float[] at = place.toFloatArray();
        Matrix matrix = form.getMatrix();
        Rectangle2D box = form.getBBox().transform(matrix).getBounds2D();
        if (box.getWidth() <= 0 || box.getHeight() <= 0) {
            return;
        }
        double wide = Math.abs(at[2] - at[0]) / box.getWidth();
        double high = Math.abs(at[3] - at[1]) / box.getHeight();
        String name = names.add(COSName.XOBJECT, copy.copied(look, names));
        out.writeBytes(String.format(
                        Locale.ROOT,
                        "q %f 0 0 %f %f %f cm /%s Do Q%n",
                        wide,
                        high,
                        Math.min(at[0], at[2]) - box.getX() * wide,
                        Math.min(at[1], at[3]) - box.getY() * high,
                        name)
                .getBytes(US_ASCII));
    }

    private static @Nullable COSStream look(COSDictionary note) {
        COSBase normal = PdfFile.dictionary(note, COSName.AP).getDictionaryObject(COSName.N);
        if (normal instanceof COSStream look) {
            return look;
        }
        if (normal instanceof COSDictionary states && note.getCOSName(COSName.AS) != null) {
            return states.getDictionaryObject(note.getCOSName(COSName.AS)) instanceof COSStream look ? look : null;
        }
        return null;
    }
}
