package ngo.portal.ejb.dashboard;

/** A feature in which something can wait for somebody. Whatever implements this is found and shown among all the rest. */
public interface DashboardSource {

    /** What concerns the caller, by role, as far as the caller may see it. Asked for members alone, in the caller's transaction. */
    Dashboard of(DashboardContext context);
}
