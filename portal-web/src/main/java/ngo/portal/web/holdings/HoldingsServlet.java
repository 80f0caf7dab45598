package ngo.portal.web.holdings;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.web.shared.RequestLanguage;

/** What the reader's organisation holds, as one archive. It is written while it is read, however much there is. */
@WebServlet(HoldingsServlet.ADDRESS)
public class HoldingsServlet extends HttpServlet {

    static final String ADDRESS = "/directory/holdings";

    @Inject
    private HoldingsArchive archive;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OrganisationRow own = archive.begin();
        LocalDate today = LocalDate.ofInstant(clock.instant(), RequestLanguage.zone());
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + own.alias() + "-" + today + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        archive.write(own, response.getOutputStream());
    }
}
