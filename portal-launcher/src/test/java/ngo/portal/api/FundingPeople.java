package ngo.portal.api;

/** Accounts of those who have to do with requests to Front Line Defenders; the applicant is a member of FIDH. */
public final class FundingPeople {

    public static final String MEMBER = "member@fidh.example";
    public static final String OFFICER = "grants@frontline.example";
    public static final String KOFI = "reviewer1@frontline.example";
    public static final String MARISOL = "reviewer2@frontline.example";
    public static final String NIAMH = "lead@frontline.example";
    public static final String CORMAC = "signatory@frontline.example";
    public static final String AOIFE = "member@frontline.example";
    public static final String FINANCE = "finance@frontline.example";

    private FundingPeople() {}
}
