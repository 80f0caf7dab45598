package ngo.portal.persistence.statement;

/**
 * How an organisation signs.
 *
 * @param printedName the name as it will be printed
 * @param region shown instead of the name where the display is {@link Display#REGION}
 * @param reservation empty, or what the organisation does not share in the text
 */
public record SignatureTerms(Display display, String printedName, String region, String reservation) {}
