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
import ngo.portal.persistence.petition.desk.HeldRow;
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

/** Takes signatures from anybody. Nobody acts: who signs has no account, and nothing tells who has signed before. */
@Stateless
public class SigningService {

    private static final String WAIT = "WAIT ";

    @Inject
    private SigningRepository signatures;

    @Inject
    private PetitionKeys keys;

    /**
     * What is signed at an address.
     *
     * @param alias of the organisation whose page it is; empty for the owner's, which is also what is signed where that organisation
     *     collects no more
     */
    public SigningPageRow page(String slug, String language, String alias) {
        return page(slug, language, alias, "");
    }

    /**
     * The same for whoever has read a text, which may not be the one that is there in their language by now.
     *
     * @param text its id; where it is none of this petition's, the page has another
     */
    public SigningPageRow page(String slug, String language, String alias, String text) {
        return signatures.page(slug, language, alias, text).orElseThrow(NotFound::new);
    }

    /** What was signed, also once nobody can sign any more; nothing where no petition is called so. */
    public Optional<SignedPetitionRow> find(String slug, String language) {
        return signatures.petition(slug, language);
    }

    /** Whom one may allow to write. */
    public List<ConsentChoiceRow> choices(SigningPageRow page, String language) {
        return signatures.choices(page.petition(), page.page(), language, page.language());
    }

    public CountRow count(String slug) {
        return signatures.count(slug).orElseThrow(NotFound::new);
    }

    /** The number of this moment, for supporters who have just confirmed: it contains their own signature. */
    public long totalNow(SignedPetitionRow signed) {
        return signatures.totalNow(signed.petition());
    }

    /**
     * Takes a signature that has no {@linkplain SupporterInput#problems() problems}.
     *
     * @param language in which the mail will be
     * @param network of whoever sends it
     * @param waited whether they have waited when they were asked to
     * @param odd how much about the request is unlike a browser's
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
     * Has a new code mailed to whoever has signed with this address, also once the petition takes no more signatures. Nothing tells
     * whether anybody has.
     *
     * @param email to which mail can be sent
     * @param language in which the mail will be
     * @param network of whoever sends it
     * @param waited whether they have waited when they were asked to
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
        return (DisposableDomains.hold(address.domain()) ? HeldRow.RISK_OF_A_PASSING_MAILBOX : 0)
                + (input.hasAPlainName() ? 0 : 1);
    }

    /** Only boxes that stand on this page, in the words that are there now: nobody agrees to what has yet to be written. */
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
