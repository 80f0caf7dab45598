package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import ngo.portal.api.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody works on with what they had before a freeze. */
@ExtendWith(TestEnvironment.class)
class ThawIT {

    private static final String ISHR = "update organisation set %s where alias = 'ishr'";

    private Portal portal;
    private Chromium chromium;

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    /** What others have kept is of before; a token says its second alone, and the next one is of a later one. */
    @AfterEach
    void nobodyGoesOnWithWhatTheyHad() {
        Program.forget("ishr");
        SignIns.SHARED.forget("ishr");
        WholeSeconds.awaitNext();
    }

    @Test
    void aSessionAndATokenOfBeforeAreRefusedAfterTheThaw() throws Exception {
        Program program = new Program(portal.address(), portal.keycloak(), "admin@ishr.example").afresh();
        program.waitForMembership();
        try (Person member = Person.signIn(chromium, portal, "member@ishr.example")) {
            assertThat(program.get("/statements").status()).isEqualTo(200);
            try {
                write("state = 'FROZEN'");
                member.open("/statements");
                assertThat(member.page().content()).contains("is frozen", "consortium lead");
                assertThat(program.get("/statements").status()).isEqualTo(403);
            } finally {
                write("state = 'ACTIVE', tokens_from = now()");
            }
            assertThat(program.get("/statements").status()).isEqualTo(401);
            program.afresh();
            WholeSeconds.awaitNext();
        }
        try (Person again = Person.signIn(chromium, portal, "member@ishr.example")) {
            again.open("/statements").sees("Statements");
        }
    }

    @Test
    void aSessionIdleDuringTheFreezeHasToSignInAgain() throws Exception {
        try (Person member = Person.signIn(chromium, portal, "signatory@ishr.example")) {
            WholeSeconds.awaitNext();
            write("tokens_from = now()");
            member.open("/statements");
            assertThat(member.page().content()).contains("Please sign in again");
            WholeSeconds.awaitNext();
            member.open("/statements").sees("Statements");
        }
    }

    /** As the owner of the table, who is bound by its policies like everybody else as long as they are forced. */
    private void write(String change) throws Exception {
        try (Connection owner = DriverManager.getConnection(jdbc(portal.property("DATABASE_URL_OWNER")));
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("alter table organisation no force row level security");
            sql.execute(ISHR.formatted(change));
            sql.execute("alter table organisation force row level security");
            owner.commit();
        }
    }

    private static String jdbc(String uri) {
        URI address = URI.create(uri);
        String[] user = address.getUserInfo().split(":", 2);
        return "jdbc:postgresql://%s:%d%s?user=%s&password=%s"
                .formatted(address.getHost(), address.getPort(), address.getPath(), user[0], user[1]);
    }
}
