package ngo.portal.ejb.file;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of part that is rewritten in an office file. */
enum OfficePart {
    DOCUMENT("word/document", "wordprocessingml.document.main"),
    STYLES("word/styles", "wordprocessingml.styles"),
    NUMBERING("word/numbering", "wordprocessingml.numbering"),
    SETTINGS("word/settings", "wordprocessingml.settings"),
    HEADER("word/header", "wordprocessingml.header"),
    FOOTER("word/footer", "wordprocessingml.footer"),
    FOOTNOTES("word/footnotes", "wordprocessingml.footnotes"),
    ENDNOTES("word/endnotes", "wordprocessingml.endnotes"),
    PRESENTATION("ppt/presentation", "presentationml.presentation.main"),
    SLIDE("ppt/slides/slide", "presentationml.slide"),
    SLIDE_LAYOUT("ppt/slideLayouts/slideLayout", "presentationml.slideLayout"),
    SLIDE_MASTER("ppt/slideMasters/slideMaster", "presentationml.slideMaster"),
    WORKBOOK("xl/workbook", "spreadsheetml.sheet.main"),
    WORKSHEET("xl/worksheets/sheet", "spreadsheetml.worksheet"),
    SHEET_STYLES("xl/styles", "spreadsheetml.styles"),
    STRINGS("xl/sharedStrings", "spreadsheetml.sharedStrings"),
    THEME("theme/theme", "theme"),
    IMAGE("media/image", "");

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    /** Relationship types of parts to which the markup does not refer. */
    private static final Set<String> IMPLIED_LINKS = Set.of(
            "styles",
            "numbering",
            "settings",
            "footnotes",
            "endnotes",
            "theme",
            "sharedStrings",
            "slideLayout",
            "slideMaster");

    private final String name;
    private final String type;

    OfficePart(String name, String type) {
        this.name = name;
        this.type = type;
    }

    /** The kind of a part by the type of the relationship to it; none if the part is removed. */
    static @Nullable OfficePart of(String link, FileKind kind) {
        boolean sheet = kind == FileKind.XLSX;
        return switch (link) {
            case "styles" -> sheet ? SHEET_STYLES : STYLES;
            case "numbering" -> NUMBERING;
            case "settings" -> SETTINGS;
            case "header" -> HEADER;
            case "footer" -> FOOTER;
            case "footnotes" -> FOOTNOTES;
            case "endnotes" -> ENDNOTES;
            case "slide" -> SLIDE;
            case "slideLayout" -> SLIDE_LAYOUT;
            case "slideMaster" -> SLIDE_MASTER;
            case "worksheet" -> WORKSHEET;
            case "sharedStrings" -> STRINGS;
            case "theme" -> THEME;
            case "image" -> sheet ? null : IMAGE;
            default -> null;
        };
    }

    static boolean isImplied(String link) {
        return IMPLIED_LINKS.contains(link);
    }

    /** The name of a part within the package, without its extension. Parts of one type are numbered from 1. */
    String name(FileKind kind, int number) {
        String folder = this == THEME || this == IMAGE
                ? switch (kind) {
                    case DOCX -> "word/";
                    case PPTX -> "ppt/";
                    default -> "xl/";
                }
                : "";
        boolean only = this == DOCUMENT || this == PRESENTATION || this == WORKBOOK;
        return folder + name + (only ? "" : Integer.toString(number));
    }

    /** Its media type. */
    String type() {
        return TYPE + type + "+xml";
    }

    MarkupCopy copy(OfficeLinks links) {
        if (name.startsWith("word/")) {
            return new WordCopy(MarkupRules.WORD, links);
        }
        return new PackageCopy(rules(), links);
    }

    private MarkupRules rules() {
        if (name.startsWith("ppt/")) {
            return MarkupRules.SLIDES;
        }
        return name.startsWith("xl/") ? MarkupRules.SHEET : MarkupRules.THEME;
    }
}
