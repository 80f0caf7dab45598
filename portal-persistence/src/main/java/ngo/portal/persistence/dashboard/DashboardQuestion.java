package ngo.portal.persistence.dashboard;

/**
 * A question of the dashboard that has no answer for most people. The function {@code ctx.dashboard_questions} of the database names
 * those that can have one, by what each of them demands; a condition that is added to a question needs nothing there, one that is
 * taken away does.
 */
public enum DashboardQuestion {
    /** Open calls. */
    CALLS,
    /** Statements with a clock running. */
    DEADLINES,
    /** Texts of others about which people are asked. */
    CONSULTED,
    /** Amendments to own statements. */
    AMENDMENTS,
    /** Translations of the organisation's documents, and those that it writes. */
    TRANSLATIONS,
    /** Replies that are late, and commitments made in answer to a delivery that are due. */
    DELIVERIES,
    /** Amendments to own plans. */
    PLAN_AMENDMENTS,
    /** Reports on progress that are due. */
    PLAN_REPORTS,
    /** Activities that end. */
    PLAN_ENDING,
    /** Risks to be looked at again. */
    PLAN_RISKS,
    /** Plans that a colleague asks to clear. */
    PLAN_CLEARANCES,
    /** Reports on progress of own plans. */
    PLAN_REPORTED,
    /** Plans whose owner takes the next step. */
    PLAN_READY,
    /** Activities that the organisation is asked to do. */
    PLAN_ASKED,
    /** Petitions that the organisation has a part in, before they are over. */
    PETITIONS,
    /** Pages of others' petitions that wait for the organisation. */
    PETITION_PAGES,
    /** What waits at desks of petitions. */
    PETITION_DESKS,
    /** Petitions before the leads. */
    PETITION_QUEUE,
    /** Petitions that their organisations want to archive. */
    PETITION_ARCHIVES,
    /** Plans before the leads. */
    PLAN_ADOPTIONS,
    /** What waits for a second person who leads, and is no document. */
    SECOND_PERSON,
    /** Requests of the organisation. */
    REQUESTS,
    /** Requests that the reader handles at a funder. */
    DESK,
    /** Seats of the reader at requests. */
    SEATS,
    /** Requests to which a colleague wants the reader to agree. */
    GRANT_AGREEMENTS,
    /** Grants to requests that the reader writes. */
    GRANTS_WRITTEN,
    /** Cases whose applicant a funder wants to know. */
    GRANT_REVEALS,
    /** Requests under way at a funder. */
    GRANTS_GIVEN
}
