package ngo.portal.launch.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.vault.MasterKeys;
import ngo.portal.persistence.vault.SealedStream;
import org.jspecify.annotations.Nullable;

/**
 * A backup file of one {@link BackupPart}: two header lines (what the file is, and its encrypted key), followed by an encrypted
 * archive with one file per table in {@code COPY} format and the manifest at the end.
 */
record BackupFile(Path path, Head head, String sealedKey) {

    static final String ENDING = ".backup";
    private static final String FORMAT = "coalition-portal/backup/v1";
    private static final String MANIFEST = "manifest";
    private static final int LONGEST_LINE = 1_000;
    private static final int WORDS = 4;
    private static final int WORDS_OF_ONE = 7;

    /**
     * The header, which can be read without a key.
     *
     * @param schema version of the schema that was backed up
     * @param subject the one organisation that the file covers; absent for a backup of a whole database
     */
    record Head(BackupPart part, String schema, String madeAt, @Nullable Subject subject) {

        Head(BackupPart part, String schema, String madeAt) {
            this(part, schema, madeAt, null);
        }

        String line() {
            String whole = FORMAT + " " + part.word() + " " + schema + " " + madeAt;
            return subject == null
                    ? whole
                    : whole + " " + subject.alias() + " " + subject.id() + " " + subject.release();
        }

        static Optional<Head> of(String line) {
            String[] words = line.split(" ", -1);
            boolean whole = words.length == WORDS;
            if (!words[0].equals(FORMAT) || (!whole && words.length != WORDS_OF_ONE)) {
                return Optional.empty();
            }
            Subject subject = whole ? null : Subject.of(words[4], words[5], words[6]);
            return BackupPart.of(words[1])
                    .filter(part -> part.isWhole() == whole)
                    .map(part -> new Head(part, words[2], words[3], subject));
        }
    }

    /**
     * The organisation that an export covers, and the release that wrote it.
     *
     * @param release a single word
     */
    record Subject(String alias, UUID id, String release) {

        static @Nullable Subject of(String alias, String id, String release) {
            try {
                return new Subject(alias, UUID.fromString(id), release);
            } catch (IllegalArgumentException none) {
                return null;
            }
        }
    }

    /** Writes the tables into the archive and returns the manifest. */
    interface Content {
        BackupManifest writeTo(Archive archive) throws IOException, SQLException;
    }

    /** Receives the tables one after the other; the caller closes what it passes in. */
    interface Archive {
        OutputStream table(String name) throws IOException;
    }

    /** Receives the tables one after the other, and the manifest at the end. */
    interface Reader {
        void table(String name, InputStream rows) throws IOException, SQLException;

        void manifest(BackupManifest manifest) throws IOException, SQLException;
    }

    /** The file gets its final name only when it is complete. */
    static BackupManifest write(Path file, Head head, MasterKeys keys, Content content)
            throws IOException, SQLException {
        Path draft = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(draft);
        PrivateFiles.createFile(draft);
        try {
            BackupManifest manifest = writeAll(draft, head.line(), keys, content);
            PrivateFiles.take(draft, file);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static BackupManifest writeAll(Path file, String head, MasterKeys keys, Content content)
            throws IOException, SQLException {
        byte[] about = head.getBytes(StandardCharsets.UTF_8);
        SealedStream seal = SealedStream.made();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(about);
            out.write('\n');
            out.write(Base64.getEncoder().encode(seal.sealedKey(keys, about)));
            out.write('\n');
            try (ZipOutputStream archive = new ZipOutputStream(seal.sealing(out, about))) {
                BackupManifest manifest = content.writeTo(name -> {
                    archive.putNextEntry(new ZipEntry(name));
                    return archive;
                });
                archive.putNextEntry(new ZipEntry(MANIFEST));
                archive.write(manifest.text().getBytes(StandardCharsets.UTF_8));
                return manifest;
            }
        }
    }

    /** Reads only the two header lines. */
    static BackupFile at(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Optional<Head> head = Head.of(line(in));
            String sealedKey = line(in);
            return head.map(known -> new BackupFile(file, known, sealedKey))
                    .orElseThrow(() -> new StartupRefused(file + " is not a backup of a portal."));
        } catch (IOException unreadable) {
            throw new StartupRefused(file + " cannot be read.", unreadable);
        }
    }

    /** Passes the whole content to the reader; refuses with a message if the content was changed after it was written. */
    void read(MasterKeys keys, Reader reader) throws SQLException {
        byte[] about = head.line().getBytes(StandardCharsets.UTF_8);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            line(in);
            line(in);
            SealedStream seal = SealedStream.of(Base64.getDecoder().decode(sealedKey), keys, about);
            try (ZipInputStream archive = new ZipInputStream(seal.opening(in, about))) {
                BackupManifest manifest = readAll(archive, reader);
                archive.transferTo(OutputStream.nullOutputStream());
                reader.manifest(manifest);
            }
        } catch (GeneralSecurityException | IllegalArgumentException notOpened) {
            throw new StartupRefused(
                    path + " cannot be decrypted with this key file; use the one that was in use when it was made.");
        } catch (IOException altered) {
            throw new StartupRefused(path + " is damaged: it was changed or truncated.", altered);
        }
    }

    private static BackupManifest readAll(ZipInputStream archive, Reader reader) throws IOException, SQLException {
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (entry.getName().equals(MANIFEST)) {
                BackupManifest manifest = BackupManifest.of(new String(archive.readAllBytes(), StandardCharsets.UTF_8));
                if (archive.getNextEntry() != null) {
                    throw new IOException("there is data after the manifest");
                }
                return manifest;
            }
            reader.table(entry.getName(), archive);
        }
        throw new IOException("there is no manifest");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("not a backup");
            }
            line.append((char) one);
        }
        return line.toString();
    }
}
