package ngo.portal.ejb.funding;

import ngo.portal.persistence.funding.handling.RevealRow;

/** A request for a reveal of the person concerned, with its reason. */
public record AskedReveal(RevealRow reveal, String reason) {

    static AskedReveal of(RevealRow row, OpenedTexts openedTexts) {
        return new AskedReveal(row, openedTexts.text(row.id(), RevealRow.REASON));
    }

    @Override
    public String toString() {
        return "AskedReveal";
    }
}
