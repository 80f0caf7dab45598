package ngo.portal.persistence.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every publication is queued for the log by the act that publishes it, and its entry is written by the scheduler only. */
class LogQueueIT {

    private static final String SIGNED = "2027-02-01 10:11:12+00";

    private final UUID owner = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();
    private final UUID statement = UUID.randomUUID();

    private Connection portal;

    @BeforeEach
    void aPublishedStatement() throws SQLException {
        portal = Database.running().trying();
        for (UUID one : List.of(owner, third)) {
            plant(
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE')"
                            .formatted(one));
        }
        plant(
                """
                insert into statement (organisation_id, id, slug, title, state, text, text_number, binding_number, created_by,
                  created_at, changed_at, version)
                values ('%s', '%s', 'free-them', 'T', 'PUBLISHED', '{}', 1, 1, 'someone', now(), now(), 0)
                """
                        .formatted(owner, statement));
        plant(
                """
                insert into publication (organisation_id, statement_id, number, slug, kind, title, language, text, canonical, fingerprint,
                  notes_to_editors, press_contact, public_note, silent_supporters, published_at)
                values ('%s', '%s', 1, 'free-them', 'PUBLISHED', 'T', 'en', '{}', 'c', 'f00d', '', '', '', 4, '2027-02-03 04:05:06+01')
                """
                        .formatted(owner, statement));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        portal.rollback();
        portal.close();
    }

    @Test
    void aPublicationAndANamedSignatureArePutIntoWordsThatFitOneLineEach() throws SQLException {
        sign(owner, "NAMED", "beef");
        publish(owner.toString(), "Two\nlines and cafe\u0301", "NAMED", "");

        assertThat(waiting())
                .containsExactly(
                        """
                        coalition-portal/statement/v1
                        id %s
                        number 1
                        kind PUBLISHED
                        slug free-them
                        language en
                        fingerprint f00d
                        published 2027-02-03T03:05:06Z
                        approvals 0
                        silent 4
                        recorded now
                        """
                                .formatted(statement),
                        """
                        coalition-portal/sign-on/v1
                        statement %s
                        number 1
                        fingerprint beef
                        organisation %s
                        name Two lines and café
                        display NAMED
                        late no
                        signed 2027-02-01T10:11:12Z
                        recorded now
                        """
                                .formatted(statement, owner));
    }

    @Test
    void whoSignsForARegionLeavesAHashThatOnlyItsSaltOpens() throws SQLException {
        sign(third, "REGION", "f00d");
        publish("", "", "REGION", "Africa");

        String entry = waiting().get(1);
        assertThat(entry).contains("\nregion Africa\n").doesNotContain(third.toString(), "\norganisation ");
        assertThat(strings("select encode(sha256(salt || convert_to('" + third
                        + "', 'UTF8')), 'hex') from ctx.log_waiting(99) where signer = '" + third + "'"))
                .hasSize(1)
                .allMatch(commitment -> entry.contains("\ncommitment " + commitment + "\n"));
    }

    @Test
    void aWithdrawalIsQueuedOnceAndNothingElseThatChanges() throws SQLException {
        publish(owner.toString(), "O", "NAMED", "");
        plant("update publication_signature set withdrawn_at = now() where statement_id = '" + statement + "'");
        plant("update publication_signature set withdrawal_note = 'x' where statement_id = '" + statement + "'");
        plant("update publication set silent_supporters = 9 where statement_id = '" + statement + "'");

        logged("SIGN_ON", 7);

        assertThat(waiting())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("coalition-portal/sign-on-withdrawn/v1\n")
                .contains("\nwithdrawn 20", "\nentry 7\n");
    }

    /** It names the place of the signature, which has none before. */
    @Test
    void aWithdrawalWaitsUntilItsSignatureIsLogged() throws SQLException {
        publish(owner.toString(), "O", "NAMED", "");
        plant("update publication_signature set withdrawn_at = now() where statement_id = '" + statement + "'");

        assertThat(waiting()).hasSize(2).noneMatch(entry -> entry.contains("withdrawn"));
    }

    private void logged(String act, int place) throws SQLException {
        plant(
                """
                insert into log_entry (log, place, entry, type, statement_id, signature_id, alias, logged_at)
                select 99, %d, '', 'sign-on', statement_id, signature_id, '', now() from log_queue where statement_id = '%s' and act = '%s'
                """
                        .formatted(place, statement, act));
        plant("delete from log_queue where statement_id = '%s' and act = '%s'".formatted(statement, act));
    }

    @Test
    void onlyTheSchedulerSeesOrTakesQueuedEntries() throws SQLException {
        enter(new TenantPrincipal(owner, "someone", "Someone", Set.of(MemberRole.values()), Set.of()));

        assertThat(strings("select entry from ctx.log_waiting(99)")).isEmpty();
        assertThat(strings("select number::text from log_queue")).isEmpty();
        assertThat(strings("with gone as (delete from log_queue returning 1) select count(*)::text from gone"))
                .containsExactly("0");
        assertThat(strings("select alias from ctx.log_trails()")).isEmpty();
    }

    private void sign(UUID organisation, String display, String fingerprint) throws SQLException {
        plant(
                """
                insert into sign_on (organisation_id, statement_id, owner_id, answer, text_number, fingerprint, display, printed_name, region,
                  reservation, late, answered_by, answered_by_subject, answered_at, version)
                values ('%s', '%s', '%s', 'SIGNED', 1, '%s', '%s', 'O', '', '', false, 'x', 'x', '%s', 0)
                """
                        .formatted(organisation, statement, owner, fingerprint, display, SIGNED));
    }

    private void publish(String alias, String name, String display, String region) throws SQLException {
        plant(
                """
                insert into publication_signature (organisation_id, statement_id, signature_id, signer_alias, printed_name, display, region,
                  reservation, late, convener, signed_at) values ('%s', '%s', gen_random_uuid(), '%s', '%s', '%s', '%s', '', false, false, '%s')
                """
                        .formatted(owner, statement, alias, name, display, region, SIGNED));
    }

    private List<String> waiting() throws SQLException {
        enter(TenantPrincipal.timer(new UUID(0, 0)));
        return strings("select entry from ctx.log_waiting(999) where statement_id = '" + statement + "'");
    }

    private void plant(String sql) throws SQLException {
        Database.plant(portal, sql);
    }

    private void enter(TenantPrincipal acting) throws SQLException {
        Database.enter(portal, new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting));
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement question = portal.createStatement();
                ResultSet lines = question.executeQuery(sql)) {
            while (lines.next()) {
                found.add(lines.getString(1));
            }
        }
        return found;
    }
}
