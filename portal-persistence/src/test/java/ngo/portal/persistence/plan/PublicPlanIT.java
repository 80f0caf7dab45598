package ngo.portal.persistence.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What everybody finds of a plan, looked for in all that the public role may read. Every field at every level contains a word; what is found has
 * to be what is published and nothing else.
 */
class PublicPlanIT {

    private static final Set<String> HEAD = Set.of("plan-title", "plan-goal", "plan-language", "plan-scope");

    /** What is taken back takes the fingerprint of all that was public with it. */
    private static final Set<String> WHOLE_HEAD =
            Set.of("plan-title", "plan-goal", "plan-language", "plan-scope", "plan-public_fingerprint");

    private static final Set<String> PUBLISHED = Set.of(
            "plan_section-text",
            "objective-text",
            "objective-indicator",
            "objective-baseline",
            "objective-target",
            "recommendation-text",
            "recommendation-addressee",
            "activity-title",
            "commitment-text",
            "commitment-addressee");
    private static final Set<String> WITHDRAWN = Set.of("plan-title", "plan-language");

    private final UUID owner = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // planted before each test
    private Planted planted;

    @BeforeEach
    void aDraftWithAWordInEveryField() throws SQLException {
        planted = Planted.by(owner);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsFoundOfAPlanThatIsNotAdopted(PlanState state) throws SQLException {
        act("update plan set adopted_at = null, state = 'UNDER_REVIEW'");

        move(state);

        assertThat(found()).isEqualTo(new Planted.Found(Set.of(), Set.of()));
    }

    @Test
    void anAdoptedPlanShowsItsHeadAndWhatHangsInPublicSections() throws SQLException {
        adopt();

        assertThat(found().words()).isEqualTo(published(WHOLE_HEAD, PUBLISHED));
    }

    @Test
    void noRowRevealsASectionThatIsNotPublic() throws SQLException {
        adopt();

        assertThat(found().levels()).isEqualTo(EnumSet.of(Level.PUBLIC));
        assertThat(read("select count(*) from public_aim where section_id <> aim_section_id"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"ME", "ORGANISATION", "NAMED", "COALITION"})
    void whatIsTakenBackIsGoneWithTheSameAct(Level level) throws SQLException {
        adopt();

        show(Level.PUBLIC, level);

        assertThat(found().words()).isEqualTo(published(HEAD, Set.of()));
        assertThat(found().levels()).isEmpty();
    }

    @Test
    void aSectionWidenedLaterIsPublicAfterTheNextPublication() throws SQLException {
        adopt();
        show(Level.COALITION, Level.PUBLIC);
        move(PlanState.ACTIVE);
        assertThat(found().levels()).isEqualTo(EnumSet.of(Level.PUBLIC));

        move(PlanState.UNDER_REVIEW);
        move(PlanState.ACTIVE);

        assertThat(found().levels()).isEqualTo(EnumSet.of(Level.PUBLIC, Level.COALITION));
    }

    @Test
    void whatIsWrittenDuringTheReviewIsReadAfterIt() throws SQLException {
        adopt();
        move(PlanState.ACTIVE);
        move(PlanState.UNDER_REVIEW);
        act("update objective set text = 'Otherwise'");
        act("update plan set title = 'Another'");
        act("update activity set state = 'DROPPED'");

        assertThat(found().words()).isEqualTo(published(WHOLE_HEAD, PUBLISHED));
        assertThat(read("select string_agg(distinct state, ' ') from public_activity"))
                .isEqualTo("PLANNED");
        String address = read("select slug from public_plan");
        move(PlanState.ACTIVE);
        assertThat(read("select text from public_objective")).isEqualTo("Otherwise");
        assertThat(read("select state from public_activity")).isEqualTo("DROPPED");
        assertThat(read("select title from public_plan")).isEqualTo("Another");
        assertThat(read("select slug from public_plan")).isEqualTo(address);
    }

    @Test
    void whatIsDoneAndPromisedIsFollowedAsItHappens() throws SQLException {
        adopt();

        act("update activity set state = 'DONE', responsible_id = '%s', to_day = '2030-02-03'".formatted(owner));
        act("update commitment set state = 'CONFIRMED'");
        act(commitment(Level.PUBLIC));
        act(commitment(Level.COALITION));

        assertThat(read("select state || ' ' || responsible || ' ' || to_day from public_activity"))
                .isEqualTo("DONE O 2030-02-03");
        assertThat(read("select string_agg(state, ' ' order by announced_on) from public_commitment"))
                .isEqualTo("ANNOUNCED CONFIRMED");
        act("delete from commitment where state = 'CONFIRMED'");
        assertThat(read("select string_agg(state, ' ') from public_commitment")).isEqualTo("ANNOUNCED");
    }

    @Test
    void aReportIsReadWhenItIsAcceptedAndNobodysNameWithIt() throws SQLException {
        adopt();
        UUID report = report(Level.PUBLIC);
        UUID inner = report(Level.COALITION);
        assertThat(read("select count(*) from public_report")).isEqualTo("0");

        accept(report, Level.PUBLIC);
        accept(inner, Level.COALITION);

        assertThat(read("select report_id || ' ' || reporter || ' ' || text from public_report"))
                .isEqualTo(report + " O Words");
        move(PlanState.ACTIVE);
        move(PlanState.UNDER_REVIEW);
        move(PlanState.ACTIVE);
        assertThat(read("select text from public_report")).isEqualTo("Words");
        assertThat(read("select count(*) from public_report t where t::text like '%Ada%'"))
                .isEqualTo("0");
    }

    @Test
    void ofAWithdrawnPlanNothingIsLeftButThat() throws SQLException {
        adopt();

        move(PlanState.WITHDRAWN);

        assertThat(found().words()).isEqualTo(published(WITHDRAWN, Set.of()));
        assertThat(read("select state || ' ' || (withdrawn_at is not null) from public_plan"))
                .isEqualTo("WITHDRAWN true");
    }

    @Test
    void theAddressHasWordsAndDigitsThatNobodyGuesses() throws SQLException {
        act("update plan set title = 'Libérez les  défenseur·e·s ! %s'".formatted("mot ".repeat(50)));
        adopt();

        assertThat(read("select slug from public_plan"))
                .startsWith("liberez-les-defenseur-e-s-mot-")
                .endsWith("-" + planted.plan.toString().replace("-", "").substring(0, 10))
                .hasSizeLessThanOrEqualTo(71)
                .doesNotContain("--");
    }

    @Test
    void thePortalItselfHasNoRightOnWhatThePublicReads() throws SQLException {
        try (Connection owning = Database.running().as("portal_owner");
                Statement sql = owning.createStatement();
                ResultSet rows = sql.executeQuery(
                        """
                        select string_agg(c.relname, ' ') from pg_class c where c.relname like 'public\\_%' and c.relkind = 'r'
                          and (has_any_column_privilege('portal_app', c.oid, 'SELECT, INSERT, UPDATE')
                               or has_table_privilege('portal_app', c.oid, 'DELETE'))
                        """)) {
            rows.next();
            assertThat(rows.getString(1)).isNull();
        }
    }

    private void adopt() throws SQLException {
        act("update plan set state = 'ADOPTED', adopted_at = now() where id = '" + planted.plan + "'");
    }

    private void move(PlanState state) throws SQLException {
        act("update plan set state = '" + state + "' where id = '" + planted.plan + "'");
    }

    private void show(Level from, Level to) throws SQLException {
        act("update plan_section set level = '%s' where id = '%s'".formatted(to, planted.section(from)));
    }

    private String commitment(Level level) {
        return """
                insert into commitment (organisation_id, id, plan_id, section_id, number, addressee_type, addressee, text, announced_on,
                  state, created_at) values ('%s', gen_random_uuid(), '%s', '%s', 2, 'STATE', 'A', 'T', '2020-01-01', 'ANNOUNCED', now())
                """
                .formatted(owner, planted.plan, planted.section(level));
    }

    private UUID report(Level level) throws SQLException {
        UUID report = UUID.randomUUID();
        UUID schedule = UUID.randomUUID();
        UUID section = planted.section(level);
        act("insert into progress_schedule values ('%s', '%s', '%s', '%s', gen_random_uuid(), now(), 6, now(), now())"
                .formatted(owner, schedule, planted.plan, section));
        act("insert into progress_report values ('%s', '%s', '%s', '%s', '%s', '%s', now(), 'Words', 'Ada', now())"
                .formatted(owner, report, owner, planted.plan, section, schedule));
        return report;
    }

    private void accept(UUID report, Level level) throws SQLException {
        act("insert into report_acceptance values ('%s', '%s', '%s', '%s', '%s', 'Ada', now())"
                .formatted(owner, report, owner, planted.plan, planted.section(level)));
    }

    private void act(String sql) throws SQLException {
        try (Connection connection = Database.running().trying()) {
            Database.enter(
                    connection,
                    new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC())
                            .sign(new TenantPrincipal(owner, "ada", "Ada", Set.of(), Set.of())));
            assertThat(Database.plant(connection, sql + ofOwner(sql))).as(sql).isPositive();
            connection.commit();
        }
    }

    /** A command about all there is means all of this owner. */
    private String ofOwner(String sql) {
        if (sql.startsWith("insert")) {
            return "";
        }
        return (sql.contains(" where ") ? " and" : " where") + " organisation_id = '" + owner + "'";
    }

    private Planted.Found found() throws SQLException {
        try (Connection anybody = Database.running().as("portal_public")) {
            return planted.foundBy(anybody);
        }
    }

    /** Of this plan's owner alone: other tests publish theirs. */
    private String read(String sql) throws SQLException {
        String own = sql.contains(" where ") ? sql + " and " : sql + " where ";
        try (Connection anybody = Database.running().as("portal_public");
                Statement query = anybody.createStatement();
                ResultSet rows = query.executeQuery(own + "organisation_id = '" + owner + "'")) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private Set<String> published(Set<String> inHead, Set<String> inPublic) {
        Set<String> words = new TreeSet<>(planted.words(Set.of(Planted.HEAD, Level.PUBLIC.name()), Set.of()));
        return words.stream()
                .filter(word -> inHead.contains(field(word, Planted.HEAD)) || inPublic.contains(field(word, "PUBLIC")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Table and column in which a word was planted, or nothing where it was elsewhere. */
    private static String field(String word, String place) {
        String start = "w-" + place + "-";
        return word.startsWith(start) ? word.substring(start.length(), word.lastIndexOf('-')) : "";
    }
}
