package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import ngo.portal.leak.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sign-out ends all sessions of the user, and no personal data is in an address. */
@ExtendWith(TestEnvironment.class)
class SignOutIT {

    @Test
    void theSessionEndsHereAndInKeycloakAndNoTokenIsInAnAddress(Portal portal) throws Exception {
        Session session = Session.afresh(portal, "member@ishr.example");
        assertThat(session.get("/me").statusCode()).isEqualTo(200);

        RawRequest.Reply left = RawRequest.post("/sign-out", "a=b")
                .with("Origin: " + portal.address())
                .with("Cookie: " + session.cookies())
                .to(portal);

        assertThat(left.status()).isEqualTo(302);
        assertThat(left.header("location")).isEqualTo(portal.at("/signed-out"));
        assertThat(session.get("/me").statusCode()).isEqualTo(302);
        assertThat(session.open("/me").body()).contains("kc-login");
    }
}
