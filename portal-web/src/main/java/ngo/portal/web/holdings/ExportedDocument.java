package ngo.portal.web.holdings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document in its forms.
 *
 * @param page to be read and printed
 * @param object for programs
 * @param deliveries for programs as well; absent where it was delivered to nobody
 * @param beside what its page leads to besides
 */
record ExportedDocument(String page, Record object, @Nullable Record deliveries, List<BesidePage> beside) {

    ExportedDocument {
        beside = List.copyOf(beside);
    }
}
