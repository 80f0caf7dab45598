package ngo.portal.ejb.action;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A link to a page, without its address: only the page layer knows addresses.
 *
 * @param names identifiers in the address of the page: the document first, then, where there is one, the part of it
 */
public record Link(Page page, List<String> names) {

    /** A page of one kind of document, or of another feature. Each feature has an enum of its own. */
    public interface Page {

        /** The kind of document; kind and name together identify the page. */
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
