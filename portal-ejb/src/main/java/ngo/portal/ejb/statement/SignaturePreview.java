package ngo.portal.ejb.statement;

import ngo.portal.persistence.statement.Display;

/**
 * How the signature of one organisation would stand in public.
 *
 * @param name its official name in the language of the text
 * @param crowd among whom it would hide if it signed for its region
 * @param clearanceFirst the organisation wants clearance before a signature
 * @param colleagues how many others of the organisation may give clearance
 */
public record SignaturePreview(String name, AnonymitySet crowd, boolean clearanceFirst, int colleagues) {

    /** The region that would be printed; empty where it would tell who signs. */
    public String region(Display display) {
        return display == Display.REGION ? crowd.printed() : "";
    }
}
