package ngo.portal.web.translation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.ejb.translation.TranslationDetail;
import ngo.portal.ejb.translation.TranslationWritingService;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.web.shared.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Writing a translation: each segment beside what the document says there. */
@Named
@ViewScoped
public class TranslatePage implements Serializable {

    /** Only the segments at which something is to be done. */
    private static final String OPEN = "open";

    @Inject
    private CurrentTranslation current;

    @Inject
    private TranslationWritingService writing;

    @Inject
    private Text text;

    private String show = "";
    private Map<String, TypedSegment> typed = new LinkedHashMap<>();
    private transient @Nullable List<SegmentLine> lines;

    public void load() {
        current.load();
        if (!current.may("TRANSLATE")) {
            Redirects.to(current.getPath());
            return;
        }
        typed = new LinkedHashMap<>();
        written().all().stream()
                .filter(segment -> !isOnlyOpen() || !segment.isReady())
                .forEach(segment -> typed.put(segment.key(), new TypedSegment(segment)));
    }

    private Segments written() {
        return current.getDetail().written();
    }

    /** Keeps what was typed and stays. */
    public void save() {
        if (keep()) {
            text.said("translation", "saved");
            Redirects.to(current.getPath() + "/edit" + (isOnlyOpen() ? "?show=" + OPEN : ""));
        }
    }

    /** Keeps what was typed and hands the whole in. */
    public void handIn() {
        if (keep()) {
            writing.handIn(current.id(), current.getLanguage());
            text.said("translation", "handedIn");
            Redirects.to(current.getPath());
        }
    }

    /** What others have saved at the same segments is never overwritten unseen: a second press overwrites it. */
    private boolean keep() {
        current.forget();
        TranslationDetail now = current.getDetail();
        Segments segments = now.written();
        List<TypedSegment> touched = typed.values().stream()
                .filter(TypedSegment::isTouched)
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

    /** The segments of the page as they were saved last. */
    public List<SegmentLine> getLines() {
        if (lines == null) {
            lines = written().all().stream()
                    .filter(segment -> typed.containsKey(segment.key()))
                    .map(SegmentLine::of)
                    .collect(Collectors.toList());
        }
        return lines;
    }

    public TypedSegment typed(String key) {
        return typed.computeIfAbsent(
                key, unknown -> new TypedSegment(written().segment(key).orElseThrow()));
    }

    public long getOpen() {
        return written().open();
    }

    public int getAll() {
        return written().all().size();
    }

    public boolean isOnlyOpen() {
        return OPEN.equals(show);
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show == null ? "" : show;
    }

    public CurrentTranslation getCurrent() {
        return current;
    }
}
