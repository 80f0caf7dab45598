package ngo.portal.web.document;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.ejb.document.DraftService;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.text.Html;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** Saves a draft of unsaved form input in the background, without submitting the page. */
@WebServlet("/drafts/*")
public class DraftServlet extends HttpServlet {

    @Inject
    private DraftService drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String path = request.getPathInfo();
        UUID id = UuidParser.of(path == null ? "" : path.substring(1));
        Instant savedAt = drafts.keep(id, filled(drafts.blank(id), request));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print("{\"savedAt\":\"" + savedAt + "\"}");
    }

    private static DocumentForm filled(DocumentForm form, HttpServletRequest request) {
        form.setTitle(field(request, "title"));
        form.setLanguage(field(request, "language"));
        form.setAddressees(LinesConverter.of(field(request, "addressees")));
        form.beside().keySet().forEach(name -> form.write(name, field(request, name)));
        form.setTextNumber(number(field(request, "textNumber")));
        String @Nullable [] sections = request.getParameterValues("section");
        for (int i = 0; sections != null && i < sections.length; i++) {
            form.getSections().add(section(request, sections[i], "s:" + i + ":"));
        }
        return form;
    }

    private static SectionForm section(HttpServletRequest request, String id, String prefix) {
        SectionForm section = new SectionForm();
        section.setId(UuidParser.of(id));
        section.setHeading(field(request, prefix + "heading"));
        section.setHtml(Html.fromTyped(field(request, prefix + "body")));
        return section;
    }

    private static String field(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static int number(String typed) {
        return InputParser.whole(typed).filter(number -> number >= 0).orElseThrow(() -> new InvalidInput("textNumber"));
    }
}
