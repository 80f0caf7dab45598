package ngo.portal.ejb.petition.signing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.petition.signing.CodeAnswer.Kind;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.persistence.petition.signing.CodeRow;
import ngo.portal.persistence.petition.signing.CodeStep;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.persistence.petition.signing.SigningRepository;
import org.jspecify.annotations.Nullable;

/** What the holder of a code may see and do. Viewing changes nothing; each step is idempotent. */
@Stateless
public class CodeService {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    private SigningRepository signatures;

    @Inject
    private PetitionKeys keys;

    @Inject
    private ConsentCopies copies;

    /** The signature of a code in the form in which it was typed. */
    public CodeAnswer look(String typed, String language) {
        Optional<CodeRow> row = found(typed);
        if (row.isEmpty()) {
            return CodeAnswer.of(Kind.UNKNOWN);
        }
        List<ConsentChoiceRow> choices = signatures.choices(
                row.get().petition(),
                row.get().page(),
                language,
                row.get().textLanguage(),
                row.get().confirmed() ? row.get().consents() : List.of());
        if (row.get().sealed() == null) {
            return new CodeAnswer(
                    Kind.FOUND, CodeView.of(row.get(), "", Set.copyOf(row.get().consents()), choices, false));
        }
        Optional<Supporter> supporter = supporter(row.get());
        if (supporter.isEmpty()) {
            return CodeAnswer.of(Kind.AWAY);
        }
        Set<UUID> ticked = row.get().confirmed()
                ? Set.copyOf(row.get().consents())
                : current(choices, consents(row.get(), supporter.get())).stream()
                        .map(Consent::organisation)
                        .collect(Collectors.toUnmodifiableSet());
        return new CodeAnswer(
                Kind.FOUND,
                CodeView.of(
                        row.get(),
                        row.get().confirmed() ? "" : supporter.get().name(),
                        ticked,
                        choices,
                        supporter.get().isNamed()));
    }

    /**
     * Confirms the signature, which counts from now on; the address is kept only for organisations that may write to the
     * signer. {@code corrected} replaces the earlier input; it is absent if nothing is changed. In that case, if other
     * people may have signed with this address, no organisation may write and the name is not published. Consent is recorded
     * only for the wording that was read: if an organisation has a newer one, a signer who has entered something is shown it
     * first; the signature of one who has not counts without that consent.
     */
    public CodeAnswer confirm(String typed, @Nullable SupporterInput corrected) {
        Optional<CodeRow> row = found(typed);
        if (row.isEmpty()) {
            return CodeAnswer.of(Kind.UNKNOWN);
        }
        CodeRow one = row.get();
        if (one.confirmed() || one.sealed() == null) {
            return CodeAnswer.of(Kind.DONE);
        }
        Optional<Supporter> before = supporter(one);
        if (before.isEmpty()) {
            return CodeAnswer.of(Kind.AWAY);
        }
        SupporterInput said = corrected == null
                ? new SupporterInput(
                        before.get().name(),
                        before.get().mailbox(),
                        one.country(),
                        SignatureDisplay.valueOf(one.display()),
                        consents(one, before.get()))
                : corrected;
        List<ConsentChoiceRow> choices = choices(one, said.consents());
        if (corrected != null && isReworded(choices, said.consents())) {
            return CodeAnswer.of(Kind.REWORDED);
        }
        Supporter supporter = new Supporter(
                said.name(), before.get().mailbox(), before.get().code(), current(choices, said.consents()));
        Optional<JsonObjectBuilder> details = details(one, supporter, said);
        return details.map(json -> step(typed, CodeStep.CONFIRM, json)).orElseGet(() -> CodeAnswer.of(Kind.AWAY));
    }

    private List<ConsentChoiceRow> choices(CodeRow row, Set<Consent> agreed) {
        return agreed.isEmpty()
                ? List.of()
                : signatures.choices(row.petition(), row.page(), row.language(), row.textLanguage());
    }

    private static boolean isReworded(List<ConsentChoiceRow> choices, Set<Consent> agreed) {
        return choices.stream().anyMatch(box -> Consent.isToOtherWords(agreed, box));
    }

    /** Consents of the earlier input, only if nobody else can have entered it: the owner of the mailbox decides who may write to it. */
    private static Set<Consent> consents(CodeRow row, Supporter supporter) {
        return row.signedAgain() ? Set.of() : supporter.consents();
    }

    /** The consents whose wording is still current. */
    private static Set<Consent> current(List<ConsentChoiceRow> choices, Set<Consent> agreed) {
        return choices.stream().map(Consent::to).filter(agreed::contains).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<JsonObjectBuilder> details(CodeRow row, Supporter supporter, SupporterInput said) {
        SigningCode code = SigningCode.of(supporter.code()).orElseThrow();
        JsonObjectBuilder details = Json.createObjectBuilder()
                .add("country", said.country())
                .add("display", said.display().name())
                .add("commitment", HEX.formatHex(code.commitment(row.petition(), row.fingerprint())));
        if (said.display() == SignatureDisplay.PUBLIC) {
            details.add("name", said.name()).add("shown", said.hasAPlainName());
        }
        if (said.display() == SignatureDisplay.ADDRESSEE) {
            Optional<PetitionKeys.OpenObject> open = keys.supporter(row.petition(), row.owner());
            if (open.isEmpty()) {
                return Optional.empty();
            }
            ObjectCipher cipher = open.get().cipher();
            details.add("nameBatch", open.get().object().toString())
                    .add("nameGeneration", cipher.generation())
                    .add("nameSealed", HEX.formatHex(cipher.sealText(row.signature(), PendingText.NAME, said.name())));
        }
        return copies.of(row, supporter, said.country()).map(all -> details.add("consents", all));
    }

    /** Withdraws the signature, confirmed or not, and erases everything that identifies the person. */
    public CodeAnswer withdraw(String typed) {
        return found(typed).isEmpty()
                ? CodeAnswer.of(Kind.UNKNOWN)
                : step(typed, CodeStep.WITHDRAW, Json.createObjectBuilder());
    }

    /** Withdraws a consent; the organisation's copy is erased at once. */
    public CodeAnswer dropConsent(String typed, UUID organisation) {
        return found(typed).isEmpty()
                ? CodeAnswer.of(Kind.UNKNOWN)
                : step(
                        typed,
                        CodeStep.DROP_CONSENT,
                        Json.createObjectBuilder().add("organisation", organisation.toString()));
    }

    /** Adds one consent, based on the input of the request for a new link. */
    public CodeAnswer addConsent(String typed, Consent consent) {
        Optional<CodeRow> row = found(typed).filter(one -> one.sealed() != null && one.confirmed());
        Optional<Supporter> supporter = row.flatMap(this::supporter);
        if (supporter.isEmpty()) {
            return CodeAnswer.of(row.isEmpty() ? Kind.UNKNOWN : Kind.AWAY);
        }
        if (!supporter.get().isNamed()) {
            return CodeAnswer.of(Kind.UNKNOWN);
        }
        List<ConsentChoiceRow> choices = choices(row.get(), Set.of(consent));
        if (isReworded(choices, Set.of(consent))) {
            return CodeAnswer.of(Kind.REWORDED);
        }
        Supporter one = new Supporter(
                supporter.get().name(),
                supporter.get().mailbox(),
                supporter.get().code(),
                current(choices, Set.of(consent)));
        return copies.of(row.get(), one, row.get().country())
                .map(all -> step(
                        typed, CodeStep.ADD_CONSENT, Json.createObjectBuilder().add("consents", all)))
                .orElseGet(() -> CodeAnswer.of(Kind.AWAY));
    }

    /** Blocks mails of all petitions to this address; unconfirmed input is erased, a confirmed signature remains. */
    public CodeAnswer blockMail(String typed) {
        Optional<CodeRow> row = found(typed).filter(one -> one.sealed() != null);
        Optional<SupporterAddress> address =
                row.flatMap(this::supporter).flatMap(supporter -> SupporterAddress.of(supporter.mailbox()));
        if (address.isEmpty()) {
            return CodeAnswer.of(row.isEmpty() ? Kind.UNKNOWN : Kind.AWAY);
        }
        return step(
                typed,
                CodeStep.BLOCK_MAIL,
                Json.createObjectBuilder().add("mail", HEX.formatHex(keys.ofAddress(address.get()))));
    }

    private Optional<CodeRow> found(String typed) {
        return SigningCode.of(typed).flatMap(code -> signatures.code(code.hash()));
    }

    private Optional<Supporter> supporter(CodeRow row) {
        UUID object = row.object();
        byte[] sealed = row.sealed();
        Integer generation = row.generation();
        return object == null || sealed == null || generation == null
                ? Optional.empty()
                : keys.cipher(object)
                        .map(cipher -> Supporter.of(cipher.openText(row.row(), PendingText.FIELD, generation, sealed)));
    }

    private CodeAnswer step(String typed, CodeStep step, JsonObjectBuilder details) {
        byte[] hash = SigningCode.of(typed).orElseThrow().hash();
        return CodeAnswer.of(
                Kind.valueOf(signatures.step(hash, step, details.build().toString())));
    }
}
