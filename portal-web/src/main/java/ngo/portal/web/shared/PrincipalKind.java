package ngo.portal.web.shared;

/**
 * The kinds of principals: in which capacity a person or program is signed in. Each address of the members' area lists those that may open it.
 */
public enum PrincipalKind {
    /** Signed in only: has no organisation, or has not chosen one. */
    ANYBODY("/dashboard"),
    /** Acts for an active organisation. */
    MEMBER("/dashboard"),
    /** Administers an organisation that is invited and prepares its start. */
    FOUNDER("/organisation"),
    /** Administers the coalition, and sees no content. */
    OFFICE("/admin/organisations"),
    /** Audits the coalition without belonging to an organisation. */
    AUDITOR("/admin/audit"),
    /**
     * A coalition administrator with break-glass access, which two people have approved: reads for a limited time what an organisation sees.
     */
    GUEST("/dashboard"),
    /** A program of an organisation: has access to the API, and to no page. */
    PROGRAM("/dashboard");

    private final String home;

    PrincipalKind(String home) {
        this.home = home;
    }

    /** The start page. */
    public String home() {
        return home;
    }
}
