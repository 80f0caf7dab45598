package ngo.portal.ejb.funding;

/** A file that was decrypted for one reader. */
public final class OpenedFile {

    private final AttachedFile about;
    private final byte[] bytes;

    OpenedFile(AttachedFile about, byte[] bytes) {
        this.about = about;
        this.bytes = bytes.clone();
    }

    public AttachedFile about() {
        return about;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "OpenedFile";
    }
}
