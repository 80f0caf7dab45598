package ngo.portal.web.translation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.translation.MachineDrafting;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.ejb.translation.TranslationDetail;
import ngo.portal.ejb.translation.TranslationWritingService;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The editor of a translation: each segment beside the original. */
@Named
@ViewScoped
public class TranslatePage implements Serializable {

    @Inject
    private CurrentTranslation current;

    @Inject
    private TranslationWritingService writing;

    @Inject
    private MachineDrafting machine;

    @Inject
    private Text text;

    private ShownSegments show = ShownSegments.ALL;
    private Map<String, TypedSegment> typed = new LinkedHashMap<>();

    /** The fingerprint of the document that the writer has before them. */
    private String source = "";

    /** Input whose segment no longer exists in the document. */
    private transient List<String> lost = List.of();

    private transient @Nullable List<SegmentLine> lines;

    public void load() {
        current.load();
        if (!current.may("TRANSLATE")) {
            Redirects.to(current.getPath());
            return;
        }
        source = current.getView().source().fingerprint();
        lines = null;
        typed = new LinkedHashMap<>();
        read().filter(show::holds).forEach(line -> typed.put(line.segment().key(), new TypedSegment(line.segment())));
    }

    private Stream<SegmentLine> read() {
        return written().all().stream().map(segment -> SegmentLine.of(segment, current.glossary()));
    }

    private Segments written() {
        return current.getDetail().written();
    }

    /** Saves the input and stays on the page. */
    public void save() {
        if (keep()) {
            text.said("translation", "saved");
            Redirects.to(getAddress(show));
        }
    }

    /** Saves the input and submits the translation. */
    public void handIn() {
        if (keep()) {
            writing.handIn(current.id(), current.getLanguage());
            text.said("translation", "handedIn");
            Redirects.to(current.getPath());
        }
    }

    /** Saves the input, and fills empty segments by machine translation. */
    public void draft() {
        if (keep()) {
            int drafted = machine.draft(current.id(), current.getLanguage());
            text.said("translation", "drafted", drafted);
            Redirects.to(getAddress(ShownSegments.MACHINE));
        }
    }

    /** Saves the input. Segments that others have saved meanwhile are shown first; only a second press overwrites them. */
    private boolean keep() {
        current.forget();
        lines = null;
        TranslationDetail now = current.getDetail();
        if (!now.view().source().fingerprint().equals(source)) {
            return move(now);
        }
        Segments segments = now.written();
        List<TypedSegment> touched = touched()
                .filter(one -> segments.segment(one.getKey()).isPresent())
                .toList();
        List<TypedSegment> overtaken = touched.stream()
                .filter(one ->
                        segments.segment(one.getKey()).filter(one::isOvertaken).isPresent())
                .toList();
        if (!overtaken.isEmpty()) {
            overtaken.forEach(one -> segments.segment(one.getKey()).ifPresent(one::seen));
            text.refused(text.of("translation", "overtaken"));
            return false;
        }
        List<SegmentWords> words = touched.stream().map(TypedSegment::typed).toList();
        if (!words.isEmpty()) {
            writing.save(current.id(), current.getLanguage(), words, now.draftVersion());
            current.forget();
            Segments saved = written();
            touched.forEach(one -> saved.segment(one.getKey()).ifPresent(one::seen));
        }
        return true;
    }

    /**
     * Handles a change of the document since the page was read: the input is saved with the original words that it translates, and the page
     * shows the changes.
     */
    private boolean move(TranslationDetail now) {
        List<Segment> older = touched().map(TypedSegment::older).toList();
        List<Segment> without = older.isEmpty()
                ? List.of()
                : writing.saveOlder(current.id(), current.getLanguage(), older, source, now.draftVersion());
        show = ShownSegments.ALL;
        load();
        lost = without.stream().map(Segment::typed).toList();
        text.warned(text.of("translation", "moved"));
        return false;
    }

    private Stream<TypedSegment> touched() {
        return typed.values().stream().filter(TypedSegment::isTouched);
    }

    /** The segments of the page as they were saved last. */
    public List<SegmentLine> getLines() {
        if (lines == null) {
            lines = read().filter(line -> typed.containsKey(line.segment().key()))
                    .collect(Collectors.toList());
        }
        return lines;
    }

    public TypedSegment typed(String key) {
        return typed.computeIfAbsent(
                key, unknown -> new TypedSegment(written().segment(key).orElseThrow()));
    }

    public List<ShownSegments> getChoices() {
        return List.of(ShownSegments.values());
    }

    public ShownSegments getShown() {
        return show;
    }

    /** Where the page shows only these segments. */
    public String getAddress(ShownSegments shown) {
        return current.getPath() + "/edit" + (shown == ShownSegments.ALL ? "" : "?show=" + shown.getWord());
    }

    public String getShow() {
        return show.getWord();
    }

    public void setShow(@Nullable String show) {
        this.show = ShownSegments.of(show);
    }

    public String getSource() {
        return source;
    }

    public List<String> getLost() {
        return lost == null ? List.of() : lost;
    }

    /** Whether a machine translation service is configured that may receive this document. */
    public boolean isMachine() {
        return machine.isThere() && current.getView().source().shared();
    }

    public CurrentTranslation getCurrent() {
        return current;
    }
}
