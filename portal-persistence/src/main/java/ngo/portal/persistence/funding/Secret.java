package ngo.portal.persistence.funding;

/** The circles of readers of sealed text; the policies of {@code sealed_field} say the same. */
public enum Secret {
    /** Need, risk, budget, questions: the members of the applicant who write the request, and those who handle it at the funder. */
    CONTENT,
    /** What finance needs once both sides have agreed; sealed with the key of the content. */
    AGREEMENT,
    /** Names and places: the members who write the request, and one person of the funder while a reveal is open. */
    IDENTITY,
    /** The way of payment: the members who write the request, and finance once both sides have agreed. */
    PAYMENT,
    /** The internal notes of the funder. */
    CASE
}
