package ngo.portal.persistence.petition.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.fixture.Database;
import ngo.portal.fixture.OneDay;
import ngo.portal.fixture.PetitionInvariants;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sees what of the desk and does what there, and that the numbers are right afterwards, whatever the portal forgets. */
class DeskIT {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String REFUSED = "42501";

    private static final TenantPrincipal PRESS = at(OWNER, "press", MemberRole.PRESS_OFFICER);
    private static final TenantPrincipal SECOND = at(OWNER, "second", MemberRole.PRESS_OFFICER);
    private static final TenantPrincipal ADMINISTRATOR = at(OWNER, "admin", MemberRole.ADMINISTRATOR);
    private static final TenantPrincipal ADMINISTRATOR_AT_THE_DESK =
            at(OWNER, "admin", MemberRole.ADMINISTRATOR, MemberRole.PRESS_OFFICER);

    private static final TenantPrincipal MEMBER = at(OWNER, "member", MemberRole.MEMBER);
    private static final TenantPrincipal STRANGER =
            at(OTHER, "stranger", MemberRole.PRESS_OFFICER, MemberRole.ADMINISTRATOR);
    private static final TenantPrincipal LEAD =
            new TenantPrincipal(OTHER, "lead", "Lead", Set.of(), Set.of(CoalitionRole.LEAD));

    private static final TenantPrincipal AUDITOR =
            new TenantPrincipal(null, "auditor", "Auditor", Set.of(), Set.of(CoalitionRole.AUDITOR));

    private static final Pattern TOUCHED = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    private static Database database;

    private final UUID petition = UUID.randomUUID();
    private final UUID page = UUID.randomUUID();

    private static TenantPrincipal at(UUID organisation, String subject, MemberRole... roles) {
        return new TenantPrincipal(organisation, subject, subject, Set.of(roles), Set.of());
    }

    @BeforeAll
    static void aDatabaseOfItsOwn() throws SQLException {
        database = Database.running().another("desk");
    }

    @BeforeEach
    void anOpenPetition() throws SQLException {
        OneDay.lasting(Duration.ofMinutes(1));
        plant(
                """
                insert into petition (organisation_id, id, slug, title, state, text, text_number, closes_at, created_by, created_at,
                  changed_at, version) values ('%1$s', '%2$s', '%2$s', 'T', 'OPEN', '{}', 1, now() + interval '9 days', 's', now(), now(), 0);
                insert into document_reader (organisation_id, document_id, kind, reader_organisation, changed_at, state, open)
                  select '%1$s', '%2$s', 'PETITION', r, now(), 'OPEN', true from unnest(array['%3$s', '%4$s']::uuid[]) r on conflict do nothing;
                insert into public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content,
                  state_note, opened_at, closes_at, zone) values ('%2$s', '%1$s', '%2$s', 'OPEN', 'en', 'o', 'O', 0, 'NEUTRAL', '', now(),
                  now() + interval '9 days', 'UTC');
                insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
                  values ('%2$s', '%5$s', '%1$s', 'o', 'O', true, now())
                """
                        .formatted(OWNER, petition, OTHER, Leads.AUDIENCE, page));
        as(TenantPrincipal.timer(NOBODY), "select ctx.open_petition_store('%s')".formatted(petition));
    }

    @AfterEach
    void theInvariantsHoldAfterARecount() throws SQLException {
        for (boolean recount : new boolean[] {false, true}) {
            if (recount) {
                plant("update petition_count_state set folded = folded + 1000000000 where petition_id = '%s'"
                        .formatted(petition));
            }
            fold();
            try (Connection superuser = database.superuser()) {
                PetitionInvariants.requireTrue(superuser, petition);
            }
        }
    }

    @Test
    void onlyPressOfficersOfTheOwnerSeeAndJudgeWhatIsHeld() throws SQLException {
        pending(3, true);
        assertThat(numbers(PRESS, held())).isEqualTo(3);
        for (TenantPrincipal other : List.of(ADMINISTRATOR, MEMBER, STRANGER, LEAD)) {
            assertThat(numbers(other, held())).as(other.name()).isZero();
            assertThat(refusal(other, judge(true))).as(other.name()).isEqualTo(REFUSED);
        }
        assertThat(as(PRESS, judge(true))).isEqualTo("1");
        assertThat(
                        owners(
                                "select count(*) from petition_pending where petition_id = '%s' and not held and mail_due_at is not null"))
                .isEqualTo("1");
        assertThat(as(PRESS, judge(false))).isEqualTo("1");
        assertThat(owners("select count(*) from petition_pending where petition_id = '%s'"))
                .isEqualTo("2");
        assertThat(numbers(PRESS, held())).isEqualTo(1);
    }

    private String held() {
        return heldFrom("'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 100");
    }

    private String heldFrom(String from) {
        return "select * from ctx.held_signatures('%s', %s)".formatted(petition, from);
    }

    private String judge(boolean release) throws SQLException {
        return judge(as(PRESS, "select coalesce(min(id::text), '') from (" + held() + ") q"), release);
    }

    private String judge(String chosen, boolean release) {
        return "select ctx.judge_held_signatures('%s', '%s', %s)".formatted(petition, chosen, release);
    }

    /** Once it is confirmed, a name or a copy that is taken along may carry its id. What it was called while it was held leads there never. */
    @Test
    void aHeldSignOnIsCalledAsNoSignatureIs() throws SQLException {
        pending(5, true);
        Set<String> called = calledIn("signed_at", this::heldFrom);

        assertThat(called).hasSize(5);
        assertThat(owners("select count(*) from petition_pending where petition_id = '%s' and id = any ('{"
                        + String.join(",", called) + "}')"))
                .isEqualTo("0");
        String ids = owners("select string_agg(id::text, ',') from petition_pending where petition_id = '%s'");
        assertThat(as(PRESS, judge(ids, false))).as("by its id").isEqualTo("0");
        assertThat(as(PRESS, judge(String.join(",", called), true))).isEqualTo("5");
    }

    @Test
    void aNameWaitsUntilSomebodyHasLookedAndIsAwayWhileItsSignatureIs() throws SQLException {
        signatures(3, "FR", 1);
        plant(
                """
                insert into public_petition_name (petition_id, signature_id, name, country, shown, signed_on)
                select petition_id, id, 'Ada', country, false, current_date from petition_signature where petition_id = '%s' limit 1
                """
                        .formatted(petition));
        plant(
                "update petition_signature s set display = 'PUBLIC' from public_petition_name n where n.signature_id = s.id");
        for (TenantPrincipal other : List.of(ADMINISTRATOR, MEMBER, STRANGER, LEAD)) {
            assertThat(numbers(other, names("WAITING"))).as(other.name()).isZero();
            assertThat(refusal(other, show(true))).as(other.name()).isEqualTo(REFUSED);
        }
        assertThat(shown()).isEqualTo("0");
        assertThat(numbers(PRESS, names("WAITING"))).isEqualTo(1);
        as(PRESS, show(true));
        assertThat(numbers(PRESS, names("WAITING"))).isZero();
        assertThat(numbers(PRESS, names("SHOWN"))).isEqualTo(1);
        assertThat(shown()).isEqualTo("1");
        act("update petition_signature set state = 'INVALIDATED' where petition_id = '%s' and display = 'PUBLIC'"
                .formatted(petition));
        assertThat(shown()).isEqualTo("0");
        act("update petition_signature set state = 'CONFIRMED' where petition_id = '%s'".formatted(petition));
        assertThat(shown()).isEqualTo("1");
        as(PRESS, show(false));
        assertThat(shown()).isEqualTo("0");
        assertThat(numbers(PRESS, names("HIDDEN"))).isEqualTo(1);
    }

    private String names(String nameState) {
        return "select * from ctx.petition_names('%s', '%s', 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 100)"
                .formatted(petition, nameState);
    }

    private String show(boolean shown) throws SQLException {
        return "select ctx.judge_petition_names('%s', '%s', %s)"
                .formatted(
                        petition,
                        owners("select signature_id from public_petition_name where petition_id = '%s'"),
                        shown);
    }

    private String shown() throws SQLException {
        try (Connection connection = database.as("portal_public")) {
            return ask(
                    connection,
                    "select count(*) from public_petition_name where petition_id = '%s'".formatted(petition));
        }
    }

    @Test
    void signaturesAreFoundByWhatTheyHaveInCommonAndTheirPeopleAreNot() throws SQLException {
        signatures(6, "FR", 1);
        signatures(3, "DE", 2);
        assertThat(numbers(PRESS, found("null", "", "", 0))).isEqualTo(9);
        assertThat(numbers(SECOND, found("null", "DE", "", 0))).isEqualTo(3);
        assertThat(numbers(LEAD, found("null", "", mark("o", 1), 0))).isEqualTo(6);
        assertThat(numbers(PRESS, found("gen_random_uuid()", "", "", 0))).isZero();
        assertThat(numbers(PRESS, found("null", "", "", 1))).isZero();
        for (TenantPrincipal other : List.of(MEMBER, STRANGER)) {
            assertThat(numbers(other, found("null", "", "", 0))).isZero();
            assertThat(numbers(other, "select * from ctx.petition_groups('%s')".formatted(petition)))
                    .isZero();
            assertThat(numbers(other, "select * from ctx.petition_desk('%s')".formatted(petition)))
                    .isZero();
        }
        assertThat(as(
                        PRESS,
                        "select string_agg(kind || signatures, ' ' order by kind) from ctx.petition_groups('%s')"
                                .formatted(petition)))
                .isEqualTo("DOMAIN6 ORIGIN6");
    }

    /** Names and copies that are taken along carry the id of their signature. What distinguishes those of one moment identifies none of them. */
    @Test
    void aSignatureOfTheListIsCalledAsNowhereElse() throws SQLException {
        signatures(5, "FR", 1);
        Set<String> called = calledIn("confirmed_at", past -> signaturesFrom("''", "''", past));

        assertThat(called).hasSize(5);
        assertThat(owners("select count(*) from petition_signature where petition_id = '%s' and id = any ('{"
                        + String.join(",", called) + "}')"))
                .isEqualTo("0");
        assertThat(as(PRESS, "select string_agg(id::text, ',') from (" + found("null", "FR", "", 0) + ") q")
                        .split(",", -1))
                .as("and always so")
                .containsExactlyInAnyOrderElementsOf(called);
    }

    /** What the lines of three parts are called, two in each. */
    private static Set<String> calledIn(String moment, UnaryOperator<String> list) throws SQLException {
        Set<String> called = new HashSet<>();
        String past = "'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 2";
        for (int part = 0; part < 3; part++) {
            String rows = as(
                    PRESS, "select string_agg(id || ' ' || %s, ',') from (%s) q".formatted(moment, list.apply(past)));
            String last = "";
            for (String row : rows.split(",", -1)) {
                last = row;
                assertThat(called.add(row.split(" ", 2)[0])).as("listed once").isTrue();
            }
            past = "'%s', '%s', 2".formatted(last.split(" ", 2)[1], last.split(" ", 2)[0]);
        }
        return called;
    }

    private String found(String of, String country, String origin, int risk) {
        return """
                select * from ctx.petition_signatures('%s', %s, '%s', '%s', '', %d, null, null, 'infinity',
                  'ffffffff-ffff-ffff-ffff-ffffffffffff', 100)
                """
                .formatted(petition, of, country, origin, risk);
    }

    @Test
    void aSmallBatchRunsAndWhatItTookComesBack() throws SQLException {
        signatures(300, "FR", 1);
        signatures(2, "DE", 2);
        fold();
        preview(PRESS, "DE");
        assertThat(batch("found || ' ' || confirmed || ' ' || large")).isEqualTo("2 302 false");
        for (TenantPrincipal other : List.of(ADMINISTRATOR, LEAD)) {
            assertThat(refusal(other, move("RUNNING", "run", other)))
                    .as(other.name())
                    .isEqualTo(REFUSED);
        }
        signatures(5, "DE", 3);
        change(PRESS, move("RUNNING", "run", PRESS));
        assertThat(work()).isEqualTo("DONE");
        fold();
        assertThat(owners("select confirmed from public_petition where petition_id = '%s'"))
                .isEqualTo("305");
        assertThat(owners("select kind || count || text from public_petition_note where petition_id = '%s'"))
                .isEqualTo("INVALIDATED2told");
        act(
                "delete from petition_signature where petition_id = '%s' and id = (select min(id::text)::uuid from petition_signature where petition_id = '%s' and state = 'INVALIDATED')"
                        .formatted(petition, petition));

        change(SECOND, move("UNDONE", "ended", SECOND));
        assertThat(work()).isEqualTo("RESTORED");
        assertThat(work()).isEmpty();
        fold();
        assertThat(owners("select confirmed from public_petition where petition_id = '%s'"))
                .isEqualTo("306");
        assertThat(batch("state || restored")).isEqualTo("UNDONE1");
        assertThat(refusal(PRESS, move("UNDONE", "ended", PRESS))).isEqualTo(REFUSED);
    }

    @Test
    void aLargeBatchNeedsASecondPersonAndAThousandGoAtATime() throws SQLException {
        signatures(2_500, "FR", 1);
        signatures(10, "DE", 2);
        fold();
        preview(PRESS, "FR");
        assertThat(refusal(PRESS, move("RUNNING", "run", PRESS))).isEqualTo(REFUSED);
        assertThat(refusal(SECOND, move("RUNNING", "run", SECOND)))
                .as("nobody has asked")
                .isEqualTo(REFUSED);
        change(PRESS, move("ASKED", "asked", PRESS));
        assertThat(refusal(PRESS, move("RUNNING", "run", PRESS)))
                .as("the same person")
                .isEqualTo(REFUSED);
        assertThat(refusal(LEAD, move("RUNNING", "run", PRESS)))
                .as("in another name")
                .isEqualTo(REFUSED);
        for (TenantPrincipal other : List.of(MEMBER, STRANGER)) {
            assertThat(changed(other, move("RUNNING", "run", other)))
                    .as(other.name())
                    .isZero();
        }
        change(LEAD, move("RUNNING", "run", LEAD));
        assertThat(refusal(PRESS, move("CANCELLED", "ended", PRESS))).isEqualTo(REFUSED);
        assertThat(List.of(work(), work(), work())).containsExactly("FURTHER", "FURTHER", "DONE");
        fold();
        assertThat(owners("select confirmed from public_petition where petition_id = '%s'"))
                .isEqualTo("10");
        assertThat(countries()).isEqualTo("10, DE 10");
        change(PRESS, move("UNDONE", "ended", PRESS));
        assertThat(List.of(work(), work(), work())).containsExactly("FURTHER", "FURTHER", "RESTORED");
        assertThat(batch("invalidated || ' ' || restored")).isEqualTo("2500 2500");
        assertThat(countries()).isEqualTo("2510, DE 10, FR 2500");
        assertThat(
                        owners(
                                "select count(*) from petition_signature where petition_id = '%s' and invalidation_id is not null"))
                .isEqualTo("0");
    }

    /** As they are published again: the total, and each country. */
    private String countries() throws SQLException {
        plant("update petition_count_state set countries_at = null where petition_id = '%s'".formatted(petition));
        fold();
        return as(
                MEMBER,
                "select string_agg(trim(country || ' ' || confirmed), ', ' order by country) from ctx.petition_numbers('%s')"
                        .formatted(petition));
    }

    /** What a batch before it has taken away and gives back meets it too, and nobody has agreed to that. */
    @Test
    void aBatchTakesNoMoreThanItsPreviewShowed() throws SQLException {
        signatures(6_000, "DE", 3);
        signatures(2_500, "FR", 1);
        signatures(50, "FR", 2);
        fold();
        change(PRESS, previewed(PRESS, "FR").replace("'FR', ''", "'FR', '" + mark("o", 1) + "'"));
        change(PRESS, move("ASKED", "asked", PRESS));
        change(SECOND, move("RUNNING", "run", SECOND));
        assertThat(List.of(work(1), work(1), work(1))).containsExactly("FURTHER", "FURTHER", "DONE");
        fold();
        for (int number = 2; number <= 4; number++) {
            preview(PRESS, "FR");
            assertThat(batch("found || ' ' || large", number)).isEqualTo("50 false");
        }
        change(PRESS, numbered(2, move("ASKED", "asked", PRESS)));
        change(PRESS, numbered(4, move("RUNNING", "run", PRESS)));
        change(PRESS, numbered(1, move("UNDONE", "ended", PRESS)));
        for (boolean restored : new boolean[] {false, true}) {
            assertThat(refusal(SECOND, numbered(3, move("RUNNING", "run", SECOND))))
                    .as("alone, restored: " + restored)
                    .isEqualTo(REFUSED);
            assertThat(refusal(SECOND, numbered(2, move("RUNNING", "run", SECOND))))
                    .as("by a second person, restored: " + restored)
                    .isEqualTo(REFUSED);
            if (!restored) {
                assertThat(List.of(work(1), work(1), work(1))).containsExactly("FURTHER", "FURTHER", "RESTORED");
            }
        }
        assertThat(List.of(work(4))).as("what ran before").containsExactly("DONE");
        assertThat(batch("invalidated", 4)).isEqualTo("50");
        preview(PRESS, "FR");
        assertThat(batch("found || ' ' || large", 5)).isEqualTo("2500 true");
    }

    @Test
    void whatOnePersonLetsRunAloneIsAddedUpForAWeek() throws SQLException {
        signatures(12_000, "DE", 1);
        for (String country : List.of("FR", "BE", "KE")) {
            signatures(60, country, 2);
        }
        fold();
        for (String country : List.of("FR", "BE", "KE")) {
            preview(PRESS, country);
        }
        change(PRESS, numbered(1, move("RUNNING", "run", PRESS)));
        assertThat(refusal(PRESS, numbered(2, move("RUNNING", "run", PRESS)))).isEqualTo(REFUSED);
        assertThat(work(1)).isEqualTo("DONE");
        assertThat(as(PRESS, "select ctx.petition_taken_alone('%s')".formatted(petition)))
                .isEqualTo("60");
        assertThat(refusal(PRESS, numbered(2, move("RUNNING", "run", PRESS)))).isEqualTo(REFUSED);
        change(SECOND, numbered(2, move("RUNNING", "run", SECOND)));
        assertThat(refusal(SECOND, numbered(3, move("RUNNING", "run", SECOND)))).isEqualTo(REFUSED);
        change(PRESS, numbered(3, move("ASKED", "asked", PRESS)));
        change(SECOND, numbered(3, move("RUNNING", "run", SECOND)));
        assertThat(List.of(work(2), work(3))).containsExactly("DONE", "DONE");
        assertThat(as(SECOND, "select ctx.petition_taken_alone('%s')".formatted(petition)))
                .as("without what two have agreed to")
                .isEqualTo("60");
        signatures(60, "LB", 2);
        fold();
        preview(PRESS, "LB");
        plant("update petition_invalidation set run_at = now() - interval '8 days' where petition_id = '%s'"
                .formatted(petition));
        change(PRESS, numbered(4, move("RUNNING", "run", PRESS)));
        assertThat(work(4)).isEqualTo("DONE");
    }

    @Test
    void aDeputyAndTheDelegatorCountAsOnePerson() throws SQLException {
        signatures(300, "FR", 1);
        signatures(200, "DE", 2);
        signatures(3, "BE", 3);
        fold();
        preview(PRESS, "DE");
        change(PRESS, move("ASKED", "asked", PRESS));
        assertThat(refusal(SECOND, inPlaceOf(PRESS, "run", move("RUNNING", "run", SECOND))))
                .as("of the requester")
                .isEqualTo(REFUSED);
        change(PRESS, move("CANCELLED", "ended", PRESS));
        change(
                SECOND,
                previewed(SECOND, "DE")
                        .replace("cause)", "cause, previewed_for_subject)")
                        .replace("'OTHER')", "'OTHER', 'press')"));
        change(ADMINISTRATOR_AT_THE_DESK, move("ASKED", "asked", ADMINISTRATOR_AT_THE_DESK));
        assertThat(refusal(PRESS, move("RUNNING", "run", PRESS)))
                .as("of the delegator")
                .isEqualTo(REFUSED);
        change(LEAD, move("RUNNING", "run", LEAD));
        assertThat(work()).isEqualTo("DONE");

        enter(PRESS, "FR 20");
        change(SECOND, counted(SECOND, "FR 20"));
        assertThat(refusal(SECOND, inPlaceOf(PRESS, "counted", sheet("COUNTED", "counted", SECOND))))
                .as("the sheet that the delegator entered")
                .isEqualTo(REFUSED);
        change(SECOND, sheet("COUNTED", "counted", SECOND));
    }

    private static String inPlaceOf(TenantPrincipal away, String step, String change) {
        return change.replace("set ", "set " + step + "_for_subject = '" + away.subject() + "', ");
    }

    private static String numbered(int number, String move) {
        return move.stripTrailing() + " and number = " + number;
    }

    private String batch(String columns, int number) throws SQLException {
        return owners(
                "select " + columns + " from petition_invalidation where petition_id = '%s' and number = " + number);
    }

    @Test
    void whatWouldTakeNothingOrEverythingDoesNotRun() throws SQLException {
        signatures(3, "FR", 1);
        fold();
        for (String country : List.of("", "DE")) {
            preview(PRESS, country);
            assertThat(refusal(PRESS, move("ASKED", "asked", PRESS))).isEqualTo(REFUSED);
            change(PRESS, move("CANCELLED", "ended", PRESS));
        }
        for (TenantPrincipal other : List.of(ADMINISTRATOR, MEMBER, STRANGER, LEAD)) {
            assertThat(refusal(other, previewed(other, "FR"))).as(other.name()).isEqualTo(REFUSED);
        }
    }

    @Test
    void aSheetCountsOnceTwoPeopleHaveCountedTheSame() throws SQLException {
        enter(PRESS, "DE 3, FR 20");
        assertThat(refusal(PRESS, counted(PRESS, "DE 3, FR 20")))
                .as("the same person")
                .isEqualTo(REFUSED);
        assertThat(numbers(SECOND, ofPetition("petition_sheet_count")))
                .as("blind")
                .isZero();
        assertThat(numbers(LEAD, ofPetition("petition_sheet"))).isEqualTo(1);
        for (TenantPrincipal other : List.of(MEMBER, STRANGER)) {
            assertThat(numbers(other, ofPetition("petition_sheet")))
                    .as(other.name())
                    .isZero();
            assertThat(refusal(other, counted(other, "DE 3, FR 20")))
                    .as(other.name())
                    .isEqualTo(REFUSED);
        }
        assertThat(refusal(SECOND, sheet("COUNTED", "counted", SECOND)))
                .as("without numbers")
                .isEqualTo(REFUSED);
        change(SECOND, counted(SECOND, "DE 3, FR 2"), sheet("COUNTED", "counted", SECOND));
        assertThat(owners("select state from petition_sheet where petition_id = '%s'"))
                .isEqualTo("DIFFERS");
        assertThat(numbers(SECOND, ofPetition("petition_sheet_count"))).isEqualTo(2);

        change(
                PRESS,
                sheet("ENTERED", "entered", PRESS).replace("set", "set round = round + 1,"),
                numbered(PRESS, "ENTERED", 2, "FR 20"));
        assertThat(numbers(SECOND, ofPetition("petition_sheet_count")))
                .as("the own one of before")
                .isEqualTo(1);
        change(LEAD, numbered(LEAD, "COUNTED", 2, "FR 20"), sheet("COUNTED", "counted", LEAD));
        fold();
        assertThat(
                        owners(
                                "select confirmed || ' ' || paper || ' ' || total from public_petition where petition_id = '%s'"))
                .isEqualTo("0 20 20");
        assertThat(owners("select count(*) from public_petition_country where petition_id = '%s'"))
                .isEqualTo("0");
        String back = sheet("TAKEN_BACK", "taken_back", PRESS).replace("taken_back_by_subject = 'press', ", "");
        assertThat(refusal(PRESS, back)).as("without a reason").isEqualTo(REFUSED);
        assertThat(refusal(LEAD, back.replace("set", "set taken_back_reason = 'twice',")))
                .isEqualTo(REFUSED);
        change(PRESS, back.replace("set", "set taken_back_reason = 'twice',"));
        fold();
        assertThat(owners("select paper from public_petition where petition_id = '%s'"))
                .isEqualTo("0");
    }

    @Test
    void aDayListsBatchesAndPaperSheets() throws SQLException {
        signatures(20, "FR", 1);
        enter(PRESS, "FR 20");
        change(SECOND, counted(SECOND, "FR 20"), sheet("COUNTED", "counted", SECOND));
        plant("update petition_count_state set day = day - 1 where petition_id = '%s'".formatted(petition));
        fold();
        assertThat(
                        owners(
                                "select confirmed || ' ' || paper || ' ' || total from public_petition_day where petition_id = '%s'"))
                .isEqualTo("20 20 20");
    }

    @Test
    void ofABatchADayAndTheLogNameTheCause() throws SQLException {
        signatures(20, "FR", 1);
        signatures(3, "DE", 2);
        signatures(2, "BE", 3);
        fold();
        run("DE", "AUTOMATED");
        run("BE", "OTHER");
        plant("update petition_count_state set day = day - 1 where petition_id = '%s'".formatted(petition));
        fold();
        assertThat(
                        owners(
                                "select invalidated || ' ' || reasons || ' ' || total from public_petition_day where petition_id = '%s'"))
                .isEqualTo("5 AUTOMATED=3 OTHER=2 20");
        as(TenantPrincipal.timer(NOBODY), "select ctx.seal_petition_days()");
        assertThat(as(
                        TenantPrincipal.timer(NOBODY),
                        "select entry from ctx.log_waiting(999) where statement_id = '%s' and act = 'PETITION_DAY'"
                                .formatted(petition)))
                .contains("\ninvalidated 5 ", "\nreasons AUTOMATED=3 OTHER=2\n");
        assertThat(refusal(PRESS, previewed(PRESS, "FR").replace("'OTHER'", "'UNLIKED'")))
                .isEqualTo("23514");
    }

    private void run(String country, String cause) throws SQLException {
        change(PRESS, previewed(PRESS, country).replace("'OTHER'", "'" + cause + "'"));
        change(PRESS, move("ASKED", "asked", PRESS) + " and country = '" + country + "'");
        change(SECOND, move("RUNNING", "run", SECOND) + " and country = '" + country + "'");
        assertThat(work()).isEqualTo("DONE");
    }

    /** 200 pages of the database for 25 lines, however many have signed; what is rare is looked for among five thousand at a time. */
    @Test
    void theDeskCostsTheSameHoweverManyHaveSigned() throws SQLException {
        costsTheSame(15_000, 10_000);
    }

    @Test
    @Tag("part-1")
    void theDeskCostsTheSameWhenSixtyThousandHaveSigned() throws SQLException {
        costsTheSame(60_000, 20_000);
    }

    private void costsTheSame(int signed, int held) throws SQLException {
        signatures(signed, "FR", 1);
        signatures(20, "DE", 2);
        pending(held, true);
        plant("analyze petition_signature, petition_pending");
        String last = "'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 26";
        String middle = "now() - interval '1 hour', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 26";
        plant(
                "update petition_signature set confirmed_at = now() - (random() * interval '2 hours') where petition_id = '%s'"
                        .formatted(petition));
        plant("vacuum analyze petition_signature");
        for (String from : List.of(last, middle)) {
            assertThat(buffers(signaturesFrom("''", "''", from))).as(from).isLessThan(200);
            assertThat(buffers(signaturesFrom("''", "'%s'".formatted(mark("o", 2)), from)))
                    .as(from)
                    .isLessThan(200);
        }
        assertThat(buffers(held().replace(", 100)", ", 26)"))).isLessThan(200);
        assertThat(buffers("select * from ctx.petition_desk('%s')".formatted(petition)))
                .isLessThan(2_000);
        assertThat(as(
                        PRESS,
                        "select string_agg(further::text, ' ') from (" + signaturesFrom("'XX'", "''", last) + ") q"))
                .as("goes on where it has looked")
                .isEqualTo("true");
    }

    private String signaturesFrom(String country, String origin, String from) {
        return "select * from ctx.petition_signatures('%s', null, %s, %s, '', 0, null, null, %s)"
                .formatted(petition, country, origin, from);
    }

    /** Planned once for all values, as the portal's role has it. */
    private static int buffers(String sql) throws SQLException {
        try (Connection connection = database.acting(PRESS);
                Statement statement = connection.createStatement()) {
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute(sql);
            try (ResultSet plan = statement.executeQuery("explain (analyze, buffers) " + sql)) {
                while (plan.next()) {
                    Matcher touched = TOUCHED.matcher(plan.getString(1));
                    if (touched.find()) {
                        return Integer.parseInt(touched.group(1))
                                + (touched.group(2) == null ? 0 : Integer.parseInt(touched.group(2)));
                    }
                }
            }
        }
        return 0;
    }

    @Test
    void consentsAreReadByTheAdministratorsOfTheirOrganisation() throws SQLException {
        plant(
                """
                insert into petition_consent (organisation_id, petition_id, signature_id, wording, sealed)
                values ('%s', '%s', gen_random_uuid(), 1, 'x')
                """
                        .formatted(OTHER, petition));
        String all = "select * from petition_consent where petition_id = '%s'".formatted(petition);
        assertThat(numbers(STRANGER, all)).isEqualTo(1);
        for (TenantPrincipal other : List.of(PRESS, ADMINISTRATOR, MEMBER, LEAD)) {
            assertThat(numbers(other, all)).as(other.name()).isZero();
        }
    }

    @Test
    void aScanIsSeenByItsCountersAndAddedByTheDesk() throws SQLException {
        enter(PRESS, "FR 20");
        for (TenantPrincipal other : List.of(ADMINISTRATOR, MEMBER, STRANGER, LEAD)) {
            assertThat(refusal(other, scan(other))).as(other.name()).isEqualTo(REFUSED);
        }
        assertThat(refusal(PRESS, scan(SECOND))).as("in another's name").isEqualTo(REFUSED);
        change(PRESS, scan(PRESS));
        for (TenantPrincipal one : List.of(PRESS, SECOND, ADMINISTRATOR, LEAD)) {
            assertThat(numbers(one, ofPetition("petition_scan"))).as(one.name()).isEqualTo(1);
        }
        for (TenantPrincipal other : List.of(MEMBER, STRANGER)) {
            assertThat(numbers(other, ofPetition("petition_scan")))
                    .as(other.name())
                    .isZero();
        }
        for (TenantPrincipal other : List.of(ADMINISTRATOR, MEMBER, STRANGER, LEAD)) {
            assertThat(changed(other, "delete from petition_scan"))
                    .as(other.name())
                    .isZero();
        }
        String forget = "select ctx.forget_petition_scan(object_id) from petition_scan where petition_id = '%s'";
        assertThat(refusal(PRESS, forget.formatted(petition)))
                .as("the scheduler's")
                .isEqualTo(REFUSED);
        as(
                TenantPrincipal.timer(OTHER),
                "select ctx.forget_petition_scan('%s')"
                        .formatted(owners("select object_id from petition_scan where petition_id = '%s'")));
        assertThat(owners("select count(*) from petition_scan where petition_id = '%s'"))
                .as("of another organisation")
                .isEqualTo("1");
        as(
                TenantPrincipal.timer(OWNER),
                "select ctx.forget_petition_scan('%s')"
                        .formatted(owners("select object_id from petition_scan where petition_id = '%s'")));
        assertThat(owners("select count(*) from petition_scan where petition_id = '%s'"))
                .isEqualTo("0");
        change(PRESS, scan(PRESS));
        change(SECOND, "delete from petition_scan where petition_id = '%s'".formatted(petition));
        change(SECOND, counted(SECOND, "FR 20"), sheet("COUNTED", "counted", SECOND));
        assertThat(refusal(PRESS, scan(PRESS))).as("once it counts").isEqualTo(REFUSED);
    }

    @Test
    void anAuditorReadsWhatWasDoneAndNobodyWhoSigned() throws SQLException {
        signatures(3, "FR", 1);
        signatures(1, "DE", 4);
        fold();
        preview(PRESS, "DE");
        enter(PRESS, "FR 20");
        change(PRESS, scan(PRESS));
        TenantPrincipal withoutRole =
                new TenantPrincipal(OTHER, "auditor", "Auditor", Set.of(), AUDITOR.coalitionRoles()).narrowed();
        for (String table : List.of("petition_invalidation", "petition_sheet")) {
            assertThat(numbers(AUDITOR, ofPetition(table))).as(table).isEqualTo(1);
            assertThat(numbers(withoutRole, ofPetition(table))).as(table).isEqualTo(1);
        }
        for (String hidden : List.of(ofPetition("petition_sheet_count"), ofPetition("petition_scan"), held())) {
            assertThat(numbers(AUDITOR, hidden)).as(hidden).isZero();
        }
        for (String own : List.of(
                move("ASKED", "asked", AUDITOR),
                move("CANCELLED", "ended", AUDITOR),
                sheet("COUNTED", "counted", AUDITOR))) {
            assertThat(changed(AUDITOR, own)).as(own).isZero();
        }
        for (String act : List.of(previewed(AUDITOR, "FR"), counted(AUDITOR, "FR 20"), scan(AUDITOR), judge(true))) {
            assertThat(refusal(AUDITOR, act)).as(act).isEqualTo(REFUSED);
        }
        change(SECOND, counted(SECOND, "FR 2"), sheet("COUNTED", "counted", SECOND));
        assertThat(numbers(AUDITOR, ofPetition("petition_sheet_count"))).isEqualTo(2);
    }

    private String scan(TenantPrincipal who) {
        return """
                insert into petition_scan (organisation_id, sheet_id, petition_id, object_id, media_type, size, generation, sealed, added_by,
                  added_by_subject, added_at)
                select '%1$s', coalesce((select id from petition_sheet where petition_id = '%2$s'), gen_random_uuid()), '%2$s',
                  gen_random_uuid(), 'application/pdf', 1, 1, 'x', 'x', '%3$s', now()
                """
                .formatted(OWNER, petition, who.subject());
    }

    private void enter(TenantPrincipal who, String numbers) throws SQLException {
        change(
                who,
                """
                insert into petition_sheet (organisation_id, id, petition_id, number, label, page_id, state, entered_by, entered_by_subject,
                  entered_at) values ('%s', gen_random_uuid(), '%s', 0, 'Market', '%s', 'ENTERED', 'x', '%s', now())
                """
                        .formatted(OWNER, petition, page, who.subject()),
                numbered(who, "ENTERED", 1, numbers));
    }

    private String counted(TenantPrincipal who, String numbers) {
        return numbered(who, "COUNTED", 1, numbers);
    }

    private String numbered(TenantPrincipal who, String part, int round, String numbers) {
        return """
                insert into petition_sheet_count (organisation_id, petition_id, sheet_id, round, part, numbers, counted_by_subject, counted_at)
                select '%1$s', '%2$s', coalesce((select id from petition_sheet where petition_id = '%2$s'), gen_random_uuid()), %3$d, '%4$s',
                  '%5$s', '%6$s', now()
                """
                .formatted(OWNER, petition, round, part, numbers, who.subject());
    }

    private String sheet(String state, String step, TenantPrincipal who) {
        return """
                update petition_sheet set %2$s_by = 'x', %2$s_by_subject = '%3$s', %2$s_at = now(), state = '%1$s', version = version + 1
                where petition_id = '%4$s'
                """
                .formatted(state, step, who.subject(), petition);
    }

    private void preview(TenantPrincipal who, String country) throws SQLException {
        change(who, previewed(who, country));
    }

    private String previewed(TenantPrincipal who, String country) {
        return """
                insert into petition_invalidation (organisation_id, id, petition_id, number, state, country, origin, domain, least_risk,
                  until, reason, public_reason, language, found, confirmed, previewed_by, previewed_by_subject, previewed_at, cause)
                values ('%s', gen_random_uuid(), '%s', 0, 'PREVIEWED', '%s', '', '', 0, now(), 'why', 'told', 'en', 0, 0, 'x', '%s', now(),
                  'OTHER')
                """
                .formatted(OWNER, petition, country, who.subject());
    }

    private String move(String state, String step, TenantPrincipal who) {
        return """
                update petition_invalidation set state = '%1$s', %2$s_by = 'x', %2$s_by_subject = '%3$s', %2$s_at = now(), version = version + 1
                where petition_id = '%4$s' and state not in ('CANCELLED')
                """
                .formatted(state, step, who.subject(), petition);
    }

    private String batch(String columns) throws SQLException {
        return owners("select " + columns + " from petition_invalidation where petition_id = '%s'");
    }

    private String work() throws SQLException {
        return step(
                owners("select id from petition_invalidation where petition_id = '%s' order by number desc limit 1"));
    }

    private String work(int number) throws SQLException {
        return step(batch("id", number));
    }

    private static String step(String batch) throws SQLException {
        return as(TenantPrincipal.timer(OWNER), "select coalesce(ctx.step_petition_batch('%s'), '')".formatted(batch));
    }

    private void pending(int many, boolean held) throws SQLException {
        plant(
                """
                insert into petition_pending (petition_id, mail_hash, id, page_id, text_id, code_hash, country, language, display, batch_id,
                  generation, sealed, origin, domain_hash, risk, held, mail_due_at)
                select '%1$s', sha256(convert_to(i::text, 'UTF8')), gen_random_uuid(), '%2$s', '%2$s',
                  sha256(convert_to('%1$s' || i, 'UTF8')), 'FR', 'en', 'COUNTED', '%2$s', 1, 'x', 'x', 'x', 4, %4$s, null
                from generate_series(1, %3$d) i
                """
                        .formatted(petition, page, many, held));
    }

    private void signatures(int many, String country, int origin) throws SQLException {
        act(
                """
                insert into petition_signature (petition_id, mail_hash, id, page_id, text_id, code_hash, commitment, country, language, display,
                  origin, domain_hash)
                select '%1$s', sha256(convert_to('%4$s ' || i || ' %5$d', 'UTF8')), gen_random_uuid(), '%2$s', '%2$s',
                  sha256(convert_to('%1$s %4$s %5$d' || i, 'UTF8')), sha256(convert_to('c %4$s %5$d' || i, 'UTF8')), '%4$s', 'en', 'COUNTED', decode('%6$s', 'hex'), decode('%7$s', 'hex')
                from generate_series(1, %3$d) i
                """
                        .formatted(petition, page, many, country, origin, mark("o", origin), mark("d", origin)));
    }

    private static String mark(String kind, int number) {
        return "%s%031d".formatted(kind.equals("o") ? "a" : "b", number);
    }

    private static void fold() throws SQLException {
        as(TenantPrincipal.timer(NOBODY), "select ctx.fold_petitions()");
    }

    private static String as(TenantPrincipal who, String sql) throws SQLException {
        try (Connection connection = database.acting(who)) {
            String said = ask(connection, sql);
            connection.commit();
            return said;
        }
    }

    private String ofPetition(String table) {
        return "select * from " + table + " where petition_id = '" + petition + "'";
    }

    private static int numbers(TenantPrincipal who, String sql) throws SQLException {
        return Integer.parseInt(as(who, "select count(*) from (" + sql + ") q"));
    }

    private static void change(TenantPrincipal who, String... commands) throws SQLException {
        try (Connection connection = database.acting(who);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                assertThat(statement.executeUpdate(command)).as(command).isEqualTo(1);
            }
            connection.commit();
        }
    }

    private static int changed(TenantPrincipal who, String command) throws SQLException {
        try (Connection connection = database.acting(who);
                Statement statement = connection.createStatement()) {
            int changed = statement.executeUpdate(command);
            connection.rollback();
            return changed;
        }
    }

    private static String refusal(TenantPrincipal who, String sql) throws SQLException {
        try (Connection connection = database.acting(who);
                Statement statement = connection.createStatement()) {
            List<String> codes = new ArrayList<>();
            assertThatThrownBy(() -> statement.execute(sql))
                    .as(who.name() + ": " + sql)
                    .isInstanceOfSatisfying(SQLException.class, e -> codes.add(e.getSQLState()));
            return codes.get(0);
        }
    }

    private void plant(String sql) throws SQLException {
        try (Connection unbound = database.unbound();
                Statement statement = unbound.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As what functions do: what hangs on it follows. */
    private static void act(String sql) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private String owners(String sql) throws SQLException {
        try (Connection unbound = database.superuser()) {
            return ask(unbound, sql.formatted(petition));
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
