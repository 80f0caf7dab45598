package ngo.portal.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class KeycloakAddressTest {

    @Test
    void theIssuerAddressYieldsServerAndRealm() {
        assertThat(KeycloakAddress.ofProvider("http://localhost:8180/realms/coalition"))
                .isEqualTo(new KeycloakAddress("http://localhost:8180", "coalition"));
    }

    @Test
    void aServerBelowAPathAndASlashAtTheEndAreUnderstood() {
        assertThat(KeycloakAddress.ofProvider("https://id.example/auth/realms/coalition/"))
                .isEqualTo(new KeycloakAddress("https://id.example/auth", "coalition"));
    }

    @Test
    void anAddressOfNoRealmIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> KeycloakAddress.ofProvider("http://localhost:8180"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeycloakAddress.ofProvider("http://localhost:8180/realms/"));
    }

    @Test
    void itsAdministrationMayHaveAnAddressOfItsOwn() {
        KeycloakAddress address = KeycloakAddress.ofProvider("https://id.example/auth/realms/coalition");

        assertThat(address.at(" ")).isEqualTo(address);
        assertThat(address.at("http://10.0.0.7:8180/"))
                .isEqualTo(new KeycloakAddress("http://10.0.0.7:8180", "coalition"));
    }
}
