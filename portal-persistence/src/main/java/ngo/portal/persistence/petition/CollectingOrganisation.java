package ngo.portal.persistence.petition;

/**
 * Conditions in SQL under which an organisation collects for a petition: it must have access to the portal, so that it can
 * answer for what it collects. This is the opposite of {@code OrganisationState.isClosed}, as far as the public sees
 * organisations. Each query evaluates the condition again, so that nobody has to stop a petition or to resume it.
 */
public final class CollectingOrganisation {

    /** A condition on a page {@code g}: the organisation that owns the page collects on it. */
    public static final String PARTNER_COLLECTS = collects("g.partner_id");

    /** A condition on a petition {@code p} that was opened: its owner collects, and so do other organisations on the owner's behalf. */
    public static final String OWNER_COLLECTS = collects("p.owner_id");

    /** The state of an opened petition {@code p} for {@code public_sign}: paused while its owner does not collect. */
    public static final String STATE =
            "case when p.state = 'OPEN' and not " + OWNER_COLLECTS + " then 'PAUSED' else p.state end";

    private CollectingOrganisation() {}

    private static String collects(String organisation) {
        return "exists (select 1 from organisation c where c.id = " + organisation
                + " and c.state in ('ACTIVE', 'LEAVING'))";
    }
}
