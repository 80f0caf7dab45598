package ngo.portal.web.holdings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document in all its export formats.
 *
 * @param page HTML for reading and printing
 * @param object for programs
 * @param deliveries for programs as well; absent if there are none
 * @param beside additional pages that its page links to
 */
record ExportedDocument(String page, Record object, @Nullable Record deliveries, List<AdditionalPage> beside) {

    ExportedDocument {
        beside = List.copyOf(beside);
    }
}
