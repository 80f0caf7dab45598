package ngo.portal.keycloak;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The mail with the link to a new password, sent if an account with the address exists.
 *
 * @param address as it was typed
 * @param visit the authentication session that the link continues
 * @param code the code that events of that session are recorded under
 * @param link contains {@link #TOKEN} in the place of the token
 * @param base address of Keycloak
 * @param network network of the requester
 * @param language of the page; the account's own language is preferred
 */
record ResetLetter(
        String realm,
        String client,
        String address,
        String visit,
        String code,
        String link,
        UriInfo base,
        String network,
        Locale language) {

    static final String TOKEN = "token-of-the-letter";

    void send(KeycloakSession session) {
        RealmModel known = session.realms().getRealm(realm);
        if (known == null) {
            return;
        }
        session.getContext().setRealm(known);
        session.getContext().setClient(known.getClientByClientId(client));
        EventBuilder event = new EventBuilder(known, session)
                .event(EventType.SEND_RESET_PASSWORD)
                .client(client)
                .ipAddress(network)
                .detail(Details.USERNAME, address)
                .detail(Details.CODE_ID, code);
        UserModel person = KeycloakModelUtils.findUserByNameOrEmail(session, known, address);
        String hindrance = hindrance(person);
        if (person == null || hindrance != null) {
            event.error(hindrance);
        } else {
            send(session, known, person, event.user(person));
        }
    }

    private static @Nullable String hindrance(@Nullable UserModel person) {
        if (person == null) {
            return Errors.USER_NOT_FOUND;
        }
        if (!person.isEnabled()) {
            return Errors.USER_DISABLED;
        }
        return person.getEmail() == null || person.getEmail().isBlank() ? Errors.INVALID_EMAIL : null;
    }

    private void send(KeycloakSession session, RealmModel known, UserModel person, EventBuilder event) {
        if (person.getFirstAttribute(UserModel.LOCALE) == null) {
            session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, language.toLanguageTag());
        }
        int seconds = known.getActionTokenGeneratedByUserLifespan(ResetCredentialsActionToken.TOKEN_TYPE);
        ResetCredentialsActionToken token = new ResetCredentialsActionToken(
                person.getId(), person.getEmail(), (int) Instant.now().getEpochSecond() + seconds, visit, client);
        String whole = link.replace(TOKEN, token.serialize(session, known, base));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(known)
                    .setUser(person)
                    .sendPasswordReset(whole, TimeUnit.SECONDS.toMinutes(seconds));
            event.detail(Details.EMAIL, person.getEmail()).success();
        } catch (EmailException failed) {
            event.detail(Details.REASON, failed.getMessage()).error(Errors.EMAIL_SEND_FAILED);
        }
    }
}
