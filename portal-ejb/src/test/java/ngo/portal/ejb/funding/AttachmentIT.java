package ngo.portal.ejb.funding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.file.CleanFile;
import ngo.portal.ejb.file.FileCleaner;
import ngo.portal.ejb.file.FileKind;
import ngo.portal.ejb.file.FileNotTaken;
import ngo.portal.ejb.vault.VaultOutboxProcessor;
import ngo.portal.persistence.funding.FundingRefusals.FileTooLarge;
import ngo.portal.persistence.funding.FundingRefusals.RequestIsFrozen;
import ngo.portal.persistence.funding.FundingRefusals.TooManyFiles;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attachments of a request: accepted while it is edited, read by both sides, resealed when the funder is excluded. */
@ArquillianTest
class AttachmentIT {

    private static final byte[] WORDS = "A letter of the court".getBytes(UTF_8);

    /** Half of what a file waits for its turn at most. */
    private static final Duration WHILE_OTHERS_WAIT = Duration.ofSeconds(30);

    @Inject
    private FundingOrganisations they;

    @Inject
    private AttachmentService files;

    @Inject
    private AttachmentUpload uploads;

    @Inject
    private FileCleaner cleaner;

    @Inject
    private SubmissionService submission;

    @Inject
    private VaultOutboxProcessor processor;

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
        UUID file = uploads.add(id, "C:\\secret\\letter.txt", WORDS);
        UUID table = uploads.add(id, "budget.csv", "Rent,=1+1".getBytes(UTF_8));
        they.submit();
        assertThatThrownBy(() -> uploads.add(id, "later.txt", WORDS)).isInstanceOf(RequestIsFrozen.class);
        assertThatThrownBy(() -> files.remove(id, file)).isInstanceOf(RequestIsFrozen.class);

        they.as(they.officer());
        OpenedFile opened = files.open(id, file);
        assertThat(opened.bytes()).isEqualTo(WORDS);
        assertThat(opened.about().name()).isEqualTo("letter.txt");
        assertThat(opened.about().type()).isEqualTo("text/plain");
        assertThat(files.open(id, table).bytes()).asString(UTF_8).isEqualTo("Rent,'=1+1");
        assertThatThrownBy(() -> uploads.add(id, "theirs.txt", WORDS)).isInstanceOf(Forbidden.class);
    }

    @Test
    void whatIsTooMuchOrUnknownIsNotTaken() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'x');
        assertThatThrownBy(() -> uploads.add(id, "large.txt", large)).isInstanceOf(FileTooLarge.class);
        assertThatThrownBy(() -> uploads.add(id, "page.txt", "<html><body>".getBytes(UTF_8)))
                .isInstanceOf(FileNotTaken.class);
        for (int i = 0; i < 20; i++) {
            uploads.add(id, i + ".txt", WORDS);
        }
        assertThatThrownBy(() -> uploads.add(id, "21.txt", WORDS)).isInstanceOf(TooManyFiles.class);
    }

    /** The server has unpacked the libraries that it needs somewhere. */
    @Test
    void aPhotoIsRedrawnInASeparateProcess() throws IOException {
        UUID file = uploads.add(id, "holiday.jpeg", photo());

        OpenedFile opened = files.open(id, file);
        assertThat(opened.about().type()).isEqualTo("image/jpeg");
        assertThat(new String(opened.bytes(), ISO_8859_1))
                .startsWith("\u00FF\u00D8")
                .doesNotContain("Amina Planted");
        assertThatThrownBy(() -> uploads.add(id, "cut.jpeg", Arrays.copyOf(photo(), 60)))
                .isInstanceOfSatisfying(FileNotTaken.class, refused -> assertThat(refused.reason())
                        .isEqualTo(FileNotTaken.Reason.UNREADABLE));
    }

    @Test
    void twentyFilesAtOnceHoldNobodyUp() throws Exception {
        byte[] photo = photo();
        ExecutorService twenty = Executors.newFixedThreadPool(20);
        try {
            List<Future<CleanFile>> waiting = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                waiting.add(twenty.submit(() -> cleaner.cleaned(photo)));
            }
            twenty.shutdown();
            int answeredMeanwhile = 0;
            while (!twenty.awaitTermination(200, TimeUnit.MILLISECONDS)) {
                Instant before = Instant.now();
                assertThat(they.view().files()).isEmpty();
                assertThat(Duration.between(before, Instant.now())).isLessThan(WHILE_OTHERS_WAIT);
                answeredMeanwhile += waiting.stream().allMatch(Future::isDone) ? 0 : 1;
            }
            assertThat(answeredMeanwhile).isPositive();
            for (Future<CleanFile> one : waiting) {
                assertThat(one.get().kind()).isEqualTo(FileKind.JPEG);
            }
        } finally {
            twenty.shutdownNow();
        }
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        out.writeBytes("Amina Planted".getBytes(UTF_8));
        return out.toByteArray();
    }

    @Test
    void whatIsTakenAwayIsGone() {
        UUID file = uploads.add(id, "letter.txt", WORDS);
        files.remove(id, file);

        assertThat(they.view().files()).isEmpty();
        assertThatThrownBy(() -> files.open(id, file)).isInstanceOf(NotFound.class);
    }

    @Test
    void aWithdrawnRequestIsResealedAndTheApplicantReadsAllOfIt() {
        UUID file = uploads.add(id, "letter.txt", WORDS);
        they.submit();
        they.as(they.writer());
        submission.withdraw(id);
        reseal();

        they.as(they.writer());
        assertThat(files.open(id, file).bytes()).isEqualTo(WORDS);
        assertThat(they.view().text(RequestField.NEED)).isEqualTo(FundingOrganisations.NEED);
        assertThat(DatabaseSuperuser.MAIN.strings(
                        "select generation::text from sealed_field where secret = 'CONTENT' and request_id = '" + id
                                + "'"))
                .isNotEmpty()
                .containsOnly("2");
        assertThat(DatabaseSuperuser.MAIN.strings(
                        "select generation::text from sealed_file where request_id = '" + id + "'"))
                .containsExactly("2");
    }

    /** The portal's own timer may have it in hand. */
    private void reseal() {
        String old = "select 1 from sealed_field where secret = 'CONTENT' and request_id = '%1$s' and generation < 2"
                + " union all select 1 from sealed_file where request_id = '%1$s' and generation < 2";
        for (int i = 0;
                i < 50 && !DatabaseSuperuser.MAIN.strings(old.formatted(id)).isEmpty();
                i++) {
            processor.carryOut();
            LockSupport.parkNanos(100_000_000);
        }
    }
}
