package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPetition;
import ngo.portal.leak.Superuser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A petition is handed over with a list, answered, and archived by two people; the public reads how it went. */
@ExtendWith(TestEnvironment.class)
@Tag("part-4")
class EndingAPetitionIT {

    private static final String OWNER = "member@fidh.example";
    private static final String LEAD = "lead@omct.example";

    private Portal portal;
    private Chromium chromium;
    private String path = "";
    private String slug = "";

    /** It was closed eight days ago, so that nobody can confirm any more. */
    @BeforeEach
    void aClosedPetition(Portal running, Chromium browser) throws Exception {
        portal = running;
        chromium = browser;
        as(OWNER).waitForMembership();
        String id = new StagedPetition(this::as).reaching("openPetition", "How it ends " + UUID.randomUUID());
        path = "/petitions/" + id;
        slug = as(OWNER).get(path).field("slug");
        assertThat(as(LEAD).post(path + "/close", "{\"reason\": \"The law was changed.\"}")
                        .status())
                .isEqualTo(200);
        try (Superuser database = Superuser.of(portal)) {
            database.run(
                    "set session_replication_role = replica; update petition set closed_at = now() - interval '8 days'"
                            + " where id = '"
                            + id
                            + "'; update public_petition set closed_at = now() - interval '8 days' where petition_id ="
                            + " '"
                            + id + "'");
        }
    }

    @Test
    void itIsHandedOverAnsweredAndArchivedByTwo() throws Exception {
        try (Person owner = Person.signInAfresh(chromium, portal, OWNER)) {
            owner.open(path).sees("The petition is closed for signing and confirming.");
            owner.follow("Lists to hand over").tick("Initials");
            Download file = owner.page().waitForDownload(() -> owner.click("#make"));
            assertThat(Files.readString(file.path()))
                    .contains("How it ends", "Other countries")
                    .doesNotContain("<script");
            owner.open(path + "/handover").sees("Fingerprint of the file");
            owner.page().locator("#fileType").selectOption("PDF");
            Download paper = owner.page().waitForDownload(() -> owner.click("#make"));
            assertThat(paper.suggestedFilename()).isEqualTo(slug + ".pdf");
            byte[] bytes = Files.readAllBytes(paper.path());
            assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            owner.open(path + "/handover").sees(sha256(bytes));

            aLongListIsDownloadedInParts(owner);

            owner.open(path + "/deliveries/new");
            owner.page().locator("#addressee").fill("Sample ministry");
            owner.page().locator("#deliveredOn").fill("2026-01-02");
            owner.click("#save");
            owner.sees("Sample ministry");
            assertThat(as(OWNER).get(path).field("state")).isEqualTo("DELIVERED");
            owner.open(path + "/deliveries/1/reply");
            owner.page().locator("#on").fill("2026-01-03");
            owner.click("#save");
            owner.sees("Sample ministry");
            assertThat(as(OWNER).get(path).field("state")).isEqualTo("ANSWERED");

            owner.open(path + "/archive").sees("All personal data are erased immediately and permanently.");
            owner.fill("Reason", "It was handed over.").press("Ask to archive").sees("was sent to the leads.");
        }
        try (Person lead = Person.signInAfresh(chromium, portal, LEAD)) {
            lead.open("/dashboard").sees("Decide on archiving a petition");
            lead.open(path + "/archive").sees("It was handed over.");
            lead.press("Archive and erase permanently").sees("Erasure report");
            assertThat(lead.page().content()).contains("two people: one requested it, a lead agreed");
        }
        assertThat(portal.get("/en/petitions/" + slug).body()).contains("This petition is archived.");
        assertThat(portal.get("/ar/petitions/" + slug).body()).contains("أُرشفت هذه العريضة.");
        assertThat(portal.get("/en/petitions/" + slug + "/ledger").body()).contains("Ledger", "confirmed mailboxes");
        assertThat(portal.get("/api/v1/public/petitions/" + slug + "/count").statusCode())
                .isEqualTo(200);
    }

    private void aLongListIsDownloadedInParts(Person owner) throws Exception {
        try (Superuser database = Superuser.of(portal)) {
            database.run(
                    """
                    insert into petition_signature (petition_id, mail_hash, id, page_id, text_id, code_hash, commitment, country, language, display)
                    select '%1$s', sha256(convert_to('s' || i, 'UTF8')), gen_random_uuid(), g.id, '%1$s',
                      sha256(convert_to('s%1$s' || i, 'UTF8')), sha256(convert_to('c%1$s' || i, 'UTF8')),
                      case when i <= 120 then 'DE' else 'FR' end, 'en', 'PUBLIC'
                    from generate_series(1, 5001) i, public_petition_page g where g.petition_id = '%1$s' and g.owner;
                    insert into public_petition_name (petition_id, signature_id, name, country, shown, signed_on)
                    select petition_id, id, 'Sample فاطمة 王小明', country, true, current_date from petition_signature where petition_id = '%1$s'
                    """
                            .formatted(path.substring(path.lastIndexOf('/') + 1)));
        }
        owner.open(path + "/handover").tick("Names");
        owner.page().locator("#fileType").selectOption("PDF");
        owner.click("#make");
        owner.sees("Your list in 2 parts").sees("0 of 2 parts downloaded");
        Download second = owner.page().waitForDownload(() -> owner.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download: Part 2 of 2"))
                .click());
        assertThat(second.suggestedFilename()).isEqualTo(slug + "-2-2.pdf");
        owner.follow("Refresh status").sees("1 of 2 parts downloaded");
        assertThat(owner.page().content()).contains(sha256(Files.readAllBytes(second.path())));
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private Program as(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
