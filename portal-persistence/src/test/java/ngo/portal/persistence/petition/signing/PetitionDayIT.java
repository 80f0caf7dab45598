package ngo.portal.persistence.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ngo.portal.fixture.Database;
import ngo.portal.fixture.OneDay;
import ngo.portal.fixture.PetitionInvariants;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.Tiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day of a petition is closed once, holds each act once, and its commitments are those of the acts. */
class PetitionDayIT {

    private static final String DAYS =
            "select confirmed || ' ' || withdrawn || ' ' || total from petition_day where petition_id = '%s' order by day";

    private static Database database;

    private StagedSigning stage;

    @BeforeAll
    static void aDatabaseOfItsOwn() throws SQLException {
        database = Database.running().another("days");
    }

    @BeforeEach
    void anOpenPetition() throws SQLException {
        OneDay.lasting(Duration.ofMinutes(1));
        stage = new StagedSigning(database);
    }

    @AfterEach
    void theInvariantsHold() throws SQLException {
        stage.scheduled("select ctx.fold_petitions()");
        try (Connection superuser = database.superuser()) {
            PetitionInvariants.requireTrue(superuser, stage.petition);
        }
    }

    private void seal() throws SQLException {
        while (!stage.scheduled("select ctx.seal_petition_days()::text").equals("0")) {
            // As many as there are.
        }
    }

    private void confirm(String... people) throws SQLException {
        for (String who : people) {
            stage.confirm(who);
        }
    }

    @Test
    void aDayThatIsOverIsSealedWithTheCommitmentsOfItsActs() throws SQLException {
        confirm("ada", "bea", "cem");
        stage.withdraw("bea");
        stage.midnight();
        seal();

        List<byte[]> sorted = stage
                .all("select encode(c, 'hex') from unnest(array[%s]) c order by c"
                        .replace(
                                "%s",
                                String.join(
                                        ",",
                                        stage.commitment("ada"),
                                        stage.commitment("bea"),
                                        stage.commitment("cem"))))
                .stream()
                .map(HexFormat.of()::parseHex)
                .toList();
        assertThat(
                        stage.one(
                                "select encode(commitments, 'hex') from log_batch where petition_id = '%s' and kind = 'confirmed'"))
                .isEqualTo(sorted.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining()));
        String entry = stage.scheduled(
                "select entry from ctx.log_waiting(999) where statement_id = '%s' and act = 'PETITION_DAY'"
                        .formatted(stage.petition));
        assertThat(entry)
                .isEqualTo(
                        """
                        coalition-portal/petition-day/v1
                        petition %s
                        day %s
                        confirmed 3 %s
                        withdrawn 1 %s
                        invalidated 0 -
                        restored 0 -
                        reasons -
                        paper +0 -0
                        total 2
                        total-paper 0
                        previous -
                        recorded now
                        """
                                .formatted(
                                        stage.petition,
                                        stage.one("select day from petition_day where petition_id = '%s'"),
                                        root(sorted),
                                        root(List.of(HexFormat.of()
                                                .parseHex(stage.one(
                                                        "select encode(" + stage.commitment("bea") + ", 'hex')"))))));
        assertThat(stage.one("select total || ' ' || confirmed from public_petition_day where petition_id = '%s'"))
                .isEqualTo("2 3");
    }

    /** Whatever is done again, by this node after a restart or by another one, is there once. */
    @Test
    void whatIsDoneAgainAfterARestartChangesNothing() throws SQLException {
        confirm("ada");
        stage.midnight();
        seal();
        confirm("bea");
        String before = all();
        seal();
        stage.scheduled("select ctx.fold_petitions()");
        seal();
        assertThat(all()).isEqualTo(before);

        stage.plant("update petition_count_state set day = day - 3 where petition_id = '%s'");
        for (String table : List.of("petition_day", "public_petition_day", "log_batch")) {
            stage.plant("update " + table + " set day = day - 3 where petition_id = '%s'");
        }
        stage.total();
        seal();
        assertThat(stage.all(DAYS)).containsExactly("1 0 1", "1 0 2");
        assertThat(stage.one("select day::text from petition_count_state where petition_id = '%s'"))
                .isEqualTo(stage.one("select (now() at time zone 'UTC')::date::text"));
    }

    private String all() throws SQLException {
        return stage.one(
                """
                select (select string_agg(d::text, ',') from petition_day d where d.petition_id = '%s')
                  || (select count(*) from log_batch where petition_id = '%s')
                  || (select count(*) from log_queue where statement_id = '%s')
                """);
    }

    @Test
    void whoConfirmsOverMidnightIsInOneDayAndNotInTwo() throws SQLException {
        confirm("ada");
        try (Connection slow = database.as("portal_public")) {
            slow.setAutoCommit(false);
            stage.confirmOn(slow, "late");
            confirm("bea");
            stage.midnight();
            seal();
            assertThat(stage.all(DAYS)).containsExactly("1 0 1");
            assertThat(stage.total()).isEqualTo("2");
            slow.commit();
        }
        assertThat(stage.total()).isEqualTo("3");
        stage.midnight();
        seal();

        assertThat(stage.all(DAYS)).containsExactly("1 0 1", "2 0 3");
        assertThat(
                        stage.one(
                                "select sum(leaves) || ' ' || count(distinct substr(commitments, 1, 32)) from log_batch where petition_id = '%s'"))
                .isEqualTo("3 2");
    }

    /** As after a dump was restored into another cluster, whose transactions have smaller numbers. */
    @Test
    void daysOfAnotherClusterKeepWhatTheyHeld() throws SQLException {
        confirmOneADay();
        stage.total();
        numberAhead();
        assertThat(stage.total()).isEqualTo("3");
        confirm("dan");
        stage.withdraw("ada");
        assertThat(stage.total()).isEqualTo("3");
        stage.midnight();
        seal();

        assertThat(stage.all(DAYS)).containsExactly("1 0 1", "1 0 2", "2 1 3");
        assertThat(stage.all("select kind || ' ' || leaves from log_batch where petition_id = '%s' order by day, kind"))
                .containsExactly("confirmed 1", "confirmed 1", "confirmed 2", "withdrawn 1");
    }

    /** The third day is open still. */
    private void confirmOneADay() throws SQLException {
        confirm("ada");
        stage.midnight();
        confirm("bea");
        stage.midnight();
        confirm("cem");
    }

    private void numberAhead() throws SQLException {
        for (String ahead : List.of(
                "update petition_count_state set folded = folded + 1000000000, day_xid = day_xid + 1000000000 where petition_id = '%s'",
                "update petition_signature_event set xid = xid + 1000000000 where petition_id = '%s'",
                "update petition_day set first_xid = first_xid + 1000000000, end_xid = end_xid + 1000000000 where petition_id = '%s'")) {
            stage.plant(ahead);
        }
    }

    /** A signature before the scheduler runs is in the open day, and in no day that was closed elsewhere. */
    @Test
    void whatABackupPutsBackIsCountedBeforeAnybodySigns() throws SQLException {
        confirmOneADay();
        numberAhead();
        try (Connection owner = database.as("portal_owner")) {
            StagedSigning.ask(owner, "select recount_petitions()::text");
            owner.commit();
        }
        assertThat(stage.one(
                        "select count(*) from petition_count_state where folded > pg_current_xact_id()::text::bigint"))
                .isEqualTo("0");
        assertThat(stage.one("select confirmed from public_petition where petition_id = '%s'"))
                .isEqualTo("3");
        assertThat(stage.one("select count(*) from petition_day where petition_id = '%s' and sealed_at is null"))
                .isEqualTo("0");

        confirm("dan");
        stage.withdraw("ada");
        assertThat(stage.total()).isEqualTo("3");
        stage.midnight();
        seal();
        assertThat(stage.all(DAYS)).containsExactly("1 0 1", "1 0 2", "2 1 3");
    }

    /** It counts every signature while nobody can sign: the next one has its own two seconds. */
    @Test
    void ofPetitionsThatHaveToBeRecountedOneIsAtATime() throws SQLException {
        StagedSigning second = new StagedSigning(database);
        confirm("ada");
        second.confirm("bea");
        String both = " where petition_id in ('%s', '" + second.petition + "')";
        stage.plant("update petition_count_state set folded = 9223372036854775807" + both);
        String waiting = "select count(*) from petition_count_state" + both + " and folded = 9223372036854775807";

        stage.scheduled("select ctx.fold_petitions()");
        assertThat(stage.one(waiting)).isEqualTo("1");
        stage.scheduled("select ctx.fold_petitions()");
        assertThat(stage.one(waiting)).isEqualTo("0");
        assertThat(stage.one("select string_agg(confirmed::text, ' ') from public_petition" + both))
                .isEqualTo("1 1");
    }

    @Test
    void theJournalGoesOnceTheLogHoldsTheDayAndAWeekHasPassed() throws SQLException {
        confirm("ada");
        stage.midnight();
        seal();
        confirm("bea");
        String journal = "select count(*) from petition_signature_event where petition_id = '%s'";
        stage.plant("update petition_day set closed_at = now() - interval '8 days' where petition_id = '%s'");
        stage.scheduled("select ctx.forget_petition_traces()");
        assertThat(stage.one(journal)).isEqualTo("2");

        stage.plant(
                """
                insert into log_entry (log, place, entry, type, statement_id, alias, logged_at, day)
                select 1, (select count(*) from log_entry), 'x', 'petition-day', petition_id, '', now(), day from petition_day
                where petition_id = '%s'
                """);
        stage.plant("update petition_day set closed_at = now() - interval '6 days' where petition_id = '%s'");
        stage.scheduled("select ctx.forget_petition_traces()");
        assertThat(stage.one(journal)).isEqualTo("2");
        stage.plant("update petition_day set closed_at = now() - interval '8 days' where petition_id = '%s'");
        stage.scheduled("select ctx.forget_petition_traces()");
        assertThat(stage.one(journal)).isEqualTo("1");
        assertThat(stage.total()).isEqualTo("2");
    }

    /** A day of a million would take longer than a statement may. */
    @Test
    void theJournalOfADayGoesAPartAtATime() throws SQLException {
        confirm("ada", "bea", "cem");
        stage.midnight();
        seal();
        stage.plant(
                """
                insert into log_entry (log, place, entry, type, statement_id, alias, logged_at, day)
                select 1, (select count(*) from log_entry), 'x', 'petition-day', petition_id, '', now(), day from petition_day
                where petition_id = '%s'
                """);
        stage.plant("update petition_day set closed_at = now() - interval '8 days' where petition_id = '%s'");
        String left = "select (select count(*) from petition_signature_event where petition_id = '%s') || ' '"
                + " || (select count(*) from petition_day where petition_id = '%s' and forgotten_at is not null)";

        assertThat(stage.scheduled("select ctx.forget_petition_traces(2)")).isEqualTo("t");
        assertThat(stage.one(left)).isEqualTo("1 0");
        while (stage.scheduled("select ctx.forget_petition_traces(2)").equals("t")) {
            // Other petitions of this class have old days, too.
        }
        assertThat(stage.one(left)).isEqualTo("0 1");
        assertThat(stage.total()).isEqualTo("3");
    }

    @Test
    void aSecondDayWaitsUntilTheLogHoldsTheFirst() throws SQLException {
        stage.midnight();
        stage.midnight();
        String sealed = "select count(sealed_at) from petition_day where petition_id = '%s'";
        stage.scheduled("select ctx.seal_petition_days()");
        assertThat(stage.one(sealed)).as("each in a transaction of its own").isEqualTo("1");
        seal();
        assertThat(stage.one(sealed)).isEqualTo("2");
        String waiting =
                "select count(*)::text from ctx.log_waiting(999) where act = 'PETITION_DAY' and statement_id = '%s'"
                        .formatted(stage.petition);
        assertThat(stage.one("select count(*) from log_queue where act = 'PETITION_DAY' and statement_id = '%s'"))
                .isEqualTo("2");
        assertThat(stage.scheduled(waiting)).isEqualTo("1");
    }

    @Test
    void openingALaterLanguageAndTheEndAreLogged() throws SQLException {
        stage.act(
                """
                insert into public_petition (petition_id, owner_id, slug, state, language, owner_alias, owner_name, goal, mail_content,
                  state_note, opened_at, closes_at, zone)
                select gen_random_uuid(), p.owner_id, p.slug || '-2', 'OPEN', 'en', 'o', 'O', 0, 'NEUTRAL', '', '2027-03-01 00:00:00+00',
                  '2027-03-04 00:00:00+00', 'UTC' from public_petition p where p.petition_id = '%s';
                insert into public_petition_text (petition_id, language, title, text, canonical, fingerprint, source_fingerprint, original,
                  printed_at)
                select petition_id, 'en', 'T', '{}', 'T', 'f00d', 'f00d', true, now() from public_petition where slug = '%s-2'
                """);
        stage.act(
                """
                insert into public_petition_page (petition_id, id, partner_id, alias, name, owner, live_at)
                select petition_id, gen_random_uuid(), owner_id, 'o', 'O', true, now() from public_petition where slug = '%s-2';
                insert into public_petition_wording (petition_id, page_id, number, language, text, fingerprint, printed_at)
                select g.petition_id, g.id, w.number, 'en', 'Write to me', 'a' || w.number, now() from public_petition_page g
                join public_petition p on p.petition_id = g.petition_id cross join generate_series(1, 200) w (number) where p.slug = '%s-2'
                """);
        assertThat(stage.scheduled("select entry from ctx.log_waiting(999) where strpos(entry, 'slug %s-2') > 0"
                        .replace("%s", stage.petition.toString())))
                .startsWith("coalition-portal/petition-opened/v1\npetition ")
                .endsWith(
                        "\nslug " + stage.petition
                                + "-2\norganisation o\nopened 2027-03-01T00:00:00Z\ncloses 2027-03-04T00:00:00Z\nlanguage en\nfingerprint-en f00d\nwording-200-en a200\nrecorded now\n");
        stage.act(
                """
                insert into public_petition_text (petition_id, language, title, text, canonical, fingerprint, source_fingerprint, original,
                  printed_at) values ('%s', 'fr', 'T', '{}', 'T', 'beef', 'f00d', false, now())
                """);
        stage.act(
                "update public_petition set state = 'CLOSED', closed_at = '2027-03-04 05:06:07+00' where petition_id = '%s'");

        assertThat(stage.scheduled(
                        "select entry from ctx.log_waiting(999) where statement_id = '%s'".formatted(stage.petition)))
                .contains("coalition-portal/petition-language/v1\npetition " + stage.petition
                        + "\nfingerprint-fr beef\nrecorded now\n")
                .contains("coalition-portal/petition-closed/v1\npetition " + stage.petition
                        + "\nclosed 2027-03-04T05:06:07Z\nconfirmed 0\npaper 0\nrecorded now\n");
    }

    @Test
    void aDeliveryThatIsShownIsLoggedOnceWithAddresseeAndLists() throws SQLException {
        stage.act(
                """
                insert into petition_handover (organisation_id, id, petition_id, number, content, file_type, language, entries, total,
                  fingerprint, made_by, made_by_subject, made_at)
                select p.owner_id, gen_random_uuid(), p.petition_id, n, case n when 2 then 'NAMES' else 'COUNTS' end, 'CSV', 'en', 0, 0,
                  'f00' || n, 'x', 'x', ('2027-03-0' || (2 + n) || ' 12:00:00+00')::timestamptz from public_petition p, generate_series(1, 3) n
                where p.petition_id = '%s';
                insert into delivery (organisation_id, id, document_id, kind, number, addressee, event, place, delivered_on, channel, form,
                  language, note, recorded_by, recorded_by_subject, recorded_at)
                select owner_id, gen_random_uuid(), petition_id, 'PETITION', 1, E'Ministry\nof Justice', '', '', '2027-03-04', 'POST',
                  'SIGNATORIES', 'en', 'not for the public', 'x', 'x', now() from public_petition where petition_id = '%s'
                """);
        assertThat(delivered()).isEmpty();
        String shown = "update delivery set shown = true, shown_at = clock_timestamp() where document_id = '%s'";
        stage.act(shown);
        stage.act(shown);
        assertThat(delivered())
                .isEqualTo("coalition-portal/petition-delivered/v1\npetition " + stage.petition
                        + "\ndelivery 1\naddressee Ministry of Justice\ndelivered 2027-03-04\nform SIGNATORIES"
                        + "\nlist-1 COUNTS f001\nlist-2 NAMES f002\nconfirmed 0\npaper 0\nrecorded now\n");

        stage.act("update delivery set taken_back_at = now() where document_id = '%s'");
        assertThat(delivered()).as("taken back before it was logged").isEmpty();
        stage.act("update delivery set taken_back_at = null where document_id = '%s'");
        stage.plant(
                """
                insert into log_entry (log, place, entry, type, statement_id, alias, logged_at)
                select 1, (select count(*) from log_entry), convert_to(petition_log_entry(q), 'UTF8'), 'petition-delivered', statement_id,
                  '', now() from log_queue q where act = 'PETITION_DELIVERED' and statement_id = '%s'
                """);
        stage.plant("delete from log_queue where statement_id = '%s'");
        stage.act(shown.replace("set", "set reply_shown = true,"));
        assertThat(delivered()).as("nothing of it has changed").isEmpty();
        stage.act(shown.replace("set", "set addressee = 'Parliament',"));
        assertThat(delivered()).contains("\naddressee Parliament\n");
    }

    private String delivered() throws SQLException {
        return stage.scheduled(
                "select entry from ctx.log_waiting(999) where statement_id = '%s' and act = 'PETITION_DELIVERED'"
                        .formatted(stage.petition));
    }

    @Test
    void theHolderOfACodeLearnsThePositionOfTheirCommitment() throws SQLException {
        stage.confirmTogether(IntStream.range(0, 300).mapToObj(i -> "p" + i).toList());
        String receipt =
                "select coalesce(day::text, '-') || ' ' || coalesce(part::text, '-') || ' ' || coalesce(place::text, '-')"
                        + " from public_receipt(" + stage.code("p7") + ")";
        try (Connection anybody = database.as("portal_public")) {
            assertThat(StagedSigning.ask(anybody, receipt)).containsExactly("- - -");
            assertThat(StagedSigning.ask(anybody, "select 1 from public_receipt(" + stage.code("nobody") + ")"))
                    .isEmpty();
            anybody.commit();
            stage.midnight();
            seal();
            String rank = stage.one("select count(*) from petition_signature where petition_id = '%s' and commitment < "
                    + stage.commitment("p7"));
            int place = Integer.parseInt(rank);
            assertThat(StagedSigning.ask(anybody, receipt))
                    .containsExactly(stage.one("select max(day)::text from petition_day where petition_id = '%s'") + " "
                            + place / 256 + " " + place % 256);
            assertThat(StagedSigning.ask(
                            anybody,
                            "select leaves || ' ' || length(commitments) from log_batch where petition_id = '"
                                    + stage.petition + "' order by part"))
                    .containsExactly("256 8192", "44 1408");
        }
    }

    @Test
    void theRootIsThatOfTheVerifier() throws SQLException {
        Random random = new Random(1);
        for (int size : new int[] {1, 2, 3, 7, 256, 257, 600}) {
            List<byte[]> leaves = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                byte[] leaf = new byte[32];
                random.nextBytes(leaf);
                leaves.add(leaf);
            }
            String hashes = leaves.stream()
                    .map(leaf -> "'\\x" + HexFormat.of().formatHex(Merkle.leaf(leaf)) + "'::bytea")
                    .collect(Collectors.joining(","));
            assertThat(stage.one("select encode(merkle_root(array[" + hashes + "]), 'base64')"))
                    .isEqualTo(root(leaves));
        }
    }

    private static String root(List<byte[]> leaves) {
        List<Tiles.Grown> grown = Tiles.grown(
                (level, number, width) -> new byte[0],
                0,
                leaves.stream().map(Merkle::leaf).toList());
        Tiles tiles = new Tiles((level, number, width) -> grown.stream()
                .filter(one -> one.level() == level && one.number() == number)
                .findFirst()
                .orElseThrow()
                .hashes());
        return Base64.getEncoder().encodeToString(Merkle.root(tiles, leaves.size()));
    }
}
