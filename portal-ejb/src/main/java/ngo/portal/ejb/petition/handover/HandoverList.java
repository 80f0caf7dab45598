package ngo.portal.ejb.petition.handover;

import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.handover.CountryNumber;
import ngo.portal.persistence.petition.handover.HandoverContent;

/**
 * What goes into a list that is handed over.
 *
 * @param part which part of the list this is; people are those of the part alone
 * @param at as of when it is: for a part, when the list was divided
 * @param reference as random as a key, so that the fingerprint of a list tells nobody what stands in it who does not hold the list itself
 * @param countries those from which enough have signed to be told, in steps of ten
 * @param elsewhere confirmed ones from all other countries
 * @param people names or initials, by country and in the order of the letters; none where only numbers are told
 */
public record HandoverList(
        PetitionDetail petition,
        HandoverContent content,
        HandoverPart part,
        Instant at,
        String reference,
        long confirmed,
        long paper,
        List<CountryNumber> countries,
        long elsewhere,
        List<Entry> people) {

    /** Somebody who lets the addressee know their name, as the list tells it. */
    public record Entry(String name, String country) {}

    public HandoverList {
        countries = List.copyOf(countries);
        people = List.copyOf(people);
    }

    public long total() {
        return confirmed + paper;
    }
}
