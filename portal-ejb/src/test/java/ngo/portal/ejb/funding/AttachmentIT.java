package ngo.portal.ejb.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.Forbidden;
import ngo.portal.ejb.vault.VaultErrands;
import ngo.portal.persistence.funding.FileNotTaken;
import ngo.portal.persistence.funding.FileTooLarge;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestIsFrozen;
import ngo.portal.persistence.funding.TooManyFiles;
import ngo.portal.persistence.shared.NotFound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request brings along: taken while it is written on, read by both sides, sealed anew when the funder is shut out. */
@ArquillianTest
class AttachmentIT {

    private static final byte[] WORDS = "A letter of the court".getBytes(UTF_8);

    @Inject
    private Askers they;

    @Inject
    private AttachmentService files;

    @Inject
    private SubmissionService submission;

    @Inject
    private VaultErrands errands;

    private UUID id = new UUID(0, 0);

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void aDraft() {
        id = they.draft();
    }

    @Test
    void theFunderReadsWhatWasAttachedBefore() {
        UUID file = files.add(id, "C:\\secret\\letter.txt", WORDS);
        they.submit();
        assertThatThrownBy(() -> files.add(id, "later.txt", WORDS)).isInstanceOf(RequestIsFrozen.class);
        assertThatThrownBy(() -> files.remove(id, file)).isInstanceOf(RequestIsFrozen.class);

        they.as(they.officer());
        OpenedFile opened = files.open(id, file);
        assertThat(opened.bytes()).isEqualTo(WORDS);
        assertThat(opened.about().name()).isEqualTo("letter.txt");
        assertThat(opened.about().type()).isEqualTo("text/plain");
        assertThatThrownBy(() -> files.add(id, "theirs.txt", WORDS)).isInstanceOf(Forbidden.class);
    }

    @Test
    void whatIsTooMuchOrUnknownIsNotTaken() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'x');
        assertThatThrownBy(() -> files.add(id, "large.txt", large)).isInstanceOf(FileTooLarge.class);
        assertThatThrownBy(() -> files.add(id, "page.txt", "<html><body>".getBytes(UTF_8)))
                .isInstanceOf(FileNotTaken.class);
        for (int i = 0; i < 20; i++) {
            files.add(id, i + ".txt", WORDS);
        }
        assertThatThrownBy(() -> files.add(id, "21.txt", WORDS)).isInstanceOf(TooManyFiles.class);
    }

    @Test
    void whatIsTakenAwayIsGone() {
        UUID file = files.add(id, "letter.txt", WORDS);
        files.remove(id, file);

        assertThat(they.view().files()).isEmpty();
        assertThatThrownBy(() -> files.open(id, file)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasTakenBackIsSealedAnewAndTheApplicantReadsAllOfIt() {
        UUID file = files.add(id, "letter.txt", WORDS);
        they.submit();
        they.as(they.writer());
        submission.withdraw(id);
        errands.carryOut();

        they.as(they.writer());
        assertThat(files.open(id, file).bytes()).isEqualTo(WORDS);
        assertThat(they.view().text(RequestField.NEED)).isEqualTo(Askers.NEED);
        assertThat(PastThePortal.strings(
                        "select generation::text from sealed_field where secret = 'CONTENT' and request_id = '" + id
                                + "'"))
                .isNotEmpty()
                .containsOnly("2");
        assertThat(PastThePortal.strings("select generation::text from sealed_file where request_id = '" + id + "'"))
                .containsExactly("2");
    }
}
