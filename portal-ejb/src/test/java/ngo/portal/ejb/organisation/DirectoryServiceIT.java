package ngo.portal.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.publication.PublicDirectoryService;
import ngo.portal.persistence.organisation.OrganisationRefusals.NameTakenByLookalike;
import ngo.portal.persistence.organisation.entry.ConsultativeStatus;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.LogoRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.tenant.NoTenantSelected;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The directory entry of an organisation, and who may change it. */
@ArquillianTest
class DirectoryServiceIT {

    private final People own = People.ofANewOrganisation();
    private final People other = People.ofANewOrganisation();
    private final String alias = own.organisation().toString();

    @Inject
    private TenantContext tenant;

    @Inject
    private Founding founding;

    @Inject
    private DirectoryService directory;

    @Inject
    private PublicDirectoryService published;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void twoOrganisations() {
        founding.of(
                List.of(own, other),
                List.of(
                        person("Sana", Set.of("members", "signatories"), true),
                        person("Member", Set.of("members"), true),
                        person("Gone", Set.of("signatories"), false)),
                Map.of());
        tenant.enter(own.administrator());
    }

    @Test
    void anEntryIsPublishedInEachLanguageThatItHas() {
        EntryForm form = EntryForm.of(directory.own());
        form.text("en").setOfficialName("Lantern " + alias);
        form.text("en").setAbout("Keeps a light on.");
        form.text("fr").setOfficialName("La Lanterne " + alias);
        form.text("fr").setSortKey("Lanterne " + alias);
        form.setStatus(ConsultativeStatus.SPECIAL);
        form.setCountries(List.of("FR", "KE"));
        form.getContacts().add(contact("open@portal.example", true));
        form.getContacts().add(contact("inside@portal.example", false));
        directory.save(form, directory.own().version());

        tenant.enter(other.member());
        EntryDetail entry = directory.entry(alias);
        assertThat(entry.localized("en").name()).isEqualTo("Lantern " + alias);
        assertThat(entry.localized("fr").sortKey()).isEqualTo("Lanterne " + alias);
        assertThat(entry.localized("fr").about()).isEqualTo("Keeps a light on.");
        assertThat(entry.localized("ar").name()).isEqualTo("Lantern " + alias);
        assertThat(entry.contacts()).hasSize(2);

        tenant.leave();
        EntryDetail open = published.entry(alias);
        assertThat(open.localized("fr").nameLanguage()).isEqualTo("fr");
        assertThat(open.countries()).containsExactly("FR", "KE");
        assertThat(open.status()).isEqualTo(ConsultativeStatus.SPECIAL);
        assertThat(open.contacts()).extracting(contact -> contact.email()).containsExactly("open@portal.example");
    }

    @Test
    void onlyAnAdministratorWritesAndOnlyTheOwnEntry() throws IOException {
        EntryForm form = EntryForm.of(directory.own());
        for (TenantPrincipal somebody : List.of(own.member(), own.signatory(), own.lead())) {
            tenant.enter(somebody);
            assertThatThrownBy(() -> directory.save(form, 0)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> directory.forWriting(alias)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> directory.keepLogo(logo())).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> directory.dropLogo()).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> directory.demandClearance(true, 0)).isInstanceOf(Forbidden.class);
        }
        tenant.enter(TenantPrincipal.person("nobody"));
        assertThatThrownBy(() -> directory.save(form, 0)).isInstanceOf(NoTenantSelected.class);

        tenant.enter(other.administrator());
        assertThatThrownBy(() -> directory.forWriting(alias)).isInstanceOf(Forbidden.class);
        EntryForm theirs = EntryForm.of(directory.own());
        theirs.setRegion("Taken");
        directory.save(theirs, directory.own().version());
        assertThat(directory.entry(alias).region()).isEmpty();
    }

    /** It decides whether a second person is asked before each signature of the organisation. */
    @Test
    void changingWhetherSignaturesNeedClearanceRequiresRecentAuthentication() {
        long read = directory.own().version();
        for (Instant proven : Arrays.asList(null, Clock.systemUTC().instant().minus(Duration.ofMinutes(16)))) {
            tenant.enter(own.administrator().provenAt(proven));
            assertThatThrownBy(() -> directory.demandClearance(true, read)).isInstanceOf(ProofNeeded.class);
            tenant.enter(own.member().provenAt(proven));
            assertThatThrownBy(() -> directory.demandClearance(true, read)).isInstanceOf(Forbidden.class);
        }
        tenant.enter(own.administrator());
        directory.demandClearance(true, read);

        assertThat(directory.own().clearanceRequired()).isTrue();
    }

    @Test
    void whoHasReadAnOlderVersionOverwritesNothing() {
        EntryForm first = EntryForm.of(directory.own());
        EntryForm second = EntryForm.of(directory.own());
        long read = directory.own().version();
        first.setRegion("Asia");
        directory.save(first, read);

        second.setRegion("Europe");
        assertThatThrownBy(() -> directory.save(second, read)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> directory.demandClearance(true, read)).isInstanceOf(Stale.class);
        assertThat(directory.own().region()).isEqualTo("Asia");
    }

    @Test
    void nobodyTakesANameThatLooksLikeAnothers() {
        named(own, "ОРЕN НANDS " + other.organisation());
        tenant.enter(other.administrator());
        EntryForm form = EntryForm.of(directory.own());
        form.text("es").setOfficialName("Open Hands " + other.organisation());

        assertThatThrownBy(() -> directory.save(form, directory.own().version()))
                .isInstanceOf(NameTakenByLookalike.class);
        form.text("es").setOfficialName("Manos abiertas " + other.organisation());
        directory.save(form, directory.own().version());
        assertThat(directory
                        .find(DirectoryQuery.choice("en", "open hands " + other.organisation(), 20))
                        .items())
                .extracting(DirectoryLine::alias)
                .as("names that contain the words come before similar names")
                .startsWith(alias);
    }

    private void named(People people, String name) {
        tenant.enter(people.administrator());
        EntryForm form = EntryForm.of(directory.own());
        form.text("en").setOfficialName(name);
        directory.save(form, directory.own().version());
    }

    @Test
    void anEntryThatCannotBePublishedIsRejectedWithItsField() {
        EntryForm form = EntryForm.of(directory.own());
        form.setWebsite("javascript:alert(1)");
        assertThatThrownBy(() -> directory.save(form, directory.own().version()))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.field())
                        .isEqualTo("website"));
    }

    @Test
    void theLogoIsRedrawnAndVisibleToEverybody() throws IOException {
        assertThatThrownBy(() -> published.logo(alias)).isInstanceOf(NotFound.class);

        directory.keepLogo(logo());

        LogoRow row = directory.own().logo();
        assertThat(row).isNotNull();
        tenant.leave();
        assertThat(published.entry(alias).logo()).isEqualTo(row);
        assertThat(published.logo(alias).content()).hasSizeBetween(50, 20_000);

        tenant.enter(own.administrator());
        directory.dropLogo();
        assertThat(directory.own().logo()).isNull();
        assertThatThrownBy(() -> directory.dropLogo()).isInstanceOf(NotFound.class);
    }

    @Test
    void ofAnotherOrganisationOneSeesWhoMaySign() {
        tenant.enter(other.member());

        assertThat(directory.signatories(own.organisation())).containsExactly("Sana");
    }

    private static byte[] logo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private static ContactForm contact(String email, boolean open) {
        ContactForm form = new ContactForm();
        form.setEmail(email);
        form.setOpen(open);
        return form;
    }

    private DirectoryMember person(String name, Set<String> groups, boolean enabled) {
        return new DirectoryMember(
                own.organisation(), name + "-" + alias, name, name + "@portal.example", groups, enabled);
    }
}
