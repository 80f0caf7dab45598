package ngo.portal.launch.database;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;

/** Founds the first organisations of a coalition. No second person exists yet who could confirm them; the database permits this once. */
public final class FirstOrganisations {

    private static final String HAS_BEGUN = "select ctx.coalition_has_begun()";
    private static final String BEGIN = "select ctx.begin_coalition(cast(? as jsonb), ?, now())";

    private final DatabaseAccount owner;

    public FirstOrganisations(DatabaseAccount owner) {
        this.owner = owner;
    }

    /**
     * Whether a lead exists, or an organisation beyond the state of an invitation: then the office founds further organisations,
     * and leads confirm them.
     */
    public boolean haveBegun() {
        try (Connection connection = OwnDatabases.entered(owner);
                Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(HAS_BEGUN)) {
            answer.next();
            return answer.getBoolean(1);
        } catch (SQLException refused) {
            throw refused(refused);
        }
    }

    /**
     * Founds all organisations or none.
     *
     * @param language of their people
     * @param leads makes the people leads in Keycloak; if that fails, nothing is founded. If the commit after it fails, they keep
     *     that role without an organisation, which gives them no access; repeating the command accepts them and founds the
     *     organisations
     */
    public void found(List<FirstOrganisation> organisations, String language, OfficeTrail.Act leads)
            throws IOException {
        try (Connection connection = OwnDatabases.entered(owner)) {
            connection.setAutoCommit(false);
            try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
                begin.setString(1, named(organisations).toString());
                begin.setString(2, language);
                begin.execute();
            }
            leads.carryOut();
            connection.commit();
        } catch (SQLException refused) {
            throw refused(refused);
        }
    }

    private static JsonArray named(List<FirstOrganisation> organisations) {
        JsonArray named = new JsonArray();
        for (FirstOrganisation one : organisations) {
            JsonObject organisation = new JsonObject();
            organisation.addProperty("id", UUID.randomUUID().toString());
            organisation.addProperty("alias", one.alias());
            organisation.addProperty("name", one.name());
            organisation.addProperty("lead", one.lead());
            named.add(organisation);
        }
        return named;
    }

    private static StartupRefused refused(SQLException refused) {
        return new StartupRefused("No organisation was added: " + StartupRefused.firstLine(refused), refused);
    }
}
