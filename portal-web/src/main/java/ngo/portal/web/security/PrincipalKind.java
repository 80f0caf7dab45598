package ngo.portal.web.security;

/** As what somebody comes in. Each address of members says which of them it is for. */
public enum PrincipalKind {
    /** Signed in, and no more: belongs nowhere, or has not said for whom they act. */
    ANYBODY("/dashboard"),
    /** Acts for an organisation that takes part. */
    MEMBER("/dashboard"),
    /** Administers an organisation that is invited and prepares its start. */
    FOUNDER("/organisation"),
    /** Administers the coalition, and sees nothing that anybody writes. */
    OFFICE("/admin/organisations"),
    /** Audits the coalition without belonging to an organisation. */
    AUDITOR("/admin/audit"),
    /** Administers the coalition and reads for a while, by the word of two, what an organisation sees. */
    GUEST("/dashboard"),
    /** A program that works for an organisation: through the API, and on no page. */
    PROGRAM("/dashboard");

    private final String home;

    PrincipalKind(String home) {
        this.home = home;
    }

    /** Where they begin. */
    String home() {
        return home;
    }
}
