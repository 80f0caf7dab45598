package ngo.portal.ejb.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ngo.portal.ejb.vault.InstallationSecretService;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.petition.signing.MissingKeyRow;
import ngo.portal.persistence.petition.signing.PetitionKeyRow;
import ngo.portal.persistence.petition.signing.PetitionKeyRow.Kind;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * An in-memory cache of the keys that a node needs for signing, so that no signer waits for the key store. The scheduler
 * loads them ahead of time. If a key is missing nothing is encrypted with another one, and nothing is stored in clear text.
 */
@ApplicationScoped
public class PetitionKeys {

    private static final Logger LOG = System.getLogger(PetitionKeys.class.getName());
    private static final String MATCH = "petition match";
    private static final String MAIL = "petition mail";
    private static final String FORM = "petition form";
    private static final String ORIGIN = "petition origin";
    private static final String OWN_KEY = "petition own key";
    private static final int DAYS_PER_WEEK = 7;
    private static final int FIRST = 1;

    @Inject
    private Vault vault;

    @Inject
    private InstallationSecretService secrets;

    @Inject
    private PetitionTimerService service;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    private volatile @Nullable Held held;

    /** Organisations for which the vault failed last time: a failure is logged when it begins, and not each time. */
    private final Set<UUID> withoutKeys = ConcurrentHashMap.newKeySet();

    /** A decrypted key of a vault object. */
    record OpenObject(UUID object, ObjectCipher cipher) {}

    private record Held(
            KeyedHash match,
            KeyedHash mail,
            KeyedHash form,
            KeyedHash ownKey,
            int week,
            KeyedHash origin,
            List<PetitionKeyRow> rows,
            Map<UUID, ObjectCipher> ciphers) {}

    /**
     * Creates missing keys and loads new ones; for the scheduler alone, outside of any tenant context. If the vault fails
     * for one organisation, the others receive theirs.
     */
    void refresh() {
        Set<UUID> failing = new HashSet<>();
        try {
            tenant.enter(TenantPrincipal.timer());
            for (MissingKeyRow missing : service.missing()) {
                if (!failing.contains(missing.organisation())) {
                    actFor(missing.organisation(), failing, () -> make(missing));
                }
            }
            tenant.enter(TenantPrincipal.timer());
            held = fetched(held, service.keys(), failing);
        } finally {
            tenant.leave();
        }
        withoutKeys.retainAll(failing);
    }

    private void make(MissingKeyRow missing) {
        VaultObject object = new VaultObject(UUID.randomUUID(), missing.organisation());
        vault.create(object);
        service.keep(missing, object.id());
    }

    private void actFor(UUID organisation, Set<UUID> failing, Runnable act) {
        tenant.enter(TenantPrincipal.timer(organisation));
        try {
            act.run();
        } catch (RuntimeException failed) {
            failing.add(organisation);
            if (withoutKeys.add(organisation)) {
                LOG.log(
                        Level.WARNING,
                        "Petitions: no keys for organisation {0}, tried again until there are: {1}",
                        organisation,
                        failed.getClass().getSimpleName());
            }
        }
    }

    private Held fetched(@Nullable Held before, List<PetitionKeyRow> rows, Set<UUID> failing) {
        int week = Math.toIntExact(today().toEpochDay() / DAYS_PER_WEEK);
        KeyedHash match = before == null ? secret(MATCH, FIRST) : before.match();
        KeyedHash mail = before == null ? secret(MAIL, FIRST) : before.mail();
        KeyedHash form = before == null ? secret(FORM, FIRST) : before.form();
        KeyedHash ownKey = before == null ? secret(OWN_KEY, FIRST) : before.ownKey();
        KeyedHash origin = before != null && before.week() == week ? before.origin() : ofThisWeek(week);
        Map<UUID, ObjectCipher> ciphers = new HashMap<>();
        Map<UUID, List<PetitionKeyRow>> unknown = rows.stream()
                .filter(row -> {
                    @Nullable
                    ObjectCipher known =
                            before == null ? null : before.ciphers().get(row.object());
                    if (known != null) {
                        ciphers.put(row.object(), known);
                    }
                    return known == null;
                })
                .collect(Collectors.groupingBy(PetitionKeyRow::organisation));
        unknown.forEach((organisation, theirs) -> actFor(
                organisation,
                failing,
                () -> ciphers.putAll(vault.openAll(theirs.stream()
                        .map(row -> new VaultObject(row.object(), organisation))
                        .toList()))));
        return new Held(match, mail, form, ownKey, week, origin, rows, Map.copyOf(ciphers));
    }

    /** Discarding the key of the previous week makes older hashes of networks meaningless. */
    private KeyedHash ofThisWeek(int week) {
        secrets.forgetBefore(ORIGIN, week);
        return secret(ORIGIN, week);
    }

    private KeyedHash secret(String purpose, int number) {
        return new KeyedHash(secrets.of(purpose, number));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Hash of an address in one petition; empty while keys are missing. */
    Optional<byte[]> ofMailbox(UUID petition, SupporterAddress address) {
        return row(petition).map(row -> now().match().about(salted(row)).brief(address.normal()));
    }

    /**
     * Hashes of other forms of an address in one petition, under which its mailbox may have signed before; empty while keys
     * are missing.
     */
    List<byte[]> ofEarlier(UUID petition, SupporterAddress address) {
        return row(petition).stream()
                .map(row -> now().match().about(salted(row)))
                .flatMap(key -> address.earlier().stream().map(key::brief))
                .toList();
    }

    /** Hash of an address, for all petitions. */
    byte[] ofAddress(SupporterAddress address) {
        return now().mail().whole(address.normal());
    }

    /** Hashes of each form of an address, for all petitions: a person may have blocked mails under any of them. */
    List<byte[]> ofAnyForm(SupporterAddress address) {
        return address.forms().map(now().mail()::whole).toList();
    }

    /** Hash of a network, for one petition and one week. */
    byte[] ofOrigin(UUID petition, String network) {
        return now().origin().brief(petition + " " + network);
    }

    /** Hash of the registrable part of a mail domain, for one petition and one week. */
    byte[] ofDomain(UUID petition, String domain) {
        return now().origin().brief(petition + " domain " + RegistrableDomain.of(domain));
    }

    /** A tag over these words that only this installation can compute; empty while keys are missing. */
    public Optional<String> mark(String words) {
        return Optional.ofNullable(held)
                .map(now -> HexFormat.of().formatHex(now.form().brief(words)));
    }

    /** The tag by which the portal recognises a key that it has accepted for an organisation; empty while keys are missing. */
    public Optional<byte[]> ofOwnKey(UUID organisation, int number, String keyset) {
        return Optional.ofNullable(held).map(now -> now.ownKey().whole(organisation + " " + number + " " + keyset));
    }

    /** The object that encrypts today's input. */
    Optional<OpenObject> pending(UUID petition) {
        return open(row -> row.kind() == Kind.PENDING
                && row.petition().equals(petition)
                && row.period().equals(today()));
    }

    /** The object that encrypts an organisation's copies of this month. */
    Optional<OpenObject> supporter(UUID petition, UUID organisation) {
        LocalDate month = today().withDayOfMonth(1);
        return open(row -> row.kind() == Kind.SUPPORTER
                && row.petition().equals(petition)
                && row.organisation().equals(organisation)
                && row.period().equals(month));
    }

    /** The cipher that decrypts data of this object. */
    Optional<ObjectCipher> cipher(UUID object) {
        return Optional.ofNullable(held).map(now -> now.ciphers().get(object));
    }

    private Optional<OpenObject> open(Predicate<PetitionKeyRow> wanted) {
        return Optional.ofNullable(held)
                .flatMap(now -> now.rows().stream().filter(wanted).findFirst().flatMap(row -> cipher(row.object())
                        .map(cipher -> new OpenObject(row.object(), cipher))));
    }

    private Optional<PetitionKeyRow> row(UUID petition) {
        return Optional.ofNullable(held).flatMap(now -> now.rows().stream()
                .filter(row -> row.petition().equals(petition))
                .findFirst());
    }

    private static byte[] salted(PetitionKeyRow row) {
        return ByteBuffer.allocate(2 * Long.BYTES + row.salt().length)
                .putLong(row.petition().getMostSignificantBits())
                .putLong(row.petition().getLeastSignificantBits())
                .put(row.salt())
                .array();
    }

    private Held now() {
        Held now = held;
        if (now == null) {
            throw new IllegalStateException("the keys of petitions are not here yet");
        }
        return now;
    }
}
