package ngo.portal.ejb.petition.desk;

/** A scan that was decrypted for one reader. */
public final class OpenedScan {

    private final String mediaType;
    private final byte[] bytes;

    OpenedScan(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "OpenedScan";
    }
}
