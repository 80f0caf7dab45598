package ngo.portal.ejb.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.persistence.ownkey.KeyNotTaken;
import ngo.portal.persistence.ownkey.OwnPublicKey;
import ngo.portal.persistence.ownkey.OwnSupporter;
import ngo.portal.persistence.petition.signing.CodeRow;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.SealingKeyRow;
import ngo.portal.persistence.petition.signing.SigningRepository;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a supporter for organisations that may write to them: sealed with the key of the organisation's own where it has one, so that
 * the portal itself opens it no more, or else by the vault.
 */
@ApplicationScoped
public class ConsentCopies {

    private static final System.Logger LOG = System.getLogger(ConsentCopies.class.getName());
    private static final HexFormat HEX = HexFormat.of();

    @Inject
    private SigningRepository signatures;

    @Inject
    private PetitionKeys keys;

    @Inject
    private Clock clock;

    /** What one copy is about. */
    private record Consent(UUID organisation, int wording, CodeRow row, Supporter supporter, String country) {}

    /** One for each organisation that may write; empty while a key is missing, and then nothing is sealed with another. */
    Optional<JsonArrayBuilder> of(CodeRow row, Supporter supporter, String country) {
        JsonArrayBuilder copies = Json.createArrayBuilder();
        if (supporter.consents().isEmpty()) {
            return Optional.of(copies);
        }
        Map<UUID, Integer> wordings =
                signatures.choices(row.petition(), row.page(), row.language(), row.textLanguage()).stream()
                        .collect(Collectors.toMap(ConsentChoiceRow::organisation, ConsentChoiceRow::wording));
        Map<UUID, SealingKeyRow> own = signatures.sealingKeys(row.petition()).stream()
                .collect(Collectors.toMap(SealingKeyRow::organisation, Function.identity()));
        for (UUID organisation : supporter.consents()) {
            @Nullable Integer wording = wordings.get(organisation);
            if (wording == null) {
                continue;
            }
            Consent consent = new Consent(organisation, wording, row, supporter, country);
            @Nullable SealingKeyRow key = own.get(organisation);
            Optional<JsonObjectBuilder> copy = key == null ? byTheVault(consent) : byItsOwn(consent, key);
            if (copy.isEmpty()) {
                return Optional.empty();
            }
            copies.add(copy.get());
        }
        return Optional.of(copies);
    }

    private Optional<JsonObjectBuilder> byTheVault(Consent consent) {
        CodeRow row = consent.row();
        return keys.supporter(row.petition(), consent.organisation()).map(box -> {
            ObjectCipher cipher = box.cipher();
            return copy(
                            consent,
                            cipher.sealText(
                                    row.signature(),
                                    PendingText.SUPPORTER,
                                    consent.supporter().copy(consent.country(), row.language())))
                    .add("batch", box.object().toString())
                    .add("generation", cipher.generation());
        });
    }

    private Optional<JsonObjectBuilder> byItsOwn(Consent consent, SealingKeyRow key) {
        Instant agreed = OwnSupporter.kept(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return publicKey(key).map(half -> copy(consent, half.seal(supporter(consent, agreed)))
                .add("key", key.number())
                .add("agreed", agreed.toString()));
    }

    private static OwnSupporter supporter(Consent consent, Instant agreed) {
        return new OwnSupporter(
                consent.supporter().name(),
                consent.supporter().mailbox(),
                consent.country(),
                consent.row().language(),
                String.valueOf(consent.wording()),
                OwnSupporter.agreed(agreed),
                consent.row().signature().toString());
    }

    private static JsonObjectBuilder copy(Consent consent, byte[] sealed) {
        return Json.createObjectBuilder()
                .add("organisation", consent.organisation().toString())
                .add("wording", consent.wording())
                .add("sealed", HEX.formatHex(sealed));
    }

    /** Empty for one that was written past the portal: with that nobody's address is sealed. */
    private Optional<OwnPublicKey> publicKey(SealingKeyRow key) {
        Optional<byte[]> mark = keys.ofOwnKey(key.organisation(), key.number(), key.keyset());
        if (mark.isPresent() && !MessageDigest.isEqual(mark.get(), key.mark())) {
            LOG.log(
                    Level.ERROR,
                    "Key {0} of organisation {1} for supporters'' addresses was written past the portal; nothing is"
                            + " sealed with it.",
                    key.number(),
                    key.organisation());
            return Optional.empty();
        }
        try {
            return mark.isPresent() ? Optional.of(OwnPublicKey.of(key.keyset())) : Optional.empty();
        } catch (KeyNotTaken damaged) {
            throw new IllegalStateException("a key that was taken is none", damaged);
        }
    }
}
