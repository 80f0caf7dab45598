package ngo.portal.ejb.dashboard;

/** A feature that contributes items to the dashboard. Every implementing bean is discovered and shown among the others. */
public interface DashboardSource {

    /**
     * The items that concern the caller, by role, as far as the caller may see them. Called only for members, in the
     * caller's transaction.
     */
    Dashboard of(DashboardContext context);
}
