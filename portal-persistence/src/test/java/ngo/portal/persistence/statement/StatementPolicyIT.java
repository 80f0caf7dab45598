package ngo.portal.persistence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.ContextSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database lets an owner, the others who were invited and the leads do with one statement. */
class StatementPolicyIT {

    private static final String DONE = "";
    private static final String REFUSED = "42501";
    private static final String CHECKED = "23514";

    private final UUID owner = UUID.randomUUID();
    private final UUID signer = UUID.randomUUID();
    private final UUID peer = UUID.randomUUID();
    private final UUID statement = UUID.randomUUID();

    private final Connection connection = connected();

    private static Connection connected() {
        try {
            return Database.running().as("portal_app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void threeOrganisationsOfTheCoalition() throws SQLException {
        as(Acting.mirror());
        for (UUID one : new UUID[] {owner, signer, peer}) {
            run(
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')"
                            .formatted(one));
        }
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aTextUnderReviewChangesOnlyAsANewVersion() throws SQLException {
        drafted(StatementState.TEXT_REVIEW);

        assertThat(attempt("update statement set text = 'Otherwise'")).isEqualTo(CHECKED);
        assertThat(attempt("update statement set text = 'Otherwise', text_number = 2"))
                .isEqualTo(DONE);
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureIsTakenExactlyWhileTheStatementTakesAnswers(StatementState state) throws SQLException {
        called(state);
        as(member(signer));

        assertThat(attempt(signature(signer, "NAMED", "SIGNED"))).isEqualTo(state.takesAnswers() ? DONE : REFUSED);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsChangedExactlyWhileTheStatementTakesAnswers(StatementState state) throws SQLException {
        called(StatementState.OPEN_FOR_SIGN_ON);
        as(member(signer));
        run(signature(signer, "NAMED", "SIGNED"));
        as(member(owner));
        run("update statement set state = '" + state + "'");
        as(member(signer));

        assertThat(attempt("update sign_on set answer = 'WITHDRAWN'")).isEqualTo(state.takesAnswers() ? DONE : REFUSED);
    }

    @Test
    void silentSupportIsSeenByTheLeadsAlone() throws SQLException {
        called(StatementState.OPEN_FOR_SIGN_ON);

        assertThat(whoSees("sign_on", signature(signer, "SILENT", "SIGNED"))).isEqualTo("signer lead");
    }

    @Test
    void supportByRegionIsSeenByTheHolderOfThePenToo() throws SQLException {
        called(StatementState.OPEN_FOR_SIGN_ON);

        assertThat(whoSees("sign_on", signature(signer, "REGION", "SIGNED"))).isEqualTo("signer owner lead");
    }

    @Test
    void peersSeeWhoHasSignedByNameAndNotWhoHasDeclined() throws SQLException {
        called(StatementState.OPEN_FOR_SIGN_ON);

        assertThat(whoSees("sign_on", signature(signer, "NAMED", "SIGNED"))).isEqualTo("signer owner peer lead");
        assertThat(whoSees("sign_on", signature(signer, "NAMED", "DECLINED"))).isEqualTo("signer owner lead");
    }

    @Test
    void whyAnOrganisationDeclinedIsSeenByTheLeadsAlone() throws SQLException {
        called(StatementState.OPEN_FOR_SIGN_ON);

        assertThat(whoSees(
                        "decline_reason",
                        "insert into decline_reason values ('%s', '%s', '%s', 'Why', now())"
                                .formatted(signer, statement, owner)))
                .isEqualTo("signer lead");
    }

    @Test
    void aCommentIsReadByThoseForWhomItWasWritten() throws SQLException {
        called(StatementState.CONSULTATION);

        assertThat(whoSees("comment", comment("ORGANISATION"))).isEqualTo("signer");
        assertThat(whoSees("comment", comment("LEADS"))).isEqualTo("signer lead");
        assertThat(whoSees("comment", comment("ALL"))).isEqualTo("signer owner peer lead");
    }

    @Test
    void anApprovalIsALeadsOwnAndAboutWhatWasHandedIn() throws SQLException {
        called(StatementState.TEXT_REVIEW);
        String mine = approval(peer, "someone");

        as(lead(peer));
        assertThat(attempt(mine)).isEqualTo(REFUSED);
        grant(Leads.AUDIENCE, "APPROVE");

        as(member(peer));
        assertThat(attempt(mine)).isEqualTo(REFUSED);
        as(lead(peer));
        assertThat(attempt(approval(peer, "somebody else"))).isEqualTo(REFUSED);
        assertThat(attempt(approval(owner, "someone"))).isEqualTo(REFUSED);
        assertThat(attempt(mine)).isEqualTo(DONE);
    }

    @Test
    void aLeadMovesOnOnlyWhatWasHandedIn() throws SQLException {
        called(StatementState.TEXT_REVIEW);

        as(lead(peer));
        assertThat(changed("update statement set state = 'TEXT_CLEARED'")).isZero();
        grant(Leads.AUDIENCE, "APPROVE");
        as(member(peer));
        assertThat(changed("update statement set state = 'TEXT_CLEARED'")).isZero();
        as(lead(peer));
        assertThat(changed("update statement set state = 'TEXT_CLEARED'")).isOne();
    }

    @Test
    void onlyTheClockIsToldWhatIsDue() throws SQLException {
        drafted(StatementState.OPEN_FOR_SIGN_ON);
        String due = "select 1 from ctx.due_statements() where statement_id = '" + statement + "'";
        run("update statement set hard_deadline = now() + interval '1 hour'");
        as(Acting.clock(peer));
        assertThat(finds(due)).isFalse();

        as(member(owner));
        run("update statement set hard_deadline = now()");

        assertThat(finds(due)).isFalse();
        as(lead(owner));
        assertThat(finds(due)).isFalse();
        as(Acting.clock(peer));
        assertThat(finds(due)).isTrue();
    }

    @Test
    void anEmbargoThatIsOverIsDue() throws SQLException {
        drafted(StatementState.EMBARGOED);
        String due = "select 1 from ctx.due_statements() where statement_id = '" + statement + "'";
        run("update statement set embargo = now() + interval '1 second'");
        as(Acting.clock(peer));
        assertThat(finds(due)).isFalse();

        as(member(owner));
        run("update statement set embargo = now()");
        as(Acting.clock(peer));

        assertThat(finds(due)).isTrue();
    }

    private void drafted(StatementState state) throws SQLException {
        as(member(owner));
        run(
                """
                insert into statement (organisation_id, id, slug, title, state, text, text_number, binding_number, created_by,
                  created_at, changed_at, version) values ('%s', '%s', 's', 'T', '%s', 'Words', 1, 1, 'x', now(), now(), 0)
                """
                        .formatted(owner, statement, state));
    }

    private void called(StatementState state) throws SQLException {
        drafted(state);
        grant(signer, "SIGN");
        grant(peer, "SIGN");
    }

    private void grant(UUID grantee, String level) throws SQLException {
        as(member(owner));
        run("insert into access_grant values ('%s', '%s', 'STATEMENT', '%s', '%s', now())"
                .formatted(owner, statement, grantee, level));
    }

    private String signature(UUID organisation, String display, String answer) {
        return """
                insert into sign_on (organisation_id, statement_id, owner_id, answer, text_number, fingerprint, display,
                  printed_name, region, reservation, late, answered_by, answered_by_subject, answered_at, version)
                values ('%s', '%s', '%s', '%s', 1, '', '%s', 'O', '', '', false, 'A', 'someone', now(), 0)
                """
                .formatted(organisation, statement, owner, answer, display);
    }

    private String comment(String visibility) {
        return """
                insert into comment values ('%s', gen_random_uuid(), '%s', '%s', gen_random_uuid(), gen_random_uuid(), 0, '', '',
                  'Words', '%s', 'A', now())
                """
                .formatted(signer, owner, statement, visibility);
    }

    private String approval(UUID organisation, String subject) {
        return "insert into approval values ('%s', '%s', '%s', 'TEXT', 1, 'APPROVE', '', 'A', '%s', now())"
                .formatted(organisation, statement, owner, subject);
    }

    /** Who of all sees the row that the signer writes; a stranger, who should see none, is among them. */
    private String whoSees(String table, String insert) throws SQLException {
        var before = connection.setSavepoint();
        as(member(signer));
        run(insert);
        StringBuilder seen = new StringBuilder();
        look(seen, "signer", member(signer), table);
        look(seen, "owner", member(owner), table);
        look(seen, "peer", member(peer), table);
        look(seen, "lead", lead(peer), table);
        look(seen, "stranger", lead(UUID.randomUUID()), table);
        connection.rollback(before);
        return seen.toString().strip();
    }

    private void look(StringBuilder seen, String name, Acting acting, String table) throws SQLException {
        as(acting);
        if (finds("select 1 from " + table + " where statement_id = '" + statement + "'")) {
            seen.append(' ').append(name);
        }
    }

    private void as(Acting acting) throws SQLException {
        Database.enter(connection, new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting));
    }

    private static Acting member(UUID organisation) {
        return new Acting(organisation, "someone", "A", Set.of(), Set.of());
    }

    private static Acting lead(UUID organisation) {
        return new Acting(organisation, "someone", "A", Set.of(), Set.of(CoalitionRole.LEAD));
    }

    private void run(String sql) throws SQLException {
        assertThat(changed(sql)).isPositive();
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

    /** Nothing where it was done, else the code of the refusal; a refused command leaves the transaction as it was. */
    private String attempt(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            run(sql);
            return DONE;
        } catch (SQLException e) {
            connection.rollback(before);
            return String.valueOf(e.getSQLState());
        }
    }
}
