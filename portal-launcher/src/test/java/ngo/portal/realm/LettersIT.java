package ngo.portal.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.story.Portal;
import ngo.portal.story.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak's mails in the language of whoever gets them. */
@ExtendWith(Stage.class)
class LettersIT {

    @ParameterizedTest
    @CsvSource({
        "en, Your account needs a step, set a password, Confirm your email address",
        "fr, Une étape pour votre compte, choisir un mot de passe, Confirmer votre adresse électronique",
        "es, Un paso pendiente para su cuenta, elegir una contraseña, Confirme su correo electrónico",
        "ar, خطوة مطلوبة لحسابك, تعيين كلمة مرور, تأكيد بريدك الإلكتروني",
        "ru, Шаг для вашей учётной записи, задать пароль, Подтвердите адрес электронной почты"
    })
    void aLetterSpeaksTheLanguageOfItsReader(
            String language, String step, String act, String confirmation, Portal portal) throws Exception {
        Administration administration = Administration.of(portal, "coalition");
        String address = UUID.randomUUID() + "@elsewhere.example";
        String person = administration
                .post(
                        "/users",
                        Map.of(
                                "username",
                                address,
                                "email",
                                address,
                                "enabled",
                                true,
                                "attributes",
                                Map.of("locale", List.of(language))))
                .id();
        try {
            administration.put("/users/" + person + "/execute-actions-email", List.of("UPDATE_PASSWORD"));
            Letters.Letter steps = Letters.of(portal).lastTo(address);
            assertThat(steps.subject()).isEqualTo(step);
            assertThat(steps.text()).contains(act).contains("Coalition Portal").doesNotContain("portal.", "{0}");

            administration.put("/users/" + person + "/send-verify-email", Map.of());
            Letters.Letter proof = Letters.of(portal).lastTo(address);
            assertThat(proof.subject()).isEqualTo(confirmation);
            assertThat(proof.link()).startsWith(portal.keycloak().toString());
        } finally {
            administration.delete("/users/" + person);
        }
    }
}
