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
import ngo.portal.persistence.petition.signing.SealingKeyRow;
import ngo.portal.persistence.petition.signing.SigningRepository;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a supporter's data for the organisations that may write to them: encrypted with the organisation's own key if it
 * has one, so that the portal cannot decrypt it any more, or else by the vault.
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

    /** The data of one copy. */
    private record Copy(Consent consent, CodeRow row, Supporter supporter, String country) {

        UUID organisation() {
            return consent.organisation();
        }
    }

    /** One copy for each organisation that may write; empty while a key is missing, because nothing is encrypted with another one. */
    Optional<JsonArrayBuilder> of(CodeRow row, Supporter supporter, String country) {
        JsonArrayBuilder copies = Json.createArrayBuilder();
        if (supporter.consents().isEmpty()) {
            return Optional.of(copies);
        }
        Map<UUID, SealingKeyRow> own = signatures.sealingKeys(row.petition()).stream()
                .collect(Collectors.toMap(SealingKeyRow::organisation, Function.identity()));
        for (Consent consent : supporter.consents()) {
            Copy copy = new Copy(consent, row, supporter, country);
            @Nullable SealingKeyRow key = own.get(consent.organisation());
            Optional<JsonObjectBuilder> sealed = key == null ? byTheVault(copy) : byItsOwn(copy, key);
            if (sealed.isEmpty()) {
                return Optional.empty();
            }
            copies.add(sealed.get());
        }
        return Optional.of(copies);
    }

    private Optional<JsonObjectBuilder> byTheVault(Copy copy) {
        CodeRow row = copy.row();
        return keys.supporter(row.petition(), copy.organisation()).map(box -> {
            ObjectCipher cipher = box.cipher();
            return sealed(
                            copy,
                            cipher.sealText(
                                    row.signature(),
                                    PendingText.SUPPORTER,
                                    copy.supporter().copy(copy.country(), row.language())))
                    .add("batch", box.object().toString())
                    .add("generation", cipher.generation());
        });
    }

    private Optional<JsonObjectBuilder> byItsOwn(Copy copy, SealingKeyRow key) {
        Instant agreed = OwnSupporter.kept(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return publicKey(key).map(half -> sealed(copy, half.seal(supporter(copy, agreed)))
                .add("key", key.number())
                .add("agreed", agreed.toString()));
    }

    private static OwnSupporter supporter(Copy copy, Instant agreed) {
        return new OwnSupporter(
                copy.supporter().name(),
                copy.supporter().mailbox(),
                copy.country(),
                copy.row().language(),
                String.valueOf(copy.consent().wording()),
                OwnSupporter.agreed(agreed),
                copy.row().signature().toString());
    }

    private static JsonObjectBuilder sealed(Copy copy, byte[] sealed) {
        return Json.createObjectBuilder()
                .add("organisation", copy.organisation().toString())
                .add("wording", copy.consent().wording())
                .add("sealed", HEX.formatHex(sealed));
    }

    /** Empty for a key that was not written by the portal: no address is encrypted with it. */
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
