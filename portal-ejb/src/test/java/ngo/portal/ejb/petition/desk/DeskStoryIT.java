package ngo.portal.ejb.petition.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.UseCases;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.dashboard.DashboardService;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.petition.signing.PetitionFixture;
import ngo.portal.ejb.petition.signing.SigningTimer;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.fixture.PetitionInvariants;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.desk.AuditedPetitionRow;
import ngo.portal.persistence.petition.desk.DeskRefusals.BatchHasGrown;
import ngo.portal.persistence.petition.desk.DeskRefusals.BatchTakesEverything;
import ngo.portal.persistence.petition.desk.DeskRefusals.BatchTakesNothing;
import ngo.portal.persistence.petition.desk.DeskRefusals.SamePerson;
import ngo.portal.persistence.petition.desk.DeskRefusals.SecondPersonNeeded;
import ngo.portal.persistence.petition.desk.InvalidationCause;
import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.InvalidationState;
import ngo.portal.persistence.petition.desk.InvalidationWords;
import ngo.portal.persistence.petition.desk.NameStanding;
import ngo.portal.persistence.petition.desk.SheetNumbers;
import ngo.portal.persistence.petition.desk.SheetState;
import ngo.portal.persistence.petition.desk.SignatureCriteria;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.NoTenantSelected;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People at the desk of an open petition; afterwards its numbers are what its rows say, exactly. */
@ArquillianTest
class DeskStoryIT {

    private static final InvalidationWords WORDS =
            new InvalidationWords(InvalidationCause.AUTOMATED, "One network at night.", "Made by a program.", "en");

    /** Where each list begins. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final SignatureCriteria GERMANY = new SignatureCriteria(null, "DE", "", "", 0, null, null);

    private final People owner = People.ofANewOrganisation();
    private final People other = People.ofANewOrganisation();
    private final People third = People.ofANewOrganisation();
    private final People stranger = People.ofANewOrganisation();

    private final TenantPrincipal press = owner.person("press", MemberRole.PRESS_OFFICER);
    private final TenantPrincipal second = owner.person("second", MemberRole.PRESS_OFFICER);

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private PetitionFixture fixture;

    @Inject
    private DeskService desk;

    @Inject
    private BatchService batches;

    @Inject
    private SheetService sheets;

    @Inject
    private PetitionAuditService audit;

    @Inject
    private SupporterExport supporters;

    @Inject
    private DashboardService dashboard;

    @Inject
    private BatchTimer timer;

    @Inject
    private SigningTimer signing;

    @Inject
    private NotificationService notifications;

    @Inject
    private Vault vault;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void anOpenPetition() {
        founding.of(owner, other, third, stranger);
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
    void theDeskIsNotifiedOnceWhenMoreThanFiftyAreHeld() {
        held(1, 50);
        timer.notifyOfHeldSignatures();
        assertThat(notificationsOfHeld()).isZero();
        held(51, 60);
        becomes(1L, this::notificationsOfHeld);
        timer.notifyOfHeldSignatures();
        assertThat(notificationsOfHeld()).isEqualTo(1);
        tenant.enter(owner.member());
        assertThat(notifications.rows(Slice.first(50)).items())
                .noneMatch(row -> row.event().equals("ManyHeld"));

        run("delete from petition_pending where petition_id = '%s'");
        becomes("0", () -> ask("select count(held_notified_at) from petition_count_state where petition_id = '%s'"));
        held(1, 51);
        becomes(2L, this::notificationsOfHeld);
    }

    private void held(int first, int last) {
        run(
                """
                insert into petition_pending (petition_id, mail_hash, id, page_id, text_id, code_hash, country, language, display, batch_id,
                  generation, sealed, risk, held)
                select '%%1$s', sha256(convert_to(i::text, 'UTF8')), gen_random_uuid(), '%%1$s', '%%1$s',
                  sha256(convert_to('%%1$s' || i, 'UTF8')), 'FR', 'en', 'COUNTED', '%%1$s', 1, 'x', 3, true
                from generate_series(%1$d, %2$d) i
                """
                        .formatted(first, last));
    }

    private long notificationsOfHeld() {
        tenant.enter(press);
        return notifications.rows(Slice.first(50)).items().stream()
                .filter(row -> row.event().equals("ManyHeld") && id.equals(row.subject()))
                .count();
    }

    @Test
    void aSmallBatchIsPreviewedRunAndUndone() {
        signatures(399, "FR");
        signatures(3, "DE");
        becomes("402", this::total);
        tenant.enter(press);
        assertThatThrownBy(() -> batches.preview(id, SignatureCriteria.NONE, WORDS))
                .isInstanceOf(BatchTakesEverything.class);
        InvalidationRow row = batches.preview(id, GERMANY, WORDS);
        assertThat(row.found()).isEqualTo(3);
        assertThat(row.large()).isFalse();
        assertThat(batches.sample(id, row.number())).hasSize(3);
        assertThatThrownBy(() -> batches.run(id, row.number(), row.version() + 1))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> batches.undo(id, row.number(), row.version())).isInstanceOf(IllegalTransition.class);
        batches.run(id, row.number(), row.version());
        becomes("399", this::total);
        assertThat(ask("select kind || count from public_petition_note where petition_id = '%s'"))
                .isEqualTo("INVALIDATED3");

        tenant.enter(second);
        BatchView done = batches.batch(id, row.number());
        assertThat(done.row().state()).isEqualTo(InvalidationState.DONE);
        batches.undo(id, row.number(), done.row().version());
        becomes("402", this::total);
        tenant.enter(press);
        assertThatThrownBy(() -> batches.undo(
                        id, row.number(), batches.batch(id, row.number()).row().version()))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aLargeBatchWaitsForASecondPersonWhoMayBeALead() {
        signatures(10, "FR");
        signatures(101, "DE");
        becomes("111", this::total);
        tenant.enter(press);
        InvalidationRow row = batches.preview(id, GERMANY, WORDS);
        assertThat(row.large()).isTrue();
        assertThatThrownBy(() -> batches.run(id, row.number(), row.version())).isInstanceOf(SecondPersonNeeded.class);
        tenant.enter(other.lead());
        assertThatThrownBy(() -> batches.run(id, row.number(), row.version())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> batches.ask(id, row.number(), row.version())).isInstanceOf(Forbidden.class);
        tenant.enter(press);
        batches.ask(id, row.number(), row.version());
        long asked = batches.batch(id, row.number()).row().version();
        assertThat(batches.batch(id, row.number()).mayAgree()).isFalse();
        assertThatThrownBy(() -> batches.run(id, row.number(), asked)).isInstanceOf(SamePerson.class);
        tenant.enter(owner.member());
        assertThatThrownBy(() -> batches.run(id, row.number(), asked)).isInstanceOf(Forbidden.class);

        tenant.enter(other.lead());
        assertThat(batches.batch(id, row.number()).mayAgree()).isTrue();
        batches.run(id, row.number(), asked);
        becomes("10", this::total);
    }

    @Test
    void whatMeetsMoreThanWasShownOrIsManyTogetherIsNotRunAlone() {
        signatures(399, "FR");
        signatures(3, "DE");
        signatures(3, "BE");
        becomes("405", this::total);
        tenant.enter(press);
        InvalidationRow first = batches.preview(id, GERMANY, WORDS);
        InvalidationRow again = batches.preview(id, new SignatureCriteria(null, "BE", "", "", 0, null, null), WORDS);
        assertThat(batches.batch(id, again.number()).mayRun()).isTrue();
        batches.run(id, first.number(), first.version());
        becomes("402", this::total);
        tenant.enter(press);
        assertThat(batches.batch(id, again.number()).mayRun()).isFalse();
        assertThat(batches.batch(id, again.number()).mayAsk()).isTrue();
        assertThatThrownBy(() -> batches.run(id, again.number(), again.version()))
                .isInstanceOf(SecondPersonNeeded.class);

        tenant.enter(second);
        run(
                "update petition_signature set country = 'DE' where petition_id = '%s' and country = 'BE'"
                        + " and id = (select min(id::text)::uuid from petition_signature where petition_id = '%1$s' and country = 'BE')");
        InvalidationRow one = batches.preview(id, GERMANY, WORDS);
        assertThat(one.found()).isEqualTo(1);
        batches.undo(id, first.number(), batches.batch(id, first.number()).row().version());
        assertThatThrownBy(() -> batches.run(id, one.number(), one.version())).isInstanceOf(BatchHasGrown.class);
        becomes("405", this::total);
        tenant.enter(second);
        assertThatThrownBy(() -> batches.run(id, one.number(), one.version())).isInstanceOf(BatchHasGrown.class);
    }

    @Test
    void whatMeetsNobodyIsNotRun() {
        signatures(2, "FR");
        becomes("2", this::total);
        tenant.enter(press);
        InvalidationRow row = batches.preview(id, GERMANY, WORDS);
        assertThatThrownBy(() -> batches.run(id, row.number(), row.version())).isInstanceOf(BatchTakesNothing.class);
        InvalidationRow all = batches.preview(id, new SignatureCriteria(null, "FR", "", "", 0, null, null), WORDS);
        assertThatThrownBy(() -> batches.ask(id, all.number(), all.version())).isInstanceOf(BatchTakesEverything.class);
        batches.cancel(id, all.number(), all.version());
        assertThat(batches.batches(id, LAST).items()).hasSize(2);
    }

    @Test
    void noSheetAndNoBatchIsBeyondTheEndOfItsList() {
        DatabaseSuperuser.change(
                """
                insert into petition_sheet (organisation_id, id, petition_id, number, label, page_id, state, entered_by,
                  entered_by_subject, entered_at)
                select p.organisation_id, gen_random_uuid(), p.id, n, 'Market', gen_random_uuid(), 'ENTERED', 'A', 'a', now()
                from petition p, generate_series(1, 203) n where p.id = '%s'
                """
                        .formatted(id));
        DatabaseSuperuser.change(
                """
                insert into petition_invalidation (organisation_id, id, petition_id, number, state, country, origin, domain,
                  least_risk, until, reason, public_reason, language, found, confirmed, previewed_by, previewed_by_subject,
                  previewed_at, cause)
                select p.organisation_id, gen_random_uuid(), p.id, n, 'CANCELLED', 'DE', '', '', 0, now(), 'Why', 'Why', 'en', 0, 0,
                  'A', 'a', now(), 'OTHER'
                from petition p, generate_series(1, 102) n where p.id = '%s'
                """
                        .formatted(id));
        tenant.enter(second);

        Slice.Part<SheetView> newest = sheets.sheets(id, LAST);
        assertThat(newest.items()).hasSize(200);
        assertThat(newest.next()).isEqualTo("4");
        Slice.Part<SheetView> oldest = sheets.sheets(id, Slice.below(newest.next()));
        assertThat(oldest.items()).extracting(one -> one.row().number()).containsExactly(3, 2, 1);
        assertThat(oldest.next()).isNull();
        Slice.Part<BatchView> last = batches.batches(id, LAST);
        assertThat(last.next()).isEqualTo("3");
        assertThat(batches.batches(id, Slice.below(last.next())).items())
                .extracting(one -> one.row().number())
                .containsExactly(2, 1);
        assertThatThrownBy(() -> Slice.below("x")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aSheetIsCountedBlindByTwo() {
        tenant.enter(press);
        int number = sheets.enter(id, "Market", "", SheetNumbers.typed("FR 20"));
        assertThatThrownBy(() -> sheets.count(id, number, 1, SheetNumbers.typed("FR 20")))
                .isInstanceOf(SamePerson.class);
        tenant.enter(owner.administrator());
        assertThat(sheets.sheet(id, number).row().entered()).isEmpty();
        assertThat(sheets.count(id, number, 1, SheetNumbers.typed("FR 2"))).isEqualTo(SheetState.DIFFERS);
        assertThat(sheets.sheet(id, number).row().entered()).isEqualTo("FR 20");
        becomes("0", this::paper);

        tenant.enter(press);
        sheets.reenter(id, number, 2, SheetNumbers.typed("FR 20, DE 1"));
        tenant.enter(other.lead());
        assertThat(sheets.count(id, number, 3, SheetNumbers.typed("DE 1\nFR 20")))
                .isEqualTo(SheetState.COUNTED);
        becomes("21", this::paper);
        tenant.enter(other.lead());
        assertThatThrownBy(() -> sheets.takeBack(id, number, 4, "Twice.")).isInstanceOf(Forbidden.class);
        tenant.enter(second);
        sheets.takeBack(id, number, 4, "Twice.");
        becomes("0", this::paper);
    }

    @Test
    void everyWaitOfTheDeskIsATaskOfThoseWhoMayEndIt() {
        held(1, 3);
        signatures(1, "FR");
        run(
                """
                insert into public_petition_name (petition_id, signature_id, name, country, shown, signed_on)
                select petition_id, id, 'www.example', country, false, current_date from petition_signature where petition_id = '%s'
                """);
        assertThat(tasks(press)).containsExactlyInAnyOrder("CHECK_SIGNATURES 3", "REVIEW_NAMES 1");
        assertThat(tasks(owner.administrator())).isEmpty();
        run("delete from petition_pending where petition_id = '%s'");
        tenant.enter(press);
        desk.judgeNames(id, List.of(waitingName()), false);
        assertThat(tasks(press)).isEmpty();

        int number = sheets.enter(id, "Market", "", SheetNumbers.typed("FR 20"));
        assertThat(tasks(press)).isEmpty();
        for (TenantPrincipal one : List.of(second, owner.administrator(), other.lead())) {
            assertThat(tasks(one)).as(one.name()).containsExactly("COUNT_SHEET 1");
        }
        for (TenantPrincipal one : List.of(owner.member(), stranger.person("press", MemberRole.PRESS_OFFICER))) {
            assertThat(tasks(one)).as(one.name()).isEmpty();
        }
        tenant.enter(second);
        sheets.count(id, number, 1, SheetNumbers.typed("FR 2"));
        assertThat(tasks(press)).containsExactly("COUNT_SHEET_AGAIN 1");
        assertThat(tasks(other.lead())).isEmpty();
    }

    @Test
    void aBatchThatNeedsASecondPersonIsTheirTask() {
        signatures(10, "FR");
        signatures(101, "DE");
        becomes("111", this::total);
        tenant.enter(press);
        InvalidationRow row = batches.preview(id, GERMANY, WORDS);
        assertThat(tasks(second)).isEmpty();
        tenant.enter(press);
        batches.ask(id, row.number(), row.version());

        assertThat(tasks(press)).isEmpty();
        for (TenantPrincipal one : List.of(second, owner.administrator(), other.lead())) {
            assertThat(tasks(one)).as(one.name()).containsExactly("DECIDE_BATCH 1");
        }
        assertThat(tasks(owner.member())).isEmpty();
    }

    private UUID waitingName() {
        return desk.names(id, NameStanding.WAITING, Slice.first(10))
                .items()
                .get(0)
                .id();
    }

    private List<String> tasks(TenantPrincipal acting) {
        tenant.enter(acting);
        return dashboard.view().tasks().stream()
                .filter(task -> task.link().names().contains(id.toString()))
                .map(task -> task.kind() + " " + task.count())
                .toList();
    }

    private String paper() {
        return ask("select paper from public_petition where petition_id = '%s'");
    }

    @Test
    void whatIsHeldIsReleasedOrErasedAndNamesAreShown() {
        run(
                """
                insert into petition_pending (petition_id, mail_hash, id, page_id, text_id, code_hash, country, language, display, batch_id,
                  generation, sealed, risk, held)
                select '%1$s', sha256(convert_to(i::text, 'UTF8')), gen_random_uuid(), '%1$s', '%1$s',
                  sha256(convert_to('%1$s' || i, 'UTF8')), 'FR', 'en', 'COUNTED', '%1$s', 1, 'x', 3, true from generate_series(1, 3) i
                """);
        tenant.enter(press);
        List<UUID> held = desk.held(id, Slice.first(10)).items().stream()
                .map(row -> row.id())
                .toList();
        assertThat(held).hasSize(3);
        assertThat(desk.judgeHeld(id, held.subList(0, 2), true)).isEqualTo(2);
        assertThat(desk.judgeHeld(id, held, false)).isEqualTo(1);
        assertThat(desk.view(id).waiting().held()).isZero();
        assertThat(ask("select count(*) from petition_pending where petition_id = '%s' and mail_due_at is not null"))
                .isEqualTo("2");
        run("delete from petition_pending where petition_id = '%s'");

        signatures(1, "FR");
        run(
                """
                insert into public_petition_name (petition_id, signature_id, name, country, shown, signed_on)
                select petition_id, id, 'www.example', country, false, current_date from petition_signature where petition_id = '%s'
                """);
        UUID name = desk.names(id, NameStanding.WAITING, Slice.first(10))
                .items()
                .get(0)
                .id();
        assertThat(desk.judgeNames(id, List.of(name), false)).isEqualTo(1);
        assertThat(desk.names(id, NameStanding.WAITING, Slice.first(10)).items())
                .isEmpty();
        assertThat(desk.names(id, NameStanding.HIDDEN, Slice.first(10)).items()).hasSize(1);
    }

    @Test
    void anOrganisationExportsWhoConsentedAndIsNotifiedOfRevocations() {
        UUID agreed = UUID.randomUUID();
        tenant.enter(owner.administrator());
        VaultObject object = new VaultObject(UUID.randomUUID(), owner.organisation());
        vault.create(object);
        ObjectCipher cipher = vault.open(object);
        String copy = "{\"name\":\"Ada\",\"email\":\"ada@people.example\",\"country\":\"FR\",\"language\":\"en\"}";
        run(
                """
                insert into petition_consent (organisation_id, petition_id, signature_id, wording, batch_id, generation, sealed, given_at,
                  taken_back_at)
                values ('%2$s', '%%1$s', '%3$s', 1, '%4$s', %5$d, decode('%6$s', 'hex'), '2026-01-02T23:30:01.5Z', null),
                  ('%2$s', '%%1$s', gen_random_uuid(), 1, null, null, null, '2026-01-02T23:30:01.5Z', '2026-02-03T00:30:01.5Z')
                """
                        .formatted(
                                "",
                                owner.organisation(),
                                agreed,
                                object.id(),
                                cipher.generation(),
                                HexFormat.of().formatHex(cipher.sealText(agreed, "supporter", copy))));
        assertThat(supporters.view(id).count().supporters()).isEqualTo(1);
        supporters.begin(id);
        SupporterExport.Part part = supporters.part(id, null);
        assertThat(part.last()).isNull();
        assertThat(part.supporters())
                .extracting(ExportedSupporter::email)
                .containsExactlyInAnyOrder("ada@people.example", "");
        assertThat(part.supporters())
                .extracting(ExportedSupporter::agreed)
                .as("the time of consent would identify the signature at the desk")
                .containsOnly("2026-01-02");
        assertThat(part.supporters())
                .filteredOn(one -> one.takenBack() != null)
                .singleElement()
                .matches(one -> one.name().isEmpty())
                .extracting(ExportedSupporter::takenBack)
                .isEqualTo(LocalDate.of(2026, 2, 3));

        tenant.enter(other.administrator());
        assertThatThrownBy(() -> supporters.part(id, null)).isInstanceOf(NotFound.class);
        for (TenantPrincipal one : List.of(press, owner.member(), other.lead())) {
            tenant.enter(one);
            assertThatThrownBy(() -> supporters.part(id, null)).isInstanceOf(Forbidden.class);
        }
        TenantPrincipal late = owner.administrator().provenAt(Instant.now().minus(Duration.ofDays(1)));
        tenant.enter(late);
        assertThatThrownBy(() -> supporters.begin(id)).isInstanceOf(ProofNeeded.class);
    }

    @Test
    void anAuditorReadsReasonsAndNumbersAndDoesNothing() {
        signatures(5, "FR");
        signatures(1, "DE");
        becomes("6", this::total);
        tenant.enter(press);
        batches.preview(id, GERMANY, WORDS);
        int number = sheets.enter(id, "Market", "", SheetNumbers.typed("FR 20"));

        tenant.enter(People.auditor());
        assertThat(audit.petitions(Slice.first(100)).items())
                .extracting(AuditedPetitionRow::id)
                .contains(id);
        AuditedPetition seen = audit.petition(id, LAST, LAST);
        assertThat(seen.row().confirmed()).isEqualTo(6);
        assertThat(seen.batches().items()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("One network at night.");
            assertThat(one.found()).isEqualTo(1);
        });
        assertThat(seen.sheets().items()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(number);
            assertThat(one.entered()).as("blind").isEmpty();
        });
        useCases()
                .allRefuse(
                        services(),
                        "auditor",
                        () -> tenant.enter(People.auditor()),
                        NotFound.class,
                        NoTenantSelected.class);
    }

    @Test
    void administratorsSeeTheDesksOfTheirOwnOrganisationSoAndNobodyElseDoes() {
        tenant.enter(owner.administrator());
        assertThat(audit.petitions(Slice.first(100)).items()).singleElement().matches(one -> one.id()
                .equals(id));
        assertThat(audit.petition(id, LAST, LAST).row().title()).isEqualTo("Protect");
        tenant.enter(stranger.administrator());
        assertThat(audit.petitions(Slice.first(100)).items()).isEmpty();
        assertThatThrownBy(() -> audit.petition(id, LAST, LAST)).isInstanceOf(NotFound.class);
        for (TenantPrincipal one : List.of(press, owner.member(), other.lead(), stranger.member())) {
            tenant.enter(one);
            assertThatThrownBy(() -> audit.petition(id, LAST, LAST))
                    .as(one.name())
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> audit.petitions(Slice.first(10))).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void toStrangersAndNobodyItIsNotThere() {
        for (TenantPrincipal acting :
                List.of(stranger.person("press", MemberRole.PRESS_OFFICER), stranger.administrator())) {
            useCases().allRefuse(services(), acting.name(), () -> tenant.enter(acting), NotFound.class);
        }
        useCases().allRefuse(services(), "nobody", tenant::leave, NotFound.class, NoTenantSelected.class);
        useCases().allRefuse(services(), "member", () -> tenant.enter(owner.member()), Forbidden.class);
    }

    private List<Object> services() {
        return List.of(desk, batches, sheets, supporters);
    }

    private UseCases useCases() {
        return new UseCases(
                id,
                Map.ofEntries(
                        Map.entry(UUID.class, id),
                        Map.entry(String.class, "fr"),
                        Map.entry(int.class, 1),
                        Map.entry(long.class, 1L),
                        Map.entry(boolean.class, true),
                        Map.entry(Slice.class, Slice.first(10)),
                        Map.entry(SignatureCriteria.class, GERMANY),
                        Map.entry(InvalidationWords.class, WORDS),
                        Map.entry(NameStanding.class, NameStanding.SHOWN),
                        Map.entry(SheetNumbers.class, SheetNumbers.typed("FR 1")),
                        Map.entry(Collection.class, List.of(id))));
    }

    /** The server's own timer may be running with earlier results; a run that starts meanwhile does nothing. */
    private <T> void becomes(T expected, Supplier<T> seen) {
        int tries = 0;
        do {
            timer.notifyOfHeldSignatures();
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
        run(
                """
                insert into petition_signature (petition_id, mail_hash, id, page_id, text_id, code_hash, commitment, country, language, display)
                select '%%1$s', sha256(convert_to('%2$s ' || i, 'UTF8')), gen_random_uuid(), g.id, g.id,
                  sha256(convert_to('%%1$s %2$s' || i, 'UTF8')), sha256(convert_to('c %2$s' || i, 'UTF8')), '%2$s', 'en', 'COUNTED'
                from generate_series(1, %1$d) i, public_petition_page g where g.petition_id = '%%1$s' and g.owner
                """
                        .formatted(many, country));
    }

    /** As functions of the database do: what hangs on it follows. */
    private void run(String sql) {
        DatabaseSuperuser.MAIN.run(sql.formatted(id));
    }

    private String ask(String sql) {
        return DatabaseSuperuser.MAIN.string(sql.formatted(id));
    }
}
