package ngo.portal.ejb.file;

import java.util.Locale;

/** The kinds of files that leave the cleaner, and no others. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** Tables of words with commas between them too: nothing in them tells the two apart. */
    TEXT("text/plain", "txt", "csv", "tsv", "md");

    private static final int MAX_ENDING_CHARACTERS = 5;

    private final String type;
    /** The first of them is the one that is given. */
    private final String endings;

    FileKind(String type, String... endings) {
        this.type = type;
        this.endings = String.join(" ", endings);
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** The name with the ending that fits: a TIFF that was drawn anew as a JPEG is called one. */
    public String named(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot > 0 && (" " + endings + " ").contains(" " + ending + " ")) {
            return name;
        }
        boolean hasEnding = dot > 0 && ending.matches("[a-z0-9]{1," + MAX_ENDING_CHARACTERS + "}");
        return (hasEnding ? name.substring(0, dot) : name) + "." + endings.replaceFirst(" .*", "");
    }
}
