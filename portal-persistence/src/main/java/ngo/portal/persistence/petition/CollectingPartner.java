package ngo.portal.persistence.petition;

/** When an organisation collects for a petition of another one on a page of its own. */
public final class CollectingPartner {

    /**
     * A condition on a page {@code g}: people of its organisation come in, so somebody can answer for what it collects. This is
     * {@code OrganisationState.isClosed} as far as the public sees organisations.
     */
    public static final String COLLECTS =
            "exists (select 1 from organisation c where c.id = g.partner_id and c.state in ('ACTIVE', 'LEAVING'))";

    private CollectingPartner() {}
}
