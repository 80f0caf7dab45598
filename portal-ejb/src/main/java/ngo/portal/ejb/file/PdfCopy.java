package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import ngo.portal.ejb.file.FileNotTaken.Reason;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Copies the resources of pages: fonts, pictures, colours, patterns. Keys that are not on the allow list are left out, and
 * so are colour profiles.
 */
final class PdfCopy {

    private static final long MAX_UNPACKED_BYTES = 256L * 1024 * 1024;

    /** Decompressed bytes of a part that is held in memory. */
    private static final int MAX_UNPACKED_BYTES_PER_PART = 24 * 1024 * 1024;

    private static final int MAX_DEPTH = 60;

    private static final List<COSName> CATEGORIES = List.of(
            COSName.FONT, COSName.XOBJECT, COSName.EXT_G_STATE, COSName.COLORSPACE, COSName.PATTERN, COSName.SHADING);

    private static final Set<String> KEYS = Stream.of(
                    // fonts
                    "Type Subtype BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo"
                            + " Registry Ordering Supplement CIDToGIDMap DW W DW2 W2 FontBBox FontMatrix BaseEncoding Differences"
                            + " FontName Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth"
                            + " MissingWidth FontFile FontFile2 FontFile3 Length1 Length2 Length3 CMapName WMode UseCMap",
                    // states and groups
                    "LW LC LJ ML D RI OP op OPM Font FL SM SA BM SMask CA ca AIS TK S G BC TR Group I K CS",
                    // colours, patterns and functions
                    "WhitePoint BlackPoint Gamma Matrix Range PatternType PaintType TilingType BBox XStep YStep Shading ShadingType"
                            + " ColorSpace Background AntiAlias Coords Domain Function Extend BitsPerCoordinate BitsPerComponent"
                            + " BitsPerFlag Decode VerticesPerRow FunctionType Size BitsPerSample Order Encode C0 C1 N Functions Bounds",
                    "FormType Width Height ImageMask Mask Interpolate Matte SMaskInData")
            .flatMap(keys -> Stream.of(keys.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private final IdentityHashMap<COSBase, COSBase> copies = new IdentityHashMap<>();
    private final IdentityHashMap<COSBase, PdfNames> known = new IdentityHashMap<>();
    private long bytes;
    private int depth;

    /** The resources of a drawing, copied and renamed. */
    PdfNames resources(COSDictionary given) {
        @Nullable PdfNames before = known.get(given);
        if (before != null) {
            return before;
        }
        PdfNames names = new PdfNames();
        known.put(given, names);
        for (COSName category : CATEGORIES) {
            if (given.getDictionaryObject(category) instanceof COSDictionary members) {
                for (COSName name : members.keySet()) {
                    @Nullable COSBase copied = copied(members.getDictionaryObject(name), names);
                    if (copied != null) {
                        names.add(category, name, copied);
                    }
                }
            }
        }
        return names;
    }

    COSBase copied(COSDictionary given) {
        @Nullable COSBase copied = copied(given, new PdfNames());
        return copied == null ? new COSDictionary() : copied;
    }

    COSBase copied(COSStream given, PdfNames around) {
        @Nullable COSBase copied = copied((COSBase) given, around);
        return copied == null ? new COSDictionary() : copied;
    }

    /** @param around resources of the enclosing drawing, for a form without resources of its own */
    private @Nullable COSBase copied(@Nullable COSBase given, PdfNames around) {
        if (given instanceof COSObject reference) {
            return copied(reference.getObject(), around);
        }
        if (given instanceof COSName || given instanceof COSNumber || given instanceof COSBoolean) {
            return given;
        }
        if (given instanceof COSString string) {
            return new COSString(string.getBytes());
        }
        if (given == null || given instanceof COSNull) {
            return null;
        }
        @Nullable COSBase before = copies.get(given);
        if (before != null) {
            return before;
        }
        if (++depth > MAX_DEPTH) {
            throw new FileNotTaken(Reason.TOO_COMPLEX);
        }
        try {
            return structure(given, around);
        } catch (IOException broken) {
            throw new FileNotTaken(Reason.UNREADABLE);
        } finally {
            depth--;
        }
    }

    private @Nullable COSBase structure(COSBase given, PdfNames around) throws IOException {
        if (given instanceof COSArray array) {
            return array(array, around);
        }
        if (given instanceof COSStream stream) {
            return stream(stream, around);
        }
        if (given instanceof COSDictionary dictionary) {
            COSDictionary copy = new COSDictionary();
            copies.put(given, copy);
            keys(dictionary, copy, around);
            if ("Type3".equals(dictionary.getNameAsString(COSName.SUBTYPE))) {
                drawnFont(dictionary, copy, around);
            }
            return copy;
        }
        return null;
    }

    /** Colour spaces with an ICC profile, which names its device and manufacturer, become device colour spaces. */
    private COSBase array(COSArray given, PdfNames around) {
        if (given.size() == 2
                && given.getObject(0) instanceof COSName name
                && "ICCBased".equals(name.getName())
                && given.getObject(1) instanceof COSStream profile) {
            return switch (profile.getInt(COSName.N)) {
                case 1 -> COSName.DEVICEGRAY;
                case 4 -> COSName.DEVICECMYK;
                default -> COSName.DEVICERGB;
            };
        }
        COSArray copy = new COSArray();
        copies.put(given, copy);
        for (int i = 0; i < given.size(); i++) {
            @Nullable COSBase one = copied(given.getObject(i), around);
            copy.add(one == null ? COSNull.NULL : one);
        }
        return copy;
    }

    private void keys(COSDictionary from, COSDictionary to, PdfNames around) {
        for (COSName key : from.keySet()) {
            if (KEYS.contains(key.getName())) {
                @Nullable COSBase value = copied(from.getDictionaryObject(key), around);
                if (value != null) {
                    to.setItem(key, value);
                }
            }
        }
    }

    /** Copies a Type 3 font, whose glyphs are drawings. */
    private void drawnFont(COSDictionary font, COSDictionary copy, PdfNames around) throws IOException {
        PdfNames own =
                font.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary given ? resources(given) : around;
        COSDictionary letters = new COSDictionary();
        COSDictionary given = PdfFile.dictionary(font, COSName.CHAR_PROCS);
        for (COSName letter : given.keySet()) {
            if (given.getDictionaryObject(letter) instanceof COSStream drawing) {
                letters.setItem(letter, drawing(drawing, new COSStream(), own));
            }
        }
        copy.setItem(COSName.CHAR_PROCS, letters);
        copy.setItem(COSName.RESOURCES, own.resources());
    }

    private COSBase stream(COSStream given, PdfNames around) throws IOException {
        COSStream copy = new COSStream();
        copies.put(given, copy);
        String subtype = String.valueOf(given.getNameAsString(COSName.SUBTYPE));
        if ("Image".equals(subtype)) {
            keys(given, copy, around);
            new PdfImage(this).copy(given, copy);
            return copy;
        }
        keys(given, copy, around);
        if ("Form".equals(subtype) || given.getInt(COSName.PATTERN_TYPE) == 1) {
            PdfNames own =
                    given.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary its ? resources(its) : around;
            copy.setItem(COSName.RESOURCES, own.resources());
            return drawing(given, copy, own);
        }
        byte[] data = unpacked(given);
        write(copy, given.containsKey(COSName.TYPE) || isProgram(data) ? withoutRemarks(data) : data);
        return copy;
    }

    private COSStream drawing(COSStream given, COSStream copy, PdfNames names) throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        PdfContent.copy(unpacked(given), names, drawn);
        write(copy, drawn.toByteArray());
        return copy;
    }

    /** Whether the stream is a CMap, a small program that maps character codes of a font; its producer writes comments above it. */
    private static boolean isProgram(byte[] data) {
        String text = new String(data, ISO_8859_1);
        return text.contains("begincmap") && text.contains("endcmap");
    }

    private static byte[] withoutRemarks(byte[] program) {
        if (!isProgram(program)) {
            return program;
        }
        return new String(program, ISO_8859_1)
                .lines()
                .filter(line -> !line.stripLeading().startsWith("%"))
                .collect(Collectors.joining("\n"))
                .getBytes(ISO_8859_1);
    }

    private static void write(COSStream copy, byte[] data) throws IOException {
        try (OutputStream out = copy.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(data);
        }
    }

    /** PDFBox applies a repeated filter only once; the other passes are done here. */
    byte[] unpacked(COSStream given) throws IOException {
        List<String> filters = PdfImage.filters(given);
        long again = filters.size() - filters.stream().distinct().count();
        try (InputStream in = given.createInputStream()) {
            InputStream all = in;
            for (int i = 0; i < again; i++) {
                all = new InflaterInputStream(all);
            }
            return limited(all);
        }
    }

    byte[] limited(InputStream in) throws IOException {
        byte[] data = in.readNBytes(MAX_UNPACKED_BYTES_PER_PART + 1);
        if (data.length > MAX_UNPACKED_BYTES_PER_PART) {
            throw new FileNotTaken(Reason.TOO_MUCH_INSIDE);
        }
        count(data.length);
        return data;
    }

    void count(long unpacked) {
        bytes += unpacked;
        if (bytes > MAX_UNPACKED_BYTES) {
            throw new FileNotTaken(Reason.TOO_MUCH_INSIDE);
        }
    }
}
