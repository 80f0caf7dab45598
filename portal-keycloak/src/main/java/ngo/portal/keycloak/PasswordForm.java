package ngo.portal.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import ngo.portal.keycloak.PasswordLimits.Attempt;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.validation.Validation;

/**
 * Keycloak's page for name and password, with the portal's own rate limits. Wrong passwords do not count for Keycloak's account
 * lock, since strangers could trigger it. That lock protects the second factor, which only somebody with the password reaches.
 * Passkeys are never limited.
 */
final class PasswordForm extends UsernamePasswordForm {

    private static final String SLOW_DOWN = "tooManyAttemptsMessage";

    private final PasswordLimits limits;

    PasswordForm(KeycloakSession session, PasswordLimits limits) {
        super(session);
        this.limits = limits;
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        String account = context.getRealm().getName() + "/" + account(context, form);
        Network network = Network.of(context.getConnection().getRemoteHost());
        Attempt attempt = limits.attempt(account, network, () -> check(context, form));
        if (attempt == Attempt.REFUSED) {
            context.getEvent().error(Errors.USER_TEMPORARILY_DISABLED);
            context.challenge(challenge(context, SLOW_DOWN, Validation.FIELD_PASSWORD));
        } else if (attempt == Attempt.WRONG) {
            withoutALock(context);
        }
        return attempt == Attempt.RIGHT;
    }

    private Attempt check(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        if (super.validateForm(context, form)) {
            return Attempt.RIGHT;
        }
        return context.getStatus() == FlowStatus.FAILURE_CHALLENGE ? Attempt.WRONG : Attempt.UNDECIDED;
    }

    /** A signed-in person who re-authenticates types no name. */
    private String account(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        UserModel known = isUserAlreadySetBeforeUsernamePasswordAuth(context) ? context.getUser() : null;
        String typed = known == null ? form.getFirst("username") : known.getUsername();
        return typed == null ? "" : typed;
    }

    /** Marks the page as an ordinary one; Keycloak would count only a failure. */
    private static void withoutALock(AuthenticationFlowContext context) {
        if (context instanceof AuthenticationProcessor.Result result) {
            context.challenge(result.getChallenge());
        }
    }

    /** Keycloak's lock is checked before the second factor, not before the password. */
    @Override
    protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
        return false;
    }
}
