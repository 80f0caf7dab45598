package ngo.portal.ejb.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.organisation.KeycloakSyncService;
import ngo.portal.ejb.organisation.MembershipService;
import ngo.portal.ejb.outbox.OpenCommands;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.outbox.OutboxCommand;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.persistence.setting.PersonSetting.TextSize;
import ngo.portal.persistence.setting.PersonSetting.Theme;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sets is theirs at once, Keycloak's seconds later, and may come from there as well. */
@ArquillianTest
class SettingServiceIT {

    private static final PersonSetting ARABIC =
            new PersonSetting("ar", "Asia/Beirut", Theme.DARK, TextSize.LARGE, true, false);

    private final People people = People.ofANewOrganisation();
    private final String subject = people.member().subject();

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private SettingService settings;

    @Inject
    private MembershipService memberships;

    @Inject
    private KeycloakSyncService sync;

    @Inject
    private OpenCommands open;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aMember() {
        founding.of(people);
        tenant.enter(people.member());
    }

    @AfterEach
    void nothingIsPromisedAnyMore() throws SQLException {
        ask("update outbox_command set done_at = now() where subject = '" + subject + "' returning act");
    }

    @Test
    void aChangedSettingAppliesAtSignInAndIsQueuedForKeycloak() throws SQLException {
        assertThat(settings.own()).isEqualTo(PersonSetting.NONE);
        settings.keep(ARABIC);

        assertThat(settings.own()).isEqualTo(ARABIC);
        assertThat(memberships.of(subject).setting()).isEqualTo(ARABIC);
        assertThat(promised()).containsExactly(Map.of("language", "ar"));
        tenant.enter(people.administrator());
        assertThat(settings.own()).isEqualTo(PersonSetting.NONE);
        assertThat(ask("select action from audit_entry where organisation_id = '" + people.organisation() + "'"))
                .containsExactly("SettingsChanged");
    }

    @Test
    void anUnchangedSettingIsNeitherQueuedNorRecordedInTheTrail() throws SQLException {
        settings.keep(ARABIC);
        settings.keep(ARABIC);
        settings.keep(new PersonSetting("ar", "", Theme.LIGHT, TextSize.LARGE, true, false));

        assertThat(promised()).hasSize(1);
        assertThat(ask("select action from audit_entry where organisation_id = '" + people.organisation() + "'"))
                .hasSize(2);
    }

    @Test
    void whatThePortalDoesNotKnowIsRefused() {
        for (String language : List.of("de", "EN", "en_US'+alert(1)+'")) {
            assertThatThrownBy(() -> settings.keep(ARABIC.in(language))).isInstanceOf(InvalidInput.class);
        }
        for (String zone : List.of("Atlantis", "utc", "+02:00", "Asia/Beirut ")) {
            assertThatThrownBy(
                            () -> settings.keep(new PersonSetting("", zone, Theme.DARK, TextSize.LARGE, false, false)))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(settings.own()).isEqualTo(PersonSetting.NONE);
    }

    @Test
    void keycloakIsFollowedUnlessItIsAboutToHearOtherwise() throws SQLException {
        keycloakSays("fr");
        assertThat(settings.own()).isEqualTo(PersonSetting.NONE.in("fr"));

        settings.keep(ARABIC);
        keycloakSays("fr");
        assertThat(settings.own()).isEqualTo(ARABIC);

        nothingIsPromisedAnyMore();
        keycloakSays("de");
        assertThat(settings.own()).isEqualTo(ARABIC);
        keycloakSays("ru");
        assertThat(settings.own()).isEqualTo(ARABIC.in("ru"));
    }

    private void keycloakSays(String language) {
        tenant.enter(TenantPrincipal.keycloakSync());
        sync.keep(new Directory(List.of(), List.of(), Map.of(), Map.of(), Map.of(subject, language)));
        tenant.enter(people.member());
    }

    private List<Map<String, String>> promised() {
        tenant.enter(TenantPrincipal.keycloakSync());
        List<Map<String, String>> details = open.next(Office.ID).stream()
                .filter(command -> command.type() == OutboxCommandType.SPEAK
                        && command.subject().equals(subject))
                .map(OutboxCommand::details)
                .toList();
        tenant.enter(people.member());
        return details;
    }

    private static List<String> ask(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = DriverManager.getConnection(System.getenv("PORTAL_DB_URL") + "?user=postgres");
                Statement question = superuser.createStatement();
                ResultSet answer = question.executeQuery(sql)) {
            while (answer.next()) {
                found.add(answer.getString(1));
            }
        }
        return found;
    }
}
