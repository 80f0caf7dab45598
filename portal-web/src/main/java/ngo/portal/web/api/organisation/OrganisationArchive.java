package ngo.portal.web.api.organisation;

import java.io.IOException;
import java.io.OutputStream;
import ngo.portal.persistence.organisation.OrganisationRow;

/**
 * Exports everything that an organisation holds as one archive. The implementation writes the objects of the API; this interface keeps the API
 * free of a dependency on it.
 */
public interface OrganisationArchive {

    /** The media type in the answers. */
    String TYPE = "application/zip";

    /** The organisation whose data are exported; throws a refusal before the first byte is written. */
    OrganisationRow begin();

    /** The file name of the archive. */
    String name(OrganisationRow own);

    /** Writes the archive file by file; reads the content of each file when it is written. */
    void write(OrganisationRow own, OutputStream out) throws IOException;
}
