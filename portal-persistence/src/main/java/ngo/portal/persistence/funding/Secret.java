package ngo.portal.persistence.funding;

/** Who a sealed text is for; the policies of {@code sealed_field} say the same. */
public enum Secret {
    /** Need, risk, budget, questions: the applicant's people, and those who handle the request at the funder. */
    CONTENT,
    /** What finance needs of it once both sides have agreed; sealed with the key of the content. */
    AGREEMENT,
    /** Names and places: those who write the request, and one person of the funder while a reveal is open. */
    IDENTITY,
    /** How money reaches them: those who write the request, and finance once both sides have agreed. */
    PAYMENT,
    /** What the funder keeps to itself. */
    CASE
}
