package ngo.portal.ejb.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the content stream of a page, operator by operator: drawing operators are kept; marked content and comments, with
 * everything attached to them, are removed.
 */
final class PdfContent {

    private static final Set<String> DRAWING = Set.of(
            "q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs", "m", "l", "c", "v", "y", "h", "re", "S", "s", "f",
            "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*", "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td",
            "TD", "Tm", "T*", "Tj", "TJ", "'", "\"", "d0", "d1", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG",
            "rg", "K", "k", "sh", "Do", "BI");

    /** The resource category of the name that an operator uses. */
    private static final Map<String, COSName> NAMED = Map.of(
            "Tf", COSName.FONT,
            "Do", COSName.XOBJECT,
            "gs", COSName.EXT_G_STATE,
            "CS", COSName.COLORSPACE,
            "cs", COSName.COLORSPACE,
            "SCN", COSName.PATTERN,
            "scn", COSName.PATTERN,
            "sh", COSName.SHADING);

    private static final Set<String> PLAIN_COLOURS =
            Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern", "G", "RGB", "CMYK");
    private static final Set<String> IMAGE_KEYS = Set.of(
            "W",
            "Width",
            "H",
            "Height",
            "BPC",
            "BitsPerComponent",
            "CS",
            "ColorSpace",
            "F",
            "Filter",
            "DP",
            "DecodeParms",
            "D",
            "Decode",
            "IM",
            "ImageMask",
            "I",
            "Interpolate");
    private static final Set<String> PHOTO = Set.of("DCT", "DCTDecode");
    private static final int MAX_OPERANDS = 10_000;

    private final PdfNames names;
    private final ContentStreamWriter writer;

    private PdfContent(PdfNames names, OutputStream out) {
        this.names = names;
        this.writer = new ContentStreamWriter(out);
    }

    static void copy(byte[] drawing, PdfNames names, OutputStream out) throws IOException {
        PdfContent content = new PdfContent(names, out);
        PDFStreamParser parser = new PDFStreamParser(drawing);
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                content.write(operator, operands);
                operands.clear();
            } else if (token instanceof COSBase operand && operands.size() < MAX_OPERANDS) {
                operands.add(operand);
            }
        }
    }

    private void write(Operator operator, List<COSBase> operands) throws IOException {
        String does = operator.getName();
        boolean odd = operands.stream().anyMatch(COSDictionary.class::isInstance);
        if (!DRAWING.contains(does) || odd || !rename(does, operands)) {
            return;
        }
        if ("BI".equals(does)) {
            image(operator);
        }
        writer.writeTokens(List.copyOf(operands));
        writer.writeToken(operator);
    }

    /** Whether the named resource exists. */
    private boolean rename(String does, List<COSBase> operands) {
        @Nullable COSName category = NAMED.get(does);
        if (category == null) {
            return true;
        }
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof COSName given && !PLAIN_COLOURS.contains(given.getName())) {
                @Nullable COSName renamed = names.renamed(category, given);
                if (renamed == null) {
                    return false;
                }
                operands.set(i, renamed);
            }
        }
        return true;
    }

    /** Copies an inline image. */
    private void image(Operator operator) {
        COSDictionary about = new COSDictionary();
        operator.getImageParameters().forEach((key, value) -> {
            if (IMAGE_KEYS.contains(key.getName())) {
                about.setItem(key, colours(key, value));
            }
        });
        COSBase filter = about.getDictionaryObject(COSName.F, COSName.FILTER);
        if (isPhoto(filter)) {
            operator.setImageData(JpegParts.cleaned(operator.getImageData()));
        }
        operator.setImageParameters(about);
    }

    private COSBase colours(COSName key, COSBase value) {
        boolean colours = "CS".equals(key.getName()) || "ColorSpace".equals(key.getName());
        if (!colours || !(value instanceof COSName name) || PLAIN_COLOURS.contains(name.getName())) {
            return value;
        }
        @Nullable COSName renamed = names.renamed(COSName.COLORSPACE, name);
        return renamed == null ? COSName.DEVICEGRAY : renamed;
    }

    private static boolean isPhoto(COSBase filter) {
        if (filter instanceof COSArray array) {
            boolean photo = false;
            for (COSBase one : array) {
                photo |= one instanceof COSName name && PHOTO.contains(name.getName());
            }
            if (photo && array.size() > 1) {
                throw new FileNotTaken(Reason.UNREADABLE);
            }
            return photo;
        }
        return filter instanceof COSName name && PHOTO.contains(name.getName());
    }
}
