package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPetition;
import ngo.portal.leak.Superuser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A press officer keeps the desk of a petition, without script, and a lead is the second person. */
@ExtendWith(TestEnvironment.class)
@Tag("part-4")
class KeepingThePetitionDeskIT {

    private static final String PRESS = "press@amnesty.example";
    private static final String LEAD = "lead@omct.example";

    @Test
    void fromHeldSignOnsToBatchesAndPaper(Portal portal, Chromium chromium) throws Exception {
        String id = new StagedPetition(account -> new Program(portal.address(), portal.keycloak(), account), PRESS)
                .reaching("openPetition", "Keep the desk");
        String path = "/petitions/" + id;
        try (Superuser database = Superuser.of(portal);
                Person press = Person.signInWithoutScript(chromium, portal, PRESS);
                Person lead = Person.signIn(chromium, portal, LEAD)) {
            fill(database, id);
            press.open(path + "/desk").sees("Throwaway mail address").sees("Held sign-ons: 2");
            press.page().locator("input[name=chosen]").first().press("Space");
            press.press("Release").sees("1 sign-on released.").sees("Held sign-ons: 1");
            press.page().locator("input[name=chosen]").first().press("Space");
            press.press("Refuse").sees("1 sign-on refused.").sees("No sign-on is held.");

            press.open(path + "/names").sees("www.spam.example");
            press.page().locator("input[name=chosen]").first().press("Space");
            press.press("Hide").sees("1 name is hidden now.").sees("There are no names here.");

            await(database, id, "220");
            press.open(path + "/signatures?country=DE").follow("Make a batch of these");
            press.choose("Kind of reason", "Made by a program")
                    .fill("Reason", "One network at night.")
                    .fill("Public reason", "They were made by a program.")
                    .press("Preview");
            press.sees("120 signatures of 220, 55%").sees("A second person has to agree");
            press.press("Ask a second person").sees("Others have been asked to agree.");
            assertThat(press.page().locator("#run").count()).isZero();
            String batch = press.page()
                    .url()
                    .replaceFirst("[?].*", "")
                    .substring(portal.at("").length());

            lead.open(batch)
                    .sees("Waiting for a second person")
                    .press("Invalidate")
                    .sees("The batch is running.");
            await(database, id, "100");
            press.open(batch).sees("Signatures removed: 120").press("Undo");
            await(database, id, "220");
            press.open("/en/petitions/" + slug(database, id))
                    .sees("120 signatures were removed:")
                    .sees("They were made by a program.")
                    .sees("120 signatures count again.");

            press.open(path + "/sheets")
                    .fill("Where it was collected", "Market square")
                    .fill("Signatures by country", "FR 20")
                    .press("Enter the sheet")
                    .sees("Sheet 1 is entered.");
            scanned(press, lead, path + "/sheets/1", database);
            lead.open(path + "/sheets/1").fill("Signatures by country", "FR 19").press("Count sheet");
            lead.sees("The counts of sheet 1 differ");
            press.open(path + "/sheets/1")
                    .fill("Signatures by country", "FR 20")
                    .press("Enter the sheet");
            lead.open(path + "/sheets/1").fill("Signatures by country", "FR 20").press("Count sheet");
            lead.sees("Both counts agree");
            await(database, id, "240");
            lead.open("/en/petitions/" + slug(database, id)).sees("220 confirmed by e-mail and 20 on paper");
            InvariantsAtLast.require(database, UUID.fromString(id));
        }
    }

    /** Added without script, opened by the lead who counts, and destroyed after a look at what that means. */
    private static void scanned(Person press, Person lead, String sheet, Superuser database) throws Exception {
        press.open(sheet).field("PDF or picture").setInputFiles(new FilePayload("no.txt", "text/plain", new byte[] {65
        }));
        press.press("Add the scan").sees("A scan must be a PDF or a picture.");
        press.field("PDF or picture").setInputFiles(new FilePayload("paper.png", "image/png", picture()));
        press.press("Add the scan").sees("Open the scan").sees("Replace the scan");

        withoutKeys(lead, sheet, database);
        lead.open(sheet).sees("Open the scan");
        assertThat(lead.page().content()).doesNotContain("FR 20").doesNotContain("Remove the scan");
        String address = lead.page().url().replaceFirst("[?].*", "") + "/scan";
        APIResponse answer = lead.page().request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("content-type", "image/png")
                .containsEntry("content-disposition", "attachment; filename=\"sheet-1.png\"")
                .containsEntry("cache-control", "no-store");
        assertThat(answer.headers().get("content-security-policy")).startsWith("sandbox");
        assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
        askedOtherwise(lead, address, answer.body());

        press.follow("Remove the scan").sees("Destroy this scan?").press("Destroy the scan");
        press.sees("The scan of sheet 1 is destroyed.").sees("Add the scan");
        assertThat(lead.page().request().get(address).status()).isEqualTo(404);
    }

    /** A part is never kept apart from the whole, a head has no body, and what is not there is not there by any other name. */
    private static void askedOtherwise(Person lead, String address, byte[] whole) {
        APIRequestContext asking = lead.page().request();
        APIResponse part = asking.get(address, RequestOptions.create().setHeader("Range", "bytes=0-3"));
        assertThat(part.status()).isEqualTo(200);
        assertThat(part.body()).isEqualTo(whole);
        APIResponse head = asking.head(address);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers()).containsEntry("cache-control", "no-store");
        assertThat(head.body()).isEmpty();
        for (String other : List.of(
                address.replace("/sheets/1/", "/sheets/2/"),
                address.replace("/sheets/1/", "/sheets/-1/"),
                address.replace("/sheets/1/", "/sheets/1x/"),
                address.replace("/sheets/1/", "/sheets/99999999999/"),
                address.replaceFirst("/petitions/[0-9a-f-]{36}", "/petitions/" + UUID.randomUUID()))) {
            assertThat(asking.get(other).status()).as(other).isEqualTo(404);
        }
    }

    /** The page exists and the sheet can be counted. */
    private static void withoutKeys(Person lead, String sheet, Superuser database) throws Exception {
        try {
            database.run("alter role portal_vault nologin");
            database.run(
                    "select pg_terminate_backend(pid, 10000) from pg_stat_activity where usename = 'portal_vault'");
            lead.open(sheet).sees("cannot be opened right now").sees("Count sheet");
        } finally {
            database.run("alter role portal_vault login");
        }
        for (int tries = 0; tries < 100 && !lead.open(sheet).page().content().contains("Open the scan"); tries++) {
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static void fill(Superuser database, String id) throws Exception {
        database.run(
                """
                insert into petition_pending (petition_id, mail_hash, id, page_id, text_id, code_hash, country, language, display, batch_id,
                  generation, sealed, risk, held)
                select '%1$s', sha256(convert_to(i::text, 'UTF8')), gen_random_uuid(), g.id, '%1$s',
                  sha256(convert_to('%1$s' || i, 'UTF8')), 'FR', 'en', 'COUNTED', '%1$s', 1, 'x', 3, true
                from generate_series(1, 2) i, public_petition_page g where g.petition_id = '%1$s' and g.owner;
                insert into petition_signature (petition_id, mail_hash, id, page_id, text_id, code_hash, commitment, country, language, display)
                select '%1$s', sha256(convert_to('s' || i, 'UTF8')), gen_random_uuid(), g.id, '%1$s',
                  sha256(convert_to('s%1$s' || i, 'UTF8')), sha256(convert_to('c' || i, 'UTF8')), case when i <= 120 then 'DE' else 'FR' end, 'en', 'COUNTED'
                from generate_series(1, 220) i, public_petition_page g where g.petition_id = '%1$s' and g.owner;
                insert into public_petition_name (petition_id, signature_id, name, country, shown, signed_on)
                select petition_id, id, 'www.spam.example', country, false, current_date from petition_signature
                where petition_id = '%1$s' and country = 'FR' limit 1
                """
                        .formatted(id));
    }

    private static String slug(Superuser database, String id) throws Exception {
        return database.strings("select slug from public_petition where petition_id = '%s'".formatted(id))
                .get(0);
    }

    private static void await(Superuser database, String id, String total) throws Exception {
        String question = "select total::text from public_petition where petition_id = '%s'".formatted(id);
        for (int tries = 0; tries < 300 && !database.strings(question).equals(List.of(total)); tries++) {
            LockSupport.parkNanos(200_000_000);
        }
        assertThat(database.strings(question)).containsExactly(total);
    }
}
