package ngo.portal.ejb.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.ejb.translation.XliffRefused.Reason;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.SegmentKind;
import ngo.portal.persistence.translation.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A translation goes out as a file and comes back as the same segments, or not at all. */
class XliffTest {

    private static final UUID ID = UUID.fromString("7f3e0e2c-98c9-4f1c-9e0e-0d6f2a6e2b11");
    private static final UUID SECTION = UUID.fromString("1c2d3e4f-0000-4000-8000-000000000001");
    private static final String MARKDOWN =
            """
            We ask for her *immediate* release, as [the Council](https://example.org/a?b=1&c=2) did: **human rights** & "dignity".

            - one *thing*;
            - another < that

            > A quotation\\
            of two lines
            """;

    private static final DocumentText TEXT = text("Free her", MARKDOWN);

    private static DocumentText text(String title, String markdown) {
        return new DocumentText(
                title,
                "en",
                List.of("The Council"),
                List.of(new Section(SECTION, "Demands", Html.fromMarkdown(markdown))));
    }

    private static TranslatableText source(DocumentText text) {
        TranslationAction.Page page = TranslationAction.Page.ALL;
        return new TranslatableText(
                new Document("STATEMENT", ID, SECTION, text.title()),
                text,
                true,
                true,
                true,
                null,
                new TranslatableText.Pages(page, page, page));
    }

    private static Segments translated(DocumentText text) {
        return new Segments(Segments.of(text).all().stream()
                .map(one -> one.with(foreign(one.source()), false))
                .toList());
    }

    /** Some words of it, and nothing of the markup. */
    private static String foreign(String source) {
        return source.replace(" her", " ħer")
                .replace("Council", "Ćouncil")
                .replace("thing", "ťhing")
                .replace("lines", "łines");
    }

    private static String file(DocumentText text, Segments segments) {
        return new String(XliffWriter.write(source(text), "fr", segments), StandardCharsets.UTF_8);
    }

    private static Segments read(String file) {
        return read(file, Segments.of(TEXT));
    }

    private static Segments read(String file, Segments now) {
        return XliffReader.read(file.getBytes(StandardCharsets.UTF_8))
                .segments(now, source(TEXT).fingerprint());
    }

    private static List<String> faults(String file) {
        try {
            read(file);
            return List.of();
        } catch (XliffRefused refused) {
            return refused.faults().stream()
                    .map(fault -> (fault.unit() + " " + fault.wrong() + " " + fault.code()).strip())
                    .toList();
        }
    }

    @Test
    void whatGoesOutComesBackAsTheSameSegments() {
        Segments segments = translated(TEXT);

        assertThat(read(file(TEXT, segments)).all()).isEqualTo(segments.all());
        assertThat(read(file(TEXT, Segments.of(TEXT))).all())
                .as("nothing translated")
                .isEmpty();
    }

    @Test
    void whatATranslatorHasMarkedUpInAnotherWayComesBackAsWell() {
        Segments segments = translated(TEXT);
        Segment other = segments.all().get(3).with("<p>Nous <strong>demandons</strong> sa libération.</p>", true);
        Segments changed = segments.with(other);

        assertThat(read(file(TEXT, changed), changed).segment(other.key()))
                .hasValueSatisfying(back -> assertThat(back.words()).isEqualTo(other.words()));
    }

    /** Somebody else's reader of the standard. */
    @Test
    void anotherReaderReadsIt() {
        Segments segments = translated(TEXT).with(Segments.of(TEXT).all().get(2));
        List<Unit> units = new ArrayList<>();
        try (XLIFFReader reader = new XLIFFReader()) {
            reader.open(file(TEXT, segments));
            while (reader.hasNext()) {
                Event event = reader.next();
                if (event.isUnit()) {
                    units.add(event.getUnit());
                }
            }
        }

        assertThat(units)
                .extracting(Unit::getId)
                .containsExactlyElementsOf(
                        segments.all().stream().map(Segment::key).toList());
        assertThat(units.get(3).getNotes())
                .extracting(note -> note.getText())
                .contains("human rights → droits humains");
        assertThat(units.get(3).getPart(0).getTarget().getPlainText())
                .isEqualTo(Html.toPlain(segments.all().get(3).words()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<pc id=\"1\" type=\"fmt\" subType=\"xlf:i\" canCopy=\"no\" canDelete=\"no\">immediate</pc>|immediate|.1 LOST_CODE 1",
                "xlf:i\" canCopy=\"no\" canDelete=\"no\">immediate</pc>|xlf:i\">immédiate</pc><pc id=\"1\">x</pc>|.1 DOUBLED_CODE 1",
                "xlf:i\" canCopy=\"no\" canDelete=\"no\">immediate</pc>|xlf:i\">immédiate</pc><pc id=\"9\">x</pc>|.1 UNKNOWN_CODE 9",
                "<pc id=\"1\" type=\"fmt\" subType=\"xlf:i\" canCopy=\"no\" canDelete=\"no\">immediate</pc>|<sc id=\"1\"/>immédiate|.1 BROKEN_CODE",
            })
    void whatAProgramDoesToCodesIsSaid(String before, String after, String fault) {
        String file = file(TEXT, translated(TEXT));
        int target = file.indexOf("<target>", file.indexOf(SECTION + ".1"));
        String changed = file.substring(0, target) + file.substring(target).replace(before, after);
        assertThat(changed).isNotEqualTo(file);

        assertThat(faults(changed)).containsExactly(SECTION + fault);
    }

    @Test
    void codesThatWereCutInTwoOrUnitsThatWereCutIntoSegmentsAreTheSame() {
        String file = file(TEXT, translated(TEXT))
                .replace(
                        "<pc id=\"1\" type=\"fmt\" subType=\"xlf:i\" canCopy=\"no\" canDelete=\"no\">immediate</pc>",
                        "<sc id=\"1\" type=\"fmt\" subType=\"xlf:i\"/><mrk id=\"m\" type=\"term\">immediate</mrk><ec startRef=\"1\"/>")
                .replace(
                        "<source>Free her</source><target>Free ħer</target>",
                        "<source>Free </source><target order=\"2\">ħer</target></segment><ignorable><source/></ignorable>"
                                + "<segment><source>her</source><target order=\"1\">Free </target>");

        assertThat(read(file).segment(SECTION + ".1"))
                .isEqualTo(translated(TEXT).segment(SECTION + ".1"));
        assertThat(read(file).segment("title"))
                .hasValueSatisfying(title -> assertThat(title.words()).isEqualTo("Free ħer"));
        String half = file.replace("<target order=\"1\">Free </target>", "");
        assertThat(read(half).segment("title")).as("not all of it").isEmpty();
    }

    @Test
    void aUnitThatIsUnknownOrTwiceThereOrWhoseSourceWasChangedIsSaid() {
        String file = file(TEXT, translated(TEXT));

        assertThat(faults(file.replace("id=\"title\"", "id=\"titles\""))).containsExactly("titles UNKNOWN_UNIT");
        assertThat(faults(file.replace("id=\"to.1\"", "id=\"title\""))).containsExactly("title DOUBLED_UNIT");
        assertThat(faults(file.replace("<source>Free her", "<source>Free him")))
                .containsExactly("title SOURCE_CHANGED");
        assertThat(faults(file.replace("<target>Free", "<target>\uFDD0")
                        .replace("portal:title", "portal:p")
                        .replace("id=\"title\"", "id=\"x\"")
                        .replace(source(TEXT).fingerprint(), "0")))
                .containsExactly("x WORDS");
    }

    @Test
    void commentsOnAnOlderTextMoveToTheSamePassageAndAreMarkedWhereItChanged() {
        DocumentText older = text("Free them", "An opening.\n\n" + MARKDOWN);
        Segments placed = Segments.of(TEXT, read(file(older, translated(older))));

        assertThat(placed.segment(SECTION + ".1").orElseThrow().isChanged()).isFalse();
        assertThat(placed.segment(SECTION + ".1").orElseThrow().words())
                .isEqualTo(
                        translated(TEXT).segment(SECTION + ".1").orElseThrow().words());
        assertThat(placed.segment("title").orElseThrow().isChanged()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<xliff |<!DOCTYPE x [<!ENTITY a \"b\">]><xliff |UNREADABLE",
                "version=\"2.1\"|version=\"1.2\"|OTHER_VERSION",
                "document:2.0|document:1.2|OTHER_VERSION",
                "</unit>|</units>|UNREADABLE",
                "source-fingerprint|fingerprint|NO_FINGERPRINT",
                "original=\"|original=\"x|OTHER_DOCUMENT",
                "<target>|<target><x/>|UNREADABLE",
            })
    void aFileThatIsNoneOfOursIsRefusedAsAWhole(String before, String after, Reason reason) {
        String file = file(TEXT, translated(TEXT)).replace(before, after);

        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(XliffRefused.class, no -> assertThat(no.reason())
                .isEqualTo(reason));
    }

    /** As in the form: a segment says no more than a whole document may. */
    @Test
    void aSegmentIsNoLongerThanItMayBeTyped() {
        Segments segments = translated(TEXT);
        Segment paragraph = segments.all().get(3);
        int most = DocumentText.MAX_TEXT_CHARACTERS - "<p></p>".length();

        for (int characters = most - 1; characters <= most + 1; characters++) {
            Segment filled = paragraph.with("<p>" + "x".repeat(characters) + "</p>", false);
            List<String> faults = faults(file(TEXT, segments.with(filled)));
            if (characters <= most) {
                assertThat(faults).as("%d", characters).doesNotContain(paragraph.key() + " WORDS");
            } else {
                assertThat(faults).containsExactly(paragraph.key() + " WORDS");
            }
        }
    }

    @Test
    void whatIsTooMuchIsNotRead() {
        String unit = "<unit id=\"u\"><segment><source>x</source></segment></unit>";
        String file = file(TEXT, translated(TEXT));
        String many = file.substring(0, file.indexOf("<unit")) + unit.repeat(5_001) + "</file></xliff>";

        assertThatThrownBy(() -> read(many)).isInstanceOfSatisfying(XliffRefused.class, no -> assertThat(no.reason())
                .isEqualTo(Reason.TOO_MANY_UNITS));
        assertThatThrownBy(() -> read("x".repeat(XliffReader.MAX_BYTES + 1)))
                .isInstanceOfSatisfying(
                        XliffRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThatThrownBy(() -> read("")).isInstanceOf(XliffRefused.class);
        assertThatThrownBy(() -> read("<a>".repeat(100_000))).isInstanceOf(XliffRefused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Human rights defenders met.|Les défenseurs des droits humains se sont réunis.|",
                "Human rights defenders met.|Des militants se sont réunis.|défenseuses et défenseurs des droits humains",
                "The human rights of all.|Les droits de l’homme.|",
                "An end to impunity|La fin|impunité",
                "Nothing of this|Rien|",
            })
    void theGlossaryHintsAtWhatIsSaidInAnotherWay(String source, String words, String missed) {
        Segment segment = Segment.made("title", SegmentKind.TITLE, source, words);

        assertThat(Glossary.of("en-GB", "fr").terms(segment).stream()
                        .filter(term -> !term.used())
                        .map(Glossary.Term::target)
                        .collect(Collectors.joining(",")))
                .isEqualTo(missed == null ? "" : missed);
        assertThat(Glossary.of("en", "fr").isMissed(segment)).isEqualTo(missed != null);
        assertThat(Glossary.of("en", "nl").terms(segment)).isEmpty();
    }
}
