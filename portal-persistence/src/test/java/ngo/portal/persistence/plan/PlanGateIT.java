package ngo.portal.persistence.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database lets an owner, its readers and the leads do with one plan, whatever the portal forgets. */
class PlanGateIT {

    private static final String DONE = "1";
    private static final String NOTHING_TO_CHANGE = "0";
    private static final String REFUSED = "42501";
    private static final String CHECKED = "23514";

    private final UUID owner = UUID.randomUUID();
    private final UUID reader = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID plan = UUID.randomUUID();
    private final UUID section = UUID.randomUUID();
    private final UUID activity = UUID.randomUUID();
    private final UUID schedule = UUID.randomUUID();

    private final Connection connection = connected();

    private static Connection connected() {
        try {
            return Database.running().trying();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void aPlanWithOneSectionAndOneActivity() throws SQLException {
        as(TenantPrincipal.keycloakSync());
        for (UUID one : new UUID[] {owner, reader, other}) {
            done(
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')"
                            .formatted(one));
        }
        as(member(owner, "ada"));
        done(
                """
                insert into plan (organisation_id, id, title, goal, language, scope, state, created_at, changed_at, version)
                values ('%s', '%s', 'T', '', 'en', '', 'DRAFT', now() - interval '1 hour', now() - interval '1 hour', 0)
                """
                        .formatted(owner, plan));
        done(section(section, "COALITION"));
        done(
                """
                insert into activity (organisation_id, id, plan_id, section_id, number, title, state, created_at)
                values ('%s', '%s', '%s', '%s', 1, 'A', 'PLANNED', now())
                """
                        .formatted(owner, activity, plan, section));
        done("insert into progress_schedule values ('%s', '%s', '%s', '%s', '%s', now(), 6, now(), now())"
                .formatted(owner, schedule, plan, section, activity));
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPlanIsGivenToOthersExactlyWhereItIsClearedForThem(PlanState state) throws SQLException {
        reviewed("0", "30");
        planted("update plan set state = '" + state + "'");

        assertThat(attempt(grant(reader))).isEqualTo(state.isShareable() ? DONE : CHECKED);
    }

    @ParameterizedTest
    @EnumSource
    void aSectionIsWrittenOnExactlyWhereThePlanIs(PlanState state) throws SQLException {
        planted("update plan set state = '" + state + "'");

        assertThat(attempt("update plan_section set text = 'Otherwise'"))
                .isEqualTo(state.isWritable() ? DONE : CHECKED);
        assertThat(attempt(level(section, "ORGANISATION"))).isEqualTo(DONE);
    }

    @Test
    void noPlanIsGivenToOthersBeforeItsRisksAreReviewed() throws SQLException {
        planted("update plan set state = 'SHARED'");

        assertThat(attempt(grant(reader))).isEqualTo(CHECKED);
        assertThat(attempt(grant(Leads.AUDIENCE))).isEqualTo(CHECKED);
        reviewed("0", "0");
        assertThat(attempt(grant(reader))).isEqualTo(DONE);
    }

    @Test
    void aReviewCountsFromItsDayToTheDayOfTheNextOne() throws SQLException {
        planted("update plan set state = 'SHARED'");

        reviewed("-30", "-1");
        assertThat(attempt(grant(reader))).isEqualTo(CHECKED);
        reviewed("1", "30");
        assertThat(attempt(grant(reader))).isEqualTo(CHECKED);
    }

    @Test
    void aNewerReviewThatHasRunOutIsNotOutlivedByAnOlderOne() throws SQLException {
        planted("update plan set state = 'SHARED'");
        reviewed("-30", "30");
        reviewed("-10", "-1");

        assertThat(attempt(grant(reader))).isEqualTo(CHECKED);
    }

    @Test
    void aGrantOfAnotherKindOpensNoPlan() throws SQLException {
        for (UUID grantee : List.of(reader, Leads.AUDIENCE)) {
            assertThat(attempt("insert into access_grant values ('%s', '%s', 'STATEMENT', '%s', 'APPROVE', now())"
                            .formatted(owner, plan, grantee)))
                    .isEqualTo(CHECKED);
        }

        as(lead(reader));

        assertThat(finds("select 1 from plan where id = '" + plan + "'")).isFalse();
        assertThat(changed("update plan set state = 'CLOSED'")).isZero();
    }

    @Test
    void aSectionOfASharedPlanIsWidenedWithAReviewAndNarrowedAtAnyTime() throws SQLException {
        shared();
        UUID inner = UUID.randomUUID();
        done(section(inner, "ORGANISATION"));
        done(level(section, "PUBLIC"));
        outlived();

        assertThat(attempt(level(inner, "COALITION"))).isEqualTo(CHECKED);
        assertThat(attempt(level(inner, "NAMED"))).isEqualTo(CHECKED);
        assertThat(attempt(section(UUID.randomUUID(), "PUBLIC"))).isEqualTo(CHECKED);
        assertThat(attempt(level(section, "COALITION"))).isEqualTo(DONE);
        assertThat(attempt(level(section, "PUBLIC"))).isEqualTo(CHECKED);
        assertThat(attempt(level(section, "ORGANISATION"))).isEqualTo(DONE);
        assertThat(attempt(level(section, "COALITION"))).isEqualTo(CHECKED);
        reviewed("0", "30");
        assertThat(attempt(level(section, "COALITION"))).isEqualTo(DONE);
    }

    @Test
    void aReaderIsNamedWithAReview() throws SQLException {
        shared();
        done(level(section, "NAMED"));
        outlived();

        assertThat(attempt(named(reader))).isEqualTo(CHECKED);
        assertThat(attempt(named(other))).isEqualTo(DONE);
    }

    @Test
    void whoWasNamedIsForgottenWithTheLevel() throws SQLException {
        shared();
        assertThat(attempt(named(reader))).isEqualTo(CHECKED);
        done(level(section, "NAMED"));
        done(named(reader));

        done(level(section, "ORGANISATION"));

        assertThat(finds("select 1 from plan_section_share")).isFalse();
    }

    @Test
    void onlyThoseWhoSeeASectionSeeThePlanMove() throws SQLException {
        shared();
        done(grant(other));

        assertThat(moved("ME")).isEqualTo("");
        assertThat(moved("ORGANISATION")).isEqualTo("owner");
        assertThat(moved("NAMED")).isEqualTo("owner reader");
        assertThat(moved("COALITION")).isEqualTo("owner reader other");
        assertThat(moved("PUBLIC")).isEqualTo("owner reader other");
    }

    @Test
    void aRecordMovesThePlanForThoseWhoSeeItsSection() throws SQLException {
        shared();
        done(level(section, "ORGANISATION"));
        longAgo();

        done("update activity set title = 'B' where id = '" + activity + "'");

        assertThat(whoIsMoved()).isEqualTo("owner");
    }

    @Test
    void aSectionOfOnePersonIsThatPersonsAlone() throws SQLException {
        done(level(section, "ME"));
        as(member(owner, "ben"));

        assertThat(attempt("update plan_section set level = 'PUBLIC'")).isEqualTo(NOTHING_TO_CHANGE);
        assertThat(attempt("update activity set title = 'B'")).isEqualTo(NOTHING_TO_CHANGE);
        assertThat(attempt("delete from activity")).isEqualTo(NOTHING_TO_CHANGE);
        as(member(owner, "ada"));
        assertThat(attempt("update activity set title = 'B'")).isEqualTo(DONE);
    }

    @Test
    void anActivityThatNobodyHasIsTakenByAReaderAndByNobodyElse() throws SQLException {
        shared();
        String taking = "update activity set responsible_id = '%s' where id = '" + activity + "'";
        as(member(other, "olga"));
        assertThat(attempt(taking.formatted(other))).isEqualTo(NOTHING_TO_CHANGE);
        as(member(reader, "rosa"));

        assertThat(attempt(taking.formatted(other))).isEqualTo(REFUSED);
        assertThat(attempt("update activity set title = 'B', responsible_id = '%s'".formatted(reader)))
                .isEqualTo(REFUSED);
        assertThat(attempt("update activity set state = 'DONE'")).isEqualTo(REFUSED);
        assertThat(attempt(taking.formatted(reader))).isEqualTo(DONE);
        assertThat(attempt("update activity set state = 'IN_PROGRESS'")).isEqualTo(DONE);
    }

    @Test
    void theAskedOrganisationIsHiddenFromOthersAndAnswersAlone() throws SQLException {
        shared();
        assertThat(attempt("update activity set responsible_id = '%s'".formatted(reader)))
                .isEqualTo(REFUSED);
        done("update activity set asked = true");
        done("insert into activity_ask values ('%s', '%s', '%s', '%s', '%s', now())"
                .formatted(owner, activity, plan, section, reader));
        as(member(other, "olga"));
        assertThat(attempt("delete from activity_ask")).isEqualTo(NOTHING_TO_CHANGE);
        as(member(reader, "rosa"));
        assertThat(attempt("insert into activity_ask values ('%s', '%s', '%s', '%s', '%s', now())"
                        .formatted(reader, activity, plan, section, other)))
                .isEqualTo(REFUSED);

        assertThat(attempt("update activity set responsible_id = '%s', asked = false".formatted(reader)))
                .isEqualTo(DONE);
        assertThat(attempt("delete from activity_ask")).isEqualTo(DONE);
    }

    @Test
    void whatSomebodyElseIsAskedForIsNotTaken() throws SQLException {
        shared();
        done("update activity set asked = true");
        done("insert into activity_ask values ('%s', '%s', '%s', '%s', '%s', now())"
                .formatted(owner, activity, plan, section, other));
        as(member(reader, "rosa"));

        assertThat(attempt("update activity set responsible_id = '%s', asked = false".formatted(reader)))
                .isEqualTo(REFUSED);
        assertThat(attempt("delete from activity_ask")).isEqualTo(NOTHING_TO_CHANGE);
    }

    @Test
    void whatSomebodyElseHasIsNotTaken() throws SQLException {
        shared();
        done("update activity set responsible_id = '%s'".formatted(owner));
        as(member(reader, "rosa"));

        assertThat(attempt("update activity set responsible_id = '%s'".formatted(reader)))
                .isEqualTo(NOTHING_TO_CHANGE);
    }

    @Test
    void theResponsibleOrganisationReportsAndTheOwnerAccepts() throws SQLException {
        shared();
        UUID report = UUID.randomUUID();
        as(member(reader, "rosa"));
        assertThat(attempt(report(report, reader))).isEqualTo(REFUSED);
        done("update activity set responsible_id = '%s'".formatted(reader));

        assertThat(attempt(report(report, reader))).isEqualTo(DONE);
        String acceptance = "insert into report_acceptance values ('%s', '%s', '%s', '%s', '%s', 'R', now())";
        assertThat(attempt(acceptance.formatted(reader, report, reader, plan, section)))
                .isEqualTo(REFUSED);
        as(member(owner, "ada"));
        assertThat(attempt(acceptance.formatted(owner, report, reader, plan, section)))
                .isEqualTo(DONE);
    }

    @Test
    void aLeadMovesOnOnlyWhatWasHandedInAndWritesNothingOfIt() throws SQLException {
        shared();
        as(lead(other));
        assertThat(changed("update plan set state = 'CLOSED'")).isZero();
        as(member(owner, "ada"));
        done(grant(Leads.AUDIENCE));
        as(lead(other));

        assertThat(attempt("update plan set title = 'B'")).isEqualTo(REFUSED);
        assertThat(attempt("update plan_section set text = 'B'")).isEqualTo(NOTHING_TO_CHANGE);
        assertThat(attempt("update plan set state = 'CLOSED'")).isEqualTo(REFUSED);
        planted("update plan set state = 'ACTIVE', adopted_at = now()");
        assertThat(attempt("update plan set state = 'CLOSED'")).isEqualTo(DONE);
    }

    @Test
    void nobodyClearsWhatTheyHaveAskedFor() throws SQLException {
        done(
                "insert into plan_review (organisation_id, id, plan_id, asked_by, asked_name, asked_at) values ('%s', '%s', '%s', 'ada', 'A', now())"
                        .formatted(owner, UUID.randomUUID(), plan));
        String clear = "update plan_review set cleared = true, decided_by = '%s', decided_at = now()";

        assertThat(attempt(clear.formatted("ada"))).isEqualTo(CHECKED);
        assertThat(attempt(clear.formatted("ben"))).isEqualTo(REFUSED);
        as(member(owner, "ben"));
        assertThat(attempt(clear.formatted("ben"))).isEqualTo(DONE);
        assertThat(attempt(clear.formatted("ben"))).isEqualTo(NOTHING_TO_CHANGE);
    }

    @Test
    void aPlanIsTakenBackUntilAColleagueHasDecided() throws SQLException {
        String recall = "update plan set state = 'DRAFT'";
        planted("update plan set state = 'IN_REVIEW'");
        assertThat(attempt(recall)).isEqualTo(REFUSED);
        asked("ada");
        as(new TenantPrincipal(owner, "sig", "S", Set.of(MemberRole.SIGNATORY), Set.of()));
        assertThat(attempt(recall)).isEqualTo(REFUSED);
        as(member(other, "olga"));
        assertThat(attempt(recall)).isEqualTo(NOTHING_TO_CHANGE);

        as(member(owner, "ben"));
        assertThat(attempt(recall)).isEqualTo(DONE);

        planted("update plan set state = 'IN_REVIEW'");
        asked("ben");
        as(member(owner, "ada"));
        done("update plan_review set cleared = true, decided_by = 'ada', decided_at = now() where asked_by = 'ben'");
        as(member(owner, "ben"));
        assertThat(attempt(recall)).isEqualTo(REFUSED);
    }

    private void asked(String by) throws SQLException {
        as(member(owner, by));
        done(
                "insert into plan_review (organisation_id, id, plan_id, asked_by, asked_name, asked_at) values ('%s', '%s', '%s', '%s', 'A', clock_timestamp())"
                        .formatted(owner, UUID.randomUUID(), plan, by));
    }

    private void shared() throws SQLException {
        reviewed("-20", "30");
        planted("update plan set state = 'SHARED'");
        done(grant(reader));
    }

    private void reviewed(String on, String next) throws SQLException {
        done(
                "insert into risk_review values ('%s', '%s', '%s', (now() at time zone 'UTC')::date + %s, (now() at time zone 'UTC')::date + %s, '', 'A', clock_timestamp())"
                        .formatted(owner, UUID.randomUUID(), plan, on, next));
    }

    /** A newer review whose time is over. */
    private void outlived() throws SQLException {
        reviewed("-10", "-1");
    }

    private String section(UUID id, String level) {
        return """
                insert into plan_section (organisation_id, id, plan_id, heading, text, text_number, owner_subject, owner_name, level,
                  created_at, changed_at, version) values ('%s', '%s', '%s', 'ACTIONS', '{}', 1, 'ada', 'A', '%s', now(), now(), 0)
                """
                .formatted(owner, id, plan, level);
    }

    private static String level(UUID section, String level) {
        return "update plan_section set level = '%s' where id = '%s'".formatted(level, section);
    }

    private String named(UUID grantee) {
        return "insert into plan_section_share values ('%s', '%s', '%s', '%s')"
                .formatted(owner, section, grantee, plan);
    }

    private String grant(UUID grantee) {
        return "insert into access_grant values ('%s', '%s', 'PLAN', '%s', 'COMMENT', now() - interval '1 hour')"
                .formatted(owner, plan, grantee);
    }

    private String report(UUID id, UUID reporter) {
        return "insert into progress_report values ('%s', '%s', '%s', '%s', '%s', '%s', now(), 'Words', 'R', now())"
                .formatted(reporter, id, owner, plan, section, schedule);
    }

    /** Who finds the plan moved when a word changes in a section of this level. */
    private String moved(String level) throws SQLException {
        var before = connection.setSavepoint();
        done(level(section, level));
        if (level.equals("NAMED")) {
            done(named(reader));
        }
        longAgo();
        done("update plan_section set text = 'Otherwise'");
        String moved = whoIsMoved();
        connection.rollback(before);
        as(member(owner, "ada"));
        return moved;
    }

    private void longAgo() throws SQLException {
        planted("update plan set changed_at = now() - interval '1 hour'");
        Database.plant(
                connection,
                "update document_reader set changed_at = now() - interval '1 hour' where document_id = '" + plan + "'");
    }

    private String whoIsMoved() throws SQLException {
        StringBuilder moved = new StringBuilder();
        look(moved, "owner", owner);
        look(moved, "reader", reader);
        look(moved, "other", other);
        as(member(owner, "ada"));
        return moved.toString().strip();
    }

    private void look(StringBuilder moved, String name, UUID organisation) throws SQLException {
        as(member(organisation, "ada"));
        if (finds("select 1 from plan_list where id = '%s' and changed_at > now() - interval '1 minute'"
                .formatted(plan))) {
            moved.append(' ').append(name);
        }
    }

    private void as(TenantPrincipal acting) throws SQLException {
        Database.enter(connection, new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting));
    }

    private static TenantPrincipal member(UUID organisation, String subject) {
        return new TenantPrincipal(
                organisation, subject, "A", Set.of(MemberRole.MEMBER, MemberRole.SIGNATORY), Set.of());
    }

    private static TenantPrincipal lead(UUID organisation) {
        return new TenantPrincipal(organisation, "leader", "L", Set.of(), Set.of(CoalitionRole.LEAD));
    }

    private void planted(String sql) throws SQLException {
        assertThat(Database.plant(connection, sql + " where id = '" + plan + "'"))
                .as(sql)
                .isPositive();
    }

    private void done(String sql) throws SQLException {
        assertThat(changed(sql)).as(sql).isPositive();
    }

    private int changed(String sql) throws SQLException {
        try (Statement command = connection.createStatement()) {
            return command.executeUpdate(sql);
        }
    }

    private boolean finds(String sql) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            return rows.next();
        }
    }

    /** How many rows were changed, or the code of the refusal; a refused command leaves the transaction as it was. */
    private String attempt(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            return String.valueOf(changed(sql));
        } catch (SQLException e) {
            connection.rollback(before);
            return String.valueOf(e.getSQLState());
        }
    }
}
