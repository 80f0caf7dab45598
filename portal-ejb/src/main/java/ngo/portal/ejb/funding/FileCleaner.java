package ngo.portal.ejb.funding;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import ngo.portal.persistence.funding.FileNotTaken;
import org.apache.tika.Tika;

/** Says what a file is by what stands in it, and takes out what it tells about whoever made it. What cannot be cleaned is not taken. */
@ApplicationScoped
public class FileCleaner {

    private static final Tika TIKA = new Tika();

    private static final Map<String, FileKind> BY_TYPE = Map.of(
            "application/pdf", FileKind.PDF,
            "image/png", FileKind.PNG,
            "image/jpeg", FileKind.JPEG,
            "image/webp", FileKind.WEBP,
            "text/plain", FileKind.TEXT);

    /** A file that tells nothing but what it is for. */
    public static final class Clean {

        private final FileKind kind;
        private final byte[] bytes;

        Clean(FileKind kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes;
        }

        public FileKind kind() {
            return kind;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        int size() {
            return bytes.length;
        }
    }

    public Clean cleaned(byte[] bytes) {
        FileKind kind = kindOf(bytes);
        return new Clean(
                kind,
                switch (kind) {
                    case PDF -> PdfFile.cleaned(bytes);
                    case PNG -> Picture.drawnAnew(bytes, "png");
                    case JPEG -> Picture.drawnAnew(bytes, "jpeg");
                    case WEBP -> Picture.withoutChunks(bytes);
                    case ODT, ODS, DOCX, XLSX -> OfficeFile.cleaned(bytes);
                    case TEXT -> text(bytes);
                });
    }

    private static FileKind kindOf(byte[] bytes) {
        if (bytes.length == 0) {
            throw new FileNotTaken();
        }
        if (OfficeFile.isArchive(bytes)) {
            return OfficeFile.kindOf(bytes);
        }
        FileKind kind = BY_TYPE.get(TIKA.detect(bytes));
        if (kind == null) {
            throw new FileNotTaken();
        }
        return kind;
    }

    private static byte[] text(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException foreign) {
            throw new FileNotTaken();
        }
        return bytes;
    }
}
