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
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ngo.portal.ejb.proof.PublicLogService;
import ngo.portal.persistence.transparency.PublishedHead;
import ngo.portal.web.security.signin.OidcSettings;

/** An Atom feed of the newest heads of the transparency log: a reader who keeps them can prove later what the log contained. */
@WebServlet("/feeds/log.atom")
public class HeadFeedServlet extends HttpServlet {

    private static final int MAX_ENTRIES = 20;

    @Inject
    private PublicLogService log;

    @Inject
    private OidcSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ByteArrayOutputStream feed = new ByteArrayOutputStream();
        try {
            write(log.heads(MAX_ENTRIES), feed);
        } catch (XMLStreamException e) {
            throw new ServletException(e);
        }
        response.setContentType("application/atom+xml; charset=utf-8");
        response.setContentLength(feed.size());
        feed.writeTo(response.getOutputStream());
    }

    private void write(List<PublishedHead> heads, ByteArrayOutputStream feed) throws XMLStreamException {
        String self = settings.getBaseUrl() + "/feeds/log.atom";
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(feed, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(AtomWriter.ATOM);
        AtomWriter.element(xml, "id", self);
        AtomWriter.element(xml, "title", settings.getBaseUrl() + "/log/checkpoint");
        AtomWriter.element(
                xml,
                "updated",
                heads.isEmpty() ? "1970-01-01T00:00:00Z" : heads.get(0).madeAt().toString());
        xml.writeStartElement("author");
        AtomWriter.element(xml, "name", settings.getBaseUrl());
        xml.writeEndElement();
        for (PublishedHead head : heads) {
            xml.writeStartElement("entry");
            AtomWriter.element(xml, "id", self + "#" + head.log() + "-" + head.size());
            AtomWriter.element(xml, "title", "/log/" + head.log() + ": " + head.size());
            AtomWriter.element(xml, "updated", head.madeAt().toString());
            AtomWriter.element(xml, "content", head.note());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }
}
