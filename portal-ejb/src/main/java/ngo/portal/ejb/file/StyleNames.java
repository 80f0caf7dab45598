package ngo.portal.ejb.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * New names for the styles of one file. Style names that are known to the programs are kept; all others may name an
 * organisation or a person.
 */
final class StyleNames {

    private static final Set<String> BUILT_IN_NAMES = Set.of(
            "Standard",
            "Default",
            "Text_20_body",
            "Text_20_body_20_indent",
            "Heading",
            "Title",
            "Subtitle",
            "List",
            "Caption",
            "Index",
            "Footnote",
            "Endnote",
            "Header",
            "Footer",
            "Table_20_Contents",
            "Table_20_Heading",
            "Graphics",
            "Frame",
            "Frame_20_contents",
            "Quotations",
            "Preformatted_20_Text",
            "Internet_20_link",
            "Footnote_20_Symbol",
            "Footnote_20_anchor",
            "Endnote_20_Symbol",
            "Endnote_20_anchor",
            "Numbering_20_Symbols",
            "Bullet_20_Symbols",
            "Emphasis",
            "Strong_20_Emphasis",
            "Outline",
            "Result",
            "Result2",
            "Report",
            "Note");

    /** Names that programs number, such as P1, Mpm2, Table1.A1, and headings. */
    private static final Pattern NUMBERED = Pattern.compile(
            "[A-Za-z]{1,3}[0-9]{1,5}|Table[0-9]{1,4}(\\.[A-Z]{1,2}[0-9]{0,5}|\\.[0-9]{1,5})?|Heading_20_[0-9]{1,2}");

    private final Map<String, String> renamed = new HashMap<>();

    /** The new name of a style; the same style always has the same name. */
    String of(String given) {
        if (BUILT_IN_NAMES.contains(given) || NUMBERED.matcher(given).matches()) {
            return given;
        }
        return numbered(given);
    }

    String numbered(String given) {
        return given.isEmpty() ? given : renamed.computeIfAbsent(given, once -> "Style" + (renamed.size() + 1));
    }
}
