package ngo.portal.ejb.file;

import java.util.Locale;

/** The kinds of files that the sanitiser accepts and returns. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** Includes tables with comma-separated values: nothing in the content distinguishes them from text. */
    TEXT("text/plain", "txt", "csv", "tsv", "md");

    private static final int MAX_ENDING_CHARACTERS = 5;

    private final String type;
    /** The first extension is the one that is assigned. */
    private final String endings;

    FileKind(String type, String... endings) {
        this.type = type;
        this.endings = String.join(" ", endings);
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** The name with the extension of this kind: a TIFF that was converted to JPEG receives {@code .jpg}. */
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
