package ngo.portal.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPetition;
import ngo.portal.leak.Session;
import ngo.portal.leak.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file of very many supporters is read while it is written: nobody holds all of it. What is deleted after the first line has come is in
 * no later one, but for what is under way in the buffers of the connection.
 */
@ExtendWith(TestEnvironment.class)
@Tag("part-4")
class FlatExportIT {

    private static final String ADMINISTRATOR = "admin@fidh.example";
    private static final int SUPPORTERS = 300_000;

    /** More than two sockets hold of lines of sixty-six bytes, and far less than all. */
    private static final int UNDER_WAY = 225_000;

    private final HttpClient http = HttpClient.newHttpClient();

    private Portal portal;
    private Superuser database;
    private String petition = "";

    @BeforeEach
    void aPetitionWithManySupporters(Portal running) throws Exception {
        portal = running;
        database = Superuser.of(portal);
        petition = new StagedPetition(account -> new Program(portal.address(), portal.keycloak(), account))
                .reaching("openPetition", "Very many let us write to them");
        // They have taken it back, so nothing of them is left that a key would have to open.
        database.run(
                """
                insert into petition_consent (organisation_id, petition_id, signature_id, wording, given_at, taken_back_at)
                select o.id, '%s', gen_random_uuid(), 1, now(), now() from organisation o, generate_series(1, %d) where o.alias = 'fidh'
                """
                        .formatted(petition, SUPPORTERS));
    }

    @AfterEach
    void leave() throws Exception {
        deleteAll();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void aFileIsReadWhileItIsWritten(String ending) throws Exception {
        HttpResponse<InputStream> file = http.send(
                HttpRequest.newBuilder(URI.create(portal.at("/petitions/" + petition + "/supporters." + ending)))
                        .header("Cookie", Session.afresh(portal, ADMINISTRATOR).cookies())
                        .header("Origin", portal.address().toString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(file.statusCode()).isEqualTo(200);

        int lines = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.body(), UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (lines == 1) {
                    deleteAll();
                }
                lines++;
            }
        }
        assertThat(lines).isBetween(2, UNDER_WAY);
    }

    private void deleteAll() throws Exception {
        database.run("delete from petition_consent where petition_id = '%s'".formatted(petition));
    }
}
