package ngo.portal.ejb.petition.handover;

import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.handover.CountryNumber;
import ngo.portal.persistence.petition.handover.HandoverContent;

/**
 * The content of a list for the addressee.
 *
 * @param part which part of the list this is; people are those of the part alone
 * @param at as of when it is: for a part, when the list was divided
 * @param reference as random as a key, so that the fingerprint of a list reveals nothing of its content to people who do not
 *         have the list
 * @param countries those from which enough people have signed to be named, in steps of ten
 * @param elsewhere confirmed ones from all other countries
 * @param people names or initials, by country and in alphabetical order; empty if the list contains numbers only
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

    /** A supporter who agreed to give the addressee their name. */
    public record Entry(String name, String country) {}

    public HandoverList {
        countries = List.copyOf(countries);
        people = List.copyOf(people);
    }

    public long total() {
        return confirmed + paper;
    }
}
