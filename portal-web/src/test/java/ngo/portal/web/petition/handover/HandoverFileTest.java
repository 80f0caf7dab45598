package ngo.portal.web.petition.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.petition.handover.HandoverList;
import ngo.portal.ejb.petition.handover.HandoverPart;
import ngo.portal.persistence.petition.MailContent;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverFileType;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Sha256;
import ngo.portal.web.organisation.CountryOptions;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fingerprint of a list is public for good; the content of the list must not be found by trying names. */
class HandoverFileTest {

    private static final Instant AT = Instant.parse("2026-11-27T09:00:00Z");
    private static final String REFERENCE = "0123456789abcdef0123456789abcdef";

    private final HandoverFile file = new HandoverFile(new Text(), new DateWords(), new CountryOptions());

    @ParameterizedTest
    @EnumSource(HandoverFileType.class)
    void twoListsOfTheSameHaveNotTheSameFingerprint(HandoverFileType type) throws IOException {
        byte[] list = file.write(list(REFERENCE), type);
        byte[] other = file.write(list("f" + REFERENCE.substring(1)), type);

        assertThat(read(list, type)).contains("Reference of this list", REFERENCE, "Ada Lovelace");
        assertThat(Sha256.of(list)).isNotEqualTo(Sha256.of(other));
    }

    /** Numbers by country are in the first part only, and people are counted through all of them. */
    @Test
    void aPartSaysWhichItIs() throws IOException {
        HandoverPart second = new HandoverPart(2, 3, 5_001, Optional.of(new UUID(0, 3)));

        String read = read(file.write(list(REFERENCE, second), HandoverFileType.PDF), HandoverFileType.PDF);

        assertThat(read)
                .contains("Part 2 of 3", "Part 2 of 3 · Page 1 of 1", "5,001 Ada Lovelace")
                .doesNotContain("Other countries");
        assertThat(read(file.write(list(REFERENCE), HandoverFileType.PDF), HandoverFileType.PDF))
                .contains("Other countries", "1 Ada Lovelace")
                .doesNotContain("Part 1");
    }

    private static String read(byte[] bytes, HandoverFileType type) throws IOException {
        if (type != HandoverFileType.PDF) {
            return new String(bytes, UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static HandoverList list(String reference) {
        return list(reference, HandoverPart.WHOLE);
    }

    private static HandoverList list(String reference, HandoverPart part) {
        PetitionDetail petition = new PetitionDetail(
                new UUID(0, 1),
                new UUID(0, 2),
                "fidh",
                "FIDH",
                true,
                "protect",
                PetitionState.CLOSED,
                new DocumentText("Protect", "en", List.of("The minister"), List.of()),
                1,
                "f00d",
                1,
                0,
                AT,
                "UTC",
                MailContent.NEUTRAL,
                "",
                AT,
                AT,
                1L,
                AT,
                AT,
                0);
        return new HandoverList(
                petition,
                HandoverContent.NAMES,
                part,
                AT,
                reference,
                1,
                0,
                List.of(),
                1,
                List.of(new HandoverList.Entry("Ada Lovelace", "FR")));
    }
}
