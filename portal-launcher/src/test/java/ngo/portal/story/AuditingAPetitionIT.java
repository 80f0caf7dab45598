package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPetition;
import ngo.portal.leak.Superuser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An auditor looks at what was done to the numbers of a petition: there are ways to go on, all of them open, and nothing to press. */
@ExtendWith(TestEnvironment.class)
class AuditingAPetitionIT {

    private static final String PRESS = "press@amnesty.example";
    private static final String NAME = "Sample Planted";

    @Test
    void whatWasDoneIsThereAndNobodyWhoSigned(Portal portal, Chromium chromium) throws Exception {
        Program press = new Program(portal.address(), portal.keycloak(), PRESS);
        String id = new StagedPetition(account -> new Program(portal.address(), portal.keycloak(), account), PRESS)
                .reaching("openPetition", "Who audits this");
        try (Superuser database = Superuser.of(portal)) {
            database.run(
                    """
                    insert into petition_signature (petition_id, mail_hash, id, page_id, text_id, code_hash, commitment, country, language,
                      display, origin, domain_hash)
                    select '%1$s', sha256(convert_to('s' || i, 'UTF8')), gen_random_uuid(), g.id, '%1$s',
                      sha256(convert_to('s%1$s' || i, 'UTF8')), sha256(convert_to('c' || i, 'UTF8')), case when i <= 2 then 'DE' else 'FR' end, 'en', 'PUBLIC',
                      decode('6f726967696e6d6b', 'hex'), decode('646f6d61696e6d6b', 'hex')
                    from generate_series(1, 20) i, public_petition_page g where g.petition_id = '%1$s' and g.owner;
                    insert into public_petition_name (petition_id, signature_id, name, country, shown, signed_on)
                    select petition_id, id, '%2$s', country, true, current_date from petition_signature where petition_id = '%1$s' limit 1
                    """
                            .formatted(id, NAME));
        }
        String path = "/petitions/" + id;
        assertThat(press.post(
                                path + "/batches",
                                "{\"criteria\": {\"country\": \"DE\"}, \"reason\": \"One network at night.\","
                                        + " \"publicReason\": \"Made by a program.\", \"language\": \"en\"}")
                        .status())
                .isLessThan(300);
        assertThat(press.post(path + "/sheets", "{\"label\": \"Market square\", \"numbers\": {\"FR\": 20}}")
                        .status())
                .isLessThan(300);
        try (Person auditor = Person.signIn(chromium, portal, "auditor@coalition.example", "/admin/audit")) {
            auditor.open("/admin/audit").follow("Desks of petitions").sees("Who audits this");
            auditor.follow("Who audits this").sees("One network at night.").sees("Made by a program.");
            auditor.sees("Market square").sees("Waiting to be counted");
            assertThat(auditor.page().locator("#content").innerHTML())
                    .doesNotContain("FR 20", NAME, "6f726967696e6d6b", "646f6d61696e6d6b");
            assertThat(auditor.page()
                            .locator("#content button, #content input, #content form")
                            .count())
                    .as("nothing to press")
                    .isZero();
            List<String> links = auditor.page().locator("#content a").all().stream()
                    .map(one -> String.valueOf(one.getAttribute("href")))
                    .toList();
            assertThat(links).hasSizeGreaterThanOrEqualTo(2);
            for (String link : links) {
                assertThat(auditor.page().request().get(portal.at(link)).status())
                        .as(link)
                        .isEqualTo(200);
            }
            for (String closed : List.of(
                    "", "/desk", "/batches", "/batches/1", "/sheets", "/sheets/1", "/sheets/1/scan", "/names")) {
                assertThat(auditor.page()
                                .request()
                                .get(portal.at(path + closed))
                                .status())
                        .as(closed)
                        .isIn(403, 404);
            }
        }
    }
}
