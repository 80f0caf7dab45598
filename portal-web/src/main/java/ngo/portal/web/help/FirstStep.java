package ngo.portal.web.help;

/** Something that is worth doing on the first day. */
public enum FirstStep {
    SETTINGS("/me"),
    SAFETY("/help/safety"),
    STATEMENTS("/statements"),
    DRAFT("/statements/new"),
    SIGN("/sign-on"),
    DEPUTY("/organisation/delegations"),
    ENTRY("/organisation/entry"),
    PEOPLE("/organisation/people"),
    APPROVALS("/approvals"),
    PLANS("/plans"),
    REQUESTS("/funding"),
    MEMBERSHIP("/organisation/membership"),
    ORGANISATIONS("/admin/organisations"),
    EVERYBODY("/admin/people"),
    SYSTEM("/admin/system"),
    AUDIT("/admin/audit");

    private final String path;

    FirstStep(String path) {
        this.path = path;
    }

    /** Where it is done. */
    public String path() {
        return path;
    }
}
