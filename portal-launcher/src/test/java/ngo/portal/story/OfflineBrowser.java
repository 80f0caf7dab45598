package ngo.portal.story;

import java.nio.file.Path;
import java.util.List;

/** A browser on a machine without a network, in which somebody opens the page that checks proofs, from a disk. */
interface OfflineBrowser {

    /**
     * What the page says once files were chosen on it.
     *
     * @param code that is typed before; empty for none
     * @throws AssertionError where the page asks for anything that is not on the disk
     */
    List<String> said(Path page, String code, Path... files) throws Exception;
}
