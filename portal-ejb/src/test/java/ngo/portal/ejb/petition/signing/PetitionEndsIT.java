package ngo.portal.ejb.petition.signing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ngo.portal.ejb.BetweenTicks;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.delivery.DeliveryForm;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.delivery.DeliveryService;
import ngo.portal.ejb.delivery.PublicDeliveryService;
import ngo.portal.ejb.delivery.ReplyForm;
import ngo.portal.ejb.delivery.ShownParts;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.lead.InboxService;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.petition.PetitionAction;
import ngo.portal.ejb.petition.PetitionCourseService;
import ngo.portal.ejb.petition.PetitionDueService;
import ngo.portal.ejb.petition.PetitionForm;
import ngo.portal.ejb.petition.PetitionPageService;
import ngo.portal.ejb.petition.PetitionReader;
import ngo.portal.ejb.petition.PetitionReviewService;
import ngo.portal.ejb.petition.PetitionService;
import ngo.portal.ejb.petition.archive.ArchiveService;
import ngo.portal.ejb.petition.desk.DeskService;
import ngo.portal.ejb.petition.handover.HandoverService;
import ngo.portal.ejb.vault.VaultOutboxProcessor;
import ngo.portal.fixture.PetitionInvariants;
import ngo.portal.persistence.delivery.Channel;
import ngo.portal.persistence.delivery.DeliveredForm;
import ngo.portal.persistence.delivery.DeliveryRefusals.NotDeliverable;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.delivery.Reply;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.MailContent;
import ngo.portal.persistence.petition.PetitionRefusals.ArchiveNeedsTwo;
import ngo.portal.persistence.petition.PetitionRefusals.ArchiveNotAsked;
import ngo.portal.persistence.petition.PetitionRefusals.PetitionNotRecallable;
import ngo.portal.persistence.petition.PetitionRefusals.TotalIsNotFinal;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.PetitionTerms;
import ngo.portal.persistence.petition.archive.ErasureRow;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverFileType;
import ngo.portal.persistence.petition.handover.HandoverPartRow;
import ngo.portal.persistence.petition.handover.HandoverRow;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.Sha256;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a petition once nobody signs it any more: handed over, answered, and forgotten but for its numbers. */
@ArquillianTest
class PetitionEndsIT {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Decision YES = new Decision(Verdict.APPROVE, "");

    private final People owner = People.ofANewOrganisation();
    private final People second = People.ofANewOrganisation();
    private final People third = People.ofANewOrganisation();
    private final String planted = "Zz" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private PetitionService petitions;

    @Inject
    private PetitionReader reader;

    @Inject
    private PetitionReviewService reviews;

    @Inject
    private PetitionFixture fixture;

    @Inject
    private PetitionCourseService course;

    @Inject
    private PetitionPageService pages;

    @Inject
    private PetitionDueService due;

    @Inject
    private SigningService signing;

    @Inject
    private CodeService codes;

    @Inject
    private PetitionTimerService clock;

    @Inject
    private SigningTimer timer;

    @Inject
    private PetitionKeys keys;

    @Inject
    private VaultOutboxProcessor outbox;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private DeliveryReader delivered;

    @Inject
    private PublicDeliveryService shown;

    @Inject
    private HandoverService handovers;

    @Inject
    private DeskService desk;

    @Inject
    private ArchiveService archives;

    @Inject
    private InboxService inbox;

    @Inject
    private NotificationService notifications;

    private final List<String> references = new ArrayList<>();
    private UUID id = NOBODY;
    private String code = "";

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void anOpenPetition() {
        founding.of(owner, second, third);
        id = fixture.of(owner, second, third);
    }

    @AfterEach
    void theInvariantsHold() {
        fold();
        assertThat(broken()).isEmpty();
    }

    /** Leaves counting that is in progress to the portal's own timer and waits for its end. */
    private void fold() {
        tenant.enter(TenantPrincipal.timer(NOBODY));
        clock.fold();
        for (int tries = 0; tries < 50 && !broken().isEmpty(); tries++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            clock.fold();
        }
    }

    private List<String> broken() {
        return DatabaseSuperuser.MAIN.strings(PetitionInvariants.query(id));
    }

    @Test
    void itIsHandedOverAnsweredAndForgotten() throws Exception {
        twoHaveSigned();
        tenant.enter(owner.member());
        assertThatThrownBy(() -> deliveries.record(id, delivery())).isInstanceOf(NotDeliverable.class);
        assertThatThrownBy(() -> list(HandoverContent.COUNTS)).isInstanceOf(IllegalTransition.class);
        close();

        String names = list(HandoverContent.NAMES);
        assertThat(names.lines()).contains(planted + " Addressee FR", planted + " Public FR");
        assertThat(list(HandoverContent.INITIALS).lines())
                .contains("Z. A. FR", "Z. P. FR")
                .noneMatch(line -> line.contains(planted));
        assertThat(list(HandoverContent.COUNTS)).isEqualTo("2");
        assertThat(references)
                .as("the content of a list cannot be found by its fingerprint")
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("[0-9a-f]{32}"));
        assertThat(handovers.made(id)).hasSize(3).first().satisfies(one -> {
            assertThat(one.number()).isEqualTo(3);
            assertThat(one.content()).isEqualTo(HandoverContent.COUNTS);
        });
        assertThat(handovers.made(id)).extracting(HandoverRow::fingerprint).contains(Sha256.of(names));
        isMadeInParts();
        tenant.enter(owner.member().provenAt(null));
        assertThatThrownBy(() -> list(HandoverContent.NAMES)).isInstanceOf(ProofNeeded.class);
        tenant.enter(second.lead());
        assertThatThrownBy(() -> list(HandoverContent.COUNTS)).isInstanceOf(Forbidden.class);

        tenant.enter(owner.member());
        int number = deliveries.record(id, delivery());
        assertThat(state()).isEqualTo(PetitionState.DELIVERED);
        deliveries.reply(id, number, row(number).version(), reply(Reply.ACKNOWLEDGED));
        assertThat(state()).isEqualTo(PetitionState.DELIVERED);
        deliveries.reply(id, number, row(number).version(), reply(Reply.ANSWERED));
        assertThat(state()).isEqualTo(PetitionState.ANSWERED);
        deliveries.show(id, number, row(number).version(), new ShownParts(true, true, List.of()));
        assertThat(shown.of(id)).singleElement().matches(one -> one.reply() == Reply.ANSWERED);

        archivedByTwo();

        ErasureRow erased = archives.erasure(id);
        assertThat(erased.counted()).isEqualTo(2);
        assertThat(erased.signatures()).isEqualTo(2);
        assertThat(erased.namesShown()).isEqualTo(1);
        assertThat(erased.namesSealed()).isEqualTo(1);
        assertThat(erased.byClock()).isFalse();
        assertThat(erased.sealedObjects()).isPositive();
        assertThat(codes.look(code, "en").kind()).isEqualTo(CodeAnswer.Kind.UNKNOWN);
        assertThat(shown.of(id)).hasSize(1);
        shred();
        assertThat(archives.erasure(id).keysLeft()).isZero();
        assertThat(traces(DatabaseSuperuser.MAIN)).isEmpty();
        assertThat(traces(DatabaseSuperuser.KEYS)).isEmpty();
        deliveries.reply(id, number, row(number).version(), reply(Reply.REFUSED));
        assertThat(state()).as("a reply that comes later is recorded").isEqualTo(PetitionState.ARCHIVED);
    }

    /** One asks, another agrees; each alone does nothing. */
    private void archivedByTwo() {
        assertThat(traces(DatabaseSuperuser.MAIN)).isNotEmpty();
        tenant.enter(owner.member());
        archives.ask(id, "It was answered.");
        archives.takeBack(id);
        archives.ask(id, "It was answered.");
        assertThat(reader.view(id).may(PetitionAction.TAKE_BACK_ARCHIVE)).isTrue();
        assertThatThrownBy(() -> archives.agree(id)).isInstanceOf(Forbidden.class);
        tenant.enter(second.lead());
        assertThat(inbox.pendingDecisions()).anyMatch(one -> one.subject().equals(id));
        assertThat(reader.view(id).may(PetitionAction.ARCHIVE)).isTrue();
        archives.refuse(id, "Not yet.");
        assertThatThrownBy(() -> archives.agree(id)).isInstanceOf(ArchiveNotAsked.class);
        TenantPrincipal both = owner.lead();
        tenant.enter(both);
        archives.ask(id, "It was answered.");
        assertThatThrownBy(() -> archives.agree(id)).isInstanceOf(ArchiveNeedsTwo.class);
        tenant.enter(second.lead());
        archives.agree(id);
        assertThat(state()).isEqualTo(PetitionState.ARCHIVED);
        tenant.enter(owner.member());
        assertThat(isNotified("PetitionArchived")).isTrue();
    }

    @Test
    void theSchedulerWaitsForAnAnswerAndThenErases() {
        tenant.enter(second.lead());
        course.close(id, "Over.", "en");
        tenant.enter(owner.member());
        assertThatThrownBy(() -> archives.ask(id, "Over.")).isInstanceOf(TotalIsNotFinal.class);
        past("closed_at = now() - interval '8 days'");
        int number = deliveries.record(id, delivery());
        advance();
        assertThat(state()).isEqualTo(PetitionState.DELIVERED);
        DatabaseSuperuser.change(
                "update delivery set recorded_at = now() - interval '181 days', delivered_on = current_date - 181"
                        + " where document_id = '"
                        + id + "'");
        advance();
        assertThat(state()).isEqualTo(PetitionState.UNANSWERED);
        tenant.enter(owner.member());
        assertThat(isNotified("PetitionUnanswered")).isTrue();
        deliveries.takeBack(id, number, row(number).version(), "It was another petition.");
        assertThat(state()).isEqualTo(PetitionState.CLOSED);

        past("state_at = now() - interval '91 days'");
        advance();
        tenant.enter(owner.member());
        assertThat(isNotified("PetitionArchivedSoon")).isTrue();
        assertThat(state()).isEqualTo(PetitionState.CLOSED);
        past("archive_told_at = now() - interval '15 days'");
        advance();
        assertThat(state()).isEqualTo(PetitionState.ARCHIVED);
        assertThat(archives.erasure(id).byClock()).isTrue();
    }

    @Test
    void ofWhoHasConfirmedWithoutAConsentNothingIsLeftInTwelveForms() throws Exception {
        String slug = signable();
        String address = planted + "@people.example";
        signs(slug, new SupporterInput(planted + " Quiet", address, "FR", SignatureDisplay.COUNTED, Set.of()));
        code = fixture.code(id);
        assertThat(codes.confirm(code, null).kind()).isEqualTo(CodeAnswer.Kind.DONE);

        assertThat(DatabaseSuperuser.MAIN.strings(
                        "select state from petition_signature where petition_id = '" + id + "'"))
                .containsExactly("CONFIRMED");
        for (DatabaseSuperuser database : DatabaseSuperuser.values()) {
            assertThat(database.tablesWith(disguises(planted)))
                    .as("name and address")
                    .isEmpty();
            assertThat(database.tablesWith(disguises(code))).as("code").isEmpty();
        }
        assertThat(DatabaseSuperuser.MAIN.tablesWith(disguises(slug)))
                .as("what is there is found")
                .isNotEmpty();
    }

    /** Somebody has ticked a box; before they confirm, the organisation asks for more. */
    @Test
    void whoMayWriteIsRecordedInTheWordsThatWereReadOrNotAtAll() throws Exception {
        signable();
        UUID partner = third.organisation();
        partnerIsLive();
        Consent read = new Consent(partner, 1);
        Consent present = new Consent(partner, 2);

        String program = signedWith("program", Set.of(read));
        assertThat(look(program).ticked()).containsExactly(partner);
        partnerSays("Write to me, and pass my address on.");
        assertThat(look(program).ticked()).isEmpty();
        assertThat(look(program).choices()).extracting(Consent::to).contains(present);
        assertThat(codes.confirm(program, null).kind()).isEqualTo(CodeAnswer.Kind.DONE);
        assertThat(wordings()).as("it counts all the same").isEmpty();

        String page = signedWith("page", Set.of(read));
        assertThat(look(page).ticked()).isEmpty();
        assertThat(codes.confirm(page, typed("page", Set.of(read))).kind()).isEqualTo(CodeAnswer.Kind.REWORDED);
        assertThat(look(page).confirmed()).isFalse();
        assertThat(codes.confirm(page, typed("page", Set.of(present))).kind()).isEqualTo(CodeAnswer.Kind.DONE);
        assertThat(wordings()).containsExactly("2");

        String again = signedWith("program", Set.of());
        assertThat(codes.addConsent(again, read).kind()).isEqualTo(CodeAnswer.Kind.REWORDED);
        assertThat(wordings()).containsExactly("2");
        assertThat(codes.addConsent(again, present).kind()).isEqualTo(CodeAnswer.Kind.DONE);
        assertThat(wordings()).containsExactly("2", "2");
    }

    /** Its people have no access: it gets no address, and supporters can still revoke their consent. */
    @Test
    void anOrganisationThatIsClosedGetsNoAddressAndMayBeForbiddenToWrite() throws Exception {
        signable();
        UUID partner = third.organisation();
        partnerIsLive();
        Consent consent = new Consent(partner, 1);
        String before = signedWith("before", Set.of(consent));
        assertThat(codes.confirm(before, null).kind()).isEqualTo(CodeAnswer.Kind.DONE);
        String meanwhile = signedWith("meanwhile", Set.of(consent));

        DatabaseSuperuser.change("update organisation set state = 'SUSPENDED' where id = '" + partner + "'");
        assertThat(look(meanwhile).choices()).extracting(Consent::to).doesNotContain(consent);
        assertThat(codes.confirm(meanwhile, typed("meanwhile", Set.of(consent))).kind())
                .isEqualTo(CodeAnswer.Kind.DONE);
        assertThat(wordings()).as("of earlier confirmations").containsExactly("1");
        assertThat(look(before).ticked()).containsExactly(partner);
        assertThat(look(before).choices())
                .extracting(ConsentChoiceRow::organisation)
                .contains(partner);
        assertThat(codes.dropConsent(before, partner).kind()).isEqualTo(CodeAnswer.Kind.DONE);
        assertThat(DatabaseSuperuser.MAIN.strings(
                        "select 1 from petition_consent where taken_back_at is null and petition_id = '" + id + "'"))
                .isEmpty();
        assertThat(look(before).choices())
                .extracting(ConsentChoiceRow::organisation)
                .doesNotContain(partner);
    }

    /** The person who first typed an address need not own the mailbox. */
    @Test
    void whoSignsWithSomebodysAddressDoesNotChooseForThem() throws Exception {
        String slug = signable();
        Consent consent = new Consent(owner.organisation(), 1);
        List<String> kept = new ArrayList<>();
        for (String who : List.of("program", "page")) {
            SupporterInput first = new SupporterInput(
                    planted, who + "@people.example", "FR", SignatureDisplay.PUBLIC, Set.of(consent));
            signs(slug, first);
            String said = fixture.code(id);
            assertThat(look(said).ticked()).containsExactly(owner.organisation());
            assertThat(look(said).display()).isEqualTo(SignatureDisplay.PUBLIC);
            signs(slug, typed(who, Set.of()));
            assertThat(look(said).ticked()).isEmpty();
            assertThat(look(said).display()).isEqualTo(SignatureDisplay.COUNTED);
            assertThat(codes.confirm(said, who.equals("page") ? first : null).kind())
                    .isEqualTo(CodeAnswer.Kind.DONE);
            kept.add(wordings().size() + " " + names());
        }
        assertThat(kept).containsExactly("0 0", "1 1");
    }

    /** Long after the last signature, and whether or not the mail is there that anybody kept. */
    @Test
    void whoHasLostTheMailWithdrawsAfterTheEnd() throws Exception {
        String slug = signable();
        signs(slug, typed("lost", Set.of()));
        assertThat(codes.confirm(fixture.code(id), null).kind()).isEqualTo(CodeAnswer.Kind.DONE);
        close();
        assertThat(codes.look("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA", "en").kind()).isEqualTo(CodeAnswer.Kind.UNKNOWN);
        tenant.leave();

        assertThat(asks(slug, "nobody")).isEqualTo(SigningAnswer.Kind.TAKEN);
        String waiting = "select count(*)::text from petition_pending where petition_id = '" + id + "'";
        for (int tries = 0;
                tries < 100 && !DatabaseSuperuser.MAIN.string(waiting).equals("0");
                tries++) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(DatabaseSuperuser.MAIN.string(waiting))
                .as("kept of people who have not signed")
                .isEqualTo("0");

        assertThat(asks(slug, "lost")).isEqualTo(SigningAnswer.Kind.TAKEN);
        String again = fixture.code(id);
        CodeView view = look(again);
        assertThat(view.confirmed()).isTrue();
        assertThat(view.addable())
                .as("no name was typed of which a copy could be made")
                .isFalse();
        assertThat(view.blockable()).isTrue();
        assertThat(codes.addConsent(again, new Consent(owner.organisation(), 1)).kind())
                .isEqualTo(CodeAnswer.Kind.UNKNOWN);
        assertThat(codes.withdraw(again).kind()).isEqualTo(CodeAnswer.Kind.DONE);
        assertThat(DatabaseSuperuser.MAIN.strings("select 1 from petition_signature where petition_id = '" + id + "'"))
                .isEmpty();
    }

    /** Also where it signed while the portal knew only the spelling that was typed. */
    @Test
    void aMailboxIsCountedOnceInEverySpellingOfItsProvider() throws Exception {
        String slug = signable();
        signsAndConfirms(slug, "p.e-n@protonmail.com");
        HexFormat hex = HexFormat.of();
        SupporterAddress typed = SupporterAddress.of("p.e-n@protonmail.com").orElseThrow();
        DatabaseSuperuser.change("update petition_signature set mail_hash = '\\x"
                + hex.formatHex(keys.ofEarlier(id, typed).get(0)) + "' where petition_id = '" + id + "'");

        for (String again : List.of("P.E-N+x@protonmail.com", "p.e-n@pm.me", "p.e-n@proton.me")) {
            signsAndConfirms(slug, again);
            assertThat(DatabaseSuperuser.MAIN.strings(
                            "select 1 from petition_signature where petition_id = '" + id + "'"))
                    .as(again)
                    .hasSize(1);
        }
        assertThat(codes.withdraw(fixture.code(id)).kind()).isEqualTo(CodeAnswer.Kind.DONE);
        for (String spelling : List.of("p.e-n@protonmail.com", "pen@pm.me", "PEN@proton.me")) {
            signsAndConfirms(slug, spelling);
        }
        assertThat(DatabaseSuperuser.MAIN.strings("select 1 from petition_signature where petition_id = '" + id + "'"))
                .hasSize(1);
    }

    private void signsAndConfirms(String slug, String email) {
        signs(slug, new SupporterInput("Pen", email, "FR", SignatureDisplay.COUNTED, Set.of()));
        assertThat(codes.confirm(fixture.code(id), null).kind()).isEqualTo(CodeAnswer.Kind.DONE);
    }

    private SigningAnswer.Kind asks(String slug, String who) {
        return signing.newCode(signing.find(slug, "en").orElseThrow(), who + "@people.example", "en", who, false)
                .kind();
    }

    /** How many have signed on a page is known to its organisation and to the leads. */
    @Test
    void eachOrganisationKnowsTheNumberOfItsOwnPage() throws Exception {
        String slug = signable();
        partnerIsLive();
        for (String who : List.of("one", "two")) {
            assertThat(codes.confirm(signedWith(who, Set.of()), null).kind()).isEqualTo(CodeAnswer.Kind.DONE);
        }
        signs(slug, typed("three", Set.of()));
        assertThat(codes.confirm(fixture.code(id), null).kind()).isEqualTo(CodeAnswer.Kind.DONE);
        fold();

        tenant.enter(owner.member());
        assertThat(signedOn()).containsExactly("1");
        tenant.enter(third.member());
        assertThat(signedOn()).containsExactly("2");
        tenant.enter(second.lead());
        assertThat(signedOn()).containsExactly("1", "2");
    }

    private List<String> signedOn() {
        return pages.numbers(id).stream()
                .map(one -> String.valueOf(one.confirmed()))
                .sorted()
                .toList();
    }

    private String names() {
        return DatabaseSuperuser.MAIN.string(
                "select count(*)::text from public_petition_name where petition_id = '" + id + "'");
    }

    private void partnerIsLive() throws InterruptedException {
        tenant.enter(second.lead());
        pages.invite(id, Circle.of(List.of(alias(third))));
        tenant.enter(third.member());
        pages.confirm(id, alias(third));
        pages.word(id, Map.of("en", "Write to me."));
        pages.goLive(id, alias(third));
        tenant.leave();
        fixture.awaitKeys(id, third.organisation());
    }

    private void partnerSays(String wording) {
        tenant.enter(third.member());
        pages.word(id, Map.of("en", wording));
        tenant.leave();
    }

    /** The code of somebody who has signed on the page of the partner. */
    private String signedWith(String who, Set<Consent> consents) {
        SupporterInput typed = typed(who, consents);
        assertThat(signing.sign(signing.page(slug(), "en", alias(third)), typed, "en", who, false, 0)
                        .kind())
                .isEqualTo(SigningAnswer.Kind.TAKEN);
        return fixture.code(id);
    }

    private static SupporterInput typed(String who, Set<Consent> consents) {
        return new SupporterInput(who, who + "@people.example", "FR", SignatureDisplay.COUNTED, consents);
    }

    private CodeView look(String typed) {
        return Objects.requireNonNull(codes.look(typed, "en").signature());
    }

    private List<String> wordings() {
        return DatabaseSuperuser.MAIN.strings(
                "select wording::text from petition_consent where petition_id = '" + id + "'");
    }

    private static String alias(People people) {
        return people.organisation().toString();
    }

    /** A word of letters and digits in plain text, reversed, and in every other encoding of its bytes. */
    private static String[] disguises(String word) {
        byte[] bytes = word.getBytes(UTF_8);
        List<String> forms = new ArrayList<>(List.of(
                word,
                new StringBuilder(word).reverse().toString(),
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withPrefix("%").formatHex(bytes),
                HexFormat.of().formatHex(word.getBytes(UTF_16LE)),
                HexFormat.of().formatHex(word.getBytes(UTF_16BE))));
        for (int before = 0; before < 3; before++) {
            byte[] padded = (" ".repeat(before) + word).getBytes(UTF_8);
            String signs = Base64.getEncoder().withoutPadding().encodeToString(padded);
            forms.add(signs.substring((before * 8 + 5) / 6, padded.length * 8 / 6));
        }
        return forms.toArray(String[]::new);
    }

    @Test
    void aThrowawayMailboxGetsTheSameAnswerAndWaitsAtTheDesk() throws Exception {
        String slug = signable();
        for (String domain : List.of("people.example", "mailinator.com")) {
            signs(slug, new SupporterInput("Sample", planted + "@" + domain, "FR", SignatureDisplay.COUNTED, Set.of()));
        }
        String waiting = "select held::text from petition_pending where petition_id = '" + id + "' order by 1";
        assertThat(DatabaseSuperuser.MAIN.strings(waiting)).containsExactly("false", "true");
        tenant.enter(owner.person("press", MemberRole.PRESS_OFFICER));
        List<UUID> held = desk.held(id, Slice.first(10)).items().stream()
                .map(row -> row.id())
                .toList();
        assertThat(held).hasSize(1);
        assertThat(DatabaseSuperuser.MAIN.strings(
                        "select mails::text from petition_pending where held and petition_id = '" + id + "'"))
                .containsExactly("0");
        desk.judgeHeld(id, held, true);
        assertThat(DatabaseSuperuser.MAIN.strings(waiting)).containsExactly("false", "false");
        assertThat(DatabaseSuperuser.MAIN.strings("select 1 from petition_pending where risk >= 3 and petition_id = '"
                        + id + "' and (mail_due_at is not null or mails > 0)"))
                .hasSize(1);
    }

    @Test
    void aWeekBeforeTheEndItsOrganisationIsNotifiedOnce() {
        past("closes_at = now() + interval '6 days', opened_at = now() - interval '9 days'");
        advance();
        advance();
        tenant.enter(owner.member());
        assertThat(notifications.rows(Slice.first(50)).items())
                .filteredOn(one -> one.event().equals("PetitionClosesSoon") && id.equals(one.subject()))
                .hasSize(1);
        assertThat(state()).isEqualTo(PetitionState.OPEN);
    }

    @Test
    void itsOrganisationTakesTheTextBackUntilALeadHasSpoken() {
        tenant.enter(owner.member());
        id = petitions.create(PetitionForm.of(
                new DocumentText("Another", "en", List.of(), List.of(Section.of("", "<p>We ask.</p>"))),
                new PetitionTerms(0, Instant.now().plus(Duration.ofDays(30)), "UTC", MailContent.NEUTRAL)));
        pages.word(id, Map.of("en", "Write to me."));
        assertThatThrownBy(() -> reviews.recallText(id)).isInstanceOf(PetitionNotRecallable.class);
        reviews.sendForTextReview(id);
        assertThat(reader.view(id).may(PetitionAction.RECALL)).isTrue();
        reviews.recallText(id);
        assertThat(state()).isEqualTo(PetitionState.DRAFT);
        reviews.sendForTextReview(id);
        tenant.enter(second.lead());
        reviews.decideText(id, YES);
        tenant.enter(owner.member());
        assertThat(reader.view(id).may(PetitionAction.RECALL)).isFalse();
        assertThatThrownBy(() -> reviews.recallText(id)).isInstanceOf(PetitionNotRecallable.class);
    }

    @Test
    void aKeyThatIsNotShreddedHoldsUpNoOther() {
        List<UUID> objects = IntStream.range(1, 6)
                .mapToObj(number -> new UUID(UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE, number))
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        DatabaseSuperuser.MAIN.run(
                """
                create or replace function key_stays() returns trigger language plpgsql as
                $$ begin raise exception 'It cannot be shredded.'; end $$;
                create trigger key_stays before delete on petition_batch for each row
                  when (old.object_id in ('%s', '%s')) execute function key_stays()
                """
                        .formatted(objects.get(0), objects.get(2)));
        // After the trigger: the portal's own timer may run at any moment.
        for (int day = 0; day < objects.size(); day++) {
            DatabaseSuperuser.change(
                    "insert into petition_batch (organisation_id, petition_id, kind, period, object_id) values ('%s', '%s', 'PENDING', current_date - %d, '%s')"
                            .formatted(owner.organisation(), id, 10 + day, objects.get(day)));
        }
        String left = "select object_id::text from petition_batch where object_id in ('"
                + objects.stream().map(UUID::toString).collect(Collectors.joining("', '")) + "') order by 1";
        try {
            BetweenTicks.of(60, 15);
            timer.minutely();
            assertThat(DatabaseSuperuser.MAIN.strings(left))
                    .containsExactly(objects.get(0).toString(), objects.get(2).toString());
        } finally {
            DatabaseSuperuser.MAIN.run("drop trigger key_stays on petition_batch");
        }
        BetweenTicks.of(60, 15);
        timer.minutely();
        assertThat(DatabaseSuperuser.MAIN.strings(left)).isEmpty();
    }

    /** The half of its pair with which keys are sealed for it, and what it holds of one that is fetched, are not what they were. */
    @Test
    void anOrganisationWhoseKeysAreDamagedHoldsUpNoOther() throws Exception {
        fixture.awaitKeys(id);
        UUID damaged = UUID.randomUUID();
        String half = DatabaseSuperuser.KEYS.string("select encode(public_key, 'hex') from organisation_key where"
                + " organisation_id = '" + owner.organisation() + "'");
        assertThat(half).isNotEmpty();
        People late = new People(new UUID(-1, UUID.randomUUID().getLeastSignificantBits()));
        founding.of(owner, second, third, late);
        try {
            DatabaseSuperuser.KEYS.run(
                    """
                    insert into object_wrap (owner_id, object_id, generation, reader_id, reader_key, wrapped, made_at)
                    select owner_id, '%s', generation, reader_id, reader_key, wrapped, made_at from object_wrap
                    where owner_id = '%s' limit 1
                    """
                            .formatted(damaged, owner.organisation()),
                    "update organisation_key set public_key = '\\x00' where organisation_id = '" + owner.organisation()
                            + "'");
            DatabaseSuperuser.change(
                    "insert into petition_batch (organisation_id, petition_id, kind, period, object_id) values ('%s', '%s', 'PENDING', current_date - 1, '%s')"
                            .formatted(owner.organisation(), id, damaged));
            UUID stuck = fixture.of(owner, second, third);
            UUID other = fixture.of(late, second, third);
            fixture.awaitKeys(other);
            assertThat(keys.pending(other)).as("keys of another").isPresent();
            assertThat(keys.pending(id)).as("those that are there").isPresent();
            assertThat(keys.pending(stuck)).isEmpty();

            DatabaseSuperuser.KEYS.run("update organisation_key set public_key = '\\x" + half
                    + "' where organisation_id = '" + owner.organisation() + "'");
            DatabaseSuperuser.change("delete from petition_batch where object_id = '" + damaged + "'");
            fixture.awaitKeys(stuck);
            assertThat(keys.pending(stuck)).isPresent();
        } finally {
            DatabaseSuperuser.KEYS.run(
                    "delete from object_wrap where object_id = '" + damaged + "'",
                    "update organisation_key set public_key = '\\x" + half + "' where organisation_id = '"
                            + owner.organisation() + "'");
            DatabaseSuperuser.change("delete from petition_batch where object_id = '" + damaged + "'");
        }
    }

    private PetitionState state() {
        return reader.view(id).petition().state();
    }

    private DeliveryRow row(int number) {
        return delivered.view(id, number).row();
    }

    private boolean isNotified(String event) {
        return notifications.rows(Slice.first(50)).items().stream()
                .anyMatch(one -> one.event().equals(event) && id.equals(one.subject()));
    }

    private void close() {
        tenant.enter(second.lead());
        course.close(id, "Over.", "en");
        past("closed_at = now() - interval '8 days'");
        DatabaseSuperuser.change(
                "update public_petition set closed_at = now() - interval '8 days' where petition_id = '" + id + "'");
        fold();
        tenant.enter(owner.member());
    }

    private void past(String change) {
        DatabaseSuperuser.change("update petition set " + change + " where id = '" + id + "'");
    }

    private void advance() {
        tenant.enter(TenantPrincipal.timer(owner.organisation()));
        due.advance(id);
        tenant.enter(owner.member());
    }

    /** Few people are in one part; the database divides more of them. */
    private void isMadeInParts() {
        assertThatThrownBy(() ->
                        handovers.make(id, HandoverContent.NAMES, HandoverFileType.PDF, "en", list -> new byte[0]))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> handovers.divide(id, HandoverContent.COUNTS)).isInstanceOf(InvalidInput.class);
        assertThat(handovers.parts(id)).isEmpty();
        HandoverPartRow part = handovers.divide(id, HandoverContent.NAMES).get(0);
        assertThat(handovers.parts(id)).containsExactly(part).allMatch(one -> one.people() == 2 && !one.made());

        List<String> found = new ArrayList<>();
        byte[] file = part(part.division(), 1, found);
        assertThat(found).containsExactly(planted + " Addressee", planted + " Public");
        assertThat(handovers.parts(id)).singleElement().matches(HandoverPartRow::made);
        assertThat(handovers.made(id)).first().satisfies(one -> {
            assertThat(one.fingerprint()).isEqualTo(Sha256.of(file));
            assertThat(one.part()).isEqualTo(1);
            assertThat(one.parts()).isEqualTo(1);
        });
        for (int wrong : List.of(Integer.MIN_VALUE, 0, 2)) {
            assertThatThrownBy(() -> part(part.division(), wrong, found)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> part(UUID.randomUUID(), 1, found)).isInstanceOf(NotFound.class);
        tenant.enter(second.member());
        assertThatThrownBy(() -> handovers.parts(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> part(part.division(), 1, found)).isInstanceOf(NotFound.class);
        tenant.enter(second.lead());
        assertThatThrownBy(() -> part(part.division(), 1, found)).isInstanceOf(Forbidden.class);
        tenant.enter(owner.member().provenAt(null));
        assertThatThrownBy(() -> part(part.division(), 1, found)).isInstanceOf(ProofNeeded.class);
    }

    private byte[] part(UUID division, int number, List<String> found) {
        return handovers.makePart(id, division, number, "en", list -> {
            list.people().forEach(one -> found.add(one.name()));
            return list.reference().getBytes(UTF_8);
        });
    }

    private String list(HandoverContent content) {
        byte[] file = handovers.make(id, content, HandoverFileType.CSV, "en", list -> {
            references.add(list.reference());
            return content == HandoverContent.COUNTS
                    ? String.valueOf(list.total()).getBytes(UTF_8)
                    : list.people().stream()
                            .map(one -> one.name() + " " + one.country())
                            .collect(Collectors.joining("\n"))
                            .getBytes(UTF_8);
        });
        return new String(file, UTF_8);
    }

    /** One lets the addressee know the name, the other everybody; and the owner may write to both. */
    private void twoHaveSigned() throws InterruptedException {
        String slug = signable();
        for (SignatureDisplay display : List.of(SignatureDisplay.ADDRESSEE, SignatureDisplay.PUBLIC)) {
            String name = planted + (display == SignatureDisplay.PUBLIC ? " Public" : " Addressee");
            signs(
                    slug,
                    new SupporterInput(
                            name,
                            planted + display + "@people.example",
                            "FR",
                            display,
                            Set.of(new Consent(owner.organisation(), 1))));
            code = fixture.code(id);
            assertThat(codes.confirm(code, null).kind()).isEqualTo(CodeAnswer.Kind.DONE);
        }
    }

    /** Its slug, once there are keys under which is sealed what somebody signs with. */
    private String signable() throws InterruptedException {
        fixture.awaitKeys(id);
        tenant.leave();
        return slug();
    }

    private void signs(String slug, SupporterInput supporter) {
        SigningAnswer said = signing.sign(signing.page(slug, "en", ""), supporter, "en", supporter.email(), false, 0);
        assertThat(said.kind()).isEqualTo(SigningAnswer.Kind.TAKEN);
    }

    private String slug() {
        tenant.enter(owner.member());
        String slug = reader.view(id).petition().slug();
        tenant.leave();
        return slug;
    }

    private void shred() {
        tenant.enter(TenantPrincipal.timer(NOBODY));
        clock.old().forEach(old -> {
            tenant.enter(TenantPrincipal.timer(old.organisation()));
            assertThat(clock.shred(old)).isTrue();
        });
        tenant.leave();
        outbox.carryOut();
        tenant.enter(owner.member());
    }

    private static DeliveryForm delivery() {
        DeliveryForm form = new DeliveryForm();
        form.setAddressee("A ministry");
        form.setDeliveredOn(LocalDate.now(ZoneOffset.UTC));
        form.setChannel(Channel.MEETING);
        form.setForm(DeliveredForm.NUMBERS);
        form.setLanguage("en");
        return form;
    }

    private static ReplyForm reply(Reply reply) {
        ReplyForm form = new ReplyForm();
        form.setReply(reply);
        form.setOn(LocalDate.now(ZoneOffset.UTC));
        form.setSummary("They will look into it.");
        return form;
    }

    /** Tables of a database that contain the name, as letters or as bytes. */
    private List<String> traces(DatabaseSuperuser database) {
        return database.tablesWith(planted, HexFormat.of().formatHex(planted.getBytes(UTF_8)));
    }
}
