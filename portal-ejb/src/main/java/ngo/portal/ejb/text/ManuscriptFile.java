package ngo.portal.ejb.text;

import java.util.List;

/** A file as it was read: what it says about itself, which may be nothing, and its clean HTML. */
record ManuscriptFile(String title, String language, List<String> addressees, String html) {}
