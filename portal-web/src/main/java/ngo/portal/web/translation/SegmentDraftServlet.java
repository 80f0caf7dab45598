package ngo.portal.web.translation;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.ejb.translation.TranslationDetail;
import ngo.portal.ejb.translation.TranslationReader;
import ngo.portal.ejb.translation.TranslationWritingService;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/**
 * Saves drafts of segments in the background, without submitting the page. In a conflict with segments that others have written meanwhile, or
 * after a change of the document, nothing is saved here: the page reports the conflict when it is submitted.
 */
@WebServlet("/translations/draft")
public class SegmentDraftServlet extends HttpServlet {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private TranslationReader reader;

    @Inject
    private TranslationWritingService writing;

    @Inject
    private Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = UuidParser.of(field(request, "id"));
        String language = DocumentText.tag(field(request, "language"));
        TranslationDetail detail = reader.detail(id, language);
        if (!detail.view().source().fingerprint().equals(field(request, "source"))) {
            throw new Stale();
        }
        List<SegmentWords> words = new ArrayList<>();
        JsonObjectBuilder marks = JSON.createObjectBuilder();
        String[] keys = Objects.requireNonNullElse(request.getParameterValues("key"), new String[0]);
        for (int i = 0; i < keys.length; i++) {
            String field = "s:" + i + ":";
            Optional<Segment> saved = detail.written().segment(keys[i]);
            if (saved.isPresent()) {
                String typed = field(request, field + "words");
                boolean right = request.getParameter(field + "right") != null;
                Segment given = saved.get().typed(typed, right);
                String mark = TypedSegment.mark(given.typed());
                if (isNew(saved.get(), given, field(request, field + "stood"), TypedSegment.mark(typed))) {
                    words.add(SegmentWords.of(keys[i], typed, right));
                    marks.add(field + "stood", mark);
                }
            }
        }
        if (!words.isEmpty()) {
            writing.save(id, language, words, detail.draftVersion());
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print(JSON.createObjectBuilder()
                        .add("savedAt", clock.instant().toString())
                        .add("marks", marks)
                        .build());
    }

    private static boolean isNew(Segment saved, Segment given, String mark, String typed) {
        String now = TypedSegment.mark(saved.typed());
        if (given.words().equals(saved.words())) {
            return given.agreed() != saved.agreed();
        }
        if (typed.equals(mark)) {
            return false;
        }
        if (!now.equals(mark)) {
            throw new Stale();
        }
        return true;
    }

    private static String field(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
