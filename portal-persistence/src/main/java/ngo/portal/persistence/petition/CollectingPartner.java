package ngo.portal.persistence.petition;

/** When an organisation collects for a petition of another one on a page of its own. */
public final class CollectingPartner {

    /**
     * A condition on a page {@code g}: its organisation has access to the portal, so that it can answer for what it collects. This is
     * the opposite of {@code OrganisationState.isClosed}, as far as the public sees organisations.
     */
    public static final String COLLECTS =
            "exists (select 1 from organisation c where c.id = g.partner_id and c.state in ('ACTIVE', 'LEAVING'))";

    private CollectingPartner() {}
}
