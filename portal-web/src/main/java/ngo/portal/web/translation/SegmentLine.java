package ngo.portal.web.translation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import ngo.portal.ejb.translation.Glossary;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.comparison.BlockComparison;
import ngo.portal.persistence.text.comparison.TextComparison;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.SegmentCheck;

/**
 * A segment for display: the original beside the translation.
 *
 * @param changes changes of the original since the translation was made; empty if none
 * @param terms of the glossary that occur in the original
 */
public record SegmentLine(
        Segment segment, List<SegmentCheck> checks, List<BlockComparison> changes, List<Glossary.Term> terms) {

    private static final Set<SegmentCheck> OF_STATE =
            EnumSet.of(SegmentCheck.EMPTY, SegmentCheck.CHANGED, SegmentCheck.MACHINE);

    private static final UUID ONE_SECTION = new UUID(0, 1);

    static SegmentLine of(Segment segment, Glossary glossary) {
        return new SegmentLine(segment, glossary.checks(segment), changes(segment), glossary.terms(segment));
    }

    /** Whether an automatic check has a finding about the words themselves. */
    public boolean isWarned() {
        return checks.stream().anyMatch(Predicate.not(OF_STATE::contains));
    }

    private static List<BlockComparison> changes(Segment segment) {
        return segment.isChanged()
                ? TextComparison.between(alone(segment, segment.madeOf()), alone(segment, segment.source()))
                        .sections()
                        .stream()
                        .flatMap(section -> section.blocks().stream())
                        .toList()
                : List.of();
    }

    private static DocumentText alone(Segment segment, String words) {
        String html = segment.kind().isLine() ? Html.fromPlain(words) : words;
        return new DocumentText(
                "-", InterfaceLanguage.EN.tag(), List.of(), List.of(new Section(ONE_SECTION, "", html)));
    }

    /** The words of the document, as a section of their own. */
    public Section original() {
        return alone(segment, segment.source()).sections().get(0);
    }

    /** Those of the translation. */
    public Section translated() {
        return alone(segment, segment.words()).sections().get(0);
    }

    /** Whether the segment needs work before the translation is submitted. */
    public boolean isOpen() {
        return !segment.isReady();
    }

    /** Whether the writer can confirm the words despite a finding, or has done so. */
    public boolean isDoubtful() {
        return segment.agreed() || checks.stream().anyMatch(check -> check.weight() == SegmentCheck.Weight.ASKS);
    }

    /** Lines of a field that shows the words without scrolling. */
    public int getRows() {
        int characters = Math.max(segment.source().length(), segment.words().length());
        return Math.max(1, Math.min(20, characters / 60 + (segment.kind().isLine() ? 1 : 2)));
    }
}
