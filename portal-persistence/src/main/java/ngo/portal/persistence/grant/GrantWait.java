package ngo.portal.persistence.grant;

/**
 * The kinds of tasks around a request that is under way. Each names the role that has the task and the database rows that
 * show it; the names are the keys of the tasks.
 */
public enum GrantWait {
    /** A colleague wants to submit a request and needs the reader's agreement. */
    AGREE_REQUEST(
            Who.MEMBER,
            "r.state = 'DRAFT'",
            """
            exists (select 1 from request_sign_off s where s.organisation_id = r.organisation_id and s.request_id = r.id
              and s.subject = (select ctx.subject()) and s.signed_at is null)
            """,
            "null"),
    /** An agreement is offered; a writer of the applicant signs it. */
    SIGN_AGREEMENT(
            Who.MEMBER, "r.state in ('APPROVED', 'PARTLY_APPROVED')", Sqls.WRITES + " and " + Sqls.OFFERED, "null"),
    /** A report is due or was returned. */
    REPORT_GRANT(
            Who.MEMBER,
            "r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING')",
            Sqls.WRITES + " and " + Sqls.owed(Sqls.DUE_REPORT),
            Sqls.owedOn()),
    /** The funder asks to reveal the applicant of a case. */
    DECIDE_REVEAL(
            Who.CUSTODIAN,
            "r.state not in ('DRAFT', 'INELIGIBLE', 'DECLINED', 'WITHDRAWN', 'CLOSED', 'ANONYMISED')",
            """
            exists (select 1 from reveal v where v.applicant_id = r.organisation_id and v.request_id = r.id and v.state = 'ASKED')
            """,
            "null"),
    /** The facts have to be verified. */
    VERIFY_REQUEST(Who.OFFICER, "r.state = 'VERIFICATION'", "true", "r.due_at"),
    /** The request has fewer reviewers than the call requires. */
    ASSIGN_REVIEWERS(Who.OFFICER, "r.state = 'REVIEW'", "not " + Sqls.ENOUGH_REVIEWERS, "r.due_at"),
    /** All reviews are in, or the decision was deferred, and fewer approvers are named than the quorum needs. */
    NAME_APPROVERS(
            Who.OFFICER,
            "r.state in ('REVIEW', 'DEFERRED')",
            Sqls.REVIEWED + " and not " + Sqls.ENOUGH_APPROVERS,
            "r.due_at"),
    /** The same with enough approvers: nothing is missing. {@code DecisionReadiness} has the same conditions. */
    PUT_TO_DECISION(
            Who.OFFICER,
            "r.state in ('REVIEW', 'DEFERRED')",
            Sqls.REVIEWED + " and " + Sqls.ENOUGH_APPROVERS,
            "r.due_at"),
    /** The request was approved, and no agreement is offered yet. */
    OFFER_AGREEMENT(Who.OFFICER, "r.state in ('APPROVED', 'PARTLY_APPROVED')", "not " + Sqls.OFFERED, "null"),
    /** A report was submitted. */
    CHECK_GRANT_REPORT(
            Who.OFFICER,
            "r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')",
            Sqls.owed(Sqls.UNANSWERED_REPORT),
            "null"),
    /** A colleague requests a pause of payments, or their resumption. */
    ANSWER_PAUSE(
            Who.OFFICER_OR_FINANCE,
            "r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')",
            """
            exists (select 1 from grant_pause p where p.organisation_id = r.funder_id and p.request_id = r.id and p.answered_at is null
              and p.asked_by_subject <> (select ctx.subject()))
            """,
            "null"),
    /** Nobody of finance has verified the payment details that the applicant gave last. */
    CONFIRM_CHANNEL(
            Who.FINANCE,
            "r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')",
            "not " + Sqls.CONFIRMED + " and " + Sqls.payment("i.state in ('PLANNED', 'FAILED')") + Sqls.NOT_VOTER,
            "null"),
    /** An instalment is due to be paid. */
    ORDER_PAYMENT(
            Who.FINANCE,
            "r.state in ('AGREED', 'PAID_IN_PART')",
            Sqls.CONFIRMED + " and "
                    + Sqls.payment("i.state in ('PLANNED', 'FAILED') and i.planned_on <= cast(?1 as date)")
                    + " and not exists (select 1 from grant_pause p where p.organisation_id = r.funder_id and p.request_id = r.id"
                    + " and p.answered_at is null)"
                    + Sqls.NOT_VOTER,
            "null"),
    /** A colleague has ordered a payment; a second person, who may be a grants officer, confirms its outcome. */
    CONFIRM_PAYMENT(
            Who.OFFICER_OR_FINANCE,
            "r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')",
            Sqls.payment("i.state = 'ORDERED' and i.ordered_by_subject <> (select ctx.subject())") + Sqls.NOT_VOTER,
            "null");

    /** The roles that have a task. */
    public enum Who {
        MEMBER,
        CUSTODIAN,
        OFFICER,
        FINANCE,
        OFFICER_OR_FINANCE;

        boolean isOfApplicant() {
            return this == MEMBER || this == CUSTODIAN;
        }
    }

    private final Who who;
    private final String states;
    private final String condition;
    private final String until;

    GrantWait(Who who, String states, String condition, String until) {
        this.who = who;
        this.states = states;
        this.condition = condition;
        this.until = until;
    }

    public Who who() {
        return who;
    }

    /** One of several subqueries that are united. */
    String sql(int most) {
        String mine = who.isOfApplicant() ? "organisation_id" : "funder_id";
        String other = who.isOfApplicant() ? "funder_id" : "organisation_id";
        return """
                (select '%s', r.id, r.case_code, coalesce(o.name, ''), cast(%s as timestamptz)
                 from funding_request r left join organisation o on o.id = r.%s
                 where r.%s = (select ctx.organisation()) and %s and %s
                 order by r.changed_at limit %d)
                """
                .formatted(name(), until, other, mine, states, condition, most);
    }

    /** Parts that several subqueries share. */
    private static final class Sqls {

        static final String WRITES =
                """
                exists (select 1 from request_writer w where w.organisation_id = r.organisation_id and w.request_id = r.id
                  and w.subject = (select ctx.subject()))
                """;

        static final String OFFERED =
                "exists (select 1 from agreement a where a.organisation_id = r.funder_id and a.request_id = r.id)";

        static final String CONFIRMED =
                """
                coalesce((select c.side = 'FUNDER' from channel_check c where c.applicant_id = r.organisation_id and c.request_id = r.id
                  order by c.checked_at desc, c.id desc limit 1), false)
                """;

        /** A person who votes on the request takes no part in its payments and gets no such task. */
        static final String NOT_VOTER =
                """
                 and not exists (select 1 from approval_vote v where v.organisation_id = r.funder_id and v.request_id = r.id
                  and v.subject = (select ctx.subject()))
                """;

        static final String ENOUGH_REVIEWERS =
                """
                (select count(*) from funding_seat s where s.organisation_id = r.funder_id and s.request_id = r.id
                  and s.part = 'REVIEWER' and s.state in ('INVITED', 'ACCEPTED', 'DRAFT', 'SUBMITTED', 'LOCKED'))
                  >= (select c.reviews_needed from funding_call c where c.organisation_id = r.funder_id and c.id = r.call_id)
                """;

        static final String REVIEWED =
                """
                (r.state = 'DEFERRED' or (select count(*) from funding_seat s where s.organisation_id = r.funder_id and s.request_id = r.id
                  and s.part = 'REVIEWER' and s.state in ('SUBMITTED', 'LOCKED'))
                  >= (select c.reviews_needed from funding_call c where c.organisation_id = r.funder_id and c.id = r.call_id))
                """;

        static final String ENOUGH_APPROVERS =
                """
                (select count(*) from funding_seat s where s.organisation_id = r.funder_id and s.request_id = r.id
                  and s.part = 'APPROVER' and s.state in ('INVITED', 'ACCEPTED', 'DRAFT', 'SUBMITTED', 'LOCKED'))
                  >= (select greatest(2, c.quorum) from funding_call c where c.organisation_id = r.funder_id and c.id = r.call_id)
                """;

        /** No version was submitted, or the last one was returned. */
        static final String DUE_REPORT =
                """
                g.due_on <= cast(?1 as date) and coalesce((select x.verdict from grant_report_version v
                  left join grant_report_answer x on x.organisation_id = g.organisation_id and x.report_id = g.id and x.number = v.number
                  where v.funder_id = g.organisation_id and v.report_id = g.id order by v.number desc limit 1),
                  case when exists (select 1 from grant_report_version v where v.funder_id = g.organisation_id and v.report_id = g.id)
                    then 'SUBMITTED' else 'DUE' end) in ('DUE', 'RETURNED')
                """;

        static final String UNANSWERED_REPORT =
                """
                exists (select 1 from grant_report_version v where v.funder_id = g.organisation_id and v.report_id = g.id
                  and not exists (select 1 from grant_report_answer x where x.organisation_id = g.organisation_id and x.report_id = g.id
                    and x.number = v.number)
                  and not exists (select 1 from grant_report_version n where n.funder_id = g.organisation_id and n.report_id = g.id
                    and n.number > v.number))
                """;

        private static final String REPORTS =
                """
                from grant_report g join agreement_signature s on s.funder_id = g.organisation_id and s.agreement_id = g.agreement_id
                  and s.side = 'APPLICANT'
                where g.organisation_id = r.funder_id and g.request_id = r.id and not exists (select 1 from grant_report_answer x
                  where x.organisation_id = g.organisation_id and x.report_id = g.id and x.verdict = 'WAIVED') and
                """;

        static String owed(String which) {
            return "exists (select 1 " + REPORTS + which + ")";
        }

        static String owedOn() {
            return "(select (min(g.due_on) + 1)::timestamp at time zone 'UTC' - interval '1 second' " + REPORTS
                    + DUE_REPORT + ")";
        }

        static String payment(String which) {
            return "exists (select 1 from instalment i join agreement_signature s on s.funder_id = i.organisation_id"
                    + " and s.agreement_id = i.agreement_id and s.side = 'APPLICANT'"
                    + " where i.organisation_id = r.funder_id and i.request_id = r.id and " + which + ")";
        }
    }
}
