package ngo.portal.ejb.petition.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.hybrid.HpkeParameters;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.ejb.petition.PetitionReader;
import ngo.portal.ejb.petition.desk.ExportedSupporter;
import ngo.portal.ejb.petition.desk.SupporterExport;
import ngo.portal.ejb.petition.ownkey.SupporterKeyService;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRefusals.SupporterKeyRefused;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRefusals.SupporterKeyRefused.Reason;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRefusals.SupporterKeyWaits;
import ngo.portal.persistence.petition.ownkey.SupporterKeyRow;
import ngo.portal.persistence.petition.ownkey.SupporterKeyState;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.NoTenantSelected;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation brings a key of its own; what is sealed from then on opens with nothing that the portal has. */
@ArquillianTest
class SupporterKeyIT {

    private static final Slice FIRST = Slice.first(50);
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final People owner = People.ofANewOrganisation();
    private final People second = People.ofANewOrganisation();
    private final People third = People.ofANewOrganisation();
    private final KeysetHandle ownKey = made();

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private SupporterKeyService keys;

    @Inject
    private PetitionReader reader;

    @Inject
    private PetitionFixture fixture;

    @Inject
    private SigningService signing;

    @Inject
    private CodeService codes;

    @Inject
    private PetitionKeys petitionKeys;

    @Inject
    private SupporterExport supporters;

    @Inject
    private NotificationService notifications;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    private static KeysetHandle made() {
        try {
            return KeysetHandle.generateNew(
                    HpkeParameters.builder()
                            .setVariant(HpkeParameters.Variant.TINK)
                            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                            .build(),
                    TinkConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] publicHalf(KeysetHandle key) throws Exception {
        return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(key.getPublicKeysetHandle(), TinkConfig2026.get())
                .getBytes(UTF_8);
    }

    @BeforeEach
    void anOrganisation() throws Exception {
        founding.of(owner, second, third);
        for (int i = 0; i < 60 && petitionKeys.ofOwnKey(id, 1, "").isEmpty(); i++) {
            Thread.sleep(500);
        }
        tenant.enter(owner.administrator());
    }

    private List<SupporterKeyState> states() {
        return keys.view().keys().stream().map(SupporterKeyRow::state).toList();
    }

    private List<String> notificationsOf(String event) {
        return notifications.rows(FIRST).items().stream()
                .map(row -> row.event())
                .filter(event::equals)
                .toList();
    }

    @Test
    void aKeyIsLookedAtUsedReplacedAndTakenOutOfUse() throws Exception {
        keys.upload(publicHalf(ownKey));
        assertThat(keys.view().inUse()).as("nothing is sealed with it yet").isEmpty();
        assertThat(keys.view().proposed()).hasValueSatisfying(key -> {
            assertThat(key.fingerprint()).matches("[0-9a-f]{64}");
            assertThat(key.uploadedBy()).isEqualTo("administrator");
        });
        assertThatThrownBy(() -> keys.upload(publicHalf(made()))).isInstanceOf(SupporterKeyWaits.class);
        assertThatThrownBy(() -> keys.remove(1)).isInstanceOf(IllegalTransition.class);
        keys.discard(1);
        keys.upload(publicHalf(ownKey));
        keys.use(2);
        assertThat(states()).containsExactly(SupporterKeyState.IN_USE, SupporterKeyState.DISCARDED);
        assertThatThrownBy(() -> keys.upload(publicHalf(ownKey)))
                .isInstanceOfSatisfying(
                        SupporterKeyRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.KNOWN));
        assertThatThrownBy(() -> keys.use(2)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> keys.use(9)).isInstanceOf(NotFound.class);

        keys.upload(publicHalf(made()));
        keys.use(3);
        assertThat(states())
                .containsExactly(SupporterKeyState.IN_USE, SupporterKeyState.REPLACED, SupporterKeyState.DISCARDED);
        assertThat(keys.view().former()).hasSize(2);
        keys.remove(3);
        assertThat(keys.view().inUse()).isEmpty();
        assertThat(notificationsOf("SupporterKeyUsed")).hasSize(2);
        assertThat(notificationsOf("SupporterKeyRemoved")).hasSize(1);
        assertThat(DatabaseSuperuser.MAIN.strings(
                        "select string_agg(action, ' ' order by number) from audit_entry where organisation_id = '"
                                + owner.organisation() + "' and action like 'SupporterKey%'"))
                .containsExactly("SupporterKeyUploaded SupporterKeyDiscarded SupporterKeyUploaded SupporterKeyUsed"
                        + " SupporterKeyUploaded SupporterKeyUsed SupporterKeyRemoved");
    }

    @Test
    void onlyAdministratorsWithAFreshSignInBringKeysAndEachSeesTheirOwn() throws Exception {
        byte[] file = publicHalf(ownKey);
        keys.upload(file);
        for (TenantPrincipal acting : List.of(owner.member(), owner.signatory(), owner.lead())) {
            tenant.enter(acting);
            assertThatThrownBy(() -> keys.view()).as(acting.name()).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> keys.upload(file)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> keys.use(1)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> keys.discard(1)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> keys.remove(1)).isInstanceOf(Forbidden.class);
        }
        tenant.enter(second.administrator());
        assertThat(keys.view().keys()).isEmpty();
        assertThatThrownBy(() -> keys.use(1)).isInstanceOf(NotFound.class);
        tenant.enter(owner.administrator().provenAt(Instant.now().minus(Duration.ofDays(1))));
        assertThat(keys.view().fresh()).isFalse();
        assertThatThrownBy(() -> keys.upload(file)).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> keys.use(1)).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> keys.discard(1)).isInstanceOf(ProofNeeded.class);
        tenant.leave();
        assertThatThrownBy(() -> keys.view()).isInstanceOf(NoTenantSelected.class);
    }

    @Test
    void aFileThatIsNoPublicKeyIsRefusedAndNothingOfItIsKept() throws Exception {
        String secret =
                TinkJsonProtoKeysetFormat.serializeKeyset(ownKey, TinkConfig2026.get(), InsecureSecretKeyAccess.get());
        Map.of(
                        new byte[0],
                        Reason.EMPTY,
                        new byte[9_000],
                        Reason.TOO_LARGE,
                        "no key".getBytes(UTF_8),
                        Reason.NO_KEYSET,
                        secret.getBytes(UTF_8),
                        Reason.PRIVATE)
                .forEach((file, reason) -> assertThatThrownBy(() -> keys.upload(file))
                        .isInstanceOfSatisfying(SupporterKeyRefused.class, e -> assertThat(e.reason())
                                .isEqualTo(reason)));
        assertThat(keys.view().keys()).isEmpty();
    }

    @Test
    void whatIsSealedFromThenOnOpensWithTheOtherHalfAlone() throws Exception {
        anOpenPetition();
        confirmed("before");
        tenant.enter(owner.administrator());
        keys.upload(publicHalf(ownKey));
        keys.use(1);
        assertThat(keys.view().held()).isEqualTo(1);
        confirmed("after");

        tenant.enter(owner.administrator());
        assertThat(supporters.view(id).count().ownKey()).isEqualTo(1);
        List<ExportedSupporter> lines = supporters.part(id, null).supporters();
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .filteredOn(line -> line.sealed().isEmpty())
                .singleElement()
                .matches(line -> line.email().equals("before@people.example"));
        ExportedSupporter sealed = lines.stream()
                .filter(line -> !line.sealed().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(sealed.email() + sealed.name() + sealed.country()).isEmpty();
        String[] parts = sealed.sealed().split("\\.", -1);
        assertThat(parts[1]).isEqualTo(keys.view().inUse().orElseThrow().fingerprint());
        byte[] opened = ownKey.getPrimitive(TinkConfig2026.get(), HybridDecrypt.class)
                .decrypt(
                        Base64.getUrlDecoder().decode(parts[2]),
                        ("coalition-portal/supporter/v1|" + sealed.signature()).getBytes(UTF_8));
        assertThat(new String(opened, UTF_8).lines())
                .contains(
                        "email after@people.example",
                        "wording " + sealed.wording(),
                        "agreed " + sealed.agreed(),
                        "id " + sealed.signature());

        assertThat(sealed.agreed()).matches(DAY);
        DatabaseSuperuser.change(
                "update petition_consent set given_at = '2026-01-02T03:04:05.678Z' where petition_id = '" + id + "'");
        tenant.enter(owner.administrator());
        assertThat(supporters.part(id, null).supporters())
                .extracting(ExportedSupporter::agreed)
                .as("the day, and what was sealed with its moment as it was sealed")
                .containsExactlyInAnyOrder("2026-01-02", "2026-01-02T03:04:05.678Z");

        keys.remove(1);
        confirmed("later");
        tenant.enter(owner.administrator());
        assertThat(supporters.part(id, null).supporters())
                .extracting(ExportedSupporter::email)
                .contains("later@people.example");
    }

    /** Somebody who can write to the main database and has no other key. */
    @Test
    void aKeyThatWasWrittenPastThePortalSealsNothing() throws Exception {
        anOpenPetition();
        keys.upload(publicHalf(ownKey));
        keys.use(1);
        String foreign = new String(publicHalf(made()), UTF_8);
        DatabaseSuperuser.change("update supporter_key set keyset = '" + foreign + "' where organisation_id = '"
                + owner.organisation() + "'");
        String code = signed("planted");
        assertThat(codes.confirm(code, null).kind()).isEqualTo(CodeAnswer.Kind.AWAY);
        assertThat(DatabaseSuperuser.MAIN.strings("select 1 from petition_consent where petition_id = '" + id + "'"))
                .isEmpty();
    }

    private void anOpenPetition() throws InterruptedException {
        id = fixture.of(owner, second, third);
        tenant.enter(owner.administrator());
        fixture.awaitKeys(id);
    }

    private void confirmed(String who) {
        assertThat(codes.confirm(signed(who), null).kind()).isEqualTo(CodeAnswer.Kind.DONE);
    }

    /** The code in the mail to a new supporter who lets the owner write to them. */
    private String signed(String who) {
        tenant.enter(owner.member());
        String slug = reader.view(id).petition().slug();
        tenant.leave();
        SupporterInput input = new SupporterInput(
                who,
                who + "@people.example",
                "FR",
                SignatureDisplay.COUNTED,
                Set.of(new Consent(owner.organisation(), 1)));
        assertThat(signing.sign(signing.page(slug, "en", ""), input, "en", input.email(), false, 0)
                        .kind())
                .isEqualTo(SigningAnswer.Kind.TAKEN);
        return fixture.code(id);
    }
}
