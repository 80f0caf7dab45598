package ngo.portal.persistence.petition.signing;

import java.util.UUID;

/**
 * A checkbox of consent: an organisation and the wording of what the supporter agrees to.
 *
 * @param language in which the wording is written
 */
public record ConsentChoiceRow(
        UUID organisation, String alias, String name, int wording, String language, String words) {}
