package ngo.portal.persistence.statement;

import static ngo.portal.fixture.PolicyTransaction.CHECKED;
import static ngo.portal.fixture.PolicyTransaction.DONE;
import static ngo.portal.fixture.PolicyTransaction.REFUSED;
import static ngo.portal.fixture.PolicyTransaction.lead;
import static ngo.portal.fixture.PolicyTransaction.member;
import static ngo.portal.fixture.PolicyTransaction.signatory;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.UUID;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database lets an owner, the others who were invited and the leads do with one statement. */
class StatementPolicyIT {

    private final UUID owner = UUID.randomUUID();
    private final UUID signer = UUID.randomUUID();
    private final UUID peer = UUID.randomUUID();
    private final UUID statement = UUID.randomUUID();

    private final PolicyTransaction trial = new PolicyTransaction();

    @BeforeEach
    void threeOrganisationsOfTheCoalition() throws SQLException {
        trial.found(owner, signer, peer);
    }

    @AfterEach
    void leaveNoRows() throws SQLException {
        trial.close();
    }

    @Test
    void aTextUnderReviewChangesOnlyAsANewVersion() throws SQLException {
        drafted(StatementState.OPEN_FOR_SIGN_ON);
        put("revision_number = 1, revision_open = true");
        String confirmed =
                "insert into approval values ('%s', '%s', '%s', 'REVISION', 1, 'APPROVE', '', 'A', 'someone', now())"
                        .formatted(peer, statement, owner);
        String renewed = "update statement set text = 'Otherwise', text_number = 2";
        grant(Leads.AUDIENCE, "APPROVE");

        trial.as(lead(peer));
        assertThat(trial.attempt(renewed)).isEqualTo(REFUSED);
        assertThat(trial.attempt(confirmed)).isEqualTo(DONE);
        assertThat(trial.attempt("update statement set text = 'Otherwise'")).isEqualTo(CHECKED);
        assertThat(trial.attempt(renewed)).isEqualTo(DONE);
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureIsTakenExactlyWhileTheStatementTakesAnswers(StatementState state) throws SQLException {
        called(state);
        trial.as(signatory(signer));

        String signature = signature(signer, "NAMED", "SIGNED");
        boolean late = state != StatementState.OPEN_FOR_SIGN_ON;
        assertThat(trial.attempt(late ? signature.replace("false", "true") : signature))
                .isEqualTo(state.takesAnswers() ? DONE : REFUSED);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsChangedExactlyWhileTheStatementTakesAnswers(StatementState state) throws SQLException {
        called(StatementState.OPEN_FOR_SIGN_ON);
        trial.as(signatory(signer));
        trial.run(signature(signer, "NAMED", "SIGNED"));
        put("state = '" + state + "'");

        assertThat(trial.attempt("update sign_on set answer = 'WITHDRAWN'"))
                .isEqualTo(state.takesAnswers() ? DONE : REFUSED);
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
        assertThat(whoSees("sign_on", signature(signer, "NAMED", "DECLINED").replace("'O', ''", "'', ''")))
                .isEqualTo("signer owner lead");
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
    void anApprovalIsALeadsOwnAndAboutWhatWasHandedIn() throws SQLException {
        called(StatementState.TEXT_REVIEW);
        put("text_round = 1");
        String mine = approval(peer, "someone");

        trial.as(lead(peer));
        assertThat(trial.attempt(mine)).isEqualTo(REFUSED);
        grant(Leads.AUDIENCE, "APPROVE");

        trial.as(member(peer));
        assertThat(trial.attempt(mine)).isEqualTo(REFUSED);
        trial.as(lead(peer));
        assertThat(trial.attempt(approval(peer, "somebody else"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(approval(owner, "someone"))).isEqualTo(REFUSED);
        assertThat(trial.attempt(mine)).isEqualTo(DONE);
    }

    @Test
    void aLeadMovesOnOnlyWhatWasHandedIn() throws SQLException {
        called(StatementState.TEXT_CLEARED);
        String open = "update statement set state = 'OPEN_FOR_SIGN_ON'";

        trial.as(lead(peer));
        assertThat(trial.changed(open)).isZero();
        grant(Leads.AUDIENCE, "APPROVE");
        trial.as(member(peer));
        assertThat(trial.changed(open)).isZero();
        trial.as(lead(peer));
        assertThat(trial.changed(open)).isOne();
    }

    @Test
    void aTextComesBackFromTheLeadsUntilOneOfThemHasSpoken() throws SQLException {
        called(StatementState.TEXT_REVIEW);
        put("text_round = 1");
        grant(Leads.AUDIENCE, "APPROVE");
        String recall = "update statement set state = 'CONSULTATION'";
        Savepoint before = trial.mark();

        trial.as(lead(peer));
        assertThat(trial.attempt(recall)).isEqualTo(REFUSED);
        trial.as(member(owner));
        assertThat(trial.attempt(recall)).isEqualTo(DONE);

        trial.goBack(before);
        trial.as(lead(peer));
        trial.run(approval(peer, "someone"));
        trial.as(member(owner));
        assertThat(trial.attempt(recall)).isEqualTo(REFUSED);
    }

    @Test
    void aCallIsOnlyEverExtendedAndByLeads() throws SQLException {
        called(StatementState.OPEN_FOR_SIGN_ON);
        put("hard_deadline = now() + interval '1 day'");
        grant(Leads.AUDIENCE, "APPROVE");
        String longer = "update statement set hard_deadline = now() + interval '2 days'";

        trial.as(member(owner));
        assertThat(trial.attempt(longer)).isEqualTo(REFUSED);
        trial.as(lead(peer));
        assertThat(trial.attempt("update statement set hard_deadline = now() + interval '1 hour'"))
                .isEqualTo(REFUSED);
        assertThat(trial.attempt(longer + ", deadline_zone = 'Africa/Tunis'")).isEqualTo(REFUSED);
        assertThat(trial.attempt(longer)).isEqualTo(DONE);
    }

    @Test
    void theSchedulerEndsAnUndecidedChangeOnlyWithTheCall() throws SQLException {
        drafted(StatementState.OPEN_FOR_SIGN_ON);
        put("revision_number = 1, revision_open = true, hard_deadline = now()");
        String closed = "update statement set state = 'SIGN_ON_CLOSED', release_round = 1, revision_open = false";

        trial.as(member(owner));
        assertThat(trial.attempt(closed)).isEqualTo(REFUSED);
        trial.as(TenantPrincipal.timer(owner));
        assertThat(trial.attempt("update statement set revision_open = false")).isEqualTo(REFUSED);
        assertThat(trial.attempt(closed)).isEqualTo(DONE);
    }

    @Test
    void readersOfATextKnowWhoElseWasAsked() throws SQLException {
        drafted(StatementState.CONSULTATION);
        grant(signer, "COMMENT");
        grant(peer, "COMMENT");
        grant(Leads.AUDIENCE, "APPROVE");
        String circle = "select 1 from statement_circle('%s') where organisation_id = '%s'".formatted(statement, peer);

        trial.as(member(signer));
        assertThat(trial.finds(circle)).isTrue();
        assertThat(trial.finds("select 1 from statement_circle('%s') where organisation_id = '%s'"
                        .formatted(statement, Leads.AUDIENCE)))
                .isFalse();
        trial.as(member(UUID.randomUUID()));
        assertThat(trial.finds(circle)).isFalse();
    }

    @Test
    void theUnnamedAreCountedFromThreeUpwardAndForTheOwnerOnceTheCallHasClosed() throws SQLException {
        called(StatementState.OPEN_FOR_SIGN_ON);
        grant(Leads.AUDIENCE, "APPROVE");
        for (UUID one : List.of(signer, peer)) {
            trial.as(signatory(one));
            trial.run(signature(one, "SILENT", "SIGNED"));
        }
        trial.as(lead(peer));
        assertThat(counted()).isZero();

        trial.as(signatory(owner));
        trial.run(signature(owner, "SILENT", "SIGNED"));
        trial.as(lead(peer));
        assertThat(counted()).isEqualTo(3);
        trial.as(member(owner));
        assertThat(counted()).isZero();
        put("state = 'SIGN_ON_CLOSED'");
        assertThat(counted()).isEqualTo(3);
        trial.as(member(signer));
        assertThat(counted()).isZero();
    }

    private int counted() throws SQLException {
        for (int count : List.of(0, 3)) {
            if (trial.finds("select 1 where counted_supporters('%s') = %d".formatted(statement, count))) {
                return count;
            }
        }
        return -1;
    }

    @Test
    void onlyTheSchedulerReadsDueWork() throws SQLException {
        drafted(StatementState.OPEN_FOR_SIGN_ON);
        String due = "select 1 from ctx.take_due('STATEMENT', 1000) where document_id = '" + statement + "'";
        put("hard_deadline = now() + interval '1 hour'");
        trial.as(TenantPrincipal.timer(peer));
        assertThat(trial.finds(due)).isFalse();

        trial.as(member(owner));
        put("hard_deadline = now()");

        assertThat(trial.finds(due)).isFalse();
        trial.as(lead(owner));
        assertThat(trial.finds(due)).isFalse();
        trial.as(TenantPrincipal.timer(peer));
        assertThat(trial.finds(due)).isTrue();
    }

    @Test
    void anEmbargoThatIsOverIsDue() throws SQLException {
        drafted(StatementState.EMBARGOED);
        String due = "select 1 from ctx.take_due('STATEMENT', 1000) where document_id = '" + statement + "'";
        put("embargo = now() + interval '1 second'");
        trial.as(TenantPrincipal.timer(peer));
        assertThat(trial.finds(due)).isFalse();

        trial.as(member(owner));
        put("embargo = now()");
        trial.as(TenantPrincipal.timer(peer));

        assertThat(trial.finds(due)).isTrue();
    }

    /** Past its steps. */
    private void put(String changes) throws SQLException {
        trial.plant("update statement set %s where id = '%s'".formatted(changes, statement));
    }

    private void drafted(StatementState state) throws SQLException {
        trial.draft(owner, statement, state.name());
    }

    private void called(StatementState state) throws SQLException {
        drafted(state);
        grant(signer, "SIGN");
        grant(peer, "SIGN");
    }

    private void grant(UUID grantee, String level) throws SQLException {
        trial.grant(owner, statement, grantee, level);
    }

    private String signature(UUID organisation, String display, String answer) {
        return """
                insert into sign_on (organisation_id, statement_id, owner_id, answer, text_number, fingerprint, display,
                  printed_name, region, reservation, late, answered_by, answered_by_subject, answered_at, version)
                values ('%s', '%s', '%s', '%s', 1, '', '%s', 'O', '', '', false, 'A', 'someone', now(), 0)
                """
                .formatted(organisation, statement, owner, answer, display);
    }

    private String approval(UUID organisation, String subject) {
        return "insert into approval values ('%s', '%s', '%s', 'TEXT', 1, 'APPROVE', '', 'A', '%s', now())"
                .formatted(organisation, statement, owner, subject);
    }

    /** Who of all sees the row that the signer writes; a stranger, who should see none, is among them. */
    private String whoSees(String table, String insert) throws SQLException {
        Savepoint before = trial.mark();
        trial.as(signatory(signer));
        trial.run(insert);
        StringBuilder seen = new StringBuilder();
        look(seen, "signer", signatory(signer), table);
        look(seen, "owner", member(owner), table);
        look(seen, "peer", member(peer), table);
        look(seen, "lead", lead(peer), table);
        look(seen, "stranger", lead(UUID.randomUUID()), table);
        trial.goBack(before);
        return seen.toString().strip();
    }

    private void look(StringBuilder seen, String name, TenantPrincipal acting, String table) throws SQLException {
        trial.as(acting);
        if (trial.finds("select 1 from " + table + " where statement_id = '" + statement + "'")) {
            seen.append(' ').append(name);
        }
    }
}
