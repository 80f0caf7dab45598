package ngo.portal.web.publication;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import ngo.portal.ejb.delivery.PublicDeliveryService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.RequestPath;
import ngo.portal.web.shared.Text;

/** Serves an Atom feed of the newest statements and deliveries for each language of the portal. */
@WebServlet("/feeds/*")
public class FeedServlet extends HttpServlet {

    private static final int MAX_ENTRIES = 20;

    @Inject
    private PublicService releases;

    @Inject
    private PublicDeliveryService deliveries;

    @Inject
    private OidcSettings settings;

    @Inject
    private Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (Addresses.language(RequestPath.of(request)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<ReleaseRow> rows = releases.releases(
                        Slice.first(MAX_ENTRIES), RequestLanguage.now().tag())
                .items();
        ByteArrayOutputStream feed = new ByteArrayOutputStream();
        try {
            new AtomWriter(settings.getBaseUrl(), text).write(rows, deliveries.newest(MAX_ENTRIES), feed);
        } catch (XMLStreamException e) {
            throw new ServletException(e);
        }
        response.setContentType("application/atom+xml; charset=utf-8");
        response.setContentLength(feed.size());
        feed.writeTo(response.getOutputStream());
    }
}
