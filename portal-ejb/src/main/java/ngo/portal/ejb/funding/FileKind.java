package ngo.portal.ejb.funding;

/** The kinds of files that requests bring along, and no others. */
public enum FileKind {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    WEBP("image/webp"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Tables of words with commas between them too: nothing in them tells the two apart. */
    TEXT("text/plain");

    private final String type;

    FileKind(String type) {
        this.type = type;
    }

    /** Its media type. */
    public String type() {
        return type;
    }
}
