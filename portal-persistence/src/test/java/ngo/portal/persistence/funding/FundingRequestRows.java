package ngo.portal.persistence.funding;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** One request of one organisation to one funder, with a row in every table there is for it, and the people around it. */
final class FundingRequestRows {

    static final String WRITER = "wilma";
    static final String OFFICER = "olaf";
    static final String REVIEWER = "rita";
    static final String BOTH = "bea";

    final UUID applicant = UUID.randomUUID();
    final UUID funder = UUID.randomUUID();
    final UUID request = UUID.randomUUID();
    private final UUID call = UUID.randomUUID();

    /** What is looked for; each is the whole of what somebody may see under that name. */
    private final Map<String, String> places = new LinkedHashMap<>();

    private FundingRequestRows() {
        for (String table : new String[] {
            "request_writer",
            "request_sign_off",
            "request_consent",
            "request_event",
            "request_question",
            "screening_verdict",
            "reveal"
        }) {
            places.put(table, "select 1 from " + table + " where request_id = '" + request + "'");
        }
        places.put("request", "select 1 from funding_request where id = '" + request + "'");
        places.put("code", "select 1 from funding_request where case_code = 'C-" + request + "'");
        places.put("reader", "select 1 from document_reader where document_id = '" + request + "'");
        places.put("list", "select 1 from funding_list where id = '" + request + "'");
        places.put("desk", "select 1 from funding_desk where id = '" + request + "'");
        places.put("own seat", seat("="));
        places.put("other seat", seat("<>"));
        for (Secret secret : Secret.values()) {
            places.put(secret.name(), sealed("sealed_field", secret) + " and author = '" + OFFICER + "'");
            places.put(secret.name() + " file", sealed("sealed_file", secret));
        }
        places.put("own CASE", sealed("sealed_field", Secret.CASE) + " and author = '" + REVIEWER + "'");
        places.put("notification", "select 1 from notification where subject_id = '" + request + "'");
    }

    private String seat(String whose) {
        return "select 1 from funding_seat where request_id = '" + request + "' and subject " + whose + " '" + REVIEWER
                + "'";
    }

    private String sealed(String table, Secret secret) {
        return "select 1 from " + table + " where request_id = '" + request + "' and secret = '" + secret + "'";
    }

    static FundingRequestRows in(RequestState state) throws SQLException {
        FundingRequestRows asked = new FundingRequestRows();
        try (Connection unbound = Database.running().unbound();
                Statement sql = unbound.createStatement()) {
            asked.write(sql, state);
        }
        return asked;
    }

    private void write(Statement sql, RequestState state) throws SQLException {
        for (UUID one : new UUID[] {applicant, funder}) {
            sql.execute(
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')"
                            .formatted(one));
        }
        member(sql, applicant, WRITER);
        member(sql, applicant, BOTH);
        member(sql, applicant, "mia");
        member(sql, funder, OFFICER);
        member(sql, funder, REVIEWER);
        member(sql, funder, BOTH);
        member(sql, funder, "fred");
        sql.execute(
                """
                insert into funding_call values ('%s', '%s', 'Call', 'Words', 'en', 'EMERGENCY', 'OPEN', now(), null, null, 7500, 'EUR',
                  '', '', false, 0, 1, false, now(), now(), 0)"""
                        .formatted(funder, call));
        sql.execute(
                """
                insert into funding_request values ('%1$s', '%2$s', 'C-%2$s', '%3$s', '%4$s', 'EMERGENCY', 'URGENT', '%5$s', '', 'wilma', '',
                  '%2$s', '%2$s', '%2$s', '%2$s', now(), now(), now(), now(), now(), 0)"""
                        .formatted(applicant, request, call, funder, state));
        sql.execute("insert into document_reader values ('%1$s', '%1$s', 'FUNDING', now(), '%2$s')"
                .formatted(applicant, request));
        around(sql);
        for (Secret secret : Secret.values()) {
            seal(sql, secret, OFFICER);
            seal(sql, secret, REVIEWER);
        }
    }

    private void around(Statement sql) throws SQLException {
        String both = "'%s', '%s'".formatted(applicant, request);
        sql.execute("insert into request_writer values (%s, 'wilma', 'W', 'wilma', now())".formatted(both));
        sql.execute("insert into request_sign_off values (%s, 'mia', 'M', 'wilma', now(), null, null)".formatted(both));
        sql.execute(
                "insert into request_consent values ('%s', gen_random_uuid(), '%s', 'SHARE_WITH_FUNDER', 'SPOKEN', 'wilma', now(), null, null)"
                        .formatted(applicant, request));
        String theirs = "'%s', gen_random_uuid(), %s".formatted(funder, both);
        sql.execute("insert into request_event values (%s, 'TAKEN_UP', 'FUNDER', null, now())".formatted(theirs));
        sql.execute("insert into request_question values (%s, 'NEED', 'olaf', 'O', now())".formatted(theirs));
        sql.execute("insert into screening_verdict values (%s, 'OUT_OF_SCOPE', 'olaf', 'O', now())".formatted(theirs));
        sql.execute(
                "insert into reveal (organisation_id, id, applicant_id, request_id, state, asked_by, asked_name, asked_at) values (%s, 'ASKED', 'olaf', 'O', now())"
                        .formatted(theirs));
        sql.execute(
                "insert into funding_seat values (%s, 'rita', 'R', 'REVIEWER', 'ACCEPTED', '', 'olaf', now(), now(), 0)"
                        .formatted(theirs));
        sql.execute(
                "insert into funding_seat values (%s, 'fred', 'F', 'REVIEWER', 'RECUSED', '', 'olaf', now(), now(), 0)"
                        .formatted(theirs));
        sql.execute(
                "insert into funding_seat values (%s, 'bea', 'B', 'APPROVER', 'ACCEPTED', '', 'olaf', now(), now(), 0)"
                        .formatted(theirs));
        for (UUID one : new UUID[] {applicant, funder}) {
            sql.execute(
                    "insert into notification values ('%s', gen_random_uuid(), 'MEMBER', 'E', 'FUNDING', '%s', 'C', '%s', true, now())"
                            .formatted(one, request, funder));
        }
    }

    private void seal(Statement sql, Secret secret, String author) throws SQLException {
        UUID owner = secret == Secret.CASE ? funder : applicant;
        sql.execute(
                "insert into sealed_field values ('%s', '%s', gen_random_uuid(), 'F', '%s', '%s', '%s', 1, 'x', '%s', now())"
                        .formatted(owner, request, applicant, request, secret, author));
        sql.execute(
                "insert into sealed_file values ('%s', gen_random_uuid(), '%s', '%s', '%s', '%s', 1, 'x', '%s', now())"
                        .formatted(owner, request, applicant, request, secret, author));
    }

    private static void member(Statement sql, UUID organisation, String subject) throws SQLException {
        sql.execute("insert into member (organisation_id, subject, roles) values ('%s', '%s', 'MEMBER')"
                .formatted(organisation, subject));
    }

    /** As the owner of the tables would change it, past every policy. */
    void set(String change) throws SQLException {
        try (Connection unbound = Database.running().unbound();
                Statement sql = unbound.createStatement()) {
            sql.execute(change.formatted(request));
        }
    }

    TenantPrincipal ofApplicant(String subject, MemberRole... roles) {
        return new TenantPrincipal(applicant, subject, "A", Set.of(roles), Set.of());
    }

    TenantPrincipal ofFunder(String subject, MemberRole... roles) {
        return new TenantPrincipal(funder, subject, "F", Set.of(roles), Set.of());
    }

    /** The names of all places in which somebody finds something of it. */
    Set<String> seenBy(TenantPrincipal acting) throws SQLException {
        Set<String> seen = new TreeSet<>();
        try (Connection connection = Database.running().acting(acting);
                Statement sql = connection.createStatement()) {
            for (Map.Entry<String, String> place : places.entrySet()) {
                try (ResultSet found = sql.executeQuery(place.getValue())) {
                    if (found.next()) {
                        seen.add(place.getKey());
                    }
                }
            }
        }
        return seen;
    }
}
