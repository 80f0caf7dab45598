package ngo.portal.ejb.statement;

import ngo.portal.persistence.statement.Display;

/**
 * How the signature of one organisation would be published.
 *
 * @param name its official name in the language of the text
 * @param crowd its anonymity set if it signed for its region
 * @param clearanceFirst whether the organisation demands clearance before a signature
 * @param colleagues how many others of the organisation may give clearance
 */
public record SignaturePreview(String name, AnonymitySet crowd, boolean clearanceFirst, int colleagues) {

    /** The region that would be published; empty if it would reveal the signatory. */
    public String region(Display display) {
        return display == Display.REGION ? crowd.publishedRegion() : "";
    }
}
