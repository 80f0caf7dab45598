package ngo.portal.ejb.translation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.translation.XliffRefused.Fault;
import ngo.portal.ejb.translation.XliffRefused.Fault.Wrong;
import ngo.portal.persistence.text.TextRefused;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.SegmentKind;
import ngo.portal.persistence.translation.Segments;
import org.jspecify.annotations.Nullable;

/**
 * The content of an XLIFF file: the document, identified by the fingerprint of its text, and its translation.
 *
 * @param fingerprint of the document that was exported
 */
record XliffFile(UUID document, String sourceLanguage, String language, String fingerprint, List<Unit> units) {

    XliffFile {
        units = List.copyOf(units);
    }

    /**
     * One segment.
     *
     * @param type enclosing element, as the export has named it
     * @param source text of the document at the time of the export
     * @param target its translation; empty if it is absent or incomplete
     */
    record Unit(String id, String type, XliffContent source, XliffContent target) {

        /** The segment as the portal stores it: the words of the file with their source. */
        Segment segment(SegmentKind kind) {
            return Segment.made(id, kind, words(kind, source), words(kind, target));
        }

        private String words(SegmentKind kind, XliffContent content) {
            return kind.isLine() ? content.plain() : XliffMarkup.enclosed(type, content.html(source.codes()));
        }

        boolean isTranslated() {
            return !target.plain().isEmpty();
        }

        /** Codes that a translation program has lost, duplicated or invented. */
        List<Fault> lost() {
            List<Fault> faults = new ArrayList<>();
            Map<String, String> known = source.codes();
            Set<String> met = new HashSet<>();
            for (String code : target.used()) {
                if (!met.add(code)) {
                    faults.add(new Fault(id, Wrong.DOUBLED_CODE, code));
                } else if (!known.containsKey(code) && !target.codes().containsKey(code)) {
                    faults.add(new Fault(id, Wrong.UNKNOWN_CODE, code));
                }
            }
            known.keySet().stream()
                    .filter(code -> !met.contains(code))
                    .forEach(code -> faults.add(new Fault(id, Wrong.LOST_CODE, code)));
            return faults;
        }
    }

    /**
     * The segments for which the file has words.
     *
     * @param now the present document with its translation
     * @param current fingerprint of the present document
     * @throws XliffRefused if any unit is wrong
     */
    Segments segments(Segments now, String current) {
        Map<String, Segment> currentSegments = now.byKey();
        List<Fault> faults = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Unit unit : units) {
            List<Fault> wrong = ids.add(unit.id())
                    ? read(unit, currentSegments.get(unit.id()), current, segments)
                    : List.of(new Fault(unit.id(), Wrong.DOUBLED_UNIT, ""));
            faults.addAll(wrong);
        }
        if (!faults.isEmpty()) {
            throw new XliffRefused(faults);
        }
        return new Segments(segments);
    }

    private List<Fault> read(Unit unit, @Nullable Segment currentSegment, String current, List<Segment> read) {
        @Nullable SegmentKind kind = XliffMarkup.kind(unit.type()).orElse(null);
        boolean newest = fingerprint.equals(current);
        if (kind == null || (newest && currentSegment == null)) {
            return List.of(new Fault(unit.id(), Wrong.UNKNOWN_UNIT, ""));
        }
        if (unit.source().isBroken() || unit.target().isBroken()) {
            return List.of(new Fault(unit.id(), Wrong.BROKEN_CODE, ""));
        }
        try {
            Segment made = unit.segment(kind);
            if (made.isTooLong()) {
                return List.of(new Fault(unit.id(), Wrong.WORDS, ""));
            }
            if (newest && currentSegment != null && !made.madeOf().equals(currentSegment.source())) {
                return List.of(new Fault(unit.id(), Wrong.SOURCE_CHANGED, ""));
            }
            if (!unit.isTranslated()) {
                return List.of();
            }
            read.add(made);
            boolean unchanged = currentSegment != null && made.words().equals(currentSegment.words());
            return unchanged ? List.of() : unit.lost();
        } catch (TextRefused refused) {
            return List.of(new Fault(unit.id(), Wrong.WORDS, ""));
        }
    }
}
