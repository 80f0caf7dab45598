package ngo.portal.launch.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseAccountTest {

    @Test
    void anAddressOfADatabaseIsReadAsItWasWritten() {
        DatabaseAccount account =
                new DatabaseAccount("jdbc:postgresql://127.0.0.1:5433/portal", "portal_owner", "00ff");

        assertThat(DatabaseAccount.ofUri(account.uri())).isEqualTo(account);
        DatabaseAccount chosen =
                new DatabaseAccount("jdbc:postgresql://db/portal", "portal_owner", "it's a/p@ss:w+rd%");
        assertThat(DatabaseAccount.ofUri(chosen.uri())).isEqualTo(chosen);
        assertThat(chosen.uri()).startsWith("postgresql://portal_owner:it%27s%20a%2Fp%40ss%3Aw%2Brd%25@db/");
    }
}
