package ngo.portal.persistence.petition;

/**
 * When an organisation collects for a petition: while it has access to the portal, so that it can answer for what it collects. This is
 * the opposite of {@code OrganisationState.isClosed}, as far as the public sees organisations. It is asked anew each time, so that
 * nobody has to stop a petition or to let it go on.
 */
public final class CollectingOrganisation {

    /** A condition on a page {@code g}: the organisation whose page it is collects on it. */
    public static final String PARTNER_COLLECTS = collects("g.partner_id");

    /** A condition on a petition {@code p} that was opened: the organisation whose petition it is collects, and others for it. */
    public static final String OWNER_COLLECTS = collects("p.owner_id");

    /** The state of a petition {@code p} that was opened, as {@code public_sign} takes it: paused while its owner does not collect. */
    public static final String STATE =
            "case when p.state = 'OPEN' and not " + OWNER_COLLECTS + " then 'PAUSED' else p.state end";

    private CollectingOrganisation() {}

    private static String collects(String organisation) {
        return "exists (select 1 from organisation c where c.id = " + organisation
                + " and c.state in ('ACTIVE', 'LEAVING'))";
    }
}
