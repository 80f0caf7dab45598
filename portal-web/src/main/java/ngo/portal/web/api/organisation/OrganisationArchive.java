package ngo.portal.web.api.organisation;

import java.io.IOException;
import java.io.OutputStream;
import ngo.portal.persistence.organisation.OrganisationRow;

/** What an organisation holds, as one file. Whoever writes it knows the objects of the API, which therefore knows no more of it than this. */
public interface OrganisationArchive {

    /** As answers name what it is. */
    String TYPE = "application/zip";

    /** Whose it is; a refusal comes before the first byte. */
    OrganisationRow begin();

    /** What the file is called. */
    String name(OrganisationRow own);

    /** Writes it file after file, each of which is read when it is written. */
    void write(OrganisationRow own, OutputStream out) throws IOException;
}
