package ngo.portal.persistence.petition.signing;

import java.util.UUID;

/**
 * A box that may be ticked: an organisation, and to what one agrees.
 *
 * @param language in which the wording is said
 */
public record ConsentChoiceRow(
        UUID organisation, String alias, String name, int wording, String language, String words) {}
