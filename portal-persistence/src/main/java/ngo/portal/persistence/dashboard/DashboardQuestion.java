package ngo.portal.persistence.dashboard;

/**
 * A query of the dashboard that is empty for most people. The database function {@code ctx.dashboard_questions} returns
 * those that can have a result, by the conditions of each query. A condition that is added to a query needs no change there;
 * one that is removed does. A kind of document may have an enum of its own for its queries, with names that no other one has.
 */
public enum DashboardQuestion {
    /** Open calls. */
    CALLS,
    /** Statements with a deadline. */
    DEADLINES,
    /** Texts of other organisations that are in consultation. */
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
    /** Risks that have to be reviewed again. */
    PLAN_RISKS,
    /** Plans for which a colleague has requested clearance. */
    PLAN_CLEARANCES,
    /** Reports on progress of own plans. */
    PLAN_REPORTED,
    /** Plans whose next step is up to their owner. */
    PLAN_READY,
    /** Activities for which the organisation was asked to take responsibility. */
    PLAN_ASKED,
    /** Petitions in which the organisation takes part, until they are over. */
    PETITIONS,
    /** Pages of others' petitions that wait for the organisation. */
    PETITION_PAGES,
    /** Tasks at desks of petitions. */
    PETITION_DESKS,
    /** Petitions that wait for the leads. */
    PETITION_QUEUE,
    /** Requests of organisations to archive their petitions. */
    PETITION_ARCHIVES,
    /** Plans that wait for the leads. */
    PLAN_ADOPTIONS,
    /** Tasks for a second person who leads that concern no document. */
    SECOND_PERSON,
    /** Requests of the organisation. */
    REQUESTS,
    /** Requests that the reader handles at a funder. */
    DESK,
    /** Seats of the reader at requests. */
    SEATS,
    /** Requests for which a colleague wants the reader's agreement. */
    GRANT_AGREEMENTS,
    /** Grants for requests that the reader writes. */
    GRANTS_WRITTEN,
    /** Cases whose applicant a funder wants to have revealed. */
    GRANT_REVEALS,
    /** Requests under way at a funder. */
    GRANTS_GIVEN
}
