package ngo.portal.web.holdings;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.web.api.organisation.OrganisationArchive;
import ngo.portal.web.navigation.Address;

/**
 * Serves the data of the reader's organisation as one archive, which is streamed while it is read. Colleagues are notified of the export;
 * therefore no link leads here, and a reader who types the address is redirected to the page with its button.
 */
@WebServlet("/organisation/holdings")
public class OrganisationExportServlet extends HttpServlet {

    @Inject
    private OrganisationExportArchive archive;

    @Inject
    private Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(address.of("/organisation"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OrganisationRow own = archive.begin();
        response.setContentType(OrganisationArchive.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + archive.name(own) + "\"");
        response.setHeader("Cache-Control", "no-store");
        archive.write(own, response.getOutputStream());
    }
}
