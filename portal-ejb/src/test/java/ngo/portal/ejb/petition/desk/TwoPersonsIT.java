package ngo.portal.ejb.petition.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.VisibleNumbers;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.delegation.DelegationService;
import ngo.portal.ejb.organisation.MembershipService;
import ngo.portal.ejb.people.AtTheSameTime;
import ngo.portal.ejb.petition.PetitionCourseService;
import ngo.portal.ejb.petition.archive.ArchiveService;
import ngo.portal.ejb.petition.signing.PetitionFixture;
import ngo.portal.ejb.petition.signing.SigningTimer;
import ngo.portal.fixture.PetitionInvariants;
import ngo.portal.persistence.delegation.NewDelegation;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.desk.DeskRefusals.NoSignatures;
import ngo.portal.persistence.petition.desk.DeskRefusals.SamePerson;
import ngo.portal.persistence.petition.desk.DeskRefusals.SecondPersonNeeded;
import ngo.portal.persistence.petition.desk.InvalidationCause;
import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.InvalidationWords;
import ngo.portal.persistence.petition.desk.SheetNumbers;
import ngo.portal.persistence.petition.desk.SheetState;
import ngo.portal.persistence.petition.desk.SignatureCriteria;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a desk needs two people, one person is never both: not by a deputy, not for another organisation, not in the same moment. */
@ArquillianTest
class TwoPersonsIT {

    private static final InvalidationWords WORDS =
            new InvalidationWords(InvalidationCause.AUTOMATED, "One network at night.", "Made by a program.", "en");
    private static final int WRITERS = 8;

    private final People owner = People.ofANewOrganisation();
    private final People other = People.ofANewOrganisation();
    private final People third = People.ofANewOrganisation();

    private final TenantPrincipal press = owner.person("press", MemberRole.PRESS_OFFICER);
    private final TenantPrincipal second = owner.person("second", MemberRole.PRESS_OFFICER);
    private final TenantPrincipal colleague = owner.member();
    private final TenantPrincipal administrator = owner.administrator();

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private PetitionFixture fixture;

    @Inject
    private PetitionCourseService course;

    @Inject
    private ArchiveService archives;

    @Inject
    private BatchService batches;

    @Inject
    private SheetService sheets;

    @Inject
    private ScanService scans;

    @Inject
    private ScanUpload uploads;

    @Inject
    private DelegationService delegations;

    @Inject
    private MembershipService memberships;

    @Inject
    private DashboardService dashboard;

    @Inject
    private BatchTimer timer;

    @Inject
    private SigningTimer signing;

    @Inject
    private AtTheSameTime writer;

    @Inject
    private VisibleNumbers sight;

    @Resource
    private ManagedExecutorService threads;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void anOpenPetition() {
        founding.of(
                List.of(owner, other, third),
                List.of(
                        Founding.member(press, owner),
                        Founding.member(second, owner),
                        Founding.member(colleague, owner),
                        Founding.member(administrator, owner)),
                Map.of());
        id = fixture.of(owner, other, third);
    }

    @AfterEach
    void theInvariantsHold() {
        becomes(
                "",
                () -> ask("select coalesce(string_agg(line, '; '), '') from (" + PetitionInvariants.query(id)
                        + ") broken (line)"));
    }

    @Test
    void aDeputyIsNoSecondPersonForABatchOfWhomTheyActFor() {
        signatures(10, "FR");
        signatures(101, "DE");
        signatures(101, "BE");
        becomes("212", this::total);
        TenantPrincipal deputy = lent(press, colleague);
        TenantPrincipal administering = administrator.withDelegatedRoles(List.of(new DelegatedRole(
                owner.organisation(),
                Mandate.PRESS_OFFICER,
                press.subject(),
                press.name(),
                Instant.now().plusSeconds(600))));
        InvalidationRow theirs = asked(press, "DE");
        InvalidationRow inTheirPlace = asked(deputy, "BE");

        refusedAsOnePerson(deputy, theirs);
        refusedAsOnePerson(press, inTheirPlace);
        assertThat(tasks(deputy)).isEmpty();
        assertThat(tasks(press)).isEmpty();
        assertThat(tasks(administering)).as("in their own right").containsExactly("DECIDE_BATCH 2");
        assertThat(tasks(second)).containsExactly("DECIDE_BATCH 2");
        run(administering, theirs);
        run(second, inTheirPlace);
        becomes("10", this::total);
    }

    private void refusedAsOnePerson(TenantPrincipal one, InvalidationRow row) {
        tenant.enter(one);
        assertThat(batches.batch(id, row.number()).mayAgree()).as(one.name()).isFalse();
        assertThatThrownBy(() -> run(one, row)).as(one.name()).isInstanceOf(SamePerson.class);
    }

    @Test
    void aDeputyDoesNotCountTheSheetOfWhomTheyActFor() {
        TenantPrincipal deputy = lent(press, colleague);
        int theirs = entered(press);
        int inTheirPlace = entered(deputy);

        for (Map.Entry<TenantPrincipal, Integer> one :
                Map.of(deputy, theirs, press, inTheirPlace).entrySet()) {
            tenant.enter(one.getKey());
            assertThat(sheets.sheet(id, one.getValue()).mayCount()).isFalse();
            assertThatThrownBy(() -> sheets.count(id, one.getValue(), 1, SheetNumbers.typed("FR 20")))
                    .isInstanceOf(SamePerson.class);
            assertThat(tasks(one.getKey())).isEmpty();
        }
        tenant.enter(second);
        assertThat(sheets.count(id, theirs, 1, SheetNumbers.typed("FR 20"))).isEqualTo(SheetState.COUNTED);
        assertThat(sheets.count(id, inTheirPlace, 1, SheetNumbers.typed("FR 20")))
                .isEqualTo(SheetState.COUNTED);
    }

    @Test
    void whatDeputiesTakeAwayAloneIsAddedUpWithWhatTheyDoInWhosePlaceTheyAct() {
        signatures(399, "FR");
        signatures(3, "DE");
        signatures(3, "BE");
        becomes("405", this::total);
        TenantPrincipal deputy = lent(press, colleague);
        InvalidationRow first = previewed(press, "DE");
        InvalidationRow next = previewed(deputy, "BE");
        run(press, first);

        tenant.enter(deputy);
        assertThat(batches.batch(id, next.number()).mayRun()).isFalse();
        assertThatThrownBy(() -> run(deputy, next)).isInstanceOf(SecondPersonNeeded.class);
        becomes("402", this::total);
    }

    @Test
    void noOtherOrganisationAndNoRoleOfBeforeMakesASecondPerson() {
        signatures(10, "FR");
        signatures(101, "DE");
        becomes("111", this::total);
        InvalidationRow row = asked(press, "DE");
        TenantPrincipal leadingElsewhere = new TenantPrincipal(
                other.organisation(), press.subject(), "press", Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.LEAD));
        assertThatThrownBy(() -> run(leadingElsewhere, row)).isInstanceOf(SamePerson.class);
        assertThatThrownBy(() -> run(owner.person("second", MemberRole.MEMBER), row))
                .isInstanceOf(Forbidden.class);
        for (TenantPrincipal partner :
                List.of(other.person("press", MemberRole.PRESS_OFFICER), other.administrator())) {
            assertThatThrownBy(() -> run(partner, row)).as(partner.name()).isInstanceOf(NotFound.class);
        }
        UUID elsewhere = fixture.of(other, owner, third);
        tenant.enter(other.person("press", MemberRole.PRESS_OFFICER));
        assertThatThrownBy(() -> batches.undo(elsewhere, row.number(), row.version()))
                .isInstanceOf(NotFound.class);
        becomes("111", this::total);
    }

    @Test
    void aBatchIsUndoneAfterTheEndAndNotOnceThePetitionIsArchived() {
        signatures(399, "FR");
        signatures(3, "DE");
        becomes("402", this::total);
        InvalidationRow row = previewed(press, "DE");
        run(press, row);
        becomes("399", this::total);
        tenant.enter(other.lead());
        course.close(id, "Over.", "en");
        undo(row);
        becomes("402", this::total);
        assertThat(ask("select string_agg(kind || ' ' || count, ', ' order by noted_at) from public_petition_note"
                        + " where petition_id = '%s' and count > 0"))
                .isEqualTo("INVALIDATED 3, RESTORED 3");

        InvalidationRow again = previewed(press, "DE");
        assertThat(again.found()).isEqualTo(3);
        run(second, again);
        becomes("399", this::total);
        archived();
        assertThatThrownBy(() -> undo(again)).isInstanceOf(NoSignatures.class);
        becomes("399", this::total);
    }

    private void archived() {
        for (String table : List.of(
                "petition set closed_at = %s where id", "public_petition set closed_at = %s where petition_id")) {
            DatabaseSuperuser.change("update " + table.formatted("now() - interval '8 days'") + " = '" + id + "'");
        }
        tenant.enter(owner.member());
        archives.ask(id, "It is over.");
        tenant.enter(other.lead());
        archives.agree(id);
    }

    /** No list, count, task or timestamp reveals what a desk holds, judges and counts to those who only read the petition. */
    @Test
    void whatADeskDoesMovesNothingForOthers() {
        signatures(10, "FR");
        signatures(101, "DE");
        becomes("111", this::total);
        Map<String, String> before = sight.everybodyOf(third, "Protect");
        Map<String, String> seconds = sight.of(third.lead(), "Protect");

        asked(press, "DE");
        entered(press);
        DatabaseSuperuser.MAIN.run(
                """
                insert into petition_pending (petition_id, mail_hash, id, page_id, text_id, code_hash, country, language, display, batch_id,
                  generation, sealed, risk, held)
                values ('%1$s', 'x', gen_random_uuid(), '%1$s', '%1$s', sha256('%1$s'), 'FR', 'en', 'COUNTED', '%1$s', 1, 'x', 3, true)
                """
                        .formatted(id));

        assertThat(sight.everybodyOf(third, "Protect")).containsExactlyEntriesOf(before);
        assertThat(sight.of(third.lead(), "Protect"))
                .as("and leads, who may be the second person, see it")
                .isNotEqualTo(seconds);
    }

    /** Of eight people who do the same in the same moment one does it; the others read that somebody was faster. */
    @Test
    void inTheSameMomentABatchRunsOnceAndIsUndoneOnce() throws Exception {
        signatures(10, "FR");
        signatures(101, "DE");
        becomes("111", this::total);
        InvalidationRow row = asked(press, "DE");
        assertThat(atOnce(second, one -> batches.run(id, row.number(), row.version())))
                .isEqualTo(1);
        becomes("10", this::total);
        tenant.enter(second);
        long done = batches.batch(id, row.number()).row().version();
        assertThat(atOnce(second, one -> batches.undo(id, row.number(), done))).isEqualTo(1);
        becomes("111", this::total);
        assertThat(ask("select count(*) from petition_signature_event where petition_id = '%s' and kind = 'RESTORED'"))
                .isEqualTo("101");
    }

    /** Eight small batches at once are one large one. */
    @Test
    void inTheSameMomentOnePersonTakesAwayNoMoreThanOneAfterTheOther() throws Exception {
        signatures(1_600, "FR");
        List<InvalidationRow> rows = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            signatures(3, "X" + (char) ('A' + i));
        }
        becomes("1624", this::total);
        for (int i = 0; i < WRITERS; i++) {
            rows.add(previewed(press, "X" + (char) ('A' + i)));
        }
        int alone = atOnce(
                press,
                one -> batches.run(id, rows.get(one).number(), rows.get(one).version()));
        assertThat(alone).as("1 % of 1624, three by three").isEqualTo(5);
        becomes("1609", this::total);
    }

    @Test
    void inTheSameMomentASheetIsCountedOnceAndHasOneScan() throws Exception {
        int sheet = entered(press);
        byte[] picture = picture();
        assertThat(atOnce(press, one -> uploads.put(id, sheet, picture))).isEqualTo(WRITERS);
        tenant.enter(press);
        assertThat(scans.open(id, sheet).bytes()).isNotEmpty();
        assertThat(atOnce(second, one -> sheets.count(id, sheet, 1, SheetNumbers.typed("FR 20"))))
                .isEqualTo(1);
        becomes("20", () -> ask("select paper from public_petition where petition_id = '%s'"));
        assertThat(atOnce(press, one -> sheets.takeBack(id, sheet, 2, "Twice.")))
                .isEqualTo(1);
        becomes("0", () -> ask("select paper from public_petition where petition_id = '%s'"));
    }

    /** How many of eight did it; what is no refusal fails the test. */
    private int atOnce(TenantPrincipal who, IntConsumer act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int one = i;
            all.add(threads.submit(() -> writer.act(who, start, () -> act.accept(one))));
        }
        int done = 0;
        for (Future<Boolean> one : all) {
            done += one.get() ? 1 : 0;
        }
        return done;
    }

    private InvalidationRow previewed(TenantPrincipal who, String country) {
        tenant.enter(who);
        return batches.preview(id, new SignatureCriteria(null, country, "", "", 0, null, null), WORDS);
    }

    private InvalidationRow asked(TenantPrincipal who, String country) {
        InvalidationRow row = previewed(who, country);
        batches.ask(id, row.number(), row.version());
        return batches.batch(id, row.number()).row();
    }

    private void run(TenantPrincipal who, InvalidationRow row) {
        tenant.enter(who);
        batches.run(id, row.number(), row.version());
    }

    private void undo(InvalidationRow row) {
        tenant.enter(press);
        String version = "select version from petition_invalidation where petition_id = '%s' and number = ";
        batches.undo(id, row.number(), Long.parseLong(ask(version + row.number())));
    }

    private int entered(TenantPrincipal who) {
        tenant.enter(who);
        return sheets.enter(id, "Market", "", SheetNumbers.typed("FR 20"));
    }

    /** Somebody with what a press officer has lent to them, as they come in. */
    private TenantPrincipal lent(TenantPrincipal away, TenantPrincipal to) {
        tenant.enter(away);
        Instant start = Instant.now().minusSeconds(5);
        delegations.start(new NewDelegation(
                Mandate.PRESS_OFFICER, to.subject(), start, start.plus(Duration.ofDays(7)), "UTC", "On leave"));
        tenant.enter(TenantPrincipal.person(to.subject()));
        return to.withDelegatedRoles(memberships.of(to.subject()).delegatedRoles());
    }

    private List<String> tasks(TenantPrincipal acting) {
        tenant.enter(acting);
        return dashboard.view().tasks().stream()
                .filter(task -> task.link().names().contains(id.toString()))
                .map(task -> task.kind() + " " + task.count())
                .toList();
    }

    /** The server's own timer may be running; a run that starts meanwhile does nothing. */
    private void becomes(String expected, Supplier<String> seen) {
        int tries = 0;
        do {
            timer.tick();
            signing.tick();
            tries++;
        } while (!seen.get().equals(expected) && tries < 200);
        assertThat(seen.get()).isEqualTo(expected);
    }

    private String total() {
        return ask("select confirmed from public_petition where petition_id = '%s'");
    }

    private void signatures(int many, String country) {
        DatabaseSuperuser.MAIN.run(
                """
                insert into petition_signature (petition_id, mail_hash, id, page_id, text_id, code_hash, commitment, country, language, display)
                select '%1$s', sha256(convert_to('%3$s ' || i, 'UTF8')), gen_random_uuid(), g.id, g.id,
                  sha256(convert_to('%1$s %3$s' || i, 'UTF8')), sha256(convert_to('c %3$s' || i, 'UTF8')), '%3$s', 'en', 'COUNTED'
                from generate_series(1, %2$d) i, public_petition_page g where g.petition_id = '%1$s' and g.owner
                """
                        .formatted(id, many, country));
    }

    private String ask(String sql) {
        return DatabaseSuperuser.MAIN.string(sql.formatted(id));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
