package ngo.portal.ejb.action;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A page with what it shows. Which address that is, the page layer alone knows.
 *
 * @param names what the address of the page calls: the document first, then, where there is one, the part of it
 */
public record Link(Page page, List<String> names) {

    /** A page of one kind of document, or of anything else that people are led to. Each feature has an enum of its own. */
    public interface Page {

        /** Of which kind of document; the kind together with the name tells one page from all others. */
        String kind();

        String name();
    }

    /** To a page of a document, or of a part of it. */
    public static Link to(Page page, UUID document, UUID... part) {
        return new Link(
                page,
                Stream.concat(Stream.of(document), Stream.of(part))
                        .map(UUID::toString)
                        .toList());
    }
}
