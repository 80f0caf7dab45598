package ngo.portal.persistence.ownkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens an export of supporters while it is read, however long it is. A line that does not open is left out and reported;
 * the others are written all the same.
 */
final class ExportOpening {

    /** The limit of a line; lines of the portal have a sixteenth of it. */
    private static final int MAX_LINE_BYTES = 65_536;

    private final OwnPrivateKey key;
    private final OutputStream out;
    private final PrintStream said;

    private int number;
    private int opened;
    private int taken;
    private int refused;

    ExportOpening(OwnPrivateKey key, OutputStream out, PrintStream said) {
        this.key = key;
        this.out = out;
        this.said = said;
    }

    /** The input is no export. */
    static final class NoExport extends Exception {

        private static final long serialVersionUID = 1;

        NoExport() {
            super("no export of supporters");
        }
    }

    /** Opens the export; returns whether every line was opened. */
    boolean open(InputStream export) throws IOException, NoExport {
        byte[] first = line(export);
        ExportForm form =
                ExportForm.of(text(first).map(line -> line.strip()).orElse("")).orElseThrow(NoExport::new);
        if (!form.head().isEmpty()) {
            number++;
            write(form.head(), form);
            first = line(export);
        }
        for (byte[] next = first; next.length > 0; next = line(export)) {
            number++;
            take(next, form);
        }
        out.flush();
        said.println("Opened: " + opened + ". Taken over as they were: " + taken + ". Refused: " + refused + ".");
        return refused == 0;
    }

    private void take(byte[] bytes, ExportForm form) throws IOException {
        @Nullable String whole = text(bytes).orElse(null);
        if (bytes.length > MAX_LINE_BYTES || whole == null || !whole.endsWith(form.end())) {
            refuse("it is no line of an export");
            return;
        }
        String line = whole.substring(0, whole.length() - form.end().length());
        Optional<ExportForm.Line> read = form.read(line);
        if (read.isEmpty() || line.indexOf('\r') >= 0) {
            refuse("it is no line of an export");
        } else if (read.get().sealed().isEmpty() && !read.get().rest().isEmpty()) {
            taken++;
            write(read.get().rest(), form);
        } else {
            open(line, read.get(), form);
        }
    }

    private void open(String line, ExportForm.Line read, ExportForm form) throws IOException {
        Optional<SealedLine> sealed = SealedLine.of(read.sealed());
        if (sealed.isEmpty()) {
            refuse("what is sealed in it is damaged");
            return;
        }
        if (!sealed.get().fingerprint().equals(key.publicHalf().fingerprint())) {
            refuse("it is sealed for another key, " + sealed.get().fingerprint());
            return;
        }
        Optional<OwnSupporter> one = key.open(read.id(), sealed.get().sealed());
        if (one.isEmpty()) {
            refuse("it does not open, since it was changed");
        } else if (!form.sealed(one.get(), read.sealed()).equals(line)) {
            refuse("what it says in the clear is not what was sealed");
        } else {
            opened++;
            write(form.opened(one.get()), form);
        }
    }

    private void refuse(String why) {
        refused++;
        said.println("Line " + number + ": " + why + ".");
    }

    private void write(String line, ExportForm form) throws IOException {
        out.write((line + form.end()).getBytes(UTF_8));
    }

    /** Reads a line with its line end; empty at the end of the input. Of a line that is too long, it reads only enough to detect that. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (line.size() <= MAX_LINE_BYTES) {
                line.write(next);
            }
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException damaged) {
            return Optional.empty();
        }
    }
}
