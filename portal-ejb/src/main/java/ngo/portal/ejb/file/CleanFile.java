package ngo.portal.ejb.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import ngo.portal.persistence.text.table.Csv;

/** A sanitised file: rebuilt from its content, without metadata. */
public final class CleanFile {

    private static final Pattern TABLE = Pattern.compile("\\.(?:csv|tsv)$", Pattern.CASE_INSENSITIVE);

    private final FileKind kind;
    private final byte[] bytes;

    CleanFile(FileKind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    /** The file under this name. In a text that spreadsheets would open as a table, formulas are neutralised. */
    public CleanFile named(String name) {
        boolean isTable = kind == FileKind.TEXT && TABLE.matcher(name).find();
        return isTable
                ? new CleanFile(
                        kind, Csv.withoutFormulas(new String(bytes, UTF_8)).getBytes(UTF_8))
                : this;
    }

    public FileKind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return "CleanFile";
    }
}
