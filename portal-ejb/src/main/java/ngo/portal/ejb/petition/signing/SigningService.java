package ngo.portal.ejb.petition.signing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.petition.signing.SigningAnswer.Kind;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.desk.HeldSignatureRow;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.CountRow;
import ngo.portal.persistence.petition.signing.NewCode;
import ngo.portal.persistence.petition.signing.NewSignature;
import ngo.portal.persistence.petition.signing.SignedPetitionRow;
import ngo.portal.persistence.petition.signing.SigningPageRow;
import ngo.portal.persistence.petition.signing.SigningRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/** Accepts signatures from the public, without an account or tenant context. No answer reveals who has signed before. */
@Stateless
public class SigningService {

    private static final String WAIT = "WAIT ";

    @Inject
    private SigningRepository signatures;

    @Inject
    private PetitionKeys keys;

    /**
     * The page for signing at an address.
     *
     * @param alias of the organisation whose page it is; empty for the owner's, which is also used if that organisation no
     *         longer collects
     */
    public SigningPageRow page(String slug, String language, String alias) {
        return page(slug, language, alias, "");
    }

    /**
     * The page for a signer who has read a text that may have been replaced in their language since.
     *
     * @param text id of that text; if it does not belong to this petition, the page has another
     */
    public SigningPageRow page(String slug, String language, String alias, String text) {
        return signatures.page(slug, language, alias, text).orElseThrow(NotFound::new);
    }

    /** A petition that was opened, even if it has closed since; empty if there is none of this name. */
    public Optional<SignedPetitionRow> find(String slug, String language) {
        return signatures.petition(slug, language);
    }

    /** The organisations to which a signer may give consent. */
    public List<ConsentChoiceRow> choices(SigningPageRow page, String language) {
        return signatures.choices(page.petition(), page.page(), language, page.language());
    }

    public CountRow count(String slug) {
        return signatures.count(slug).orElseThrow(NotFound::new);
    }

    /** The number of confirmed signatures at this moment, for a supporter who has just confirmed: it includes their own. */
    public long totalNow(SignedPetitionRow signed) {
        return signatures.totalNow(signed.petition());
    }

    /**
     * Accepts a signature that has no {@linkplain SupporterInput#problems() problems}.
     *
     * @param language of the mail
     * @param network of the sender
     * @param waited whether the sender has waited as requested
     * @param odd how much the request differs from one of a browser
     */
    public SigningAnswer sign(
            SigningPageRow page, SupporterInput input, String language, String network, boolean waited, int odd) {
        SupporterAddress address = SupporterAddress.of(input.email()).orElseThrow(NotFound::new);
        Optional<byte[]> mail = keys.ofMailbox(page.petition(), address);
        Optional<PetitionKeys.OpenObject> open = keys.pending(page.petition());
        if (!page.state().equals("OPEN")) {
            return SigningAnswer.of(page.state().equals("PAUSED") ? Kind.PAUSED : Kind.CLOSED);
        }
        if (mail.isEmpty() || open.isEmpty()) {
            return SigningAnswer.of(Kind.AWAY);
        }
        UUID id = UUID.randomUUID();
        SigningCode code = SigningCode.made();
        Supporter supporter =
                new Supporter(input.name(), address.mailbox(), code.plain(), consents(page, input.consents()));
        byte @Nullable [] domain =
                address.isOfALargeProvider() ? null : keys.ofDomain(page.petition(), address.domain());
        return answer(signatures.sign(new NewSignature(
                page,
                id,
                mail.get(),
                code.hash(),
                input.country(),
                language,
                input.display(),
                open.get().object(),
                open.get().cipher().generation(),
                open.get().cipher().sealText(id, PendingText.FIELD, supporter.text()),
                keys.ofOrigin(page.petition(), network),
                domain,
                odd + risk(input, address),
                waited,
                keys.ofEarlier(page.petition(), address))));
    }

    /**
     * Mails a new code to the person who has signed with this address, also after the petition has closed. The answer does
     * not reveal whether anybody has.
     *
     * @param email to which mail can be sent
     * @param language of the mail
     * @param network of the sender
     * @param waited whether the sender has waited as requested
     */
    public SigningAnswer newCode(
            SignedPetitionRow signed, String email, String language, String network, boolean waited) {
        SupporterAddress address = SupporterAddress.of(email).orElseThrow(NotFound::new);
        Optional<byte[]> mail = keys.ofMailbox(signed.petition(), address);
        Optional<PetitionKeys.OpenObject> open = keys.pending(signed.petition());
        if (signed.state() == PetitionState.ARCHIVED) {
            return SigningAnswer.of(Kind.CLOSED);
        }
        if (mail.isEmpty() || open.isEmpty()) {
            return SigningAnswer.of(Kind.AWAY);
        }
        UUID id = UUID.randomUUID();
        SigningCode code = SigningCode.made();
        Supporter nameless = new Supporter("", address.mailbox(), code.plain(), Set.of());
        return answer(signatures.newCode(
                new NewCode(
                        signed.petition(),
                        id,
                        mail.get(),
                        code.hash(),
                        language,
                        open.get().object(),
                        open.get().cipher().generation(),
                        open.get().cipher().sealText(id, PendingText.FIELD, nameless.text()),
                        keys.ofOrigin(signed.petition(), network),
                        keys.ofEarlier(signed.petition(), address)),
                waited));
    }

    private static int risk(SupporterInput input, SupporterAddress address) {
        return (DisposableDomains.hold(address.domain()) ? HeldSignatureRow.RISK_OF_A_PASSING_MAILBOX : 0)
                + (input.hasAPlainName() ? 0 : 1);
    }

    /** Only boxes of this page, in their current wording: nobody consents to a wording that is not written yet. */
    private Set<Consent> consents(SigningPageRow page, Set<Consent> ticked) {
        return ticked.isEmpty()
                ? Set.of()
                : signatures.choices(page.petition(), page.page(), page.language(), page.language()).stream()
                        .map(Consent::to)
                        .filter(ticked::contains)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static SigningAnswer answer(String said) {
        return said.startsWith(WAIT)
                ? new SigningAnswer(
                        Kind.WAIT,
                        InputParser.whole(said.substring(WAIT.length())).orElse(1))
                : SigningAnswer.of(Kind.valueOf(said));
    }
}
