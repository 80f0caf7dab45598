package ngo.portal.web.holdings;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page beside that of a document: a translation, or what the document said before.
 *
 * @param ending what its name has behind that of the document
 * @param words what it is called
 * @param more where it stands, or by whom it is
 * @param content is read when it is written, so that no two lie in memory; refused where it is gone by then
 */
record BesidePage(String ending, String words, String more, Supplier<Content> content) {

    /**
     * What stands in it.
     *
     * @param page to be read and printed
     * @param object for programs; absent where they have none
     */
    record Content(String page, @Nullable Record object) {}
}
