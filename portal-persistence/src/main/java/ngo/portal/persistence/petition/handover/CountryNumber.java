package ngo.portal.persistence.petition.handover;

/**
 * How many people have signed from a country, in steps of ten; of all countries together where the country is empty.
 *
 * @param paper on paper, of all countries together
 */
public record CountryNumber(String country, long confirmed, long paper) {}
