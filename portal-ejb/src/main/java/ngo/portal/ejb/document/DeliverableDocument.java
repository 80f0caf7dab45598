package ngo.portal.ejb.document;

import java.util.List;
import ngo.portal.ejb.action.Link;
import ngo.portal.persistence.shared.Document;

/**
 * A document that can be delivered to an addressee, as its kind describes it.
 *
 * @param language in which it is written
 * @param addressees whom it is addressed to, in its own words
 * @param open whether it can be delivered now: only what the public reads can
 * @param beforeLeads whether leads may act on it for the coalition
 * @param all the page of all deliveries
 * @param one the page of one delivery
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
