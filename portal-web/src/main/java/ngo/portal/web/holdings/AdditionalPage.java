package ngo.portal.web.holdings;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An additional page of a document in the archive: a translation or an earlier version.
 *
 * @param ending suffix of its file name after that of the document
 * @param words its title
 * @param more its state or its author
 * @param content read when it is written, so that only one is in memory; throws a refusal if it no longer exists
 */
record AdditionalPage(String ending, String words, String more, Supplier<Content> content) {

    /**
     * The content of the page.
     *
     * @param page HTML for reading and printing
     * @param object for programs; absent if the API has none
     */
    record Content(String page, @Nullable Record object) {}
}
