package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import ngo.portal.api.Program.Reply;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs read the directory and write the entry of their own organisation. */
@ExtendWith(SharedInstallation.class)
class EntryApiIT {

    private static final String CHANGE =
            """
            {"about": {"en": "Written by a program.", "fr": "Écrit par un programme."}, "languages": ["en", "fr"]}""";

    private Program admin;
    private Program member;

    @BeforeEach
    void people(Installation portal) {
        admin = new Program(portal, "admin@rsf.example");
        member = new Program(portal, "member@rsf.example");
        admin.waitForMembership();
    }

    @Test
    void anEntryIsReadAndWrittenByItsVersion() {
        Reply read = admin.get("/organisations/rsf");
        assertThat(read.body())
                .contains("\"alias\":\"rsf\"", "\"coalitionRoles\":", "\"members\":", "\"officialNames\":{\"en\":");

        assertThat(admin.send("PUT", "/organisations/rsf", CHANGE).status()).isEqualTo(428);
        Reply saved = admin.send("PUT", "/organisations/rsf", CHANGE, "If-Match", read.header("ETag"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("Écrit par un programme.", "Reporters sans frontières");
        assertThat(admin.send("PUT", "/organisations/rsf", CHANGE, "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(member.get("/public/organisations").body()).contains("Written by a program.");
    }

    @Test
    void nobodyElseWritesIt() {
        String tag = member.get("/organisations/rsf").header("ETag");

        assertThat(member.send("PUT", "/organisations/rsf", CHANGE, "If-Match", tag)
                        .status())
                .isEqualTo(403);
        assertThat(member.send("PUT", "/organisations/rsf", CHANGE).status()).isEqualTo(403);
        assertThat(admin.send("PUT", "/organisations/fidh", CHANGE, "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(admin.send("PUT", "/organisations/nobody", CHANGE, "If-Match", "*")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anUnpublishableFieldIsNamed() {
        Reply wrong =
                admin.send("PUT", "/organisations/rsf", "{\"website\": \"javascript:alert(1)\"}", "If-Match", "*");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"field\":\"website\"");
        assertThat(admin.send("PUT", "/organisations/rsf", "{\"about\": \"text\"}", "If-Match", "*")
                        .body())
                .contains("\"field\":\"about\"");
        Reply taken = admin.send("PUT", "/organisations/rsf", "{\"shortNames\": {\"es\": \"ОМСТ\"}}", "If-Match", "*");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.field("type")).isEqualTo("urn:portal:problem:name-taken-by-lookalike");
    }
}
