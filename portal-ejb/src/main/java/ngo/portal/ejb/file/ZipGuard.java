package ngo.portal.ejb.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import ngo.portal.ejb.file.FileNotTaken.Reason;

/**
 * Reads and writes ZIP archives, the only place that does. It does not trust the sizes in an archive, but counts the bytes
 * that it reads. Written archives name no time, no program and no system.
 */
public final class ZipGuard {

    public static final long MAX_BYTES = 20L * 1024 * 1024;

    private static final int MAX_PARTS = 2_000;
    private static final int MAX_NAME_CHARACTERS = 300;
    private static final int BUFFER_BYTES = 16 * 1024;

    /** A higher compression ratio marks a ZIP bomb; small archives are exempt. */
    private static final long MAX_COMPRESSION_RATIO = 100;

    private static final long ALWAYS_ALLOWED_BYTES = 4L * 1024 * 1024;

    /** A constant timestamp for archives; a real one would reveal when the file was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final long most;
    private long bytes;

    private ZipGuard(int packed) {
        most = Math.min(MAX_BYTES, Math.max(ALWAYS_ALLOWED_BYTES, MAX_COMPRESSION_RATIO * packed));
    }

    public static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** The parts by their names, in the order of the archive. */
    public static Map<String, byte[]> parts(byte[] zip) {
        ZipGuard guard = new ZipGuard(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                guard.take(entry, in);
            }
        } catch (ZipException broken) {
            String why = String.valueOf(broken.getMessage());
            throw new FileNotTaken(why.contains("encrypted") ? Reason.LOCKED : Reason.UNREADABLE);
        } catch (IOException | IllegalArgumentException broken) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
        return guard.parts;
    }

    private void take(ZipEntry entry, ZipInputStream in) throws IOException {
        String name = entry.getName();
        if (names.size() >= MAX_PARTS) {
            throw new FileNotTaken(Reason.TOO_MUCH_INSIDE);
        }
        if (name.length() > MAX_NAME_CHARACTERS || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new FileNotTaken(Reason.UNREADABLE);
        }
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            bytes += count;
            if (bytes > most) {
                throw new FileNotTaken(Reason.TOO_MUCH_INSIDE);
            }
            part.write(buffer, 0, count);
        }
        if (!entry.isDirectory()) {
            parts.put(name, part.toByteArray());
        }
    }

    /** Writes parts in their order. The part with the media type of an OpenDocument file is stored uncompressed, as its format requires. */
    public static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), part.getValue()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] part) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        if ("mimetype".equals(name)) {
            CRC32 sum = new CRC32();
            sum.update(part);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.length);
            entry.setCrc(sum.getValue());
        }
        return entry;
    }
}
