package ngo.portal.keycloak;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialChooseUser;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks for the address of somebody who wants a new password, and promises a mail. Whether an account exists is looked up
 * afterwards, outside the request: answer and response time are the same for all.
 */
public final class ResetRequest extends ResetCredentialChooseUser {

    private static final Logger LOG = System.getLogger(ResetRequest.class.getName());
    private static final String ID = "portal-reset-request";
    private static final String SLOW_DOWN = "tooManyRequestsMessage";
    private static final int MAX_ADDRESS_CHARACTERS = 255;
    private static final int MAX_WAITING_LETTERS = 1_000;

    /** Three mails, then one in twenty minutes; further ones are promised but not sent. */
    private final AttemptBuckets toAnAddress = buckets(3, Duration.ofMinutes(20));

    private final AttemptBuckets fromAPlace = buckets(10, Duration.ofMinutes(1));
    private final AttemptBuckets fromANeighbourhood = buckets(60, Duration.ofSeconds(10));

    private final ThreadPoolExecutor writers = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING_LETTERS), ResetRequest::writer);

    private static AttemptBuckets buckets(int atOnce, Duration interval) {
        return new AttemptBuckets(atOnce, interval, System::nanoTime);
    }

    private static Thread writer(Runnable work) {
        Thread thread = new Thread(work, "reset letters");
        thread.setDaemon(true);
        return thread;
    }

    /** A visitor who comes from the mail continues as in Keycloak; anybody else enters an address, signed in or not. */
    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        if (session.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID) != null
                || session.getAuthNote(AbstractIdpAuthenticator.EXISTING_USER_INFO) != null) {
            super.authenticate(context);
        } else {
            context.challenge(context.form().createPasswordReset());
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        String typed = context.getHttpRequest().getDecodedFormParameters().getFirst("username");
        String address = typed == null ? "" : typed.strip();
        if (address.isEmpty() || address.length() > MAX_ADDRESS_CHARACTERS) {
            askAgain(context, Messages.MISSING_USERNAME);
        } else if (comesTooOften(Network.of(context.getConnection().getRemoteHost()))) {
            askAgain(context, SLOW_DOWN);
        } else {
            promise(context, address);
            context.forkWithSuccessMessage(new FormMessage(Messages.EMAIL_SENT));
        }
    }

    private static void askAgain(AuthenticationFlowContext context, String message) {
        context.challenge(context.form()
                .addError(new FormMessage(Validation.FIELD_USERNAME, message))
                .createPasswordReset());
    }

    /** Both are counted, even if one is used up. */
    private boolean comesTooOften(Network network) {
        if (!network.known()) {
            return false;
        }
        boolean place = fromAPlace.take(network.place());
        boolean neighbourhood = fromANeighbourhood.take(network.neighbourhood());
        return !place || !neighbourhood;
    }

    private void promise(AuthenticationFlowContext context, String address) {
        String counted = context.getRealm().getName() + "/" + address.toLowerCase(Locale.ROOT);
        if (!toAnAddress.take(counted)) {
            return;
        }
        ResetLetter letter = letter(context, address);
        KeycloakSessionFactory sessions = context.getSession().getKeycloakSessionFactory();
        try {
            writers.execute(() -> write(sessions, letter));
        } catch (RejectedExecutionException tooMany) {
            LOG.log(Level.WARNING, "More letters for new passwords wait than can be written; one was left out");
        }
    }

    private static void write(KeycloakSessionFactory sessions, ResetLetter letter) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, letter::send);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "A letter for a new password could not be sent", failed);
        }
    }

    /** Copies all that is needed after the end of the request. */
    private static ResetLetter letter(AuthenticationFlowContext context, String address) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        URI link = context.getActionTokenUrl(ResetLetter.TOKEN);
        return new ResetLetter(
                context.getRealm().getId(),
                session.getClient().getClientId(),
                address,
                AuthenticationSessionCompoundId.fromAuthSession(session).getEncodedId(),
                session.getParentSession().getId(),
                link.toString(),
                context.getUriInfo(),
                context.getConnection().getRemoteHost(),
                context.getSession().getContext().resolveLocale(null));
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Ask for a new password";
    }

    @Override
    public String getHelpText() {
        return "Promises a letter to every address alike and sends it beside the request, not too often.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    /** Called for each request as well, since this is its own factory; the threads are daemons and end with the server. */
    @Override
    public void close() {}
}
