package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organisation writes its entry in the directory; colleagues, other organisations and the public read it. */
@ExtendWith(TestEnvironment.class)
class OwnEntryIT {

    private static final String ENGLISH = "[id='t:0:%s']";
    private static final String SPANISH = "[id='t:2:%s']";

    @Test
    void anAdministratorsTextIsOnThePublicPage(Portal portal, Chromium chromium) throws Exception {
        try (Person admin = Person.signIn(chromium, portal, "admin@ishr.example");
                Person other = Person.signIn(chromium, portal, "member@awid.example")) {
            admin.open("/organisation").follow("Edit the entry");
            admin.page().locator(ENGLISH.formatted("about")).fill("Stands beside defenders. Supports them everywhere.");
            admin.page().locator(SPANISH.formatted("officialName")).fill("Servicio Internacional");
            admin.fill("Website", "javascript:alert(1)").press("Save the entry").sees("A web address begins with");
            admin.fill("Website", "https://www.ishr.example/en").pick("Offices in", "United States");
            admin.press("Preview").sees("How it will look").sees("Servicio Internacional");
            admin.press("Save the entry").sees("The entry is saved.").sees("United States");

            HttpResponse<String> page = portal.get("/en/organisations/ishr");
            assertThat(page.body())
                    .contains("Stands beside defenders.", "Switzerland, United States", "press@ishr.example");
            other.open("/organisations")
                    .fill("Find an organisation", "servicio")
                    .press("Find")
                    .follow("International Service for Human Rights")
                    .sees("May sign")
                    .sees("Stands beside defenders.");
        }
    }

    /** Without script there are boxes and a search field; what was ticked before a search stays so. */
    @Test
    @Tag("part-4")
    void countriesAreFoundByNameWithoutScriptToo(Portal portal, Chromium chromium) {
        try (Person admin = Person.signInWithoutScript(chromium, portal, "admin@rsf.example")) {
            admin.open("/organisation/entry");
            find(admin, "ivoire");
            box(admin, "CI").press("Space");
            find(admin, "keny");
            assertThat(box(admin, "CI").isChecked()).isTrue();
            assertThat(box(admin, "FR").isChecked()).isTrue();
            box(admin, "KE").press("Space");
            box(admin, "CI").press("Space");
            admin.page().locator("#save").press("Enter");
            admin.sees("The entry is saved.").sees("Kenya");
            assertThat(admin.page().content()).doesNotContain("Ivoire");
        }
    }

    private static void find(Person admin, String words) {
        admin.page().locator("#countries-words").fill(words);
        admin.page().locator("#countriesLook").press("Enter");
        admin.page().waitForLoadState();
    }

    private static Locator box(Person admin, String country) {
        return admin.page().locator("#countries-" + country);
    }

    @Test
    @Tag("part-4")
    void lettersThatImitateOthersAreShownBeforeTheyAreSaved(Portal portal, Chromium chromium) {
        try (Person admin = Person.signIn(chromium, portal, "admin@frontline.example")) {
            admin.open("/organisation/entry");
            admin.page().locator(SPANISH.formatted("officialName")).fill("Frоnt Line ОМСТ");

            admin.press("Save the entry")
                    .sees("о is Cyrillic and looks like o")
                    .sees("О, М, С, Т are Cyrillic and look like O, M, C, T");
            admin.page().locator(SPANISH.formatted("officialName")).fill("ОМСТ");
            admin.press("Save the entry").sees("could be mistaken for");
            assertThat(admin.page().locator(SPANISH.formatted("officialName"))).hasValue("ОМСТ");
        }
    }

    @Test
    @Tag("part-4")
    void anEditConflictIsResolvedOnlyWhereBothChangedTheSame(Portal portal, Chromium chromium) {
        try (Person first = Person.signIn(chromium, portal, "admin@protectdefenders.example");
                Person second = first.inAnotherTab()) {
            first.open("/organisation/entry");
            second.open("/organisation/entry");
            first.fill("Region", "Europe").fill("Website", "https://first.protectdefenders.example");
            first.press("Save the entry").sees("The entry is saved.");
            second.page().locator(ENGLISH.formatted("about")).fill("Written by the second.");
            second.fill("Website", "https://second.protectdefenders.example").press("Save the entry");

            second.sees("Changed while you were writing").sees("https://first.protectdefenders.example");
            assertThat(second.field("Region")).hasValue("Europe");
            assertThat(second.field("Website")).hasValue("https://second.protectdefenders.example");
            second.press("Save my version")
                    .sees("The entry is saved.")
                    .sees("Written by the second.")
                    .sees("Europe");
        }
    }

    @Test
    void onlyAnAdministratorFindsTheWayToTheEntry(Portal portal, Chromium chromium) {
        try (Person member = Person.signIn(chromium, portal, "member@rsf.example")) {
            member.open("/organisation").sees("Reporters Without Borders");
            assertThat(member.page().getByText("Edit the entry")).hasCount(0);
            for (String path : new String[] {"entry", "logo", "settings"}) {
                member.open("/organisation/" + path).sees("May sign");
                assertThat(member.page().url()).endsWith("/organisation");
            }
        }
    }

    @Test
    void aLogoIsShownToEverybodyUntilItIsRemoved(Portal portal, Chromium chromium) throws Exception {
        try (Person admin = Person.signIn(chromium, portal, "admin@awid.example")) {
            admin.open("/organisation/logo");
            send(admin, "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
            admin.sees("SVG files can contain programs");
            Page page = admin.page();
            Locator present = page.locator(".logo");
            String before = present.count() == 0 ? "" : String.valueOf(present.getAttribute("src"));
            send(admin, "logo.png", picture());
            assertThat(present).not().hasAttribute("src", before);
            String address = Objects.requireNonNull(page.locator(".logo").getAttribute("src"));
            HttpResponse<String> logo = portal.get(address);
            assertThat(logo.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(logo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(logo.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(logo.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(logo.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
            assertThat(portal.get("/logos/awid.png?0123456789abcdef").headers().firstValue("Cache-Control"))
                    .contains("public, max-age=60");
            assertThat(portal.get("/en/organisations/awid").body()).contains(address);

            admin.follow("Remove the logo").sees("Remove it?").press("Yes, remove it");
            admin.sees("The logo is removed.").sees("There is no logo yet");
            assertThat(portal.get("/logos/awid.png").statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Tag("part-4")
    void everybodyFindsAnOrganisationByLettersThatLookAlike(Portal portal, Chromium chromium) throws Exception {
        HttpResponse<String> found = portal.get("/en/organisations?q=%D0%9E%D0%9C%D0%A1%D0%A2");

        assertThat(found.body()).contains("World Organisation Against Torture").doesNotContain("Amnesty International");
        assertThat(portal.get("/en/organisations?q=sans+fronti%C3%A8res").body())
                .contains("Reporters Without Borders");
        assertThat(portal.get("/en/organisations?q=nobody-at-all").body()).contains("No organisation found");
    }

    private static void send(Person person, String name, byte[] file) {
        person.page().locator("#file").setInputFiles(new FilePayload(name, "image/png", file));
        person.press("Use this file");
    }

    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(0, 0, 400, 200);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
