package ngo.portal.ejb.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A picture in a PDF. A picture with a lossless filter is recompressed as a stream, without being held in memory; a JPEG
 * keeps the segments that draw it.
 */
final class PdfImage {

    private static final Set<String> IMAGE_FILTERS =
            Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");
    private static final Set<String> PARAMETERS = Set.of(
            "Predictor",
            "Colors",
            "BitsPerComponent",
            "Columns",
            "K",
            "EndOfLine",
            "EncodedByteAlign",
            "Rows",
            "EndOfBlock",
            "BlackIs1",
            "ColorTransform");
    private static final int BUFFER_BYTES = 64 * 1024;

    private final PdfCopy copy;

    PdfImage(PdfCopy copy) {
        this.copy = copy;
    }

    void copy(COSStream from, COSStream to) throws IOException {
        List<String> filters = filters(from);
        String last = filters.isEmpty() ? "" : filters.get(filters.size() - 1);
        if (IMAGE_FILTERS.contains(last)) {
            drawn(from, to, last, filters.size());
        } else if (filters.size() == 1 && Set.of("FlateDecode", "Fl").contains(last)) {
            packed(from, to);
        } else {
            try (OutputStream out = to.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(copy.unpacked(from));
            }
        }
    }

    /** The names of the filters, outermost first. */
    static List<String> filters(COSStream stream) {
        List<String> names = new ArrayList<>();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) {
            names.add(name.getName());
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                names.add(array.getObject(i) instanceof COSName name ? name.getName() : "");
            }
        }
        return names;
    }

    private void drawn(COSStream from, COSStream to, String filter, int filters) throws IOException {
        byte[] data;
        try (InputStream in = filters == 1
                ? from.createRawInputStream()
                : new PDStream(from).createInputStream(List.copyOf(IMAGE_FILTERS))) {
            data = copy.limited(in);
        }
        byte[] clean =
                switch (filter) {
                    case "DCTDecode", "DCT" -> JpegParts.cleaned(data);
                    case "JPXDecode" -> Jpeg2000Parts.cleaned(data);
                    default -> data;
                };
        try (OutputStream out = to.createRawOutputStream()) {
            out.write(clean);
        }
        to.setItem(COSName.FILTER, COSName.getPDFName(filter));
        COSDictionary parameters = parameters(from, filters - 1);
        if ("JBIG2Decode".equals(filter)
                && given(from, filters - 1).getDictionaryObject("JBIG2Globals") instanceof COSStream all) {
            COSStream globals = new COSStream();
            try (OutputStream out = globals.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(copy.unpacked(all));
            }
            parameters.setItem("JBIG2Globals", globals);
        }
        if (parameters.size() > 0) {
            to.setItem(COSName.DECODE_PARMS, parameters);
        }
    }

    private void packed(COSStream from, COSStream to) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = new InflaterInputStream(from.createRawInputStream());
                OutputStream out = to.createOutputStream(COSName.FLATE_DECODE)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                copy.count(count);
                out.write(buffer, 0, count);
            }
        } catch (ZipException broken) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
        COSDictionary parameters = parameters(from, 0);
        if (parameters.size() > 0) {
            to.setItem(COSName.DECODE_PARMS, parameters);
        }
    }

    private static COSDictionary given(COSStream from, int filter) {
        COSBase given = from.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (given instanceof COSArray array) {
            given = filter < array.size() ? array.getObject(filter) : null;
        }
        return given instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
    }

    private static COSDictionary parameters(COSStream from, int filter) {
        COSDictionary given = given(from, filter);
        COSDictionary parameters = new COSDictionary();
        for (COSName key : given.keySet()) {
            if (PARAMETERS.contains(key.getName())) {
                parameters.setItem(key, given.getDictionaryObject(key));
            }
        }
        return parameters;
    }
}
