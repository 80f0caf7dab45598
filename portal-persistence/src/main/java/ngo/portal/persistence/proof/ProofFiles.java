package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files that a verifier has of one statement or signature, classified by their content and not by their names.
 *
 * @param given policies that were given separately
 * @param bundled policies that came in a bundle with the proofs
 */
record ProofFiles(
        List<byte[]> given,
        List<byte[]> bundled,
        List<TlogProof> proofs,
        List<byte[]> texts,
        List<SupporterReceipt> receipts,
        List<SignedNote> promises) {

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_FILES = 10_000;

    ProofFiles() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** All log entries, including those of receipts. */
    List<TlogProof> entries() {
        List<TlogProof> all = new ArrayList<>(proofs);
        receipts.forEach(receipt -> all.add(receipt.proof()));
        return all;
    }

    /** Adds a file, or the files in a bundle. */
    void add(byte[] file) {
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            unzip(file);
        } else {
            add(file, given);
        }
    }

    private void add(byte[] file, List<byte[]> policies) {
        String text = new String(file, UTF_8);
        if (text.startsWith(TlogProof.FIRST)) {
            proofs.add(TlogProof.of(file));
        } else if (text.startsWith(SupporterReceipt.FIRST)) {
            receipts.add(SupporterReceipt.of(file));
        } else if (text.startsWith(Promise.FIRST)) {
            promises.add(SignedNote.of(file));
        } else if (Policy.looksLike(text)) {
            policies.add(file);
        } else {
            texts.add(file);
        }
    }

    private void unzip(byte[] bundle) {
        int left = MOST_BYTES;
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] file = zip.readNBytes(left + 1);
                left -= file.length;
                files++;
                if (left < 0 || files > MOST_FILES) {
                    throw new ProofRefused("The bundle is larger than any that the portal makes.");
                }
                add(file, bundled);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new ProofRefused("The bundle cannot be unpacked; it was damaged on its way.");
        }
        if (files == 0) {
            throw new ProofRefused("The bundle cannot be unpacked; it was damaged on its way.");
        }
    }

    /** Packs files under their names, in their order; the same files always give the same bytes. */
    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
