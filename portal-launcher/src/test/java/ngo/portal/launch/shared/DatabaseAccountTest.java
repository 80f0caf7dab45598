package ngo.portal.launch.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseAccountTest {

    @Test
    void anAddressOfADatabaseIsReadAsItWasWritten() {
        DatabaseAccount account =
                new DatabaseAccount("jdbc:postgresql://127.0.0.1:5433/portal", "portal_owner", "00ff");

        assertThat(DatabaseAccount.ofUri(account.uri())).isEqualTo(account);
    }
}
