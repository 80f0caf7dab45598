package ngo.portal.persistence.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.Preview;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who adds what to the talk about a plan: a word about each section that they see, and about no other. */
class PlanTalkPolicyIT {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID NAMED = UUID.randomUUID();
    private static final UUID READER = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();

    private static final Set<Level> NOTHING = EnumSet.noneOf(Level.class);
    private static final Set<Level> ALL = EnumSet.allOf(Level.class);
    private static final Set<Level> COLLEAGUES = EnumSet.complementOf(EnumSet.of(Level.ME));
    private static final Set<Level> NAMED_ONES = EnumSet.of(Level.NAMED, Level.COALITION, Level.PUBLIC);
    private static final Set<Level> COALITION = EnumSet.of(Level.COALITION, Level.PUBLIC);

    /** One row for each kind of talk; %1$s writes about section %4$s of the plan %3$s, which belongs to %2$s. */
    private static final String COMMENT =
            """
            insert into comment (organisation_id, id, owner_id, document_id, thread_id, section_id, paragraph, paragraph_key, quote,
              body, visibility, author_name, created_at)
            values ('%1$s', gen_random_uuid(), '%2$s', '%3$s', gen_random_uuid(), '%4$s', 1, '', '', 'Words', 'ALL', 'A', now())
            """;

    private static final String AMENDMENT =
            """
            insert into amendment (organisation_id, id, owner_id, document_id, section_id, paragraph, paragraph_key, original,
              proposed, reason, author_name, created_at)
            values ('%1$s', gen_random_uuid(), '%2$s', '%3$s', '%4$s', 1, '', '', 'Words', '', 'A', now())
            """;

    private static final String VERDICT =
            """
            insert into amendment_verdict (organisation_id, amendment_id, document_id, section_id, verdict, reason, decided_by, decided_at)
            values ('%1$s', gen_random_uuid(), '%3$s', '%4$s', 'REJECTED', '', 'A', now())
            """;

    private static final String VERSION =
            """
            insert into document_version (organisation_id, document_id, section_id, position, number, text, change_class, note,
              author_organisation, author_name, created_at)
            values ('%2$s', '%3$s', '%4$s', 0, 7, 'Words', 'DRAFTED', '', '%1$s', 'A', now())
            """;

    private static final String DRAFT =
            """
            insert into document_draft (organisation_id, document_id, section_id, subject, text, beside, base_number, saved_at)
            values ('%1$s', '%3$s', '%4$s', 'ben', 'Words', '{}', 1, now())
            """;

    @SuppressWarnings("NullAway.Init") // planted before any test
    private static Planted planted;

    @BeforeAll
    static void aPlanAndItsReaders() throws SQLException {
        planted = Planted.by(OWNER);
        try (Connection unbound = Database.running().unbound()) {
            planted.letRead(unbound, NAMED);
            planted.letRead(unbound, READER);
            planted.letRead(unbound, Leads.AUDIENCE);
            planted.name(unbound, NAMED);
        }
    }

    /** Every lead of the coalition would find it, in other tests too. */
    @AfterAll
    static void takeBackFromTheLeads() throws SQLException {
        try (Connection unbound = Database.running().unbound()) {
            planted.letNobodyRead(unbound);
        }
    }

    @Test
    void everybodyTalksAboutTheSectionsThatTheySee() throws SQLException {
        for (String talk : new String[] {COMMENT, AMENDMENT}) {
            assertThat(taken(talk, person(OWNER, "ada"))).isEqualTo(ALL);
            assertThat(taken(talk, person(OWNER, "ben"))).isEqualTo(COLLEAGUES);
            assertThat(taken(talk, person(NAMED, "nora"))).isEqualTo(NAMED_ONES);
            assertThat(taken(talk, person(READER, "rosa"))).isEqualTo(COALITION);
            assertThat(taken(talk, lead(STRANGER))).isEqualTo(NOTHING);
            assertThat(taken(talk, person(STRANGER, "ada"))).isEqualTo(NOTHING);
        }
    }

    @Test
    void theOwnerAnswersWhatItsPeopleSee() throws SQLException {
        assertThat(taken(VERDICT, person(OWNER, "ada"))).isEqualTo(ALL);
        assertThat(taken(VERDICT, person(OWNER, "ben"))).isEqualTo(COLLEAGUES);
        assertThat(taken(VERDICT, person(NAMED, "nora"))).isEqualTo(NOTHING);
        assertThat(taken(VERDICT, lead(STRANGER))).isEqualTo(NOTHING);
    }

    @Test
    void theOwnerAloneKeepsVersionsAlsoOfWhatTheLeadsSteward() throws SQLException {
        assertThat(taken(VERSION, person(OWNER, "ada"))).isEqualTo(ALL);
        assertThat(taken(VERSION, person(OWNER, "ben"))).isEqualTo(COLLEAGUES);
        assertThat(taken(VERSION, person(NAMED, "nora"))).isEqualTo(NOTHING);
        assertThat(taken(VERSION, lead(STRANGER))).isEqualTo(NOTHING);
    }

    @Test
    void aDraftIsKeptOfWhatOneSeesAndReadAsLongAsOneSeesIt() throws SQLException {
        assertThat(taken(DRAFT, person(OWNER, "ben"))).isEqualTo(COLLEAGUES);
        try (Connection connection = Database.running().acting(person(OWNER, "ben"));
                Statement sql = connection.createStatement()) {
            sql.execute(DRAFT.formatted(OWNER, OWNER, planted.plan, planted.section(Level.COALITION)));
            sql.execute("update plan_section set owner_subject = 'ben' where id = '%s'"
                    .formatted(planted.section(Level.COALITION)));
            assertThat(sql.executeQuery("select 1 from document_draft").next()).isTrue();
            sql.execute("update plan_section set level = 'ORGANISATION', owner_subject = 'ada' where id = '%s'"
                    .formatted(planted.section(Level.COALITION)));
            assertThat(sql.executeQuery("select 1 from document_draft").next()).isTrue();
            Database.enter(connection, signed(person(OWNER, "ada")));
            sql.execute(
                    "update plan_section set level = 'ME' where id = '%s'".formatted(planted.section(Level.COALITION)));
            Database.enter(connection, signed(person(OWNER, "ben")));
            assertThat(sql.executeQuery("select 1 from document_draft").next()).isFalse();
        }
    }

    @Test
    void aPreviewTalksAboutNothing() throws SQLException {
        TenantPrincipal preview = TenantPrincipal.previewing(new Preview(OWNER, planted.plan, NAMED));
        for (String talk : new String[] {COMMENT, AMENDMENT, VERDICT, VERSION, DRAFT}) {
            assertThat(taken(talk, preview, OWNER)).isEqualTo(NOTHING);
        }
    }

    @Test
    void aPlanAsAWholeIsNoSection() throws SQLException {
        for (String talk : new String[] {COMMENT, AMENDMENT, VERDICT, VERSION}) {
            assertThat(isTaken(talk, person(OWNER, "ada"), OWNER, planted.plan))
                    .as(talk)
                    .isFalse();
        }
    }

    private static Set<Level> taken(String talk, TenantPrincipal by) throws SQLException {
        UUID organisation = by.organisation();
        return taken(talk, by, organisation == null ? OWNER : organisation);
    }

    private static Set<Level> taken(String talk, TenantPrincipal by, UUID organisation) throws SQLException {
        Set<Level> taken = EnumSet.noneOf(Level.class);
        for (Level level : Level.values()) {
            if (isTaken(talk, by, organisation, planted.section(level))) {
                taken.add(level);
            }
        }
        return taken;
    }

    private static boolean isTaken(String talk, TenantPrincipal by, UUID organisation, UUID section)
            throws SQLException {
        try (Connection connection = Database.running().acting(by);
                Statement sql = connection.createStatement()) {
            return sql.executeUpdate(talk.formatted(organisation, OWNER, planted.plan, section)) == 1;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501");
            return false;
        }
    }

    private static String signed(TenantPrincipal acting) {
        return new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC()).sign(acting);
    }

    private static TenantPrincipal person(UUID organisation, String subject) {
        return new TenantPrincipal(organisation, subject, "A", Set.of(MemberRole.MEMBER), Set.of());
    }

    private static TenantPrincipal lead(UUID organisation) {
        return new TenantPrincipal(organisation, "leader", "L", Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD));
    }
}
