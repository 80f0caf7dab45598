package ngo.portal.persistence.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.tenant.Preview;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who finds which word of a plan, looked for in every table and every view. Every field at every level contains a word; what is found has to be
 * all of what is meant for the reader and nothing else.
 */
class PlanPolicyIT {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID NAMED = UUID.randomUUID();
    private static final UUID READER = UUID.randomUUID();
    private static final UUID NAMED_ONLY = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();

    private static final Set<Level> ALL = EnumSet.allOf(Level.class);
    private static final Set<Level> COLLEAGUES = EnumSet.complementOf(EnumSet.of(Level.ME));
    private static final Set<Level> NAMED_ONES = EnumSet.of(Level.NAMED, Level.COALITION, Level.PUBLIC);
    private static final Set<Level> COALITION = EnumSet.of(Level.COALITION, Level.PUBLIC);
    private static final Set<String> NEVER_LEAVES = Set.of("risk", "power_target");

    @SuppressWarnings("NullAway.Init") // planted before any test
    private static Planted planted;

    @SuppressWarnings("NullAway.Init")
    private static Planted handedIn;

    @BeforeAll
    static void plansAndTheirReaders() throws SQLException {
        planted = Planted.by(OWNER);
        handedIn = Planted.by(OWNER);
        try (Connection unbound = Database.running().unbound()) {
            planted.letRead(unbound, NAMED);
            planted.letRead(unbound, READER);
            planted.name(unbound, NAMED);
            planted.name(unbound, NAMED_ONLY);
            handedIn.letRead(unbound, Leads.AUDIENCE);
            handedIn.name(unbound, STRANGER);
        }
    }

    /** Every lead of the coalition would find it, in other tests too. */
    @AfterAll
    static void takeBackFromTheLeads() throws SQLException {
        try (Connection unbound = Database.running().unbound()) {
            handedIn.letNobodyRead(unbound);
        }
    }

    @Test
    void theOwnerOfASectionFindsAllOfIt() throws SQLException {
        assertThat(words(planted, person(OWNER, "ada")))
                .isEqualTo(planted.words(places(ALL, Planted.HEAD, Planted.INSIDE), Set.of()));
    }

    @Test
    void aColleagueFindsAllButWhatOnePersonKeeps() throws SQLException {
        Set<String> expected = planted.words(places(COLLEAGUES, Planted.HEAD, Planted.INSIDE), Set.of());

        assertThat(words(planted, person(OWNER, "ben"))).isEqualTo(expected);
        assertThat(words(planted, TenantPrincipal.timer(OWNER))).isEqualTo(expected);
    }

    @Test
    void aNamedReaderFindsWhatIsForItAndNoRiskAndNoTarget() throws SQLException {
        assertThat(words(planted, person(NAMED, "nora"))).isEqualTo(outside(planted, NAMED_ONES));
    }

    @Test
    void aReaderFindsWhatIsForTheCoalition() throws SQLException {
        assertThat(words(planted, person(READER, "rosa"))).isEqualTo(outside(planted, COALITION));
        assertThat(words(planted, person(READER, "ada"))).isEqualTo(outside(planted, COALITION));
    }

    @Test
    void aNamedOrganisationThatDoesNotReadThePlanFindsNothing() throws SQLException {
        assertThat(found(planted, person(NAMED_ONLY, "nils"))).isEqualTo(nothing());
        assertThat(found(planted, person(STRANGER, "ada"))).isEqualTo(nothing());
        assertThat(found(planted, lead(STRANGER))).isEqualTo(nothing());
    }

    @Test
    void leadsFindInWhatIsHandedToThemWhatTheCoalitionFinds() throws SQLException {
        assertThat(words(handedIn, lead(STRANGER))).isEqualTo(outside(handedIn, COALITION));
        assertThat(found(handedIn, person(STRANGER, "ada"))).isEqualTo(nothing());
    }

    @Test
    void noRowRevealsAHiddenSection() throws SQLException {
        assertThat(found(planted, person(OWNER, "ben")).levels()).isEqualTo(COLLEAGUES);
        assertThat(found(planted, person(NAMED, "nora")).levels()).isEqualTo(NAMED_ONES);
        assertThat(found(planted, person(READER, "rosa")).levels()).isEqualTo(COALITION);
        assertThat(found(handedIn, lead(STRANGER)).levels()).isEqualTo(COALITION);
    }

    @Test
    void aPreviewFindsExactlyWhatTheReaderFinds() throws SQLException {
        assertThat(words(planted, preview(OWNER, planted, NAMED))).isEqualTo(words(planted, person(NAMED, "nora")));
        assertThat(words(planted, preview(OWNER, planted, READER))).isEqualTo(words(planted, person(READER, "rosa")));
    }

    @Test
    void aPreviewShowsBeforeItIsSharedWhatWouldBeFoundThen() throws SQLException {
        assertThat(words(planted, preview(OWNER, planted, NAMED_ONLY))).isEqualTo(outside(planted, NAMED_ONES));
        assertThat(words(planted, preview(OWNER, planted, STRANGER))).isEqualTo(outside(planted, COALITION));
    }

    @Test
    void aPreviewShowsNoOtherPlanAndNoneOfAnybodyElse() throws SQLException {
        assertThat(found(handedIn, preview(OWNER, planted, NAMED))).isEqualTo(nothing());
        assertThat(found(planted, preview(STRANGER, planted, NAMED))).isEqualTo(nothing());
    }

    @Test
    void aMemberReadsOnlyAsTheirOrganisation() throws SQLException {
        TenantPrincipal both = new TenantPrincipal(
                STRANGER,
                "stan",
                "S",
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                null,
                new Preview(OWNER, planted.plan, NAMED));

        assertThat(found(planted, both)).isEqualTo(nothing());
    }

    @Test
    void aPreviewOfTheOwnerIsNoWayAroundItsLevels() throws SQLException {
        assertThat(words(planted, preview(OWNER, planted, OWNER))).isEqualTo(outside(planted, COALITION));
    }

    @Test
    void nothingIsWrittenInAPreview() throws SQLException {
        for (String change : new String[] {
            "update plan set title = 'x'",
            "update plan_section set level = 'PUBLIC'",
            "update objective set text = 'x'",
            "update activity set responsible_id = '%s'".formatted(NAMED),
            "delete from recommendation",
            "delete from plan_section_share"
        }) {
            try (Connection connection = Database.running().acting(preview(OWNER, planted, NAMED));
                    Statement sql = connection.createStatement()) {
                assertThat(sql.executeUpdate(change)).as(change).isZero();
            }
        }
        try (Connection connection = Database.running().acting(preview(OWNER, planted, NAMED));
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() ->
                            sql.execute("insert into risk_review values ('%s', '%s', '%s', now(), now(), '', '', now())"
                                    .formatted(OWNER, UUID.randomUUID(), planted.plan)))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void whatIsSaidAboutASectionElsewhereAsksTheSameQuestion() throws SQLException {
        for (TenantPrincipal acting : new TenantPrincipal[] {
            person(OWNER, "ada"),
            person(OWNER, "ben"),
            person(NAMED, "nora"),
            person(READER, "rosa"),
            person(NAMED_ONLY, "nils"),
            preview(OWNER, planted, NAMED),
            preview(OWNER, planted, STRANGER)
        }) {
            Set<Level> seen = EnumSet.noneOf(Level.class);
            try (Connection connection = Database.running().acting(acting);
                    Statement sql = connection.createStatement()) {
                for (Level level : Level.values()) {
                    if (sees(sql, planted.section(level))) {
                        seen.add(level);
                    }
                }
                assertThat(sees(sql, planted.plan)).as("a plan is no section").isFalse();
            }
            assertThat(seen).isEqualTo(found(planted, acting).levels());
        }
    }

    private static boolean sees(Statement sql, UUID section) throws SQLException {
        try (var answer =
                sql.executeQuery("select ctx.sees_section('%s', '%s', '%s')".formatted(planted.plan, OWNER, section))) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static Set<String> outside(Planted plan, Set<Level> levels) {
        return plan.words(places(levels, Planted.HEAD), NEVER_LEAVES);
    }

    private static Set<String> places(Set<Level> levels, String... further) {
        Set<String> places = levels.stream().map(Level::name).collect(Collectors.toCollection(TreeSet::new));
        places.addAll(Set.of(further));
        return places;
    }

    private static Planted.Found nothing() {
        return new Planted.Found(Set.of(), Set.of());
    }

    private static Set<String> words(Planted plan, TenantPrincipal acting) throws SQLException {
        Set<String> words = found(plan, acting).words();
        assertThat(words).as("the test looks at something").isNotEmpty();
        return words;
    }

    private static Planted.Found found(Planted plan, TenantPrincipal acting) throws SQLException {
        try (Connection connection = Database.running().acting(acting)) {
            return plan.foundBy(connection);
        }
    }

    private static TenantPrincipal person(UUID organisation, String subject) {
        return new TenantPrincipal(organisation, subject, "A", Set.of(), Set.of());
    }

    private static TenantPrincipal lead(UUID organisation) {
        return new TenantPrincipal(organisation, "leader", "L", Set.of(), Set.of(CoalitionRole.LEAD));
    }

    private static TenantPrincipal preview(UUID owner, Planted plan, UUID reader) {
        return TenantPrincipal.previewing(new Preview(owner, plan.plan, reader));
    }
}
