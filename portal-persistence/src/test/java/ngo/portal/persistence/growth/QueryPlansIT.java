package ngo.portal.persistence.growth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.growth.ExplainingDatabase.QueryPlan;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.ColleagueQuery;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.organisation.entry.DirectoryRepository;
import ngo.portal.persistence.organisation.entry.DirectorySearchRepository;
import ngo.portal.persistence.plan.PlanFilter;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.PlanRow;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.schema.Seed;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.persistence.statement.listing.StatementFilter;
import ngo.portal.persistence.statement.listing.StatementListRepository;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What repositories ask does not cost more the more there is: each of their questions is explained on a filled database, as the portal's own
 * role and for the principal who sees most. A repository's new question is asked too, without anybody naming it here.
 */
@Tag("part-1")
class QueryPlansIT {

    private static final int STATEMENTS = 20_000;

    /** Each table is analysed whole, 300 rows for one of these, so that no plan hangs on which rows were drawn. */
    private static final String WHOLE_TABLES = "set default_statistics_target = 150";

    private static final int ORGANISATIONS = 20;

    /** This many others are in the directory. */
    private static final int IN_THE_DIRECTORY = 5_000;

    /** One of them has so many people. */
    private static final int PEOPLE_OF_ONE = 500;

    /** Only where they are looked for: what the office asks of everybody costs pages for each. */
    private static final String CROWD =
            """
            with people as (
              insert into person (subject, name, email)
              select 'many-1-' || i, 'Élena Núñez ' || i, 'many-1-' || i || '@many.example' from generate_series(1, %1$d) i returning subject)
            insert into member (organisation_id, subject, roles)
            select md5('many 1')::uuid, p.subject, case when p.subject like '%%00' then 'MEMBER,REVIEWER' else 'MEMBER' end from people p
            """;

    /** A search for one of these reads the positions of all of them, and nothing else. */
    private static final long BUFFERS_OF_A_CROWD = 3_000;

    /** Pages of the database that an answer of up to 25 lines may touch; a longer one in proportion. */
    private static final int MOST_BUFFERS = 200;

    private static final int LINES = 25;

    /** Tables of this many rows are read whole by nobody, and nothing sorts more. */
    private static final int MANY = 1_000;

    /** What may cost more for 25 lines, up to how many pages, and why. It still must not read a large table whole. */
    private static final Map<String, Integer> EXCEPTIONS = Map.ofEntries(
            // Each line joins the decision with its document, under the policies of both.
            Map.entry("DecisionRepository.rows", 500),
            // Each line joins a document, the votes at a gate and a proposed change, under the policies of all of
            // them.
            Map.entry("PlanRepository.queue", 500),
            Map.entry("WaitingRepository.queue", 500),
            // They list every organisation, which has people, health and roles; there are as many lines as
            // organisations.
            Map.entry("MembershipLifecycleRepository.rows", 400),
            Map.entry("OrganisationRepository.people", 400),
            Map.entry("OfficeRepository.members", 550),
            // About one request; a function of the database plans its query each time.
            Map.entry("GrantReportRepository.due", 400),
            // In the order of states: up to twelve are gone through, each by its own place in the index. A state of
            // few is looked for along all deadlines of the reader, in the index alone once it was vacuumed.
            Map.entry("StatementListRepository.rows", 1_500),
            Map.entry("PlanRepository.rows", 300),
            // For a word that occurs in every text, as the first of those it asks with do, two thousand candidates are
            // looked at.
            Map.entry("SearchRepository.hits", 9_000),
            Map.entry("PublicSearchRepository.hits", 9_000),
            // How many have signed is counted for each line.
            Map.entry("PublicRepository.releases", 260),
            Map.entry("PublicRepository.signedBy", 400),
            // Each line is looked up in its current state, with its translations; search engines ask for it.
            Map.entry("PublicRepository.listed", 450),
            // Medians over every emergency that was ever answered: for leads, of whom few ask. It grows with
            // emergencies.
            Map.entry("RequestDueRepository.answerTimes", 10_000));

    /** They want something that another question has answered before and are about one document, or change the rows in question. */
    private static final Set<String> NOT_ASKED = Set.of(
            "InvalidationRepository.preview",
            "ReviewRepository.at",
            "SheetRepository.enter",
            "SignOnRepository.board",
            "WorkLeaseRepository.take");

    private static final ContextSigner SIGNER = new ContextSigner(Database.CONTEXT_KEY, Clock.systemUTC());
    private static final Map<String, Long> ROWS = new HashMap<>();
    private static final List<QueryPlan> PLANS = new ArrayList<>();

    private static Database filled;
    private static Seed.Added filledAgain;
    private static ExplainingDatabase explaining;
    private static EntityManagerFactory factory;

    /** The test itself sets the principal. */
    public static class NoTenantListener extends SessionEventAdapter {}

    @BeforeAll
    static void fill() throws ReflectiveOperationException, SQLException {
        filled = Database.running().another("filled");
        try (Connection superuser = filled.superuser()) {
            try (Statement sql = superuser.createStatement()) {
                sql.execute(WHOLE_TABLES);
            }
            Seed.fill(superuser, STATEMENTS, ORGANISATIONS);
            filledAgain = Seed.fill(superuser, STATEMENTS, ORGANISATIONS);
            addOrganisations(superuser);
            try (Statement sql = superuser.createStatement();
                    ResultSet tables =
                            sql.executeQuery("select relname, reltuples from pg_class where relkind = 'r'")) {
                while (tables.next()) {
                    ROWS.put(tables.getString(1), tables.getLong(2));
                }
            }
        }
        explaining = new ExplainingDatabase(filled, PLANS::add);
        factory = Persistence.createEntityManagerFactory(
                "portal",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        explaining,
                        "eclipselink.session-event-listener",
                        NoTenantListener.class.getName()));
        listOrganisations();
    }

    /** They have written nothing; in the directory they are listed beside those that have. */
    private static void addOrganisations(Connection superuser) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute(
                    """
                    insert into organisation (id, alias, name, short_name, state, countries)
                    select md5('many ' || i)::uuid, 'many-' || i, 'Committee ' || i || ' for Justice', 'C' || i, 'ACTIVE', 'KE'
                    from generate_series(1, %d) i
                    """
                            .formatted(IN_THE_DIRECTORY));
            sql.execute(
                    """
                    insert into organisation_text (organisation_id, language, official_name, about)
                    select md5('many ' || i)::uuid, case i %% 2 when 0 then 'ar' else 'ru' end,
                      case i %% 2 when 0 then 'لجنة العدالة ' else 'Комитет за справедливость ' end || i, ''
                    from generate_series(1, %d, 25) i
                    """
                            .formatted(IN_THE_DIRECTORY));
        }
    }

    private static void listOrganisations() throws ReflectiveOperationException, SQLException {
        asking(TenantPrincipal.timer(new UUID(0, 0)), all -> {
            DirectorySearchRepository lists = all.of(DirectorySearchRepository.class);
            DirectoryRepository directory = all.of(DirectoryRepository.class);
            lists.outdate();
            for (List<UUID> some = lists.outdated(500); !some.isEmpty(); some = lists.outdated(500)) {
                lists.keep(directory.entries(some));
            }
        });
        try (Connection superuser = filled.superuser();
                Statement sql = superuser.createStatement()) {
            sql.execute("vacuum (analyze) ctx.directory_search, organisation, organisation_text");
        }
    }

    /** What is asked of repositories. */
    private interface Asked {

        void of(Asking all) throws ReflectiveOperationException, SQLException;
    }

    private record Asking(Repositories repositories) {

        <T> T of(Class<T> type) throws ReflectiveOperationException {
            return type.cast(repositories.get(type));
        }
    }

    private static void asking(TenantPrincipal acting, Asked asked) throws ReflectiveOperationException, SQLException {
        explaining.enter("portal_app", SIGNER.sign(acting));
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            asked.of(new Asking(new Repositories(entities)));
            entities.getTransaction().commit();
        } finally {
            entities.close();
        }
    }

    /** In Arabic and Russian those come first that have a name in the script. */
    @Test
    void theDirectoryBeginsWithNamesInTheScriptOfTheReader() throws Exception {
        asking(
                everybody(id("select id from organisation where alias = 'seed-7'"))
                        .get(0),
                all -> {
                    DirectorySearchRepository lists = all.of(DirectorySearchRepository.class);
                    assertThat(lists.find(DirectoryQuery.everything("ar", "", 50))
                                    .items())
                            .hasSize(50)
                            .allMatch(line -> line.name().startsWith("لجنة")
                                    && line.nameLanguage().equals("ar"));
                    assertThat(lists.find(DirectoryQuery.everything("ru", "", 50))
                                    .items())
                            .allMatch(line -> line.name().startsWith("Комитет"));
                    assertThat(lists.find(DirectoryQuery.everything("en", "", 50))
                                    .items())
                            .allMatch(line -> line.name().startsWith("Committee"));
                });
    }

    @Test
    void allPartsOfTheDirectoryTogetherAreTheDirectory() throws Exception {
        int all = number("select count(*) from organisation");
        asking(
                everybody(id("select id from organisation where alias = 'seed-7'"))
                        .get(0),
                them -> {
                    DirectorySearchRepository lists = them.of(DirectorySearchRepository.class);
                    Set<UUID> seen = new HashSet<>();
                    String after = "";
                    while (after != null) {
                        Slice.Part<DirectoryLine> part = lists.find(DirectoryQuery.everything("fr", after, 100));
                        part.items().forEach(line -> assertThat(seen.add(line.id()))
                                .as("comes once")
                                .isTrue());
                        after = part.next();
                    }
                    assertThat(seen).hasSize(all).hasSizeGreaterThan(IN_THE_DIRECTORY);
                });
    }

    /** A search among five thousand takes two queries at most, and each reads few pages. */
    @Test
    void aPickerFindsAmongFiveThousand() throws Exception {
        Map<String, String> words = Map.of(
                "Committee 4711", "many-4711",
                "justice 4712", "many-4712",
                "С4713", "many-4713",
                "СОMМITТЕЕ 4714", "many-4714",
                "справедливость 4951", "many-4951",
                "Comittee 4716 for Justise", "many-4716");
        asking(
                everybody(id("select id from organisation where alias = 'seed-7'"))
                        .get(0),
                all -> {
                    DirectorySearchRepository lists = all.of(DirectorySearchRepository.class);
                    for (Map.Entry<String, String> wanted : words.entrySet()) {
                        PLANS.clear();
                        assertThat(lists.find(DirectoryQuery.choice("en", wanted.getKey(), 20))
                                        .items())
                                .as(wanted.getKey())
                                .extracting(DirectoryLine::alias)
                                .contains(wanted.getValue());
                        assertThat(PLANS).as(wanted.getKey()).hasSizeBetween(1, 2);
                    }
                    assertThat(lists.find(DirectoryQuery.choice("en", "100% nobody_at\\all", 20))
                                    .items())
                            .isEmpty();
                });
    }

    /** Names are looked through, at most those of one organisation; what somebody may do is asked of those who are shown. */
    @Test
    void aPickerFindsAmongFiveHundredColleagues() throws Exception {
        try (Connection superuser = filled.superuser();
                Statement sql = superuser.createStatement()) {
            sql.execute(CROWD.formatted(PEOPLE_OF_ONE));
            try {
                findAmongFiveHundred();
            } finally {
                sql.execute("delete from member where subject like 'many-1-%'");
                sql.execute("delete from person where subject like 'many-1-%'");
                sql.execute("vacuum full person, member");
            }
        }
    }

    private void findAmongFiveHundred() throws Exception {
        UUID crowded = id("select id from organisation where alias = 'many-1'");
        TenantPrincipal colleague =
                new TenantPrincipal(crowded, "many-1-1", "Somebody", Set.of(MemberRole.MEMBER), Set.of());
        asking(colleague, all -> {
            OrganisationRepository people = all.of(OrganisationRepository.class);
            for (String typed : List.of("Elena Nunez 417", "élena  NÚÑEZ 417", "many-1-417@", "417 nu")) {
                PLANS.clear();
                assertThat(people.find(crowded, ColleagueQuery.of(typed, "", 20))
                                .items())
                        .as(typed)
                        .extracting(MemberRow::subject)
                        .containsExactly("many-1-417");
                assertThat(PLANS).as(typed).hasSize(1);
                assertThat(PLANS.get(0).buffers()).as(typed).isLessThan(BUFFERS_OF_A_CROWD);
            }
            assertThat(people.find(crowded, ColleagueQuery.of("100% nobody_at\\all", "", 20))
                            .items())
                    .isEmpty();
            assertThat(people.find(
                                    crowded,
                                    new ColleagueQuery("", Set.of(MemberRole.REVIEWER), Set.of("many-1-100"), "", 20))
                            .items())
                    .extracting(MemberRow::subject)
                    .containsExactlyInAnyOrder("many-1-200", "many-1-300", "many-1-400", "many-1-500");
            assertThat(people.known(crowded, List.of("many-1-7", "seed-seed-7-1")))
                    .extracting(MemberRow::subject)
                    .containsExactly("many-1-7");
            Set<String> seen = new HashSet<>();
            String after = "";
            while (after != null) {
                Slice.Part<MemberRow> part = people.find(crowded, ColleagueQuery.of("", after, 60));
                part.items().forEach(one -> assertThat(seen.add(one.subject())).isTrue());
                after = part.next();
            }
            assertThat(seen).hasSize(PEOPLE_OF_ONE);
        });
        asking(
                everybody(id("select id from organisation where alias = 'seed-7'"))
                        .get(0),
                all -> {
                    OrganisationRepository people = all.of(OrganisationRepository.class);
                    assertThat(people.find(crowded, ColleagueQuery.of("", "", 20))
                                    .items())
                            .as("people of another organisation")
                            .isEmpty();
                    assertThat(people.known(crowded, List.of("many-1-7"))).isEmpty();
                });
    }

    @Test
    void aNameThatLooksLikeOneOfFiveThousandIsKnown() throws Exception {
        asking(
                everybody(id("select id from organisation where alias = 'seed-7'"))
                        .get(0),
                all -> {
                    DirectorySearchRepository lists = all.of(DirectorySearchRepository.class);
                    assertThat(lists.alike(List.of("СОММITTEE 17 for Justice")))
                            .containsExactly(id("select id from organisation where alias = 'many-17'"));
                    assertThat(lists.alike(List.of("Committee 17", "Nobody"))).isEmpty();
                });
    }

    @AfterAll
    static void close() throws SQLException {
        factory.close();
        explaining.close();
    }

    @Test
    void whatWasFilledInIsWhatTheTriggersMake() throws Exception {
        try (Connection owner = DriverManager.getConnection(filled.url(), "portal_owner", Database.PASSWORD);
                Connection superuser = filled.superuser()) {
            assertThat(SeedCheck.differences(owner)).isZero();
            assertThat(SeedCheck.brokenForeignKeys(superuser)).isEmpty();
        }
    }

    @Test
    void whatIsThereIsNotFilledInAgain() {
        assertThat(filledAgain.nothing()).isTrue();
    }

    @Test
    void noQuestionGrowsWithWhatThereIs() throws Exception {
        Map<String, String> tooMuch = new TreeMap<>();
        Set<String> unasked = new TreeSet<>();
        UUID busy = id("select id from organisation where alias = 'seed-7'");
        List<UUID> ids = List.of(
                id(document("STATEMENT", "OPEN_FOR_SIGN_ON", busy)),
                id(document("PLAN", "ACTIVE", busy)),
                id(document("FUNDING", "CLOSED", busy)),
                busy,
                id("select id from funding_call"));
        for (Repositories.Question question : Repositories.questions()) {
            boolean asked = false;
            for (TenantPrincipal acting :
                    question.unit().equals("public") ? List.of(TenantPrincipal.keycloakSync()) : everybody(busy)) {
                asked |= ask(question, acting, ids, tooMuch);
            }
            if (!asked) {
                unasked.add(question.name());
            }
        }
        assertThat(unasked).as("questions for which there are no values").isEqualTo(NOT_ASKED);
        assertThat(tooMuch.values()).as("questions that grow").isEmpty();
    }

    /** Of each kind, for a member and for a lead. */
    @Test
    void whatIsInTheIndexOfAReaderIsVisible() throws SQLException {
        UUID busy = id("select id from organisation where alias = 'seed-7'");
        String hidden =
                """
                select count(*) filter (where s.id is null and p.id is null and f.id is null), count(distinct r.kind) from document_reader r
                left join statement s on r.kind = 'STATEMENT' and s.organisation_id = r.organisation_id and s.id = r.document_id
                left join plan p on r.kind = 'PLAN' and p.organisation_id = r.organisation_id and p.id = r.document_id
                left join funding_request f on r.kind = 'FUNDING' and f.organisation_id = r.organisation_id and f.id = r.document_id
                """;
        for (Set<CoalitionRole> roles : List.of(Set.<CoalitionRole>of(), Set.of(CoalitionRole.LEAD))) {
            try (Connection reader =
                            filled.acting(new TenantPrincipal(busy, "x", "X", Set.of(MemberRole.MEMBER), roles));
                    Statement sql = reader.createStatement();
                    ResultSet counted = sql.executeQuery(hidden)) {
                counted.next();
                assertThat(counted.getInt(1)).isZero();
                assertThat(counted.getInt(2)).as("kinds").isEqualTo(3);
            }
        }
    }

    /** Statements and plans, in each order and narrowed in every way. */
    @Test
    void allPartsOfAListTogetherAreTheList() throws Exception {
        UUID busy = id("select id from organisation where alias = 'seed-7'");
        String read = "select count(*) from document_reader where reader_organisation = '" + busy + "' and kind = ";
        TenantPrincipal acting = new TenantPrincipal(busy, "x", "X", Set.of(MemberRole.MEMBER), Set.of());
        explaining.enter("portal_app", SIGNER.sign(acting));
        EntityManager entities = factory.createEntityManager();
        try {
            Repositories all = new Repositories(entities);
            StatementListRepository statements = (StatementListRepository) all.get(StatementListRepository.class);
            PlanRepository plans = (PlanRepository) all.get(PlanRepository.class);
            for (Map.Entry<StatementFilter, String> one : Map.of(
                            StatementFilter.NONE,
                            "true",
                            StatementFilter.sorted(ListSort.TITLE),
                            "true",
                            StatementFilter.sorted(ListSort.DUE),
                            "true",
                            StatementFilter.sorted(ListSort.STATE),
                            "true",
                            Values.STATEMENTS.get(4),
                            "state = 'OPEN_FOR_SIGN_ON'",
                            Values.STATEMENTS.get(6),
                            "state in ('OPEN_FOR_SIGN_ON', 'EMBARGOED')",
                            Values.STATEMENTS.get(7),
                            "organisation_id = (select id from organisation where alias = 'seed-3')",
                            Values.STATEMENTS.get(8),
                            "answer = 'SIGNED'",
                            Values.STATEMENTS.get(10),
                            "due_at is not null")
                    .entrySet()) {
                assertThat(walked(slice -> statements.rows(one.getKey(), slice), StatementRow::id))
                        .as(one.getValue())
                        .isEqualTo(number(read + "'STATEMENT' and " + one.getValue()));
            }
            for (Map.Entry<PlanFilter, String> one : Map.of(
                            PlanFilter.NONE,
                            "true",
                            PlanFilter.sorted(ListSort.TITLE),
                            "true",
                            PlanFilter.sorted(ListSort.STATE),
                            "true",
                            new PlanFilter(PlanState.CLOSED, PlanFilter.Whose.OURS),
                            "state = 'CLOSED' and organisation_id = reader_organisation",
                            new PlanFilter(null, PlanFilter.Whose.OTHERS),
                            "organisation_id <> reader_organisation")
                    .entrySet()) {
                assertThat(walked(slice -> plans.rows(one.getKey(), slice), PlanRow::id))
                        .as(one.getValue())
                        .isEqualTo(number(read + "'PLAN' and " + one.getValue()));
            }
        } finally {
            entities.close();
        }
    }

    private static <T> int walked(Function<Slice, Slice.Part<T>> list, Function<T, UUID> id) {
        Set<UUID> seen = new HashSet<>();
        String after = "";
        while (after != null) {
            Slice.Part<T> part = list.apply(Slice.from(after, 100));
            part.items()
                    .forEach(row ->
                            assertThat(seen.add(id.apply(row))).as("comes once").isTrue());
            after = part.next();
        }
        return seen.size();
    }

    private static int number(String query) throws SQLException {
        try (Connection unbound = filled.unbound();
                Statement sql = unbound.createStatement();
                ResultSet counted = sql.executeQuery(query)) {
            counted.next();
            return counted.getInt(1);
        }
    }

    private static String document(String kind, String state, UUID reader) {
        return "select document_id from document_reader where kind = '%s' and state = '%s' and reader_organisation in ('%s', '%s')"
                .formatted(kind, state, reader, Leads.AUDIENCE);
    }

    private static List<TenantPrincipal> everybody(UUID organisation) {
        return List.of(
                new TenantPrincipal(
                        organisation,
                        "seed-seed-7-1",
                        "Somebody",
                        Set.of(MemberRole.values()),
                        Set.of(CoalitionRole.LEAD)),
                TenantPrincipal.office(
                        "office", "Office", Set.of(CoalitionRole.COALITION_ADMINISTRATOR, CoalitionRole.AUDITOR)),
                TenantPrincipal.timer(organisation),
                TenantPrincipal.keycloakSync());
    }

    private static boolean ask(
            Repositories.Question question, TenantPrincipal acting, List<UUID> ids, Map<String, String> tooMuch)
            throws ReflectiveOperationException, SQLException {
        boolean isPublic = question.unit().equals("public");
        explaining.enter(isPublic ? "portal_public" : "portal_app", isPublic ? "" : SIGNER.sign(acting));
        PLANS.clear();
        EntityManager entities = factory.createEntityManager();
        try {
            Object repository = new Repositories(entities).get(question.repository());
            Values values = new Values(
                    ids, List.of("", "seed-7", "seed-seed-7-1", "seed-77"), (type, id) -> find(entities, type, id));
            for (Object[] one : values.of(question.method())) {
                entities.getTransaction().begin();
                try {
                    question.method().invoke(repository, one);
                } catch (InvocationTargetException refused) {
                    // Not everybody may ask everything; what was explained before it counts all the same. That a row
                    // does not
                    // become its record is nobody's right.
                    if (refused.getCause() instanceof IllegalStateException fault) {
                        throw new AssertionError(question.name(), fault);
                    }
                } finally {
                    entities.getTransaction().rollback();
                }
            }
        } finally {
            entities.close();
        }
        for (QueryPlan plan : PLANS) {
            faults(question.name(), plan)
                    .ifPresent(fault -> tooMuch.merge(
                            question.name(),
                            question.name() + " for " + acting.subject() + ": " + fault + "\n"
                                    + plan.sql().strip() + "\n",
                            (known, again) -> known));
        }
        return !PLANS.isEmpty();
    }

    private static Optional<String> faults(String name, QueryPlan plan) {
        double allowed = EXCEPTIONS.getOrDefault(name, MOST_BUFFERS) * Math.max(1, plan.rows() / LINES);
        List<String> faults = new ArrayList<>();
        if (plan.buffers() > allowed) {
            faults.add(plan.buffers() + " buffers for " + Math.round(plan.rows()) + " lines");
        }
        for (JsonObject step : plan.steps()) {
            String kind = step.getString("Node Type");
            if (kind.equals("Seq Scan") && ROWS.getOrDefault(step.getString("Relation Name"), 0L) > MANY) {
                faults.add("reads the whole of " + step.getString("Relation Name"));
            }
            if (kind.contains("Sort") && sorted(step) > MANY) {
                faults.add("sorts " + Math.round(sorted(step)) + " rows");
            }
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", faults));
    }

    private static double sorted(JsonObject sort) {
        return sort.getJsonArray("Plans")
                .getJsonObject(0)
                .getJsonNumber("Actual Rows")
                .doubleValue();
    }

    private static Optional<Object> find(EntityManager entities, Class<?> type, UUID id) {
        return type.isAnnotationPresent(Entity.class)
                ? entities.createQuery("select e from " + type.getSimpleName() + " e where e.id = :id", Object.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    private static UUID id(String query) throws SQLException {
        try (Connection unbound = filled.unbound();
                Statement sql = unbound.createStatement();
                ResultSet found = sql.executeQuery(query + " limit 1")) {
            found.next();
            return found.getObject(1, UUID.class);
        }
    }
}
