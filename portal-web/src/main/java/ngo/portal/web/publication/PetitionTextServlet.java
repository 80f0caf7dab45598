package ngo.portal.web.publication;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.persistence.publication.PublicPetition;

/** The exact bytes that signatures of a petition are bound to, in the language of the address where it can be signed in that. */
@WebServlet("/public/petition.txt")
public class PetitionTextServlet extends HttpServlet {

    @Inject
    private PublicPetitionService petitions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PublicPetition petition = petitions.petition(parameter(request, "slug"), parameter(request, "language"));
        PublicPetition.Text shown = petition.text();
        String tag = '"' + shown.fingerprint() + '"';
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] text = shown.canonical().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + petition.head().slug() + ".txt\"");
        response.setHeader("Content-Language", shown.language());
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
