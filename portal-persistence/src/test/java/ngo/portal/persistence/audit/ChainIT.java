package ngo.portal.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done to a trail behind the portal's back, the check names the first entry that it was done to. */
class ChainIT {

    private static final String WHOLE = "5 whole";

    private final Database database = Database.running();
    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void fiveEntries() throws SQLException {
        write(5);
    }

    private void write(int entries) throws SQLException {
        try (Connection member = database.acting(administrator(organisation));
                Statement sql = member.createStatement()) {
            for (int i = 0; i < entries; i++) {
                sql.execute(
                        """
                        insert into audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash)
                        values ('%1$s', 0, clock_timestamp(), 'someone', 'StatementRevised', 'STATEMENT', gen_random_uuid(), '%1$s', '', '')
                        """
                                .formatted(organisation));
            }
            member.commit();
        }
    }

    private static TenantPrincipal administrator(UUID organisation) {
        return new TenantPrincipal(organisation, "someone", "Someone", Set.of(MemberRole.ADMINISTRATOR), Set.of());
    }

    @Test
    void anUntouchedTrailIsWhole() throws SQLException {
        assertThat(checked()).isEqualTo(WHOLE);
    }

    @Test
    void aTrailThatNobodyHasBegunIsWhole() throws SQLException {
        assertThat(checkedBy("portal_owner", UUID.randomUUID())).isEqualTo("0 whole");
    }

    @Test
    void whatGoesOnAfterACheckIsWholeToo() throws SQLException {
        write(2);

        assertThat(checked()).isEqualTo("7 whole");
    }

    @Test
    void anEntryThatSaysSomethingElseIsFound() throws SQLException {
        behindItsBack("update audit_entry set actor = 'nobody' where organisation_id = '%s' and number = 3");

        assertThat(checked()).isEqualTo("2 CHANGED 3");
    }

    @Test
    void aMomentThatWasMovedIsFound() throws SQLException {
        behindItsBack(
                "update audit_entry set at = at + interval '1 microsecond' where organisation_id = '%s' and number = 1");

        assertThat(checked()).isEqualTo("0 CHANGED 1");
    }

    @Test
    void aChangedAndRehashedEntryIsDetectedByItsSuccessor() throws SQLException {
        behindItsBack("update audit_entry set actor = 'nobody' where organisation_id = '%s' and number = 3");
        behindItsBack("update audit_entry e set hash = ctx.audit_hash(e) where organisation_id = '%s' and number = 3");

        assertThat(checked()).isEqualTo("3 EXCHANGED 3");
    }

    @Test
    void aChangedAndRehashedLastEntryIsDetected() throws SQLException {
        behindItsBack("update audit_entry set actor = 'nobody' where organisation_id = '%s' and number = 5");
        behindItsBack("update audit_entry e set hash = ctx.audit_hash(e) where organisation_id = '%s' and number = 5");

        assertThat(checked()).isEqualTo("5 EXCHANGED 5");
    }

    @Test
    void anEntryTakenOutOfTheMiddleIsFound() throws SQLException {
        behindItsBack("delete from audit_entry where organisation_id = '%s' and number = 3");

        assertThat(checked()).isEqualTo("2 MISSING 3");
    }

    @Test
    void anEntryCutOffAtTheEndIsFound() throws SQLException {
        behindItsBack("delete from audit_entry where organisation_id = '%s' and number = 5");

        assertThat(checked()).isEqualTo("4 MISSING 5");
    }

    @Test
    void anEntryCutOffAtTheEndIsStillMissingWhenOthersFollow() throws SQLException {
        behindItsBack("delete from audit_entry where organisation_id = '%s' and number = 5");
        write(1);

        assertThat(checked()).isEqualTo("4 MISSING 5");
    }

    @Test
    void aTrailThatIsGoneAltogetherIsFound() throws SQLException {
        behindItsBack("delete from audit_entry where organisation_id = '%s'");

        assertThat(checked()).isEqualTo("0 MISSING 1");
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() throws SQLException {
        behindItsBack("update audit_entry set number = 99 where organisation_id = '%s' and number = 3");
        behindItsBack("update audit_entry set number = 3 where organisation_id = '%s' and number = 4");
        behindItsBack("update audit_entry set number = 4 where organisation_id = '%s' and number = 99");

        assertThat(checked()).isEqualTo("2 CHANGED 3");
    }

    @Test
    void anEntryPutInPastTheChainIsFound() throws SQLException {
        behindItsBack(
                """
                insert into audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash)
                select organisation_id, 6, at, actor, action, object_kind, object_id, owner_id, hash, ''
                from audit_entry where organisation_id = '%s' and number = 5
                """);
        behindItsBack("update audit_entry e set hash = ctx.audit_hash(e) where organisation_id = '%s' and number = 6");

        assertThat(checked()).isEqualTo("6 ADDED 6");
    }

    @Test
    void aTrailWithoutTheRecordOfItsLastEntryIsFound() throws SQLException {
        behindItsBack("delete from audit_head where organisation_id = '%s'");

        assertThat(checked()).isEqualTo("5 UNSEALED 5");
    }

    @Test
    void theAdministratorOfAnotherOrganisationSeesNothingOfIt() throws SQLException {
        try (Connection other = database.acting(administrator(UUID.randomUUID()))) {
            assertThat(counted(other, "audit_entry")).isZero();
            assertThat(counted(other, "audit_head")).isZero();
            assertThat(counted(other, "ctx.actor_names(array['someone'])")).isZero();
            assertThat(checked(other, organisation)).isEqualTo("0 whole");
        }
    }

    @Test
    void anAuditorSeesTheTrailOfEveryOrganisationWithoutBelongingToOne() throws SQLException {
        TenantPrincipal auditor =
                new TenantPrincipal(null, "auditor", "Auditor", Set.of(), Set.of(CoalitionRole.AUDITOR));

        try (Connection reading = database.acting(auditor)) {
            assertThat(counted(reading, "audit_entry")).isEqualTo(5);
            assertThat(checked(reading, organisation)).isEqualTo(WHOLE);
        }
    }

    /** What they may do for the organisation that they act for has an end; that they audit has none. */
    @Test
    void anAuditorWhoHoldsNoRoleInAllOfTheirOrganisationSeesThemToo() throws SQLException {
        TenantPrincipal auditor = new TenantPrincipal(
                        UUID.randomUUID(), "auditor", "Auditor", Set.of(), Set.of(CoalitionRole.AUDITOR))
                .narrowed();

        try (Connection reading = database.acting(auditor)) {
            assertThat(counted(reading, "audit_entry")).isEqualTo(5);
            assertThat(counted(reading, "audit_head")).isEqualTo(1);
            assertThat(checked(reading, organisation)).isEqualTo(WHOLE);
        }
    }

    private int counted(Connection connection, String what) throws SQLException {
        String where = what.endsWith(")") ? "" : " where organisation_id = '" + organisation + "'";
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from " + what + where)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** As somebody would who holds the keys of the database server. */
    private void behindItsBack(String change) throws SQLException {
        try (Connection superuser = database.unbound();
                Statement sql = superuser.createStatement()) {
            assertThat(sql.executeUpdate(change.formatted(organisation))).isPositive();
        }
    }

    /** The result of the check for an administrator of the organisation and for the owner of the database, which is the same. */
    private String checked() throws SQLException {
        try (Connection own = database.acting(administrator(organisation))) {
            String outcome = checked(own, organisation);
            assertThat(checkedBy("portal_owner", organisation)).isEqualTo(outcome);
            return outcome;
        }
    }

    private String checkedBy(String role, UUID one) throws SQLException {
        try (Connection connection = database.as(role)) {
            return checked(connection, one);
        }
    }

    private static String checked(Connection connection, UUID one) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select * from ctx.audit_check('" + one + "')")) {
            row.next();
            String fault = row.getString("fault");
            return row.getLong("entries") + " " + (fault == null ? "whole" : fault + " " + row.getLong("fault_number"));
        }
    }
}
