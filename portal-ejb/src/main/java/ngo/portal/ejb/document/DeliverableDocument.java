package ngo.portal.ejb.document;

import java.util.List;
import ngo.portal.ejb.action.Link;
import ngo.portal.persistence.shared.Document;

/**
 * A document that can be handed over to somebody, as its kind says it.
 *
 * @param language in which it is written
 * @param addressees whom it is addressed to, in its own words
 * @param open whether it is delivered now: only what the public reads is
 * @param beforeLeads whether leads may act on it for the coalition
 * @param all where its deliveries stand
 * @param one where each of them stands
 */
public record DeliverableDocument(
        Document document,
        String language,
        List<String> addressees,
        boolean open,
        boolean beforeLeads,
        Link.Page all,
        Link.Page one) {

    public DeliverableDocument {
        addressees = List.copyOf(addressees);
    }
}
