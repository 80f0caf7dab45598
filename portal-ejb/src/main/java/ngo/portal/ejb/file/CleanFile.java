package ngo.portal.ejb.file;

/** A file that was built anew and tells nothing but what it is for. */
public final class CleanFile {

    private final FileKind kind;
    private final byte[] bytes;

    CleanFile(FileKind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
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
