package ngo.portal.web.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import ngo.portal.ejb.petition.signing.Consent;
import ngo.portal.ejb.petition.signing.SigningAnswer;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.ejb.petition.signing.SupporterInput;
import ngo.portal.persistence.petition.signing.SignedPetitionRow;
import ngo.portal.persistence.petition.signing.SigningPageRow;
import ngo.portal.web.limit.Limit;
import ngo.portal.web.limit.Limits;
import ngo.portal.web.limit.Networks;
import ngo.portal.web.petition.signing.FormTimestampToken.Ticket;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.TooOften;

/** Accepts signatures and requests for a new code, from pages and programs alike: the same limits, the same waiting times, the same answers. */
@ApplicationScoped
public class SignatureIntake {

    @Inject
    private SigningService signing;

    @Inject
    private FormTimestampToken stamps;

    @Inject
    private Limits limits;

    @Inject
    private Networks networks;

    /**
     * The result of an attempt to sign.
     *
     * @param ticket for the next attempt; absent unless the signatory has to wait
     */
    public record Taken(SigningAnswer answer, Ticket ticket) {}

    /** What is done once nobody has to wait. */
    private interface Attempt {
        SigningAnswer of(String network, boolean waited);
    }

    /**
     * Tries to sign with what has no problems and came with a valid stamp.
     *
     * @param language in which the mail will be
     */
    public Taken take(
            SigningPageRow page, SupporterInput input, String language, String ticket, HttpServletRequest request) {
        int odd = request.getHeader("Accept-Language") == null ? 1 : 0;
        return take(
                page.slug(),
                typed(page, input),
                ticket,
                request,
                (network, waited) -> signing.sign(page, input, language, network, waited, odd));
    }

    /** Asks for a new code, with an address that has no problems and came with a valid stamp. */
    public Taken newCode(SignedPetitionRow signed, String email, String ticket, HttpServletRequest request) {
        return take(
                signed.slug(),
                String.join("\n", "new code", signed.slug(), email),
                ticket,
                request,
                (network, waited) ->
                        signing.newCode(signed, email, RequestLanguage.now().tag(), network, waited));
    }

    private Taken take(String slug, String typed, String ticket, HttpServletRequest request, Attempt attempt) {
        Ticket before = stamps.read(ticket, typed);
        if (before.known() && !before.waited()) {
            return new Taken(
                    new SigningAnswer(
                            SigningAnswer.Kind.WAIT,
                            Math.toIntExact(before.left().toSeconds())),
                    before);
        }
        SigningAnswer answer = answer(slug, before.waited(), request, attempt);
        boolean wait = answer.kind() == SigningAnswer.Kind.WAIT;
        return new Taken(answer, wait ? stamps.ticket(before, typed, answer.seconds()) : Ticket.NONE);
    }

    private SigningAnswer answer(String slug, boolean waited, HttpServletRequest request, Attempt attempt) {
        String prefix = networks.of(request);
        try {
            if (!waited) {
                limits.take(Limit.PETITION_SIGN, prefix);
                limits.take(Limit.PETITION_RUSH, slug);
            }
        } catch (TooOften often) {
            return new SigningAnswer(SigningAnswer.Kind.WAIT, Math.toIntExact(often.seconds()));
        }
        return attempt.of(FormReading.network(prefix), waited);
    }

    /** What a ticket is bound to. */
    private static String typed(SigningPageRow page, SupporterInput input) {
        return String.join(
                "\n",
                page.slug(),
                page.pageAlias(),
                input.name(),
                input.email(),
                input.country(),
                input.display().name(),
                input.consents().stream().map(Consent::text).sorted().toList().toString());
    }
}
