package ngo.portal.persistence.ownkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.ownkey.ExportOpening.NoExport;

/**
 * The program with which an organisation makes its own key and opens what the portal has sealed for it, without the portal:
 * {@code java -jar portal-open.jar}. It uses no network. It ends with 0 where everything was done, with 1 where a line was
 * refused, and with 2 where nothing could be done.
 */
public final class Open {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOTHING = 2;

    private static final int MAX_KEY_BYTES = OwnPublicKey.MAX_FILE_BYTES;

    private static final String USAGE =
            """
            java -jar portal-open.jar new-key DIR
                makes a key of your organisation's own in the directory DIR: %s, which
                you upload to the portal, and %s, which never leaves your organisation.
                If you lose that one, you lose the addresses. Keep a copy of it in another safe place.
            java -jar portal-open.jar open KEYFILE EXPORT > OUT.csv
                opens an export of supporters, as the portal gives it out (CSV or NDJSON), with the private
                key in KEYFILE. What is opened goes to the output, what is said about it to the screen.
            Ends with 0 where everything was done, 1 where a line was refused, 2 where nothing could be done.
            """
                    .formatted(KeyFiles.PUBLIC, KeyFiles.PRIVATE);

    private final OutputStream out;
    private final PrintStream said;

    Open(OutputStream out, PrintStream said) {
        this.out = out;
        this.said = said;
    }

    public static void main(String[] arguments) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.exit(new Open(out, new PrintStream(System.err, true, UTF_8)).run(List.of(arguments)));
    }

    /** Runs a command and returns the exit status of the program. */
    int run(List<String> words) {
        try {
            if (words.size() == 2 && words.get(0).equals("new-key")) {
                return newKey(Path.of(words.get(1)));
            }
            if (words.size() == 3 && words.get(0).equals("open")) {
                return open(Path.of(words.get(1)), Path.of(words.get(2)));
            }
            said.print(USAGE);
        } catch (NoExport other) {
            said.println(
                    "This is no export of supporters. Take the file as the portal gave it out, not as a spreadsheet"
                            + " saved it.");
        } catch (FileAlreadyExistsException there) {
            said.println("There is a key already: " + there.getFile() + ". Nothing was written.");
        } catch (NoSuchFileException missing) {
            said.println("There is no such file: " + missing.getFile() + ".");
        } catch (IOException failed) {
            said.println("A file could not be read or written: " + failed.getMessage() + ".");
        }
        return NOTHING;
    }

    private int newKey(Path directory) throws IOException {
        OwnPrivateKey key = OwnPrivateKey.made();
        KeyFiles.write(directory, key);
        said.println("Upload this one to the portal: " + directory.resolve(KeyFiles.PUBLIC));
        said.println("Keep this one, and a copy of it in another safe place: " + directory.resolve(KeyFiles.PRIVATE));
        said.println("If you lose it, you lose the addresses; nobody else can open them.");
        said.println("Fingerprint, which the portal shows as well: "
                + key.publicHalf().fingerprint());
        return DONE;
    }

    private int open(Path keyFile, Path export) throws IOException, NoExport {
        Optional<OwnPrivateKey> key = key(keyFile);
        if (key.isEmpty()) {
            return NOTHING;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(export))) {
            return new ExportOpening(key.get(), out, said).open(in) ? DONE : REFUSED;
        } finally {
            out.flush();
        }
    }

    private Optional<OwnPrivateKey> key(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_KEY_BYTES);
        }
        String text = new String(bytes, UTF_8);
        Optional<OwnPrivateKey> key = OwnPrivateKey.of(text);
        if (key.isEmpty()) {
            said.println(
                    text.contains("ASYMMETRIC_PUBLIC")
                            ? "This is the public key, which opens nothing. Give the private one: " + KeyFiles.PRIVATE
                                    + "."
                            : "This is no private key that new-key has written, or the file is damaged.");
        }
        return key;
    }
}
