package ngo.portal.web.holdings;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import ngo.portal.persistence.holdings.ExportedDocumentRow;
import ngo.portal.persistence.holdings.ExportedKind;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/** What files in the archive are called: in letters that every system takes, and by an id, so that none is there twice. */
final class FileNames {

    /** What the name of a version of a whole text has before its number. */
    static final String VERSION = ".v";

    private static final int MAX_TITLE_CHARACTERS = 40;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private FileNames() {}

    /** Where documents of a kind lie. */
    static String folder(ExportedKind kind) {
        return DocumentDescriptors.require(kind).section();
    }

    /** The file of a document, without what its name ends with. */
    static String of(ExportedKind kind, ExportedDocumentRow row) {
        String title = ascii(row.title());
        return folder(kind) + "/" + title + (title.isEmpty() ? "" : "-") + row.id();
    }

    /** The same as files of its folder call it. */
    static String within(String file) {
        return file.substring(file.indexOf('/') + 1);
    }

    /** What the name of a translation has behind that of its document. */
    static String language(String tag) {
        return "." + ascii(tag);
    }

    /** What the name of a version has before its number, of the section at this place. */
    static String section(int place) {
        return ".s" + place + "-v";
    }

    /** As much of a title as a name takes: small letters, digits and single hyphens between them. */
    static String ascii(String title) {
        StringBuilder name = new StringBuilder();
        for (char one : LATIN.transliterate(title).toLowerCase(Locale.ROOT).toCharArray()) {
            if (name.length() == MAX_TITLE_CHARACTERS) {
                break;
            }
            if ((one >= 'a' && one <= 'z') || (one >= '0' && one <= '9')) {
                name.append(one);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        int end = name.length();
        return !name.isEmpty() && name.charAt(end - 1) == '-' ? name.substring(0, end - 1) : name.toString();
    }
}
