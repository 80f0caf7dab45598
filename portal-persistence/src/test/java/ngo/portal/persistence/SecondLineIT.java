package ngo.portal.persistence;

import static ngo.portal.fixture.PolicyTransaction.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.fixture.PolicyTransaction;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.LimitedRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What somebody achieves who runs commands of their own inside one person's context, by a hole in a page or in a query: nothing that this person
 * may not do by the pages. Each act is refused and leaves what it meant as it was; and each has a counterpart that succeeds for an authorised
 * role, so that no act is refused for a mistake of the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondLineIT {

    private static final String HASH = "encode(sha256('canonical'), 'hex')";

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    private static final UUID DRAFT = UUID.randomUUID();
    private static final UUID REVIEWED = UUID.randomUUID();
    private static final UUID CALLED = UUID.randomUUID();
    private static final UUID CLEARED = UUID.randomUUID();
    private static final UUID EMBARGOED = UUID.randomUUID();
    private static final UUID PUBLIC = UUID.randomUUID();
    private static final UUID FOREIGN = UUID.randomUUID();
    private static final UUID PROPOSED = UUID.randomUUID();
    private static final UUID ASKED = UUID.randomUUID();
    private static final UUID SHARED = UUID.randomUUID();
    private static final UUID SECTION = UUID.randomUUID();
    private static final UUID BREAK_GLASS = UUID.randomUUID();
    private static final UUID ACTIVITY = UUID.randomUUID();
    private static final UUID PETITION = UUID.randomUUID();
    private static final UUID WAITING_PETITION = UUID.randomUUID();
    private static final UUID CLEARED_PETITION = UUID.randomUUID();
    private static final UUID OPEN_PETITION = UUID.randomUUID();
    private static final UUID LATE_PETITION = UUID.randomUUID();
    private static final String FROZEN = "state = 'CLEARED', canonical = 'canonical', fingerprint = " + HASH;
    private static final String RETURNED = "state = 'DRAFT', state_note = 'Why', canonical = '', fingerprint = ''";
    private static final UUID OTHERS_PAGE = UUID.randomUUID();

    private static final TenantPrincipal MIA = at(OWN, "mia", MemberRole.MEMBER);
    private static final TenantPrincipal SIG = at(OWN, "sig", MemberRole.MEMBER, MemberRole.SIGNATORY);
    private static final TenantPrincipal ADA = at(OWN, "ada", MemberRole.ADMINISTRATOR);
    private static final TenantPrincipal OLGA =
            new TenantPrincipal(OTHER, "olga", "Olga", Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD));
    private static final TenantPrincipal OTTO = at(OTHER, "otto", MemberRole.MEMBER);
    private static final TenantPrincipal THEA =
            new TenantPrincipal(THIRD, "thea", "Thea", Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD));
    private static final TenantPrincipal OFFICE =
            TenantPrincipal.office("ofra", "Ofra", Set.of(CoalitionRole.COALITION_ADMINISTRATOR));
    /** A reader under break-glass access. */
    private static final TenantPrincipal LOOKING = new TenantPrincipal(OWN, "ofra", "Ofra", Set.of(), Set.of());

    private static final TenantPrincipal FOR_THIS_CALL = new TenantPrincipal(
            OWN,
            "mia",
            "Mia",
            Set.of(MemberRole.MEMBER),
            Set.of(),
            Set.of(new LimitedRole(MemberRole.SIGNATORY, CALLED)),
            List.of(),
            null,
            null);

    private static final TenantPrincipal CLOCK = TenantPrincipal.timer(OWN);

    private final PolicyTransaction trial = new PolicyTransaction();

    private static TenantPrincipal at(UUID organisation, String subject, MemberRole... roles) {
        return new TenantPrincipal(organisation, subject, subject, Set.of(roles), Set.of());
    }

    @BeforeAll
    void aCoalition() throws SQLException {
        trial.found(OWN, OTHER, THIRD);
        for (String one : new String[] {"mia", "sig", "ada"}) {
            trial.plant("insert into person (subject, name, email, coalition_roles) values ('%1$s', '%1$s', '', '')"
                    .formatted(one));
            trial.plant("insert into member (organisation_id, subject, roles) values ('%s', '%s', 'MEMBER%s')"
                    .formatted(OWN, one, one.equals("sig") ? ",SIGNATORY" : one.equals("ada") ? ",ADMINISTRATOR" : ""));
        }
        trial.plant(
                "insert into mandate values ('%s', 'mia', 'MEMBER', null, now() + interval '1 day', 'ada', 'A', now(), '')"
                        .formatted(OWN));
        statements();
        plans();
        petitions();
        trial.plant(
                """
                insert into break_glass (organisation_id, id, reason, asked_by, asked_name, asked_at, until)
                values ('%s', '%s', 'why', 'ofra', 'O', now(), now() + interval '2 hours')
                """
                        .formatted(OWN, BREAK_GLASS));
    }

    private void statements() throws SQLException {
        statement(OWN, DRAFT, "DRAFT");
        statement(OWN, REVIEWED, "TEXT_REVIEW");
        statement(OTHER, CALLED, "OPEN_FOR_SIGN_ON");
        statement(OWN, CLEARED, "RELEASE_CLEARED");
        statement(OWN, EMBARGOED, "EMBARGOED");
        trial.plant(moved(EMBARGOED, "embargo = now() + interval '2 days'"));
        statement(OWN, PUBLIC, "PUBLISHED");
        statement(OTHER, FOREIGN, "TEXT_REVIEW");
        for (UUID handedIn : new UUID[] {REVIEWED, CLEARED, EMBARGOED, PUBLIC}) {
            trial.grant(OWN, handedIn, Leads.AUDIENCE, "APPROVE");
        }
        trial.grant(OTHER, CALLED, OWN, "SIGN");
        trial.grant(OTHER, FOREIGN, THIRD, "READ");
        trial.grant(OTHER, FOREIGN, OWN, "READ");
        trial.plant(publication(PUBLIC, 7, "PUBLISHED"));
        trial.plant(signature(PUBLIC, "now()"));
        for (TenantPrincipal one : new TenantPrincipal[] {OLGA, THEA}) {
            trial.plant(approval(one, CLEARED, "RELEASE", 1, "APPROVE"));
        }
    }

    private void statement(UUID owner, UUID id, String state) throws SQLException {
        trial.draft(owner, id, state);
        trial.plant(
                """
                update statement set text_round = 1, release_round = 1, fingerprint = encode(sha256('canonical'), 'hex'),
                  hard_deadline = now() + interval '1 day' where id = '%s'
                """
                        .formatted(id));
    }

    private void plans() throws SQLException {
        plan(PROPOSED, "PROPOSED");
        plan(ASKED, "IN_REVIEW");
        plan(SHARED, "SHARED");
        trial.plant("insert into document_reader values ('%s', '%s', 'PLAN', now(), '%s')"
                .formatted(OWN, Leads.AUDIENCE, PROPOSED));
        trial.plant(
                "insert into plan_review (organisation_id, id, plan_id, asked_by, asked_name, asked_at) values ('%s', gen_random_uuid(), '%s', 'mia', 'M', now())"
                        .formatted(OWN, ASKED));
        trial.plant(
                """
                insert into plan_section (organisation_id, id, plan_id, heading, text, text_number, owner_subject, owner_name, level,
                  created_at, changed_at, version) values ('%s', '%s', '%s', 'ACTIONS', '{}', 1, 'mia', 'M', 'COALITION', now(), now(), 0)
                """
                        .formatted(OWN, SECTION, SHARED));
        trial.plant(
                """
                insert into activity (organisation_id, id, plan_id, section_id, number, title, state, created_at)
                values ('%s', '%s', '%s', '%s', 1, 'A', 'PLANNED', now())
                """
                        .formatted(OWN, ACTIVITY, SHARED, SECTION));
    }

    private void petitions() throws SQLException {
        petition(PETITION, "DRAFT");
        petition(WAITING_PETITION, "TEXT_REVIEW");
        petition(CLEARED_PETITION, "CLEARED");
        petition(OPEN_PETITION, "OPEN");
        petition(LATE_PETITION, "TEXT_REVIEW");
        for (UUID handedIn : new UUID[] {WAITING_PETITION, CLEARED_PETITION, OPEN_PETITION, LATE_PETITION}) {
            trial.plant(
                    "insert into access_grant (organisation_id, document_id, kind, grantee_id, level, granted_at) values ('%s', '%s', 'PETITION', '%s', 'APPROVE', now())"
                            .formatted(OWN, handedIn, Leads.AUDIENCE));
        }
        for (TenantPrincipal one : new TenantPrincipal[] {OLGA, THEA}) {
            trial.plant(approval(one, LATE_PETITION, "PETITION", 1, "APPROVE"));
        }
        trial.plant(petitionMoved(LATE_PETITION, "closes_at = now() - interval '1 day'"));
        trial.plant(wording(OWN, CLEARED_PETITION, "mia"));
        trial.plant(page(OTHER, OPEN_PETITION, OTHERS_PAGE, "REQUESTED"));
    }

    private void petition(UUID id, String state) throws SQLException {
        trial.plant(
                """
                insert into petition (organisation_id, id, slug, title, state, text, text_number, text_round, closes_at, created_by,
                  created_at, changed_at, version)
                values ('%s', '%s', '%s', 'T', '%s', '{"language": "en"}', 1, 1, now() + interval '1 day', 'mia', now(), now(), 0)
                """
                        .formatted(OWN, id, id, state));
    }

    private void plan(UUID id, String state) throws SQLException {
        trial.plant(
                """
                insert into plan (organisation_id, id, title, goal, language, scope, state, adoption_round, created_at, changed_at,
                  version) values ('%s', '%s', 'T', '', 'en', '', '%s', 1, now(), now(), 0)
                """
                        .formatted(OWN, id, state));
    }

    @AfterAll
    void leaveNoRows() throws SQLException {
        trial.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefused(String sentence, TenantPrincipal by, String table, String act) throws SQLException {
        Savepoint before = trial.mark();
        String unchanged = trial.all(table);

        trial.as(by);
        String answer = trial.attemptAny(act);

        assertThat(answer).as(sentence).isIn("0 rows", PolicyTransaction.REFUSED, PolicyTransaction.CHECKED);
        assertThat(trial.all(table)).as(sentence).isEqualTo(unchanged);
        trial.goBack(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("done")
    void isDone(String sentence, TenantPrincipal by, String[] before, String act) throws SQLException {
        Savepoint untouched = trial.mark();
        for (String one : before) {
            trial.plant(one);
        }

        trial.as(by);

        assertThat(trial.attempt(act)).as(sentence).isEqualTo(DONE);
        trial.goBack(untouched);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        people(),
                        organisations(),
                        statementsMoved(),
                        signed(),
                        published(),
                        granted(),
                        talked(),
                        planned(),
                        petitioned())
                .flatMap(part -> part);
    }

    private static Arguments no(String sentence, TenantPrincipal by, String table, String act) {
        return Arguments.of(sentence, by, table, act);
    }

    private static Arguments yes(String sentence, TenantPrincipal by, String act, String... before) {
        return Arguments.of(sentence, by, before, act);
    }

    private static Stream<Arguments> people() {
        return Stream.of(
                no(
                        "a member gives themself roles",
                        MIA,
                        "outbox_command",
                        command("GIVE_ROLES", "mia", "mia", "now()")),
                no("a member throws a colleague out", MIA, "outbox_command", command("REMOVE", "ada", "mia", "now()")),
                no(
                        "a member shuts the organisation in Keycloak",
                        MIA,
                        "outbox_command",
                        command("DISABLE", "", "mia", "now()")),
                no(
                        "a member renames the organisation in Keycloak",
                        MIA,
                        "outbox_command",
                        command("RENAME", "", "mia", "now()")),
                no(
                        "a member has somebody invited",
                        MIA,
                        "outbox_command",
                        command("INVITE", "x@x.org", "mia", "now()")),
                no(
                        "a member asks in an administrator's name",
                        MIA,
                        "outbox_command",
                        command("GIVE_ROLES", "mia", "ada", "now()")),
                no(
                        "an administrator asks ahead of time",
                        ADA,
                        "outbox_command",
                        command("GIVE_ROLES", "mia", "ada", "now() + interval '1 day'")),
                no(
                        "a lead shuts an organisation that takes part",
                        OLGA,
                        "outbox_command",
                        command("DISABLE", "", "olga", "now()")),
                no(
                        "a reader under break-glass leaves an organisation",
                        LOOKING,
                        "outbox_command",
                        command("REMOVE", "ofra", "ofra", "now()")),
                no(
                        "a member writes to an inbox about what its organisation does not read",
                        MIA,
                        "notification",
                        notification(OWN, THIRD, CALLED)),
                no(
                        "a member writes to an inbox about a document of others that the addressee does not read",
                        OTTO,
                        "notification",
                        notification(OTHER, THIRD, REVIEWED)),
                no(
                        "a member writes to an inbox in another organisation's name",
                        MIA,
                        "notification",
                        notification(OTHER, OWN, DRAFT)),
                no("a member notes a role for themself", MIA, "mandate", mandate("mia", "SIGNATORY", "mia", "null")),
                no(
                        "a member forgets that their role ends",
                        MIA,
                        "mandate",
                        "delete from mandate where subject = 'mia'"),
                no(
                        "a member puts off that their role ends",
                        MIA,
                        "mandate",
                        "update mandate set until = null, granted_by = 'mia' where subject = 'mia'"),
                no(
                        "an administrator gives a role into the next century",
                        ADA,
                        "mandate",
                        mandate("sig", "SIGNATORY", "ada", "now() + interval '90 years'")),
                no(
                        "the office gives a role that is the organisation's",
                        OFFICE,
                        "mandate",
                        mandate("ofra", "SIGNATORY", "ofra", "null")),
                no("a member invites", MIA, "invitation", invitation("mia", "7 days")),
                no("an administrator invites for a year", ADA, "invitation", invitation("ada", "365 days")),
                no(
                        "somebody lends a role that they hold for one document alone",
                        MIA,
                        "delegation",
                        delegation("mia", "SIGNATORY", "1 day")),
                no("a signatory lends for ten years", SIG, "delegation", delegation("sig", "SIGNATORY", "3650 days")),
                no(
                        "the office opens break-glass access in the year 2031",
                        OFFICE,
                        "break_glass",
                        """
                        insert into break_glass (organisation_id, id, reason, asked_by, asked_name, asked_at, until)
                        values ('%s', gen_random_uuid(), 'why', 'ofra', 'O', '2031-01-01', '2031-01-01 23:00')
                        """
                                .formatted(OTHER)),
                no(
                        "a lead confirms break-glass access for another day",
                        OLGA,
                        "break_glass",
                        "update break_glass set confirmed_by = 'olga', confirmed_for = '%s', confirmed_at = '2031-01-01' where id = '%s'"
                                .formatted(OTHER, BREAK_GLASS)),
                no(
                        "a member ends what is for administrators",
                        MIA,
                        "break_glass",
                        "update break_glass set ended_by = 'mia', ended_at = now() where id = '%s'"
                                .formatted(BREAK_GLASS)));
    }

    private static Stream<Arguments> organisations() {
        return Stream.of(
                no("a member changes the alias", MIA, "organisation", own("alias = 'else'")),
                no("an administrator changes the alias", ADA, "organisation", own("alias = 'else'")),
                no("a member changes the id in Keycloak", MIA, "organisation", own("keycloak_id = gen_random_uuid()")),
                no(
                        "an administrator changes the id in Keycloak",
                        ADA,
                        "organisation",
                        own("keycloak_id = gen_random_uuid()")),
                no("a member changes the name", MIA, "organisation", own("name = 'Else'")),
                no("a member says that no clearance is wanted", MIA, "organisation", own("clearance_required = false")),
                no("a member says that it is secured", MIA, "organisation", own("secured_at = now()")),
                no("an administrator makes it active", ADA, "organisation", own("state = 'SUSPENDED'")),
                no(
                        "a member names somebody to journalists",
                        MIA,
                        "press_contact",
                        "insert into press_contact values ('%s', 1, 'N', '', 'p@x.org', '', '', '', '', true)"
                                .formatted(OWN)),
                no(
                        "a member writes the directory",
                        MIA,
                        "organisation_text",
                        "insert into organisation_text (organisation_id, language, official_name, about) values ('%s', 'en', 'O', 'A')"
                                .formatted(OWN)));
    }

    private static Stream<Arguments> statementsMoved() {
        return Stream.of(
                no("somebody who looks in begins a statement", LOOKING, "statement", begun("DRAFT", "ofra")),
                no("a member begins a statement that is public", MIA, "statement", begun("PUBLISHED", "mia")),
                no(
                        "a member takes an address from a lead's statement",
                        MIA,
                        "statement",
                        "update statement set slug = 'taken' where id = '%s'".formatted(DRAFT)),
                no("a member clears the own text", MIA, "statement", moved(REVIEWED, "state = 'TEXT_CLEARED'")),
                no(
                        "a lead clears a text that one organisation has approved",
                        OLGA,
                        "statement",
                        moved(REVIEWED, "state = 'TEXT_CLEARED'")),
                no("a member publishes", MIA, "statement", moved(CLEARED, "state = 'PUBLISHED'")),
                no("a member opens the call", MIA, "statement", moved(DRAFT, "state = 'OPEN_FOR_SIGN_ON'")),
                no(
                        "a lead opens a call for a text that nobody approved",
                        THEA,
                        "statement",
                        moved(REVIEWED, "state = 'OPEN_FOR_SIGN_ON'")),
                no(
                        "a member goes back to a round that was approved",
                        MIA,
                        "statement",
                        moved(REVIEWED, "text_round = 0")),
                no(
                        "a lead goes back to a round that was approved",
                        OLGA,
                        "statement",
                        moved(REVIEWED, "text_round = 0")),
                no(
                        "a lead rewrites a publication",
                        OLGA,
                        "statement",
                        moved(PUBLIC, "state = 'CORRECTED', text = '{}', text_number = 2")),
                no("a lead takes back what is public", OLGA, "statement", moved(PUBLIC, "state = 'RETRACTED'")),
                no(
                        "a lead writes the notes of others",
                        OLGA,
                        "statement",
                        moved(REVIEWED, "notes_to_editors = 'Else'")),
                no(
                        "a member moves the deadline",
                        MIA,
                        "statement",
                        moved(REVIEWED, "hard_deadline = now() + interval '1 year'")),
                no(
                        "a lead changes the press contact together with the release",
                        OLGA,
                        "statement",
                        moved(CLEARED, "state = 'PUBLISHED', press_contact = 'Else'")),
                no(
                        "a member changes the press contact under the embargo",
                        MIA,
                        "statement",
                        moved(EMBARGOED, "press_contact = 'Else'")),
                no(
                        "a lead changes the press contact of what is public",
                        OLGA,
                        "statement",
                        moved(PUBLIC, "press_contact = 'Else'")),
                no("a member lets the embargo end", MIA, "statement", moved(CLEARED, "embargo = now()")),
                no(
                        "a member postpones the publication",
                        MIA,
                        "statement",
                        moved(EMBARGOED, "embargo = now() + interval '3 days'")),
                no(
                        "a member lifts the embargo",
                        MIA,
                        "statement",
                        moved(EMBARGOED, "state = 'SIGN_ON_CLOSED', release_round = 2, embargo = null")),
                no(
                        "a lead lets the embargo end earlier",
                        OLGA,
                        "statement",
                        moved(EMBARGOED, "embargo = now() + interval '1 day'")),
                no("a lead forgets the embargo", OLGA, "statement", moved(EMBARGOED, "embargo = null")),
                no(
                        "a lead lifts the embargo and keeps what was approved",
                        OLGA,
                        "statement",
                        moved(EMBARGOED, "state = 'RELEASE_CLEARED', embargo = null")),
                no(
                        "a lead asks no new round for a lifted embargo",
                        OLGA,
                        "statement",
                        moved(EMBARGOED, "state = 'SIGN_ON_CLOSED', embargo = null")),
                no("a lead publishes under the embargo", OLGA, "statement", moved(EMBARGOED, "state = 'PUBLISHED'")),
                no(
                        "a lead votes before anybody was asked",
                        OLGA,
                        "approval",
                        approval(OLGA, REVIEWED, "TEXT", 2, "APPROVE")),
                no(
                        "a lead votes at another gate",
                        OLGA,
                        "approval",
                        approval(OLGA, REVIEWED, "RETRACTION", 1, "APPROVE")),
                no("a member votes", MIA, "approval", approval(MIA, REVIEWED, "TEXT", 1, "APPROVE")),
                no(
                        "a member puts reminders on the list of others",
                        MIA,
                        "reminder",
                        "insert into reminder values ('%s', '%s', 'BY_HAND', now())".formatted(OTHER, CALLED)),
                no(
                        "a member proposes to correct what is public",
                        MIA,
                        "revision",
                        "insert into revision values ('%1$s', '%2$s', '%1$s', 1, 'CORRECTION', '{}', 'n', 'M', 'mia', now())"
                                .formatted(OWN, PUBLIC)));
    }

    private static Stream<Arguments> petitioned() {
        String waiting = petitionMoved(WAITING_PETITION, FROZEN);
        return Stream.of(
                no("a member clears the own petition", MIA, "petition", waiting),
                no("a lead clears a petition that nobody approved", OLGA, "petition", waiting),
                no(
                        "a lead clears a petition of which the day has passed",
                        OLGA,
                        "petition",
                        petitionMoved(LATE_PETITION, FROZEN)),
                no("a member opens a petition", MIA, "petition", petitionMoved(CLEARED_PETITION, "state = 'OPEN'")),
                no(
                        "a member takes back a cleared petition",
                        MIA,
                        "petition",
                        petitionMoved(CLEARED_PETITION, RETURNED)),
                no(
                        "a lead returns a cleared petition without a word",
                        OLGA,
                        "petition",
                        petitionMoved(
                                CLEARED_PETITION,
                                "state = 'DRAFT', state_note = '', canonical = '', fingerprint = ''")),
                no(
                        "a lead returns a cleared petition that keeps a fingerprint",
                        OLGA,
                        "petition",
                        petitionMoved(CLEARED_PETITION, "state = 'DRAFT', state_note = 'Why', fingerprint = " + HASH)),
                no(
                        "a lead gives a cleared petition another day",
                        OLGA,
                        "petition",
                        petitionMoved(CLEARED_PETITION, RETURNED + ", closes_at = now() + interval '9 days'")),
                no("a lead takes back an open petition", OLGA, "petition", petitionMoved(OPEN_PETITION, RETURNED)),
                no(
                        "a lead changes the text of an open petition",
                        OLGA,
                        "petition",
                        petitionMoved(OPEN_PETITION, "text = '{}', text_number = 2")),
                no(
                        "a member gives an open petition more time",
                        MIA,
                        "petition",
                        petitionMoved(OPEN_PETITION, "closes_at = now() + interval '9 days'")),
                no("a member closes a petition", MIA, "petition", petitionMoved(OPEN_PETITION, "state = 'CLOSED'")),
                no(
                        "the scheduler closes a petition before its day",
                        CLOCK,
                        "petition",
                        petitionMoved(OPEN_PETITION, "state = 'CLOSED', closed_at = now()")),
                no(
                        "a lead moves an open petition back",
                        OLGA,
                        "petition",
                        petitionMoved(OPEN_PETITION, "state = 'CLEARED'")),
                no("an organisation confirms its own page", OTTO, "petition_page", pageMoved("state = 'CONFIRMED'")),
                no("a lead puts a page online", OLGA, "petition_page", pageMoved("state = 'LIVE'")),
                no(
                        "a lead invites to a page under the id of another",
                        OLGA,
                        "petition_page",
                        page(THIRD, OPEN_PETITION, OTHERS_PAGE, "INVITED")),
                no(
                        "a member rewords after the leads have the text",
                        MIA,
                        "petition_wording",
                        wording(OWN, WAITING_PETITION, "mia")),
                no(
                        "somebody writes the number of signatures",
                        OLGA,
                        "public_petition",
                        "update public_petition set confirmed = 9"));
    }

    private static Stream<Arguments> petitionedWell() {
        return Stream.of(
                yes("a member writes", MIA, petitionMoved(PETITION, "text = '{}', text_number = 2")),
                yes("a member words the consent", MIA, wording(OWN, PETITION, "mia")),
                yes(
                        "a member hands a petition in",
                        MIA,
                        petitionMoved(PETITION, "state = 'TEXT_REVIEW', text_round = 2")),
                yes(
                        "a lead opens a cleared petition",
                        OLGA,
                        petitionMoved(CLEARED_PETITION, "state = 'OPEN', opened_at = now()")),
                yes(
                        "a lead clears a petition of which the day is to come",
                        OLGA,
                        petitionMoved(LATE_PETITION, FROZEN),
                        petitionMoved(LATE_PETITION, "closes_at = now() + interval '1 day'")),
                yes(
                        "a lead returns a cleared petition",
                        OLGA,
                        petitionMoved(CLEARED_PETITION, RETURNED),
                        petitionMoved(CLEARED_PETITION, "canonical = 'canonical', fingerprint = " + HASH)),
                yes("a lead halts it", OLGA, petitionMoved(OPEN_PETITION, "state = 'PAUSED', state_note = 'Why'")),
                yes("a lead closes it", OLGA, petitionMoved(OPEN_PETITION, "state = 'CLOSED', closed_at = now()")),
                yes(
                        "the scheduler closes it on its day",
                        CLOCK,
                        petitionMoved(OPEN_PETITION, "state = 'CLOSED', closed_at = now()"),
                        petitionMoved(OPEN_PETITION, "closes_at = now()")),
                yes("a lead confirms a page", OLGA, pageMoved("state = 'CONFIRMED'")),
                yes("a lead invites to a page", OLGA, page(THIRD, OPEN_PETITION, UUID.randomUUID(), "INVITED")));
    }

    private static String petitionMoved(UUID petition, String changes) {
        return "update petition set %s where id = '%s'".formatted(changes, petition);
    }

    private static String page(UUID of, UUID petition, UUID id, String state) {
        return """
                insert into petition_page (organisation_id, petition_id, owner_id, id, alias, state, changed_by, changed_at)
                values ('%s', '%s', '%s', '%s', '', '%s', 'otto', now())
                """
                .formatted(of, petition, OWN, id, state);
    }

    private static String pageMoved(String changes) {
        return "update petition_page set %s where petition_id = '%s' and organisation_id = '%s'"
                .formatted(changes, OPEN_PETITION, OTHER);
    }

    private static String wording(UUID of, UUID petition, String by) {
        return """
                insert into petition_wording (organisation_id, petition_id, owner_id, number, language, text, fingerprint, written_by,
                  written_at)
                values ('%s', '%s', '%s', 1, 'en', 'canonical', %s, '%s', now())
                """
                .formatted(of, petition, OWN, HASH, by);
    }

    private static Stream<Arguments> signed() {
        return Stream.of(
                no("a member signs without the role", MIA, "sign_on", signOn("mia", "SIGNED", "O")),
                no("a member declines", MIA, "sign_on", signOn("mia", "DECLINED", "")),
                no("a member says that clearance was given", MIA, "sign_on", signOn("mia", "CLEARED", "")),
                no("a signatory signs in another's name", SIG, "sign_on", signOn("ada", "SIGNED", "O")),
                no("a signatory signs as another organisation", SIG, "sign_on", signOn("sig", "SIGNED", "Amnesty")),
                no(
                        "a signatory signs another text",
                        SIG,
                        "sign_on",
                        signOn("sig", "SIGNED", "O").replace(HASH, "'else'")),
                no(
                        "a signatory signs for a region of others",
                        SIG,
                        "sign_on",
                        signOn("sig", "SIGNED", "O").replace("'O', ''", "'O', 'Moon'")),
                no(
                        "a signatory signs before now",
                        SIG,
                        "sign_on",
                        signOn("sig", "SIGNED", "O").replace("now()", "now() - interval '1 day'")),
                no(
                        "a signatory signs where nobody was asked",
                        at(THIRD, "sig", MemberRole.SIGNATORY),
                        "sign_on",
                        signOn("sig", "SIGNED", "O").replace(OWN.toString(), THIRD.toString())),
                no(
                        "a member gives a reason for all",
                        MIA,
                        "decline_reason",
                        "insert into decline_reason values ('%s', '%s', '%s', 'Why', now())"
                                .formatted(OWN, CALLED, OTHER)),
                no(
                        "a member clears",
                        MIA,
                        "clearance",
                        "insert into clearance values ('%s', '%s', '%s', 1, true, '', 'M', 'mia', now())"
                                .formatted(OWN, CALLED, OTHER)));
    }

    private static Stream<Arguments> published() {
        return Stream.of(
                no(
                        "a member publishes under forged signatures",
                        MIA,
                        "publication",
                        publication(PUBLIC, 8, "PUBLISHED")),
                no("a member publishes a signature", MIA, "publication_signature", signature(PUBLIC, "now()")),
                no(
                        "a lead publishes a signature that nobody gave",
                        OLGA,
                        "publication_signature",
                        signature(PUBLIC, "now()")),
                no(
                        "the scheduler publishes a signature that nobody gave",
                        CLOCK,
                        "publication_signature",
                        signature(PUBLIC, "now()")),
                no("a lead publishes what was not cleared", OLGA, "publication", publication(REVIEWED, 1, "PUBLISHED")),
                no(
                        "a lead publishes another text",
                        OLGA,
                        "publication",
                        publication(PUBLIC, 8, "PUBLISHED").replace("'{\"words\":\"W\"}'", "'{}'")),
                no(
                        "a lead publishes under another address",
                        OLGA,
                        "publication",
                        publication(PUBLIC, 8, "PUBLISHED").replaceFirst("(?<=8, )'[0-9a-f-]+'", "'free-and-known'")),
                no(
                        "a member takes a name from under what is public",
                        MIA,
                        "publication_signature",
                        "update publication_signature set withdrawn_at = now(), withdrawal_note = 'never'"),
                no(
                        "a member adds to the silent supporters",
                        MIA,
                        "publication",
                        "update publication set silent_supporters = 400"));
    }

    private static Stream<Arguments> granted() {
        return Stream.of(
                no(
                        "a member hands out a document that is not theirs",
                        MIA,
                        "access_grant",
                        grant(OWN, FOREIGN, Leads.AUDIENCE, "APPROVE")),
                no(
                        "a member writes a statement of a foreign id",
                        MIA,
                        "statement",
                        begun("DRAFT", "mia").replace("gen_random_uuid()", "'" + FOREIGN + "'")),
                no(
                        "a lead raises the grants of a foreign document",
                        THEA,
                        "access_grant",
                        "update access_grant set level = 'APPROVE' where document_id = '%s'".formatted(FOREIGN)),
                no(
                        "a lead raises the grants of a foreign document by a grant of the same id",
                        THEA,
                        "access_grant",
                        """
                        do $$ begin
                          insert into access_grant values ('%s', '%s', 'STATEMENT', '%s', 'APPROVE', now());
                          update access_grant set level = 'APPROVE' where document_id = '%s';
                        end $$
                        """
                                .formatted(THIRD, FOREIGN, Leads.AUDIENCE, FOREIGN)),
                no(
                        "a lead hands out a document that was not handed in",
                        THEA,
                        "access_grant",
                        grant(OTHER, FOREIGN, THIRD, "APPROVE")),
                no("a member asks others to sign", MIA, "access_grant", grant(OWN, DRAFT, OTHER, "SIGN")),
                no("a member lets others write", MIA, "access_grant", grant(OWN, DRAFT, OTHER, "APPROVE")),
                no(
                        "a reader under break-glass shares the document",
                        LOOKING,
                        "access_grant",
                        grant(OWN, DRAFT, OTHER, "READ")),
                no(
                        "a member takes back what the leads were given",
                        MIA,
                        "access_grant",
                        "update access_grant set level = 'READ' where document_id = '%s'".formatted(REVIEWED)),
                no("a member deletes a grant", MIA, "access_grant", "delete from access_grant"));
    }

    private static Stream<Arguments> talked() {
        return Stream.of(
                no(
                        "a reader without comment rights comments on a text",
                        at(THIRD, "tom", MemberRole.MEMBER),
                        "comment",
                        comment(THIRD, FOREIGN)),
                no(
                        "a reader under break-glass comments",
                        LOOKING,
                        "comment",
                        comment(OWN, DRAFT).replace(OTHER.toString(), OWN.toString())),
                no(
                        "a reader under break-glass keeps a draft",
                        LOOKING,
                        "document_draft",
                        "insert into document_draft values ('%1$s', '%2$s', 'ofra', 'W', 1, now(), '{}', '%2$s')"
                                .formatted(OWN, DRAFT)),
                no(
                        "somebody without being a member writes a version",
                        ADA,
                        "document_version",
                        """
                        insert into document_version (organisation_id, document_id, number, text, change_class, note, author_organisation,
                          author_name, created_at, section_id, position)
                        values ('%1$s', '%2$s', 9, '{}', 'DRAFTED', '', '%1$s', 'A', now(), '%2$s', 0)
                        """
                                .formatted(OWN, DRAFT)));
    }

    private static Stream<Arguments> planned() {
        return Stream.of(
                no(
                        "a member sets the own plan adopted",
                        MIA,
                        "plan",
                        planMoved(PROPOSED, "state = 'ADOPTED', adopted_at = now()")),
                no("a member says when it was adopted", MIA, "plan", planMoved(SHARED, "adopted_at = now()")),
                no(
                        "a lead adopts what nobody else wants",
                        OLGA,
                        "plan",
                        planMoved(PROPOSED, "state = 'ADOPTED', adopted_at = now()")),
                no("a member goes back to an earlier round", MIA, "plan", planMoved(PROPOSED, "adoption_round = 0")),
                no("a member clears what they asked for", MIA, "plan", planMoved(ASKED, "state = 'CLEARED'")),
                no("a signatory clears what nobody has looked at", SIG, "plan", planMoved(ASKED, "state = 'CLEARED'")),
                no(
                        "a lead withdraws a plan that is its owner's",
                        OLGA,
                        "plan",
                        planMoved(PROPOSED, "state = 'WITHDRAWN'")),
                no("an administrator who is no member writes a plan", ADA, "plan", planMoved(SHARED, "title = 'Else'")),
                no("a reader under break-glass drops an activity", LOOKING, "activity", "delete from activity"),
                no(
                        "a reader under break-glass takes an activity",
                        LOOKING,
                        "activity",
                        "update activity set responsible_id = '%s'".formatted(OWN)),
                no(
                        "a member reviews in a colleague's place",
                        MIA,
                        "plan_review",
                        "update plan_review set cleared = true, decided_by = 'mia', decided_at = now()"),
                no(
                        "a member records a reminder for the scheduler",
                        MIA,
                        "report_reminder",
                        "insert into report_reminder values ('%1$s', '%2$s', '%3$s', gen_random_uuid(), now(), 'SOON', now())"
                                .formatted(OWN, SHARED, SECTION)));
    }

    static Stream<Arguments> done() {
        return Stream.concat(
                petitionedWell(),
                Stream.of(
                        yes("an administrator gives roles", ADA, command("GIVE_ROLES", "mia", "ada", "now()")),
                        yes("a member leaves", MIA, command("REMOVE", "mia", "mia", "now()")),
                        yes(
                                "a lead shuts what is frozen",
                                OLGA,
                                command("DISABLE", "", "olga", "now()"),
                                "update organisation set state = 'FROZEN' where id = '%s'".formatted(OWN)),
                        yes(
                                "an administrator notes a role",
                                ADA,
                                mandate("sig", "SIGNATORY", "ada", "now() + interval '1 year'")),
                        yes("an administrator invites", ADA, invitation("ada", "7 days")),
                        yes(
                                "who leaves forgets the end",
                                MIA,
                                "delete from mandate where subject = 'mia'",
                                command("REMOVE", "mia", "mia", "now()")),
                        yes("a signatory lends", SIG, delegation("sig", "SIGNATORY", "30 days")),
                        yes(
                                "the office requests break-glass access",
                                OFFICE,
                                """
                        insert into break_glass (organisation_id, id, reason, asked_by, asked_name, asked_at, until)
                        values ('%s', gen_random_uuid(), 'why', 'ofra', 'O', now(), now() + interval '23 hours')
                        """
                                        .formatted(OTHER)),
                        yes(
                                "a lead confirms break-glass access",
                                OLGA,
                                "update break_glass set confirmed_by = 'olga', confirmed_for = '%s', confirmed_at = now() where id = '%s'"
                                        .formatted(OTHER, BREAK_GLASS)),
                        yes(
                                "an administrator ends it",
                                ADA,
                                "update break_glass set ended_by = 'ada', ended_at = now() where id = '%s'"
                                        .formatted(BREAK_GLASS)),
                        yes("an administrator changes the name", ADA, own("name = 'Else', clearance_required = true")),
                        yes(
                                "the sync records the id in Keycloak",
                                TenantPrincipal.keycloakSync(),
                                own("keycloak_id = gen_random_uuid()")),
                        yes("a member begins a statement", MIA, begun("DRAFT", "mia")),
                        yes("a member consults others", MIA, moved(DRAFT, "state = 'CONSULTATION'")),
                        yes("a member writes", MIA, moved(DRAFT, "text = '{}', text_number = 2, binding_number = 2")),
                        yes("a lead approves", OLGA, approval(OLGA, REVIEWED, "TEXT", 1, "APPROVE")),
                        yes(
                                "the second approval clears the text",
                                OLGA,
                                moved(REVIEWED, "state = 'TEXT_CLEARED', fingerprint = 'f'"),
                                approval(OLGA, REVIEWED, "TEXT", 1, "APPROVE"),
                                approval(THEA, REVIEWED, "TEXT", 1, "APPROVE")),
                        yes(
                                "a lead gives it back",
                                OLGA,
                                moved(REVIEWED, "state = 'CONSULTATION'"),
                                approval(OLGA, REVIEWED, "TEXT", 1, "RETURN")),
                        yes(
                                "a member gives the press contact of a text before the leads",
                                MIA,
                                moved(REVIEWED, "press_contact = 'Ana'")),
                        yes(
                                "a lead gives the press contact of what is cleared",
                                OLGA,
                                moved(CLEARED, "press_contact = 'Ana', notes_to_editors = 'None'")),
                        yes("a lead publishes what was cleared", OLGA, moved(CLEARED, "state = 'PUBLISHED'")),
                        yes(
                                "a lead postpones the publication",
                                OLGA,
                                moved(EMBARGOED, "embargo = now() + interval '3 days'")),
                        yes(
                                "a lead lifts the embargo, and leads are asked again",
                                OLGA,
                                moved(EMBARGOED, "state = 'SIGN_ON_CLOSED', release_round = 2, embargo = null")),
                        yes(
                                "and publishes it",
                                OLGA,
                                publication(CLEARED, 1, "PUBLISHED"),
                                "update statement set state = 'PUBLISHED' where id = '%s'".formatted(CLEARED)),
                        yes(
                                "two organisations correct what is public",
                                OLGA,
                                moved(
                                        PUBLIC,
                                        "state = 'CORRECTED', text = '{}', text_number = 2, fingerprint = 'f', revision_open = false"),
                                "update statement set revision_open = true, revision_number = 1 where id = '%s'"
                                        .formatted(PUBLIC),
                                approval(OLGA, PUBLIC, "CORRECTION", 1, "APPROVE"),
                                approval(THEA, PUBLIC, "CORRECTION", 1, "APPROVE")),
                        yes("a signatory signs", SIG, signOn("sig", "SIGNED", "O")),
                        yes("a signatory for this document alone signs", FOR_THIS_CALL, signOn("mia", "SIGNED", "O")),
                        yes("a member asks for clearance", MIA, signOn("mia", "IN_CLEARANCE", "")),
                        yes(
                                "the scheduler publishes a signature that was given",
                                CLOCK,
                                signature(PUBLIC, "'2026-01-02'"),
                                signOn("sig", "SIGNED", "O")
                                        .replace(CALLED.toString(), PUBLIC.toString())
                                        .replace(OTHER.toString(), OWN.toString())
                                        .replace("now()", "'2026-01-02'")),
                        yes("a member lets others read", MIA, grant(OWN, DRAFT, OTHER, "COMMENT")),
                        yes("a lead asks others to sign", OLGA, grant(OWN, REVIEWED, OTHER, "SIGN")),
                        yes(
                                "a lead raises a grant of what was handed in",
                                OLGA,
                                "update access_grant set level = 'SIGN' where document_id = '%s' and grantee_id = '%s'"
                                        .formatted(REVIEWED, OTHER),
                                grant(OWN, REVIEWED, OTHER, "COMMENT")),
                        yes(
                                "an organisation with comment rights comments",
                                OTTO,
                                comment(OTHER, DRAFT),
                                grant(OWN, DRAFT, OTHER, "COMMENT")),
                        yes(
                                "two organisations adopt a plan",
                                OLGA,
                                planMoved(PROPOSED, "state = 'ADOPTED', adopted_at = now()"),
                                approval(OLGA, PROPOSED, "ADOPTION", 1, "APPROVE"),
                                approval(THEA, PROPOSED, "ADOPTION", 1, "APPROVE")),
                        yes(
                                "a second person clears a plan",
                                SIG,
                                planMoved(ASKED, "state = 'CLEARED'"),
                                "update plan_review set cleared = true, decided_by = 'sig', decided_at = now()"),
                        yes("a member announces to the owner of what it reads", MIA, notification(OWN, OTHER, CALLED)),
                        yes("an owner announces to an organisation", MIA, notification(OWN, THIRD, DRAFT)),
                        yes("a member drops an activity", MIA, "delete from activity")));
    }

    private static String command(String act, String subject, String by, String at) {
        return """
                insert into outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at)
                values ('%s', gen_random_uuid(), '%s', '%s', '{"roles":"MEMBER,ADMINISTRATOR"}', '%s', %s, %s)
                """
                .formatted(OWN, act, subject, by, at, at);
    }

    private static String notification(UUID by, UUID addressee, UUID about) {
        return """
                insert into notification (organisation_id, id, audience, event, subject_kind, subject_id, title, actor_organisation,
                  needs_answer, created_at)
                values ('%s', gen_random_uuid(), 'MEMBER', 'StatementOpened', 'STATEMENT', '%s', 'T', '%s', false, now())
                """
                .formatted(addressee, about, by);
    }

    private static String mandate(String subject, String role, String by, String until) {
        return "insert into mandate values ('%s', '%s', '%s', null, %s, '%s', 'X', now(), '')"
                .formatted(OWN, subject, role, until, by);
    }

    private static String invitation(String by, String good) {
        return """
                insert into invitation (organisation_id, id, email, language, roles, invited_by, invited_by_name, invited_at, expires_at)
                values ('%s', gen_random_uuid(), 'cleo@x.org', 'en', 'MEMBER', '%s', 'X', now(), now() + interval '%s')
                """
                .formatted(OWN, by, good);
    }

    private static String delegation(String from, String role, String length) {
        return """
                insert into delegation (organisation_id, id, role, from_subject, from_name, to_subject, to_name, starts_at, ends_at, zone,
                  reason, created_at)
                values ('%s', gen_random_uuid(), '%s', '%s', 'A', 'ada', 'B', now(), now() + interval '%s', 'UTC', 'Leave', now())
                """
                .formatted(OWN, role, from, length);
    }

    private static String own(String changes) {
        return "update organisation set %s where id = '%s'".formatted(changes, OWN);
    }

    private static String begun(String state, String by) {
        return """
                insert into statement (organisation_id, id, slug, title, state, text, text_number, binding_number, created_by,
                  created_at, changed_at, version)
                values ('%s', gen_random_uuid(), 'wanted', 'T', '%s', '{}', 1, 1, '%s', now(), now(), 0)
                """
                .formatted(OWN, state, by);
    }

    private static String moved(UUID statement, String changes) {
        return "update statement set %s where id = '%s'".formatted(changes, statement);
    }

    private static String planMoved(UUID plan, String changes) {
        return "update plan set %s where id = '%s'".formatted(changes, plan);
    }

    private static String approval(TenantPrincipal by, UUID document, String gate, int round, String verdict) {
        return "insert into approval values ('%s', '%s', '%s', '%s', %d, '%s', '', 'A', '%s', now())"
                .formatted(by.organisation(), document, OWN, gate, round, verdict, by.subject());
    }

    private static String signOn(String by, String answer, String name) {
        String fingerprint = answer.equals("SIGNED") ? HASH : "''";
        return """
                insert into sign_on (organisation_id, statement_id, owner_id, answer, text_number, fingerprint, display, printed_name,
                  region, reservation, late, requested_by, answered_by, answered_by_subject, answered_at, version)
                values ('%s', '%s', '%s', '%s', 1, %s, 'NAMED', '%s', '', '', false, '%s', 'A', '%s', now(), 0)
                """
                .formatted(OWN, CALLED, OTHER, answer, fingerprint, name, answer.equals("IN_CLEARANCE") ? by : "", by);
    }

    private static String publication(UUID statement, int number, String kind) {
        return """
                insert into publication (organisation_id, statement_id, number, slug, kind, title, language, text, canonical, fingerprint,
                  notes_to_editors, press_contact, public_note, silent_supporters, published_at)
                values ('%1$s', '%2$s', %3$d, '%2$s', '%4$s', 'T', 'en', '{"words":"W"}', 'canonical', encode(sha256('canonical'), 'hex'),
                  '', '', '', 0, now())
                """
                .formatted(OWN, statement, number, kind);
    }

    private static String signature(UUID statement, String at) {
        return """
                insert into publication_signature (organisation_id, statement_id, signature_id, signer_alias, printed_name, display, region,
                  reservation, late, convener, signed_at)
                values ('%1$s', '%2$s', gen_random_uuid(), '%1$s', 'O', 'NAMED', '', '', false, true, %3$s)
                """
                .formatted(OWN, statement, at);
    }

    private static String grant(UUID owner, UUID document, UUID grantee, String level) {
        return "insert into access_grant values ('%s', '%s', 'STATEMENT', '%s', '%s', now())"
                .formatted(owner, document, grantee, level);
    }

    private static String comment(UUID by, UUID document) {
        return """
                insert into comment (organisation_id, id, owner_id, document_id, thread_id, section_id, paragraph, paragraph_key, quote,
                  body, visibility, author_name, created_at)
                values ('%1$s', gen_random_uuid(), '%2$s', '%3$s', gen_random_uuid(), '%3$s', 0, '', '', 'Words', 'ALL', 'A', now())
                """
                .formatted(by, document.equals(FOREIGN) ? OTHER : OWN, document);
    }
}
