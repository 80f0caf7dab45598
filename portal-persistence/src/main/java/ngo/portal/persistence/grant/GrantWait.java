package ngo.portal.persistence.grant;

/**
 * What a request that is under way asks of somebody. Each says of whom, and in which rows of the database it shows; the names are
 * the keys of the tasks.
 */
public enum GrantWait {
    /** A colleague wants to hand in and asks whether the reader agrees. */
    AGREE_REQUEST(
            Who.MEMBER,
            "r.state = 'DRAFT'",
            """
            exists (select 1 from request_sign_off s where s.organisation_id = r.organisation_id and s.request_id = r.id
              and s.subject = (select ctx.subject()) and s.signed_at is null)
            """,
            "null"),
    /** An agreement is offered; whoever writes for the applicant signs. */
    SIGN_AGREEMENT(
            Who.MEMBER, "r.state in ('APPROVED', 'PARTLY_APPROVED')", Sqls.WRITES + " and " + Sqls.OFFERED, "null"),
    /** A report is due or was returned. */
    REPORT_GRANT(
            Who.MEMBER,
            "r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING')",
            Sqls.WRITES + " and " + Sqls.owed(Sqls.DUE_REPORT),
            Sqls.owedOn()),
    /** The funder wants to know who is behind a case. */
    DECIDE_REVEAL(
            Who.CUSTODIAN,
            "r.state not in ('DRAFT', 'INELIGIBLE', 'DECLINED', 'WITHDRAWN', 'CLOSED', 'ANONYMISED')",
            """
            exists (select 1 from reveal v where v.applicant_id = r.organisation_id and v.request_id = r.id and v.state = 'ASKED')
            """,
            "null"),
    /** The facts are still to be checked. */
    VERIFY_REQUEST(Who.OFFICER, "r.state = 'VERIFICATION'", "true", "r.due_at"),
    /** Fewer people than the call asks for judge it. */
    ASSIGN_REVIEWERS(Who.OFFICER, "r.state = 'REVIEW'", "not " + Sqls.ENOUGH_REVIEWERS, "r.due_at"),
    /** All reviews are in, or the decision was deferred, and fewer approvers are named than have to agree. */
    NAME_APPROVERS(
            Who.OFFICER,
            "r.state in ('REVIEW', 'DEFERRED')",
            Sqls.REVIEWED + " and not " + Sqls.ENOUGH_APPROVERS,
            "r.due_at"),
    /** The same, and enough approvers are named: nothing is missing. {@code DecisionReadiness} says the same. */
    PUT_TO_DECISION(
            Who.OFFICER,
            "r.state in ('REVIEW', 'DEFERRED')",
            Sqls.REVIEWED + " and " + Sqls.ENOUGH_APPROVERS,
            "r.due_at"),
    /** It was granted, and nothing is offered yet. */
    OFFER_AGREEMENT(Who.OFFICER, "r.state in ('APPROVED', 'PARTLY_APPROVED')", "not " + Sqls.OFFERED, "null"),
    /** A report came in. */
    CHECK_GRANT_REPORT(
            Who.OFFICER,
            "r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')",
            Sqls.owed(Sqls.UNANSWERED_REPORT),
            "null"),
    /** A colleague wants to stop payments, or to let them go on. */
    ANSWER_PAUSE(
            Who.OFFICER_OR_FINANCE,
            "r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')",
            """
            exists (select 1 from grant_pause p where p.organisation_id = r.funder_id and p.request_id = r.id and p.answered_at is null
              and p.asked_by_subject <> (select ctx.subject()))
            """,
            "null"),
    /** Nobody of finance has made sure of how the money is to be paid, as the applicant says now. */
    CONFIRM_CHANNEL(
            Who.FINANCE,
            "r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')",
            "not " + Sqls.CONFIRMED + " and " + Sqls.payment("i.state in ('PLANNED', 'FAILED')") + Sqls.NO_VOICE,
            "null"),
    /** A part of the money is to go out. */
    ORDER_PAYMENT(
            Who.FINANCE,
            "r.state in ('AGREED', 'PAID_IN_PART')",
            Sqls.CONFIRMED + " and "
                    + Sqls.payment("i.state in ('PLANNED', 'FAILED') and i.planned_on <= cast(?1 as date)")
                    + " and not exists (select 1 from grant_pause p where p.organisation_id = r.funder_id and p.request_id = r.id"
                    + " and p.answered_at is null)"
                    + Sqls.NO_VOICE,
            "null"),
    /** A colleague has ordered a payment; a second person, also a grants officer, says whether it is out. */
    CONFIRM_PAYMENT(
            Who.OFFICER_OR_FINANCE,
            "r.state in ('AGREED', 'PAID_IN_PART', 'PAID', 'REPORTING', 'SUSPENDED')",
            Sqls.payment("i.state = 'ORDERED' and i.ordered_by_subject <> (select ctx.subject())") + Sqls.NO_VOICE,
            "null");

    /** Whose turn it is. */
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

    /** One of several questions that are asked together. */
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

    /** Parts that several of them share. */
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

        /** Whoever has a voice in the decision has no hand in the money, and is not asked for one. */
        static final String NO_VOICE =
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

        /** Nothing was handed in, or what was handed in last was returned. */
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
