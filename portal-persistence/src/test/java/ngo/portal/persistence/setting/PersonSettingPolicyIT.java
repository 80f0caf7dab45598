package ngo.portal.persistence.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A setting is its person's own affair: colleagues, leads and administrators neither see nor change it. */
class PersonSettingPolicyIT {

    private final Database database = Database.running();
    private final UUID organisation = UUID.randomUUID();
    private final String ada = "ada-" + organisation;
    private final String bo = "bo-" + organisation;

    @BeforeEach
    void adaHasSetHerLanguage() throws SQLException {
        assertThat(change(person(ada), insert(ada, "ar"))).isEqualTo(1);
    }

    @Test
    void everybodyReadsAndChangesTheirOwn() throws SQLException {
        assertThat(languages(person(ada))).containsExactly("ar");
        assertThat(change(person(ada), "update person_setting set language = 'ru', zone = 'Asia/Beirut'"))
                .isEqualTo(1);

        assertThat(languages(person(ada))).containsExactly("ru");
    }

    @Test
    void nobodySeesOrChangesThatOfSomebodyElse() throws SQLException {
        TenantPrincipal lead = new TenantPrincipal(
                organisation, bo, "Bo", Set.of(MemberRole.ADMINISTRATOR), Set.of(CoalitionRole.LEAD));
        TenantPrincipal office =
                new TenantPrincipal(Office.ID, bo, "Bo", Set.of(), Set.of(CoalitionRole.COALITION_ADMINISTRATOR));
        for (TenantPrincipal other : List.of(person(bo), lead, office)) {
            assertThat(languages(other)).isEmpty();
            assertThat(change(other, "update person_setting set language = 'fr'"))
                    .isZero();
            assertThatThrownBy(() -> change(other, insert("cy-" + organisation, "fr")))
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> change(person(ada), "delete from person_setting"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> change(person(ada), "update person_setting set subject = '" + bo + "'"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theMailDispatchReadsLanguagesAndTheSyncKeepsThem() throws SQLException {
        assertThat(languages(TenantPrincipal.timer(organisation))).containsExactly("ar");
        assertThat(change(
                        TenantPrincipal.timer(organisation),
                        "update person_setting set language = 'fr' where subject = '" + ada + "'"))
                .isZero();
        assertThat(change(
                        TenantPrincipal.keycloakSync(),
                        "update person_setting set language = 'es' where subject = '" + ada + "'"))
                .isEqualTo(1);

        assertThat(languages(person(ada))).containsExactly("es");
    }

    /** Everybody may ask Keycloak to speak to them in another language, and to nobody else. */
    @Test
    void aPersonPromisesKeycloakTheirOwnLanguageAlone() throws SQLException {
        assertThat(change(person(ada), speak(ada, Office.ID))).isEqualTo(1);
        assertThatThrownBy(() -> change(person(ada), speak(bo, Office.ID))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> change(person(ada), speak(ada, organisation)))
                .hasMessageContaining("row-level security");
    }

    private TenantPrincipal person(String subject) {
        return new TenantPrincipal(organisation, subject, "P", Set.of(MemberRole.MEMBER), Set.of());
    }

    private static String insert(String subject, String language) {
        return "insert into person_setting (subject, language) values ('%s', '%s')".formatted(subject, language);
    }

    private String speak(String subject, UUID owner) {
        return """
                insert into outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at)
                values ('%s', gen_random_uuid(), 'SPEAK', '%s', '{"language":"ar"}', '%s', now(), now())
                """
                .formatted(owner, subject, ada);
    }

    private List<String> languages(TenantPrincipal acting) throws SQLException {
        try (Connection connection = database.acting(acting);
                Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(
                        "select language from person_setting where subject like '%" + organisation + "'")) {
            List<String> found = new ArrayList<>();
            while (answer.next()) {
                found.add(answer.getString(1));
            }
            return found;
        }
    }

    private int change(TenantPrincipal acting, String command) throws SQLException {
        try (Connection connection = database.acting(acting);
                Statement sql = connection.createStatement()) {
            int changed = sql.executeUpdate(command);
            connection.commit();
            return changed;
        }
    }
}
